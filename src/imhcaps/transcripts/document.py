"""What every kind of file is read into before anyone asks who speaks: blocks of lines."""

from bisect import bisect_right
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class Builder:
    """Collects text and markup in reading order, and yields blocks.

    Blocks end at `end_block`, lines at `end_line`; white space at the edges of a line is dropped.
    """

    blocks: list[Block] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    place: str = ""
    kind: BlockKind = "paragraph"
    level: int = 0
    table: int = 0
    _rows: list[list[tuple[Line, ...]]] = field(default_factory=list)
    _headers: list[bool] = field(default_factory=list)
    _lines: list[Line] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _number: int | None = None
    _wraps: list[tuple[int, int]] = field(default_factory=list)
    _marks: list[Mark] = field(default_factory=list)
    _open: list[tuple[MarkKind, int, str]] = field(default_factory=list)

    def text(self, text: str, number: int | None) -> None:
        """Text that begins on this line of the file; its line ends are white space."""
        first = True
        for piece in text.split("\n"):
            if not first and number is not None:
                number += 1
            if first:
                self._add(piece, number)
            else:
                self._add(" " + piece, number)
            first = False

    def _add(self, text: str, number: int | None) -> None:
        if not text:
            return
        if self._length == 0:
            text = text.lstrip()
            if not text:
                return
            self._number = number
        elif number is not None and number != self._last_number() and text.strip():
            self._wraps.append((self._length, number))
        self._parts.append(text)
        self._length += len(text)

    def _last_number(self) -> int | None:
        return self._wraps[-1][1] if self._wraps else self._number

    def open(self, kind: MarkKind, value: str = "") -> None:
        """Markup of this kind begins here."""
        self._open.append((kind, self._length, value))

    def close(self, kind: MarkKind) -> None:
        """The innermost markup of this kind ends here."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == kind:
                _, start, value = self._open.pop(index)
                if self._length > start:
                    self._marks.append(Mark(start, self._length, kind, value))
                return

    @property
    def position(self) -> tuple[int, int]:
        """Where the next text will stand: lines of the block so far, offset in the open line."""
        return len(self.blocks) + len(self._lines), self._length

    def since(self, position: tuple[int, int], longest: int) -> str:
        """The text since then when it is in the open line and no longer than this, else nothing."""
        line, start = position
        size = self._length - start
        if (line, True) != (len(self.blocks) + len(self._lines), 0 < size <= longest):
            return ""
        parts: list[str] = []
        for part in reversed(self._parts):
            parts.append(part)
            size -= len(part)
            if size <= 0:
                break
        text = "".join(reversed(parts))
        return text[-(self._length - start) :]

    def mark(self, kind: MarkKind, position: tuple[int, int]) -> None:
        """Mark the text since this position."""
        self._marks.append(Mark(position[1], self._length, kind))

    def end_line(self) -> None:
        """A forced line break; two in a row end the paragraph."""
        if self._length:
            self._finish_line()
        elif self._lines and not self._rows:
            self.end_block(keep=True)

    def _finish_line(self) -> None:
        for kind, start, value in self._open:
            if self._length > start:
                self._marks.append(Mark(start, self._length, kind, value))
        self._open = [(kind, 0, value) for kind, _, value in self._open]
        text = "".join(self._parts).rstrip()
        if text:
            marks = tuple(
                Mark(m.start, min(m.end, len(text)), m.kind, m.value)
                for m in sorted(self._marks, key=lambda m: (m.start, -m.end))
                if m.start < len(text)
            )
            self._lines.append(Line(text, self._number, marks, tuple(self._wraps)))
        self._parts, self._marks, self._wraps = [], [], []
        self._length, self._number = 0, None

    def end_block(self, keep: bool = False) -> None:
        """The block ends; inside a table it is a line of its cell. `keep` keeps the kind."""
        if self._length:
            self._finish_line()
        if self._rows:
            return
        if self._lines:
            self.blocks.append(Block(self.kind, tuple(self._lines), self.level, self.place))
            self._lines = []
        if not keep:
            self.kind, self.level = "paragraph", 0

    def begin(self, kind: BlockKind, level: int = 0) -> None:
        """What stands before ends, a block of this kind begins."""
        self.end_block()
        if not self._rows:
            self.kind, self.level = kind, level

    def begin_row(self) -> None:
        """A table row begins; a table inside a cell is read as lines of that cell."""
        self.end_block()
        self._rows.append([])
        self._headers.append(True)

    def end_cell(self, header: bool) -> None:
        """A cell of the innermost row ends."""
        if not self._rows:
            self.end_block()
            return
        if self._length:
            self._finish_line()
        if len(self._rows) == 1:
            self._rows[0].append(tuple(self._lines))
            self._lines = []
            self._headers[0] = self._headers[0] and header

    def end_row(self) -> None:
        """The innermost row ends."""
        if not self._rows:
            return
        if self._length:
            self._finish_line()
        row, header = self._rows.pop(), self._headers.pop()
        if self._rows:
            return
        if self._lines:
            row.append(tuple(self._lines))
            self._lines = []
        if any(row):
            self.blocks.append(
                Block("row", (), 0, self.place, tuple(row), self.table, header and len(row) > 0)
            )
