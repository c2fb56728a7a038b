"""Caption formats that are known and not read: named, so that their owner knows what to convert."""

from __future__ import annotations

import os
import re

from imhcaps.errors import FormatError

HEAD = 20_000
"""Characters that are looked at, as many as to tell a format that is read. Our own choice."""

_SIGNS: tuple[tuple[str, str], ...] = (
    ("MPL2", r"(?m)^\[\d+\]\[\d*\][^\[\n]"),
    ("SubViewer 1", r"(?im)^\*{5}\s*(?:start|end) script\s*\*{5}|^\[\d\d:\d\d:\d\d\]\s*\n[^\[\n]*\n\[\d\d:\d\d:\d\d\]"),
    ("VobSub index (pictures of captions)", r"(?i)\A\s*# vobsub index file"),
    ("MacCaption MCC (CEA-708)", r"(?i)\A\ufeff?\s*file format\s*=\s*maccaption_mcc"),
    ("Universal Subtitle Format (USF)", r"(?i)<usfsubtitles\b"),
    ("RealText", r"(?i)<window\b[^>]*\btype\s*="),
    ("QuickTime text", r"(?i)\{qttext\}"),
    ("TMPlayer", r"(?m)^\d{1,2}:\d\d:\d\d[:=](?!\d\d\s*[.,:])\S"),
    ("JACOsub", r"(?im)^#(?:timeres|timeformat)\b|^\d+:\d\d:\d\d\.\d\d \d+:\d\d:\d\d\.\d\d \S*\s"),
    ("D-Cinema subtitles", r"(?i)<(?:\w+:)?(?:dcsubtitle|subtitlereel)\b"),
    ("Avid DS captions", r"(?im)^@ this file written with the avid caption"),
    ("Cheetah CAP", r"(?im)^\*nonopticaltime|^\*capfix"),
    ("YouTube timed text (XML)", r"(?i)<(?:timedtext|transcript)\b[^>]*>\s*<(?:head|body|text|w|p)\b"),
    ("YouTube timed text (json3)", r'"wireMagic"\s*:\s*"pb3"'),
    ("a playlist of a stream (HLS)", r"\A\ufeff?\s*#EXTM3U"),
    ("a document in Rich Text Format (RTF)", r"\A\{\\rtf\d"),
    ("a web page (HTML)", r"(?i)\A\ufeff?\s*(?:<!doctype\s+html|<html\b)"),
    ("JSON of another program", r'\A\ufeff?\s*(?:\{\s*"|\[\s*\{)'),
    ("Final Cut Pro XML", r"(?i)<!doctype\s+(?:fcpxml|xmeml)|<fcpxml\b"),
)  # fmt: skip
"""What a format is called, and what shows that a text is of it; the first that fits is taken."""

LIKE_A_TRANSCRIPT = frozenset(
    ("TMPlayer", "SubViewer 1", "JACOsub", "MPL2", "a document in Rich Text Format (RTF)", "a web page (HTML)", "JSON of another program")
)  # fmt: skip
"""A transcript with times may have such lines, or be such a document."""

_SUFFIXES = {
    ".mcc": "MacCaption MCC (CEA-708)", ".usf": "Universal Subtitle Format (USF)",
    ".idx": "VobSub index", ".sup": "Blu-ray PGS (pictures of captions)",
    ".mpl": "MPL2", ".mpl2": "MPL2", ".cap": "Cheetah CAP", ".rt": "RealText", ".jss": "JACOsub", ".psb": "PowerDivX",
    ".pjs": "Phoenix Subtitle", ".aqt": "AQTitle", ".srv1": "YouTube timed text (XML)", ".srv2": "YouTube timed text (XML)",
    ".srv3": "YouTube timed text (XML)", ".ytt": "YouTube timed text (XML)",
}  # fmt: skip
"""What files with these suffixes are."""


def format_by_text(text: str) -> str | None:
    """What a caption text is, when it is of a format that is not read."""
    head = text[:HEAD]
    return next((title for title, sign in _SIGNS if re.search(sign, head)), None)


_PAGES = frozenset((".htm", ".html", ".xhtml", ".md", ".markdown", ".docx", ".pdf", ".epub"))


def is_page(path: str) -> bool:
    """Is this, by its name, a page or a document, which may show captions of any format as an example?"""
    return os.path.splitext(path)[1].lower() in _PAGES  # noqa: PTH122 - any string


def refuse_as_transcript(path: str, text: str) -> None:
    """Raise `FormatError` for captions of a format that is not read: their markup is no transcript.

    Pages and documents may show such captions, and a transcript may have times at the head of its lines.
    """
    what = None if is_page(path) else format_by_text(text)
    if what is None or what in LIKE_A_TRANSCRIPT:
        return
    raise FormatError(
        f"this is {what}, which is not read", path, hint="convert it to WebVTT or SubRip first"
    )


def suffixes() -> tuple[str, ...]:
    """The suffixes of caption files that are known and not read."""
    return tuple(_SUFFIXES)


def format_by_name(path: str) -> str | None:
    """What a caption file is by its suffix, when it is of a format that is not read."""
    return _SUFFIXES.get(os.path.splitext(path)[1].lower())  # noqa: PTH122 - any string
