"""What a person sees: reports, messages, errors, a bar; each made safe for a terminal and a CI log."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal, TextIO

from imhcaps.terminal_text import one_line, safe_lines

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from imhcaps.errors import ImhcapsError
    from imhcaps.report.parts import Gathered
    from imhcaps.report.plain import Piece

STYLES = {
    "path": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "name": "dim",
    "frame": "blue",
    "caret": "bold red",
    "note": "cyan",
}
"""Roles of a report and how rich paints them; no word depends on it."""


def console(*, stderr: bool = False, width: int | None = None) -> Console:
    """A console that prints every string made safe, and as it is.

    By itself rich takes `[b]` for markup and `:bug:` for a picture, and lets ESC through.
    """
    from rich.console import Console

    class Safe(Console):
        def render_str(self, text: str, **options: Any) -> Text:
            return super().render_str(safe_lines(text), **options)

    return Safe(stderr=stderr, width=width, markup=False, emoji=False, highlight=False)


def styled(text: str, style: str) -> Text:
    """Text in a style of rich, made safe."""
    from rich.text import Text

    return Text(safe_lines(text), style=style)


def wide_console(width: int) -> Console:
    """The same for a table that is not to be cut in a pipe, which has no width of its own."""
    found = console()
    return found if found.is_terminal else console(width=width)


def line(text: str, err: bool = False) -> None:
    """A line for people, whatever is in it."""
    write(f"{one_line(text)}\n", err=err)


def show_error(problem: ImhcapsError) -> None:
    """An error on stderr: its place and message in one line, what to do about it below."""
    location = f"{problem.place}: " if problem.place else ""
    line(f"error: {location}{problem.message}", err=True)
    if problem.hint:
        write("".join(f"  {part}\n" for part in safe_lines(problem.hint).split("\n")), err=True)


def show(run: Gathered, err: bool = False, quiet: bool = False) -> None:
    """A report for people, with the reading speed of each file where it was asked for; `quiet` has no summary.

    The texts of the run have the roles of their pieces where the stream is painted (`in_colour`).
    """
    from imhcaps.report import summary
    from imhcaps.report.plain import unmarked

    stream = sys.stderr if err else sys.stdout
    painted = in_colour(stream)
    for part in ("findings", "bars"):
        for text in run.texts(part):
            if painted:
                _paint(unmarked(text), stream)
            else:
                write(text, err=err)
    pieces = summary.unread(run) if quiet else summary.pieces(run)
    if painted:
        _paint(pieces, stream)
    else:
        write("".join(text for _, text in pieces), err=err)


def bars_on(stream: TextIO) -> Literal["blocks", "ascii"]:
    """What bars can be drawn with on a stream."""
    from imhcaps.report.sparkline import BARS

    return "blocks" if _shows(stream, BARS) else "ascii"


def in_colour(stream: TextIO) -> bool:
    """Whether to paint: on a terminal, unless `NO_COLOR` is set; also in a pipe when `FORCE_COLOR` is set.

    By https://no-color.org and https://force-color.org: set means not empty, and NO_COLOR goes first.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def summarise(run: Gathered) -> None:
    """The counts alone, on stderr."""
    from imhcaps.report import summary

    write("".join(text for _, text in summary.pieces(run)), err=True)


def write(text: str, err: bool = False) -> None:
    """Text that is safe already; what the stream's encoding has no sign for is written as `?`."""
    stream = sys.stderr if err else sys.stdout
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding))
    stream.flush()


def write_bytes(data: bytes, err: bool = False) -> None:
    """Bytes for another program: the same ones in any locale."""
    stream = sys.stderr if err else sys.stdout
    stream.flush()
    stream.buffer.write(data)
    stream.flush()


def write_diff(pieces: Iterable[str]) -> None:
    """A diff for `patch`, byte by byte; on a terminal each line made safe, in a CI log without commands.

    GitHub's runner obeys a line that begins with `::`, white space before it or not, which a line of
    context may. `patch` and `git apply` skip the two lines that stop and resume its commands.
    """
    if sys.stdout.isatty():
        for text in pieces:
            write("".join(f"{one_line(part)}\n" for part in text.split("\n")[:-1]))
        return
    token = b""
    for text in pieces:
        if text and not token and os.environ.get("GITHUB_ACTIONS") == "true":
            token = f"imhcaps-{os.urandom(16).hex()}".encode()
            write_bytes(b"::stop-commands::" + token + b"\n")
        write_bytes(text.encode("utf-8", "surrogateescape"))
    if token:
        write_bytes(b"::" + token + b"::\n")


def _paint(pieces: Iterable[Piece], stream: TextIO) -> None:
    from rich.console import Console
    from rich.text import Text

    text = Text()
    for role, part in pieces:
        text.append(part, STYLES.get(role, ""))
    Console(file=stream, highlight=False, soft_wrap=True).print(text, end="")


def _shows(stream: TextIO, text: str) -> bool:
    try:
        text.encode(stream.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


class Bar:
    """A progress bar on stderr: how many of how many, how many a second, and the time that is left."""

    def __init__(self, total: int, title: str = "checking") -> None:
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            Progress,
            ProgressColumn,
            Task,
            TextColumn,
            TimeRemainingColumn,
        )

        class Rate(ProgressColumn):
            """How many a second."""

            def render(self, task: Task) -> Text:
                return styled(f"{task.speed:.0f}/s" if task.speed else "", "cyan")

        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            Rate(),
            TimeRemainingColumn(),
            console=console(stderr=True),
            transient=True,
        )
        self._task = self._progress.add_task(title, total=total)
        self._progress.start()

    def move(self, done: int, path: str) -> None:
        """So many are done."""
        self._progress.update(self._task, completed=done)

    def close(self) -> None:
        """Take the bar away."""
        self._progress.stop()
