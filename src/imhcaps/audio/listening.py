"""A recording → its posteriors, from the cache where it was listened to before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from imhcaps.audio import cache
from imhcaps.audio.acoustic_model import AcousticModel
from imhcaps.audio.echo import echo_ms
from imhcaps.audio.kept_pieces import KeptPieces
from imhcaps.audio.posteriors import log_posteriors
from imhcaps.audio.quiet_frames import frame_levels
from imhcaps.audio.recording import check_file, decode, stream_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

Progress = Callable[[str, float, float], None]
"""Called with what is done (`decode`, `listen`, `align`), how much of it, and how much there is."""


@dataclass(frozen=True, slots=True)
class RecordingPosteriors:
    """Log posteriors of phones (frames × tokens), the level of each frame (dB of full scale), the length in ms, what
    was odd, pieces that were aligned, and the delay of an echo in ms (None: there is none).
    """

    scores: NDArray[np.float16]
    levels: NDArray[np.float32]
    length_ms: int
    remarks: tuple[str, ...]
    pieces: KeptPieces
    echo_ms: int | None = None


def listen(
    path: str,
    model: AcousticModel,
    *,
    stream: int | None = None,
    language: str | None = None,
    progress: Progress | None = None,
) -> RecordingPosteriors:
    """The posteriors of a recording; of several audio streams in the one that was asked for, else the one in the
    `language` of the text, else the default one.

    Raises `RecordingError` when nothing can be heard, `InputError` for what is no media file,
    `MissingExtraError` when a package or ffmpeg is missing.
    """
    check_file(path)
    key = ""
    if model.identity and cache.folder():
        key = cache.key_of(path, stream_of(path, stream, language), model.identity)
    kept = _kept(key, len(model.tokens)) if key else None
    if kept is not None:
        return kept
    with decode(
        path, stream=stream, language=language, progress=stage(progress, "decode")
    ) as recording:
        recording.refuse_silence()
        levels = frame_levels(recording, model)
        scores = log_posteriors(recording, model, levels=levels, progress=stage(progress, "listen"))
        length, remarks = round(1000 * recording.seconds), recording.remarks
        echo = echo_ms(recording)
    if echo is not None:
        remarks += (f"it has an echo {echo} ms late: a word may be timed by its echo",)
    if key:
        values = {
            "length_ms": length,
            "remarks": remarks,
            "frames": len(scores),
            "echo_ms": echo,
        }
        whole = np.ascontiguousarray(scores.astype("<f2", copy=False))
        cache.write(key, "scores", values, whole.data.cast("B"))
        cache.write(key, "levels", len(levels), levels.astype("<f4").tobytes())
    return RecordingPosteriors(scores, levels, length, remarks, KeptPieces(key), echo)


def _kept(key: str, tokens: int) -> RecordingPosteriors | None:
    found, sound = cache.read(key, "scores"), cache.read(key, "levels")
    if found is None or sound is None:
        return None
    values, data = found
    if len(data) != 2 * tokens * values["frames"] or len(sound[1]) != 4 * values["frames"]:
        return None
    if "echo_ms" not in values:  # kept by an earlier version
        return None
    scores = np.frombuffer(data, "<f2").reshape(-1, tokens).astype(np.float16, copy=False)
    levels = np.frombuffer(sound[1], "<f4").astype(np.float32, copy=False)
    return RecordingPosteriors(
        scores,
        levels,
        values["length_ms"],
        tuple(values["remarks"]),
        KeptPieces(key),
        values["echo_ms"],
    )


def stage(progress: Progress | None, name: str) -> Callable[[float, float], None] | None:
    """What is called with the progress of one stage, or None."""
    if progress is None:
        return None
    return lambda done, total: progress(name, done, total)
