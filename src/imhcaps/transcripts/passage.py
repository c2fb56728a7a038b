"""A line of a page as the reader judges it."""

from __future__ import annotations

from dataclasses import dataclass

from imhcaps.transcripts.document import BlockKind, Line
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.times import Stamp


@dataclass(slots=True)
class Passage:
    """A line of the page. `opens` says that its block begins here, `seen` that it tells what is seen.

    `said` is decided later: the candidate is a label. `forced` comes from a column for speakers,
    `styled` from a paragraph style or class for them.
    `data` is a row of a table in which nobody speaks.
    `name_end` is the offset at which a label in bold ends that no mark follows; 0 where there is none.
    `may_start_small` says that what is after it is speech, also where it begins with a small letter.
    `stamp` is the time of a column for times; `start` and `stop` (ms) are the times of the passage, and
    `uses_time` says that they may become times of cues.
    """

    line: Line
    kind: BlockKind
    opens: bool
    block: int
    level: int = 0
    place: str = ""
    candidate: Candidate | None = None
    forced: bool = False
    styled: bool = False
    seen: bool = False
    said: bool = False
    stamp: Stamp | None = None
    start: int | None = None
    stop: int | None = None
    uses_time: bool = True
    data: bool = False
    name_end: int = 0
    may_start_small: bool = False

    @property
    def text(self) -> str:
        """The whole line."""
        return self.line.text

    @property
    def number(self) -> int | None:
        """Its line in the file."""
        return self.line.number

    @property
    def value(self) -> str:
        """What follows the candidate."""
        return self.line.text[self.candidate.end :].strip() if self.candidate else self.line.text

    @property
    def is_code(self) -> bool:
        """It is in a block of a programming language, where nobody speaks."""
        return any(mark.kind == "code" for mark in self.line.marks)
