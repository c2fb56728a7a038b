"""The files of an EPUB 3 container around the text: package document, media overlay, zip."""

from __future__ import annotations

import io
import os
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from imhcaps.documents.document import Document
from imhcaps.documents.printable import clean

_ACTIVE = "read-along-active"


@dataclass(frozen=True, slots=True)
class Clip:
    """One stretch of the recording, in milliseconds, and the element of the text that it speaks."""

    target: str
    start: int
    end: int


def xml_text(text: str) -> str:
    """A text for XML, without characters that XML cannot hold."""
    return escape(clean(text))


def overlay(clips: tuple[Clip, ...], audio: str) -> str:
    """The media overlay: each element of the text with its stretch of the recording."""
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


def modified() -> str:
    """When the book is made, as EPUB writes it (UTC, whole seconds).

    By `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/) where that is set: then the same
    transcript gives the same bytes.
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    known = stated.isascii() and stated.isdecimal() and len(stated) <= _EPOCH_DIGITS
    seconds = int(stated) if known else int(time.time())
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


_EPOCH_DIGITS = 11
"""Digits of a time in seconds since 1970: up to the year 5138; our own choice."""


def package(
    document: Document,
    identifier: str,
    clips: tuple[Clip, ...],
    sound: tuple[str, str, bytes] | None,
    covered: bool = False,
) -> str:
    """The package document: metadata, manifest, spine."""
    meta = [
        f'<dc:identifier id="id">{identifier}</dc:identifier>',
        f"<dc:title>{xml_text(document.title)}</dc:title>",
        f"<dc:language>{xml_text(document.language)}</dc:language>",
        f'<meta property="dcterms:modified">{modified()}</meta>',
    ]
    if document.author:
        meta += [
            f'<dc:creator id="author">{xml_text(document.author)}</dc:creator>',
            '<meta refines="#author" property="role" scheme="marc:relators">aut</meta>',
        ]
    if document.date:
        meta.append(f"<dc:date>{xml_text(document.date)}</dc:date>")
    if document.organisation:
        meta.append(f"<dc:publisher>{xml_text(document.organisation)}</dc:publisher>")
    for number, name in enumerate(dict.fromkeys(speaker.name for speaker in document.speakers), 1):
        meta.append(f'<dc:contributor id="speaker{number}">{xml_text(name)}</dc:contributor>')
        meta.append(
            f'<meta refines="#speaker{number}" property="role" scheme="marc:relators">spk</meta>'
        )
    if document.summary:
        meta.append(f"<dc:description>{xml_text(' '.join(document.summary))}</dc:description>")
    meta += [f"<dc:rights>{xml_text(notice)}</dc:rights>" for notice in document.notices]
    if document.source:
        meta.append(f"<dc:source>{xml_text(document.source)}</dc:source>")
    if document.link:
        meta.append(f"<dc:relation>{xml_text(document.link)}</dc:relation>")
    meta += [
        f'<meta property="schema:{name}">{value}</meta>'
        for name, value in _access(bool(sound), covered)
    ]
    items = [
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="css" href="style.css" media-type="text/css"/>',
    ]
    overlay = ""
    if covered:
        items += [
            '<item id="cover-picture" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>',
            '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>',
        ]
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
    first = '<itemref idref="cover"/>\n' if covered else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" '
        f'xml:lang={quoteattr(document.language)} dir="{document.direction}">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        + "\n".join(meta)
        + "\n</metadata>\n<manifest>\n"
        + "\n".join(items)
        + f'\n</manifest>\n<spine page-progression-direction="{document.direction}">\n'
        f'{first}<itemref idref="text"/>\n<itemref idref="nav" linear="no"/>\n</spine>\n</package>\n'
    )


def _access(audio: bool, covered: bool) -> Iterator[tuple[str, str]]:
    """Accessibility metadata: what is in the file, no claim of conformance (schema.org vocabulary)."""
    yield "accessMode", "textual"
    if audio:
        yield "accessMode", "auditory"
    if covered:
        yield "accessMode", "visual"
        yield "accessibilityFeature", "alternativeText"
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
    pictures = (
        "Its only image is the cover, which shows the title." if covered else "It has no images."
    )
    summary = (
        "A transcript as text with headings, each speaker named before what they say, and sounds in "
        f"brackets. {pictures} "
        f"{'The recording can be heard while its text is marked. ' if audio else ''}"
        "No conformance to an accessibility standard is claimed."
    )
    yield "accessibilitySummary", summary


def container(members: dict[str, str], sound: tuple[str, str, bytes] | None) -> bytes:
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
