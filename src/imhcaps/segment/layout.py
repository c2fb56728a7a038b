"""The lines of one cue: as few as can hold it, and the best place for each line to end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from imhcaps.segment.breaks import UNIT

INFINITE: Final = 1 << 60

BALANCE: Final = 15 * UNIT // 100
"""The cost of a line that is empty beside a full one (LB41); half as much is a quarter of it."""
TOP_HEAVY: Final = UNIT // 50
"""Added where the upper line is the longer one (LB42)."""
LABEL_LINE: Final = UNIT // 20
"""The cost of giving a label a line of its own where the words need another line anyway."""


@cache
def balance(size: int) -> tuple[int, ...]:
    """The cost of two lines whose widths differ by d, at index d + size; d > 0 is top-heavy."""
    return tuple(
        BALANCE * d * d // (size * size) + (TOP_HEAVY if d > 0 else 0)
        for d in range(-size, size + 1)
    )


class Layout:
    """The best lines of any stretch of tokens of one run.

    `begins` and `ends` are where the tokens stand on one long line, in cells; `costs[k]` is the cost
    of ending a line after token k; `labels[i]` is the width of the label before token i, 0 for none.
    """

    def __init__(
        self,
        begins: Sequence[int],
        ends: Sequence[int],
        costs: Sequence[int],
        labels: Sequence[int],
        size: int,
        lines: int,
    ) -> None:
        self.begins, self.ends, self.costs, self.labels = begins, ends, costs, labels
        self.size, self.lines = size, lines
        self.balance = balance(size)

    def cost(self, first: int, stop: int) -> int:
        """The cost of the best lines for the tokens first..stop-1; INFINITE where none fit."""
        label = self.labels[first]
        begin = self.begins[first]
        total = self.ends[stop - 1] - begin + (label + 1 if label else 0)
        if total <= self.size:
            return 0
        if self.lines == 1:
            return INFINITE
        if label or total > 2 * self.size + 1:
            return self._search(first, stop)[0]
        found = self._halves(first, stop)
        return found[0] if found[1] or self.lines == 2 else self._search(first, stop)[0]

    def _halves(self, first: int, stop: int) -> tuple[int, tuple[int, ...]]:
        """The best two lines of a cue without a label; of equals, the shortest upper one."""
        best = INFINITE
        where: tuple[int, ...] = ()
        begins, ends, costs, size = self.begins, self.ends, self.costs, self.size
        begin, end = begins[first], ends[stop - 1]
        weights = self.balance
        for k in range(stop - 2, first - 1, -1):
            lower = end - begins[k + 1]
            if lower > size:
                break
            upper = ends[k] - begin
            if upper <= size:
                found = costs[k] + weights[upper - lower + size]
                if found <= best:
                    best, where = found, (k,)
        return best, where

    def breaks(self, first: int, stop: int) -> tuple[int, ...]:
        """Where the lines of the best layout end: after these tokens; first - 1 is the label."""
        total = self.ends[stop - 1] - self.begins[first]
        if not self.labels[first] and self.size < total <= 2 * self.size + 1 and self.lines > 1:
            found = self._halves(first, stop)
            if found[1]:
                return found[1]
        return self._search(first, stop)[1]

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
            if total > size:
                return INFINITE, ()
            return self._beside(above, total), ()
        best: tuple[int, tuple[int, ...]] = (INFINITE, ())
        if label:
            cost, rest = self._lines(first, stop, lines - 1, 0, None)
            best = min(best, (cost + LABEL_LINE, (first - 1, *rest)))
        for k in range(first, stop - lines + 1):
            total = ends[k] - begins[first] + extra
            if total > size:
                break
            cost, rest = self._lines(k + 1, stop, lines - 1, 0, total)
            cost += self.costs[k] + self._beside(above, total)
            if cost < best[0]:
                best = (cost, (k, *rest))
        return best

    def _beside(self, above: int | None, below: int) -> int:
        return 0 if above is None else self.balance[above - below + self.size]
