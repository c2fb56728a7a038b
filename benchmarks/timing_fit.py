"""Fit the coefficients of the model of speaking time (src/imhcaps/timing/duration_model.json).

    python benchmarks/timing_fit.py TRACK.vtt TRACK.srt … TRUTH.words.json …

Tracks made by people give cue starts; between two cue starts 10 s (and 60 s) apart the model shares
the time among the words of the cues, and is judged by the cue starts between. Word times as JSON
give word starts inside turns. The sum over both kinds of the mean square root of the error, each
over that of spreading by characters, is made small by coordinate search; the scale is then set so
that the first TRUTH, or else all tracks, are read at 155 words a minute. Pauses at paragraphs,
turns and sounds, which tracks do not mark, are given. Needs numpy.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np

from imhcaps.formats import read_track
from imhcaps.language.spoken_form import said
from imhcaps.timing.duration_model import _mark, syllables
from imhcaps.timing.sheets.captions import rows_of_track
from imhcaps.transcripts.timed_json import read_timed

NAMES = ("letter", "syllable", "word", "comma", "sentence")
GIVEN = {"paragraph": 900.0, "turn": 750.0, "sound": 1200.0}
SHAPE = {"fast": 1.0, "slow": 0.8, "slack": 1.3, "drift": 12.0}
PACE = 155
Stretch = tuple[np.ndarray, np.ndarray, np.ndarray, float, np.ndarray]


def features(words: list[str]) -> np.ndarray:
    """Counts per word, one column per coefficient; the last word has no pause."""
    out = np.zeros((len(words), len(NAMES)))
    for k, word in enumerate(words):
        for part in said(word):
            out[k, :3] += len(part), 2 * len(part) if part.isdigit() else syllables(part), 1
        if k + 1 < len(words):
            mark = _mark(word)
            if mark == "sentence" and not words[k + 1][:1].islower():
                out[k, 4] = 1
            elif mark in ("comma", "sentence"):
                out[k, 3] = 1
    return out


def stretches(words: list[str], at: list[int], times: list[int], period: int) -> list[Stretch]:
    """Stretches of at least `period` ms between known times, and what lies between."""
    sums = np.vstack([np.zeros(len(NAMES)), np.cumsum(features(words), 0)])
    chars = np.concatenate([[0], np.cumsum([len(word) + 1 for word in words])])
    known, following = [], 0
    for k, time in enumerate(times):
        if time >= following:
            known.append(k)
            following = (time // period + 1) * period
    out = []
    for a, b in pairwise(known):
        inside = [at[k] for k in range(a + 1, b)]
        if inside and times[b] > times[a]:
            truth = np.array([times[k] - times[a] for k in range(a + 1, b)])
            shares = (chars[inside] - chars[at[a]]) / (chars[at[b]] - chars[at[a]])
            out.append(
                (
                    sums[at[b]] - sums[at[a]],
                    sums[inside] - sums[at[a]],
                    truth,
                    times[b] - times[a],
                    shares,
                )
            )
    return out


def of_track(path: Path, period: int) -> list[Stretch]:
    """Cue starts."""
    words: list[str] = []
    at, times = [], []
    for row in rows_of_track(read_track(path)):
        if row.kind == "speech":
            at.append(len(words))
            times.append(row.start)
            words += row.text.split()
    return stretches(words, at, times, period) if words else []


def of_truth(path: Path) -> list[Stretch]:
    """Word starts inside turns whose start and end are known."""
    out = []
    for turn in read_timed(path).turns:
        words = [w.text for w in turn.words]
        if len(words) < 4:
            continue
        start, end = turn.words[0].start or 0, turn.words[-1].end or 0
        sums = np.vstack([np.zeros(len(NAMES)), np.cumsum(features(words), 0)])
        chars = np.concatenate([[0], np.cumsum([len(word) + 1 for word in words])])
        truth = np.array([(w.start or 0) - start for w in turn.words[1:]])
        out.append((sums[-1], sums[1:-1], truth, float(end - start), chars[1:-1] / chars[-1]))
    return out


def errors(data: list[Stretch], theta: np.ndarray) -> np.ndarray:
    """Absolute errors in ms."""
    return np.concatenate(
        [np.abs(x @ theta / (total @ theta) * room - y) for total, x, y, room, _ in data]
    )


def by_characters(data: list[Stretch]) -> np.ndarray:
    """The same for spreading by characters."""
    return np.concatenate([np.abs(shares * room - y) for _, _, y, room, shares in data])


def main() -> None:
    """Print the table of errors and the coefficients as JSON."""
    paths = [Path(name) for name in sys.argv[1:]]
    truths = [p for p in paths if p.suffix == ".json"]
    tracks = [p for p in paths if p.suffix != ".json"]
    sets = {
        "tracks, 60 s": [s for p in tracks for s in of_track(p, 60_000)],
        "tracks, 10 s": [s for p in tracks for s in of_track(p, 10_000)],
        "readings": [s for p in truths for s in of_truth(p)],
    }
    sets = {name: data for name, data in sets.items() if data}
    plain = {name: np.sqrt(by_characters(data)).mean() for name, data in sets.items()}

    def cost(theta: np.ndarray) -> float:
        return float(
            sum(np.sqrt(errors(data, theta)).mean() / plain[name] for name, data in sets.items())
        )

    theta = np.array([24.0, 60, 30, 120, 300])
    best, step = cost(theta), 1.5
    while step > 1.03:
        moved = False
        for k in range(1, len(NAMES)):
            for factor in (step, 1 / step):
                trial = theta.copy()
                trial[k] *= factor
                found = cost(trial)
                if found < best - 1e-6:
                    theta, best, moved = trial, found, True
        if not moved:
            step **= 0.5
    for name, data in sets.items():
        ours, chars = errors(data, theta), by_characters(data)
        print(
            f"{name:14} {len(ours):6} points  median {np.median(ours):6.0f} ms, by characters "
            f"{np.median(chars):6.0f} ms",
            file=sys.stderr,
        )
    words = [w.text for t in (read_timed(truths[0]).turns if truths else ()) for w in t.words]
    if words:
        theta *= len(words) * 60_000 / PACE / float(features(words).sum(0) @ theta)
    values = {name: round(float(value), 1) for name, value in zip(NAMES, theta, strict=True)}
    print(
        json.dumps(
            {"made": "benchmarks/timing_fit.py", "coefficients": values | GIVEN | SHAPE}, indent=2
        )
    )


if __name__ == "__main__":
    main()
