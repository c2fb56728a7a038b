"""The reading order of a document, flat: what the paged writers (PDF, Word, EPUB, braille) walk through.

The title is not in it: every format has a place of its own for a title.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from imhcaps.documents.blocks import HeadingBlock, TurnBlock, detail, plain
from imhcaps.documents.document import Document
from imhcaps.language.language import primary
from imhcaps.language.locale_data import long_date

LOWEST = 6
"""The lowest level of a heading: h6, by the HTML specification."""
Role = Literal["summary", "notice", "credit", "about"]


@dataclass(frozen=True, slots=True)
class Head:
    """A heading. `own` says that its words are ours, in the language of the document's terms."""

    text: str
    level: int
    own: bool = False
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph that nobody says: of the summary, a notice, a credit, or about the document."""

    text: str
    role: Role
    own: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One entry of the list of speakers."""

    name: str
    detail: str


Item = Head | Line | Person | TurnBlock


def flow(document: Document) -> Iterator[Item]:
    """Everything after the title, in reading order, with a heading for each part that is not empty."""
    terms = document.terms
    if document.summary:
        yield Head(terms.summary, 2, own=True)
        yield from (Line(text, "summary") for text in document.summary)
    if document.speakers:
        yield Head(terms.speakers, 2, own=True)
        yield from people(document)
    if document.body:
        # Without it, what is said would be under the heading of the list of speakers.
        yield Head(terms.transcript, 2, own=True)
    for block in document.body:
        if isinstance(block, HeadingBlock):
            yield Head(block.text, min(block.level + 1, LOWEST), start=block.start)
        else:
            yield block
    if document.notices:
        yield Head(terms.notices, 2, own=True)
        yield from (Line(text, "notice") for text in document.notices)
    if document.credits:
        yield Head(terms.credits, 2, own=True)
        yield from (Line(text, "credit") for text in document.credits)
    yield Head(terms.about, 2, own=True)
    for name, value in facts(document):
        yield Line(f"{name}{terms.colon} {value}", "about", own=True)
    yield Line(f"{terms.made_with} {document.tool}", "about", own=True)


def facts(document: Document) -> Iterator[tuple[str, str]]:
    """What is known of the document itself, each with its name: author, date, recording, source."""
    terms = document.terms
    if document.author:
        yield terms.author, document.author
    if document.date:
        yield terms.date, long_date(document.date, terms.language)
    if document.link:
        yield terms.recording, document.link
    if document.source:
        yield terms.source, document.source


def kept_together(items: Sequence[Item]) -> int:
    """From which item on the end of a document stays on one page, so that the last page has more than a few lines.

    An item that is long itself is not moved whole: the end then begins after it.
    """
    first, lines = len(items), 0
    while first and lines < _LAST_PAGE:
        more = _lines(items[first - 1])
        if more > _MOVED:
            break
        first, lines = first - 1, lines + more
    return first


def _lines(item: Item) -> int:
    """About how many lines of print an item takes, with the space above it."""
    if isinstance(item, TurnBlock):
        return 1 + sum(1 + len(plain(paragraph)) // _WIDTH for paragraph in item.paragraphs)
    if isinstance(item, Person):
        return 1 + len(f"{item.name}, {item.detail}") // _WIDTH
    return 2 + len(item.text) // _WIDTH


_LAST_PAGE, _MOVED = 16, 14
"""Lines, with the space between paragraphs, that a last page has at least, and of an item that is moved to it at
most; our own choice."""
_WIDTH = 80
"""Characters of a line of 12 points on A4, measured in our own documents."""


def people(document: Document) -> Iterator[Person]:
    """Each speaker once with what is known of them; two of one name who are described in two ways are two entries."""
    entries = dict.fromkeys(Person(each.name, detail(each)) for each in document.speakers)
    described = {entry.name for entry in entries if entry.detail}
    yield from (entry for entry in entries if entry.detail or entry.name not in described)


def own_language(document: Document) -> str | None:
    """The language of our own words, where it is not the document's; else nothing."""
    main = primary(document.language)
    own = primary(document.terms.language)
    return None if own == main else document.terms.language


def calm(name: str, large_print: bool) -> str:
    """A speaker's name in large print, where ACB allows no words in capitals.

    Only names are changed, and no short word of them: that may be an acronym.
    """
    words = name.split()
    if large_print and name.isupper() and any(len(word) > 3 for word in words):
        return " ".join(word.capitalize() if len(word) > 3 else word for word in words)
    return name
