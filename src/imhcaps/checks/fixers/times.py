"""What the fixers of times share: how a time is written here, and how much room a cue has."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from imhcaps.model.finding import Edit, Fix

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.model.profile import Profile


def end_at(document: Document, cue: int, ms: int, title: str) -> Fix | None:
    """A fix that ends a cue (0-based) at another time, written as the file writes its times."""
    write_time = document.syntax.write_time
    if write_time is None or ms <= document.starts[cue]:
        return None
    start, end = document.span(cue).end
    text = write_time(ms, document.source.text[start:end])
    return None if text is None else Fix(title, "unsafe", (Edit(start, end, text),))


def frames_gap(profile: Profile) -> int:
    """The milliseconds that must part two cues; 0 where they may touch."""
    frames = profile.value("min_gap_frames")
    rate = profile.value("frame_rate", 24)
    return math.ceil(frames * 1000 / rate) if frames else 0


def latest_end(document: Document, cue: int, profile: Profile, media_ms: int | None) -> int:
    """How late a cue may end: not into the next one, the recording's end, or past the longest stay."""
    room = document.starts[cue] + (profile.value("max_duration") or 10**12)
    if cue + 1 < len(document.starts):
        room = min(room, document.starts[cue + 1] - frames_gap(profile))
    return room if media_ms is None else min(room, media_ms)


def settle(document: Document, cue: int, end: int, latest: int, profile: Profile) -> int:
    """The end, moved later where it would leave a gap that is neither closed nor a pause."""
    if cue + 1 >= len(document.starts):
        return end
    gap = document.starts[cue + 1] - end
    least = max(profile.value("min_gap", 0) or 0, profile.value("close_gap", 0) or 0)
    return latest if frames_gap(profile) < gap < least else end
