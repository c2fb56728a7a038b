"""Does the refusal refuse? Right and wrong texts for windows of recordings, in quiet and in noise, by length.

python benchmarks/audio_refusal.py                  our own texts in nine languages (audio_texts), by voices of
                                                    eSpeak NG and flite (if installed), and the samples
python benchmarks/audio_refusal.py --seed 21 de fr  other voices; these languages only, so that it can be run in parts
python benchmarks/audio_refusal.py --texts FOLDER   other texts: de.txt, en.txt, … with a sentence a line
python benchmarks/audio_refusal.py --talks FOLDER   recordings of people: NAME.mp3 with NAME.txt
python benchmarks/audio_refusal.py --noises babble  these kinds of sound only

Each reading is heard in quiet, and in pink noise, music and babble at 10 dB. Its windows of 40, 60 and 80 s stand one
behind the other; each has its right text and a wrong one: by turns what is said elsewhere in the same talk and what is
said in another. A text is refused when the verdict is `wrong`. The least margin of a right text and the greatest of a
wrong one (nats for each word) say how far apart they are.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from audio_readings import STEMS, Reading, decoded, model, noisy, sample, scores_of
from audio_voices import readings_of

import imhcaps
from imhcaps.audio.forced_alignment import align_tokens
from imhcaps.audio.refusal import judge

TEXTS = Path(__file__).parent / "audio_texts"
LENGTHS = (40, 60, 80)
MEDIA = (".mp3", ".m4a", ".mp4", ".wav", ".flac", ".ogg", ".opus", ".webm")
NOISES = ("quiet", "pink", "music", "babble")
DECIBELS = 10
RUN = 6
"""Words."""


class Trial(NamedTuple):
    noise: str
    seconds: int
    talk: str
    wrong: str
    """Empty for a right text, else where it is from."""
    nats: float
    verdict: str


def windows(reading: Reading, seconds: int) -> list[tuple[float, list[str]]]:
    """Starts (s), a quarter of a window apart, and the words that begin in each."""
    found = []
    for start in np.arange(0, max(0.1, reading.seconds - seconds), seconds / 4):
        words = [
            word
            for word, at in zip(reading.words, reading.starts, strict=True)
            if at is not None and start * 1000 <= at < (start + seconds) * 1000 - 500
        ]
        if len(words) >= seconds / 2:
            found.append((float(start), words))
    return found


def runs(reading: Reading) -> set[tuple[str, ...]]:
    """Runs of words as long as no two texts have in common by chance."""
    return {reading.words[k : k + RUN] for k in range(len(reading.words))}


def trials(
    talks: Sequence[Reading], chance: random.Random, seed: int, noises: Sequence[str] = NOISES
) -> list[Trial]:
    """Every window of every talk, with its own text and a wrong one."""
    found: list[Trial] = []
    for talk in talks:
        apart = [each for each in talks if runs(each).isdisjoint(runs(talk))]
        for noise in noises:
            # The samples are what babble is made of: their words are said there.
            others = [each for each in apart if noise != "babble" or each.name not in STEMS]
            alike = [each for each in others if each.language == talk.language] or others
            sound = talk if noise == "quiet" else noisy(talk, noise, DECIBELS, seed)
            scores = scores_of(sound)
            for seconds in LENGTHS:
                here = windows(talk, seconds)
                elsewhere = [said for each in alike for _, said in windows(each, seconds)]
                for k, (start, words) in enumerate(here[::4]):
                    far = [said for at, said in here if abs(at - start) >= seconds]
                    own = bool(far) and (k % 2 == 0 or not elsewhere)
                    pool = far if own else elsewhere
                    texts = [("", words)]
                    if pool:
                        texts.append(("the same talk" if own else "another", chance.choice(pool)))
                    part = scores[int(start * 50) : int((start + seconds) * 50)]
                    for wrong, text in texts:
                        aligned = align_tokens(part, text, talk.language, model())
                        margin = judge(part, aligned, model())
                        found.append(
                            Trial(noise, seconds, talk.name, wrong, margin.nats, margin.verdict)
                        )
        print(talk.name, len(found), flush=True)
    return found


def recordings(folder: Path) -> list[Reading]:
    """The recordings of a folder that have a transcript; the times of their words are those of our own alignment."""
    found = []
    for page in sorted(folder.glob("*.txt")):
        media = [path for path in folder.glob(f"{page.stem}.*") if path.suffix in MEDIA]
        if not media:
            continue
        talk = imhcaps.read_transcript(page)
        words = tuple(word.text for word in talk.words)
        whole = Reading(page.stem, decoded(media[0]), words, (), (), talk.language or "en")
        scores = scores_of(whole)
        aligned = align_tokens(scores, words, whole.language, model())
        verdict = judge(scores, aligned, model())
        print(
            f"{page.stem:24} {whole.language} {len(words):5} words {whole.seconds:5.0f} s "
            f"{verdict.nats:6.2f} {verdict.verdict}",
            flush=True,
        )
        starts = tuple(word and word.start_ms for word in aligned.words)
        found.append(replace(whole, starts=starts, ends=starts))
    return found


def report(found: Sequence[Trial]) -> None:
    """By length, by noise, and each text that was decided wrongly."""
    print(
        "\n                 right refused doubtful  least    wrong accepted   most   (nats a word)"
    )
    by: list[tuple[str, Callable[[Trial], bool]]] = [
        *((f"{s} s", lambda t, s=s: t.seconds == s) for s in LENGTHS),  # type: ignore[misc]
        *((noise, lambda t, noise=noise: t.noise == noise) for noise in NOISES),  # type: ignore[misc]
        ("all", lambda t: True),
    ]
    for name, of in by:
        right = [t for t in found if of(t) and not t.wrong]
        wrong = [t for t in found if of(t) and t.wrong]
        refused = sum(t.verdict == "wrong" for t in right)
        doubtful = sum(t.verdict == "doubtful" for t in right)
        accepted = sum(t.verdict != "wrong" for t in wrong)
        low = min((t.nats for t in right), default=0.0)
        high = max((t.nats for t in wrong), default=0.0)
        print(
            f"{name:16} {len(right):5} {refused:7} {doubtful:8} {low:6.2f} {len(wrong):8} {accepted:8} {high:6.2f}"
        )
    print(
        f"{sum(t.wrong == 'the same talk' for t in found)} of the wrong texts are from the same talk"
    )
    for t in found:
        if (t.verdict == "wrong") == (not t.wrong):
            what = f"wrong text of {t.wrong}" if t.wrong else "right text"
            print(
                f"{what} {t.verdict}: {t.seconds} s, {t.noise}, {t.talk}, {t.nats:.2f} nats a word"
            )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("languages", nargs="*")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--texts", type=Path, default=TEXTS)
    parser.add_argument("--talks", type=Path)
    parser.add_argument("--noises", nargs="+", choices=NOISES, default=NOISES)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    if given.talks:
        talks = recordings(given.talks)
    else:
        talks = readings_of(given.texts, given.languages, chance)
        if not given.languages:
            talks += [sample(stem) for stem in STEMS]
    report(trials(talks, chance, given.seed, given.noises))


if __name__ == "__main__":
    main()
