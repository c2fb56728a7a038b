"""XML → a tree of elements with their places in the text. No DOCTYPE, nothing from outside, bounded in depth and size.

A DOCTYPE is refused when it begins, before anything that it declares is read, so no entity can grow.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from imhcaps.lazy import lazy_pattern

DEEPEST = 60
"""Elements inside each other, counted as levels; captions need ten. Our own choice."""
MOST_ELEMENTS = 500_000
"""Elements of a file, counted as objects in memory; a film has some ten thousand. Our own choice."""

MOST_PREFIXES = 200
"""Prefixes, counted as names, that are declared at one place; captions have ten. Our own choice."""

_DECLARATION = lazy_pattern(r"\A\s*<\?xml[^>]{0,400}\?>")
_OLD_TTML = lazy_pattern(r"\Ahttp://www\.w3\.org/2006/(?:04|10)/ttaf1")

TT = "http://www.w3.org/ns/ttml"
TTS, TTP, TTM = f"{TT}#styling", f"{TT}#parameter", f"{TT}#metadata"
XML = "http://www.w3.org/XML/1998/namespace"


class TreeError(Exception):
    """Why a text is no tree: a message, and the offset where it was met."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message, at)
        self.message = message
        self.at = at


@dataclass(eq=False, slots=True)
class Element:
    """An element: its namespace and name, attributes by `{namespace}name`, and children in order."""

    space: str
    name: str
    given: dict[str, str]
    at: int
    children: list[Element | str] = field(default_factory=list)
    stop: int = 0

    @property
    def tag(self) -> str:
        """The name of an element of TTML; empty for metadata and foreign elements."""
        return self.name if self.space == TT else ""

    def elements(self) -> list[Element]:
        """The children that are elements."""
        return [child for child in self.children if isinstance(child, Element)]

    def attribute(self, name: str, space: str = "") -> str | None:
        """The value of an attribute."""
        return self.given.get(f"{{{space}}}{name}" if space else name)


class _Places:
    """Offsets into UTF-8 → offsets into the text; asked in rising order."""

    def __init__(self, data: bytes, plain: bool) -> None:
        self.data = data
        self.plain = plain
        self.byte = self.character = 0

    def of(self, byte: int) -> int:
        if self.plain:
            return byte
        if byte > self.byte:
            self.character += len(self.data[self.byte : byte].decode("utf-8", "replace"))
            self.byte = byte
        return self.character


_USUAL = {"tts": TTS, "ttp": TTP, "ttm": TTM, "tt": TT, "xml": XML}
"""What prefixes mean that a file uses and forgot to declare."""


def parse(text: str) -> tuple[Element, list[tuple[Element, str]]]:
    """The root element of a text, and elements with prefixes that are not declared.

    `TreeError` for what is no XML, or more than we take.
    """
    # The text is decoded: what its declaration says of an encoding no longer holds.
    head = _DECLARATION.match(text)
    blank = " " * head.end() + text[head.end() :] if head else text
    data = blank.encode("utf-8", "replace")
    places = _Places(data, len(data) == len(text))
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.ordered_attributes = False
    opened: list[Element] = []
    roots: list[Element] = []
    scopes: list[dict[str, str]] = [{"": "", "xml": XML}]
    unbound: list[tuple[Element, str]] = []
    count = 0

    def space_of(prefix: str, element: Element) -> str:
        found = scopes[-1].get(prefix)
        if found is None:
            unbound.append((element, prefix))
            found = _USUAL.get(prefix, f"urn:undeclared:{prefix}")
        return found

    def start(name: str, given: dict[str, str]) -> None:
        nonlocal count
        count += 1
        at = places.of(parser.CurrentByteIndex)
        if len(opened) >= DEEPEST:
            raise TreeError(f"more than {DEEPEST} elements are inside each other", at)
        if count > MOST_ELEMENTS:
            raise TreeError(f"the file holds more than {MOST_ELEMENTS} elements", at)
        declared = {
            key[6:]: _modern(value)
            for key, value in given.items()
            if key == "xmlns" or key.startswith("xmlns:")
        }
        scopes.append({**scopes[-1], **declared} if declared else scopes[-1])
        if len(scopes[-1]) > MOST_PREFIXES:
            raise TreeError(f"more than {MOST_PREFIXES} prefixes are declared", at)
        prefix, _, local = name.rpartition(":")
        element = Element("", local, {}, at)
        element.space = space_of(prefix, element)
        for key, value in given.items():
            if key == "xmlns" or key.startswith("xmlns:"):
                continue
            prefix, colon, local = key.rpartition(":")
            element.given[f"{{{space_of(prefix, element)}}}{local}" if colon else key] = value
        (opened[-1].children if opened else roots).append(element)
        opened.append(element)

    def end(name: str) -> None:
        scopes.pop()
        opened.pop().stop = places.of(parser.CurrentByteIndex)

    def characters(said: str) -> None:
        if opened:
            opened[-1].children.append(said)

    def doctype(*_: object) -> None:
        at = places.of(parser.CurrentByteIndex)
        raise TreeError(
            "the file has a DOCTYPE, which captions do not need and which can make them grow", at
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as problem:
        at = places.of(min(max(parser.CurrentByteIndex, 0), len(data)))
        raise TreeError(
            f"this is not XML: {expat.errors.messages.get(problem.code, problem)}", at
        ) from None
    return roots[0], unbound


def _modern(space: str) -> str:
    """The namespace of TTML today for those of its drafts, which DFXP has."""
    if space == TT or not space.startswith("http://www.w3.org/2006/"):
        return space
    modern = _OLD_TTML.sub(TT, space)
    return TTS if modern == f"{TT}#style" else modern
