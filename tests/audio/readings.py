"""A reading whose sentences begin at known times, and captions for it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from audio.sounds import RATE, espeak, write_wav
from checks.tracks import SENTENCES

LEAD_MS = 100
"""How much earlier than its words a cue begins."""


def reading(folder: Path, sentences: tuple[str, ...] = SENTENCES) -> tuple[Path, list[int]]:
    """A WAV of the sentences, and when each begins, ms."""
    import soundfile
    import soxr

    parts, starts, at = [np.zeros(RATE, np.float32)], [], RATE
    for number, text in enumerate(sentences):
        path = espeak(text.replace("\n", " "), folder / f"{number}.wav")
        sound, rate = soundfile.read(path, dtype="float32")
        sound = soxr.resample(sound, rate, RATE).astype(np.float32)
        loud = np.flatnonzero(np.abs(sound) > 0.02)
        sound = sound[loud[0] : loud[-1] + 1]
        starts.append(round(1000 * at / RATE))
        pause = np.zeros(RATE // 2, np.float32)
        parts += [sound, pause]
        at += len(sound) + len(pause)
    parts.append(np.zeros(RATE, np.float32))
    return write_wav(folder / "reading.wav", np.concatenate(parts)), starts


def captions(
    starts: list[int], sentences: tuple[str, ...] = SENTENCES
) -> list[tuple[int, int, str]]:
    """A cue for each sentence."""
    stops = [*starts[1:], starts[-1] + 3000]
    return [
        (start - LEAD_MS, stop - LEAD_MS - 84, text)
        for start, stop, text in zip(starts, stops, sentences, strict=True)
    ]
