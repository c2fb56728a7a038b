"""How sure each word's time is: an estimate of the probability that it is within 200 ms.

A logistic model on features of the alignment, the chief of them the posterior of the word's start (`start_posteriors`).
Fitted by benchmarks/audio_confidence.py and on recordings of people, in quiet, noise, echo and among other voices, with
right and wrong texts. With each person left out in turn (13,737 words) the expected calibration error is 0.017, and of
the words said to be sure by 0.98 and more 99.7 % are within 200 ms; in a strong echo 97 % of them. Where words stand in
the text that nobody says, every fifth of them, 98 %. Four synthetic voices that nothing was fitted to have 0.023
(10,803 words; benchmarks/README.md).

Whether a word is said at all is another question: one that is not has a place between its neighbours all the same. A
second model of what its sound is like answers it; its probabilities are too small for people who speak freely.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from imhcaps.audio.forced_alignment import Alignment
from imhcaps.audio.seeds import SEED
from imhcaps.audio.word_times import AlignedWord

if TYPE_CHECKING:
    from numpy.typing import NDArray

FEATURES = (
    "mean log probability of the word's phones (at least −8)",
    "the same, smoothed over 7 words",
    "the same, smoothed over 21 words",
    "share of the word's phones inside seeds",
    "share of the phones within 25 of the word inside seeds",
    "distance of its length from the usual one (|ln| of the ratio)",
    "gap to the nearer neighbour, s (at most 3)",
    "phones of the word / 8 (at most 1)",
    "log probability of its least sure phone (at least −12)",
    "log odds of its start posterior (at most ±`MOST_ODDS`)",
    "the same, smoothed over 7 words",
    "mean log probability of its phones less that of the recording's own, below `-FAR_BELOW`, the more it is `SQUEEZED`",
    "how unclear those are: minus their mean log probability over 21 words, as far as it is above `CLEAR`",
)


class Logistic(NamedTuple):
    """Mean, scale and weight of each of the `FEATURES` in its own unit, and the intercept in logits."""

    means: tuple[float, ...]
    scales: tuple[float, ...]
    weights: tuple[float, ...]
    intercept: float


TIMED = Logistic(
    means=(-2.769, 0, -2.858, 0, 0.023, 0, 0, 0, 0, 5.595, 5.509, 0, 0),
    scales=(1.617, 1, 0.895, 1, 0.101, 1, 1, 1, 1, 3.950, 3.348, 1, 1),
    weights=(0.578, 0, 0.172, 0, -0.071, 0, 0, 0, 0, 0.816, 0.639, 0.60, 0.35),
    intercept=2.287,
)
"""Whether the start of a word is right to 200 ms. Measured: fitted by benchmarks/audio_confidence.py, which prints it;
what has no weight adds nothing to the others. The last two were fitted by themselves (`--added`), the others as they
were; of the second the least that was found, since it makes surer."""
SAID = Logistic(
    means=(-1.691, -1.687, -1.704, 0.191, 0.194, 0.155, 0.012, 0.413, -3.014, 0, 0, 0, 0),
    scales=(1.445, 0.801, 0.656, 0.371, 0.229, 0.158, 0.062, 0.198, 2.296, 1, 1, 1, 1),
    weights=(-0.050, 0.697, 0.483, 0.281, 0.172, -0.274, -0.179, 0.269, 0.286, 0, 0, 0, 0),
    intercept=4.774,
)
"""Whether a word is said, measured on synthetic voices in quiet, noise, music and babble."""
ECHO_LOGITS = 0.5
"""Log odds by which a time is less sure where the recording has an echo. Our own choice among 0, 0.5, 1, 1.5 and 2,
measured on a reading and a person with an echo of 300 ms (benchmarks/README.md): the expected calibration error is
least, 0.045 and 0.066 for 0.070 and 0.084, and none of the words said to be sure is wrong."""
MOST_ODDS = 9.2
"""Log odds (0.9999) beyond which the posterior of a start tells nothing more; those of a word without a time. Our own
choice."""
LEAST_MEAN, LEAST_WORST = -8.0, -12.0
"""Nats: lower bounds of the log probabilities (the mean of a word, its least sure phone). Our own choice:
the second is the floor of a phone in a frame (`phones.EMISSION_FLOOR`)."""
NEAR_PHONES = 25
"""Phones on either side of a word, about six words in all, whose share in seeds counts. Our own
choice."""
FAR_BELOW, CLEAR = 2.5, 1.0
"""Nats: phones of a word that are so much less likely than the recording's own around it count against it (nine in ten
that are said have more); and minus the mean log probability of clear speech. Our own choice, measured on readings and
people in quiet and in noise (benchmarks/README.md)."""
SQUEEZED = (0.2, -0.3)
"""Log ratios of a word's time for each phone to the usual one, from which on unlikely phones begin to count, and count
in full: a word that nobody says is squeezed between its neighbours, and one that is written for another has its time.
Our own choice, measured with them."""
MOST_GAP_S = 3.0
"""Seconds: longer gaps to a neighbour count as this long, and so does none. Our own choice."""


def features(found: Alignment) -> NDArray[np.float64]:
    """Spoken words × features; see `FEATURES`."""
    words, text, seeds = found.spoken, found.text, found.seeds
    count = len(words)
    mean = np.array([max(LEAST_MEAN, w.mean) if w else LEAST_MEAN for w in words])
    worst = np.array([w.worst if w else LEAST_WORST for w in words])
    inside = np.zeros(len(text.phones))
    for position in seeds.text.tolist():
        inside[position : position + SEED] = 1
    before = np.concatenate([[0], np.cumsum(inside)])
    first, last = text.first[:-1], text.first[1:]
    phones = last - first
    own = (before[last] - before[first]) / np.maximum(1, phones)
    lower = np.maximum(0, first - NEAR_PHONES)
    upper = np.minimum(len(text.phones), last + NEAR_PHONES)
    near = (before[upper] - before[lower]) / np.maximum(1, upper - lower)
    if not count:
        return np.zeros((0, len(FEATURES)))
    least = 1 / (1 + np.exp(MOST_ODDS))
    share = np.clip(found.start_posteriors, least, 1 - least)
    odds = np.log(share / (1 - share))
    near_words = np.array([1.0, 2, 3, 4, 3, 2, 1]) / 16
    paces = _paces(words, phones)
    most, least = SQUEEZED
    squeezed = np.clip((most - paces) / (most - least), 0, 1)
    clear = found.clear_phones
    return np.stack(
        [
            mean,
            _smoothed(mean, near_words),
            _smoothed(mean, np.ones(21) / 21),
            own,
            near,
            np.abs(paces),
            _gaps(words),
            np.minimum(phones, 8) / 8,
            worst,
            odds,
            _smoothed(odds, near_words),
            np.minimum(0, mean - clear + FAR_BELOW) * squeezed,
            np.maximum(0, -_smoothed(clear, np.ones(21) / 21) - CLEAR),
        ],
        1,
    )


def _smoothed(values: NDArray[np.float64], kernel: NDArray[np.float64]) -> NDArray[np.float64]:
    padded = np.pad(values, len(kernel) // 2, mode="edge")
    return np.convolve(padded, kernel, "valid")


def _paces(words: tuple[AlignedWord | None, ...], phones: NDArray[np.int64]) -> NDArray[np.float64]:
    """Log ratio of a word's time for each phone to the median of the recording."""
    each = np.array([w.end_ms - w.start_ms if w else np.nan for w in words]) / np.maximum(1, phones)
    usual = np.nanmedian(each) if not np.isnan(each).all() else 1.0
    found: NDArray[np.float64] = np.log(np.clip(np.nan_to_num(each, nan=usual) / usual, 0.1, 10))
    return found


def _gaps(words: tuple[AlignedWord | None, ...]) -> NDArray[np.float64]:
    found = np.full(len(words), MOST_GAP_S)
    aligned = [k for k, w in enumerate(words) if w is not None]
    behind = np.full(len(words), MOST_GAP_S)
    for left, right in itertools.pairwise(aligned):
        before, after = words[left], words[right]
        if before is None or after is None or right != left + 1:
            continue
        gap = min(MOST_GAP_S, max(0.0, (after.start_ms - before.end_ms) / 1000))
        behind[left] = gap
        found[right] = gap
    nearer: NDArray[np.float64] = np.minimum(found, behind)
    return nearer


def confidences(found: Alignment, *, echo: bool = False) -> list[float | None]:
    """For each written word the estimate that its start is right to 200 ms; None without a time. `echo`: the recording
    has one (`echo.echo_ms`).
    """
    model = TIMED
    if echo:
        model = model._replace(intercept=model.intercept - ECHO_LOGITS)
    return _of_written_words(found, model)


def said_probabilities(found: Alignment) -> list[float | None]:
    """For each written word the estimate that it is said where it is timed; None without a time."""
    return _of_written_words(found, SAID)


def _of_written_words(found: Alignment, model: Logistic) -> list[float | None]:
    """The probability that a model gives to each written word."""
    standard = (features(found) - np.array(model.means)) / np.array(model.scales)
    score = standard @ np.array(model.weights) + model.intercept
    probability = 1 / (1 + np.exp(-score))
    each: list[float | None] = [None] * len(found.words)
    for k, owner in enumerate(found.text.owner.tolist()):
        if found.words[owner] is None or found.spoken[k] is None:
            continue
        said = float(probability[k])
        known = each[owner]
        # A written word of several spoken ones begins with the first; it is no surer than that.
        each[owner] = said if known is None else min(known, said)
    return each
