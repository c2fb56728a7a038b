"""Word and pause durations in this recording, fitted to the words that were matched.

Recognisers place word boundaries in their own ways, and people speak at their own rates: a word's
duration is a ridge regression (least squares, shrunk to the general model) on its letters and
syllables, then corrected by the mean ratio of the same word and of words before the same kind of
pause elsewhere, and by the local speaking rate; a pause is the median of its kind. With little
evidence the general model is used as it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import log
from operator import itemgetter
from statistics import median

from imhcaps.language.spoken_form import said
from imhcaps.model.transcript import Word
from imhcaps.text import fold
from imhcaps.timing.duration_model import model, syllables
from imhcaps.timing.word_sequence import WordSequence

_PRIOR_WORDS = 5.0
"""Weight of the general model in the regression, in matched words. benchmarks/timing_words.py shows its effect,
as are the other weights here. Our choice."""
_MEAN_SQUARE = (1.0, 30.0, 1.0, 25.0, 4.0)
"""Mean square of each feature of `_features` over English words: the unit of the ridge penalty.
Our choice."""
_PRIOR_SAME_WORD = 2.0
"""Weight of "no correction" for words of one key, in occurrences. Our choice."""
_PRIOR_PAUSES = 2.0
"""Weight of the general model's pause, in observed pauses. Our choice."""
_NEAR = 25
"""The local rate is that of so many matched words on each side. Our choice."""
_PRIOR_LOCAL_RATE = 8.0
"""Weight of the recording's mean rate in the local rate, in words. Our choice."""
_OUTLIER_LOG, _OUTLIER_MEDIANS = 0.2, 4.0
"""A word is an outlier when the logarithm of its ratio exceeds both: this value, and so many medians.
Our choice."""
_LEAST_DURATION = 0.3
"""The least share of the general model's duration that the regression may give a word. Our choice."""
_DEVIATION = 1.5
"""The factor from a median absolute deviation to a standard deviation: 1.4826 for the normal
distribution, rounded. Our choice."""
MatchedTimes = dict[int, tuple[float, float]]
"""Start and end, ms, of each word that was matched with certainty, by its index."""


@dataclass(frozen=True, slots=True)
class FittedDurations:
    """For each word its duration and the pause after it, ms, and the variance of their sum, ms²."""

    duration: list[float]
    pause: list[float]
    variance: list[float]


def fit_durations(
    sequence: WordSequence, times: MatchedTimes, language: str = "en"
) -> FittedDurations:
    """Durations of all words, fitted to the matched ones; without any, the general model's."""
    m = model()
    # A talk has a few hundred rows of features: each is weighed once.
    rows, row_of = _rows(sequence.words, language)
    observed = [(k, stop - start) for k, (start, stop) in sorted(times.items()) if stop > start]
    ratio = _overall_ratio([(sequence.duration[k], length) for k, length in observed])
    prior = [0.0, 0.0, *(ratio * v for v in (m.word, m.letter, m.syllable))]
    least = list(map((_LEAST_DURATION * ratio).__mul__, sequence.duration))
    inliers = observed
    for _ in range(2):
        weights = _ridge(rows, [(row_of[k], length) for k, length in inliers], prior)
        weighed = [sum(w * x for w, x in zip(weights, row, strict=True)) for row in rows]
        fitted = list(map(max, least, map(weighed.__getitem__, row_of)))
        inliers = _without_outliers(observed, fitted)
    kinds = [round(pause) for pause in sequence.pause]
    for key in (kinds, [fold(word.text) for word in sequence.words]):
        fitted = _corrected(fitted, inliers, key)
    pauses = _pauses(times, kinds, ratio)
    durations = _at_local_rate(fitted, inliers)
    wide = (
        median([abs(length - durations[k]) / durations[k] for k, length in inliers])
        if inliers
        else 0.3
    )
    variance = [
        (_DEVIATION * max(0.1, wide) * length) ** 2 + spread**2
        for length, (_, spread) in zip(durations, (pauses[kind] for kind in kinds), strict=True)
    ]
    return FittedDurations(durations, [pauses[kind][0] for kind in kinds], variance)


def _without_outliers(
    observed: list[tuple[int, float]], fitted: list[float]
) -> list[tuple[int, float]]:
    """Without the words that are far longer or shorter than others like them."""
    off = [abs(log(length / fitted[k])) for k, length in observed]
    limit = max(_OUTLIER_LOG, _OUTLIER_MEDIANS * median(off)) if off else 0.0
    return [pair for pair, far in zip(observed, off, strict=True) if far <= limit]


def _rows(words: Sequence[Word], language: str) -> tuple[list[tuple[float, ...]], list[int]]:
    """The rows of features that words have, each once, and for each word the number of its row."""
    known: dict[tuple[str, str], int] = {}
    numbers: dict[tuple[float, ...], int] = {}
    row_of: list[int] = []
    for word in words:
        key = word.text, word.language or language
        number = known.get(key)
        if number is None:
            number = known[key] = numbers.setdefault(_features(*key), len(numbers))
        row_of.append(number)
    return list(numbers), row_of


def _features(word: str, language: str) -> tuple[float, ...]:
    """A constant, the characters written, and the words, letters and syllables as said."""
    letters = count = 0
    parts = said(word, language)
    for part in parts:
        letters += len(part)
        count += 2 * len(part) if part.isdigit() else syllables(part)
    return (1, len(word), len(parts) or 1, letters, count)


def _overall_ratio(pairs: list[tuple[float, float]]) -> float:
    expected, actual = sum(a for a, _ in pairs), sum(b for _, b in pairs)
    return min(4.0, max(0.25, actual / expected)) if expected > 0 and actual > 0 else 1.0


def _ridge(
    rows: list[tuple[float, ...]], observed: list[tuple[int, float]], prior: list[float]
) -> list[float]:
    """Least squares for the ms of each feature, with a ridge penalty towards `prior`.

    `observed` are the numbers of rows, with the ms of a word that has it.
    """
    size = len(prior)
    left = [[0.0] * size for _ in range(size)]
    right = [0.0] * size
    # Equal rows are added up first: there are a few hundred of them in any talk.
    count = Counter(map(itemgetter(0), observed))
    total = [0.0] * len(rows)
    for number, y in observed:
        total[number] += y
    for number, n in count.items():
        x = rows[number]
        for i in range(size):
            right[i] += x[i] * total[number]
            for j in range(size):
                left[i][j] += n * x[i] * x[j]
    for i in range(size):
        left[i][i] += _PRIOR_WORDS * _MEAN_SQUARE[i]
        right[i] += _PRIOR_WORDS * _MEAN_SQUARE[i] * prior[i]
    return _solve(left, right)


def _solve(a: list[list[float]], b: list[float]) -> list[float]:
    """Gaussian elimination without pivoting: the normal equations are positive definite."""
    n = len(b)
    rows = [[*line, value] for line, value in zip(a, b, strict=True)]
    for k in range(n):
        for i in range(k + 1, n):
            factor = rows[i][k] / rows[k][k]
            rows[i] = [x - factor * y for x, y in zip(rows[i], rows[k], strict=True)]
    out = [0.0] * n
    for k in range(n - 1, -1, -1):
        done = sum(rows[k][j] * out[j] for j in range(k + 1, n))
        out[k] = (rows[k][n] - done) / rows[k][k]
    return out


def _corrected(
    fitted: list[float], inliers: list[tuple[int, float]], key: Sequence[object]
) -> list[float]:
    """Each duration times the mean ratio, observed to fitted, of the words of the same key."""
    observed: defaultdict[object, float] = defaultdict(float)
    expected: defaultdict[object, float] = defaultdict(float)
    for k, length in inliers:
        name = key[k]
        observed[name] += length
        expected[name] += fitted[k]
    count = Counter(key[k] for k, _ in inliers)
    factor = {
        name: (observed[name] / expected[name] * n + _PRIOR_SAME_WORD) / (n + _PRIOR_SAME_WORD)
        for name, n in count.items()
    }
    return [length * factor.get(name, 1.0) for length, name in zip(fitted, key, strict=True)]


def _pauses(times: MatchedTimes, kinds: list[int], ratio: float) -> dict[int, tuple[float, float]]:
    """Median pause of each kind and its standard deviation, ms; a kind is the general model's ms."""
    found: dict[int, list[float]] = {kind: [] for kind in kinds}
    for k, (_, stop) in times.items():
        after = times.get(k + 1)
        if after is not None:
            found[kinds[k]].append(max(0.0, after[0] - stop))
    out = {}
    for kind, seen in found.items():
        n = len(seen)
        middle = median(seen) if seen else 0.0
        pause = (n * middle + _PRIOR_PAUSES * ratio * kind) / (n + _PRIOR_PAUSES)
        spread = _DEVIATION * median([abs(s - pause) for s in seen]) if seen else 0.0
        spread = (n * spread + _PRIOR_PAUSES * 0.5 * pause) / (n + _PRIOR_PAUSES)
        out[kind] = (pause, spread)
    return out


def _at_local_rate(fitted: list[float], inliers: list[tuple[int, float]]) -> list[float]:
    """Durations at the rate of the matched words around."""
    if not inliers:
        return fitted
    where = [k for k, _ in inliers]
    observed = list(accumulate((length for _, length in inliers), initial=0.0))
    expected = list(accumulate((fitted[k] for k in where), initial=0.0))
    prior = _PRIOR_LOCAL_RATE * expected[-1] / len(inliers)
    out = []
    at, last = 0, len(where)
    for k, length in enumerate(fitted):
        while at < last and where[at] < k:
            at += 1
        low, high = max(0, at - _NEAR), min(last, at + _NEAR)
        there, needed = observed[high] - observed[low], expected[high] - expected[low]
        out.append(length * (there + prior) / (needed + prior))
    return out
