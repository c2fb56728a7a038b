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
JUMP_SHARE = 3.2
"""Times the usual difference of one cue's offset from the next that it must be as well. Our own choice: four standard
errors of the difference of two medians of five, so that uneven cues make no break.
"""
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
TREND_CUES, TREND_ERRORS = 20, 5
"""Cues from which on a steady trend is believed as well, and the standard errors by which its slope must be off zero.
Our own choice: one talk in some million has such a slope by chance, if its cues begin independently."""
STRANGE = 4
"""Median distances from the median beyond which a cue has no say in what a trend is: 2.7 standard deviations of a
normal distribution. Our own choice."""
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
    steady = _is_steady(x, y, pieces)
    for other in RATIOS[1:]:
        if abs(other - 1) * span < LEAST_DRIFT_MS:
            continue
        found = _of_ratio(other, x, y)
        doubt = 0.0 if steady else STANDARD_ERRORS * found[2] / len(known) ** 0.5
        enough = max(LEAST_GAIN_MS, doubt) if ratio == 1.0 else 0
        if found[2] < cost - enough and _drifts(x, y, other):
            ratio, pieces, cost = found
    if cost > FREE_ERROR_MS and len(known) >= 2 * RUN:
        found = _of_ratio(_free_ratio(x, y), x, y)
        if found[2] < FREE_SHARE * cost and _drifts(x, y, found[0]):
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
    uneven = median(abs(b - a) for a, b in itertools.pairwise(apart))
    least = max(JUMP_MS, JUMP_SHARE * uneven)
    stops = [*_breaks(apart, 0, len(apart), least), len(apart)]
    pieces = [(a, b, median(apart[a:b])) for a, b in itertools.pairwise([0, *stops])]
    errors = [
        min(abs(value - offset), MOST_ERROR_MS) for a, b, offset in pieces for value in apart[a:b]
    ]
    return ratio, pieces, sum(errors) / len(errors) + PIECE_COST_MS * (len(pieces) - 1)


def _is_steady(x: list[float], y: list[float], pieces: list[tuple[int, int, float]]) -> bool:
    """Whether offsets rise or fall with time inside the pieces by more than uneven cues explain: least squares."""
    if len(x) < TREND_CUES:
        return False
    apart = [y[k] - x[k] - offset for first, stop, offset in pieces for k in range(first, stop)]
    usual = _usual(apart)
    times: list[float] = []
    errors: list[float] = []
    for first, stop, _ in pieces:
        kept = [k for k in range(first, stop) if usual[k]]
        if kept:
            times += _centred([x[k] for k in kept])
            errors += _centred([apart[k] for k in kept])
    width = sum(at * at for at in times)
    freedom = len(times) - len(pieces) - 1
    if not width or freedom <= 0:
        return False
    slope = sum(at * error for at, error in zip(times, errors, strict=True)) / width
    left = sum((error - slope * at) ** 2 for at, error in zip(times, errors, strict=True))
    return slope**2 * width * freedom > TREND_ERRORS**2 * left


def _drifts(x: list[float], y: list[float], ratio: float) -> bool:
    """Whether a ratio explains the offsets better than one step does, as where somebody else went on with other
    leads. A drift of more than a second to either side is no step that has no break.
    """
    if abs(ratio - 1) * (max(x) - min(x)) > 2 * MOST_ERROR_MS or len(x) < 2 * RUN:
        return True
    apart = [b - a for a, b in zip(x, y, strict=True)]
    drifted = [b - ratio * a for a, b in zip(x, y, strict=True)]
    kept = [
        k for k, each in enumerate(zip(_usual(apart), _usual(drifted), strict=True)) if any(each)
    ]
    if len(kept) < 2 * RUN:
        return True
    errors = _centred([apart[k] for k in kept])
    sums = list(itertools.accumulate(errors))
    step = max(
        sums[at - 1] ** 2 * (1 / at + 1 / (len(kept) - at))
        for at in range(RUN, len(kept) - RUN + 1)
    )
    squares = sum(error * error for error in errors)
    return sum(error * error for error in _centred([drifted[k] for k in kept])) < squares - step


def _usual(errors: list[float]) -> list[bool]:
    """Which errors are near the median, by their median distance from it."""
    middle = median(errors)
    most = STRANGE * median(abs(error - middle) for error in errors)
    return [abs(error - middle) <= most for error in errors]


def _centred(values: list[float]) -> list[float]:
    mean = sum(values) / len(values)
    return [value - mean for value in values]


def _breaks(apart: list[float], first: int, stop: int, least: float) -> list[int]:
    """Where the offset jumps by more than `least` ms, in order: the greatest jump, then those on either side."""
    best, position = least, -1
    for at in range(first + RUN, stop - RUN + 1):
        jump = abs(median(apart[at - RUN : at]) - median(apart[at : at + RUN]))
        if jump > best:
            best, position = jump, at
    if position < 0:
        return []
    position = _settled(apart, position, first, stop)
    before = _breaks(apart, first, position, least)
    return [*before, position, *_breaks(apart, position, stop, least)]


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
