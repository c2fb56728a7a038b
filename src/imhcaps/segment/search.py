"""The search for the cheapest cues of one run of speech: exact, in time linear in its words.

The cost of a segmentation is a sum over its cues: the cost of the cue's end, of its length, of its
best lines and of its times (`clock` shows why these need no neighbour). So the cheapest way to cut
the first j tokens ends with some cue i..j-1 and cuts the first i tokens in the cheapest way, and a
cue can only be as long as a screen: a fixed number of candidates per token.

The costs of lines and times are zero or more. So a candidate whose other terms are already dearer
than the best found is not looked at further; that loses nothing. Hard limits are no costs: a candidate that breaks one does not exist. A single token always
exists, since its excess is the same in every segmentation: hence no split is over a limit where any
split is within it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import add
from typing import Final

from imhcaps.segment.breaks import UNIT
from imhcaps.segment.clock import Clock
from imhcaps.segment.layout import INFINITE, Layout
from imhcaps.segment.limits import SegmentLimits

TOO_FAST: Final = UNIT
"""The cost of a second of reading time that is missing."""
TOO_SHORT: Final = 5 * UNIT // 2
"""The cost of a second that is missing to the minimum duration; a tenth of it that any is."""


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens that may share cues: of one turn, with nothing between that stands alone.

    `offset` is the number of its first token in the clock. `begins` and `ends` are positions on one
    long line in cells; `read_begins` and `read_ends` are the same as reading speed counts it;
    `words[k]` counts the words before token k. `cue_ends[k]` and `line_ends[k]` are the costs of a
    break after token k; `labels[i]` is the width of the label that a cue shows that begins with
    token i, 0 for none.
    """

    offset: int
    begins: Sequence[int]
    ends: Sequence[int]
    read_begins: Sequence[int]
    read_ends: Sequence[int]
    words: Sequence[int]
    cue_ends: Sequence[int]
    line_ends: Sequence[int]
    labels: Sequence[int]

    def __len__(self) -> int:
        return len(self.begins)


class Problem:
    """One run with its limits: what every possible cue of it costs."""

    def __init__(
        self, run: Run, clock: Clock, limits: SegmentLimits, lengths: Sequence[int]
    ) -> None:
        self.run, self.clock, self.limits, self.lengths = run, clock, limits, lengths
        self.layout = Layout(
            run.begins,
            run.ends,
            run.line_ends,
            run.labels,
            limits.max_line_length,
            limits.max_lines,
        )
        self.capacity = capacity(limits)

    def width(self, first: int, stop: int) -> int:
        """The cells of a cue on one long line, with its label."""
        label = self.run.labels[first]
        return self.run.ends[stop - 1] - self.run.begins[first] + (label + 1 if label else 0)

    def need(self, first: int, stop: int) -> int:
        """The milliseconds that a cue must be shown to be read, label included."""
        run = self.run
        label = run.labels[first]
        characters = run.read_ends[stop - 1] - run.read_begins[first] + (label + 1 if label else 0)
        return self.clock.needed(characters, run.words[stop] - run.words[first])

    def dear(self, first: int, stop: int) -> int:
        """The cost of a cue's lines and times: INFINITE where it breaks a hard limit."""
        clock, limits = self.clock, self.limits
        offset = self.run.offset
        start = clock.starts[offset + first]
        spoken, bound = clock.speech_ends[offset + stop - 1], clock.bounds[offset + stop - 1]
        alone = stop - first == 1
        if spoken - start > limits.max_duration and not alone:
            return INFINITE
        cost = self.layout.cost(first, stop)
        if cost >= INFINITE:
            return 0 if alone else INFINITE
        shown = min(spoken + limits.linger, bound) - start
        missing = self.need(first, stop) - shown
        if missing > 0:
            cost += missing * TOO_FAST // 1000
        missing = limits.min_duration - bound + start
        if missing > 0:
            cost += TOO_SHORT // 10 + missing * TOO_SHORT // 1000
        return cost

    def cost(self, first: int, stop: int) -> int:
        """The whole cost of the cue that holds the tokens first..stop-1; INFINITE if it may not."""
        width = self.width(first, stop)
        if width > self.capacity and stop - first > 1:
            return INFINITE
        dear = self.dear(first, stop)
        if dear >= INFINITE:
            return INFINITE
        end = self.run.cue_ends[stop - 1] if stop < len(self.run) else 0
        return self.lengths[min(width, len(self.lengths) - 1)] + dear + end

    def total(self, cuts: Sequence[int]) -> int:
        """The cost of a segmentation, given where its cues stop."""
        return sum(self.cost(a, b) for a, b in zip([0, *cuts], cuts, strict=False))


def capacity(limits: SegmentLimits) -> int:
    """The most cells that a cue can hold, on one long line."""
    room = limits.max_lines * (limits.max_line_length + 1) - 1
    return room if limits.max_cue_length is None else min(room, limits.max_cue_length)


def cheapest(problem: Problem) -> tuple[int, tuple[int, ...]]:
    """The least cost of a run, and where its cues stop. Of equals, the one whose last cue is longest."""
    run, dear, lengths, room = problem.run, problem.dear, problem.lengths, problem.capacity
    begins, ends, count = run.begins, run.ends, len(run)
    shown = [b - label - 1 if label else b for b, label in zip(begins, run.labels, strict=True)]
    best = [0] * (count + 1)
    came = [0] * (count + 1)
    low = 0
    length = lengths.__getitem__
    for stop in range(1, count + 1):
        end = ends[stop - 1]
        last = stop - 1
        floor = end - room
        while begins[low] < floor and low < last:
            low += 1
        cheap = list(map(add, best[low:stop], map(length, map(end.__sub__, shown[low:stop]))))
        least = min(cheap)
        first = low + cheap.index(least)
        found = least + dear(first, stop)
        for i, cost in enumerate(cheap, low):
            if cost < found or (cost == found and i < first):
                whole = cost + dear(i, stop)
                if whole < found or (whole == found and i < first):
                    found, first = whole, i
        best[stop] = found + (run.cue_ends[last] if stop < count else 0)
        came[stop] = first
    cuts = []
    stop = count
    while stop:
        cuts.append(stop)
        stop = came[stop]
    cuts.reverse()
    return best[count], tuple(cuts)


def greedy(problem: Problem) -> tuple[int, ...]:
    """The usual way, for comparison: each cue as long as it may be."""
    cuts = []
    first, count = 0, len(problem.run)
    while first < count:
        stop = first + 1
        while stop < count and problem.cost(first, stop + 1) < INFINITE:
            stop += 1
        cuts.append(stop)
        first = stop
    return tuple(cuts)


def length_costs(limits: SegmentLimits) -> tuple[int, ...]:
    """The cost of a cue by its width, up to any width that is looked up; INFINITE over capacity."""
    return (0,) * (capacity(limits) + 1) + (INFINITE,) * (limits.max_line_length * 2 + 2)
