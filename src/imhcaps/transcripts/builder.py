"""Collects what a reader of marked-up text meets, in reading order, as blocks of lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from imhcaps.model.remark import Remark
from imhcaps.transcripts.document import Block, BlockKind, Line, Mark, MarkKind

NAVIGATION = "navigation of the page"
"""What is said of links to other pages and to parts of this one."""
_WIDEST = 100
"""Columns from the left in which a cell covers those below it, and which one cell covers, at most; our own limit, a
tenth of HTML's (4.9.12)."""


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
    _covered: dict[int, int] = field(default_factory=dict)
    _large: tuple[int, int] = (1, 1)
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
        """Where the next text will be: lines of the block so far, offset in the open line."""
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
        """What is before ends, a block of this kind begins."""
        self.end_block()
        if not self._rows:
            self.kind, self.level = kind, level

    def begin_table(self) -> None:
        """A table begins; one inside a cell is no table of its own."""
        self.end_block()
        if not self._rows:
            self.table += 1
            self._covered = {}

    def begin_row(self) -> None:
        """A table row begins; a table inside a cell is read as lines of that cell."""
        self.end_block()
        self._rows.append([])
        self._headers.append(True)

    def begin_cell(self, columns: int, rows: int) -> None:
        """A cell begins that is as large as these columns and rows; `end_cell` alone ends one of a column and a row."""
        if len(self._rows) == 1:
            self._large = min(max(columns, 1), _WIDEST), rows

    def end_cell(self, header: bool) -> None:
        """A cell of the innermost row ends. What it covers besides its own place are cells that hold nothing."""
        if not self._rows:
            self.end_block()
            return
        if self._length:
            self._finish_line()
        if len(self._rows) == 1:
            row = self._rows[0]
            while self._covered.get(len(row)):
                row.append(())
            (columns, rows), self._large = self._large, (1, 1)
            for column in range(len(row), min(len(row) + columns, _WIDEST)) if rows > 1 else ():
                self._covered[column] = rows
            row += [tuple(self._lines), *[()] * (columns - 1)]
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
        self._covered = {column: left - 1 for column, left in self._covered.items() if left > 1}
        if any(row):
            self.blocks.append(
                Block("row", (), 0, self.place, tuple(row), self.table, header and len(row) > 0)
            )
