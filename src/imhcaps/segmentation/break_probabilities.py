"""How likely people are to end a cue at each place, given everything else in the sentence.

The learned model (`training`) says how probable every way to cut a sentence is. Summed over all ways,
that gives each place a probability. Cutting where it is high agrees with more people than the one
most probable way does, because many nearly equal ways share their best places.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import exp, isfinite
from operator import mul
from typing import Final

REACH: Final = 100
"""The widest cue that the model looks at, in cells: over twice a line of 42 (our choice)."""
LONGEST: Final = 360
"""A sentence of more tokens than this is looked at in overlapping pieces (our choice, for run time)."""
MARGIN: Final = 30
"""Tokens by which the pieces overlap: more than a cue has (our choice)."""
HOPELESS: Final = -3000
"""Evidence, in thousandths of a nat, below which no cue is taken to end: after `the`, most often.
Our choice: one cue in twenty would."""


@lru_cache(maxsize=8)
def length_factors(table: Sequence[int], average: float) -> tuple[float, ...]:
    """The factor of a cue by its width in cells: interpolated between tenths of the average width."""
    factors = []
    for width in range(REACH + 1):
        position = width * 10 / average
        low = min(int(position), len(table) - 2)
        share = min(position - low, 1.0)
        weight = table[low] + (table[low + 1] - table[low]) * share
        factors.append(exp(weight / 1000))
    return tuple(factors)


def probabilities(
    scores: Sequence[int],
    begins: Sequence[int],
    ends: Sequence[int],
    closed: Sequence[int],
    factors: Sequence[float],
) -> list[float]:
    """The probability of a cue end after each token but the last.

    `scores` is the learned evidence in thousandths, `closed` the places where a sentence ends: the
    last token of each sentence but the last. There the probability is 1.
    """
    count = len(begins)
    found = [1.0] * (count - 1)
    first = 0
    for stop in [position + 1 for position in closed] + [count]:
        if stop - first > 1:
            for low, high, keep_low, keep_high in _pieces(first, stop):
                part = _sentence(
                    scores[low : high - 1],
                    begins[low:high],
                    ends[low:high],
                    factors,
                )
                found[keep_low : keep_high - 1] = part[keep_low - low : keep_high - 1 - low]
        first = stop
    return found


def _pieces(first: int, stop: int) -> list[tuple[int, int, int, int]]:
    """A sentence, or overlapping parts of it: from, to, and what of it is to be kept."""
    if stop - first <= LONGEST:
        return [(first, stop, first, stop)]
    pieces = []
    step = LONGEST - 2 * MARGIN
    for low in range(first, stop, step):
        high = min(low + step, stop)
        pieces.append(
            (max(first, low - MARGIN), min(stop, high + MARGIN), low, min(high + 1, stop))
        )
    return pieces


def _sentence(
    scores: Sequence[int], begins: Sequence[int], ends: Sequence[int], factors: Sequence[float]
) -> list[float]:
    count = len(begins)
    # only the places with hope: a cue lies between any two of them
    positions = [position for position, score in enumerate(scores) if score > HOPELESS]
    evidence = [exp(scores[position] / 1000) for position in positions]
    froms = [begins[0], *[begins[position + 1] for position in positions]]
    tos = [*[ends[position] for position in positions], ends[-1]]
    found = [0.0] * (count - 1)
    factor = factors.__getitem__
    forward = [1.0]
    low = 0
    for j, end in enumerate(tos):
        farthest = end - REACH
        while froms[low] < farthest and low < j:
            low += 1
        if low == j and froms[j] < farthest:
            flow = forward[j] * factors[REACH]
        else:
            widths = map(end.__sub__, froms[low : j + 1])
            flow = sum(map(mul, forward[low:], map(factor, widths)))
        forward.append(flow * evidence[j] if j < len(positions) else flow)
    total = forward[-1]
    if not (isfinite(total) and total > 0.0):
        return found
    onward = [0.0] * len(tos)
    onward[-1] = 1.0
    high = len(positions)
    for i in range(len(positions), 0, -1):
        begin = froms[i]
        farthest = begin + REACH
        while tos[high] > farthest and high > i:
            high -= 1
        if high == i and tos[i] > farthest:
            back = onward[i] * factors[REACH]
        else:
            widths = map((-begin).__add__, tos[i : high + 1])
            back = sum(map(mul, onward[i : high + 1], map(factor, widths)))
        found[positions[i - 1]] = forward[i] * back / total
        onward[i - 1] = evidence[i - 1] * back
    return found
