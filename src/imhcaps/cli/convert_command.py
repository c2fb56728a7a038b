"""`imhcaps convert`: one caption format into another, and what that loses."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated, Literal

from imhcaps.cli.options import Encoding, Fps
from imhcaps.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from imhcaps.formats.conversion import Converted
    from imhcaps.formats.document import Document
    from imhcaps.model.transcript import Remark


def convert(
    captions: Annotated[
        Path, Argument(help="A caption file, a film with captions, or - for standard input.")
    ],
    output: Annotated[
        str,
        Option(
            "--output",
            "-o",
            help="The file or folder (with --to) to write, or - for standard output.",
        ),
    ],
    to: Annotated[
        str | None,
        Option(
            help="The format to write, when the name does not show it; also podcast-json, podcast-chapters, youtube-chapters."
        ),
    ] = None,
    from_: Annotated[
        str | None,
        Option("--from", help="The format to read, when the name does not show it."),
    ] = None,
    encoding: Encoding = None,
    fps: Fps = None,
    zero: Annotated[
        str | None,
        Option(help="Where the programme starts in the file's times, such as 10:00:00:00."),
    ] = None,
    shift: Annotated[
        str | None, Option(help="Move all times by so many seconds, such as 2.5 or -0.4.")
    ] = None,
    cut: Annotated[
        list[str] | None,
        Option(help="A stretch that was cut out of the recording, START-END; may be given again."),
    ] = None,
    cut_list: Annotated[
        Path | None,
        Option(
            help="The editor's list of cuts, an EDL (with --fps) or OpenTimelineIO: write the captions of the new recording."
        ),
    ] = None,
    reel: Annotated[
        str | None,
        Option(help="What the list of cuts calls the recording of these captions."),
    ] = None,
    source_start: Annotated[
        str | None,
        Option(help="The time code at which that recording begins, such as 01:00:00:00."),
    ] = None,
    join: Annotated[
        list[Path] | None,
        Option(help="Captions of a recording that was joined to this one; may be given again."),
    ] = None,
    at: Annotated[
        list[str] | None,
        Option(help="Where the joined recording begins, such as 42:10; one for each --join."),
    ] = None,
    stream: Annotated[
        str | None,
        Option(help="Which of several tracks in the file: its number from 1, or language."),
    ] = None,
    into: Annotated[
        Path | None,
        Option(help="A film: write a copy of it, with the captions as one more track."),
    ] = None,
    labels_from_voices: Annotated[
        bool,
        Option(
            "--labels-from-voices",
            help="Write a new speaker as text, Ann:, where the target has no voices.",
        ),
    ] = False,
    voices: Annotated[
        Literal["yes", "nbsp", "no"],
        Option(
            help="Voices of WebVTT: as they are, with no-break spaces in names for players that "
            "show the tag of a name with a space (Shaka), or as labels alone.",
        ),
    ] = "yes",
    mpegts: Annotated[
        int | None,
        Option(
            metavar="TICKS",
            help="For an .m3u8: the stream's clock at 0 of the captions, 90,000 ticks a second.",
        ),
    ] = None,
    segment: Annotated[
        float | None, Option(help="For an .m3u8: seconds of a segment; 6 by default.")
    ] = None,
    force: Annotated[
        bool, Option("--force", help="Overwrite a file that was not made by imhcaps.")
    ] = False,
    quiet: Annotated[bool, Option("--quiet", "-q", help="Print errors only.")] = False,
) -> None:
    """Convert captions from one format into another, and tell what the target cannot carry."""
    from imhcaps.checks.language_in_name import language_of_name
    from imhcaps.cli.terminal import write_bytes
    from imhcaps.errors import FormatError, UsageError
    from imhcaps.formats import format_named, format_of, write_track
    from imhcaps.formats.container import film_captions, is_film, read_from_film, write_into_film
    from imhcaps.formats.conversion import converted
    from imhcaps.formats.exports import EXPORTS
    from imhcaps.formats.playlist import is_playlist, read_playlist
    from imhcaps.formats.retiming import recut_by
    from imhcaps.formats.save import save_playlist, save_text, save_track
    from imhcaps.formats.table import FOR_WEB
    from imhcaps.formats.voice_labels import with_labels, with_no_break_names, without_voices
    from imhcaps.source import read_source

    if output == "-" and (to is None or into is not None):
        raise UsageError("a pipe has no suffix that shows the format", hint="add --to vtt")
    if _is_folder(output):
        output = _in_folder(output, captions, into, to)
    segments = output.lower().endswith(".m3u8") and to in (None, FOR_WEB) and into is None
    if (mpegts is not None or segment is not None) and not segments:
        raise UsageError("--mpegts and --segment are for HLS", hint="write to a name in .m3u8")
    export = EXPORTS.get(to or "") if into is None else None
    if into is not None or segments or export is not None:
        target = FOR_WEB
    else:
        target = format_named(to).name if to is not None else format_of(output).name
    language = None
    if is_film(captions):
        source, from_, language = read_from_film(str(captions), stream)
    elif is_playlist(captions):
        source, from_ = read_playlist(captions, encoding), FOR_WEB
    else:
        source = read_source(captions, encoding)._replace(stream=stream)
    recut = recut_by(
        cut or (), cut_list, fps=fps, reel=reel, source_start=source_start, captions=str(captions)
    )
    made = converted(source._replace(fps=fps, zero=zero), target, from_, shift=shift, recut=recut)
    if join or at:
        made = _joined(made, join or [], at or [], target, encoding, fps)
    if language and made.track.language is None:
        made = made._replace(track=replace(made.track, language=language))
    carrier = format_named(film_captions(output)) if into is not None else format_named(target)
    if labels_from_voices and "voices" not in carrier.carries:
        made = made._replace(track=with_labels(made.track))
    if voices != "yes" and carrier.name == FOR_WEB:
        written = with_no_break_names if voices == "nbsp" else without_voices
        made = made._replace(track=written(made.track))
    try:
        if into is not None:
            named = language_of_name(captions.name)
            tag = made.track.language or (named.tag if named else None)
            lost = write_into_film(made.track, str(into), output, language=tag, force=force)
        elif segments:
            lost = save_playlist(
                made.track, output, seconds=segment, mpegts=mpegts, force=force, source=captions
            )
        elif export is not None:
            text, lost = export.text_of(made.track)
            if output == "-":
                write_bytes(text.encode())
            else:
                save_text(text, output, force=force, source=captions)
        elif output == "-":
            text, lost = write_track(made.track, target, fps=fps)
            write_bytes(format_named(target).encoded(text))
        else:
            lost = save_track(
                made.track, output, format=target, force=force, source=captions, fps=fps
            )
    except FormatError as problem:
        if problem.line is not None and problem.path is None:
            raise FormatError(
                problem.message, source.path, problem.line, hint=problem.hint
            ) from None
        raise
    if not quiet:
        _report(made.document, len(made.track.cues), (*made.remarks, *lost), output)


def _is_folder(output: str) -> bool:
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def _in_folder(folder: str, captions: Path, into: Path | None, to: str | None) -> str:
    """The file to write in a folder: of the captions' name, with the suffix of the format; or of the film's name."""
    from imhcaps.errors import UsageError
    from imhcaps.formats import format_named
    from imhcaps.formats.exports import EXPORTS

    if into is not None:
        return str(Path(folder) / into.name)
    if to is None or str(captions) == "-":
        hint = "add --to srt" if to is None else "name the file, or give the captions a name"
        raise UsageError(f"{folder} is a folder, which shows no name or format", hint=hint)
    suffix = EXPORTS[to].suffix if to in EXPORTS else format_named(to).suffix
    return str(Path(folder) / f"{captions.stem}{suffix}")


def _joined(
    made: Converted,
    files: Sequence[Path],
    moments: Sequence[str],
    target: str,
    encoding: str | None,
    fps: str | None,
) -> Converted:
    """The captions with those of the joined recordings after them."""
    from imhcaps.errors import UsageError
    from imhcaps.formats.conversion import converted
    from imhcaps.formats.joining import joined
    from imhcaps.source import read_source
    from imhcaps.timecode import parse_time

    if len(files) != len(moments):
        raise UsageError(
            f"{len(files)} --join and {len(moments)} --at",
            hint="--at says where the joined recording begins: --join second.vtt --at 42:10",
        )
    for path, moment in zip(files, moments, strict=True):
        more = converted(read_source(path, encoding)._replace(fps=fps), target)
        track, said = joined(made.track, more.track, parse_time(moment, fps), str(path))
        # The places are of the first file.
        others = (
            each._replace(message=f"{path}: {each.message}", line=None) for each in more.remarks
        )
        made = made._replace(track=track, remarks=(*made.remarks, *others, *said))
    return made


def _report(document: Document, cues: int, remarks: tuple[Remark, ...], output: str) -> None:
    """What was read and written, on standard error: repairs, guesses and losses, with their lines."""
    from imhcaps.cli.terminal import line

    path = document.source.path
    where = "" if output == "-" else f" → {output}"
    line(f"{path} ({document.format}){where}: {cues} cue{'s' if cues != 1 else ''}", err=True)
    for remark in remarks:
        location = f"{path}:{remark.line}: " if remark.line is not None else ""
        line(f"{location}{remark.kind}: {remark.message}", err=True)
    problems = len(document.problems)
    if problems:
        s = "s" if problems != 1 else ""
        line(
            f"note: {path} has {problems} problem{s} of its own; see: imhcaps check {quote(str(path))}",
            err=True,
        )
