"""Stretches of time, in order and without overlap: what is in both, in either, in one and not in the other."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Interval = tuple[Fraction, Fraction | None]
"""Begin and end in seconds; None has no end."""
ALWAYS: tuple[Interval, ...] = ((Fraction(0), None),)
"""From the beginning on, without end."""


def sooner(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    """The earlier of two ends."""
    return other if one is None else one if other is None else min(one, other)


def meet(ones: Sequence[Interval], others: Sequence[Interval]) -> tuple[Interval, ...]:
    """The times that are in both; each list is in order and without overlap."""
    made: list[Interval] = []
    i = j = 0
    while i < len(ones) and j < len(others):
        begin = max(ones[i][0], others[j][0])
        end = sooner(ones[i][1], others[j][1])
        if end is None or begin < end:
            made.append((begin, end))
        first, second = ones[i][1], others[j][1]
        if second is None or (first is not None and first <= second):
            i += 1
        else:
            j += 1
    return tuple(made)


def without(
    ones: Sequence[Interval], begin: Fraction, end: Fraction | None
) -> tuple[Interval, ...]:
    """The times without those from `begin` to `end`."""
    others: list[Interval] = [(Fraction(0), begin)] if begin > 0 else []
    if end is not None:
        others.append((end, None))
    return meet(ones, others)


def union(ones: Sequence[Interval], others: Sequence[Interval]) -> tuple[Interval, ...]:
    """The times that are in either."""
    made: list[Interval] = []
    for begin, end in sorted((*ones, *others), key=lambda each: each[0]):
        if made and (made[-1][1] is None or begin <= made[-1][1]):
            before = made[-1]
            if before[1] is not None:
                made[-1] = before[0], None if end is None else max(before[1], end)
        else:
            made.append((begin, end))
    return tuple(made)
