"""How much better than spreading by characters a text can be timed at all, with one known cue start a minute.

    python benchmarks/timing_ceiling.py

Three ways that no program has, each on the tracks' own words and judged by the same cue starts:
a model of words fitted to the very talk that it is judged on; the true silences between the cues,
the rest by characters; and both. Needs numpy.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from timing_talks import MINUTE, Talk, series

from imhcaps.language.closed_class import PARTS_OF_SPEECH, lexicon
from imhcaps.language.spoken_form import said
from imhcaps.text import fold
from imhcaps.timing.duration_model import _mark, syllables

ROUNDS = 15
RIDGE = 30.0


def features(words: Sequence[str]) -> np.ndarray:
    """What a word's time and the silence after it may hang on, a row a word."""
    kinds = lexicon("en")
    rows = []
    opening = True
    for word, after in zip(words, [*words[1:], "."], strict=True):
        parts, core, mark = said(word), fold(word), _mark(word)
        closing = mark == "sentence" and not after[:1].islower()
        figures = any(ch.isdigit() for ch in word)
        rows.append(
            [
                sum(map(len, parts)),
                sum(2 * len(p) if p.isdigit() else syllables(p) for p in parts),
                len(parts),
                len(word) + 1,
                figures,
                len(core) > 1 and word.strip(".,").isupper(),
                max(0, len(core) - 8),
                word[:1].isupper() and not opening,
                opening,
                mark == "comma",
                closing,
                closing and "?" in word,
                kinds.get(fold(after)) in ("conjunction", "relative"),
                *(kinds.get(core) == kind for kind in PARTS_OF_SPEECH),
            ]
        )
        opening = closing
    return np.array(rows, float)


def robust(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Weights that make most errors small; a few long silences count little."""
    weight = np.ones(len(y))
    theta = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        left = (x * weight[:, None]).T
        theta = np.linalg.solve(left @ x + RIDGE * np.eye(x.shape[1]), left @ y)
        off = np.abs(y - x @ theta)
        weight = 1 / np.maximum(1, off / (1.5 * np.median(off) + 1e-9))
    return theta


def errors(starts: np.ndarray, guess: np.ndarray) -> list[float]:
    """Errors of the cue starts between those known, the time between shared by `guess`."""
    known, following = [], 0
    for k, time in enumerate(starts):
        if time >= following:
            known.append(k)
            following = (int(time) // MINUTE + 1) * MINUTE
    out: list[float] = []
    for a, b in pairwise(known):
        share = (guess[a + 1 : b] - guess[a]) / (guess[b] - guess[a])
        out += list(np.abs(starts[a] + (starts[b] - starts[a]) * share - starts[a + 1 : b]))
    return out


def measure(talk: Talk) -> dict[str, list[float]]:
    """Errors by way."""
    rows = [row for row in talk[2] if row.text.split()]
    words = [word for row in rows for word in row.text.split()]
    first = np.cumsum([0, *(len(row.text.split()) for row in rows[:-1])])
    starts = np.array([row.start for row in rows], float)
    stops = np.array([row.end or row.start for row in rows], float)
    silence = np.concatenate([[0], np.cumsum(np.maximum(0, starts[1:] - stops[:-1]))])
    chars = np.concatenate([[0], np.cumsum([len(word) + 1.0 for word in words])])[first]
    cues = np.vstack([np.zeros((1, len(features(["a"])[0]))), np.cumsum(features(words), 0)])[first]
    x, whole = np.diff(cues, axis=0), np.diff(starts)
    pace = (starts[-1] - starts[0] - silence[-1]) / (chars[-1] - chars[0])
    return {
        "characters": errors(starts, chars),
        "fitted": errors(starts, cues @ robust(x, whole)),
        "silences": errors(starts, chars * pace + silence),
        "both": errors(starts, cues @ robust(x, whole - np.diff(silence)) + silence),
    }


def main() -> None:
    """Print the table."""
    print(f"{'series':20} {'characters':>11} {'fitted':>8} {'silences':>9} {'both':>8}")
    for name, members in series().items():
        found: dict[str, list[float]] = {}
        for talk in members:
            for way, off in measure(talk).items():
                found.setdefault(way, []).extend(off)
        plain = float(np.median(found["characters"]))
        gains = [1 - float(np.median(found[way])) / plain for way in ("fitted", "silences", "both")]
        print(f"{name:20} {plain:8.0f} ms {gains[0]:8.1%} {gains[1]:9.1%} {gains[2]:8.1%}")


if __name__ == "__main__":
    main()
