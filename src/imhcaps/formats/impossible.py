"""Cues that no player shows, because they end when they start, or before: time from their neighbours.

Speech recognisers write such cues where two sentences follow at once (whisper.cpp and others). The times
that come of it are a guess: a fix that makes them is unsafe, and a conversion says each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from imhcaps.cuetext import plain_text
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Remark
from imhcaps.timecode import clock

PER_CHARACTER = 60
"""Milliseconds: about 17 characters a second, the limit of several of Netflix's guides (its Italian
one, say; see our profiles)."""
SHORTEST = 500
"""Milliseconds: less is hardly seen. Our own choice."""
LEAST = 100
"""Milliseconds that are left to a cue, where even `SHORTEST` is not there to share. Our own
choice."""


def possible_times(
    starts: Sequence[int], ends: Sequence[int], texts: Sequence[str]
) -> dict[int, tuple[int, int]]:
    """New times, ms, by the index of the cue: for each that cannot be shown, and the neighbour it takes from.

    A cue without a text gets none. A cue takes the free time after its start; where there is too little, it
    shares with the cue that begins there, by the length of their texts; else with the one that ends there.
    """
    made: dict[int, tuple[int, int]] = {}
    count = len(starts)

    def now(i: int) -> tuple[int, int]:
        return made.get(i, (starts[i], ends[i]))

    # From the last: a run of such cues at one moment fills the time after it in order.
    for i in range(count - 1, -1, -1):
        start, end = starts[i], ends[i]
        if end > start >= 0 or not texts[i].strip():
            continue
        if start < 0 and end >= SHORTEST:
            made[i] = 0, end
            continue
        start = max(start, 0)
        wanted = max(SHORTEST, len(texts[i]) * PER_CHARACTER)
        following = next((k for k in range(i + 1, count) if texts[k].strip()), None)
        if following is None:
            made[i] = start, start + wanted
            continue
        next_start, next_end = now(following)
        if next_start - start >= SHORTEST:
            made[i] = start, min(next_start, start + wanted)
        elif next_start >= start and next_end - start >= 2 * LEAST:
            whole = next_end - start
            share = whole * len(texts[i]) // max(len(texts[i]) + len(texts[following]), 1)
            share = min(max(share, LEAST), whole - LEAST)
            made[i] = start, start + share
            made[following] = start + share, next_end
        else:
            made[i] = start, start + wanted
    return made


def with_possible_times(track: Track) -> tuple[Track, list[Remark]]:
    """The track with every cue that has a text shown at some time, and what was changed for that."""
    cues = track.cues
    if all(0 <= cue.start < cue.end for cue in cues):
        return track, []
    texts = [" ".join(plain_text(cue.payload).split()) for cue in cues]
    times = possible_times([c.start for c in cues], [c.end for c in cues], texts)
    remarks: list[Remark] = []
    kept: list[Cue] = []
    for i, (cue, text) in enumerate(zip(cues, texts, strict=True)):
        possible = 0 <= cue.start < cue.end
        if not possible and not text:
            remarks.append(Remark("skipped", f"cue {i + 1} has no text and no time", cue.line))
            continue
        start, end = times.get(i, (cue.start, cue.end))
        if not possible:
            how = "starts before zero" if cue.start < 0 else f"ends ({clock(cue.end)}) {'when' if cue.end == cue.start else 'before'} it starts ({clock(cue.start)})"  # fmt: skip
            remarks.append(
                Remark(
                    "estimated",
                    f"cue {i + 1} {how}: {text[:40]!r} gets {clock(start)} to {clock(end)};"
                    " imhcaps check --unsafe-fixes makes it so",
                    cue.line,
                )
            )
        kept.append(replace(cue, start=start, end=end))
    return replace(track, cues=tuple(kept)), remarks
