"""Where the results of `check` go: the report, the diff, the bar while files are checked."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from imhcaps.errors import OutputError

if TYPE_CHECKING:
    from imhcaps.model.results import Results

BAR_FROM = 20
"""A progress bar is drawn from this many files on. Our own choice."""


def write_report(
    results: "Results",
    form: str,
    statistics: bool,
    output: Path | None,
    bars: bool,
    *,
    err: bool,
    quiet: bool,
) -> None:
    """The report to its file or stream; with a file, what could not be checked goes to stderr."""
    from imhcaps.cli import terminal
    from imhcaps.report import FOR_PEOPLE, report
    from imhcaps.terminal_text import safe_lines

    if statistics:
        from imhcaps.report import statistics as counts

        text = counts.report_json(results) if form == "json" else counts.report(results)
    elif output is not None or form not in FOR_PEOPLE:
        text = report(results, form)
    else:
        terminal.show(results, form, bars, err=err, quiet=quiet)
        return
    if output is not None:
        from imhcaps.files import write_atomic

        write_atomic(output, text.encode("utf-8", "backslashreplace"))
        terminal.summarise(results)
    elif form in FOR_PEOPLE:
        terminal.write(text, err=err)
    elif (sys.stderr if err else sys.stdout).isatty():
        terminal.write(safe_lines(text), err=err)
    else:
        terminal.write_bytes(text.encode("utf-8", "backslashreplace"), err=err)
    if statistics and output is None:
        say_errors(results)


def refuse_inputs(output: Path, used: list[Path]) -> None:
    """A report never replaces what was checked, or what it was checked with."""
    for path in used:
        if path.exists() and path.samefile(output):
            raise OutputError(
                "is one of the files that were read", str(output), hint="name another with -o"
            )


def write_diff(results: "Results", output: Path | None) -> None:
    from imhcaps.cli import terminal

    text = "".join(file.diff for file in results.files)
    if output is None:
        terminal.write_diff(text)
    else:
        from imhcaps.files import write_atomic

        write_atomic(output, text.encode("utf-8", "surrogateescape"))
    say_errors(results)
    changed = sum(bool(file.diff) for file in results.files)
    terminal.line(f"{changed} of {len(results.files)} files would change.", err=True)
    if results.failed or changed:
        raise typer.Exit(2 if results.failed else 1)


def say_errors(results: "Results") -> None:
    from imhcaps.cli.terminal import line

    for file in results.files:
        if file.error:
            line(f"error: {file.path}: {file.error}", err=True)


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
