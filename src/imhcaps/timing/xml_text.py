"""XML with times in it: chapters of programs, timed text of YouTube. Entities are refused, stray bytes are not."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from imhcaps.errors import ImhcapsError
from imhcaps.files import utf8
from imhcaps.source import Source


def xml_root(source: Source, error: type[ImhcapsError]) -> ET.Element:
    """The root element of a text that is XML.

    A byte that is no UTF-8 is U+FFFD, as in every reader. Raises `error` with line and column for damaged
    XML, and for a document type that declares entities.
    """
    declared = source.text.partition("<!DOCTYPE")[2].partition(">")[0]
    if "[" in declared or "<!ENTITY" in source.text:
        raise error("declares entities, which a file of times has no use for", source.path)
    # What is before the declaration is an error to the parser, and nothing to people.
    text = source.text.lstrip()
    try:
        return ET.fromstring(utf8(text).decode())  # noqa: S314 - entities are refused above
    except ET.ParseError as problem:
        line, column = problem.position
        above = source.text[: len(source.text) - len(text)]
        raise error(
            f"is not XML: {problem}", source.path, line + above.count("\n"), column + 1
        ) from None
