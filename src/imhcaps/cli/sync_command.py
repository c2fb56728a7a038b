"""`imhcaps sync`: captions against the recording itself, and moving them to where their words are said."""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Annotated

from imhcaps.cli.options import AcousticModel, ConfigFile, Encoding, ProfileName, Stream
from imhcaps.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from imhcaps.checks.synchrony import Synchrony

RULES = ("TIM4", "TIM305")
"""What `sync` finds: the rules about the recording."""


def sync(
    captions: Annotated[Path, Argument(help="The caption file.")],
    audio: Annotated[
        Path,
        Option(
            help="The recording, in which the words are looked for (more than WAV, FLAC, Ogg by ffmpeg)."
        ),
    ],
    acoustic_model: AcousticModel = None,
    stream: Stream = None,
    fix: Annotated[
        bool, Option("--fix", help="Move the cues to where their words are said.")
    ] = False,
    diff: Annotated[
        bool, Option("--diff", help="Show what would be moved; change nothing.")
    ] = False,
    output: Annotated[
        Path | None,
        Option("--output", "-o", help="Write a table of all cues and their errors (CSV)."),
    ] = None,
    encoding: Encoding = None,
    profile: ProfileName = None,
    force: Annotated[
        bool, Option("--force", help="Replace a table that imhcaps did not make.")
    ] = False,
    quiet: Annotated[bool, Option("--quiet", "-q", help="No summary and no progress.")] = False,
    config: ConfigFile = None,
) -> None:
    """Compare captions with the recording: late, early, drifting, with breaks, or of another talk.

    Exits 0 when they fit, 1 when they do not, 2 when that could not be found out.
    """
    from imhcaps.api.recordings import language_of
    from imhcaps.api.recordings import listener as listen_to
    from imhcaps.checks.config import resolve_profile
    from imhcaps.checks.context import Context
    from imhcaps.checks.nearest import config_near
    from imhcaps.checks.session import Settings, check_file
    from imhcaps.checks.synchrony import synchrony
    from imhcaps.cli.listening import listening
    from imhcaps.cli.terminal import in_colour, line, show, write_diff
    from imhcaps.errors import InputError
    from imhcaps.formats import read_document
    from imhcaps.model.results import Results
    from imhcaps.report import gathered
    from imhcaps.source import read_source

    # A cue that is moved breaks no limit of the house style.
    style = resolve_profile(config_near(config, captions), profile)
    document = read_document(read_source(captions, encoding))
    if not len(document):
        raise InputError("holds no cue", str(captions))
    shown = listening(quiet=quiet)
    listener = listen_to(audio, acoustic_model, stream, shown, language=language_of(document))
    context = Context(document, style, listen=listener)
    found = synchrony(context.caption_match, context.clock, context.starts)
    if output is not None:
        from imhcaps.made_files import write_made

        write_made({output: _table(found)}, force=force, source=captions)
    if not quiet:
        for said in _summary(found, str(captions), str(audio), listener.remarks):
            line(said)
    settings = Settings(
        style,
        select=RULES,
        media_ms=listener.length_ms,
        fixes="unsafe" if fix or diff else "none",
        write=not diff,
        encoding=encoding,
        listen=listener,
    )
    result = check_file(str(captions), settings)
    if result.error:
        raise InputError(result.error, str(captions))
    if diff:
        write_diff((result.diff,))
        raise SystemExit(1 if result.diff else 0)
    show(gathered(Results((result,)), "full", painted=in_colour(sys.stdout)))
    if any(finding.severity != "info" for finding in result.findings):
        raise SystemExit(1)


def _summary(found: Synchrony, captions: str, audio: str, remarks: tuple[str, ...]) -> list[str]:
    """What a person wants to know first: whether they fit, and how closely."""
    found_cues = sum(time is not None for time in found.said)
    lines = [f"{audio}: {remark}" for remark in remarks]
    if found.verdict == "wrong":
        return [*lines, f"{captions}: not of this recording ({found.nats:.1f} nats a word)"]
    head = f"{captions}: {found_cues} of {len(found.said)} cues are found in {audio}"
    errors = sorted(abs(error) for error in found.errors if error is not None)
    if not errors:
        return [*lines, head]
    spread = f"half within {median(errors):.0f} ms of that, nine in ten within {errors[int(0.9 * (len(errors) - 1))]:.0f} ms"
    if found.fits and len(found.pieces) == 1:
        said = f"they fit: on the whole {_amount(found.late_ms)}; {spread}"
    elif found.fits:
        said = f"they fit; {spread}"
    else:
        said = f"they do not fit; when they are moved, {spread}"
    return [*lines, head, said]


def _amount(late_ms: float) -> str:
    return f"{abs(late_ms):.0f} ms {'late' if late_ms > 0 else 'early'}"


def _table(found: Synchrony) -> bytes:
    """All cues as CSV: shown and said (ms), and the error that is left when their piece is moved."""
    import csv
    import io

    from imhcaps.files import utf8

    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(["cue", "shown_ms", "said_ms", "late_ms", "error_ms"])
    rows = zip(found.starts, found.said, found.errors, strict=True)
    for number, (shown, said, error) in enumerate(rows, 1):
        late = "" if said is None else shown - said
        writer.writerow(
            (
                number,
                shown,
                "" if said is None else said,
                late,
                "" if error is None else round(error),
            )
        )
    return utf8(sheet.getvalue())
