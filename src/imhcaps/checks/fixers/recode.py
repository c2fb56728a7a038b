"""WebVTT is UTF-8: a file in another encoding is written in it, its text unchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.model.finding import Fix
from imhcaps.source import encoding_title

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding
    from imhcaps.source import Source


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """No edit: the engine writes the same characters as UTF-8.

    None for an encoding that is only guessed: other letters, once written, cannot be distinguished from the right
    ones.
    """
    source = document.source
    if source.encoding == "utf-8" or source.guessed:
        return None
    return Fix(f"save as UTF-8 what is {encoding_title(source.encoding)} now", "safe", ())


def recode(source: Source) -> Source:
    """The source as UTF-8; the byte order mark of its old encoding goes."""
    # A mark that the text itself begins with is the mark of the new file.
    bom = source.text.startswith("\ufeff")
    return source._replace(text=source.text[bom:], encoding="utf-8", bom=bom, guessed=False)
