"""Kinds of recordings and of texts that nothing was fitted to: is a time that is said to be sure right?

python benchmarks/audio_kinds.py                 every kind, on a reading of the samples and on one in German
python benchmarks/audio_kinds.py echo applause   these kinds

For each: the verdict, how many of the words that are said have a time within 100 and 200 ms of the truth, how many
words are said to be sure (0.98 and more) and how many of these are wrong, and the words that are said to be likely (0.9
and more) and are more than half a second off, or are said by nobody: wrong but confident.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
from audio_readings import (
    STEMS,
    TEXTS,
    Reading,
    active_power,
    decoded,
    heard,
    model,
    noisy,
    sample,
    spoken,
)

from imhcaps.audio.acoustic_model import SAMPLE_RATE
from imhcaps.audio.confidence import confidences
from imhcaps.audio.forced_alignment import align_tokens
from imhcaps.audio.refusal import judge
from imhcaps.timing.error_model import accuracy

SURE, LIKELY = 0.98, 0.9
FAR_MS = 500

SUMMARY = (
    "In this short talk the speaker explains what infant mental health means. Some people think that it is about "
    "illness in babies, but it is about emotional development. The relationship between a young child and the "
    "caregiver decides how children learn to regulate themselves, to feel safe and to explore. The speaker asks "
    "how secure babies feel and how easily they are consoled, and says that we should support families. In the end "
    "this helps children to be ready for school and to have a successful life."
)
"""Our own summary of the sample's talk: its subject and many of its words, and nothing that is said in it."""


def through(reading: Reading, *arguments: str, suffix: str = "wav") -> Reading:
    """The reading after ffmpeg has filtered it (`-af …`) or written it in another form."""
    import soundfile

    with tempfile.TemporaryDirectory() as name:
        source, made = Path(name) / "source.wav", Path(name) / f"made.{suffix}"
        soundfile.write(source, np.clip(reading.sound, -1, 1), SAMPLE_RATE, subtype="FLOAT")
        subprocess.run(["ffmpeg", "-v", "error", "-i", source, *arguments, made], check=True)
        return replace(reading, sound=decoded(made))


def at_speed(reading: Reading, factor: float) -> Reading:
    """Faster or slower at the same pitch."""
    said = through(reading, "-af", f"atempo={factor}")
    starts = tuple(None if at is None else round(at / factor) for at in reading.starts)
    return replace(said, starts=starts, ends=starts)


def parted(reading: Reading, filling: Callable[[int], np.ndarray], every: int = 40) -> Reading:
    """After every so many words, at the end of a sentence, something else is heard: samples for a count."""
    sounds, starts, shift, done, last = [], [], 0, 0, 0
    for k, (at, word) in enumerate(zip(reading.starts, reading.words, strict=True)):
        starts.append(None if at is None else at + shift)
        following = reading.starts[k + 1] if k + 1 < len(reading.words) else None
        end = reading.ends[k]
        if k - last >= every and word[-1] in ".?!" and following is not None and end is not None:
            cut = (end + following) * SAMPLE_RATE // 2000
            more = filling(8 * SAMPLE_RATE)
            sounds += [reading.sound[done:cut], more]
            shift += 1000 * len(more) // SAMPLE_RATE
            done, last = cut, k
    sounds.append(reading.sound[done:])
    return replace(
        reading,
        sound=np.concatenate(sounds).astype(np.float32),
        starts=tuple(starts),
        ends=tuple(starts),
    )


def applause(count: int, seed: int = 1) -> np.ndarray:
    """Many short bursts of noise, as of 40 people who clap four times a second."""
    rng = np.random.default_rng(seed)
    found = np.zeros(count + SAMPLE_RATE)
    for _ in range(160 * count // SAMPLE_RATE):
        size = int(rng.integers(80, 400))
        at = int(rng.integers(count))
        burst = rng.standard_normal(size) * np.exp(-np.arange(size) / (size / 4))
        found[at : at + size] += rng.uniform(0.05, 0.3) * burst
    return (0.1 * found[:count] / found[:count].std()).astype(np.float32)


def applauded(reading: Reading) -> Reading:
    """Applause as loud as the speech over 3 s of every 15."""
    sound = reading.sound.copy()
    scale = np.sqrt(active_power(sound)) / 0.1
    for at in range(5 * SAMPLE_RATE, len(sound) - 3 * SAMPLE_RATE, 15 * SAMPLE_RATE):
        sound[at : at + 3 * SAMPLE_RATE] += scale * applause(3 * SAMPLE_RATE, at)
    return replace(reading, sound=sound)


def reverberant(reading: Reading, seconds: float, seed: int = 1) -> Reading:
    """In a hall that needs so long to be 60 dB quieter: the reverberation alone is as loud as the direct sound."""
    count = int(seconds * SAMPLE_RATE)
    rng = np.random.default_rng(seed)
    answer = rng.standard_normal(count) * 10 ** (-3 * np.arange(count) / count)
    answer /= np.sqrt(np.square(answer).sum())
    answer[: SAMPLE_RATE // 100] = 0
    answer[0] = 1
    size = len(reading.sound) + count
    mixed = np.fft.irfft(np.fft.rfft(reading.sound, size) * np.fft.rfft(answer, size), size)
    return replace(reading, sound=mixed[: len(reading.sound)].astype(np.float32))


def from_the_hall(reading: Reading) -> Reading:
    """Every other 12 s is asked from the hall: 15 dB softer, with reverberation, and the room's noise throughout."""
    sound, far = reading.sound.copy(), reverberant(reading, 0.8).sound
    for at in range(12 * SAMPLE_RATE, len(sound), 24 * SAMPLE_RATE):
        sound[at : at + 12 * SAMPLE_RATE] = far[at : at + 12 * SAMPLE_RATE] * 10 ** (-15 / 20)
    return noisy(replace(reading, sound=sound), "pink", 30)


def beside(reading: Reading) -> Reading:
    """Another voice as loud, 5 s of every 20."""
    sound, both = reading.sound.copy(), noisy(reading, "talker", 0).sound
    for at in range(8 * SAMPLE_RATE, len(sound), 20 * SAMPLE_RATE):
        sound[at : at + 5 * SAMPLE_RATE] = both[at : at + 5 * SAMPLE_RATE]
    return replace(reading, sound=sound)


def led_in(reading: Reading, seconds: int = 45) -> Reading:
    """So much music first, as loud as the speech."""
    music = (noisy(reading, "music", 0).sound - reading.sound)[: seconds * SAMPLE_RATE]
    shift = 1000 * len(music) // SAMPLE_RATE
    starts = tuple(None if at is None else at + shift for at in reading.starts)
    return replace(
        reading, sound=np.concatenate([music, reading.sound]), starts=starts, ends=starts
    )


KINDS: dict[str, Callable[[Reading], Reading]] = {
    "quiet": lambda r: r,
    "telephone": lambda r: through(
        r,
        *("-af", "highpass=f=300,highpass=f=300,lowpass=f=3400"),
        *("-ar", "8000", "-c:a", "pcm_mulaw"),
    ),
    "telephone in one of eight channels": lambda r: through(
        r,
        *("-af", "highpass=f=300,lowpass=f=3400,pan=8c|c3=c0"),
        *("-ar", "8000", "-c:a", "pcm_s16le"),
    ),
    "clipped": lambda r: replace(r, sound=np.clip(10 * r.sound, -0.3, 0.3)),
    "two at once": lambda r: noisy(r, "talker", 0),
    "another voice 5 s of 20": beside,
    "45 s of music first": led_in,
    "pauses of 8 s": lambda r: parted(r, lambda n: np.zeros(n, np.float32)),
    "applause between": lambda r: parted(r, applause),
    "applause over it": applauded,
    "1.5 times as fast": lambda r: at_speed(r, 1.5),
    "2 times as fast": lambda r: at_speed(r, 2.0),
    "0.67 as fast": lambda r: at_speed(r, 0.67),
    "reverberation 1 s": lambda r: reverberant(r, 1.0),
    "reverberation 2.5 s": lambda r: reverberant(r, 2.5),
    "echo": lambda r: noisy(r, "echo", 4),
    "opus 16k": lambda r: through(r, "-c:a", "libopus", "-b:a", "16k", suffix="opus"),
    "mp3 16k": lambda r: through(r, "-c:a", "libmp3lame", "-b:a", "16k", suffix="mp3"),
    "the hall at -15 dB": from_the_hall,
    "pink 0 dB": lambda r: noisy(r, "pink", 0),
    "babble 5 dB": lambda r: noisy(r, "babble", 5),
}


def row(name: str, reading: Reading, text: list[str], kept: list[int | None]) -> None:
    """One line: `kept` has for each word of the text the word that is said (None: nobody says it)."""
    scores, levels = heard(reading)
    found = align_tokens(scores, text, reading.language, model(), levels=levels)
    verdict = judge(scores, found, model())
    deviations, sure = [], []
    for word, said, index in zip(found.words, confidences(found), kept, strict=True):
        true = None if index is None else reading.starts[index]
        if word is None or said is None or (index is not None and true is None):
            continue
        deviations.append(float("inf") if true is None else abs(word.start_ms - true))
        sure.append(said)
    off, likely = np.array(deviations), np.array(sure)
    spoken_words = sum(index is not None and reading.starts[index] is not None for index in kept)
    near = [
        f"{100 * (off <= ms).sum() / spoken_words:5.1f}" if spoken_words else "    -"
        for ms in (100, 200)
    ]
    # What is stated of a text that is sure; of a doubtful one more is (`timing.recording_alignment`).
    stated = accuracy([0.0] * len(likely), likely.tolist(), len(likely), 0).error_p90_ms
    far = (likely >= LIKELY) & (off > FAR_MS)
    ece = sum(
        abs(likely[here].sum() - (off[here] <= 200).sum())
        for low, high in pairwise((0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01))
        if (here := (likely >= low) & (likely < high)).any()
    ) / max(1, len(off))
    print(
        f"{name:40} {verdict.verdict:9}{verdict.nats:6.2f} {len(text):4} words, within 100, 200 ms {near[0]}, "
        f"{near[1]} %; sure {(likely >= SURE).sum():3}, wrong {((likely >= SURE) & (off > 200)).sum():2}; "
        f"likely and far off {far.sum():2}; stated p90 {stated}, within it {100 * (off <= stated).mean():.0f} %; expected {likely.sum() / max(1, len(off)):.3f}, are "
        f"{(off <= 200).mean() if len(off) else 0:.3f}, ECE {ece:.3f}",
        flush=True,
    )


def main() -> None:
    wanted = sys.argv[1:]
    english = sample(STEMS[0])
    german = spoken(TEXTS["de"], "de", "de")
    for reading in (english, german):
        for name, changed in KINDS.items():
            if not wanted or name in wanted:
                made = changed(reading)
                row(
                    f"{reading.language} {name}",
                    made,
                    list(made.words),
                    list(range(len(made.words))),
                )
    texts = {
        "a summary of it": (english, SUMMARY),
        "German words, an English talk": (english, TEXTS["de"]),
        "English words, a German talk": (german, SUMMARY),
        "a Dutch translation, a German talk": (german, TEXTS["nl"]),
        "one word": (english, "development."),
        "one word that nobody says": (english, "harbour."),
    }
    for name, (reading, text) in texts.items():
        if not wanted or name in wanted:
            words = text.split()
            said = reading.words.index(words[0]) if words[0] in reading.words else None
            row(name, reading, words, [said] if len(words) == 1 else [None] * len(words))


if __name__ == "__main__":
    main()
