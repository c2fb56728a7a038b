"""Words beside a pause begin and end where the sound does, not where their phones are emitted.

A CTC model emits a phone once, somewhere in it: how long a speaker draws out the last one before a pause it does not
say, and how late the first one after a pause is emitted differs from voice to voice. The level of the recording says
both.
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

    Levels = NDArray[np.float32]

END_SHARE, END_DB = 0.5, 20.0
"""Sound has ended below this share of the way from the noise floor to speech (dB), and less than 20 dB above the
floor. Our own choice, from a small grid on synthetic readings and one of a person (benchmarks/audio_alignment.py)."""
START_SHARE, START_DB = 0.25, 10.0
"""Sound begins above this share of that way (dB), and 10 dB above the floor: many words begin softly. Our own choice,
from the same grid."""
MOST_RANGE_DB = 50.0
"""Level below speech (dB) at which the floor is taken to be at the lowest: digital silence is no room. Our own
choice."""
START_RANGE_DB = 25.0
"""Levels (dB) between floor and speech below which noise hides how words begin. Our own choice."""
END_FRAMES, START_FRAMES = 3, 4
"""Frames (of 20 ms) in a row that make the pause after a word, and before one: the closure of a consonant may be
shorter. Our own choice."""
LONGEST_TAIL_MS = 300
"""Milliseconds after the last phone's emission in which a word may end. Our own choice."""
PAUSE_MS = 100
"""Milliseconds between two words for the second to begin where the sound does. Our own choice."""
EARLIER_MS, LATER_MS = 60, 80
"""Milliseconds by which its beginning may be moved. Our own choice."""


def with_edges(
    words: Sequence[AlignedWord | None], levels: Levels, model: AcousticModel
) -> list[AlignedWord | None]:
    """Words whose edges beside pauses are those of the sound; without a pause they are as before."""
    if len(levels) < max(END_FRAMES, START_FRAMES):
        return list(words)
    floor, speech = floor_and_speech(levels, model.frame_ms)
    wide = speech - floor
    floor = np.maximum(floor, speech - MOST_RANGE_DB)

    def below(share: float, most: float, least: float) -> NDArray[np.bool_]:
        low: NDArray[np.bool_] = levels < floor + np.minimum(share * (speech - floor), most)
        return low & (wide >= least)

    ended = _with_ends(words, below(END_SHARE, END_DB, LEAST_RANGE_DB), model)
    return _with_starts(ended, below(START_SHARE, START_DB, START_RANGE_DB), model)


def _with_ends(
    words: Sequence[AlignedWord | None], low: NDArray[np.bool_], model: AcousticModel
) -> list[AlignedWord | None]:
    found = list(words)
    pauses = np.flatnonzero(np.lib.stride_tricks.sliding_window_view(low, END_FRAMES).all(1))
    following = len(low) * model.frame_ms
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


def _with_starts(
    words: Sequence[AlignedWord | None], low: NDArray[np.bool_], model: AcousticModel
) -> list[AlignedWord | None]:
    found = list(words)
    runs = np.flatnonzero(np.lib.stride_tricks.sliding_window_view(low, START_FRAMES).all(1))
    behind = runs[runs < len(low) - START_FRAMES] + START_FRAMES
    # Frames in which sound begins after such a run.
    times = behind[~low[behind]] * model.frame_ms
    before = -PAUSE_MS
    for index, word in enumerate(words):
        if word is None:
            continue
        if word.start_ms - before >= PAUSE_MS:
            first = max(before, word.start_ms - EARLIER_MS)
            near = times[np.searchsorted(times, first) :]
            near = near[: np.searchsorted(near, word.start_ms + LATER_MS, "right")]
            if len(near):
                start = int(near[np.abs(near - word.start_ms).argmin()])
                found[index] = word._replace(start_ms=min(start, word.end_ms - 1))
        before = word.end_ms
    return found
