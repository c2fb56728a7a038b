"""Where the results of `check` go: the report, the diff, the bar while files are checked."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.errors import OutputError
from imhcaps.model.finding import SEVERITIES, Severity
from imhcaps.model.results import graver

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from imhcaps.checks.session import Settings
    from imhcaps.report.parts import Gathered

BAR_FROM = 20
"""A progress bar is drawn from this many files on. Our own choice."""


def write_report(
    run: "Gathered", form: str, statistics: bool, output: Path | None, *, err: bool, quiet: bool
) -> None:
    """The report to its file or stream; what could not be checked goes to stderr but where the report is for people."""
    from imhcaps.cli import terminal
    from imhcaps.report import FOR_PEOPLE, whole
    from imhcaps.terminal_text import safe_lines

    if statistics:
        from imhcaps.report import statistics as counts

        pieces = iter((counts.report_json(run) if form == "json" else counts.report(run),))
    elif output is not None or form not in FOR_PEOPLE:
        pieces = whole(run, form)
    else:
        terminal.show(run, err=err, quiet=quiet)
        return
    if output is not None:
        from imhcaps.files import write_pieces

        write_pieces(output, (text.encode("utf-8", "backslashreplace") for text in pieces))
        terminal.summarise(run)
    elif form in FOR_PEOPLE:
        for text in pieces:
            terminal.write(text, err=err)
    elif (sys.stderr if err else sys.stdout).isatty():
        for text in pieces:
            terminal.write(safe_lines(text), err=err)
    else:
        for text in pieces:
            terminal.write_bytes(text.encode("utf-8", "backslashreplace"), err=err)
    if output is None:
        # Not every form for machines has a place for it.
        say_errors(run)


def refuse_inputs(output: Path, used: Iterable[str | Path | None]) -> None:
    """A report never replaces what was checked, or what it was checked with."""
    there = output.stat()
    for path in used:
        if path is not None and _is(path, there):
            raise OutputError(
                "is one of the files that were read", str(output), hint="name another with -o"
            )


def _is(path: str | Path, there: os.stat_result) -> bool:
    try:
        return os.path.samestat(os.stat(path), there)  # noqa: PTH116 - any text is a name here
    except (OSError, ValueError):
        return False


def write_diff(run: "Gathered", output: Path | None) -> None:
    from imhcaps.cli import terminal

    if output is None:
        terminal.write_diff(run.texts("diff"))
    else:
        from imhcaps.files import write_pieces

        diff = run.texts("diff")
        write_pieces(output, (text.encode("utf-8", "surrogateescape") for text in diff))
    say_errors(run)
    changed = run.counts["changed",]
    terminal.line(f"{changed} of {run.files} files would change.", err=True)
    if run.failed or changed:
        raise SystemExit(2 if run.failed else 1)


def say_errors(run: "Gathered") -> None:
    from imhcaps.cli.terminal import line

    for file in run.failed:
        line(f"error: {file.path}: {file.error}", err=True)


def what_fails(
    run: "Gathered", of_files: "Mapping[str, Settings]", fail_on: Severity | None
) -> list[Severity]:
    """The severities of findings for which the exit status is 1, gravest first; `of_files` are the settings by
    configuration.
    """
    fatal = {
        severity
        for key, each in of_files.items()
        for severity in graver(fail_on or each.config.fail_on or "warning")
        if run.counts["found", key, severity]
    }
    return sorted(fatal, key=SEVERITIES.index)


def say_what_fails(run: "Gathered", fatal: "Sequence[Severity]", setting: str) -> None:
    """Why the exit status is 1, where the report shows nothing of the severities for which it is; `setting` is what
    leaves them out.
    """
    left_out = dict.fromkeys(SEVERITIES, 0)
    left_out.update((severity, run.counts["unlisted", severity]) for severity in fatal)
    if run.total(*fatal) or not any(left_out.values()):
        return
    from imhcaps.cli.terminal import line
    from imhcaps.report.plain import tally

    line(f"Exits 1 for {tally(left_out)}, which {setting} leaves out.", err=True)


class FileProgress:
    """A bar on stderr while many files are checked; nothing when stderr is no terminal."""

    def __enter__(self) -> "FileProgress":
        self._bar: object = None
        return self

    def __call__(self, done: int, total: int, path: str) -> None:
        if total < BAR_FROM or not sys.stderr.isatty():
            return
        from imhcaps.cli.terminal import Bar

        if not isinstance(self._bar, Bar):
            self._bar = Bar(total)
        self._bar.move(done, path)

    def __exit__(self, *problem: object) -> None:
        from imhcaps.cli.terminal import Bar

        if isinstance(self._bar, Bar):
            self._bar.close()
