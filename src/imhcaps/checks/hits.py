"""What a rule found, as columns: a few lists a rule in place of a record a hit, with messages made when asked for.

A rule that finds much returns `Hits`; one that finds little yields `Hit`s, which are read with less effort. Whoever
needs cues alone (trials of a fix) makes no message, no place and no finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from typing import Any

from imhcaps.checks.rule import Hit

Said = tuple[Sequence[str], Sequence[Any]]
"""Of each hit the message, and the value that was measured (or none)."""


class Hits:
    """The hits of one rule, in order of cues: one entry each in every column.

    `cues` are 0-based. `say` makes messages and values. A place is a line of the cue (`lines`, 0-based) or a stretch of
    its visible text (`texts`); with neither it is the timing line. `limit`, `unit` and `limit_name` are those of all.
    """

    __slots__ = ("cues", "limit", "limit_name", "lines", "say", "texts", "unit")

    def __init__(
        self,
        cues: Sequence[int],
        say: Callable[[], Said],
        limit: float | str | None = None,
        unit: str = "",
        limit_name: str = "",
        *,
        lines: Sequence[int] | None = None,
        texts: Sequence[tuple[int, int]] | None = None,
    ) -> None:
        self.cues, self.say = cues, say
        self.limit, self.unit, self.limit_name = limit, unit, limit_name
        self.lines, self.texts = lines, texts

    def __iter__(self) -> Iterator[Hit]:
        """The same, one by one."""
        rows = zip(
            self.cues,
            *self.say(),
            repeat(None) if self.texts is None else self.texts,
            repeat(None) if self.lines is None else self.lines,
            strict=False,
        )
        for cue, message, value, text, line in rows:
            yield Hit(
                cue, message, value, self.limit, self.unit, self.limit_name, text=text, line=line
            )
