"""Frames between two cues: how long they are at the frame rate that a file's own times show.

Times that were set in an editor of video lie on frames: at 25 frames a second all are multiples of
40 ms, at 24 of 41.67 ms rounded to a millisecond. Where nearly all times of a file lie on the frames of
one rate, that is its rate. Otherwise a gap of two frames at any of the usual rates is two frames.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice
from typing import Final

RATES: Final = (24000 / 1001, 24.0, 25.0, 30000 / 1001, 30.0, 50.0, 60.0)
"""Frame rates, frames a second, that captions are timed in (SMPTE ST 12-1, EBU Tech 3264)."""
UNKNOWN: Final = (24.0, 25.0, 30.0)
"""Frame rates, frames a second, one of which a file without a grid of its own is taken to have (Netflix: two
frames are 83, 80 or 67 ms)."""
ROUNDING: Final = 2
"""Milliseconds: a gap up to this is what rounding left of cues that touch (two times, each rounded by up to
a millisecond; our choice)."""
_TOLERANCE: Final = 1.0
"""Milliseconds by which a rounded or truncated time is off its frame at most; our choice."""
_LEAST: Final = 12
"""Times below which a file shows no grid; our choice: one time in fourteen is on a frame by chance."""
_MOST: Final = 400
"""Starts and ends of cues that are looked at; our choice."""
_SHARE: Final = 0.95
"""The share of a file's times that must lie on frames; our choice."""


def frame_rate(starts: Iterable[int], ends: Iterable[int]) -> float | None:
    """The frame rate (frames a second) on whose frames the times (ms) lie; none where several or none do.

    Times in whole or tenths of seconds lie on the frames of several rates and show none.
    """
    pairs = zip(starts, ends, strict=True)
    times = set(islice(chain.from_iterable(pairs), _MOST))
    if len(times) < _LEAST:
        return None
    fitting = [rate for rate in RATES if _on_frames(times, rate)]
    if any(time % 100 for time in times):
        # 50 and 60 frames a second hold those of 25 and 30, and over a few minutes 23.976 those of 24.
        whole = [rate for rate in fitting if rate / 2 not in fitting]
        exact = [rate for rate in whole if rate.is_integer()] or whole
        if len(exact) == 1:
            return exact[0]
    return None


def _on_frames(times: set[int], rate: float) -> bool:
    frame = 1000 / rate
    missed = 0
    allowed = int(len(times) * (1 - _SHARE))
    for time in times:
        off = time % frame
        if off > _TOLERANCE and frame - off > _TOLERANCE:
            missed += 1
            if missed > allowed:
                return False
    return True


def frames_of(ms: float, rate: float) -> int | None:
    """How many whole frames a limit in milliseconds stands for; none where it stands for no frames."""
    frames = round(ms * rate / 1000)
    return frames if frames and abs(frames * 1000 / rate - ms) < 1 else None


def is_enough(gap: int, frames: int, rate: float | None) -> bool:
    """Whether a gap (ms) is at least so many frames at the file's rate, or exactly so at a usual one."""
    if rate is not None:
        return gap >= int(frames * 1000 / rate) - ROUNDING
    return gap >= int(frames * 1000 / UNKNOWN[0]) or any(
        abs(gap - frames * 1000 / each) <= ROUNDING for each in UNKNOWN
    )


def shown(rate: float) -> str:
    """A frame rate for people: `25`, `23.976`."""
    return f"{rate:.3f}".rstrip("0").rstrip(".")
