"""Where words end before a pause: where the sound falls to the background, not where their last phone is emitted.

A CTC model emits the last phone of a word once, at its beginning; how long a speaker draws it out before a pause it does
not say. The level of the recording does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from imhcaps.audio.acoustic_model import AcousticModel
from imhcaps.audio.quiet_frames import LEAST_RANGE_DB, floor_and_speech
from imhcaps.audio.word_times import AlignedWord

if TYPE_CHECKING:
    from numpy.typing import NDArray

PAUSE_SHARE, PAUSE_DB = 0.5, 20.0
"""A pause is below this share of the way from the noise floor to speech (dB), and less than 20 dB above the floor.
Our own choice, from a small grid on synthetic readings and one of a person (benchmarks/audio_alignment.py)."""
MOST_RANGE_DB = 50.0
"""Level below speech (dB) at which the floor is taken to be at the lowest: digital silence is no room. Our own choice."""
PAUSE_FRAMES = 3
"""Frames (60 ms at 20 ms each) in a row that are a pause: the closure of a consonant may be shorter. Our own
choice."""
LONGEST_TAIL_MS = 300
"""Milliseconds behind the last phone's emission in which a word may end. Our own choice."""


def with_ends(
    words: Sequence[AlignedWord | None], levels: NDArray[np.float32], model: AcousticModel
) -> list[AlignedWord | None]:
    """Words whose ends before pauses are where the level falls; a word without a pause behind it is as before."""
    found = list(words)
    floor, speech = floor_and_speech(levels, model.frame_ms)
    floor = np.maximum(floor, speech - MOST_RANGE_DB)
    limit = floor + np.minimum(PAUSE_SHARE * (speech - floor), PAUSE_DB)
    low = (levels < limit) & (speech - floor >= LEAST_RANGE_DB)
    # Where so many frames in a row are low.
    if len(low) < PAUSE_FRAMES:
        return found
    pauses = np.flatnonzero(np.lib.stride_tricks.sliding_window_view(low, PAUSE_FRAMES).all(1))
    following = len(levels) * model.frame_ms
    for index in range(len(found) - 1, -1, -1):
        word = found[index]
        if word is None:
            continue
        emitted = round((word.end_ms - model.end_shift_ms) / model.frame_ms)
        at = int(np.searchsorted(pauses, emitted))
        if at < len(pauses):
            end = int(pauses[at]) * model.frame_ms
            last = min(following, emitted * model.frame_ms + LONGEST_TAIL_MS)
            if pauses[at] > emitted and end < last:
                found[index] = word._replace(end_ms=max(end, word.start_ms + 1))
        following = word.start_ms
    return found
