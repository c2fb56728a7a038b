"""The search for the cheapest cues of one run of speech: exact, in time linear in its words.

The cost of a segmentation is a sum over its cues: the cost of the cue's end, of its best lines
and of its times (`clock` shows why these need no neighbour). So the cheapest way to cut
the first j tokens ends with some cue i..j-1 and cuts the first i tokens in the cheapest way, and a
cue can only be as long as a screen: a fixed number of candidates per token.

The costs of lines and times are zero or more. So a candidate whose other terms are already dearer than the best found
is not looked at further; that loses nothing. Hard limits are no costs: a candidate that breaks one does not exist. A
single token always exists, since its excess is the same in every segmentation: hence no split is over a limit where any
split is within it.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from imhcaps.segmentation.breaks import UNIT
from imhcaps.segmentation.clock import Clock
from imhcaps.segmentation.layout import INFINITE, Layout
from imhcaps.segmentation.limits import SegmentLimits

TOO_FAST: Final = UNIT
"""The cost of a second of reading time that is missing; our choice."""
TOO_SHORT: Final = 5 * UNIT // 2
"""The cost of a second that is missing to the minimum duration; our choice."""
ANY_SHORT: Final = UNIT // 4
"""A cost added where any of it is missing; our choice."""
TOO_SHORT_AT_ALL: Final = 6 * UNIT
"""The same where no average is asked for: what cannot be shown for that long shares a cue, whatever
ends between. Our choice."""
MIXED_LINE: Final = UNIT
"""The cost of a cue in which a sentence begins in the middle of a line, where the profile asks that none does;
our choice."""
SHORT_SENTENCE: Final = 2
"""Words of sentences that may share a line (DCMP Captioning Key, Line Division)."""
SHORT_CUE: Final = 24
"""Cells below which a part of a sentence is a short cue; our choice."""
SHORT: Final = UNIT // 25
"""The cost of each cell that a cue is narrower than `SHORT_CUE`: a clause of two or three words does
not stand alone where it can go with its neighbour; a whole sentence may. Only where no average is
asked for: people do it otherwise. Our choice."""


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens that may share cues: of one turn, with nothing between that stands alone.

    `offset` is the number of its first token in the clock. `begins` and `ends` are positions on one long line in cells;
    `read_begins` and `read_ends` are the same as reading speed counts it; `words[k]` counts the words before token k,
    where the speed in words matters. `cue_ends[k]` and `line_ends[k]` are the costs of a break after token k;
    `labels[i]` is the width of the label that a cue shows that begins with token i, 0 for none, and `label_words[i]`
    its words.
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
    label_words: Sequence[int]

    def __len__(self) -> int:
        return len(self.begins)


class Problem:
    """One run with its limits: what every possible cue of it costs.

    `bias` is added to the cost of every cue end: more of it makes longer cues.
    """

    def __init__(self, run: Run, clock: Clock, limits: SegmentLimits) -> None:
        self.run, self.clock, self.limits = run, clock, limits
        self.bias = 0
        self.layout = Layout(
            run.begins,
            run.ends,
            run.line_ends,
            run.labels,
            limits.max_line_length,
            limits.max_lines,
            limits.line_balance,
        )
        self.capacity = limits.capacity
        self.cost_of_cue = _costs_of_cues(self)
        """The cost of a cue's lines and times by its first token and the one after its last:
        INFINITE where it breaks a hard limit."""

    def part(self, first: int, stop: int) -> Problem:
        """The same for a part of the run."""
        run = self.run
        tokens, gaps = slice(first, stop), slice(first, stop - 1)
        some = Run(
            run.offset + first,
            run.begins[tokens],
            run.ends[tokens],
            run.read_begins[tokens],
            run.read_ends[tokens],
            run.words[first : stop + 1],
            run.cue_ends[gaps],
            run.line_ends[gaps],
            run.labels[tokens],
            run.label_words[tokens],
        )
        found = Problem(some, self.clock, self.limits)
        found.bias = self.bias
        return found

    def width(self, first: int, stop: int) -> int:
        """The cells of a cue on one long line, with its label."""
        label = self.run.labels[first]
        return self.run.ends[stop - 1] - self.run.begins[first] + (label + 1 if label else 0)

    def sentence_breaks(self, first: int, stop: int) -> tuple[int, ...] | None:
        """The tokens after which lines end so that each sentence of a cue begins one; none where they cannot.

        Empty where the cue holds one sentence, or only such as have one or two words.
        """
        run, size = self.run, self.limits.max_line_length
        positions = [k for k in range(first, stop - 1) if run.cue_ends[k] < -UNIT]
        lengths = [b - a for a, b in pairwise([first - 1, *positions, stop - 1])]
        if not positions or max(lengths) <= SHORT_SENTENCE:
            return ()
        begins = [first, *(k + 1 for k in positions)]
        label = run.labels[first]
        wide = [
            run.ends[last] - run.begins[begin] + (label + 1 if label and begin == first else 0)
            for begin, last in zip(begins, [*positions, stop - 1], strict=True)
        ]
        fits = len(positions) < self.limits.max_lines and max(wide) <= size
        return tuple(positions) if fits else None

    def need(self, first: int, stop: int) -> int:
        """The milliseconds that a cue must be shown to be read, label included."""
        run = self.run
        label = run.labels[first]
        characters = run.read_ends[stop - 1] - run.read_begins[first] + (label + 1 if label else 0)
        words = run.words[stop] - run.words[first] + run.label_words[first]
        return self.clock.needed(characters, words, label > 0)

    def speed(self, first: int, stop: int) -> tuple[float, str]:
        """The reading speed that decides what the cue needs, and its unit."""
        run, limits = self.run, self.limits
        characters = run.read_ends[stop - 1] - run.read_begins[first]
        if run.labels[first]:
            characters += run.labels[first] + 1
        need = self.need(first, stop)
        if limits.max_wpm and need > self.clock.needed(characters, 0, labelled=False):
            return limits.max_wpm, "words a minute"
        if limits.max_cps and need == -int(-characters * 1000 // limits.max_cps):
            return limits.max_cps, limits.speed_unit
        return round(characters * 1000 / need, 1), limits.speed_unit

    def cost(self, first: int, stop: int) -> int:
        """The whole cost of the cue that holds the tokens first..stop-1; INFINITE if it may not."""
        if self.width(first, stop) > self.capacity and stop - first > 1:
            return INFINITE
        cost = self.cost_of_cue(first, stop)
        if cost >= INFINITE:
            return INFINITE
        return cost + (self.run.cue_ends[stop - 1] + self.bias if stop < len(self.run) else 0)

    def total(self, cuts: Sequence[int]) -> int:
        """The cost of a segmentation, given where its cues stop."""
        return sum(self.cost(a, b) for a, b in zip([0, *cuts], cuts, strict=False))


def _costs_of_cues(problem: Problem) -> Callable[[int, int], int]:
    """See `Problem.cost_of_cue`. A closure over columns: it is called several times for each token."""
    run, clock, limits, layout = problem.run, problem.clock, problem.limits, problem.layout
    here = slice(run.offset, run.offset + len(run))
    starts, spoken = clock.starts[here], clock.speech_ends[here]
    bounds = clock.reach(here.start, here.stop)
    linger, longest, shortest = limits.linger, limits.max_duration, limits.min_duration
    begins, ends, labels = run.begins, run.ends, run.labels
    read_begins, read_ends = run.read_begins, run.read_ends
    # no cue needs more than this for a character, a word, a label: most need no closer look
    slow = [1000 / limits.max_cps] if limits.max_cps else []
    pace = max([*slow, *(time / size for time, size in limits.reading_table)], default=0.0)
    word_ms = 60000 / limits.max_wpm if limits.max_wpm else 0.0
    need, words, named = problem.need, run.words, run.label_words
    size, lines, halves = limits.max_line_length, layout.cost, layout.halves
    cue_ends, final = run.cue_ends, len(run) - 1
    own = limits.target_cue_length is None
    short_cost, too_short_cost = (SHORT, TOO_SHORT_AT_ALL) if own else (0, ANY_SHORT)
    one, two = size, 2 * size + 1 if limits.max_lines >= 2 else size

    def cost_of_cue(first: int, stop: int) -> int:
        last = stop - 1
        start, speech, bound = starts[first], spoken[last], bounds[last]
        if speech - start > longest and first < last:
            return INFINITE
        label = labels[first]
        wide = ends[last] - begins[first]
        if label:
            wide += label + 1
        if wide > one or label * 2 > one:
            cost = halves(first, last)[0] if wide <= two and not label else INFINITE
            if cost >= INFINITE:
                cost = lines(first, stop)
                if cost >= INFINITE:
                    return 0 if first == last else INFINITE
        elif wide < SHORT_CUE and not (
            (not first or cue_ends[first - 1] < -UNIT) and (last == final or cue_ends[last] < -UNIT)
        ):
            # A part of a sentence.
            cost = (SHORT_CUE - wide) * short_cost
        else:
            cost = 0
        characters = read_ends[last] - read_begins[first]
        if label:
            characters += label + 1
        room = (speech + linger if speech + linger < bound else bound) - start
        if characters * pace > room or (
            word_ms
            and (words[stop] - words[first] + named[first]) * word_ms
            > room - (limits.label_time if label else 0)
        ):
            missing = need(first, stop) - room
            if missing > 0:
                cost += missing * TOO_FAST // 1000
        missing = start + shortest - bound
        if missing > 0:
            cost += too_short_cost + missing * TOO_SHORT // 1000
        return cost

    return _sentences_on_lines(problem, cost_of_cue) if limits.sentence_per_line else cost_of_cue


def _sentences_on_lines(
    problem: Problem, cost_of_cue: Callable[[int, int], int]
) -> Callable[[int, int], int]:
    """The same with the cost of a line that holds the end of a sentence and the start of another."""

    def with_sentences(first: int, stop: int) -> int:
        cost = cost_of_cue(first, stop)
        if cost < INFINITE and problem.sentence_breaks(first, stop) is None:
            cost += MIXED_LINE
        return cost

    return with_sentences


_DEEPEST = 100
"""Costs that wait for one another at most, before all earlier ones are made exact in order; our choice, well
below Python's own limit of calls."""


def cheapest(problem: Problem) -> tuple[int, tuple[int, ...]]:
    """The least cost of a run, and where its cues stop. Of equals, the one whose last cue is longest.

    A cost is first only bounded from below: that of the cheapest cue before, and of this cue's own end, its lines and
    times for nothing. It is made exact when it is about to be used. Half of all places, those inside phrases, never
    are.
    """
    run, cost_of_cue, room, bias = problem.run, problem.cost_of_cue, problem.capacity, problem.bias
    begins, ends, count = run.begins, run.ends, len(run)
    labels, width, cue_ends = run.labels, problem.width, run.cue_ends
    best = [0] * (count + 1)
    """The least cost of the first so many tokens; a lower bound as long as `came` does not know the last cue."""
    came = [-1] * (count + 1)
    came[0] = 0
    lows = [0] * (count + 1)
    """Where the longest cue that may stop there begins, by its width."""
    settled = 1
    """Below this all costs are exact."""

    def nearest(stop: int, depth: int) -> tuple[int, int]:
        """The least cost before a cue that stops there, made exact, and where that cue begins."""
        low = lows[stop]
        while True:
            candidates = best[low:stop]
            least = min(candidates)
            first = low + candidates.index(least)
            if came[first] >= 0:
                return least, first
            solve(first, depth + 1)

    def solve(stop: int, depth: int) -> None:
        """Make the cost of the first `stop` tokens exact."""
        nonlocal settled
        if depth > _DEEPEST:
            for earlier in range(settled, stop):
                if came[earlier] < 0:
                    solve(earlier, 0)
            settled = max(settled, stop)
        low, last = lows[stop], stop - 1
        least, first = nearest(stop, depth)
        if labels[first] and first < last and width(first, stop) > room:
            found = INFINITE
        else:
            found = least + cost_of_cue(first, stop)
        if found > least:
            # The most promising come first, so that most others need no look.
            tried = first
            waiting = sorted([(c, i) for i, c in enumerate(best[low:stop], low) if c <= found])
            at = 0
            while at < len(waiting):
                cost, i = waiting[at]
                if cost > found:
                    break
                at += 1
                if i == tried or (cost == found and i > first):
                    continue
                if came[i] < 0:
                    solve(i, depth + 1)
                if best[i] > cost:
                    if best[i] <= found:
                        insort(waiting, (best[i], i), at)
                    continue
                if labels[i] and i < last and width(i, stop) > room:
                    continue
                whole = cost + cost_of_cue(i, stop)
                if whole < found or (whole == found and i < first):
                    found, first = whole, i
        best[stop] = found + cue_ends[last] + bias if stop < count else found
        came[stop] = first

    low = least = first = 0
    for last in range(count):
        stop = last + 1
        floor = ends[last] - room
        while begins[low] < floor and low < last:
            low += 1
        lows[stop] = low
        if first < low:
            least, first = nearest(stop, 0)
        elif best[last] < least:
            # What is made exact does not become cheaper: only the newest place may go before the one that was.
            if came[last] < 0:
                solve(last, 0)
            if best[last] < least:
                least, first = best[last], last
        if stop < count:
            best[stop] = least + cue_ends[last] + bias
    if count:
        solve(count, 0)
    cuts = []
    stop = count
    while stop:
        cuts.append(stop)
        stop = came[stop]
    cuts.reverse()
    return best[count], tuple(cuts)
