"""A cue without a word is taken out, with the blank lines after it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from imhcaps.checks.payload import bare
from imhcaps.model.finding import Edit, Fix
from imhcaps.source import LINE_END

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """The whole block goes; None for a cue that holds a mark, such as a lone ellipsis, or a broken tag,
    and for one over text that players drop.
    """
    if finding.cue is None or document.syntax.write_time is None:
        return None
    cue = finding.cue - 1
    text, end = document.source.text, document.payload_end[cue]
    held = bare(text[document.payload_at[cue] : end])
    if any(char.isprintable() and not char.isspace() for char in document.texts[cue] + held):
        return None
    while (line := LINE_END.match(text, end)) is not None:
        end = line.end()
    dropped = document.problems_of("CUE101")
    at = bisect_left(dropped, end, key=lambda problem: problem.start)
    if at < len(dropped) and dropped[at].start == end:
        # What is below may be its text: without the times no one could put it back.
        return None
    return Fix("take the empty cue out", "unsafe", (Edit(document.block_at[cue], end, ""),))
