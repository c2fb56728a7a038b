"""How far off the times of words may be: the expected error of each, and the figures for all.

Between two known times a and b ms away, the error of an interpolated time has two parts: pauses come
at random, so it grows with the square root of x = a·b / (a + b) (a Brownian bridge, pinned at both
ends); and the speaking rate differs from one stretch to another, so it grows with x itself. Beyond
the outermost known times x is the distance, and the rate is uncertain until known times show it.
How regular this recording is, the known times say themselves: each is predicted from its neighbours
(leave-one-out), and the mean ratio of the real error to the expected scales all others.

The constants are fitted with benchmarks/timing_errors.py: to 164 recordings with a time for each word
or cue (panel talks, narrated videos, a television programme; 153 of them the public 3b1b/captions),
thinned to 1, 4, 20 and 60 known times an hour, such that nine in ten true errors lie below the p90.
"""

from __future__ import annotations

import math
from collections.abc import Container, Sequence
from dataclasses import dataclass

from imhcaps.model.accuracy import TimingAccuracy
from imhcaps.model.transcript import Transcript
from imhcaps.timing.interpolation import Knots
from imhcaps.timing.word_sequence import WordSequence

_DRIFT = 18.0
"""Expected error, ms for each √ms of x: pauses. Fitted by benchmarks/timing_errors.py."""
_RATE_CHANGE = 0.06, 0.12
"""Expected error as a share of x: the rate changes; for one speaker, for several. Fitted by
benchmarks/timing_errors.py."""
_RATE_UNKNOWN = 0.22, 0.30
"""The same beyond the known times, when these are too few to tell the rate: one speaker, several.
Fitted with benchmarks/timing_errors.py."""
_RATE_KNOWN = 0.03
"""The same share when they are many. Fitted with benchmarks/timing_errors.py."""
_RATE_LEARNED_MS = 60_000.0
"""The variance of the rate halves with so many ms between the first and the last known time.
Fitted with benchmarks/timing_errors.py."""
_PRIOR, _LARGEST_RATIO = 3.0, 5.0
"""Leave-one-out: the weight of "as expected" in known times, and the largest ratio that counts.
Fitted by benchmarks/timing_errors.py."""
_LEAST_EXPECTED = 10.0
"""Ms; no expectation is smaller when a ratio to it is taken. Our choice."""
_START_UNKNOWN_MS = 2000.0
"""Without any known time the first word may start so many ms off as well. Our choice."""
_SHAPE = 1.127
"""Errors follow a Weibull distribution of this shape, in which the p90 is 2.9 times the median, a ratio
fitted with benchmarks/timing_errors.py."""
_P90_TO_MEDIAN = 2.9
"""The ratio of p90 to median of that distribution, fitted with benchmarks/timing_errors.py."""
_MEAN_TO_MEDIAN = 1.325
"""The ratio of mean to median of that distribution: it follows from the fitted shape."""
_FEW_KNOWN = 12.0
"""Known times (words) at which what they do not say of a talk (its pauses, its speed) counts half: the p90 is stated
for nine of ten talks, and the regularity of one is hardly known by four. Fitted with benchmarks/timing_errors.py."""
_SHORT_MS = 300_000.0
"""Ms of a talk of which half of that counts: a short one hardly changes its pace. Fitted with
benchmarks/timing_errors.py."""
_SAMPLE = 400
"""Words of which the figures for all are taken, evenly spaced. Our choice."""
_GRIDS = (60_000, 1000, 500, 100)
"""Known times that are all multiples of so many ms are rounded: off by a quarter of it, on average.
Our choice."""
_TO_THE_MINUTE = 2
"""Known times (points) other than 0, at least, that show by whole minutes that they are rounded to them. Our choice."""


@dataclass(frozen=True, slots=True)
class ErrorModel:
    """The error model of one recording: `scale` by its regularity, shares of x by its speakers."""

    scale: float = 1.0
    rate_change: float = _RATE_CHANGE[0]
    rate_unknown: float = _RATE_UNKNOWN[0]

    def expected(self, before: float | None, after: float | None) -> float:
        """Expected (mean) error, ms, of a time `before` and `after` ms from the nearest known times.

        None stands for no known time on that side.
        """
        if before is not None and after is not None:
            before, after = max(before, 0.0), max(after, 0.0)
            x = before * after / (before + after) if before + after > 0 else 0.0
            return self.scale * math.hypot(_DRIFT * math.sqrt(x), self.rate_change * x)
        x = max(0.0, before if before is not None else after if after is not None else 0.0)
        return self.scale * math.hypot(_DRIFT * math.sqrt(x), self.rate_unknown * x)


def error_model(transcript: Transcript, sequence: WordSequence, knots: Knots) -> ErrorModel:
    """The model for a recording, by its speakers and what the known times say of each other."""
    several = len(transcript.speakers) > 1
    change, unknown = _RATE_CHANGE[several], _RATE_UNKNOWN[several]
    span = knots.latest() - knots.earliest() if knots else 0.0
    learned = _RATE_LEARNED_MS / (_RATE_LEARNED_MS + span)
    plain = ErrorModel(1.0, change, math.hypot(unknown * math.sqrt(learned), _RATE_KNOWN))
    ratios = _leave_one_out(sequence, knots, plain)
    scale = (sum(ratios) + _PRIOR) / (len(ratios) + _PRIOR)
    return ErrorModel(scale, change, plain.rate_unknown)


def _leave_one_out(sequence: WordSequence, knots: Knots, model: ErrorModel) -> list[float]:
    """For each known start its distance from where its neighbours would put it, over the expected."""
    elapsed = sequence.elapsed()
    known = sorted(knots.starts.items())
    ratios: list[float] = []
    for (low, first), (word, actual), (high, last) in zip(
        known, known[1:], known[2:], strict=False
    ):
        if elapsed[high] <= elapsed[low] or last <= first:
            continue
        share = (elapsed[word] - elapsed[low]) / (elapsed[high] - elapsed[low])
        predicted = first + (last - first) * share
        expected = max(_LEAST_EXPECTED, model.expected(predicted - first, last - predicted))
        ratios.append(min(_LARGEST_RATIO, abs(predicted - actual) / expected))
    return ratios


def expected_errors(
    model: ErrorModel, knots: Knots, starts: Sequence[int], matched: Container[int] = ()
) -> list[float]:
    """The expected error of every word's start, ms; 0 for those `matched`, and for the known ones that are exact."""
    order = knots.in_order()
    out: list[float] = []
    at = 0
    previous: float | None = None
    inexact = 0.0
    for index, start in enumerate(starts):
        if index in matched:
            out.append(0.0)
            continue
        while at < len(order) and (order[at][0] < index or order[at][:2] == (index, False)):
            previous = order[at][2]
            at += 1
        if index in knots.starts:
            inexact = knots.errors.get(index, 0.0)
            out.append(inexact)
            continue
        following = order[at][2] if at < len(order) else None
        if previous is None and following is None:
            out.append(model.expected(start + _START_UNKNOWN_MS, None))
        else:
            before = None if previous is None else start - previous
            after = None if following is None else following - start
            # A time between two is no better than the one before it, which may be off itself.
            out.append(math.hypot(model.expected(before, after), inexact))
    return out


def mean_error(ninety: float) -> float:
    """The expected (mean) error, ms, of a time of which nine in ten are within `ninety` ms."""
    return ninety * _MEAN_TO_MEDIAN / _P90_TO_MEDIAN


def rounding_error(times: Sequence[int]) -> float:
    """The expected error of known times because they are whole seconds, or tenths; ms."""
    return grid_of(times) / 4


def grid_of(times: Sequence[int]) -> int:
    """The ms of which all known times are multiples, where they are rounded; 0 when they are not."""
    grids = _GRIDS if len(set(times) - {0}) >= _TO_THE_MINUTE else _GRIDS[1:]
    return next((g for g in grids if times and all(time % g == 0 for time in times)), 0)


def accuracy(
    errors: Sequence[float],
    confidences: Sequence[float],
    known_times: int,
    duration_ms: int,
    rounding: float = 0.0,
    *,
    interpolated: bool = False,
) -> TimingAccuracy:
    """The figures for all words: of each its expected error (ms), or that of its confidence if larger.

    They are quantiles of the mixture of the words' error distributions. Where times are `interpolated` between few
    known ones, the p90 of a long talk is wider: these tell little of how regular it is.
    """
    step = max(1, len(errors) // _SAMPLE)
    sample = [
        max(error, error_of(sure))
        for error, sure in zip(errors[::step], confidences[::step], strict=True)
    ]
    medians = [max(1.0, math.hypot(error, rounding)) / _MEAN_TO_MEDIAN for error in sample]
    wider = 1.0
    if interpolated:
        length = duration_ms / (duration_ms + _SHORT_MS)
        wider += length / (1 + max(known_times, 1) / _FEW_KNOWN)
    return TimingAccuracy(
        _quantile(medians, 0.5), round(_quantile(medians, 0.9) * wider), known_times, duration_ms
    )


def _quantile(medians: list[float], share: float) -> int:
    """The ms below which a share of errors lies, when each has a distribution with its own median."""
    if not medians:
        return 0
    low, high = 0.0, 20 * max(medians)
    while high - low > max(1.0, high / 1000):
        middle = (low + high) / 2
        below = sum(1 - 2 ** -((middle / median) ** _SHAPE) for median in medians)
        low, high = (middle, high) if below < share * len(medians) else (low, middle)
    return round(high)


def confidence(error: float) -> float:
    """Confidence 0 to 1 of a time whose expected error is `error` ms: e^(-error / 1000)."""
    return round(min(0.999, math.exp(-max(error, 0.0) / 1000)), 3)


def error_of(value: float) -> float:
    """The expected error in ms that a confidence stands for; the inverse of `confidence`."""
    return -1000 * math.log(min(1.0, max(value, 1e-5)))
