"""A line that holds two sentences, or two speakers, is parted where the second begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.checks.fixers.layout import line_end
from imhcaps.language.sentences import CLOSING_CLASS, STOPS
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Edit, Fix

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding

_SENTENCE = lazy_pattern(rf"[{STOPS}]{CLOSING_CLASS}*[ \t]+(?=\S)")


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """A line break for the white space there; None where there is none, or no line to spare."""
    if finding.cue is None or document.syntax.inline:
        return None
    cue = finding.cue - 1
    most = tools.profile.value("max_lines") or 2
    if document.texts[cue].count("\n") + 1 >= most:
        return None
    text, starts = document.source.text, document.source.starts
    start = starts[finding.line - 1] + finding.column - 1
    end = starts[finding.end_line - 1] + finding.end_column - 1
    if finding.code == "BRK108":
        sentence = _SENTENCE.search(text, start, end)
        if sentence is None:
            return None
        start = sentence.end()
    while start < end and text[start] in " \t":
        start += 1
    space = start
    while space > document.payload_at[cue] and text[space - 1] in " \t":
        space -= 1
    if space == start:
        return None
    edit = Edit(space, start, line_end(document, cue))
    return Fix("part the line", "safe", (edit,))
