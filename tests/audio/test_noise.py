"""In noise words stay where they are said: a reading of two two_minutess in pink noise, music and other people's
talk."""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.audio.acoustic_model import SAMPLE_RATE, default_model
from imhcaps.audio.forced_alignment import align_tokens
from imhcaps.audio.posteriors import log_posteriors
from imhcaps.audio.quiet_frames import quietness, with_quiet_frames
from imhcaps.audio.recording import Recording, decode

pytestmark = pytest.mark.one_version

MODEL = default_model()


def sound_of(path: Path) -> np.ndarray:
    with decode(str(path)) as recording:
        return recording.read(0, recording.frames).copy()


def pink(count: int) -> np.ndarray:
    spectrum = np.fft.rfft(np.random.default_rng(2).standard_normal(count))
    return np.fft.irfft(spectrum / np.sqrt(np.arange(1, len(spectrum) + 1)), count)


def music(count: int) -> np.ndarray:
    t = np.arange(count) / SAMPLE_RATE
    notes = np.array([[262, 330, 392], [220, 262, 330]])[(t // 2).astype(int) % 2]
    return sum(np.sin(2 * np.pi * h * notes[:, k] * t) / h for k in range(3) for h in (1, 2, 3))


def babble(others: np.ndarray, count: int) -> np.ndarray:
    starts = np.random.default_rng(count).integers(len(others), size=6)
    return sum(np.resize(np.roll(others, -start), count) for start in starts)


def active_power(sound: np.ndarray) -> float:
    """Power of the frames of 10 ms no more than 15.9 dB below it (as ITU-T P.56)."""
    powers = np.square(sound[: len(sound) // 160 * 160].reshape(-1, 160)).mean(1)
    power = powers.mean()
    for _ in range(20):
        power = powers[powers > power / 10**1.59].mean()
    return float(power)


@pytest.fixture(scope="module")
def two_minutes(samples):
    """A reading, its words and their starts (ms), and the sound of another one."""
    stem = "what-is-infant-mental-health"
    truth = json.loads((samples / f"{stem}.words.json").read_text("utf-8"))
    words = [w for turn in truth["turns"] for w in turn["words"]]
    return (
        sound_of(samples / f"{stem}.opus"),
        [word["text"] for word in words],
        np.array([word["start"] for word in words]),
        sound_of(samples / "the-caption-hour.opus"),
    )


def starts_in(sound: np.ndarray, words: list[str]) -> list[int | None]:
    level = 10 * np.log10(np.sort(np.square(sound))[-len(sound) * 3 // 10 :].mean())
    file = io.BytesIO(sound.astype(np.float32).tobytes())
    scores = log_posteriors(Recording("noise", len(sound), float(level), (), file), MODEL)
    return [word and word.start_ms for word in align_tokens(scores, words, "en", MODEL).words]


@pytest.mark.parametrize("kind", ["pink", "music", "babble"])
def test_at_10_db_98_of_100_words_are_within_100_ms(two_minutes, kind):
    sound, words, starts, others = two_minutes
    count = len(sound)
    noises = {
        "pink": [pink(count)],
        "music": [music(count)],
        # Six other voices in two mixtures: one alone has few words that decide.
        "babble": [babble(others, count + more)[:count] for more in range(2)],
    }[kind]
    right = []
    for noise in noises:
        scale = np.sqrt(active_power(sound) / 10 / np.square(noise).mean())
        found = starts_in(sound + scale * noise, words)
        right += [a is not None and abs(a - b) <= 100 for a, b in zip(found, starts, strict=True)]
    assert np.mean(right) >= 0.98


def speech(*parts: tuple[float, float]) -> np.ndarray:
    """Levels of frames of 20 ms: seconds and dB, with a ripple of 2 dB."""
    level = np.concatenate([np.full(round(50 * seconds), db) for seconds, db in parts])
    return (level + np.random.default_rng(3).uniform(-1, 1, len(level))).astype(np.float32)


def test_pauses_in_noise_are_quiet_and_speech_is_not():
    levels = speech((2, -38), (4, -22), (2, -38), (6, -22), (3, -38))
    quiet = quietness(levels, 20)
    assert quiet[:95].mean() > 0.8 and quiet[310:395].mean() > 0.8
    assert not quiet[100:300].any() and not quiet[400:700].any()


@pytest.mark.parametrize("soft", [-32.0, -45.0])
def test_a_soft_voice_in_a_quiet_room_is_not_quiet(soft):
    levels = speech((2, -70), (4, -20), (2, -70), (4, soft), (2, -70))
    assert not quietness(levels, 20)[400:600].any()


def test_even_noise_tells_nothing():
    assert not quietness(speech((30, -30.0)), 20).any()


@given(st.integers(0, 300), st.integers(0, 2**32 - 1))
def test_probabilities_still_sum_to_one(frames, seed):
    rng = np.random.default_rng(seed)
    scores = rng.uniform(-12, 0, (frames, len(MODEL.tokens)))
    scores -= np.log(np.exp(scores).sum(1, keepdims=True)) if frames else 0
    kept = scores.astype(np.float16)
    after = kept.copy()
    quiet = rng.uniform(0, 1, frames).astype(np.float32) * (rng.uniform(size=frames) < 0.5)
    with_quiet_frames(after, quiet.astype(np.float32), MODEL)
    assert np.abs(np.exp(after.astype(np.float64)).sum(1) - 1).max(initial=0) < 0.02
    assert (after[quiet == 0] == kept[quiet == 0]).all()
    assert (after[:, MODEL.blank] >= kept[:, MODEL.blank]).all()
