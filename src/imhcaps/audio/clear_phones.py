"""How clear the phones of a recording are around each word, whichever they are, to compare its own with.

In noise all are unlikely; where the recording's own are likely and those of a word are not, it says something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from imhcaps.audio.acoustic_model import AcousticModel
from imhcaps.audio.phones import best_phones
from imhcaps.audio.word_times import AlignedWord

if TYPE_CHECKING:
    from numpy.typing import NDArray

AROUND_S, STEP_S = 3.0, 1.0
"""Seconds on either side that are looked at, and from one place to the next. Our own choice."""
CLEAREST = 0.25
"""Share of the frames there, those whose likeliest phone is the likeliest: speech has a phone in about every fourth
frame. Our own choice."""


def clear_phones(
    scores: NDArray[np.float16], spoken: Sequence[AlignedWord | None], model: AcousticModel
) -> NDArray[np.float64]:
    """For each spoken word the mean log probability (nats) of the likeliest phones in the clearest frames around it.

    For a word without a time that around the word before it.
    """
    step, around = (round(1000 * seconds / model.frame_ms) for seconds in (STEP_S, AROUND_S))
    if not len(scores):
        return np.zeros(len(spoken))
    likeliest = np.concatenate(
        [
            best_phones(scores[at : at + around].astype(np.float32), model)
            for at in range(0, len(scores), around)
        ]
    )
    levels = []
    for middle in range(step // 2, len(scores) + step // 2, step):
        near = np.sort(likeliest[max(0, middle - around) : middle + around])
        levels.append(float(near[-max(1, round(CLEAREST * len(near))) :].mean()))
    found, place = np.zeros(len(spoken)), 0
    for k, word in enumerate(spoken):
        if word is not None:
            place = min(len(levels) - 1, word.start_ms // (step * model.frame_ms))
        found[k] = levels[place]
    return found
