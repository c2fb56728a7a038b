"""Captions against the recording itself."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from imhcaps.api.arguments import Path
from imhcaps.errors import UsageError
from imhcaps.model.argument_types import typed

if TYPE_CHECKING:
    from imhcaps.audio.acoustic_model import AcousticModel
    from imhcaps.audio.listener import Listener
    from imhcaps.checks.synchrony import Synchrony
    from imhcaps.formats.document import Document
    from imhcaps.model.track import Track
    from imhcaps.timing.recording_alignment import Progress


@typed
def sync(
    captions: Path | Track,
    audio: Path,
    *,
    acoustic_model: Path | None = None,
    stream: int | None = None,
    progress: Progress | None = None,
) -> Synchrony:
    """How captions fit a recording: late, early, drifting, with breaks, or of another talk.

    `captions` is a file or a track, `audio` a media file; the words of each cue are looked for in it.
    `acoustic_model`, `stream` and `progress` are those of `align`. Returns how late each piece of the captions is, in
    milliseconds, the ratio of the two clocks, and what is left of each cue; `fix(…, unsafe=True, audio=…)`
    moves the cues. Raises `InputError` for what is no captions or no media file, `RecordingError` where
    nothing can be heard or the words are in a script that is not served.
    """
    from imhcaps.checks.context import Context
    from imhcaps.checks.profiles import load_profile
    from imhcaps.checks.synchrony import synchrony
    from imhcaps.formats import read_document
    from imhcaps.formats.interop import to_document
    from imhcaps.model.track import Track
    from imhcaps.source import read_source

    if isinstance(captions, Track):
        document = to_document(captions)
    else:
        document = read_document(read_source(os.fspath(captions)))
    recording = listener(audio, acoustic_model, stream, progress, language=language_of(document))
    context = Context(document, load_profile("web"), listen=recording)
    return synchrony(context.caption_match, context.clock, context.starts)


def listener(
    audio: Path,
    acoustic_model: Path | None = None,
    stream: int | None = None,
    progress: Progress | None = None,
    *,
    language: str | None = None,
) -> Listener:
    """The recording, listened to once; `language` is that of the words that are looked for."""
    from imhcaps.audio.listener import Listener

    model = None if acoustic_model is None else acoustic_model_in(acoustic_model)
    return Listener(os.fspath(audio), model, stream=stream, language=language, progress=progress)


def language_of(document: Document) -> str | None:
    """The language in which the words of captions are looked for."""
    from imhcaps.checks.context import Context
    from imhcaps.checks.profiles import load_profile

    return Context(document, load_profile("web")).word_language


def maybe_listener(
    audio: Path | None,
    acoustic_model: Path | None,
    stream: int | None,
    document: Callable[[], Document],
) -> Listener | None:
    """The recording, where there is one, for the captions of a document; a model without one is a mistake."""
    if audio is None:
        if acoustic_model is not None or stream is not None:
            raise UsageError(
                "an acoustic model or a stream is for a recording", hint="--audio FILE"
            )
        return None
    return listener(audio, acoustic_model, stream, language=language_of(document()))


def acoustic_model_in(folder: Path) -> AcousticModel:
    """The acoustic model of a folder."""
    from imhcaps.audio.acoustic_model import read_model

    return read_model(folder)
