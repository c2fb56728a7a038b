"""A stretch of a recording and where it stands in what was made of it."""

from __future__ import annotations

from typing import NamedTuple


class Piece(NamedTuple):
    """A stretch of a recording, from `start` to `end`, that stands at `at` of the new one; milliseconds.

    `names` are what the list calls the recording, the plainest first. `speed` is how many seconds of it pass in a second;
    nothing is heard of a still picture (0) or one that runs backwards. `flaw` says why it cannot be used, `line` where it stands.
    """

    names: tuple[str, ...]
    start: int
    end: int
    at: int
    speed: float = 1.0
    line: int | None = None
    flaw: str = ""

    @property
    def length(self) -> int:
        """How long it lasts in the new recording, ms."""
        return round((self.end - self.start) / self.speed) if self.speed > 0 else 0
