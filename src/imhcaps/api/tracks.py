"""Caption tracks: read, written, and converted from one format to another."""

from __future__ import annotations

import os
from collections.abc import Sequence
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


@typed
def convert(
    captions: Path | Track,
    path: Path,
    *,
    to: str | None = None,
    from_: str | None = None,
    encoding: str | None = None,
    fps: str | float | None = None,
    zero: str | None = None,
    shift: str | None = None,
    cut: str | Sequence[str] = (),
    cut_list: Path | None = None,
    reel: str | None = None,
    source_start: str | None = None,
    stream: str | None = None,
    labels_from_voices: bool = False,
    force: bool = False,
) -> tuple[Remark, ...]:
    """Write captions in another format, whole or not at all. Every word of the file is kept and occurs once.

    * `captions`: a file, a film with captions in it (MP4, Matroska; read by your ffmpeg), or a track; `stream` says
      which of several tracks in a film, by number or language; `path` is the file to write.
    * `to`, `from_`: the formats written and read, where the names of the files do not say them; `encoding` is that of
      the file read.
    * `fps`: frames a second of its time codes and of those written; `zero` is the time code at which the programme
      starts.
    * `shift`: seconds by which all times are moved.
    * `cut`: stretches that were cut out of the recording (`["0:00-0:42"]`, in the times of the file after `shift`);
      `cut_list` is an editor's EDL or OpenTimelineIO file, `reel` its name for the recording, `source_start` the time
      code at which the recording begins.
    * `labels_from_voices` writes `Ann:` where the target has no voices.

    Returns what was repaired on the way, and what the target could not carry.
    Raises `InputError` for captions that cannot be read or hold no word, `FormatError` for an unknown format,
    `OutputError` for a file that cannot be written, or that imhcaps did not make or somebody edited since, unless
    `force` is set.
    """
    from imhcaps.formats import format_named, format_of
    from imhcaps.formats.container import is_film, read_from_film
    from imhcaps.formats.conversion import converted
    from imhcaps.formats.playlist import is_playlist, read_playlist
    from imhcaps.formats.retiming import recut_by
    from imhcaps.formats.save import save_track
    from imhcaps.formats.table import FOR_WEB
    from imhcaps.formats.voice_labels import with_labels
    from imhcaps.model.track import Track
    from imhcaps.source import read_source

    target = format_named(to) if to else format_of(path)
    rate = None if fps is None else str(fps)
    labelled = labels_from_voices and "voices" not in target.carries
    recut = recut_by(
        [cut] if isinstance(cut, str) else cut,
        cut_list,
        fps=rate,
        reel=reel,
        source_start=source_start,
        captions="" if isinstance(captions, Track) else os.fspath(captions),
    )
    if isinstance(captions, Track):
        track, said = (captions, ()) if recut is None else recut(captions)
        track = with_labels(track) if labelled else track
        return (*said, *save_track(track, path, format=target.name, force=force, fps=rate))
    if is_film(captions):
        source, from_, _ = read_from_film(os.fspath(captions), stream)
    elif is_playlist(captions):
        source, from_ = read_playlist(captions, encoding), FOR_WEB
    else:
        source = read_source(captions, encoding)._replace(stream=stream)
    made = converted(
        source._replace(fps=rate, zero=zero), target.name, from_, shift=shift, recut=recut
    )
    track = with_labels(made.track) if labelled else made.track
    lost = save_track(track, path, format=target.name, force=force, source=captions, fps=rate)
    return (*made.remarks, *lost)
