"""The clock of captions against that of a recording: ratio, offset, and where it breaks.

    clock = fit_clock(shown, said)
    clock.ratio, clock.pieces[0].offset_ms        said ≈ ratio · shown + offset

`shown` are the starts of cues, `said` the times at which their first words are said (None: not found), ms.
Captions of another cut have one offset before the cut and another after it: the clock is fitted piece by
piece, and each piece is a run of cues.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

FRAME_RATES = (24000 / 1001, 24.0, 25.0, 30000 / 1001, 30.0)
"""Frames a second of film and television (SMPTE ST 12-1): captions made for one of them and played at
another are stretched by their ratio."""
RATIOS = tuple(
    sorted({round(a / b, 12) for a in FRAME_RATES for b in FRAME_RATES}, key=lambda r: abs(r - 1))
)
"""Every ratio of two of the frame rates, that of equal ones first: the specification is theirs."""
JUMP_MS = 400
"""Milliseconds by which the median of five cues before a place and of five after it must differ for a
break. Our own choice: lead-ins of people differ by less."""
RUN = 5
"""Cues on either side of a break. Our own choice, so that two strange cues make none."""
MOST_ERROR_MS = 1000
"""Milliseconds: an error counts as this at most, so that a few strange cues do not decide. Our own
choice."""
PIECE_COST_MS = 15
"""Milliseconds of mean error that a further piece must be worth. Our own choice."""
LEAST_DRIFT_MS, LEAST_GAIN_MS = 80, 8
"""Milliseconds: a ratio is looked at when it moves the last cue against the first by this, and believed
when the mean error falls by that. Our own choice: less cannot be seen."""
STANDARD_ERRORS = 3
"""Standard errors of the mean error by which it must fall for a ratio to be believed. Our own choice: people begin a
few cues so unevenly that one ratio or another fits them better by chance."""
FREE_SHARE, FREE_ERROR_MS = 0.6, 60
"""A ratio of no two frame rates is believed when it takes the mean error from over 60 milliseconds to under
this share of it. Our own choice."""


class Piece(NamedTuple):
    """Cues `first` … `stop` are said at ratio · start + `offset_ms`."""

    first: int
    stop: int
    offset_ms: float


class Clock(NamedTuple):
    """How the times of captions become those of a recording. `errors` has one entry for each cue: said less
    expected, ms; None where it is not found.
    """

    ratio: float
    pieces: tuple[Piece, ...]
    errors: tuple[float | None, ...]

    def said_at(self, cue: int, shown: float) -> float:
        """The time on the recording's clock of a time `shown` in a cue, both ms."""
        piece = next((p for p in self.pieces if p.first <= cue < p.stop), self.pieces[-1])
        return self.ratio * shown + piece.offset_ms


def fit_clock(shown: Sequence[int], said: Sequence[int | None]) -> Clock | None:
    """The clock that explains when cues are said; None where fewer than two are found."""
    known = [k for k, time in enumerate(said) if time is not None]
    if len(known) < 2:
        return None
    x = [float(shown[k]) for k in known]
    y = [float(said[k] or 0) for k in known]
    span = max(x) - min(x)
    ratio, pieces, cost = _of_ratio(1.0, x, y)
    for other in RATIOS[1:]:
        if abs(other - 1) * span < LEAST_DRIFT_MS:
            continue
        found = _of_ratio(other, x, y)
        doubt = STANDARD_ERRORS * found[2] / len(known) ** 0.5
        if found[2] < cost - (max(LEAST_GAIN_MS, doubt) if ratio == 1.0 else 0):
            ratio, pieces, cost = found
    if cost > FREE_ERROR_MS and len(known) >= 2 * RUN:
        found = _of_ratio(_free_ratio(x, y), x, y)
        if found[2] < FREE_SHARE * cost:
            ratio, pieces, cost = found
    whole = _of_cues(pieces, known, len(shown))
    clock = Clock(ratio, whole, ())
    errors = tuple(
        None if time is None else time - clock.said_at(k, shown[k]) for k, time in enumerate(said)
    )
    return clock._replace(errors=errors)


def _of_ratio(
    ratio: float, x: list[float], y: list[float]
) -> tuple[float, list[tuple[int, int, float]], float]:
    """Ratio, pieces (first, stop among the found cues, offset) and mean error with a price for pieces."""
    apart = [b - ratio * a for a, b in zip(x, y, strict=True)]
    stops = [*_breaks(apart, 0, len(apart)), len(apart)]
    pieces = [(a, b, median(apart[a:b])) for a, b in itertools.pairwise([0, *stops])]
    errors = [
        min(abs(value - offset), MOST_ERROR_MS) for a, b, offset in pieces for value in apart[a:b]
    ]
    return ratio, pieces, sum(errors) / len(errors) + PIECE_COST_MS * (len(pieces) - 1)


def _breaks(apart: list[float], first: int, stop: int) -> list[int]:
    """Where the offset jumps, in order: the greatest jump, then those on either side of it."""
    best, position = float(JUMP_MS), -1
    for at in range(first + RUN, stop - RUN + 1):
        jump = abs(median(apart[at - RUN : at]) - median(apart[at : at + RUN]))
        if jump > best:
            best, position = jump, at
    if position < 0:
        return []
    position = _settled(apart, position, first, stop)
    return [*_breaks(apart, first, position), position, *_breaks(apart, position, stop)]


def _settled(apart: list[float], position: int, first: int, stop: int) -> int:
    """The very cue at which the offset changes: where the errors to either side are least in all."""
    low, high = max(first, position - 2 * RUN), min(stop, position + 2 * RUN)
    before, after = (
        median(apart[low : position - 1] or apart[low:position]),
        median(apart[position:high]),
    )

    def cost(at: int) -> float:
        left = sum(min(abs(value - before), MOST_ERROR_MS) for value in apart[low:at])
        return left + sum(min(abs(value - after), MOST_ERROR_MS) for value in apart[at:high])

    return min(range(max(first + 1, low), min(stop, high)), key=lambda at: (cost(at), at))


def _free_ratio(x: list[float], y: list[float]) -> float:
    """The median slope between cues that are half of all cues apart."""
    half = len(x) // 2
    slopes = [
        (y[k + half] - y[k]) / (x[k + half] - x[k])
        for k in range(len(x) - half)
        if x[k + half] > x[k]
    ]
    return median(slopes) if slopes else 1.0


def _of_cues(
    pieces: list[tuple[int, int, float]], known: list[int], count: int
) -> tuple[Piece, ...]:
    """The pieces as runs of all cues: one that is not found goes with the one before it."""
    starts = [0, *(known[first] for first, _, _ in pieces[1:])]
    stops = [*starts[1:], count]
    return tuple(
        Piece(a, b, offset) for a, b, (_, _, offset) in zip(starts, stops, pieces, strict=True)
    )
