"""EPUB 3: the transcript as a book that reflows, with read-along when word times and audio exist.

A small writer of our own: four files in a zip. Its accessibility metadata say what is in the file and
nothing about conformance, which nobody has assessed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from imhcaps.documents.addresses import pieces
from imhcaps.documents.blocks import Paragraph, SoundText, Text, TurnBlock, spaced, stamp
from imhcaps.documents.branding import File, accent, read_picture
from imhcaps.documents.document import Document
from imhcaps.documents.epub_cover import cover, cover_body
from imhcaps.documents.epub_package import Clip, container, overlay, package, xml_text
from imhcaps.documents.flow import Head, Line, Person, flow, own_language
from imhcaps.documents.printable import clean
from imhcaps.errors import InputError, UsageError
from imhcaps.language.sentences import ends_sentence
from imhcaps.model.transcript import Word

AUDIO = {
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".ogg": "audio/ogg; codecs=opus",
    ".opus": "audio/ogg; codecs=opus",
}
"""The audio that every EPUB reader must play (EPUB 3.3 §3.2, core media types)."""


@dataclass(slots=True)
class _Marks:
    """The ids given so far, and what is heard while each is read."""

    by_word: bool = False
    active: bool = False
    clips: list[Clip] = field(default_factory=list)

    def add(self, start: int, end: int) -> str:
        target = f"s{len(self.clips) + 1}"
        self.clips.append(Clip(target, start, max(end, start + 1)))
        return target


def write(
    document: Document,
    *,
    audio: str | Path | None = None,
    logo: File | None = None,
    colour: str | None = None,
) -> bytes:
    """The document as an EPUB 3 file.

    With `audio` (MP3, M4A, Opus) and a timed transcript, media overlays mark each word as it is
    spoken; where most word times are only estimated, each sentence. The recording is embedded whole.
    With `logo` (a picture file) or `colour` (`#005a6e`) the book has a cover.

    Raises `UsageError` for audio that EPUB readers need not play, or without times to tie it to.
    """
    sound = _audio(audio, document)
    marks = _Marks(active=sound is not None, by_word=_known(document))
    body = _body(document, marks)
    clips = _joined(marks.clips)
    members = {
        "EPUB/transcript.xhtml": _page(document, document.title, body),
        "EPUB/nav.xhtml": _page(document, document.terms.contents, _nav(document), own=True),
        "EPUB/style.css": (files("imhcaps.documents") / "templates/epub.css").read_text("utf-8"),
    }
    if sound:
        members["EPUB/transcript.smil"] = overlay(clips, sound[0])
    covered = logo is not None or colour is not None
    if covered:
        picture = None if logo is None else read_picture(logo)
        ink = None if colour is None else accent(colour)
        members["EPUB/cover.svg"] = cover(document, picture, ink)
        members["EPUB/cover.xhtml"] = _page(document, document.title, cover_body(document))
    # The same book after a correction: what it is about, not what its words are.
    about = (document.source, document.title, document.language, document.organisation, bool(sound))
    digest = hashlib.sha256(repr(about).encode("utf-8", "backslashreplace"))
    identifier = uuid5(NAMESPACE_URL, f"imhcaps:{digest.hexdigest()}")
    members["EPUB/package.opf"] = package(document, f"urn:uuid:{identifier}", clips, sound, covered)
    return container(members, sound)


def _audio(audio: str | Path | None, document: Document) -> tuple[str, str, bytes] | None:
    """Name in the book, media type and bytes."""
    if audio is None:
        return None
    path = Path(audio)
    suffix = path.suffix.lower()
    if suffix not in AUDIO:
        raise UsageError(
            f"EPUB readers need not play {suffix or 'this'} audio",
            path=str(audio),
            hint=f"known: {', '.join(sorted(AUDIO))}; ffmpeg -i {path.name} -vn {path.stem}.mp3",
        )
    if not any(word.start is not None for word in _words(document)):
        raise UsageError(
            "read-along needs the time of each word",
            path=str(audio),
            hint="align the transcript first (--cues, --words or --audio)",
        )
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path=str(audio)) from error
    if not _is_audio(data, suffix):
        raise InputError(
            f"is no {suffix.removeprefix('.').upper()} audio",
            path=str(audio),
            hint=f"ffmpeg -i {path.name} -vn {path.stem}.new.mp3 makes one, or says what is wrong",
        )
    return f"audio{suffix}", AUDIO[suffix], data


def _is_audio(data: bytes, suffix: str) -> bool:
    """By the first bytes: of an ISO media file, an Ogg page, an ID3 tag or an MPEG audio frame."""
    if suffix == ".m4a":
        return data[4:8] == b"ftyp"
    if suffix in (".ogg", ".opus"):
        return data[:4] == b"OggS"
    head = data[:65536].lstrip(b"\0")[:2]
    # Eleven bits of sync, a version and a layer that exist.
    frame = len(head) == 2 and head[0] == 0xFF and head[1] & 0xE6 > 0xE0 and head[1] & 0x18 != 0x08
    return data[:3] == b"ID3" or frame


def _words(document: Document) -> Iterator[Word]:
    for turn in document.turns:
        for paragraph in turn.paragraphs:
            for inline in paragraph:
                if isinstance(inline, Text):
                    yield from inline.words


def _known(document: Document) -> bool:
    """Whether at least half of the word times are known and not estimated."""
    words = [word for word in _words(document) if word.start is not None]
    return 2 * sum(word.origin != "estimated" for word in words) >= len(words)


def _joined(clips: list[Clip]) -> tuple[Clip, ...]:
    """In time order, each clip lasting until the next one: a reader must not skip the pauses."""
    ordered = sorted(clips, key=lambda clip: clip.start)
    starts = [clip.start for clip in ordered[1:]]
    return (
        tuple(
            Clip(clip.target, clip.start, max(after, clip.start + 1))
            for clip, after in zip(ordered, [*starts, ordered[-1].end], strict=True)
        )
        if ordered
        else ()
    )


def _body(document: Document, marks: _Marks) -> str:
    own = own_language(document)
    parts = ['<main id="transcript">']
    if document.organisation:
        parts.append(_tag("p", document.organisation, cls="organisation"))
    parts.append(_tag("h1", document.title, id="title"))
    heads = 0
    people: list[str] = []
    for item in flow(document):
        if not isinstance(item, Person) and people:
            parts.append(f'<ul class="speakers">{"".join(people)}</ul>')
            people = []
        if isinstance(item, Person):
            rest = f", {_linked(item.detail)}" if item.detail else ""
            people.append(f"<li><b>{xml_text(item.name)}</b>{rest}</li>")
        elif isinstance(item, Head):
            heads += 1
            parts.append(_tag(f"h{min(item.level, 6)}", item.text, id=f"h{heads}", lang=own if item.own else None))  # fmt: skip
        elif isinstance(item, Line):
            parts.append(_tag("p", item.text, cls=item.role, lang=own if item.own else None, links=True))  # fmt: skip
        else:
            parts.append(_turn(item, document, marks))
    return "\n".join([*parts, "</main>"])


def _turn(turn: TurnBlock, document: Document, marks: _Marks) -> str:
    lines = []
    for index, paragraph in enumerate(turn.paragraphs):
        head = ""
        if index == 0 and document.times and turn.start is not None:
            head += f'<span class="time">{stamp(turn.start)}</span> '
        if index == 0 and turn.name:
            head += f'<b class="speaker">{xml_text(turn.name)}{document.terms.colon}</b> '
        cls = "turn" if turn.name and not index else "turn more" if turn.name else "aside"
        cls += " timed" if document.times else ""
        lines.append(f'<p class="{cls}">{head}{_inlines(paragraph, marks)}</p>')
    return "\n".join(lines)


def _inlines(paragraph: Paragraph, marks: _Marks) -> str:
    parts = []
    for gap, inline in spaced(paragraph):
        if isinstance(inline, Text):
            body = _spoken(inline, marks)
            if inline.language:
                body = f"<i {_lang(inline.language)}>{body}</i>"
        else:
            kind = "sound" if isinstance(inline, SoundText) else "visual"
            mark = ""
            if marks.active and inline.start is not None and inline.end is not None:
                mark = f' id="{marks.add(inline.start, inline.end)}"'
            body = f'<span class="{kind}"{mark}>{_linked(inline.text)}</span>'
        parts.append(gap + body)
    return "".join(parts)


def _spoken(inline: Text, marks: _Marks) -> str:
    """Running text; with read-along, a span for each word or sentence that has a time."""
    if not (marks.active and inline.words):
        return _linked(inline.text)
    parts: list[str] = []
    for run in _runs(inline.words, marks.by_word):
        text = "".join(
            (" " if at and word.space else "") + word.text for at, word in enumerate(run)
        )
        gap = " " if parts and run[0].space else ""
        start = next((word.start for word in run if word.start is not None), None)
        end = max((word.end for word in run if word.end is not None), default=None)
        if start is None or end is None:
            parts.append(gap + _linked(text))
        else:
            parts.append(f'{gap}<span id="{marks.add(start, end)}">{_linked(text)}</span>')
    return "".join(parts)


def _runs(words: tuple[Word, ...], by_word: bool) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in words:
        run.append(word)
        if by_word or ends_sentence(word.text):
            yield run
            run = []
    if run:
        yield run


def _nav(document: Document) -> str:
    """The table of contents, nested as the headings are, and the landmarks."""
    entries: list[tuple[int, str, str, str | None]] = [(1, "title", document.title, None)]
    own = own_language(document)
    heads = [item for item in flow(document) if isinstance(item, Head)]
    for number, head in enumerate(heads, 1):
        entries.append((head.level, f"h{number}", head.text, own if head.own else None))
    lang = _lang(own) if own else ""
    out = [f'<nav epub:type="toc" role="doc-toc" id="toc"><h1 {lang}>{xml_text(document.terms.contents)}</h1>']  # fmt: skip
    depth = 0
    for level, target, text, language in entries:
        if level > depth:
            out.append("<ol>" * (level - depth))
        else:
            out.append("</li>" + "</ol></li>" * (depth - level))
        depth = level
        attributes = f" {_lang(language)}" if language else ""
        out.append(f'<li><a href="transcript.xhtml#{target}"{attributes}>{xml_text(text)}</a>')
    out.append("</li></ol>" * depth + "</nav>")
    out.append(
        '<nav epub:type="landmarks" hidden="hidden"><ol>'
        '<li><a epub:type="toc" href="nav.xhtml#toc">'
        f"{xml_text(document.terms.contents)}</a></li>"
        '<li><a epub:type="bodymatter" href="transcript.xhtml#transcript">'
        f"{xml_text(document.terms.transcript)}</a></li></ol></nav>"
    )
    return "\n".join(out)


def _page(document: Document, title: str, body: str, *, own: bool = False) -> str:
    language = (own_language(document) if own else None) or document.language
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'{_lang(document.language)} dir="{document.direction}">\n'
        f'<head><meta charset="utf-8"/><title {_lang(language)}>{xml_text(title)}</title>'
        '<meta name="viewport" content="width=device-width"/>'
        '<link rel="stylesheet" type="text/css" href="style.css"/></head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _lang(tag: str) -> str:
    return f"lang={quoteattr(tag)} xml:lang={quoteattr(tag)}"


def _tag(
    name: str,
    text: str,
    *,
    cls: str | None = None,
    id: str | None = None,
    lang: str | None = None,
    links: bool = False,
) -> str:
    attributes = f' class="{cls}"' if cls else ""
    attributes += f' id="{id}"' if id else ""
    attributes += f" {_lang(lang)}" if lang else ""
    return f"<{name}{attributes}>{_linked(text) if links else xml_text(text)}</{name}>"


def _linked(text: str) -> str:
    """A text, its addresses as links."""
    return "".join(
        f"<a href={quoteattr(each.address)}>{escape(each.text)}</a>"
        if each.address
        else escape(each.text)
        for each in pieces(clean(text))
    )
