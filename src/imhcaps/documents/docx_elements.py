"""Elements of WordprocessingML, for what python-docx has no function for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def element(tag: str, attributes: Iterable[tuple[str, str]] = ()) -> Any:
    """An element with its attributes, both named with their prefixes."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - extra package

    made = OxmlElement(tag)
    for name, value in attributes:
        made.set(qualified(name), value)
    return made


def language_element(tag: str) -> Any:
    """The language of a run (BCP 47), in all three kinds of script that Word tells apart."""
    return element("w:lang", [("w:val", tag), ("w:eastAsia", tag), ("w:bidi", tag)])


def qualified(name: str) -> str:
    """`w:val` as lxml names it; `w14` is not among python-docx's prefixes."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - extra package

    prefix, _, local = name.partition(":")
    if prefix == "w14":
        return f"{{http://schemas.microsoft.com/office/word/2010/wordml}}{local}"
    name_: str = qn(name)
    return name_
