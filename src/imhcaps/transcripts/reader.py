"""A transcript file of any kind → `Transcript`."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from imhcaps.errors import InputError, TranscriptError, UsageError, did_you_mean
from imhcaps.files import read_bytes
from imhcaps.model.transcript import Remark, Transcript
from imhcaps.source import Source, decode, read_source
from imhcaps.text import fold
from imhcaps.transcripts.decide import decide
from imhcaps.transcripts.decide import known as known_as
from imhcaps.transcripts.document import Document
from imhcaps.transcripts.labels import shape
from imhcaps.transcripts.names import parse_label
from imhcaps.transcripts.page import Section, sections_of
from imhcaps.transcripts.passages import Passage, passages_of
from imhcaps.transcripts.speakers import names_of, resolve, unheard, widened
from imhcaps.transcripts.structure import finish, plain_headings, read_page
from imhcaps.transcripts.words import WordReader

Path = str | os.PathLike[str]

_CAPTIONS = frozenset(
    {".vtt", ".srt", ".sbv", ".ttml", ".dfxp", ".lrc", ".ass", ".ssa", ".sub", ".scc", ".stl"}
)
_TIMING = re.compile(
    r"^(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3}[ \t]*-->[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3}",
    re.MULTILINE,
)
_BLOCK_TAG = re.compile(
    r"<(?:!doctype html|html|body|p|div|table|tr|td|ul|ol|li|dl|dt|h[1-6]|section|article)\b[^>]*>",
    re.IGNORECASE,
)
_INLINE_TAG = re.compile(r"<(b|strong|i|em|span|u)\b[^>]*>[^<\n]*</\1>|<br\s*/?>", re.IGNORECASE)
_MARKDOWN = re.compile(
    r"\A---\n|^[ ]{0,3}#{1,6}[ \t]+\S|^[ ]{0,3}(?:[-*+][ \t]+)?(?:\*\*|__)\S[^\n]*?(?:\*\*|__)|^[ ]{0,3}([*_])[^*_\s][^*_\n]{0,80}(?::\1|\1:)|^[ ]{0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|",
    re.MULTILINE,
)
_TONGUES = {
    "en": "English",
    "ja": "Japanese, by its script",
    "ko": "Korean, by its script",
    "zh": "Chinese, by its script",
    "ar": "Arabic, by its script",
    "he": "Hebrew, by its script",
    "ru": "Russian, by its script",
    "el": "Greek, by its script",
    "th": "Thai, by its script",
    "hi": "Hindi, by its script",
}
_SCRIPTS = {
    "ja": re.compile("[\u3041-\u30fa\u31f0-\u31ff\uff66-\uff9f]"),
    "ko": re.compile("[\u1100-\u11ff\uac00-\ud7a3]"),
    "zh": re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"),
    "ar": re.compile("[\u0620-\u064a\u066e-\u06d3]"),
    "he": re.compile("[\u05d0-\u05ea]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "th": re.compile("[\u0e01-\u0e4e]"),
    "hi": re.compile("[\u0904-\u097f]"),
}
_ZIP = b"PK\x03\x04"


def read_transcript(
    path: Path | Source,
    *,
    heading: str | int | None = None,
    speakers: Sequence[str] | None = None,
    language: str | None = None,
) -> Transcript:
    """Read a transcript: plain text as copied from a page, Markdown, HTML or DOCX, told by its content.

    `heading` chooses a part of a page with several talks, by the text of a heading or its 1-based
    number among `list_talks`. `speakers` are the only speakers (`Name`, or `Name | alias, alias`);
    without them the labels are found by their shape, place and recurrence. `language` (BCP 47)
    overrides what the page states. What was guessed, skipped or mended is in `remarks`, with lines.

    Raises `InputError` for what is no text, `TranscriptError` where nothing is said or the heading
    is not there, `MissingExtraError` for DOCX without its package.
    """
    document, source = _document(path)
    remarks = list(document.remarks)
    if source.guessed:
        remarks.append(
            Remark("guessed", f"the file is not UTF-8: read as {_encoding(source.encoding)}", 1)
        )
    tongue = language or document.language
    if not tongue:
        tongue = script_language(document)
        remarks.append(
            Remark("guessed", f"no language is stated: taken for {_TONGUES[tongue]} ({tongue!r})")
        )
    known = names_of(speakers) if speakers is not None else None
    passages = passages_of(document, remarks)
    guesses: list[Remark] = []
    found = _labels(passages)
    if known is not None:
        known = widened(known, found, guesses)
        guesses.extend(_unnamed(known, passages))
    decide(passages, known, guesses)
    if known and found and not any(passage.said for passage in passages):
        raise _nobody(known, found, source.path)
    if _only_labels(passages):
        raise TranscriptError("nothing is said in it: labels stand without speech", source.path)
    plain_headings(passages, guesses)
    talks = _talks(passages)
    title = document.title
    around: list[Passage] = []
    if heading is not None:
        around = _around(passages)
        passages, title = _chosen(passages, talks, heading, source.path)
        kept = {p.number for p in passages}
        first = min((n for n in kept if n), default=0)
        last = max((n for n in kept if n), default=0)
        guesses = [r for r in guesses if r.line is None or first <= r.line <= last]
        remarks = [r for r in remarks if r.line is None or r.line == 1 or first <= r.line <= last]
    elif len(talks) > 1:
        listed = "; ".join(f"{i}. {text}" for i, text in enumerate(talks, 1))
        remarks.append(
            Remark(
                "note",
                f"{len(talks)} parts with speakers are read in order; one can be chosen",
                None,
                listed,
            )
        )
    remarks.extend(guesses)
    words = WordReader(tongue, remarks)
    page = read_page(
        passages,
        "" if heading is None and title and _has_title(passages) else title,
        words,
        remarks,
        chosen=heading is not None,
    )
    if around:
        # The terms of a page are the terms of each of its parts.
        whole = read_page(around, "", WordReader(tongue, []), [], chosen=False)
        page.notices += [notice for notice in whole.notices if notice not in page.notices]
    if not page.title:
        page.title = title
    elif heading is None and title and fold(title) != fold(page.title):
        remarks.append(Remark("skipped", "title in the head of the file", None, title))
    labels: dict[str, int | None] = {}
    counts: dict[str, int] = {}
    for turn in page.turns:
        if turn.label:
            labels.setdefault(turn.label, turn.line)
            counts[turn.label] = counts.get(turn.label, 0) + 1
    people = resolve(labels, counts, known, remarks)
    if known is not None:
        heard = [speaker.name for speaker in people.values()]
        seen = [
            p.candidate.label
            for p in passages
            if p.candidate and p.candidate.colon and p.candidate.label
        ]
        remarks.extend(unheard(known, heard, seen))
    turns, headings = finish(page, people)
    if words.unseen:
        remarks.append(
            Remark(
                "repaired",
                f"{words.unseen} characters that nobody sees (soft hyphens, marks) were taken out",
            )
        )
    if not any(turn.words for turn in turns):
        raise TranscriptError(
            "nothing is said in it"
            if page.title or page.summary or page.turns
            else "holds no words",
            source.path,
            hint="expected paragraphs that begin with a speaker's name and a colon, or plain speech",
        )
    if not people:
        remarks.append(Remark("guessed", "no speaker is named: read as speech without labels"))
    return Transcript(
        turns,
        page.title,
        tuple(page.summary),
        tuple(page.notices),
        tuple(page.credits),
        headings,
        tongue,
        source.path,
        tuple(sorted(_once(remarks), key=lambda r: (r.line is None, r.line or 0))),
    )


def _once(remarks: list[Remark]) -> list[Remark]:
    """Remarks without repeats; what was left out twice on a line is told twice."""
    told: set[Remark] = set()
    kept = []
    for remark in remarks:
        if remark.kind == "skipped" or remark not in told:
            kept.append(remark)
            told.add(remark)
    return kept


def script_language(document: Document) -> str:
    """The likeliest language of a text by its script; English where the script does not tell."""
    text = "".join(block.text for block in document.blocks[:400])[:40000]
    letters = sum(ch.isalpha() for ch in text)
    counts = {tag: len(pattern.findall(text)) for tag, pattern in _SCRIPTS.items()}
    # Japanese mixes kana with Han, and Korean may; a Chinese text has neither.
    if counts["ja"] and counts["ja"] >= 0.05 * (counts["ja"] + counts["zh"]):
        counts["ja"] += counts["zh"]
    tag = max(counts, key=lambda key: counts[key])
    return tag if letters and counts[tag] >= 0.4 * letters else "en"


def _labels(passages: Sequence[Passage]) -> dict[str, int | None]:
    """What looks like a label on the page, and its line."""
    found: dict[str, int | None] = {}
    for passage in passages:
        candidate = passage.candidate
        if (
            candidate
            and candidate.label
            and (candidate.colon or candidate.strong or candidate.timed or passage.forced)
            and (passage.forced or shape(candidate.label) >= 0.8)
        ):
            found.setdefault(candidate.label, passage.number)
    return found


def _only_labels(passages: Sequence[Passage]) -> bool:
    """Every line is a label and a colon, and nothing follows."""
    lines = [p for p in passages if p.kind != "heading" and p.text.strip()]
    return bool(lines) and all(
        p.candidate and p.candidate.colon and p.candidate.label and not p.value
        and shape(p.candidate.label) >= 0.8
        for p in lines
    )  # fmt: skip


def _unnamed(known: dict[str, str], passages: Sequence[Passage]) -> list[Remark]:
    """Labels that look like a name and are not among the speakers that were given: words now."""
    told: dict[str, Remark] = {}
    for passage in passages:
        candidate = passage.candidate
        if (
            candidate and candidate.colon and candidate.label and passage.value
            and shape(candidate.label) >= 2 and known_as(candidate, known) is None
        ):  # fmt: skip
            message = (
                f"{candidate.label!r} is not among the speakers that were named: read as words"
            )
            told.setdefault(
                candidate.parsed.key, Remark("guessed", message, passage.number, candidate.label)
            )
    return list(told.values())


def _nobody(known: dict[str, str], found: dict[str, int | None], path: str) -> TranscriptError:
    names = list(dict.fromkeys(known.values()))
    published = list(dict.fromkeys(parse_label(label).name for label in found))
    parts = [*published, *(word for name in published for word in name.split())]
    near = [hint for name in names if (hint := did_you_mean(name, parts))]
    listed = ", ".join(map(repr, published[:12]))
    return TranscriptError(
        "no turn is labelled with a speaker that was named: " + ", ".join(map(repr, names)),
        path,
        hint="; ".join([*near, f"labels found: {listed}"]),
    )


def list_talks(path: Path | Source) -> tuple[str, ...]:
    """The parts of a page in which somebody speaks, by their headings, in order; may be empty."""
    document, _ = _document(path)
    remarks: list[Remark] = []
    passages = passages_of(document, remarks)
    decide(passages, None, remarks)
    plain_headings(passages, remarks)
    return tuple(_talks(passages))


def is_captions(path: Path | Source) -> bool:
    """The file is a caption file (by its suffix, or by WebVTT's signature or SRT's timing lines)."""
    name = path.path if isinstance(path, Source) else str(path)
    if PurePath(name).suffix.lower() in _CAPTIONS:
        return True
    if isinstance(path, Source):
        text = path.text
    else:
        data = read_bytes(path)
        try:
            text = decode(data[:16384]).text if not data.startswith(_ZIP) else ""
        except InputError:
            return False
    return text.startswith("WEBVTT") or bool(_TIMING.search(text[:4000]))


def _encoding(name: str) -> str:
    return {"cp1252": "Windows-1252", "latin-1": "Latin-1 (ISO 8859-1)"}.get(name, name)


def _document(path: Path | Source) -> tuple[Document, Source]:
    if isinstance(path, Source):
        source = path
    else:
        name = str(path)
        if name == "-":
            source = read_source(path)
        else:
            data = read_bytes(path)
            if data.startswith(_ZIP):
                from imhcaps.transcripts.docx import read_docx

                return read_docx(data, name), Source("", name)
            _refuse(data, name)
            source = decode(data, name)
    _refuse_text(source)
    return _read(source), source


def _refuse(data: bytes, name: str) -> None:
    """Files of which one can say what to do instead."""
    if data.startswith(b"%PDF"):
        raise InputError(
            "is a PDF, not text",
            name,
            hint="copy its text into a .txt file, or use the page it was made from",
        )
    if data.startswith(b"{\\rtf"):
        raise InputError("is RTF, which is not read", name, hint="save it as .docx or .txt")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputError(
            "is an old Word file (.doc), which is not read", name, hint="save it as .docx or .txt"
        )


def _refuse_text(source: Source) -> None:
    text = source.text
    if not text:
        raise InputError("is empty", source.path)
    if not text.strip("\ufeff\u200b \t\r\n\f\v\u00a0\u2028\u2029\u3000"):
        raise InputError("holds nothing but white space", source.path)
    if text.startswith("{\\rtf"):
        raise InputError("is RTF, which is not read", source.path, hint="save it as .docx or .txt")
    if is_captions(source):
        raise UsageError(
            "is a caption file",
            source.path,
            hint="read it with imhcaps.read_transcript, or with read_track and captions_to_transcript",
        )
    head = text.lstrip()[:1]
    if head in "{[" and PurePath(source.path).suffix.lower() in (".json", ".jsonl"):
        raise InputError(
            "is JSON, not a transcript", source.path, hint="word times as JSON go with --words"
        )


def _read(source: Source) -> Document:
    kind = _kind(source)
    if kind == "html":
        from imhcaps.transcripts.html import read_html

        return read_html(source.text)
    if kind == "markdown":
        from imhcaps.transcripts.markdown import read_markdown

        return read_markdown(source.text)
    from imhcaps.transcripts.plain import read_plain

    return read_plain(source.text)


def _kind(source: Source) -> str:
    suffix = PurePath(source.path).suffix.lower()
    if suffix in (".html", ".htm", ".xhtml"):
        return "html"
    if suffix in (".md", ".markdown", ".mkd", ".qmd", ".rmd"):
        return "markdown"
    text = source.text
    head = text.lstrip()[:200].lower()
    if head.startswith(("<!doctype", "<html", "<?xml")):
        return "html"
    # A page pasted as source has block tags throughout; a tag named in speech is no markup.
    if head.startswith("<") and len(_BLOCK_TAG.findall(text[:20000])) >= 2:
        return "html"
    if _INLINE_TAG.search(text) or _MARKDOWN.search(text.replace("\r\n", "\n")):
        return "markdown"
    return "plain"


def _has_title(passages: Sequence[Passage]) -> bool:
    """The page shows a title of its own before anyone speaks."""
    for passage in passages:
        if passage.said:
            return False
        if passage.kind == "heading":
            return passage.level == 1
    return False


def _talks(passages: Sequence[Passage]) -> list[str]:
    return [title for title, _ in _parts(passages)]


def _parts(passages: Sequence[Passage]) -> list[tuple[str, int]]:
    """Each part in which somebody speaks: the widest heading over it alone, and that section's index."""
    sections = sections_of(passages)
    parts: list[tuple[str, int]] = []
    counts: Counter[int] = Counter()
    over: dict[int, list[int]] = {}
    open_now: list[int] = []
    for index, section in enumerate(sections):
        if section.heading is None:
            continue
        level = section.heading.level
        while open_now and _level(sections[open_now[-1]]) >= level:
            open_now.pop()
        over[index] = open_now[::-1]
        open_now.append(index)
        if section.spoken:
            counts.update(open_now)
    for index, section in enumerate(sections):
        if not section.spoken or section.heading is None:
            continue
        best = index
        for above in over[index]:
            if counts[above] > 1:
                break
            best = above
        parts.append((sections[best].title, best))
    return parts


def _level(section: Section) -> int:
    return section.heading.level if section.heading else 0


def _under(sections: list[Section], index: int) -> list[Section]:
    """A section and those under its heading."""
    level = _level(sections[index])
    out = [sections[index]]
    for later in sections[index + 1 :]:
        if later.heading is None or later.heading.level <= level:
            break
        out.append(later)
    return out


def _around(passages: Sequence[Passage]) -> list[Passage]:
    """The passages of a page that belong to none of its talks."""
    sections = sections_of(passages)
    inside = {id(s) for _, index in _parts(passages) for s in _under(sections, index)}
    return [
        passage
        for section in sections
        if id(section) not in inside and not section.spoken
        for passage in ([section.heading] if section.heading else []) + section.passages
    ]


def _chosen(
    passages: Sequence[Passage], talks: list[str], wanted: str | int, path: str
) -> tuple[list[Passage], str]:
    """The passages under a heading, and its text."""
    sections = sections_of(passages)
    parts = _parts(passages)
    listed = "; ".join(f"{i}. {text}" for i, text in enumerate(talks, 1)) or "none"
    if isinstance(wanted, str) and wanted.strip().isdigit():
        exact = [i for i, s in enumerate(sections) if fold(s.title) == fold(wanted)]
        wanted = wanted if exact else int(wanted)
    if isinstance(wanted, int):
        if not 1 <= wanted <= len(parts):
            raise TranscriptError(
                f"no part {wanted}: the page has {len(parts)} with speakers",
                path,
                hint=f"parts: {listed}",
            )
        index = parts[wanted - 1][1]
    else:
        index = _by_text(sections, [i for _, i in parts], wanted, path, listed)
    found = _under(sections, index)
    out = [
        p
        for section in found
        for p in ([section.heading] if section.heading else []) + section.passages
    ]
    return out[1:] if found[0].heading else out, sections[index].title


def _by_text(sections: list[Section], parts: list[int], wanted: str, path: str, listed: str) -> int:
    key = fold(wanted)
    titled = [i for i, s in enumerate(sections) if s.heading]
    spoken = [i for i in titled if any(s.spoken for s in _under(sections, i))] or titled
    folded = {i: fold(sections[i].title) for i in spoken}
    for found in (
        [i for i, text in folded.items() if text == key],
        [i for i, text in folded.items() if key and text.startswith(key)],
        [i for i, text in folded.items() if key and key in text],
    ):
        preferred = [i for i in found if i in parts]
        if len(preferred) == 1 or len(found) == 1:
            return (preferred if len(preferred) == 1 else found)[0]
        if len(preferred or found) > 1:
            names = "; ".join(repr(sections[i].title) for i in preferred or found)
            raise TranscriptError(
                f"{wanted!r} fits more than one heading: {names}", path, hint=f"parts: {listed}"
            )
    near = did_you_mean(wanted, [sections[i].title for i in spoken])
    raise TranscriptError(
        f"no heading {wanted!r}" + (f"; {near}" if near else ""), path, hint=f"parts: {listed}"
    )
