"""`imhcaps export` of many transcripts: in batches, on processes or a cluster, resumed where it stopped."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.errors import UsageError

if TYPE_CHECKING:
    from imhcaps.batches.documents import ExportSettings
    from imhcaps.checks.config import Config


def are_many(arguments: Sequence[str]) -> bool:
    """Whether arguments stand for more than one transcript that is named itself."""
    if len(arguments) > 1:
        return True
    only = arguments[0]
    if only == "-" or os.path.isfile(only):  # noqa: PTH113 - any text is a name here
        return False
    return "://" in only or os.path.isdir(only) or any(sign in only for sign in "*?[")  # noqa: PTH112


def refuse_of_one(options: Mapping[str, object]) -> None:
    """`UsageError` for an option that is for one transcript where there are many."""
    for name, value in options.items():
        if value is not None:
            raise UsageError(
                f"--{name} is for one transcript, and many are named",
                hint="export that one by itself; imhcaps build makes talks with their times (imhcaps.toml)",
            )


def refuse_of_many(options: Mapping[str, object]) -> None:
    """`UsageError` for an option that is for many transcripts where there is one."""
    for name, value in options.items():
        if value is not None:
            raise UsageError(
                f"--{name} is for many transcripts, and one is named",
                hint="name a folder, a pattern or several files",
            )


def export_many(
    arguments: Sequence[str],
    settings: ExportSettings,
    project: Config,
    jobs: int | None,
    resume: Path | None,
    cluster: str | None,
) -> int:
    """Make the documents of all, say their names on stdout in order, the rest on stderr; the exit status."""
    from contextlib import nullcontext

    from imhcaps.batches.documents import MADE, REMARKS, given_files, names_made
    from imhcaps.batches.exporting import ASK, export_files, transcripts_of
    from imhcaps.checks.config import resolve_profile
    from imhcaps.checks.session import Settings
    from imhcaps.cli.check_arguments import journal_at
    from imhcaps.cli.check_output import FileProgress, refuse_inputs, say_errors
    from imhcaps.cli.terminal import line, write

    if "-" in arguments:
        raise UsageError("standard input is one transcript, and many are named")
    if jobs is not None and cluster is not None:
        raise UsageError("--cluster and --jobs: these options contradict each other")
    listing = Settings(resolve_profile(project, None), config=project)
    listed, below = transcripts_of(arguments, listing)
    if resume is not None and resume.exists():
        refuse_inputs(resume, (project.path, *listed.files))
    printing = settings.printing
    absolute = {
        kind: {
            name: Path.cwd() / value if isinstance(value, Path) else value
            for name, value in options.items()
        }
        for kind, options in printing.options.items()
    }
    printing = printing._replace(options=absolute)
    settings = settings._replace(printing=printing, files=given_files(printing))
    ask = ASK._replace(digests=resume is not None)
    journal = journal_at(resume, settings, ask) if resume is not None else None
    with journal or nullcontext(), FileProgress() as progress:
        run = export_files(
            listed,
            below,
            settings,
            arguments,
            jobs=jobs,
            journal=journal,
            cluster=cluster or "",
            progress=progress,
            say=partial(line, err=True),
        )
    with run:
        for remark in run.remarks:
            line(remark, err=True)
        if not settings.quiet:
            for lines in run.texts(MADE):
                for path in names_made(lines):
                    line(os.path.relpath(path) if _is_below(path) else path)
        sys.stdout.flush()
        for text in run.texts(REMARKS):
            write(text, err=True)
        if journal is not None and journal.used:
            line(f"{journal.path}: {journal.used} of {run.files} files were known.", err=True)
        say_errors(run)
        return 2 if run.failed else 0


def _is_below(path: str) -> bool:
    return path.startswith(os.path.join(Path.cwd(), ""))  # noqa: PTH118
