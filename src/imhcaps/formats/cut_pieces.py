"""A stretch of a recording and where it is in what was made of it."""

from __future__ import annotations

from typing import NamedTuple

from imhcaps.model.remark import Remark


class Piece(NamedTuple):
    """A stretch of a recording, from `start` to `end`, that is at `at` of the new one; milliseconds.

    `names` are what the list calls the recording, the plainest first. `speed` is how many seconds of it pass in a
    second; nothing is heard of a still picture (0) or one that runs backwards. `flaw` says why it cannot be used,
    `line` where it is.
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


class Listed(NamedTuple):
    """What a list of cuts says: its pieces, what was guessed or left out, and how many ms an hour of its time code may
    have.

    That is 3,600,000 at whole rates; 3,603,600 at 23.976 and the like, which run a thousandth slower than the clock;
    drop-frame counts 107,892 frames of 1001/30 ms (SMPTE ST 12-1).
    """

    pieces: list[Piece]
    remarks: tuple[Remark, ...]
    hour_ms: tuple[float, ...]
