"""Braille-ready file: translated by liblouis, laid out for an embosser or a braille display.

What is followed, and how far it has been verified (P read in the guide, S second hand, M from memory):

* 40 cells by 25 lines, form feeds: no standard, common practice (P: Library of Congress fdd000551).
* UEB is the code for English (P). Words of other languages are uncontracted (UEB §13, M).
* Braille page number at the right of the last line, text beside it with three blank cells between;
  running head centred on the first line, from the second page on (S: DAISY's style sheet for BANA; M).
* Headings: centred with three blank cells at each side, then cell 5, then cell 7, with a blank line
  before; never without two lines of text after them on the page (S: the same; brl.org, "Headings").
* Dialogue: name at the margin, runovers in cell 3, on the same line as the speech (P: English Braille
  American Edition, appendix A 8b; BANA Braille Formats 2011 §14.1.4); the colon as in print (M); a
  sound or visual on its own as a stage direction, in cell 7 (S: Duxbury's template for BANA 2016);
  later paragraphs of a turn in 5-3 (M).
* A word longer than a line is parted with the continuation indicator, dot 5 (UEB §10.13, M).
* A character that the table does not know is named in a transcriber's note (UEB §3.27, M).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from imhcaps.documents.blocks import Text, TurnBlock, spaced, stamp
from imhcaps.documents.document import Document
from imhcaps.documents.flow import Head, Line, Person, flow
from imhcaps.documents.louis import Louis
from imhcaps.errors import UsageError
from imhcaps.language.language import LANGUAGES, language_of
from imhcaps.model.transcript import Remark

ASCII = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
"""North American Braille ASCII: the character of each of the 64 cells, dot 1 being the lowest bit."""
_BLANK = "\u2800"
_CONTINUED = "\u2810"
_PREFIXES = frozenset("⠈⠐⠘⠠⠨⠰⠸⠼")
"""Cells that belong to the next one: nothing is parted after them."""
_NOTE = ("⠈⠨⠣", "⠈⠨⠜")
_NAMES = dict.fromkeys("♩♪♫♬🎵🎶", "music")
_AFTER_FIGURE = re.compile(r"(?<=\d,)\s+(?=\S)")
_GAP = 3
"""Blank cells between the text of the last line and the page number, and beside a centred heading
(http://brl.org/transcribers/session04/headings.html; for the page number see above)."""
_AFTER_HEAD = 2
"""Lines of text that follow a heading on its page
(http://brl.org/transcribers/session04/headings.html)."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Words in braille and where they are: cells to the left of the first line and of the others."""

    words: tuple[str, ...]
    first: int
    runover: int
    level: int = 0
    """Of a heading; 1 and 2 are after a blank line, 1 is centred and followed by one too."""


def write(
    document: Document,
    *,
    table: str | None = None,
    grade: int = 2,
    width: int = 40,
    height: int = 25,
    form_feeds: bool = True,
) -> bytes:
    """The document as Braille ASCII (.brf), lines ended by CR LF, each page filled to its last line.

    `grade` is 1 (uncontracted) or 2 (contracted, where the language has it). `table` names another liblouis table, and
    is needed for a language that has no table. `width` are cells of a line, `height` lines of a page; `form_feeds` ends
    each page with one, for embossers that need it.

    Raises `MissingExtraError` without liblouis, `UsageError` for an unknown table or a page too small.
    """
    if width < 20 or height < 5:
        raise UsageError(f"{width} cells by {height} lines is too small for braille pages")
    braille = _Braille(Louis(), document.language, table, grade)
    pager = _Pager(width, height, braille)
    pager.head = _shortened(braille.words(document.title), width - 2 * _GAP)
    blocks = list(_blocks(document, braille))
    for index, block in enumerate(blocks):
        pager.add(block, blocks[index + 1] if index + 1 < len(blocks) else None)
    ending = "\r\n\f" if form_feeds else "\r\n"
    text = "".join("\r\n".join(page) + ending for page in pager.done())
    return text.encode("ascii")


def losses(
    document: Document, *, table: str | None = None, grade: int = 2, **layout: object
) -> tuple[Remark, ...]:
    """The characters that the braille table does not know, each with what stands for it."""
    braille = _Braille(Louis(), document.language, table, grade)
    list(_blocks(document, braille))
    return tuple(
        Remark(
            "lost", f"no braille for {char} U+{ord(char):04X}: written as a note, {_named(char)!r}"
        )
        for char in sorted(braille.unknown)
    )


class _Braille:
    """Text → words in braille, by the tables of one document."""

    def __init__(self, louis: Louis, language: str, table: str | None, grade: int) -> None:
        if grade not in (1, 2):
            raise UsageError(f"no braille grade {grade}", hint="1 is uncontracted, 2 contracted")
        self.louis = louis
        self.table = table or _table(language, grade)
        louis.check(self.table)
        # The words of another language in English text.
        self.foreign = "en-ueb-g1.ctb" if self.table == "en-ueb-g2.ctb" else self.table
        self._known: dict[str, bool] = {}

    @property
    def unknown(self) -> frozenset[str]:
        """The characters met for which the table has no braille."""
        return frozenset(char for char, known in self._known.items() if not known)

    def words(self, text: str) -> tuple[str, ...]:
        """The words of a text, as Unicode braille."""
        return self.joined([(text, False)])

    def joined(self, pieces: Iterable[tuple[str, bool]]) -> tuple[str, ...]:
        """The words of several pieces of one text; those marked true are in another language."""
        cells = "".join(
            cell
            for text, foreign in pieces
            for cell in self._cells(text, self.foreign if foreign else self.table)
        )
        if any(cell > "\u283f" for cell in cells):
            raise UsageError(
                f"the table {self.table!r} writes eight-dot braille, a .brf file holds six dots",
                hint="name a six-dot table with --braille-table",
            )
        return tuple(word for word in cells.replace(_BLANK, " ").split(" ") if word)

    def _cells(self, text: str, table: str) -> Iterator[str]:
        plain: list[str] = []
        odd: list[str] = []
        for char in _normalised(text):
            known = self._is_known(char, table)
            if known and odd:
                yield self._note(odd)
                odd = []
            elif not known and plain:
                yield self._translated("".join(plain), table)
                plain = []
            (plain if known else odd).append(char)
        if plain:
            yield self._translated("".join(plain), table)
        if odd:
            yield self._note(odd)

    def _translated(self, text: str, table: str) -> str:
        """The cells of a text. Russian and Ukrainian braille have no blank after a comma; after a figure it stays,
        since `5, б` would be the number 5,2.
        """
        parts = _AFTER_FIGURE.split(text)
        if len(parts) > 1 and _BLANK not in self.louis.translate("1, 1", table):
            return _BLANK.join(self.louis.translate(part, table) for part in parts)
        return self.louis.translate(text, table)

    def _is_known(self, char: str, table: str) -> bool:
        if char not in self._known:
            self._known[char] = char.isspace() or self.louis.knows(char, table)
        return self._known[char]

    def _note(self, chars: Sequence[str]) -> str:
        # Each as often as it stands there; several notes of music are one music.
        shown = (
            [name for name, _ in groupby(chars, _named)]
            if set(chars) <= set(_NAMES)
            else [_named(char) for char in chars]
        )
        names = ", ".join(shown)
        return _NOTE[0] + self.louis.translate(names, self.table) + _NOTE[1]


def _table(language: str, grade: int) -> str:
    tables = language_of(language).braille
    if tables is None:
        reason = language_of(language).no_braille
        raise UsageError(
            f"no braille table is known for the language {language!r}{f' ({reason})' if reason else ''}",
            hint=f"name one of liblouis with --braille-table; known: {', '.join(code for code in LANGUAGES if language_of(code).braille)}",
        )
    uncontracted, contracted = tables
    return contracted if grade == 2 and contracted else uncontracted


def _normalised(text: str) -> str:
    """Composed, no invisible characters, plain spaces and hyphens: what a braille table expects."""
    composed = unicodedata.normalize("NFC", text).replace("\N{NON-BREAKING HYPHEN}", "-")
    return "".join(
        " " if unicodedata.category(char) == "Zs" else char
        for char in composed
        if unicodedata.category(char) != "Cf"
    )


def _named(char: str) -> str:
    return _NAMES.get(char) or unicodedata.name(char, f"u+{ord(char):04x}").lower()


def _blocks(document: Document, braille: _Braille) -> Iterator[_Block]:
    if document.organisation:
        yield _Block(braille.words(document.organisation), 0, 2)
    yield _Block(braille.words(document.title), 0, 0, level=1)
    for item in flow(document):
        if isinstance(item, Head):
            left = 4 if item.level == 2 else 6
            yield _Block(braille.words(item.text), left, left, level=item.level)
        elif isinstance(item, Person):
            text = f"{item.name}, {item.detail}" if item.detail else item.name
            yield _Block(braille.words(text), 0, 2)
        elif isinstance(item, Line):
            yield _Block(braille.words(item.text), 2, 0)
        else:
            yield from _turn(item, document, braille)


def _turn(turn: TurnBlock, document: Document, braille: _Braille) -> Iterator[_Block]:
    for index, paragraph in enumerate(turn.paragraphs):
        head = ""
        if index == 0:
            head = stamp(turn.start) + " " if document.times and turn.start is not None else ""
            head += f"{turn.name}{document.terms.colon} " if turn.name else ""
        pieces = [(head, False)]
        for gap, inline in spaced(paragraph):
            foreign = isinstance(inline, Text) and inline.language is not None
            if foreign or pieces[-1][1]:
                pieces.append((gap, False))
                pieces.append((inline.text, foreign))
            else:
                # In one piece, as contractions and capitals look at what is beside them.
                pieces[-1] = (pieces[-1][0] + gap + inline.text, False)
        first, runover = (4, 2) if index else (0, 2) if turn.name else (6, 6)
        yield _Block(braille.joined(pieces), first, runover)


class _Pager:
    """Lines on pages: running head, body, page number."""

    def __init__(self, width: int, height: int, braille: _Braille) -> None:
        self.width, self.height, self.braille = width, height, braille
        self.head = ""
        self.pages: list[list[str]] = [[]]

    def add(self, block: _Block, following: _Block | None) -> None:
        """Set one block; a heading goes to the next page when what it heads would not follow it."""
        if not block.words:
            return
        if block.level:
            self._head(block, following)
            return
        self._set(block, self.width)

    def done(self) -> Iterator[list[str]]:
        """The pages as lines of Braille ASCII."""
        for index, page in enumerate(self.pages):
            number = self._number(index)
            lines = [*page, *[""] * (self.height - len(page))]
            lines[-1] = lines[-1].ljust(self.width - len(number), _BLANK) + number
            yield [_ascii(line.rstrip(_BLANK)) for line in lines]

    def _head(self, block: _Block, following: _Block | None) -> None:
        room = self.width - 2 * _GAP if block.level == 1 else self.width
        lines = list(_lines(block, room))
        after = len(list(_lines(following, self.width))) if following else 0
        fresh = len(self._page()) <= (1 if len(self.pages) > 1 else 0)
        needed = len(lines) + (not fresh) + (block.level == 1) + min(after, _AFTER_HEAD)
        if needed > self.height - len(self._page()) and not fresh:
            self._turn_over()
            fresh = True
        if self._page() and self._page()[-1]:
            # Under a running head too, a heading is after a blank line (BANA: on line 3).
            self._put("")
        for line in lines:
            centred = (self.width - len(line)) // 2 if block.level == 1 else 0
            self._put(_BLANK * centred + line)
        if block.level == 1:
            self._put("")

    def _set(self, block: _Block, width: int) -> None:
        words = list(block.words)
        left = block.first
        while words:
            line, words = _fill(words, left, min(width, self._room()), width)
            self._put(line)
            left = block.runover

    def _page(self) -> list[str]:
        return self.pages[-1]

    def _room(self) -> int:
        """Cells for text on the line that comes next; fewer beside a page number."""
        if len(self._page()) >= self.height:
            self._turn_over()
        if len(self._page()) < self.height - 1:
            return self.width
        return self.width - len(self._number(len(self.pages) - 1)) - _GAP

    def _put(self, line: str) -> None:
        if len(self._page()) >= self.height:
            self._turn_over()
        self._page().append(line)

    def _turn_over(self) -> None:
        left = (self.width - len(self.head)) // 2
        self.pages.append([_BLANK * left + self.head])

    def _number(self, index: int) -> str:
        return "".join(self.braille.words(str(index + 1)))


def _lines(block: _Block, width: int) -> Iterator[str]:
    words, left = list(block.words), block.first
    while words:
        line, words = _fill(words, left, width, width)
        yield line
        left = block.runover


def _fill(words: list[str], left: int, room: int, width: int) -> tuple[str, list[str]]:
    """As many words as a line holds, and those that are left; `width` is that of a full line."""
    line = _BLANK * left
    used = 0
    for word in words:
        if len(line) + (used > 0) + len(word) > room:
            break
        line += (_BLANK if used else "") + word
        used += 1
    if used:
        return line, words[used:]
    if len(words[0]) <= width - left:
        return "", words  # only the last line of a page is too short for it: leave that line
    head, rest = _parted(words[0], room - left)
    return line + head, [rest, *words[1:]]


def _parted(word: str, room: int) -> tuple[str, str]:
    """A word longer than a line, parted after a slash or where no cell belongs to the next one."""
    positions = [at for at in range(1, room) if word[at - 1] not in _PREFIXES]
    slashes = [at for at in positions if word[:at].endswith("⠸⠌") and at > room // 3]
    at = (slashes or positions or [room - 1])[-1]
    return word[:at] + _CONTINUED, word[at:]


def _shortened(words: tuple[str, ...], room: int) -> str:
    """The title for the running head: as many whole words as fit."""
    line = ""
    for word in words:
        if len(line) + bool(line) + len(word) > room:
            break
        line += (_BLANK if line else "") + word
    return line or (words[0][:room] if words else "")


def _ascii(line: str) -> str:
    return "".join(ASCII[ord(cell) - 0x2800] for cell in line)
