"""In-times and out-times of cues: when each appears on screen, and when it is taken away.

The in-time of a cue that begins with token i is `starts[i]`, whatever came before it. The out-time of one that
ends before token j depends on i and j alone, because the next cue appears at `starts[j]` in every segmentation.
So the times add a term to the cost of each cue and nothing between cues: a search for the best cue ends with
these times is a search for the best cue ends and times together.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import ceil
from operator import itemgetter
from typing import Final

from imhcaps.segmentation.limits import FOREVER, SegmentLimits

NOTICED: Final = 100
"""Speech that goes on for more milliseconds than this after the out-time of its cue is noticed (our choice)."""


class Clock:
    """The times of every possible cue of a track.

    `starts` and `ends` are of the tokens, in order; `shots` are the moments of picture cuts; `end`
    is the end of the recording, after which no cue is shown.
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
        self.starts = self._in_times(starts, ends)
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

    def _in_times(self, starts: Sequence[int], ends: Sequence[int]) -> list[int]:
        """The in-time of a cue that begins with each token: when it is spoken; earlier only into silence."""
        lead, gap = self.limits.lead_in, self.limits.min_gap
        if not lead and not self.shots:
            return list(starts)
        in_times: list[int] = []
        silent_from = 0
        for start, end in zip(starts, ends, strict=True):
            floor = max(silent_from + (gap if in_times else 0), in_times[-1] if in_times else 0)
            in_time = min(start, max(start - lead, floor))
            if self.shots:
                in_time = self._to_shot(in_time, min(start, floor), end)
            in_times.append(max(in_time, in_times[-1]) if in_times else in_time)
            silent_from = max(silent_from, end)
        return in_times

    def _to_shot(self, in_time: int, floor: int, end: int) -> int:
        """Netflix's in-time rule: a cut shortly before or after takes the start; Timed Text Style Guide: Subtitle
        Timing Guidelines.

        Within half a second after a cut: to the cut, if that is silent. Up to three quarters of half
        a second before a cut: to the cut; a little more: half a second before it.
        """
        at = bisect_right(self.shots, in_time)
        half = round(self.half * self.frame)
        if at and in_time - self.shots[at - 1] < half and self.shots[at - 1] >= floor:
            return self.shots[at - 1]
        if at < len(self.shots):
            before = (self.shots[at] - in_time) / self.frame
            snap = round(0.75 * self.half)
            if 0 < before < snap and self.shots[at] < end:
                return self.shots[at]
            if snap <= before < self.half and self.shots[at] - half >= floor:
                return self.shots[at] - half
        return in_time

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

    def out_time(self, start: int, last: int, need: int) -> int:
        """The out-time of a cue that appears at `start`, ends with the token `last` and takes `need` ms to read.

        It is shown for a frame at least, even where there is no room for it.
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
