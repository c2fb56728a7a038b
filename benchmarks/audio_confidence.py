"""Fit the confidence of word times, and measure it on speakers and voices that were not fitted.

python benchmarks/audio_confidence.py           print the weights for audio/confidence.py, and how good they are
python benchmarks/audio_confidence.py --as-is   only measure the weights that are in audio/confidence.py
python benchmarks/audio_confidence.py --as-is --fresh   on voices and noises that nobody looked at while fitting
python benchmarks/audio_confidence.py --as-is --people FOLDER   on these people: NAME.wav with NAME.json, a list of [word, start in s]

Fitted on one reading (`the-caption-hour`) in five kinds of sound, and a part of it in three more voices in three
kinds, each with four states of its text. Held out:
the other reading, whose speakers have other voices, eSpeak voices of three more accents, eight languages,
and clips of people, in noise of their own. A word is right when its start is within 200 ms of the truth; one that
nobody says, and that got a time all the same, is wrong. Texts that are refused count for nothing: their words get no time.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
from audio_readings import (
    SHARED,
    STEMS,
    TEXTS,
    Reading,
    changed,
    decoded,
    heard,
    human,
    model,
    noisy,
    sample,
    spoken,
)

from imhcaps.audio import confidence
from imhcaps.audio.forced_alignment import align_tokens
from imhcaps.audio.refusal import judge

NEAR_MS = 200
KINDS = ("exact", "20 % wrong", "sentence missing", "sentence added")
BINS = (0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0001)
FLATTEST = 1e-3
"""Weight of the ridge, a share of the number of words: without one, features that say the same have weights of
opposite signs."""


def rows_of(reading: Reading, kinds: tuple[str, ...] = KINDS) -> tuple[np.ndarray, np.ndarray]:
    """Features of the words that got a time, and whether it is right (1) or not (0)."""
    scores, levels = heard(reading)
    features, right = [], []
    for kind in kinds:
        text, kept, _ = changed(reading.words, kind)
        found = align_tokens(scores, text, reading.language, model(), levels=levels)
        if judge(scores, found, model()).verdict == "wrong":
            continue
        rows = confidence.features(found)
        seen: set[int] = set()
        for k, owner in enumerate(found.text.owner.tolist()):
            word, index = found.spoken[k], kept[owner]
            if owner in seen or word is None or found.words[owner] is None:
                continue
            seen.add(owner)
            true = None if index is None else reading.starts[index]
            if index is not None and true is None:
                continue
            features.append(rows[k])
            right.append(true is not None and abs(word.start_ms - true) <= NEAR_MS)
    shape = (len(features), len(confidence.FEATURES))
    return np.array(features).reshape(shape), np.array(right, float)


def people_of(folder: Path) -> list[Reading]:
    """Clips of people, in quiet and in noise; the language is behind the last `-` of the name, else English."""
    found = []
    for sheet in sorted(folder.glob("*.json")):
        known = json.loads(sheet.read_text("utf-8"))
        words = tuple(word for word, _ in known)
        starts = tuple(round(1000 * start) for _, start in known)
        language = sheet.stem.rpartition("-")[2]
        found.append(
            Reading(
                sheet.stem,
                decoded(sheet.with_suffix(".wav")),
                words,
                starts,
                starts,
                language if language in TEXTS else "en",
            )
        )
    noises = (("pink", 10), ("music", 10), ("babble", 10), ("babble", 5))
    return [*found, *(noisy(each, *noise, seed=5) for each in found for noise in noises)]


def fitted_on() -> list[Reading]:
    base = sample(STEMS[1])
    some = " ".join(base.words[:300])
    voices = [spoken(some, voice, "en") for voice in ("en-gb-x-gbclan", "en-us+m2", "en-us+f5")]
    noises = (("pink", 10), ("music", 5), ("babble", 10), ("babble", 5))
    return [
        *(base, *(noisy(base, *noise) for noise in noises)),
        *(voices + [noisy(each, *noise) for each in voices for noise in (noises[0], noises[3])]),
    ]


def held_out() -> dict[str, list[Reading]]:
    base = sample(STEMS[0])
    english = " ".join(base.words)
    voices = [
        spoken(english, voice, "en") for voice in ("en-gb-scotland", "en-us+f3", "en-gb-x-rp")
    ]
    languages = {"pt": "pt-br"}
    others = [spoken(text, languages.get(tag, tag), tag) for tag, text in TEXTS.items()]
    people = human()

    def all_of(readings: list[Reading]) -> list[Reading]:
        noises = (("pink", 10), ("babble", 5))
        return [*readings, *(noisy(each, *noise) for each in readings for noise in noises)]

    return {
        STEMS[0]: all_of([base]),
        "three more voices": all_of(voices),
        "eight languages": others,
        f"people ({len(people)} clips of {SHARED.name})": all_of(people),
    }


def fresh() -> dict[str, list[Reading]]:
    """Voices, texts and mixtures of noise that were measured once, when the weights were settled."""
    text = " ".join(sample(STEMS[0]).words)
    found = {}
    for voice in ("en-029", "en-us+m7", "en-gb-x-gbcwmd", "en-us+f4"):
        said = spoken(text, voice, "en", pitch=40, speed=170)
        noises = (("music", 5), ("babble", 8), ("pink", 5))
        found[voice] = [said, *(noisy(said, *noise, seed=23) for noise in noises)]
    return found


def fit(rows: np.ndarray, right: np.ndarray) -> tuple[np.ndarray, ...]:
    """Logistic regression by Newton's method: means, scales, weights (the last one the intercept)."""
    means, scales = rows.mean(0), rows.std(0) + 1e-6
    table = np.c_[(rows - means) / scales, np.ones(len(rows))]
    ridge = FLATTEST * len(rows) * np.eye(table.shape[1])
    ridge[-1, -1] = 0
    weights = np.zeros(table.shape[1])
    for _ in range(40):
        said = 1 / (1 + np.exp(-table @ weights))
        curve = (table * (said * (1 - said))[:, None]).T @ table + ridge
        weights += np.linalg.solve(curve, table.T @ (right - said) - ridge @ weights)
    return means, scales, weights


def probability(rows: np.ndarray, means: np.ndarray, scales: np.ndarray, weights: np.ndarray):
    return 1 / (1 + np.exp(-((rows - means) / scales @ weights[:-1] + weights[-1])))


def report(name: str, said: np.ndarray, right: np.ndarray) -> None:
    """ECE (expected calibration error, by the bins below), AUC, and what the surest are worth."""
    order = np.argsort(said)
    rank = np.empty(len(said))
    rank[order] = np.arange(len(said))
    good, bad = right.sum(), len(right) - right.sum()
    auc = (rank[right == 1].sum() - good * (good - 1) / 2) / max(1, good * bad)
    inside = [(said >= a) & (said < b) for a, b in pairwise(BINS)]
    ece = sum(abs(said[m].mean() - right[m].mean()) * m.mean() for m in inside if m.any())
    sure = said >= 0.98
    worth = right[sure].mean() if sure.any() else float("nan")
    print(
        f"{name:36} {len(right):6} right {right.mean():.3f}  AUC {auc:.3f}  ECE {ece:.3f}  "
        f"≥ 0.98: {sure.mean():.3f} of them, right {worth:.4f}",
        flush=True,
    )
    if "-v" in sys.argv:
        for (a, b), m in zip(pairwise(BINS), inside, strict=True):
            if m.any():
                print(
                    f"    {a:.2f}–{b:.2f} {m.sum():6} said {said[m].mean():.3f} is {right[m].mean():.3f}"
                )


def main() -> None:
    found: tuple[np.ndarray, ...] = (
        np.array(confidence.MEANS),
        np.array(confidence.SCALES),
        np.array([*confidence.WEIGHTS, confidence.INTERCEPT]),
    )
    if "--as-is" not in sys.argv:
        parts = [rows_of(reading) for reading in fitted_on()]
        rows = np.concatenate([a for a, _ in parts])
        right = np.concatenate([b for _, b in parts])
        found = fit(rows, right)
        if "--keep" in sys.argv:
            np.savez("confidence.npz", rows=rows, right=right)
        for name, values in zip(("MEANS", "SCALES", "WEIGHTS"), found, strict=True):
            kept = values[: len(confidence.FEATURES)]
            print(f"{name} = ({', '.join(f'{value:.3f}' for value in kept)})")
        print(f"INTERCEPT = {found[2][-1]:.3f}")
        report("(what it was fitted on)", probability(rows, *found), right)
    everything: list[tuple[np.ndarray, np.ndarray]] = []
    judged = fresh() if "--fresh" in sys.argv else held_out()
    if "--people" in sys.argv:
        folder = Path(sys.argv[sys.argv.index("--people") + 1])
        judged = {f"people of {folder.name}": people_of(folder)}
    for name, readings in judged.items():
        parts = [rows_of(reading) for reading in readings]
        if not parts:
            continue
        said = np.concatenate([probability(a, *found) for a, _ in parts])
        right = np.concatenate([b for _, b in parts])
        everything.append((said, right))
        report(name, said, right)
    report(
        "all that is held out",
        np.concatenate([a for a, _ in everything]),
        np.concatenate([b for _, b in everything]),
    )


if __name__ == "__main__":
    main()
