"""The end of a caption that its file does not state: as long as its text takes to read."""

from __future__ import annotations

from imhcaps.model.transcript import Remark
from imhcaps.timecode import clock

SHORTEST = 3000
"""Milliseconds that such a caption stays at least. Our own choice."""
PER_LETTER = 60
"""Milliseconds a letter: 17 letters a second, the commonest limit of our Netflix profiles."""


def open_end(start: int, letters: int) -> int:
    """When a caption of so many letters may go that begins at `start`, milliseconds."""
    return start + max(SHORTEST, letters * PER_LETTER)


def remark(end: int) -> Remark:
    """What is said of such an end."""
    return Remark(
        "estimated",
        f"nothing takes the last caption from the screen: it stays until {clock(end)}",
    )
