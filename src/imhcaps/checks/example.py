"""Small WebVTT files for the examples of the rules."""

from __future__ import annotations


def vtt(*cues: tuple[int, int, str], header: str = "") -> str:
    """A WebVTT file of cues (start, end, payload), times in milliseconds."""
    return f"WEBVTT\n{header}" + "".join(
        f"\n{_clock(start)} --> {_clock(end)}\n{payload}\n" for start, end, payload in cues
    )


def _clock(ms: int) -> str:
    # An example is written whenever its rule is loaded: that is not to load all of `timecode`.
    return f"{ms // 3_600_000:02d}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"
