"""Caption files ⇄ Track, one module per format, listed in `table.FORMATS`.

    read_track(path)                 every word once; tolerant, never raises on bad captions
    read_document(source)            the lossless view for a checker: imhcaps.formats.document.Document
    write_track(track, "vtt")        → (text, remarks); the remarks say what the format cannot carry
    save_track(track, path)          written, read back by an independent library, compared, then put in place
    to_webvtt, from_webvtt           webvtt-py's objects
    to_srt, from_srt                 lists of srt.Subtitle

A format is one module (or package) with

    SYNTAX                           its `Syntax`: what differs between formats, see `imhcaps.formats.syntax`
    read(source) -> Document         never raises for what the file holds; made with its `SYNTAX`
    write(track) -> (text, remarks)  and remarks (kind `lost`) on what it could not carry

and one line in `table.FORMATS`. CONTRIBUTING.md has the steps.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from imhcaps.formats.table import (
    CARRIES,
    Format,
    folder_suffixes,
    format_named,
    format_of,
    format_of_text,
    is_caption_file,
    read_again,
    read_document,
    sniff,
)
from imhcaps.lazy import lazy_name
from imhcaps.source import Source, read_source

if TYPE_CHECKING:
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Remark
__all__ = [
    "CARRIES",
    "Format",
    "folder_suffixes",
    "format_named",
    "format_of",
    "format_of_text",
    "is_caption_file",
    "read_again",
    "read_document",
    "read_track",
    "sniff",
    "write_track",
]


def read_track(source: str | os.PathLike[str] | Source, *, format: str | None = None) -> Track:
    """The track of a caption file, read so that no word is lost and none occurs twice.

    `source` is a path (`-` for standard input) or a `Source`. Raises `InputError` when the file is
    missing or no text, `FormatError` when its format is unknown. `reading.read_captions` tells what was
    repaired on the way.
    """
    from imhcaps.formats.reading import read_captions, unreadable  # noqa: PLC0415 - rare path

    if not isinstance(source, Source):
        source = read_source(source)
    document, track, _ = read_captions(source, format)
    if document.unreadable is not None:
        raise unreadable(document)
    return track


def write_track(
    track: Track, format: str, *, fps: str | None = None
) -> tuple[str, tuple[Remark, ...]]:
    """The track as text in that format, and remarks (kind `lost`) on what it cannot carry.

    `fps` is the frame rate of formats that count in frames.
    Raises `FormatError` for a track that the format cannot hold (a cue that ends before it starts).
    """
    return format_named(format).write(track, fps)


_HOMES = {
    "save_track": "save",
    "save_tracks": "save",
    "to_webvtt": "interop",
    "from_webvtt": "interop",
    "to_srt": "interop",
    "from_srt": "interop",
    "Document": "document",
    "Reading": "reading",
    "read_captions": "reading",
    "Problem": "problem",
    "Syntax": "syntax",
}


def __getattr__(name: str) -> Any:
    return lazy_name(__name__, _HOMES, name)
