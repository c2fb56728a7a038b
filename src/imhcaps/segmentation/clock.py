"""When a cue comes and goes.

A cue that begins with token i comes at `starts[i]`, whatever came before; one that ends before token
j goes at a moment that depends on i and j alone, because the next cue comes at `starts[j]` in every
segmentation. So the times add a term to the cost of each cue and nothing between cues, and a search
over cue ends with these times is a search over cue ends and times together.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import ceil
from operator import itemgetter
from typing import Final

from imhcaps.segmentation.limits import FOREVER, SegmentLimits

NOTICED: Final = 100
"""Speech that goes on for more milliseconds than this after its cue has gone is noticed (our choice)."""


class Clock:
    """The times of every possible cue of a track.

    `starts` and `ends` are of the tokens, in order; `shots` are the moments of picture cuts; `end`
    is the end of the recording, after which no cue lingers.
    """

    def __init__(
        self,
        starts: Sequence[int],
        ends: Sequence[int],
        limits: SegmentLimits,
        shots: Sequence[int] = (),
        end: int | None = None,
    ) -> None:
        self.limits = limits
        self.shots = sorted(shots)
        self.half = round(limits.frame_rate / 2)
        self.frame = 1000 / limits.frame_rate
        self.speech_ends = list(ends)
        self.starts = self._comings(starts, ends)
        last = FOREVER if end is None else max(end, ends[-1] if ends else 0)
        self.bounds = [start - limits.min_gap for start in self.starts[1:]]
        self.bounds.append(last)
        """The latest end of a cue whose last token is this one, with the gap after it."""
        self.last = last

    def reach(self, first: int, stop: int) -> list[int]:
        """The latest end of a cue whose last token is one of first..stop-1, the gap given up."""
        bounds = self.bounds[first:stop]
        if not self.limits.may_touch:
            return bounds
        return [min(bound + self.limits.min_gap, self.last) for bound in bounds]

    def _comings(self, starts: Sequence[int], ends: Sequence[int]) -> list[int]:
        """Where a cue comes that begins with each token: at its speech, earlier into silence only."""
        lead, gap = self.limits.lead_in, self.limits.min_gap
        if not lead and not self.shots:
            return list(starts)
        comings: list[int] = []
        silent_from = 0
        for start, end in zip(starts, ends, strict=True):
            floor = max(silent_from + (gap if comings else 0), comings[-1] if comings else 0)
            coming = min(start, max(start - lead, floor))
            if self.shots:
                coming = self._to_shot(coming, min(start, floor), end)
            comings.append(max(coming, comings[-1]) if comings else coming)
            silent_from = max(silent_from, end)
        return comings

    def _to_shot(self, coming: int, floor: int, end: int) -> int:
        """Netflix's in-time rule: a cut shortly before or after takes the start; Timed Text Style Guide: Subtitle Timing Guidelines.

        Within half a second after a cut: to the cut, if that is silent. Up to three quarters of half
        a second before a cut: to the cut; a little more: half a second before it.
        """
        at = bisect_right(self.shots, coming)
        half = round(self.half * self.frame)
        if at and coming - self.shots[at - 1] < half and self.shots[at - 1] >= floor:
            return self.shots[at - 1]
        if at < len(self.shots):
            before = (self.shots[at] - coming) / self.frame
            snap = round(0.75 * self.half)
            if 0 < before < snap and self.shots[at] < end:
                return self.shots[at]
            if snap <= before < self.half and self.shots[at] - half >= floor:
                return self.shots[at] - half
        return coming

    def needed(self, characters: int, words: int, labelled: bool) -> int:
        """How long a cue must be shown to be read, in milliseconds."""
        limits = self.limits
        need = 0
        if limits.max_cps:
            need = -int(-characters * 1000 // limits.max_cps)
        if limits.reading_table:
            need = max(need, _by_table(limits.reading_table, characters))
        if limits.max_wpm:
            extra = limits.label_time if labelled else 0
            need = max(need, -int(-words * 60000 // limits.max_wpm) + extra)
        return need

    def going(self, start: int, last: int, need: int) -> int:
        """When a cue goes that comes at `start`, ends with the token `last` and needs so long to be read.

        It is there for a frame at least, even where there is no room for it.
        """
        limits = self.limits
        spoken, bound = self.speech_ends[last], self.bounds[last]
        longest = start + limits.max_duration
        least = start + ceil(self.frame)
        end = max(spoken, min(start + need, spoken + limits.linger))
        end = max(end, start + limits.min_duration)
        end = min(end, longest)
        if end > bound and limits.may_touch:
            readable = bound - start >= max(need, limits.min_duration)
            touching = min(bound + limits.min_gap, self.last)
            if not readable or min(spoken, touching) - bound > NOTICED:
                return max(min(touching, longest), least)
        end = min(end, bound)
        if self.shots:
            end = self._to_cut(end, start, need, min(bound, longest))
        if bound < FOREVER and 0 < bound - end < limits.close_gap - limits.min_gap:
            end = min(bound, longest)
        return max(end, least)

    def _to_cut(self, end: int, start: int, need: int, bound: int) -> int:
        """Netflix's out-time rule: within half a second of a cut, end two frames before it.

        Never so that the cue becomes too short or too fast to read.
        """
        half = round(self.half * self.frame)
        at = bisect_left(self.shots, end - half)
        if at == len(self.shots) or abs(self.shots[at] - end) > half:
            return end
        cut = self.shots[at] - round(2 * self.frame)
        wanted = max(need, self.limits.min_duration)
        if cut > bound or (cut < end and cut - start < min(wanted, end - start)):
            return end
        return cut


def _by_table(table: Sequence[tuple[int, float]], characters: int) -> int:
    """Milliseconds for so many characters: on straight lines between the rows, in proportion outside."""
    position = bisect_left(table, characters, key=itemgetter(1))
    if position in (0, len(table)):
        time, most = table[min(position, len(table) - 1)]
        return ceil(time * characters / most)
    (t0, c0), (t1, c1) = table[position - 1], table[position]
    return ceil(t0 + (t1 - t0) * (characters - c0) / (c1 - c0))
