"""Progress of the alignment to a recording, with the time that is left."""

from __future__ import annotations

import sys
from collections.abc import Callable

TITLES = {
    "decode": "reading the recording",
    "listen": "listening",
    "align": "aligning the words",
}
"""The stages of `align_recording`, in order, as people read them."""


def listening(*, quiet: bool = False) -> Callable[[str, float, float], None] | None:
    """What shows how far an alignment is: bars on stderr, or nothing where no one looks."""
    if quiet or not sys.stderr.isatty():
        return None
    return Bars()


class Bars:
    """A bar for the stage at hand. It is made when the first stage reports, and taken away at the end of
    the last.
    """

    def __init__(self) -> None:
        self._stage = ""
        self._bar: object = None

    def __call__(self, stage: str, done: float, total: float) -> None:
        """`done` of `total` of a stage; a total of 0 is not known."""
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        from imhcaps.cli.terminal import console

        if stage != self._stage:
            self._stop()
            self._stage = stage
            self._bar = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                TimeRemainingColumn(),
                console=console(stderr=True),
                transient=True,
            )
            self._bar.add_task(TITLES.get(stage, stage), total=total or None)
            self._bar.start()
        if isinstance(self._bar, Progress):
            self._bar.update(self._bar.task_ids[0], completed=done, total=total or None)
            if stage == "align" and done >= total:
                self._stop()

    def _stop(self) -> None:
        from rich.progress import Progress

        if isinstance(self._bar, Progress):
            self._bar.stop()
            self._bar = None
