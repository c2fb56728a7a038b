"""How sure each word's time is: an estimate of the probability that it is within 200 ms.

A logistic model on nine features of the alignment, fitted by benchmarks/audio_confidence.py on synthetic voices in
quiet, noise, music and babble, with right and wrong texts. On four voices and mixtures that were measured once, when the
weights were settled (15,054 words), the expected calibration error is 0.013, on seven people it is 0.027 (2,027 words), and of the
words said to be sure by 0.98 and more 99 % and more are within 200 ms. A person who speaks freely may be surer than is said.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

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
)
MEANS = (-1.691, -1.687, -1.704, 0.191, 0.194, 0.155, 0.012, 0.413, -3.014)
SCALES = (1.445, 0.801, 0.656, 0.371, 0.229, 0.158, 0.062, 0.198, 2.296)
WEIGHTS = (-0.050, 0.697, 0.483, 0.281, 0.172, -0.274, -0.179, 0.269, 0.286)
INTERCEPT = 4.774
"""Mean, scale and weight of each of the nine `FEATURES` in its own unit (the score is in logits, as is the
intercept). Fitted by benchmarks/audio_confidence.py, which prints them."""
LEAST_MEAN, LEAST_WORST = -8.0, -12.0
"""Nats: lower bounds of the log probabilities (the mean of a word, its least sure phone). Our own choice:
the second is the floor of a phone in a frame (`phones.EMISSION_FLOOR`)."""
NEAR_PHONES = 25
"""Phones on either side of a word, about six words in all, whose share in seeds counts. Our own
choice."""
MOST_GAP_S = 3.0
"""Seconds: longer gaps to a neighbour count as this long, and so does none. Our own choice."""


def features(found: Alignment) -> NDArray[np.float64]:
    """Spoken words × nine features; see `FEATURES`."""
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
    return (
        np.stack(
            [
                mean,
                _smoothed(mean, np.array([1.0, 2, 3, 4, 3, 2, 1]) / 16),
                _smoothed(mean, np.ones(21) / 21),
                own,
                near,
                _oddness(words, phones),
                _gaps(words),
                np.minimum(phones, 8) / 8,
                worst,
            ],
            1,
        )
        if count
        else np.zeros((0, len(FEATURES)))
    )


def _smoothed(values: NDArray[np.float64], kernel: NDArray[np.float64]) -> NDArray[np.float64]:
    padded = np.pad(values, len(kernel) // 2, mode="edge")
    return np.convolve(padded, kernel, "valid")


def _oddness(
    words: tuple[AlignedWord | None, ...], phones: NDArray[np.int64]
) -> NDArray[np.float64]:
    """|ln| of a word's time for each phone against the median of the recording."""
    each = np.array([w.end_ms - w.start_ms if w else np.nan for w in words]) / np.maximum(1, phones)
    usual = np.nanmedian(each) if not np.isnan(each).all() else 1.0
    return np.abs(np.log(np.clip(np.nan_to_num(each, nan=usual) / usual, 0.1, 10)))


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


def confidences(found: Alignment) -> list[float | None]:
    """For each written word the estimate that its start is right to 200 ms; None without a time."""
    rows = features(found)
    score = (rows - np.array(MEANS)) / np.array(SCALES) @ np.array(WEIGHTS) + INTERCEPT
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
