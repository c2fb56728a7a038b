"""Arguments of a wrong type: one sentence that says what was given, what is wanted, how to get it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NoReturn


def a_path(verb: str, name: str, value: object) -> None:
    """Raise `TypeError` unless a value is a `str` or an `os.PathLike` of one."""
    if not isinstance(value, str) and not (
        isinstance(value, os.PathLike) and isinstance(value.__fspath__(), str)
    ):
        _wrong(verb, name, value, "a path (str or os.PathLike)")


def a_text(verb: str, name: str, value: object) -> str:
    """The text; `TypeError` for anything else, such as bytes."""
    if not isinstance(value, str):
        how = "decode the bytes first" if isinstance(value, bytes) else ""
        _wrong(verb, name, value, "a text (str)", how)
    return value


def a_transcript(verb: str, name: str, value: object, *, timed: bool = False) -> None:
    """Raise `TypeError` unless a value is a `Transcript`; with `timed` a `TimedTranscript` will do."""
    from imhcaps.model.transcript import TimedTranscript, Transcript

    if isinstance(value, Transcript) or (timed and isinstance(value, TimedTranscript)):
        return
    wanted = "a Transcript or a TimedTranscript" if timed else "a Transcript"
    if isinstance(value, (str, os.PathLike)):
        how = "read the file first: imhcaps.read_transcript(path)"
    elif isinstance(value, TimedTranscript):
        how = "a TimedTranscript holds its own: .transcript"
    else:
        how = ""
    _wrong(verb, name, value, wanted, how)


def timed_words(verb: str, name: str, value: object) -> None:
    """Raise `TypeError` unless a value is a `TimedTranscript`."""
    from imhcaps.model.transcript import TimedTranscript, Transcript

    if not isinstance(value, TimedTranscript):
        how = "give its words times first: imhcaps.align(transcript, cues=…)"
        is_read = isinstance(value, Transcript)
        _wrong(verb, name, value, "a TimedTranscript", how if is_read else "")


def a_track(verb: str, name: str, value: object) -> None:
    """Raise `TypeError` unless a value is a `Track`."""
    from imhcaps.model.track import Track

    if not isinstance(value, Track):
        is_path = isinstance(value, (str, os.PathLike))
        how = "read the file first: imhcaps.read_track(path)" if is_path else ""
        _wrong(verb, name, value, "a Track", how)


def track_or_path(verb: str, name: str, value: object) -> None:
    """Raise `TypeError` unless a value is a `Track` or a path."""
    from imhcaps.model.track import Track

    if not isinstance(value, (Track, str, os.PathLike)):
        _wrong(verb, name, value, "a Track or a path (str or os.PathLike)")


def _wrong(verb: str, name: str, value: object, wanted: str, how: str = "") -> NoReturn:
    found = "None" if value is None else f"{type(value).__name__}"
    raise TypeError(f"{verb}() takes {wanted} as `{name}`, not {found}{f'; {how}' if how else ''}")
