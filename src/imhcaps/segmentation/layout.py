"""The lines of one cue: as few as can hold it, and the best place for each line to end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, count
from operator import add, sub
from typing import Final

from imhcaps.counting import counting_rule
from imhcaps.segmentation.breaks import UNIT

INFINITE: Final = 1 << 60
"""A cost that no sum of others reaches; our choice."""

BALANCE: Final = 15 * UNIT // 100
"""The cost of a line that is empty beside a full one; half as much is a quarter of it (TED: balanced
lines; the weight is our choice)."""
TOP_HEAVY: Final = UNIT // 50
"""A cost added where the upper line is the longer one (Netflix, General Requirements 4; weight: our choice)."""
UNEVEN: Final = UNIT // 4
"""A cost added where two lines are less even than the profile asks; our choice."""
LABEL_LINE: Final = UNIT // 20
"""The cost of giving a label a line of its own where the words need another line anyway; our choice."""


@cache
def balance(size: int, evenness: float, total: int) -> tuple[int, ...]:
    """The cost of two lines whose widths differ by d, at index d + size; d > 0 is top-heavy.

    `total` is what both are wide together, or one less where no space parts them.
    """
    costs = []
    for d in range(-size, size + 1):
        both = total + (total + d) % 2
        uneven = both - abs(d) < evenness * (both + abs(d))
        cost = BALANCE * d * d // (size * size)
        costs.append(cost + (TOP_HEAVY if d > 0 else 0) + (UNEVEN if uneven else 0))
    return tuple(costs)


def positions(
    texts: Sequence[str], spaces: Sequence[bool], counting: str, most: int | None = None
) -> tuple[list[int], list[int]]:
    """Where each token begins and ends on one long line; a token is never wider than `most`."""
    rule = counting_rule(counting)
    size, gap, simple = rule.steps, rule.space, rule.simple
    if simple and texts and all(spaces[1:]) and "".join(texts).isascii():
        widths = list(map(len, texts))
        if most is None or max(widths) <= most:
            ends = list(map(add, accumulate(widths), count(0, gap)))
            return list(map(sub, ends, widths)), ends
    begins: list[int] = []
    ends = []
    at = -gap
    for text, space in zip(texts, spaces, strict=True):
        if space or at < 0:
            at += gap
        begins.append(at)
        wide = len(text) if simple and text.isascii() else size(text)
        at += wide if most is None or wide < most else most
        ends.append(at)
    return begins, ends


class Layout:
    """The best lines of any stretch of tokens of one run.

    `begins` and `ends` are where the tokens are on one long line, in cells; `costs[k]` is the cost
    of ending a line after token k; `labels[i]` is the width of the label before token i, 0 for none.
    `evenness` is the least share of its longer neighbour that a line should have.
    """

    def __init__(
        self,
        begins: Sequence[int],
        ends: Sequence[int],
        costs: Sequence[int],
        labels: Sequence[int],
        size: int,
        lines: int,
        evenness: float = 0.0,
    ) -> None:
        self.begins, self.ends, self.costs, self.labels = begins, ends, costs, labels
        self.size, self.lines = size, lines
        self.evenness = evenness
        # for two lines: where both tokens beside a break are
        self.middles = list(map(add, ends, begins[1:]))
        self._halved: dict[tuple[int, int], tuple[int, int]] = {}
        """What was halved: who searches for cues by their cost asks for the lines of some of them."""

    def cost(self, first: int, stop: int) -> int:
        """The cost of the best lines for the tokens first..stop-1; INFINITE where none fit."""
        label = self.labels[first]
        begin = self.begins[first]
        total = self.ends[stop - 1] - begin + (label + 1 if label else 0)
        if total <= self.size and not self._alone(label):
            return 0
        if self.lines == 1:
            return INFINITE
        if label or total > 2 * self.size + 1:
            return self._search(first, stop)[0]
        found = self.halves(first, stop - 1)[0]
        return found if found < INFINITE or self.lines == 2 else self._search(first, stop)[0]

    def halves(self, first: int, last: int) -> tuple[int, int]:
        """The cost of the best two lines for the tokens first..last without a label, and where the
        upper one ends: of equals, the first.
        """
        known = self._halved.get((first, last))
        if known is not None:
            return known
        best, position = INFINITE, -1
        begins, ends, size = self.begins, self.ends, self.size
        costs, middles = self.costs, self.middles
        begin, end = begins[first], ends[last]
        level = size - begin - end
        weights = balance(size, self.evenness, end - begin - 1 if self.evenness else size)
        # the first break that leaves the lower line narrow enough, and the last that leaves the upper one so
        low = bisect_left(begins, end - size, first + 1, last + 1) - 1
        for k in range(low, bisect_right(ends, begin + size, first, last)):
            found = costs[k] + weights[middles[k] + level]
            if found < best:
                best, position = found, k
        self._halved[first, last] = best, position
        return best, position

    def breaks(self, first: int, stop: int) -> tuple[int, ...]:
        """Where the lines of the best layout end: after these tokens; first - 1 is the label."""
        if not self.labels[first] and self.lines > 1:
            if self.ends[stop - 1] - self.begins[first] <= self.size:
                return ()
            cost, position = self.halves(first, stop - 1)
            if cost < INFINITE:
                return (position,)
        return self._search(first, stop)[1]

    def _alone(self, label: int) -> bool:
        """Whether a label takes so much of a line that it has one of its own, where there are several."""
        return label * 2 > self.size and self.lines > 1

    def _search(self, first: int, stop: int) -> tuple[int, tuple[int, ...]]:
        """The best layout with as few lines as can hold the tokens."""
        for lines in range(1, self.lines + 1):
            found = self._lines(first, stop, lines, self.labels[first], None)
            if found[0] < INFINITE:
                return found
        return INFINITE, ()

    def _lines(
        self, first: int, stop: int, lines: int, label: int, above: int | None
    ) -> tuple[int, tuple[int, ...]]:
        """Exactly so many lines, below one of the width `above`; the earliest ends among equals."""
        begins, ends, size = self.begins, self.ends, self.size
        extra = label + 1 if label else 0
        if lines == 1:
            total = ends[stop - 1] - begins[first] + extra
            if total > size or self._alone(label):
                return INFINITE, ()
            return self._beside(above, total), ()
        best: tuple[int, tuple[int, ...]] = (INFINITE, ())
        if label:
            cost, rest = self._lines(first, stop, lines - 1, 0, None)
            best = min(best, (cost + LABEL_LINE, (first - 1, *rest)))
        for k in range(first, first if self._alone(label) else stop - lines + 1):
            total = ends[k] - begins[first] + extra
            if total > size:
                break
            cost, rest = self._lines(k + 1, stop, lines - 1, 0, total)
            cost += self.costs[k] + self._beside(above, total)
            if cost < best[0]:
                best = (cost, (k, *rest))
        return best

    def _beside(self, above: int | None, below: int) -> int:
        if above is None:
            return 0
        total = above + below if self.evenness else self.size
        return balance(self.size, self.evenness, total)[above - below + self.size]
