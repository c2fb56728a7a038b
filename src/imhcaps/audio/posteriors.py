"""Log posteriors of a whole recording, window by window, in memory that hardly grows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from imhcaps.audio.acoustic_model import SAMPLE_RATE, AcousticModel
from imhcaps.audio.quiet_frames import frame_levels, quietness, with_quiet_frames

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from imhcaps.audio.recording import Recording

WINDOW_S = 20
"""Seconds that the network sees at once: attention costs its square. Our own choice."""
OVERLAP_S = 2
"""Seconds at either side of a window that give context and are not kept. Our own choice."""
LEVEL_DB = -20.0
"""RMS of the loudest 30 % of samples that the network gets (0.1 of full scale). Our own choice.
Measured: in a talk that is 46 dB too quiet, 5 % fewer words are right to 100 ms without it."""
LEAST_SAMPLES = SAMPLE_RATE // 2
"""Samples (half a second): a shorter recording is padded with silence. Our own choice."""


def log_posteriors(
    recording: Recording,
    model: AcousticModel,
    *,
    levels: NDArray[np.float32] | None = None,
    progress: Callable[[float, float], None] | None = None,
) -> NDArray[np.float16]:
    """Frames × tokens, natural logarithms, float16 (69 MB an hour for 191 tokens).

    The level is set for the whole recording: nothing is filtered, since a filter that takes out noise moves the sound
    by up to 0.1 s. In frames as quiet as the background phones are less likely (`quiet_frames`; `levels` are those of
    the frames, where they are known). `progress` gets seconds done and seconds in all.
    """
    per_frame = SAMPLE_RATE * model.frame_ms // 1000
    frames = recording.frames // per_frame + 1
    gain = np.float32(10 ** ((LEVEL_DB - recording.level_db) / 20))
    found = np.full((frames, len(model.tokens)), -20, np.float16)
    size, context = (s * SAMPLE_RATE // per_frame * per_frame for s in (WINDOW_S, OVERLAP_S))
    start = 0
    while start < recording.frames:
        last = start - context + size >= recording.frames
        # The last window is moved back, so that it is whole.
        first = recording.frames - size if last else start - context
        first = -(-max(0, first) // per_frame) * per_frame
        samples = recording.read(first, size) * gain
        if len(samples) < LEAST_SAMPLES:
            samples = np.pad(samples, (0, LEAST_SAMPLES - len(samples)))
        scores = model.log_posteriors(samples)
        stop = recording.frames if last else first + size - context
        skip, at = (start - first) // per_frame, start // per_frame
        count = min(len(scores) - skip, frames - at, -(-(stop - start) // per_frame) + last)
        found[at : at + count] = scores[skip : skip + count]
        start = stop
        if progress is not None:
            progress(start / SAMPLE_RATE, recording.seconds)
    levels = frame_levels(recording, model) if levels is None else levels
    with_quiet_frames(found, quietness(levels, model.frame_ms), model)
    return found
