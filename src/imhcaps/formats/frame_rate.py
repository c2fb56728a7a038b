"""The frame rate of formats that count in frames and do not state one: asked, never guessed."""

from __future__ import annotations

from fractions import Fraction

from imhcaps.errors import TimecodeError
from imhcaps.formats.document import Document
from imhcaps.formats.problem import Problem
from imhcaps.lazy import lazy_pattern
from imhcaps.timecode import frame_rate

_RATE = lazy_pattern(r"[0-9]{1,4}(?:[.,][0-9]{1,15})?")


def stated(text: str) -> Fraction | None:
    """A rate as a file states it, `25` or `23.976`: the exact one of that name, else the number itself."""
    text = text.strip().replace(",", ".")
    if not _RATE.fullmatch(text):
        return None
    try:
        return frame_rate(text).rate
    except TimecodeError:
        return Fraction(text) or None


def asked(doc: Document, title: str) -> Fraction | None:
    """The rate that somebody named for this file; where nobody did, nothing of it can be read."""
    if doc.source.fps is not None:
        return frame_rate(doc.source.fps).rate
    doc.unreadable = Problem(
        "SUB101",
        0,
        0,
        f"{title} counts times in frames, and the file does not say how many there are in a second",
        title="say it: --fps 25 (23.976, 24, 25, 29.97, 30, 50, 59.94)",
    )
    doc.found.append(doc.unreadable)
    return None


def milliseconds(frame: Fraction | int, rate: Fraction) -> int:
    """The moment of a frame, counted from 0; of a part of one, as some converters write it."""
    return round(frame * 1000 / rate)
