"""Small WebVTT files for the examples of the rules."""

from __future__ import annotations

from imhcaps.timecode import clock


def vtt(*cues: tuple[int, int, str], header: str = "") -> str:
    """A WebVTT file of cues (start, end, payload), times in milliseconds."""
    return f"WEBVTT\n{header}" + "".join(
        f"\n{clock(start)} --> {clock(end)}\n{payload}\n" for start, end, payload in cues
    )
