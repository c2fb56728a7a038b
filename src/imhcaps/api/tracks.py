"""Caption tracks: read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.api.arguments import Path
from imhcaps.model.argument_types import typed

if TYPE_CHECKING:
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Remark


@typed
def read_track(
    path: Path,
    *,
    format: str | None = None,
    encoding: str | None = None,
    fps: str | float | None = None,
) -> Track:
    """Read a caption file as a browser or a careful person would; bad captions never raise.

    `path` is the file; its `format` (`vtt`, `srt`, `sbv`, `lrc`, `json`) is found from its name and text
    unless it is named, and so is its `encoding`; `fps` are the frames a second of its time codes.
    Returns the track, its times in milliseconds.
    Raises `InputError` for a file that is missing or no text, `FormatError` for an unknown format.
    """
    from imhcaps.formats import read_track as read
    from imhcaps.source import read_source

    source = read_source(path, encoding)
    return read(source._replace(fps=None if fps is None else str(fps)), format=format)


@typed
def from_text(text: str, *, format: str | None = None) -> Track:
    """The track in the text of a caption file: `read_track` for text that is in no file.

    `text` is the whole of it; its `format` is found from the text unless it is named.
    Returns the track.
    Bad captions never raise.
    Raises `FormatError` for a format that is unknown or not clear.
    """
    from imhcaps.formats.interop import from_text as read

    return read(text, format)


@typed
def write_track(
    track: Track, path: Path, *, format: str | None = None, force: bool = False
) -> tuple[Remark, ...]:
    """Write a caption file, whole or not at all.

    The `format` of the `track` in its file is named or found from the suffix of `path`. The text is read back by an
    independent library and compared before it replaces an old file.
    Returns what the format could not carry.
    Raises `OutputError` for a file that cannot be written, or that imhcaps did not make or somebody edited since,
    unless `force` is set, `FormatError` for a cue that no player can show or an unknown format, `FidelityError` when
    what was written reads differently.
    """
    from imhcaps.formats.save import save_track

    return save_track(track, path, format=format, force=force)
