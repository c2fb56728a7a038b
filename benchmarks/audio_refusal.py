"""Does the refusal refuse? Right and wrong texts for windows of recordings, clean and in noise, by length.

python benchmarks/audio_refusal.py             over 300 right and 200 wrong windows of 40 s and more, and some of 20 s
python benchmarks/audio_refusal.py --quarter 7  a quarter of them, chosen by another seed
python benchmarks/audio_refusal.py FOLDER      the recordings of a folder, each with its transcript: NAME.mp3 and NAME.txt
python benchmarks/audio_refusal.py --voices FOLDER 7   texts of a folder (de.txt, en.txt, … a sentence a line), read by voices that the seed
                                               chooses: eSpeak NG's in nine languages and, where it is installed, flite's in English

Half of the wrong texts are what is said elsewhere in the same talk, half what is said in another. A text is
refused when the verdict is `wrong`. The least margin of a right text and the greatest of a wrong one (nats for each
word) say how far apart they are.
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from audio_readings import STEMS, Reading, decoded, human, model, noisy, sample, scores_of
from audio_voices import readings_of

import imhcaps
from imhcaps.audio.forced_alignment import align_tokens
from imhcaps.audio.refusal import judge

LENGTHS = (20, 40, 60, 80, 120)
RIGHT, WRONG = 110, 56
"""Trials for each length."""
MEDIA = (".mp3", ".m4a", ".mp4", ".wav", ".flac", ".ogg", ".opus", ".webm")
NOISES = (None, ("pink", 10), ("music", 10), ("babble", 10))


class Trial(NamedTuple):
    seconds: int
    right: bool
    sound: str
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


def trial(
    scores: np.ndarray, start: float, seconds: int, words: list[str], language: str = "en"
) -> tuple[float, str]:
    first = int(start * 50)
    part = scores[first : first + seconds * 50]
    found = judge(part, align_tokens(part, words, language, model()), model())
    return found.nats, found.verdict


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


def of_folder(folder: Path, chance: random.Random) -> None:
    """Windows of 40 to 80 s, one behind the other; for each two wrong texts, from elsewhere in its talk where it is long
    enough, and from another in its language or, where there is none, in any."""
    talks = recordings(folder)
    trials: list[Trial] = []
    for noise in NOISES:
        name = "clean" if noise is None else f"{noise[0]} {noise[1]}"
        for talk in talks:
            scores = scores_of(talk if noise is None else noisy(talk, *noise, seed=11))
            for seconds in (40, 60, 80):
                here = windows(talk, seconds)
                others = [each for each in talks if each.name != talk.name]
                alike = [each for each in others if each.language == talk.language] or others
                elsewhere = [said for each in alike for _, said in windows(each, seconds)]
                for start, words in here[::4]:
                    label = f"{name}, {talk.name}"
                    found = trial(scores, start, seconds, words, talk.language)
                    trials.append(Trial(seconds, True, label, *found))
                    far = [said for at, said in here if abs(at - start) >= seconds]
                    for pool in (far, elsewhere):
                        if pool:
                            found = trial(
                                scores, start, seconds, chance.choice(pool), talk.language
                            )
                            own = " (of the same talk)" if pool is far else ""
                            trials.append(Trial(seconds, False, label + own, *found))
    report(trials)
    outcome(trials)


def of_voices(folder: Path, seed: int) -> None:
    """Two readings a language (English: with flite's also), each in quiet and in one noise at 10 dB; windows of 40 to 80 s, one
    behind the other; to each right text a wrong one, by turns from elsewhere in the same reading and from another."""
    chance = random.Random(seed)
    readings = readings_of(folder, chance)
    trials: list[Trial] = []
    for number, talk in enumerate(readings):
        noise = NOISES[1:][number % 3]
        others = [each for each in readings if each.language == talk.language and each is not talk]
        for sound in (talk, noisy(talk, *noise, seed=seed)):
            scores = scores_of(sound)
            for seconds in (40, 60, 80):
                here = windows(talk, seconds)
                elsewhere = [said for each in others for _, said in windows(each, seconds)]
                for k, (start, words) in enumerate(here[::4]):
                    found = trial(scores, start, seconds, words, talk.language)
                    trials.append(Trial(seconds, True, sound.name, *found))
                    far = [said for at, said in here if abs(at - start) >= seconds]
                    own = bool(far) and (k % 2 == 0 or not elsewhere)
                    wrong = chance.choice(far if own else elsewhere)
                    found = trial(scores, start, seconds, wrong, talk.language)
                    label = sound.name + (" (of the same talk)" if own else "")
                    trials.append(Trial(seconds, False, label, *found))
        print(talk.name, len(trials), flush=True)
    report(trials)
    outcome(trials)


def outcome(trials: list[Trial]) -> None:
    """What was decided wrongly, and how many of the wrong texts are from the same talk."""
    same = sum(not t.right and "same" in t.sound for t in trials)
    print(f"{same} of the wrong texts are from the same talk")
    for each in trials:
        if (each.verdict == "wrong") == each.right:
            kind = "right text refused" if each.right else f"wrong text {each.verdict}"
            print(f"{kind}: {each.seconds} s, {each.sound}, {each.nats:.2f} nats a word")


def main() -> None:
    if "--voices" in sys.argv:
        of_voices(Path(sys.argv[-2]), int(sys.argv[-1]))
        return
    for name in sys.argv[1:]:
        if Path(name).is_dir():
            of_folder(Path(name), random.Random(5))
            return
    numbers = [int(each) for each in sys.argv[1:] if each.isdecimal()]
    share = 4 if "--quarter" in sys.argv else 1
    chance = random.Random(numbers[0] if numbers else 5)
    talks = [sample(STEMS[1]), sample(STEMS[0])]
    trials: list[Trial] = []
    for noise in NOISES:
        for number, talk in enumerate(talks):
            sound = talk if noise is None else noisy(talk, *noise)
            scores = scores_of(sound)
            name = "clean" if noise is None else f"{noise[0]} {noise[1]}"
            for seconds in LENGTHS:
                here, other = windows(talk, seconds), windows(talks[1 - number], seconds)
                elsewhere = [said for _, said in other]
                # The longer talk gives three windows of four.
                part = (3, 1)[number] / 16 / share
                for start, words in chance.sample(here, min(len(here), round(RIGHT * part + 0.5))):
                    trials.append(Trial(seconds, True, name, *trial(scores, start, seconds, words)))
                for k in range(max(1, round(WRONG * part))):
                    start = chance.choice(here)[0]
                    far = [w for at, w in here if abs(at - start) >= seconds]
                    words = chance.choice(far if k % 2 and far else elsewhere or far)
                    trials.append(
                        Trial(seconds, False, name, *trial(scores, start, seconds, words))
                    )
        report(trials)
    for clip in human():
        for noise in NOISES:
            sound = clip if noise is None else noisy(clip, *noise)
            scores = scores_of(sound)
            said = trial(scores, 0, 1000, list(clip.words))
            turned = trial(scores, 0, 1000, list(talks[0].words[100 : 100 + len(clip.words)]))
            print(
                f"{sound.name}: right {said[0]:.2f} {said[1]}, another text {turned[0]:.2f} {turned[1]}"
            )


def report(trials: list[Trial]) -> None:
    print(
        f"\n{'length':8} {'right':>6} refused {'least':>6} nats   {'wrong':>6} accepted {'most':>6} nats"
    )
    for seconds in LENGTHS:
        right = [t for t in trials if t.seconds == seconds and t.right]
        wrong = [t for t in trials if t.seconds == seconds and not t.right]
        if not right or not wrong:
            continue
        refused = [t for t in right if t.verdict == "wrong"]
        accepted = [t for t in wrong if t.verdict != "wrong"]
        low, high = min(right, key=lambda t: t.nats), max(wrong, key=lambda t: t.nats)
        print(
            f"{seconds:4} s   {len(right):6} {len(refused):7} {low.nats:6.2f} ({low.sound})"
            f"   {len(wrong):6} {len(accepted):8} {high.nats:6.2f} ({high.sound})",
            flush=True,
        )


if __name__ == "__main__":
    main()
