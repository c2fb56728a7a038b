"""Lyrics in TTML as Apple Music has them: lines and words that all count their times from the start of the song.

Such a file says `itunes:timing` ("Word" or "Line") or has `itunes:key` on its lines. By TTML a time counts from the
begin of what the element is in, so that a renderer shows such lines too late or never; players of lyrics take every
time as it stands, show a line as long as its `<p>` says, and light its words up one by one.
"""

from __future__ import annotations

from fractions import Fraction

from imhcaps.formats.ttml.times import Clock, plain_seconds, seconds
from imhcaps.formats.ttml.tree import TTM, Element

_SPACES = ("apple.com/lyric", "apple.com/itunes", "urn:undeclared:itunes")
"""What namespaces of Apple's lyrics hold; iTunes Timed Text, which is for captions, has none of its own."""
_MARKS = frozenset(("timing", "key", "songPart"))
"""Attributes of songs: how far the times go, the number of a line, and verse or chorus."""
_BESIDE = frozenset(("x-translation", "x-roman", "x-bg"))
"""Roles of spans that are on a line of their own: a translation, a reading, and voices in the background."""


def is_lyrics(root: Element) -> bool:
    """Whether a document says of itself that it is a song: `itunes:timing`, or the marks of lines and verses."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        for name, value in element.given.items():
            space, _, local = name.rpartition("}")
            if local == "timing" and space and value.strip().lower() in ("word", "line"):
                return True
            if local in _MARKS and any(mark in space for mark in _SPACES):
                return True
        waiting.extend(element.elements())
    return False


def count_from_the_start(body: Element, clock: Clock) -> dict[Element, int]:
    """Give each paragraph its own times alone, and the milliseconds at which a word of one begins.

    A paragraph without times is shown from its first word to its last; one that ends before it begins, to the next.
    """
    words: dict[Element, int] = {}
    paragraphs: list[tuple[Element, Fraction | None, Fraction | None]] = []
    waiting = [body]
    while waiting:
        element = waiting.pop()
        if element.tag == "p":
            paragraphs.append((element, *_times(element, clock, words)))
            _on_lines(element)
            continue
        for name in ("begin", "end", "dur"):
            element.given.pop(name, None)
        waiting.extend(reversed(element.elements()))
    following: Fraction | None = None
    for element, begin, end in reversed(paragraphs):
        if begin is not None:
            if end is None or end <= begin:
                end = following if following is not None and following > begin else None
            element.given["begin"] = f"{round(begin * 1000)}ms"
            following = begin
        if end is not None:
            element.given["end"] = f"{round(end * 1000)}ms"
    return words


def _times(
    paragraph: Element, clock: Clock, words: dict[Element, int]
) -> tuple[Fraction | None, Fraction | None]:
    """The begin and end of a line, which its words give where it has none itself."""
    begins, ends = [], []
    waiting = paragraph.elements()
    while waiting:
        span = waiting.pop()
        begin, end = _taken(span, "begin", clock), _taken(span, "end", clock)
        span.given.pop("dur", None)
        if begin is not None:
            begins.append(begin)
            words[span] = round(begin * 1000)
        if end is not None:
            ends.append(end)
        waiting.extend(span.elements())
    begin, end = _taken(paragraph, "begin", clock), _taken(paragraph, "end", clock)
    return (
        min(begins, default=None) if begin is None else begin,
        max(ends, default=None) if end is None else end,
    )


def _taken(element: Element, name: str, clock: Clock) -> Fraction | None:
    """The time of an attribute, which goes; what nobody can read stays, to be reported."""
    text = element.given.get(name, "")
    moment = seconds(text, clock)
    if moment is None:
        moment = plain_seconds(text)
    if moment is not None:
        del element.given[name]
    return moment


def _on_lines(paragraph: Element) -> None:
    """A break before what is sung or written beside a line, and after it."""
    made: list[Element | str] = []
    after = False
    for child in paragraph.children:
        beside = isinstance(child, Element) and not _BESIDE.isdisjoint(
            (child.attribute("role", TTM) or "").split()
        )
        if beside or (after and not (isinstance(child, str) and not child.strip())):
            made.append(Element(paragraph.space, "br", {}, paragraph.at, stop=paragraph.at))
        made.append(child)
        if beside or not (isinstance(child, str) and not child.strip()):
            after = beside
    paragraph.children[:] = made
