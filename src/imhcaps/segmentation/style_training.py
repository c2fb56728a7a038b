"""The model of `learn`: cue ends as a semi-Markov chain, line ends as a choice within a cue.

The probability of a segmentation is proportional to the exponential of minus its cost, as `search`
defines it. Its gradient is what people did minus what the model expects, which a forward and a
backward pass give exactly. Pure Python: it runs rarely, and needs no package.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, log
from operator import mul
from typing import Final

Vector = list[float]

BINS: Final = 32
"""Classes of cue width, in tenths of the average width of the track's cues (our choice)."""


@dataclass(frozen=True, slots=True)
class Example:
    """One stretch of speech as people cut it.

    `columns[f][k]` is the number of the feature f at the place after token k; `windows[j]` lists the
    width classes of the cues that could end before token j + 1, the earliest start first; `stops`
    are where people's cues stop.
    """

    columns: tuple[Sequence[int], ...]
    windows: Sequence[Sequence[int]]
    stops: Sequence[int]


class CueModel:
    """Weights of all features, one after another, then the costs of the width classes."""

    def __init__(self, sizes: Sequence[int], prior: float, known: Vector | None = None) -> None:
        self.offsets = [sum(sizes[:index]) for index in range(len(sizes))]
        self.features = sum(sizes)
        self.size = self.features + 1 + BINS
        self.prior = prior
        self.known = known or [0.0] * self.size
        """What is believed before anything is seen: weights are drawn towards these."""

    def objective(self, weights: Vector, examples: Sequence[Example]) -> tuple[float, Vector]:
        """Minus the log likelihood, with the prior, and its gradient."""
        bias = self.features
        gradient = [0.0] * self.size
        loss = 0.0
        lengths = [exp(weight) for weight in weights[bias + 1 :]]
        expected = [0.0] * BINS
        observed = [0.0] * BINS
        tables = [weights[a:b] for a, b in self._spans()]
        for example in examples:
            count = len(example.windows)
            scores = [weights[bias]] * (count - 1)
            for table, column in zip(tables, example.columns, strict=True):
                scores = [s + table[value] for s, value in zip(scores, column, strict=True)]
            factors = [*map(exp, scores), 1.0]
            forward = [1.0] * (count + 1)
            for j, window in enumerate(example.windows):
                low = j + 1 - len(window)
                forward[j + 1] = factors[j] * sum(
                    map(mul, forward[low : j + 1], map(lengths.__getitem__, window))
                )
            total = forward[count]
            backward = [0.0] * (count + 1)
            backward[count] = 1.0
            for j in range(count - 1, -1, -1):
                window = example.windows[j]
                flow = factors[j] * backward[j + 1]
                backward[j + 1] *= forward[j + 1] / total
                if flow == 0.0:
                    continue
                low = j + 1 - len(window)
                share = flow / total
                for i, bin_ in enumerate(window, low):
                    passed = lengths[bin_]
                    backward[i] += passed * flow
                    expected[bin_] += forward[i] * passed * share
            loss += log(total)
            marginals = backward[1:count]
            people = [0.0] * (count - 1)
            first = 0
            for stop in example.stops:
                if stop < count:
                    people[stop - 1] = 1.0
                    loss -= scores[stop - 1]
                bin_ = example.windows[stop - 1][first - stop]
                observed[bin_] += 1.0
                loss -= weights[bias + 1 + bin_]
                first = stop
            errors = [m - p for m, p in zip(marginals, people, strict=True)]
            gradient[bias] += sum(errors)
            for offset, column in zip(self.offsets, example.columns, strict=True):
                for value, error in zip(column, errors, strict=True):
                    gradient[offset + value] += error
        for bin_ in range(BINS):
            gradient[bias + 1 + bin_] += expected[bin_] - observed[bin_]
        return self._regularise(loss, gradient, weights)

    def _regularise(self, loss: float, gradient: Vector, weights: Vector) -> tuple[float, Vector]:
        bias = self.features
        moved = [weight - known for weight, known in zip(weights, self.known, strict=True)]
        for index in range(bias):
            weight = moved[index]
            if weight:
                loss += 0.5 * self.prior * weight * weight
                gradient[index] += self.prior * weight
        for index in range(bias + 1, self.size - 1):
            step = moved[index + 1] - moved[index]
            loss += 2.0 * step * step
            gradient[index + 1] += 4.0 * step
            gradient[index] -= 4.0 * step
        for index in range(bias + 1, self.size):
            loss += 0.05 * moved[index] ** 2
            gradient[index] += 0.1 * moved[index]
        return loss, gradient

    def _spans(self) -> list[tuple[int, int]]:
        return list(zip(self.offsets, [*self.offsets[1:], self.features], strict=True))


def minimise(
    function: Callable[[Vector], tuple[float, Vector]],
    start: Vector,
    rounds: int,
    report: Callable[[int, float], None] | None = None,
) -> Vector:
    """L-BFGS with a backtracking line search; deterministic."""
    memory = 8
    point = list(start)
    value, gradient = function(point)
    steps: list[tuple[Vector, Vector, float]] = []
    for turn in range(rounds):
        direction = _direction(gradient, steps)
        slope = _dot(gradient, direction)
        if slope > -1e-9:
            break
        size = 1.0 if steps else min(1.0, 4.0 / max(1.0, sum(map(abs, gradient))) * 10)
        for _ in range(20):
            trial = [p + size * d for p, d in zip(point, direction, strict=True)]
            try:
                new_value, new_gradient = function(trial)
            except (OverflowError, ValueError, ZeroDivisionError):
                new_value = float("inf")
            if new_value <= value + 1e-4 * size * slope:
                break
            size *= 0.5
        else:
            break
        step = [size * d for d in direction]
        change = [a - b for a, b in zip(new_gradient, gradient, strict=True)]
        curvature = _dot(step, change)
        if curvature > 1e-10:
            steps = [*steps[-memory + 1 :], (step, change, curvature)]
        gained = value - new_value
        point, value, gradient = trial, new_value, new_gradient
        if report is not None:
            report(turn, value)
        if gained < 1e-5 * abs(value):
            break
    return point


def _direction(gradient: Vector, steps: list[tuple[Vector, Vector, float]]) -> Vector:
    found = [-g for g in gradient]
    shares = []
    for step, change, curvature in reversed(steps):
        share = _dot(step, found) / curvature
        shares.append(share)
        found = [f - share * c for f, c in zip(found, change, strict=True)]
    if steps:
        step, change, curvature = steps[-1]
        scale = curvature / _dot(change, change)
        found = [scale * f for f in found]
    for (step, change, curvature), share in zip(steps, reversed(shares), strict=True):
        lift = share - _dot(change, found) / curvature
        found = [f + lift * s for f, s in zip(found, step, strict=True)]
    return found


def _dot(a: Vector, b: Vector) -> float:
    total: float = sum(map(mul, a, b))
    return total
