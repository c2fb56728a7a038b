"""Captions from one format into another: what is read, what is written, and all that may change between."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from imhcaps.api.arguments import Path
from imhcaps.errors import FormatError, UsageError
from imhcaps.model.argument_types import typed
from imhcaps.model.choices import Voices

if TYPE_CHECKING:
    from imhcaps.formats.conversion import Converted, Recut
    from imhcaps.formats.document import Document
    from imhcaps.formats.table import Format
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Remark


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
    join: Sequence[Path | Track] = (),
    at: Sequence[str] = (),
    stream: str | None = None,
    into: Path | None = None,
    labels_from_voices: bool = False,
    voices: Voices = "yes",
    mpegts: int | None = None,
    segment: float | None = None,
    force: bool = False,
) -> tuple[Remark, ...]:
    """Write captions in another format, whole or not at all. Every word of the file is kept and occurs once.

    * `captions`: a file, a film with captions in it (MP4, Matroska; read by your ffmpeg), an HLS playlist, or a track;
      `stream` says which of several tracks in a film, by number or language; `path` is the file to write.
    * `to`, `from_`: the formats written and read, where the names of the files do not say them; `to` may also be
      `podcast-json`, `podcast-chapters` or `youtube-chapters`. `encoding` is that of the file read.
    * `fps`: frames a second of its time codes and of those written; `zero` is the time code at which the programme
      starts.
    * `shift`: seconds by which all times are moved.
    * `cut`: stretches that were cut out of the recording (`["0:00-0:42"]`, in the times of the file after `shift`);
      `cut_list` is an editor's EDL or OpenTimelineIO file, `reel` its name for the recording, `source_start` the time
      code at which the recording begins.
    * `join`: captions of recordings that were joined to this one, in their order; `at` says for each where it begins
      (`["42:10"]`).
    * `into`: a film; `path` becomes a copy of it with the captions as one more track.
    * `labels_from_voices` writes `Ann:` where the target has no voices. `voices` of WebVTT: as they are (`yes`), with
      no-break spaces in names, for players that show the tag of a name with a space (`nbsp`), or as labels alone
      (`no`).
    * `mpegts`, `segment`: for a `path` in `.m3u8` (HLS), the stream's clock at 0 of the captions (ticks, 90,000 a
      second) and the length of a segment in seconds (6 by default).

    Returns what was repaired on the way, and what the target could not carry.
    Raises `InputError` for captions that cannot be read or hold no word, `FormatError` for an unknown format,
    `UsageError` for arguments that do not go together, `FidelityError` where what was written is read back as other
    captions, `OutputError` for a file that cannot be written, or that imhcaps did not make or somebody edited since,
    unless `force` is set.
    """
    rate = None if fps is None else str(fps)
    target = target_of(os.fspath(path), to, into=into, mpegts=mpegts, segment=segment)
    options = Options(
        from_=from_,
        encoding=encoding,
        fps=rate,
        zero=zero,
        shift=shift,
        cut=(cut,) if isinstance(cut, str) else tuple(cut),
        cut_list=cut_list,
        reel=reel,
        source_start=source_start,
        join=tuple(join),
        at=tuple(at),
        stream=stream,
        labels_from_voices=labels_from_voices,
        voices=voices,
    )
    ready = prepared(captions, target, options)
    lost = save_prepared(ready, path, target, fps=rate, force=force)
    return (*ready.remarks, *lost)


class Target(NamedTuple):
    """What captions are written as."""

    kind: Literal["captions", "film", "playlist", "list"]
    """A caption file, a film with them, segments for HLS, or a list made of them (`formats.exports`)."""
    format: Format
    """The format of the text that is made first."""
    carrier: Format
    """The format that says what is carried."""
    to: str | None = None
    into: Path | None = None
    mpegts: int | None = None
    segment: float | None = None


def target_of(
    path: str,
    to: str | None = None,
    *,
    into: Path | None = None,
    mpegts: int | None = None,
    segment: float | None = None,
) -> Target:
    """What is written to a path; a path `-` shows nothing. The arguments are those of `convert`.

    Raises `FormatError` for an unknown format, `UsageError` for options of HLS where no playlist is written.
    """
    from imhcaps.formats import format_named, format_of
    from imhcaps.formats.container import film_captions
    from imhcaps.formats.exports import EXPORTS
    from imhcaps.formats.table import FOR_WEB

    web = format_named(FOR_WEB)
    playlist = path.lower().endswith(".m3u8") and to in (None, FOR_WEB) and into is None
    if (mpegts is not None or segment is not None) and not playlist:
        raise UsageError("--mpegts and --segment are for HLS", hint="write to a name in .m3u8")
    if into is not None:
        return Target("film", web, format_named(film_captions(path)), to, into)
    if playlist:
        return Target("playlist", web, web, to, None, mpegts, segment)
    if to in EXPORTS:
        return Target("list", web, web, to)
    written = format_named(to) if to is not None else format_of(path)
    return Target("captions", written, written, to)


class Options(NamedTuple):
    """How captions are read and changed on the way, as `convert` says it."""

    from_: str | None = None
    encoding: str | None = None
    fps: str | None = None
    zero: str | None = None
    shift: str | None = None
    cut: tuple[str, ...] = ()
    cut_list: Path | None = None
    reel: str | None = None
    source_start: str | None = None
    join: tuple[Path | Track, ...] = ()
    at: tuple[str, ...] = ()
    stream: str | None = None
    labels_from_voices: bool = False
    voices: Voices = "yes"


class Prepared(NamedTuple):
    """A track as it is to be written, what is to be said of it, and where it is from."""

    track: Track
    remarks: tuple[Remark, ...]
    document: Document | None
    """What was read; none for a track."""
    source: Path
    """The file of the captions; the empty text for a track."""


def prepared(captions: Path | Track, target: Target, options: Options) -> Prepared:
    """The captions as they are to be written. Raises what `convert` raises for what it reads."""
    from imhcaps.formats.table import FOR_WEB
    from imhcaps.formats.voice_labels import with_labels, with_no_break_names, without_voices

    ready = _read(captions, target, options)
    if options.join or options.at:
        ready = _joined(ready, target, options)
    track = ready.track
    if options.labels_from_voices and "voices" not in target.carrier.carries:
        track = with_labels(track)
    if options.voices != "yes" and target.carrier.name == FOR_WEB:
        track = with_no_break_names(track) if options.voices == "nbsp" else without_voices(track)
    return ready._replace(track=track)


def _read(captions: Path | Track, target: Target, options: Options) -> Prepared:
    from imhcaps.formats.conversion import moved
    from imhcaps.formats.retiming import recut_by
    from imhcaps.model.track import Track
    from imhcaps.source import Source

    recut = recut_by(
        options.cut,
        options.cut_list,
        fps=options.fps,
        reel=options.reel,
        source_start=options.source_start,
        captions="" if isinstance(captions, Track) else os.fspath(captions),
    )
    if isinstance(captions, Track):
        given = (options.from_, options.encoding, options.stream)
        if any(each is not None for each in given):
            raise UsageError("`from_`, `encoding` and `stream` are of a file, and a track is given")
        nowhere = Source("", "<track>", fps=options.fps, zero=options.zero)
        track, said = moved(captions, nowhere, shift=options.shift, recut=recut)
        return Prepared(track, said, None, "")
    made = _converted(captions, target, options, recut)
    return Prepared(made.track, made.remarks, made.document, captions)


def _converted(
    captions: Path, target: Target, options: Options, recut: Recut | None = None
) -> Converted:
    """The captions of a file, a film or a playlist."""
    from imhcaps.formats.container import is_film, read_from_film
    from imhcaps.formats.conversion import converted
    from imhcaps.formats.playlist import is_playlist, read_playlist
    from imhcaps.formats.table import FOR_WEB
    from imhcaps.source import read_source

    from_, language = options.from_, None
    if is_film(captions):
        source, from_, language = read_from_film(os.fspath(captions), options.stream)
    elif is_playlist(captions):
        source, from_ = read_playlist(captions, options.encoding), FOR_WEB
    else:
        source = read_source(captions, options.encoding)._replace(stream=options.stream)
    made = converted(
        source._replace(fps=options.fps, zero=options.zero),
        target.format.name,
        from_,
        shift=options.shift,
        recut=recut,
    )
    if language and made.track.language is None:
        return made._replace(track=replace(made.track, language=language))
    return made


def _joined(ready: Prepared, target: Target, options: Options) -> Prepared:
    """The captions with those of the joined recordings after them."""
    from imhcaps.formats.joining import joined
    from imhcaps.model.track import Track
    from imhcaps.timecode import parse_time

    if len(options.join) != len(options.at):
        raise UsageError(
            f"{len(options.join)} --join and {len(options.at)} --at",
            hint="--at says where the joined recording begins: --join second.vtt --at 42:10",
        )
    track, remarks = ready.track, ready.remarks
    reading = Options(encoding=options.encoding, fps=options.fps)
    for more, moment in zip(options.join, options.at, strict=True):
        others: tuple[Remark, ...] = ()
        if isinstance(more, Track):
            name, second = "<track>", more
        else:
            name, made = os.fspath(more), _converted(more, target, reading)
            second = made.track
            # The places are of the first file.
            others = tuple(
                each._replace(message=f"{name}: {each.message}", line=None) for each in made.remarks
            )
        track, said = joined(track, second, parse_time(moment, options.fps), name)
        remarks = (*remarks, *others, *said)
    return ready._replace(track=track, remarks=remarks)


def save_prepared(
    ready: Prepared, path: Path, target: Target, *, fps: str | None = None, force: bool = False
) -> tuple[Remark, ...]:
    """Write what is prepared; returns what the target could not carry. Raises what `convert` raises for what it
    writes.
    """
    from imhcaps.checks.language_in_name import language_of_name
    from imhcaps.formats.container import write_into_film
    from imhcaps.formats.save import save_playlist, save_text, save_track

    track, source = ready.track, ready.source
    try:
        if target.kind == "film":
            named = language_of_name(os.path.basename(source))  # noqa: PTH119 - any path
            language = track.language or (named.tag if named else None)
            film = os.fspath(target.into or "")
            return write_into_film(track, film, os.fspath(path), language=language, force=force)
        if target.kind == "playlist":
            return save_playlist(
                track,
                path,
                seconds=target.segment,
                mpegts=target.mpegts,
                force=force,
                source=source,
            )
        if target.kind == "list":
            text, lost = prepared_text(ready, target)
            save_text(text, path, force=force, source=source)
            return lost
        name = target.format.name
        return save_track(track, path, format=name, force=force, source=source, fps=fps)
    except FormatError as problem:
        raise _placed(problem, ready) from None


def prepared_text(
    ready: Prepared, target: Target, *, fps: str | None = None
) -> tuple[str, tuple[Remark, ...]]:
    """The text of what is prepared, for a pipe, and what it could not carry."""
    from imhcaps.formats import write_track
    from imhcaps.formats.exports import EXPORTS

    try:
        if target.kind == "list":
            return EXPORTS[target.to or ""].text_of(ready.track)
        return write_track(ready.track, target.format.name, fps=fps)
    except FormatError as problem:
        raise _placed(problem, ready) from None


def _placed(problem: FormatError, ready: Prepared) -> FormatError:
    """The error of a cue with the file that it is in."""
    if problem.line is None or problem.path is not None or ready.document is None:
        return problem
    path = ready.document.source.path
    return FormatError(problem.message, path, problem.line, hint=problem.hint)
