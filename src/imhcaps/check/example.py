"""Small WebVTT files for the examples of the rules."""

from __future__ import annotations

from imhcaps.timecode import clock


def vtt(*cues: tuple[int, int, str], language: str = "en") -> str:
    """A WebVTT file of cues (start, end, payload), times in milliseconds."""
    head = f"WEBVTT\nKind: captions\nLanguage: {language}\n" if language else "WEBVTT\n"
    return head + "".join(
        f"\n{clock(start)} --> {clock(end)}\n{payload}\n" for start, end, payload in cues
    )
