"""`imhcaps convert`: one caption format into another, and what that loses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.model.transcript import Remark


def convert(
    captions: Annotated[Path, typer.Argument(help="A caption file, or - for standard input.")],
    output: Annotated[
        str, typer.Option("--output", "-o", help="The file to write, or - for standard output.")
    ],
    to: Annotated[
        str | None, typer.Option(help="The format to write, when the name does not tell.")
    ] = None,
    from_: Annotated[
        str | None, typer.Option("--from", help="The format to read, when the name does not tell.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite a file that was not made by imhcaps.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Tell nothing but errors.")] = False,
) -> None:
    """Convert captions between VTT, SRT, SBV, LRC and JSON, and tell what the target cannot carry."""
    from imhcaps.cli.terminal import write_bytes
    from imhcaps.errors import FormatError, UsageError
    from imhcaps.formats import format_named, format_of, read_document, write_track
    from imhcaps.formats.left_out import left_out
    from imhcaps.formats.save import save_track
    from imhcaps.source import read_source

    if output == "-" and to is None:
        raise UsageError("a pipe has no suffix that tells the format", hint="add --to vtt")
    if to is not None:
        to = format_named(to).name
    source = read_source(captions)
    if not source.text.strip():
        from imhcaps.errors import InputError

        raise InputError("is empty", source.path)
    document = read_document(source, from_)
    if document.unreadable is not None:
        raise FormatError(document.unreadable.message, source.path)
    if not len(document):
        from imhcaps.errors import InputError

        reason = f": {document.problems[0].message}" if document.problems else ""
        raise InputError(f"holds no caption in {document.format}{reason}", source.path)
    try:
        if output == "-":
            text, lost = write_track(document.track, to or "")
            write_bytes(text.encode())
        else:
            lost = save_track(document.track, output, format=to, force=force)
    except FormatError as problem:
        if problem.line is not None and problem.path is None:
            raise FormatError(
                problem.message, source.path, problem.line, hint=problem.hint
            ) from None
        raise
    if not quiet:
        target = to or format_of(output).name
        _tell(document, (*left_out(document, target), *lost), output)


def _tell(document: Document, lost: tuple[Remark, ...], output: str) -> None:
    path, cues = document.source.path, len(document)
    where = "" if output == "-" else f" → {output}"
    typer.echo(f"{path} ({document.format}){where}: {cues} cue{'s' if cues != 1 else ''}", err=True)
    # What reading repairs or guesses for good; the rest of the problems is for `check`.
    for code in document.syntax.repairs:
        found = document.problems_of(code)
        if found:
            line, column = document.source.place(found[0].start)
            more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
            typer.echo(f"{path}:{line}:{column}: reading: {found[0].message}{more}", err=True)
    for remark in lost:
        place = f"{path}:{remark.line}: " if remark.line is not None else ""
        typer.echo(f"{place}{remark.kind}: {remark.message}", err=True)
    problems = len(document.problems)
    if problems:
        s = "s" if problems != 1 else ""
        typer.echo(
            f"note: {path} has {problems} problem{s} of its own; see: imhcaps check {path}",
            err=True,
        )
