"""How long words and silences take in this very recording, learned from the words that were matched.

Recognisers part words in their own ways, and people speak in theirs: a word's length is fitted by its
letters and syllables, then corrected by what the same word and words before the same kind of silence
took elsewhere; a silence is what its kind mostly is. Little evidence leaves the general model standing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import log
from statistics import median

from imhcaps.language.spoken_form import said
from imhcaps.text import fold
from imhcaps.timing.duration_model import model, syllables
from imhcaps.timing.word_sequence import Stream

_LEAN = 5.0
"""The general model counts like this many words that were heard."""
_SIZE = (1.0, 30.0, 1.0, 25.0, 4.0)
"""The mean square of each thing in `_shape`, in English."""
_LEAN_WORD = 2.0
_LEAN_REST = 2.0
_NEAR = 25
"""The local rate is that of so many matched words on each side."""
_LEAN_RATE = 8.0
_ODD = (0.2, 4.0)
"""What differs in the logarithm by this, and this many times as much as most, teaches nothing."""
Times = dict[int, tuple[float, float]]
"""Start and end of each word that was surely heard."""


@dataclass(frozen=True, slots=True)
class Habits:
    """For each word its own length and the silence after it, ms, and the variance of the two, ms²."""

    speech: list[float]
    pause: list[float]
    doubt: list[float]


def learn(row: Stream, times: Times, language: str = "en") -> Habits:
    """What the matched words say of all words; with none of them, the general model."""
    m = model()
    shapes = [_shape(word.text, word.language or language) for word in row.words]
    heard = [(k, stop - start) for k, (start, stop) in sorted(times.items()) if stop > start]
    ratio = _ratio([(row.speech[k], length) for k, length in heard])
    usual = [0.0, 0.0, *(ratio * v for v in (m.word, m.letter, m.syllable))]
    sane = heard
    for _ in range(2):
        weights = _fit([(shapes[k], length) for k, length in sane], usual)
        plain = [
            max(0.3 * ratio * speech, sum(w * x for w, x in zip(weights, shape, strict=True)))
            for shape, speech in zip(shapes, row.speech, strict=True)
        ]
        sane = _sane(heard, plain)
    kinds = [round(pause) for pause in row.pause]
    for key in (kinds, [fold(word.text) for word in row.words]):
        plain = _corrected(plain, sane, key)
    rests = _rests(row, times, kinds, ratio)
    speech = _at_local_rate(plain, sane)
    wide = median([abs(length - speech[k]) / speech[k] for k, length in sane]) if sane else 0.3
    doubt = [
        (1.5 * max(0.1, wide) * length) ** 2 + spread**2
        for length, (_, spread) in zip(speech, (rests[kind] for kind in kinds), strict=True)
    ]
    return Habits(speech, [rests[kind][0] for kind in kinds], doubt)


def _sane(heard: list[tuple[int, float]], plain: list[float]) -> list[tuple[int, float]]:
    """Without the words that are far longer or shorter than the others like them."""
    off = [abs(log(length / plain[k])) for k, length in heard]
    limit = max(_ODD[0], _ODD[1] * median(off)) if off else 0.0
    return [pair for pair, far in zip(heard, off, strict=True) if far <= limit]


def _shape(word: str, language: str) -> tuple[float, ...]:
    """What a word's length may hang on: itself, its characters, and its words, letters and syllables as said."""
    parts = said(word, language)
    count = sum(2 * len(part) if part.isdigit() else syllables(part) for part in parts)
    return (1, len(word), max(1, len(parts)), sum(map(len, parts)), count)


def _ratio(pairs: list[tuple[float, float]]) -> float:
    asked, there = sum(a for a, _ in pairs), sum(b for _, b in pairs)
    return min(4.0, max(0.25, there / asked)) if asked > 0 and there > 0 else 1.0


def _fit(rows: list[tuple[tuple[float, ...], float]], usual: list[float]) -> list[float]:
    """Least squares for the ms of each thing in `_shape`, leaning on `usual`."""
    size = len(usual)
    left = [[0.0] * size for _ in range(size)]
    right = [0.0] * size
    for x, y in rows:
        for i in range(size):
            right[i] += x[i] * y
            for j in range(size):
                left[i][j] += x[i] * x[j]
    for i in range(size):
        left[i][i] += _LEAN * _SIZE[i]
        right[i] += _LEAN * _SIZE[i] * usual[i]
    return _solve(left, right)


def _solve(a: list[list[float]], b: list[float]) -> list[float]:
    """Gauss, for a small symmetric positive system."""
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
    plain: list[float], sane: list[tuple[int, float]], key: Sequence[object]
) -> list[float]:
    """Each length times what words of the same key took beyond what was asked of them."""
    took: defaultdict[object, float] = defaultdict(float)
    asked: defaultdict[object, float] = defaultdict(float)
    count: defaultdict[object, int] = defaultdict(int)
    for k, length in sane:
        took[key[k]] += length
        asked[key[k]] += plain[k]
        count[key[k]] += 1
    factor = {
        name: (took[name] / asked[name] * n + _LEAN_WORD) / (n + _LEAN_WORD)
        for name, n in count.items()
    }
    return [length * factor.get(name, 1.0) for length, name in zip(plain, key, strict=True)]


def _rests(
    row: Stream, times: Times, kinds: list[int], ratio: float
) -> dict[int, tuple[float, float]]:
    """The usual silence of each kind, and how far it strays."""
    found: dict[int, list[float]] = {kind: [] for kind in kinds}
    for k, (_, stop) in times.items():
        after = times.get(k + 1)
        if after is not None:
            found[kinds[k]].append(max(0.0, after[0] - stop))
    out = {}
    for kind, seen in found.items():
        n = len(seen)
        usual = median(seen) if seen else 0.0
        rest = (n * usual + _LEAN_REST * ratio * kind) / (n + _LEAN_REST)
        spread = 1.5 * median([abs(s - rest) for s in seen]) if seen else 0.0
        spread = (n * spread + _LEAN_REST * 0.5 * rest) / (n + _LEAN_REST)
        out[kind] = (rest, spread)
    return out


def _at_local_rate(plain: list[float], sane: list[tuple[int, float]]) -> list[float]:
    """Lengths at the rate of the matched words around."""
    if not sane:
        return plain
    where = [k for k, _ in sane]
    took = list(accumulate((length for _, length in sane), initial=0.0))
    asked = list(accumulate((plain[k] for k in where), initial=0.0))
    mean = asked[-1] / len(sane)
    out = []
    for k, length in enumerate(plain):
        at = bisect_left(where, k)
        low, high = max(0, at - _NEAR), min(len(where), at + _NEAR)
        lean = _LEAN_RATE * mean
        out.append(length * (took[high] - took[low] + lean) / (asked[high] - asked[low] + lean))
    return out
