"""EPUB 3: the transcript as a book that reflows, with read-along when word times and audio exist.

A small writer of our own: four files in a zip. Its accessibility metadata say what is in the file and
nothing about conformance, which nobody has assessed.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from imhcaps.documents.document import (
    Document,
    Paragraph,
    SoundText,
    Text,
    TurnBlock,
    spaced,
    stamp,
)
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
_MODIFIED = "2000-01-01T00:00:00Z"
# EPUB asks for a date of change. It is fixed, as the identifier already changes with the content.
_ACTIVE = "read-along-active"


@dataclass(frozen=True, slots=True)
class Clip:
    """One stretch of the recording, in milliseconds, and the element of the text that it speaks."""

    target: str
    start: int
    end: int


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


def write(document: Document, *, audio: str | Path | None = None) -> bytes:
    """The document as an EPUB 3 file.

    With `audio` (MP3, M4A, Opus) and a timed transcript, media overlays mark each word as it is
    spoken; where most word times are only estimated, each sentence. The recording is embedded whole.

    Raises `UsageError` for audio that EPUB readers need not play, or without times to tie it to.
    """
    sound = _audio(audio, document)
    marks = _Marks(active=sound is not None, by_word=_known(document))
    body = _body(document, marks)
    clips = _joined(marks.clips)
    members = {
        "EPUB/transcript.xhtml": _page(document, document.title, body, css=True),
        "EPUB/nav.xhtml": _page(
            document, document.terms.contents, _nav(document), css=True, own=True
        ),
        "EPUB/style.css": (files("imhcaps.documents") / "templates/epub.css").read_text("utf-8"),
    }
    if sound:
        members["EPUB/transcript.smil"] = _smil(clips, sound[0])
    digest = hashlib.sha256("\0".join(members.values()).encode())
    if sound:
        digest.update(sound[2])
    identifier = uuid5(NAMESPACE_URL, f"imhcaps:{digest.hexdigest()}")
    members["EPUB/package.opf"] = _package(document, f"urn:uuid:{identifier}", clips, sound)
    return _zip(members, sound)


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
    """Whether at least half of the word times are heard and not estimated."""
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


# --- the text ---------------------------------------------------------------------------------------


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
            rest = f", {_text(item.detail)}" if item.detail else ""
            people.append(f"<li><b>{_text(item.name)}</b>{rest}</li>")
        elif isinstance(item, Head):
            heads += 1
            parts.append(_tag(f"h{min(item.level, 6)}", item.text, id=f"h{heads}", lang=own if item.own else None))  # fmt: skip
        elif isinstance(item, Line):
            parts.append(_tag("p", item.text, cls=item.role, lang=own if item.own else None))
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
            colon = document.terms.colon
            head += (
                f'<b class="speaker">{_text(turn.name)}</b>'
                f'<span class="detail">, {_text(turn.detail)}{colon}</span> '
                if turn.detail
                else f'<b class="speaker">{_text(turn.name)}{colon}</b> '
            )
        cls = "turn" if turn.name and not index else "turn more" if turn.name else "aside"
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
            body = f'<span class="{kind}"{mark}>{_text(inline.text)}</span>'
        parts.append(gap + body)
    return "".join(parts)


def _spoken(inline: Text, marks: _Marks) -> str:
    """Running text; with read-along, a span for each word or sentence that has a time."""
    if not (marks.active and inline.words):
        return _text(inline.text)
    parts: list[str] = []
    for run in _runs(inline.words, marks.by_word):
        text = "".join(
            (" " if at and word.space else "") + word.text for at, word in enumerate(run)
        )
        gap = " " if parts and run[0].space else ""
        start = next((word.start for word in run if word.start is not None), None)
        end = max((word.end for word in run if word.end is not None), default=None)
        if start is None or end is None:
            parts.append(gap + _text(text))
        else:
            parts.append(f'{gap}<span id="{marks.add(start, end)}">{_text(text)}</span>')
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
    out = [f'<nav epub:type="toc" role="doc-toc" id="toc"><h1 {lang}>{_text(document.terms.contents)}</h1>']  # fmt: skip
    depth = 0
    for level, target, text, language in entries:
        if level > depth:
            out.append("<ol>" * (level - depth))
        else:
            out.append("</li>" + "</ol></li>" * (depth - level))
        depth = level
        attributes = f" {_lang(language)}" if language else ""
        out.append(f'<li><a href="transcript.xhtml#{target}"{attributes}>{_text(text)}</a>')
    out.append("</li></ol>" * depth + "</nav>")
    out.append(
        '<nav epub:type="landmarks" hidden="hidden"><ol>'
        '<li><a epub:type="toc" href="nav.xhtml#toc">'
        f"{_text(document.terms.contents)}</a></li>"
        '<li><a epub:type="bodymatter" href="transcript.xhtml#transcript">'
        f"{_text(document.terms.transcript)}</a></li></ol></nav>"
    )
    return "\n".join(out)


def _page(document: Document, title: str, body: str, *, css: bool, own: bool = False) -> str:
    language = (own_language(document) if own else None) or document.language
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'{_lang(document.language)} dir="{document.direction}">\n'
        f'<head><meta charset="utf-8"/><title {_lang(language)}>{_text(title)}</title>'
        '<meta name="viewport" content="width=device-width"/>'
        '<link rel="stylesheet" type="text/css" href="style.css"/></head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


# --- the package ------------------------------------------------------------------------------------


def _smil(clips: tuple[Clip, ...], audio: str) -> str:
    pars = "\n".join(
        f'<par id="p{clip.target[1:]}"><text src="transcript.xhtml#{clip.target}"/>'
        f'<audio src="{audio}" clipBegin="{_clock(clip.start)}" clipEnd="{_clock(clip.end)}"/></par>'
        for clip in clips
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">\n'
        f'<body>\n<seq id="all" epub:textref="transcript.xhtml">\n{pars}\n</seq>\n</body>\n</smil>\n'
    )


def _clock(ms: int) -> str:
    seconds, part = divmod(ms, 1000)
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{part:03d}"


def _package(
    document: Document,
    identifier: str,
    clips: tuple[Clip, ...],
    sound: tuple[str, str, bytes] | None,
) -> str:
    meta = [
        f'<dc:identifier id="id">{identifier}</dc:identifier>',
        f"<dc:title>{_text(document.title)}</dc:title>",
        f"<dc:language>{_text(document.language)}</dc:language>",
        f'<meta property="dcterms:modified">{_MODIFIED}</meta>',
    ]
    if document.organisation:
        meta.append(f"<dc:publisher>{_text(document.organisation)}</dc:publisher>")
    for number, name in enumerate(dict.fromkeys(speaker.name for speaker in document.speakers), 1):
        meta.append(f'<dc:contributor id="speaker{number}">{_text(name)}</dc:contributor>')
        meta.append(
            f'<meta refines="#speaker{number}" property="role" scheme="marc:relators">spk</meta>'
        )
    if document.summary:
        meta.append(f"<dc:description>{_text(' '.join(document.summary))}</dc:description>")
    meta += [f"<dc:rights>{_text(notice)}</dc:rights>" for notice in document.notices]
    if document.source:
        meta.append(f"<dc:source>{_text(document.source)}</dc:source>")
    meta += [
        f'<meta property="schema:{name}">{value}</meta>' for name, value in _access(bool(sound))
    ]
    items = [
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="css" href="style.css" media-type="text/css"/>',
    ]
    overlay = ""
    if sound:
        total = _clock(sum(clip.end - clip.start for clip in clips))
        meta += [
            f'<meta property="media:duration">{total}</meta>',
            f'<meta property="media:duration" refines="#overlay">{total}</meta>',
            f'<meta property="media:active-class">{_ACTIVE}</meta>',
        ]
        items += [
            '<item id="overlay" href="transcript.smil" media-type="application/smil+xml"/>',
            f'<item id="audio" href="{sound[0]}" media-type={quoteattr(sound[1])}/>',
        ]
        overlay = ' media-overlay="overlay"'
    items.append(
        f'<item id="text" href="transcript.xhtml" media-type="application/xhtml+xml"{overlay}/>'
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" '
        f'xml:lang={quoteattr(document.language)} dir="{document.direction}">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        + "\n".join(meta)
        + "\n</metadata>\n<manifest>\n"
        + "\n".join(items)
        + f'\n</manifest>\n<spine page-progression-direction="{document.direction}">\n'
        '<itemref idref="text"/>\n<itemref idref="nav" linear="no"/>\n</spine>\n</package>\n'
    )


def _access(audio: bool) -> Iterator[tuple[str, str]]:
    """Accessibility metadata: what is in the file, no claim of conformance (schema.org vocabulary)."""
    yield "accessMode", "textual"
    if audio:
        yield "accessMode", "auditory"
    yield "accessModeSufficient", "textual"
    for feature in ("displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"):  # fmt: skip
        yield "accessibilityFeature", feature
    if audio:
        yield "accessibilityFeature", "synchronizedAudioText"
        yield "accessibilityFeature", "transcript"
        yield "accessibilityHazard", "noFlashingHazard"
        yield "accessibilityHazard", "noMotionSimulationHazard"
        yield "accessibilityHazard", "unknownSoundHazard"
    else:
        yield "accessibilityHazard", "none"
    summary = (
        "A transcript as text with headings, each speaker named before what they say, and sounds in "
        "brackets. It has no images. "
        f"{'The recording can be heard while its text is marked. ' if audio else ''}"
        "No conformance to an accessibility standard is claimed."
    )
    yield "accessibilitySummary", summary


def _zip(members: dict[str, str], sound: tuple[str, str, bytes] | None) -> bytes:
    """The container (OCF): `mimetype` first and stored; members dated 1980, in a fixed order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:

        def put(name: str, data: str | bytes, method: int) -> None:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = method
            info.external_attr = 0o644 << 16
            book.writestr(info, data)

        put("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        put("META-INF/container.xml", _CONTAINER, zipfile.ZIP_DEFLATED)
        for name in sorted(members):
            put(name, members[name], zipfile.ZIP_DEFLATED)
        if sound:
            put(f"EPUB/{sound[0]}", sound[2], zipfile.ZIP_STORED)
    return out.getvalue()


_CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


def _text(text: str) -> str:
    return escape(clean(text))


def _lang(tag: str) -> str:
    return f"lang={quoteattr(tag)} xml:lang={quoteattr(tag)}"


def _tag(
    name: str, text: str, *, cls: str | None = None, id: str | None = None, lang: str | None = None
) -> str:
    attributes = f' class="{cls}"' if cls else ""
    attributes += f' id="{id}"' if id else ""
    attributes += f" {_lang(lang)}" if lang else ""
    return f"<{name}{attributes}>{_text(text)}</{name}>"
