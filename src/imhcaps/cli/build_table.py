"""The table of a build on a terminal, while it goes on: which talks are made, which are being made, which wait."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.live import Live
    from rich.table import Table

    from imhcaps.projects.talks import Talk

ROWS = 12
"""Talks that the table shows at once; our own choice: the lines of what was made are above it."""


class BuildTable:
    """Nothing where standard error is no terminal, or nothing is out of date."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._states: dict[str, str] = {}
        self._live: Live | None = None

    def __enter__(self) -> BuildTable:
        return self

    def __exit__(self, *problem: object) -> None:
        if self._live is not None:
            self._live.stop()

    def begin(self, talks: Sequence[Talk]) -> None:
        """These talks are out of date, and are made now."""
        if not sys.stderr.isatty():
            return
        self._states.update((talk.name, "") for talk in talks)
        if self._live is None:
            from rich.live import Live

            from imhcaps.cli.terminal import console

            # What is printed meanwhile is above the table. No thread of its own: processes are forked next.
            self._live = Live(
                self._table(),
                auto_refresh=False,
                console=console(stderr=True),
                transient=True,
                redirect_stdout=sys.stdout.isatty(),
                redirect_stderr=True,
            )
            self._live.start()
        self._live.update(self._table(), refresh=True)

    def done(self, name: str, outcome: str) -> None:
        """What became of a talk."""
        if self._live is not None and name in self._states:
            self._states[name] = outcome
            self._live.update(self._table(), refresh=True)

    def _table(self) -> Table:
        """The last talks that were made, those being made, those that wait, and how many of how many are done."""
        from rich.table import Table

        from imhcaps.terminal_text import one_line

        left = [name for name, outcome in self._states.items() if not outcome]
        shown = dict.fromkeys(left[self._jobs :], "waiting") | dict.fromkeys(
            left[: self._jobs], "being made"
        )
        states = {name: outcome or shown[name] for name, outcome in self._states.items()}
        finished = len(states) - len(left)
        first = max(0, min(finished - ROWS // 2, len(states) - ROWS))
        table = Table("Talk", "State", box=None, pad_edge=False)
        for name, state in [*states.items()][first : first + ROWS]:
            table.add_row(one_line(name), state)
        table.add_row(f"{finished} of {len(states)}", "")
        return table
