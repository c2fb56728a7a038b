"""Where a recording is as quiet as its own background, a phone is less likely: what the network finds there is noise.

A network that detects phones detects those of other people's talk too, and in the pauses of the speaker nothing
drowns them: words drift into pauses. The level of the recording parts the two. In frames near the noise floor
the probability of every phone is lowered, and what is taken from them goes to silence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from imhcaps.audio.acoustic_model import SAMPLE_RATE, AcousticModel

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from imhcaps.audio.recording import Recording

SMOOTH_FRAMES = 3
"""Frames (60 ms at 20 ms each) over which the level is averaged. Our own choice."""
EARLIER_FRAMES, LATER_FRAMES = 1, 4
"""A frame is as loud as the loudest one from 1 frame after it back to 4 frames before it (20 and 80 ms): phones are
emitted some 90 ms late. Our own choice."""
AROUND_S = 10
"""Seconds on either side of a frame from which noise floor and speech level are taken. Our own choice."""
FLOOR, SPEECH = 10, 90
"""Per cent of the frames around that are below the noise floor, and below the level of speech. Our own choice."""
LEAST_RANGE_DB = 6.0
"""dB between floor and speech below which the level tells nothing. Our own choice."""
QUIET_SHARE, QUIET_DB = 0.75, 8.0
"""A frame is quiet below this share of the way from the floor to speech (dB), and less than 8 dB above the floor, so
that a soft voice in a quiet room is none. Our own choice; measured with turns 12 dB softer than the others
(benchmarks/audio_alignment.py)."""
WHOLLY = 2 / 3
"""Share of that height at and below which a frame is wholly quiet. Our own choice."""
TAKEN_NATS = 2.0
"""Nats (a factor of 7) by which phones are less likely in a wholly quiet frame. Our own choice, from a small grid:
on the samples
in babble at 6 dB 2 to 5 % more words are right to 100 ms, at 10 dB up to 1 %, in quiet nothing changes."""
BLOCK_S, STEP_S = 20, 1
"""Seconds of sound worked on at a time, and for which floor and speech level are taken once. Our own choice."""


def frame_levels(recording: Recording, model: AcousticModel) -> NDArray[np.float32]:
    """Level of each frame of a model, dB of full scale, after a first difference: hum has no say in it."""
    size = SAMPLE_RATE * model.frame_ms // 1000
    frames = recording.frames // size + 1
    block = BLOCK_S * SAMPLE_RATE // size * size
    powers = np.zeros(frames, np.float32)
    before = np.float32(0)
    for start in range(0, recording.frames // size * size, block):
        samples = recording.read(start, block)
        rising = np.diff(samples, prepend=before)
        before = samples[-1]
        whole = np.square(rising[: len(rising) // size * size].reshape(-1, size)).mean(1)
        at = start // size
        powers[at : at + len(whole)] = whole[: frames - at]
    known = recording.frames // size
    if 0 < known < frames:
        powers[known:] = powers[known - 1]
    levels: NDArray[np.float32] = (10 * np.log10(powers + 1e-10)).astype(np.float32)
    return levels


def floor_and_speech(
    levels: NDArray[np.float32], frame_ms: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Noise floor and level of speech around each frame, dB; taken once a second."""
    floor, speech = np.empty_like(levels), np.empty_like(levels)
    step, around = 1000 * STEP_S // frame_ms, 1000 * AROUND_S // frame_ms
    for at in range(0, len(levels), step):
        near = levels[max(0, at - around) : at + around]
        floor[at : at + step], speech[at : at + step] = np.percentile(near, (FLOOR, SPEECH))
    return floor, speech


def quietness(levels: NDArray[np.float32], frame_ms: int) -> NDArray[np.float32]:
    """How quiet each frame is, 0 (speech) … 1 (as the noise floor), from the levels of all frames."""
    if not len(levels):
        return levels
    smooth = _smoothed(levels)
    floor, speech = floor_and_speech(smooth, frame_ms)
    height = np.maximum(np.minimum(QUIET_SHARE * (speech - floor), QUIET_DB), 1e-3)
    below = np.clip((height - _loudest_around(smooth) + floor) / (height * (1 - WHOLLY)), 0, 1)
    found: NDArray[np.float32] = np.where(speech - floor < LEAST_RANGE_DB, 0, below)
    return found.astype(np.float32)


def _smoothed(levels: NDArray[np.float32]) -> NDArray[np.float32]:
    powers = np.pad(10 ** (levels / 10), SMOOTH_FRAMES // 2, mode="edge")
    kernel = np.ones(SMOOTH_FRAMES, np.float32) / SMOOTH_FRAMES
    smooth: NDArray[np.float32] = 10 * np.log10(np.convolve(powers, kernel, "valid"))
    return smooth.astype(np.float32)


def _loudest_around(levels: NDArray[np.float32]) -> NDArray[np.float32]:
    padded = np.pad(levels, (LATER_FRAMES, EARLIER_FRAMES), mode="edge")
    spans = np.lib.stride_tricks.sliding_window_view(padded, LATER_FRAMES + EARLIER_FRAMES + 1)
    loudest: NDArray[np.float32] = spans.max(1)
    return loudest


def with_quiet_frames(
    scores: NDArray[np.float16], quiet: NDArray[np.float32], model: AcousticModel
) -> None:
    """Lower the phones' log posteriors in quiet frames, in place; blank gets what they lose."""
    silent = (model.blank, model.boundary)
    phones = np.array([column not in silent for column in range(len(model.tokens))])
    block = 1000 * BLOCK_S // model.frame_ms
    for at in range(0, len(scores), block):
        rows = at + np.flatnonzero(quiet[at : at + block] > 0)
        if not len(rows):
            continue
        part = scores[rows].astype(np.float32)
        taken = TAKEN_NATS * quiet[rows]
        lost = np.exp(part[:, phones]).sum(1) * (1 - np.exp(-taken))
        part[:, phones] -= taken[:, None]
        part[:, model.blank] = np.log(np.exp(part[:, model.blank]) + lost + 1e-9)
        scores[rows] = part
