"""Recordings made on the spot: beeps at known times, speech by espeak-ng, media files by ffmpeg."""

from __future__ import annotations

import shutil
import subprocess
import wave
from pathlib import Path

import numpy as np
import pytest

RATE = 16_000


def need(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"no {program}: apt-get install {program}")
    return found


def beeps(seconds: float, *at: float, rate: int = RATE) -> np.ndarray:
    """Silence with a beep of 50 ms (1 kHz) at each of the given times (s)."""
    sound = np.zeros(round(seconds * rate), np.float32)
    tone = 0.5 * np.sin(2 * np.pi * 1000 * np.arange(round(0.05 * rate)) / rate).astype(np.float32)
    for start in at:
        first = round(start * rate)
        sound[first : first + len(tone)] = tone[: len(sound) - first]
    return sound


def onsets(sound: np.ndarray) -> list[float]:
    """Where beeps begin, s."""
    loud = np.abs(sound) > 0.1 * np.abs(sound).max()
    found: list[float] = []
    for at in np.flatnonzero(loud).tolist():
        if not found or at / RATE - found[-1] > 0.3:
            found.append(at / RATE)
    return found


def write_wav(path: Path, sound: np.ndarray, rate: int = RATE) -> Path:
    """16-bit PCM; a second dimension holds channels."""
    channels = 1 if sound.ndim == 1 else sound.shape[1]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
    return path


def ffmpeg(*arguments: object) -> None:
    subprocess.run(
        [need("ffmpeg"), "-nostdin", "-y", "-v", "error", *map(str, arguments)],
        check=True,
        capture_output=True,
    )


def espeak(text: str, path: Path, voice: str = "en-us", speed: int = 150) -> Path:
    """A reading by espeak-ng as WAV."""
    subprocess.run(
        [need("espeak-ng"), "-v", voice, "-s", str(speed), "-w", str(path), text],
        check=True,
        capture_output=True,
    )
    return path
