"""What the fixers of times share: how a time is written here, and how much room a cue has."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from imhcaps.checks.frame_grid import UNKNOWN, frame_rate, is_enough
from imhcaps.model.finding import Edit, Fix

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.model.profile import Profile


def end_at(document: Document, cue: int, ms: int, title: str) -> Fix | None:
    """A fix that ends a cue (0-based) at another time, written as the file writes its times."""
    write_time = document.syntax.write_time
    if write_time is None or ms <= document.starts[cue]:
        return None
    start, end = document.end_span(cue)
    text = write_time(ms, document.source.text[start:end])
    return None if text is None else Fix(title, "unsafe", (Edit(start, end, text),))


@lru_cache(maxsize=2)
def own_rate(document: Document) -> float | None:
    """The frame rate (frames a second) that the document's times show; found once for all its fixes."""
    return frame_rate(document.starts, document.ends)


def on_frame(document: Document, ms: int, latest: int | None = None) -> int:
    """The time of the nearest frame where the document's times lie on frames; else the time as it is.

    With `latest`, the first frame from the time on, if it is no later than that. A few times off their frames would
    hide the frame rate of the file, by which its gaps are judged.
    """
    rate = own_rate(document)
    if rate is None:
        return ms
    if latest is None:
        return round(round(ms * rate / 1000) * 1000 / rate)
    frame = round(math.ceil(ms * rate / 1000) * 1000 / rate)
    return frame if ms <= frame <= latest else ms


def timing_line(document: Document, cue: int, start: int, end: int) -> str | None:
    """The timing line of a cue (0-based) with other times in milliseconds, the rest of it as it stands; where
    the text is on it, what is before the text.

    An index before the times is left out, since indices are on lines of their own. None where the format,
    or how the line is written, allows no new time.
    """
    write_time = document.syntax.write_time
    if write_time is None:
        return None
    text, span = document.source.text, document.span(cue)
    first = write_time(start, text[slice(*span.start)])
    second = write_time(end, text[slice(*span.end)])
    if first is None or second is None:
        return None
    before = "" if document.syntax.numbered else text[span.timing[0] : span.start[0]]
    between, behind = text[span.start[1] : span.end[0]], text[span.end[1] : span.timing[1]]
    line = f"{before}{first}{between}{second}{behind}"
    return line if document.syntax.inline else line.rstrip()


def frames_gap(document: Document, profile: Profile) -> int:
    """The milliseconds between two cues that the profile asks for; 0 where they may touch."""
    frames = profile.value("min_gap_frames")
    if not frames:
        return 0
    rate = own_rate(document) or profile.value("frame_rate", 24)
    gap: int = math.ceil(frames * 1000 / rate)
    return gap


def latest_end(document: Document, cue: int, profile: Profile, media_ms: int | None) -> int:
    """How late a cue may end: not into the next one, the recording's end, or past the longest stay."""
    room = document.starts[cue] + (profile.value("max_duration") or 10**12)
    if cue + 1 < len(document.starts):
        following = document.starts[cue + 1]
        room = min(room, following - frames_gap(document, profile))
        rate = own_rate(document)
        gap = following - document.ends[cue]
        if gap < 3000 / (rate or UNKNOWN[0]) and is_enough(gap, 2, rate):
            # Two frames were left there on purpose.
            room = min(room, document.ends[cue])
    return room if media_ms is None else min(room, media_ms)


def settle(document: Document, cue: int, end: int, latest: int, profile: Profile) -> int:
    """The end, moved later where it would leave a gap that is neither closed nor a pause."""
    if cue + 1 >= len(document.starts):
        return end
    gap = document.starts[cue + 1] - end
    least = max(profile.value("min_gap", 0) or 0, profile.value("close_gap", 0) or 0)
    return latest if frames_gap(document, profile) < gap < least else end
