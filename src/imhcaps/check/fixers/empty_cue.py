"""A cue without a word is taken out, with the blank lines after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.check.payload import bare
from imhcaps.model.finding import Edit, Fix
from imhcaps.source import LINE_END

if TYPE_CHECKING:
    from imhcaps.check.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """The whole block goes; None for a cue that holds a mark, such as a lone ellipsis, or a broken tag."""
    if finding.cue is None or document.format not in ("vtt", "srt"):
        return None
    cue = finding.cue - 1
    text, end = document.source.text, document.payload_end[cue]
    held = bare(text[document.payload_at[cue] : end])
    if any(char.isprintable() and not char.isspace() for char in document.texts[cue] + held):
        return None
    while (line := LINE_END.match(text, end)) is not None:
        end = line.end()
    return Fix("take the empty cue out", "unsafe", (Edit(document.block_at[cue], end, ""),))
