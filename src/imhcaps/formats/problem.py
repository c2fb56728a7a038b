"""The plain records that readers and checkers share: blocks, spans, lines, problems."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from imhcaps.model.finding import Edit

Span = tuple[int, int]
"""Start and end offset, in characters; the end is exclusive."""


class Block(NamedTuple):
    """A stretch of the file. Kinds: header, note, style, region, cue, junk, blank."""

    kind: str
    start: int
    end: int
    cue: int | None = None
    """The 0-based index of the cue, for a cue."""


def covering(blocks: Iterable[Block], length: int) -> Iterator[Block]:
    """The blocks in order, with blank ones between them, so that they cover a text of so many characters."""
    at = 0
    for block in sorted(blocks, key=lambda block: (block.start, block.end)):
        if block.end <= at:
            # A line of LRC with several times is several cues and one block.
            continue
        if block.start > at:
            yield Block("blank", at, block.start)
        # Parts of two subtitles may take turns in a file of EBU STL.
        yield block._replace(start=max(at, block.start))
        at = block.end
    if at < length:
        yield Block("blank", at, length)


class CueSpan(NamedTuple):
    """Offsets (start, end) of the parts of a cue; `id` is None where there is none."""

    id: Span | None
    timing: Span
    start: Span
    end: Span
    settings: Span
    payload: Span


class TextLine(NamedTuple):
    """A line of a cue: what a viewer reads, and where it is in the file."""

    text: str
    start: int
    end: int


class Flaw(NamedTuple):
    """What is wrong inside a line or the settings of a cue, with offsets into that text."""

    code: str
    start: int
    end: int
    message: str
    corrected: str | None = None
    safe: bool = True


class Problem(NamedTuple):
    """What the format's rules forbid, at `start`..`end`. `cue` is a 0-based index into the columns.

    `edits` fix it; `safe` says that no word and no time changes by them. `code` belongs to a rule in
    `imhcaps.checks.rules`: a test fails for a code that has none.
    """

    code: str
    start: int
    end: int
    message: str
    cue: int | None = None
    edits: tuple[Edit, ...] | None = None
    title: str = ""
    safe: bool = True
    value: float | str | None = None
    limit: float | str | None = None
    unit: str = ""
