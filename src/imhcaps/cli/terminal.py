"""Reports on a terminal: paint where there is colour, replacement where a character cannot be shown."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from imhcaps.model.results import Results
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
"""Roles of a report and how rich paints them; every word stands without the paint."""


def show(results: Results, form: str, bars: bool, err: bool = False) -> None:
    """A report for people, with the reading speed of each file when `bars` is set."""
    from imhcaps.report import summary

    stream = sys.stderr if err else sys.stdout
    if form == "full":
        from imhcaps.report.full import findings
    else:
        from imhcaps.report.concise import findings
    pieces = list(findings(results))
    if bars:
        from imhcaps.report import sparkline

        ascii_only = not _shows(stream, sparkline.BARS)
        pieces += [("text", sparkline.report(file, ascii_only)) for file in results.files]
    pieces += summary.pieces(results)
    if stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb":
        _paint(pieces, stream)
    else:
        write("".join(text for _, text in pieces), err=err)


def summarise(results: Results) -> None:
    """The counts alone, on stderr."""
    from imhcaps.report import summary

    write("".join(text for _, text in summary.pieces(results)), err=True)


def write(text: str, err: bool = False) -> None:
    """Text to a stream; what its encoding has no sign for stands as `?`."""
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


def _paint(pieces: list[Piece], stream: TextIO) -> None:
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
    """A progress bar on stderr."""

    def __init__(self, total: int, title: str = "checking") -> None:
        from rich.console import Console
        from rich.progress import Progress

        self._progress = Progress(console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task(title, total=total)
        self._progress.start()

    def move(self, done: int, path: str) -> None:
        """So many are done."""
        self._progress.update(self._task, completed=done)

    def close(self) -> None:
        """Take the bar away."""
        self._progress.stop()
