"""Fit the confidence of word times, and measure it on speakers and voices that were not fitted.

python benchmarks/audio_confidence.py           print the weights for audio/confidence.py, and how good they are
python benchmarks/audio_confidence.py --as-is   only measure the weights that are in audio/confidence.py
python benchmarks/audio_confidence.py --as-is --fresh   on voices and noises that nobody looked at while fitting
python benchmarks/audio_confidence.py --people FOLDER           fit on these people too
python benchmarks/audio_confidence.py --added 2                 fit the last two weights, the others as they are
python benchmarks/audio_confidence.py --as-is --people FOLDER   only measure on these people

FOLDER has NAME.wav with NAME.json, a list of [word, start in s or null]. A person's clips are those whose names begin
alike, up to `_`; each person is measured by a fit without them.

Fitted on one reading (`the-caption-hour`) in quiet and in pink noise, with four states of its text, and on people. Held
out: the other reading, whose speakers have other voices, eSpeak voices of three more accents, eight languages, and
clips of people, in noise of their own. A word is right when its start is within 200 ms of the truth; one that nobody
says, and that got a time all the same, is wrong. Texts that are refused count for nothing: their words get no time.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
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
KINDS = ("exact", "20 % wrong", "sentence added", "every 5 more")
PEOPLE_NOISES = (("pink", 8), ("babble", 10), ("babble", 5), ("talker", 6), ("echo", 4))
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
        starts = tuple(None if start is None else round(1000 * start) for _, start in known)
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
    found = [each if any(each.starts) else replace(each, starts=own_times(each)) for each in found]
    return [*found, *(noisy(each, *noise, seed=5) for each in found for noise in PEOPLE_NOISES)]


def own_times(reading: Reading) -> tuple[int | None, ...]:
    """The starts of the words that are sure in quiet, of clips whose times nobody knows."""
    scores, levels = heard(reading)
    found = align_tokens(scores, reading.words, reading.language, model(), levels=levels)
    sure = confidence.confidences(found)
    return tuple(
        word.start_ms if word and each and each >= 0.97 else None
        for word, each in zip(found.words, sure, strict=True)
    )


def fitted_on() -> list[Reading]:
    base = sample(STEMS[1])
    return [base, noisy(base, "pink", 10)]


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
        noises = (("music", 5), ("babble", 8), ("pink", 5), ("talker", 8), ("echo", 5))
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


def rows_together(readings: list[Reading]) -> tuple[np.ndarray, np.ndarray]:
    parts = [rows_of(reading) for reading in readings]
    return np.concatenate([a for a, _ in parts]), np.concatenate([b for _, b in parts])


def fit_added(rows: np.ndarray, right: np.ndarray, who: np.ndarray, count: int) -> np.ndarray:
    """The weights of the last features, each in its own unit, the others as they are; all people count alike."""
    share = np.array([1 / (who == each).sum() for each in who])
    before = np.array(confidence.TIMED.weights)
    before[-count:] = 0
    table, weights = rows[:, -count:], np.zeros(count)
    known = (rows - np.array(confidence.TIMED.means)) / np.array(confidence.TIMED.scales) @ before
    for _ in range(40):
        said = 1 / (1 + np.exp(-known - confidence.TIMED.intercept - table @ weights))
        curve = (table * (share * said * (1 - said))[:, None]).T @ table
        weights += np.linalg.solve(curve, table.T @ (share * (right - said)))
    return weights


def fit_with(people: list[Reading]) -> tuple[np.ndarray, ...]:
    """The weights by all; before, each person is measured by those of the others."""
    rows, right = rows_together(fitted_on())
    who = np.array([""] * len(rows))
    for reading in people:
        more, these = rows_of(reading)
        rows, right = np.concatenate([rows, more]), np.concatenate([right, these])
        who = np.append(who, [reading.name.partition("_")[0].partition(" ")[0]] * len(more))
    if "--added" in sys.argv:
        count = int(sys.argv[sys.argv.index("--added") + 1])
        for name in sorted({*who.tolist()}):
            kept = who != name
            left_out = fit_added(rows[kept], right[kept], who[kept], count) if kept.any() else "-"
            print(f"{name or 'the reading'}, left out: weights {left_out}", flush=True)
        print("all: weights", fit_added(rows, right, who, count), flush=True)
    said = np.zeros(len(rows))
    for name in sorted({*who.tolist()} - {""}):
        out = who == name
        said[out] = probability(rows[out], *fit(rows[~out], right[~out]))
        report(f"{name}, left out", said[out], right[out])
    if people:
        report("all people, left out in turn", said[who != ""], right[who != ""])
    found = fit(rows, right)
    for name, values in zip(("means", "scales", "weights"), found, strict=True):
        kept = values[: len(confidence.FEATURES)]
        print(f"{name}=({', '.join(f'{value:.3f}' for value in kept)}),")
    print(f"intercept={found[2][-1]:.3f},")
    report("(what it was fitted on)", probability(rows, *found), right)
    return found


def main() -> None:
    people: list[Reading] = []
    if "--people" in sys.argv:
        people = people_of(Path(sys.argv[sys.argv.index("--people") + 1]))
    if "--as-is" in sys.argv:
        model = confidence.TIMED
        weights = np.array([*model.weights, model.intercept])
        found = (np.array(model.means), np.array(model.scales), weights)
    else:
        found, people = fit_with(people), []
    judged = {"people": people} if people else fresh() if "--fresh" in sys.argv else held_out()
    everything: list[tuple[np.ndarray, np.ndarray]] = []
    for name, readings in judged.items():
        rows, right = rows_together(readings)
        everything.append((probability(rows, *found), right))
        report(name, *everything[-1])
    report(
        "all that is held out",
        np.concatenate([a for a, _ in everything]),
        np.concatenate([b for _, b in everything]),
    )


if __name__ == "__main__":
    main()
