"""A CEA-608 decoder: pairs of bytes with the frame of each → the lines that are on screen, from when to when.

Two memories of 15 rows, three modes (47 CFR 79.101 (f)). A line is what one row shows; one that is painted
letter by letter begins with its first letter, one that rolls up stays until it leaves the top.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from imhcaps.formats.runs import Run
from imhcaps.formats.scc import codes

OPEN = -1
"""Stands for the frame at which a line ends that nothing takes from the screen; our own choice."""


@dataclass(slots=True)
class Line:
    """What a row shows. `start` and `end` are frames; `rows` when it stood in which row; `at` the source's offset."""

    row: int
    start: int
    at: int
    end: int = OPEN
    cells: dict[int, tuple[str, Run]] = field(default_factory=dict)
    rows: list[tuple[int, int]] = field(default_factory=list)
    rolls: bool = False
    inked: bool = False
    """Whether a letter that is no space was ever written: where a line begins to be seen."""
    right: int = -1
    """The last column that was written."""

    @property
    def runs(self) -> list[Run]:
        """The letters from left to right; columns that were skipped are one space."""
        made: list[Run] = []
        last = None
        for column in sorted(self.cells):
            letter, style = self.cells[column]
            gap = " " if last is not None and column > last + 1 else ""
            made.append(style._replace(text=gap + letter))
            last = column
        return made

    @property
    def column(self) -> int:
        """The 0-based column of the first letter."""
        return min((c for c, (letter, _) in self.cells.items() if letter.strip()), default=0)

    @property
    def too_long(self) -> bool:
        """Are there letters past column 32? A television set writes them all into the last one."""
        return any(c >= codes.COLUMNS and letter.strip() for c, (letter, _) in self.cells.items())

    def goes_on(self, column: int) -> bool:
        """Are there letters after a column, on the screen?"""
        behind = range(column + 1, min(self.right + 1, codes.COLUMNS))
        return any(c in self.cells and self.cells[c][0].strip() for c in behind)

    @property
    def blank(self) -> bool:
        return not any(letter.strip() for letter, _ in self.cells.values())


@dataclass(slots=True)
class Lost:
    """What a decoder met that no line shows."""

    flash: set[int] = field(default_factory=set)
    background: set[int] = field(default_factory=set)
    unshown: list[Line] = field(default_factory=list)
    """Text that was loaded and never displayed, or deleted before."""


class Decoder:
    """One channel. Feed it with `take`; `finish` gives the lines in order of time."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.lost = Lost()
        self.shown: dict[int, Line] = {}
        self.hidden: dict[int, Line] = {}
        self.strays: dict[int, Line] = {}
        self.mode = ""
        self.depth = 0
        self.row, self.column, self.base = codes.ROWS, 0, codes.ROWS
        self.style = Run("")
        self.frame = self.at = 0

    def take(self, pair: int, frame: int, at: int) -> None:
        """A pair without parity, folded onto channel 1; `at` is where it is in the source."""
        self.frame, self.at = frame, at
        first, second = divmod(pair, 0x100)
        if first >= 0x20 or not first:
            for code in (first, second):
                if code >= 0x20:
                    self.letter(codes.BASIC[code])
        elif pair in codes.SPECIAL:
            self.letter(codes.SPECIAL[pair])
        elif pair in codes.EXTENDED:
            self.backspace()
            self.letter(codes.EXTENDED[pair])
        elif (address := codes.preamble(pair)) is not None:
            self.address(*address)
        elif 0x1120 <= pair < 0x1130:
            self.mid_row((second & 0x0E) >> 1, bool(second & 1))
        elif 0x1020 <= pair < 0x1030 or 0x172D <= pair < 0x1730:
            self.background()
        elif 0x1721 <= pair <= 0x1723:
            self.column = min(self.column + second - 0x20, codes.COLUMNS - 1)
        elif first == 0x14:
            self.control(pair)

    def finish(self) -> list[Line]:
        """Every line that was seen; what was never taken away ends at `OPEN`."""
        self.lines += [line for line in self.shown.values() if not line.blank]
        self.lost.unshown += self.waiting()
        self.lines.sort(key=lambda line: (line.start, line.rows[0][1]))
        return self.lines

    def control(self, pair: int) -> None:
        """Miscellaneous control codes: modes, erasing, rolling."""
        if pair == codes.RCL:
            self.mode = "pop"
        elif pair == codes.RDC:
            self.mode = "paint"
        elif codes.RU2 <= pair <= codes.RU4:
            self.roll_up(pair - codes.RU2 + 2)
        elif pair in (codes.TR, codes.RTD):
            self.mode = "text"
        elif pair == codes.EDM:
            self.erase_shown()
        elif pair == codes.ENM:
            self.erase_hidden()
        elif pair == codes.EOC:
            self.flip()
        elif pair == codes.BS:
            self.backspace()
        elif pair == codes.CR:
            self.carriage_return()
        elif pair == codes.DER:
            self.delete_to_end()
        elif pair == codes.FON:
            self.lost.flash.add(self.at)
            self.letter(" ")

    def waiting(self) -> list[Line]:
        """Lines that are loaded and were never on screen."""
        lines = (*self.strays.values(), *self.hidden.values())
        self.strays = {}
        return [line for line in lines if not line.blank]

    @property
    def memory(self) -> dict[int, Line]:
        # A file that is cut out of a longer one may begin with letters: no decoder shows them.
        return self.hidden if self.mode == "pop" else self.shown if self.mode else self.strays

    def letter(self, letter: str) -> None:
        if self.mode == "text":
            return
        memory = self.memory
        line = memory.get(self.row)
        if line is None:
            line = memory[self.row] = Line(self.row, self.frame, self.at)
            line.rolls = self.mode == "roll"
            line.rows.append((self.frame, self.row))
        elif memory is self.shown:
            there = line.cells.get(self.column)
            if (there and there[0].strip() and there[0] != letter) or (
                not there and letter.strip() and self.mode == "paint" and line.goes_on(self.column)
            ):
                line = self.replaced(line)
        if not line.inked and letter.strip():
            line.inked = True
            line.start, line.at = self.frame, self.at
            line.rows = [(self.frame, self.row)]
        line.cells[self.column] = letter, self.style
        line.right = max(line.right, self.column)
        self.column += 1

    def replaced(self, line: Line) -> Line:
        """A line whose letters are written over while it is seen: the old one ends, a new one begins."""
        self.close(line)
        fresh = Line(self.row, self.frame, self.at, rolls=line.rolls, inked=True)
        # What follows is about to be written over, and never meant to be read with the new letters.
        fresh.cells = {c: cell for c, cell in line.cells.items() if c < self.column}
        fresh.rows.append((self.frame, self.row))
        self.shown[self.row] = fresh
        return fresh

    def delete_to_end(self) -> None:
        line = self.memory.get(self.row)
        if line is not None:
            for column in range(self.column, line.right + 1):
                line.cells.pop(column, None)
            line.right = min(line.right, self.column - 1)

    def backspace(self) -> None:
        if self.column and self.mode != "text":
            self.column -= 1
            line = self.memory.get(self.row)
            if line is not None:
                line.cells.pop(self.column, None)

    def mid_row(self, kind: int, underline: bool) -> None:
        """A change of style inside a row, which takes a column."""
        self.letter(" ")
        if kind == 7:
            self.style = self.style._replace(italic=True, underline=underline)
        else:
            self.style = Run("", underline=underline, colour=codes.COLOURS[kind])

    def background(self) -> None:
        """A background takes the place of the space or stand-in before it; a letter there was meant to stay."""
        self.lost.background.add(self.at)
        line = self.memory.get(self.row)
        before = line.cells.get(self.column - 1) if line else None
        if before and not before[0].isalnum():
            self.backspace()
        self.letter(" ")

    def address(self, row: int, column: int, colour: str, italic: bool, underline: bool) -> None:
        if self.mode == "roll":
            if row != self.base:
                self.move_window(row - self.base)
            self.base = row
        self.row, self.column = row, column
        self.style = Run("", italic=italic, underline=underline, colour=colour)

    def move_window(self, by: int) -> None:
        moved: dict[int, Line] = {}
        for row, line in sorted(self.shown.items()):
            to = min(max(row + by, 1), codes.ROWS)
            line.rows.append((self.frame, to))
            if to in moved:
                self.close(moved[to])
            moved[to] = line
        self.shown = moved

    def roll_up(self, depth: int) -> None:
        if self.mode != "roll":
            self.erase_shown()
            self.erase_hidden()
            self.base = self.row = codes.ROWS
            self.column = 0
        self.mode, self.depth = "roll", depth
        for row in [r for r in self.shown if r <= self.base - depth]:
            self.close(self.shown.pop(row))

    def carriage_return(self) -> None:
        if self.mode != "roll":
            return
        moved: dict[int, Line] = {}
        for row, line in self.shown.items():
            if row - 1 <= self.base - self.depth or row == 1:
                self.close(line)
            else:
                line.rows.append((self.frame, row - 1))
                moved[row - 1] = line
        self.shown = moved
        self.row, self.column = self.base, 0
        self.style = Run("")

    def flip(self) -> None:
        """End of caption: what is loaded is shown, and what was shown is gone.

        A set would keep that in the other memory and show it again at the next code; writers send the code
        alone to clear the screen, and no reader shows a caption twice.
        """
        for line in self.shown.values():
            self.close(line)
        self.shown, self.hidden = self.hidden, {}
        for row, line in self.shown.items():
            line.start, line.at, line.rows = self.frame, self.at, [(self.frame, row)]
        self.mode = "pop"

    def erase_shown(self) -> None:
        for line in self.shown.values():
            self.close(line)
        self.shown = {}

    def erase_hidden(self) -> None:
        self.lost.unshown += self.waiting()
        self.hidden = {}

    def close(self, line: Line) -> None:
        line.end = self.frame
        if not line.blank and line.end > line.start:
            self.lines.append(line)


def channels(pairs: Iterable[tuple[int, int, int, bool]]) -> dict[int, Decoder]:
    """Decode (pair without parity, frame, offset, whether it continues the pair before) into its channels.

    A control code that follows itself at once is sent twice for safety and counts once. Codes 01h to 0Fh begin
    extended data, which is no caption, up to 0Fh or the next control code.
    """
    found: dict[int, Decoder] = {}
    channel, data = 1, False
    last: int | None = None
    for pair, frame, at, follows in pairs:
        first = pair >> 8
        if not pair:
            last = None
            continue
        if 0x10 <= first < 0x20:
            data = False
            if follows and pair == last:
                last = None
                continue
            last = pair
            channel = 2 if first & 0x08 else 1
            pair &= ~0x0800
            if pair >> 8 == 0x15 and 0x20 <= pair & 0xFF < 0x30:
                # Field 2 has control codes of its own; a file holds one field.
                pair -= 0x100
        else:
            last = None
            if 0 < first < 0x10:
                data = first != 0x0F
            if data or 0 < first < 0x10:
                continue
        decoder = found.setdefault(channel, Decoder())
        decoder.take(pair, frame, at)
    return found
