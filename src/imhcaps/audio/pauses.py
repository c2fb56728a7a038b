"""Stretches of speech in a recording by its level alone: for languages whose sounds no model knows.

    spans = speech_stretches(recording)      [(start_ms, end_ms), …]

Each stretch is louder than a threshold between the noise floor and the speech around it; it adapts to both every few
seconds. Enough where it is quiet between the words; in noise it says less. On the samples' readings the start of
speech is found 0 ms and its end 6 ms early (medians; benchmarks/audio_pauses.py): nothing is left to correct.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from imhcaps.audio.acoustic_model import SAMPLE_RATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from imhcaps.audio.recording import Recording

FRAME_MS = 10
"""Milliseconds of a frame whose level is taken. Our own choice."""
AROUND_S = 10
"""Seconds on either side of a frame from which noise floor and speech level are taken. Our own choice."""
FLOOR, SPEECH = 10, 90
"""Per cent of the frames around that are below the noise floor, and below the level of speech. Our own choice."""
BETWEEN = 0.35
"""Share of the way from the noise floor to the level of speech (dB) at which speech begins. Our own choice."""
LEAST_RANGE_DB = 8.0
"""Levels (dB) between floor and speech below which nothing is parted. Our own choice: noise drowns the pauses."""
MOST_RANGE_DB = 40.0
"""dB below the level of speech at which the floor is taken to be at the lowest: digital silence is no
room. Our own choice."""
SHORTEST_PAUSE_MS, SHORTEST_SPEECH_MS = 150, 60
"""Milliseconds: shorter silences are closures of consonants, shorter sounds are clicks. Our own choice."""


def speech_stretches(recording: Recording) -> list[tuple[int, int]]:
    """Start and end of each stretch of speech, ms."""
    return stretches_of(levels(recording))


def levels(recording: Recording) -> NDArray[np.float32]:
    """Level of each frame, dB of full scale."""
    size = SAMPLE_RATE * FRAME_MS // 1000
    block = 3000
    found = []
    for first in range(0, recording.frames // size, block):
        samples = recording.read(first * size, block * size)
        whole = samples[: len(samples) // size * size].reshape(-1, size)
        found.append(10 * np.log10(np.square(whole).mean(1) + 1e-10))
    return np.concatenate(found).astype(np.float32) if found else np.zeros(0, np.float32)


def stretches_of(level: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Stretches above the threshold, ms; short silences inside them are theirs."""
    if not len(level):
        return []
    loud = level > _threshold(level)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], loud, [False]]).astype(np.int8)))
    spans = [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]
    joined: list[list[int]] = []
    for start, end in spans:
        if (end - start) * FRAME_MS < SHORTEST_SPEECH_MS and not (
            joined and (start - joined[-1][1]) * FRAME_MS < SHORTEST_PAUSE_MS
        ):
            continue
        if joined and (start - joined[-1][1]) * FRAME_MS < SHORTEST_PAUSE_MS:
            joined[-1][1] = end
        else:
            joined.append([start, end])
    last = len(level) * FRAME_MS
    return [(a * FRAME_MS, min(last, b * FRAME_MS)) for a, b in joined]


def _threshold(level: NDArray[np.float32]) -> NDArray[np.float32]:
    """The threshold of each frame, dB: taken every second, from the frames around, and kept for that second."""
    step, around = 1000 // FRAME_MS, AROUND_S * 1000 // FRAME_MS
    found = np.empty(len(level), np.float32)
    for at in range(0, len(level), step):
        near = level[max(0, at - around) : at + around]
        floor, speech = np.percentile(near, (FLOOR, SPEECH))
        floor = max(floor, speech - MOST_RANGE_DB)
        parted = speech - floor >= LEAST_RANGE_DB
        found[at : at + step] = floor + BETWEEN * (speech - floor) if parted else -1e9
    return found
