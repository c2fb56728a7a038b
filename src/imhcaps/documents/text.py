"""Plain text: labelled, wrapped, hanging; what a person reads in any editor and on any paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imhcaps.documents.blocks import TurnBlock, plain, stamp
from imhcaps.documents.document import Document
from imhcaps.documents.flow import Head, Line, Person, flow
from imhcaps.errors import UsageError
from imhcaps.language.scripts import CJK_LINE, CJK_PUNCTUATION, HAN, KANA, NOT_FIRST, NOT_LAST
from imhcaps.text import width as cells

INDENT = "    "
NARROWEST = 20
"""Cells: the narrowest line that is taken; labels and long words would fill a narrower one. Our own
choice."""

# Scripts that part no words with spaces: a line may end between two of these characters.
_UNSPACED = f"{KANA}{HAN}{CJK_PUNCTUATION}"
_ATOM = re.compile(
    rf"[{NOT_LAST}]*(?:[{_UNSPACED}](?<![{NOT_LAST}])|[^{_UNSPACED}{NOT_LAST}]+)[{NOT_FIRST}]*|[{NOT_LAST}]+"
)


def write(document: Document, *, width: int = 72) -> bytes:
    """The document as text, UTF-8, no line wider than `width` cells but for a word that is.

    Raises `UsageError` for a width below 20.
    """
    if width < NARROWEST:
        raise UsageError(f"a line of {width} cells is too narrow", hint=f"at least {NARROWEST}")
    return ("\n\n".join(_blocks(document, width)) + "\n").encode()


def wrap(text: str, width: int, first: str = "", rest: str = "") -> str:
    """Text in lines of at most `width` cells, led by `first` and then by `rest`."""
    lines: list[str] = []
    line, used = first, cells(first)
    empty = True
    for space, atom in _atoms(text, width - max(cells(first), cells(rest))):
        gap = "" if empty or not space else " "
        size = cells(atom)
        if not empty and used + len(gap) + size > width:
            lines.append(line)
            line, used, gap = rest, cells(rest), ""
        line += gap + atom
        used += len(gap) + size
        empty = False
    return "\n".join([*lines, line])


def _atoms(text: str, room: int) -> Iterator[tuple[bool, str]]:
    """What stays together on a line, and whether a space goes before it."""
    for word in text.split(" "):
        space = True
        for atom in _ATOM.findall(word) if CJK_LINE.search(word) else (word,):
            for piece in _pieces(atom, room):
                yield space, piece
                space = False


def _pieces(atom: str, room: int) -> Iterator[str]:
    """An atom too wide for any line, cut between graphemes; never Latin text, which may be an address."""
    if cells(atom) <= room or re.search("[A-Za-z0-9]", atom):
        yield atom
        return
    from wcwidth import iter_graphemes  # noqa: PLC0415 - slow to load

    piece = ""
    for grapheme in iter_graphemes(atom):
        if piece and cells(piece + grapheme) > room:
            yield piece
            piece = ""
        piece += grapheme
    yield piece


def _blocks(document: Document, width: int) -> Iterator[str]:
    yield _underlined(document.title, "=", width)
    if document.organisation:
        yield wrap(document.organisation, width)
    people: list[str] = []
    about: list[str] = []
    for item in flow(document):
        if people and not isinstance(item, Person):
            # An empty line parts an entry of two lines from the next.
            yield ("\n\n" if any("\n" in each for each in people) else "\n").join(people)
            people = []
        match item:
            case Head():
                yield _underlined(item.text, "-", width)
            case Line(role="about"):
                about.append(wrap(item.text, width, rest=INDENT))
            case Line():
                yield wrap(item.text, width)
            case Person():
                text = f"{item.name}, {item.detail}" if item.detail else item.name
                people.append(wrap(text, width, rest=INDENT))
            case TurnBlock():
                yield _turn(item, document, width)
    yield "\n".join(about)


def _underlined(text: str, mark: str, width: int) -> str:
    title = wrap(text, width)
    return f"{title}\n{mark * max(cells(line) for line in title.split(chr(10)))}"


def _turn(turn: TurnBlock, document: Document, width: int) -> str:
    time = f"[{stamp(turn.start)}]" if document.times and turn.start is not None else ""
    paragraphs = [plain(paragraph) for paragraph in turn.paragraphs]
    if not turn.name:
        # What nobody says is at the margin, its brackets tell it from a label.
        lead = f"{time} " if time else ""
        return "\n\n".join(
            wrap(text, width, lead if not at else "") for at, text in enumerate(paragraphs)
        )
    label = wrap(f"{time} {turn.name}".strip() + document.terms.colon, width)
    body = "\n\n".join(wrap(text, width, INDENT, INDENT) for text in paragraphs)
    return f"{label}\n{body}"
