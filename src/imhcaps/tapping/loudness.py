"""The loudness of a recording as the page needs it: a page opened from disk may play the file beside it, but not read
it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.audio.acoustic_model import SAMPLE_RATE
from imhcaps.audio.recording import decode
from imhcaps.errors import MissingExtraError

if TYPE_CHECKING:
    from pathlib import Path

HOP_MS = 5
"""ms from one value to the next: a beginning is found within two of them; our own choice, as in page/model.js."""
_HOP = SAMPLE_RATE * HOP_MS // 1000
_WINDOW = 4
"""Values that one is the mean of, 20 ms: two periods of a deep voice (our choice, as in page/model.js)."""
_LIFT = 0.9
"""Share of the sample before that is taken off, which lifts the high tones that speech begins with (our choice)."""
_BLOCK = 60 * SAMPLE_RATE
"""Samples that are read at a time: 60 seconds (our choice)."""


def loudness(path: Path) -> tuple[bytes, tuple[str, ...]]:
    """A byte for each 5 ms: half decibels above −100 dB of full scale, over 20 ms, high tones lifted; and remarks.

    The remarks are those of the decoder: a length that the file states and does not have, gaps in the sound.

    Raises what `imhcaps.audio.recording.decode` raises, `MissingExtraError` without numpy.
    """
    try:
        import numpy as np  # noqa: PLC0415 - extra package
    except ImportError:
        raise MissingExtraError.of("the loudness of a recording", "audio") from None
    parts = []
    with decode(str(path)) as recording:
        remarks = tuple(recording.remarks)
        for start in range(0, recording.frames - _HOP + 1, _BLOCK):
            samples = recording.read(start, _BLOCK).astype(np.float64)
            before = recording.read(start - 1, 1) if start else np.zeros(1)
            lifted = samples - _LIFT * np.concatenate([before, samples[:-1]])
            whole = len(lifted) // _HOP * _HOP
            parts.append((lifted[:whole].reshape(-1, _HOP) ** 2).mean(axis=1))
    if not parts:
        return b"", remarks
    power = np.concatenate(parts)
    sums = np.concatenate([[0.0], np.cumsum(power)])
    at = np.arange(len(power))
    low, high = np.maximum(0, at - _WINDOW // 2), np.minimum(len(power), at + _WINDOW // 2)
    mean = np.maximum(0.0, sums[high] - sums[low]) / (high - low)
    level = np.floor(2 * (100 + 10 * np.log10(mean + 1e-12)) + 0.5)
    data: bytes = np.clip(level, 0, 255).astype(np.uint8).tobytes()
    return data, remarks
