"""What every kind of file is read into before anyone asks who speaks: blocks of lines."""

from bisect import bisect_right
from typing import Literal, NamedTuple

from imhcaps.model.remark import Remark

BlockKind = Literal["paragraph", "heading", "item", "term", "row"]
MarkKind = Literal[
    "strong", "emphasis", "speaker", "language", "time", "code", "verbatim", "preformatted"
]


class Mark(NamedTuple):
    """Characters `start`..`end` of a line are marked up; `value` is the language of a language mark."""

    start: int
    end: int
    kind: MarkKind
    value: str = ""


class Line(NamedTuple):
    """A line as a reader sees it, its markup taken off. `number` is its line in the file, 1-based.

    Where the file wraps inside it, `wraps` holds (offset, line) for each further line of the file.
    """

    text: str
    number: int | None = None
    marks: tuple[Mark, ...] = ()
    wraps: tuple[tuple[int, int], ...] = ()

    def line_at(self, offset: int) -> int | None:
        """The line of the file that holds this character."""
        if not self.wraps:
            return self.number
        index = bisect_right(self.wraps, offset, key=lambda wrap: wrap[0])
        return self.wraps[index - 1][1] if index else self.number


class Block(NamedTuple):
    """A paragraph, heading, list item, term, or table row (`cells`, each with its lines).

    `place` is the landmark around it (`nav`, `header`, `footer`, `aside`, or nothing); `table` counts
    the tables of the file, `header` says that all cells of a row are header cells.
    """

    kind: BlockKind
    lines: tuple[Line, ...] = ()
    level: int = 0
    place: str = ""
    cells: tuple[tuple[Line, ...], ...] = ()
    table: int = 0
    header: bool = False

    @property
    def text(self) -> str:
        """The text in one line."""
        lines = self.lines or tuple(line for cell in self.cells for line in cell)
        return " ".join(" ".join(line.text.split()) for line in lines)

    @property
    def number(self) -> int | None:
        """The line in the file at which it begins."""
        lines = self.lines or tuple(line for cell in self.cells for line in cell)
        return lines[0].number if lines else None


class Document(NamedTuple):
    """A file as blocks, with the title and language that it states, and what was left out."""

    blocks: tuple[Block, ...]
    title: str = ""
    language: str = ""
    remarks: tuple[Remark, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    """What its front matter says besides: (`date`, `2024-05-01`), (`source`, an address) …"""


def joined(lines: list[Line]) -> Line:
    """Several lines as one, an LF between them, every mark and line number in its place."""
    if len(lines) == 1:
        return lines[0]
    text = "\n".join(line.text for line in lines)
    marks: list[Mark] = []
    wraps: list[tuple[int, int]] = []
    at = 0
    for index, line in enumerate(lines):
        if index and line.number is not None:
            wraps.append((at, line.number))
        wraps.extend((at + offset, number) for offset, number in line.wraps)
        marks.extend(Mark(at + m.start, at + m.end, m.kind, m.value) for m in line.marks)
        at += len(line.text) + 1
    return Line(text, lines[0].number, tuple(marks), tuple(wraps))


def cut(line: Line, start: int) -> Line:
    """A line from this offset on, every mark and line number in its place."""
    marks = tuple(
        m._replace(start=max(0, m.start - start), end=m.end - start)
        for m in line.marks
        if m.end > start
    )
    wraps = tuple((max(0, at - start), number) for at, number in line.wraps)
    return Line(line.text[start:], line.line_at(start), marks, wraps)


def until(line: Line, end: int) -> Line:
    """A line up to this offset, every mark and line number in its place."""
    marks = tuple(m._replace(end=min(m.end, end)) for m in line.marks if m.start < end)
    wraps = tuple(wrap for wrap in line.wraps if wrap[0] < end)
    return Line(line.text[:end], line.number, marks, wraps)


def without(line: Line, start: int, end: int) -> Line:
    """A line without the characters `start`..`end`, every mark and line number in its place."""
    gap = end - start

    def moved(at: int) -> int:
        return at if at <= start else max(start, at - gap)

    marks = tuple(
        m._replace(start=moved(m.start), end=moved(m.end))
        for m in line.marks
        if moved(m.end) > moved(m.start)
    )
    wraps = tuple((moved(at), number) for at, number in line.wraps)
    number = line.line_at(end) if start == 0 else line.number
    return Line(line.text[:start] + line.text[end:], number, marks, wraps)
