"""`imhcaps convert`: one caption format into another, and what that loses."""

from __future__ import annotations

import os
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

from imhcaps.cli.options import Encoding, Fps
from imhcaps.cli.parameters import Argument, Option
from imhcaps.model.choices import Voices

if TYPE_CHECKING:
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
        Voices,
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
    from imhcaps.api.conversion import (
        Options,
        prepared,
        prepared_text,
        save_prepared,
        target_of,
    )
    from imhcaps.cli.terminal import write_bytes
    from imhcaps.errors import UsageError
    from imhcaps.files import utf8

    if output == "-" and (to is None or into is not None):
        raise UsageError("a pipe has no suffix that shows the format", hint="add --to vtt")
    if _is_folder(output):
        output = _in_folder(output, captions, into, to)
    target = target_of(output, to, into=into, mpegts=mpegts, segment=segment)
    options = Options(
        from_=from_,
        encoding=encoding,
        fps=fps,
        zero=zero,
        shift=shift,
        cut=tuple(cut or ()),
        cut_list=cut_list,
        reel=reel,
        source_start=source_start,
        join=tuple(join or ()),
        at=tuple(at or ()),
        stream=stream,
        labels_from_voices=labels_from_voices,
        voices=voices,
    )
    ready = prepared(captions, target, options)
    if output == "-":
        text, lost = prepared_text(ready, target, fps=fps)
        write_bytes(utf8(text) if target.kind == "list" else target.format.encoded(text))
    else:
        lost = save_prepared(ready, output, target, fps=fps, force=force)
    if not quiet and ready.document is not None:
        _report(ready.document, len(ready.track.cues), (*ready.remarks, *lost), output)


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
