"""An echo of the whole sound is found with its delay; speech, beats, rooms and silence have none."""

from __future__ import annotations

import tempfile

import numpy as np
import pytest

from audio.sounds import RATE, beeps
from audio.test_refusal import aligned, words_of
from imhcaps.audio.confidence import confidences
from imhcaps.audio.echo import echo_ms
from imhcaps.audio.recording import Recording


def found(sound: np.ndarray) -> int | None:
    with tempfile.TemporaryFile() as file:
        file.write(sound.astype(np.float32).tobytes())
        return echo_ms(Recording("a.wav", len(sound), -20.0, (), file))


def noise(seconds: int, seed: int = 1) -> np.ndarray:
    """Noise in syllables: its level goes up and down four times a second, and not in step."""
    rng = np.random.default_rng(seed)
    steps = np.repeat(rng.uniform(0, 1, 8 * seconds), RATE // 8)
    return steps * rng.standard_normal(len(steps))


@pytest.mark.parametrize("delay", [80, 300, 700])
@pytest.mark.parametrize("decibels", [-3, -10])
def test_an_echo_is_found(delay, decibels):
    sound = noise(30)
    late = delay * RATE // 1000
    sound[late:] += 10 ** (decibels / 20) * sound[:-late].copy()
    assert found(sound) == pytest.approx(delay, abs=1)


@pytest.mark.parametrize(
    "sound",
    [
        noise(30),
        np.zeros(10 * RATE),
        noise(1)[:4000],
        beeps(30, *np.arange(0.2, 29, 0.5)),
        np.tile(noise(1)[: RATE // 2], 60),
    ],
    ids=["syllables", "silence", "short", "beeps", "a beat"],
)
def test_what_is_no_echo(sound):
    assert found(sound) is None


def test_a_time_in_an_echo_is_less_sure():
    words = aligned(words_of(1), 400)._replace(
        start_posteriors=np.full(80, 0.9), clear_phones=np.full(80, -1.0)
    )
    sure, unsure = confidences(words), confidences(words, echo=True)
    assert all(a is not None and b is not None and b < a for a, b in zip(sure, unsure, strict=True))
