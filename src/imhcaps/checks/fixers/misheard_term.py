"""What a recogniser misheard is written as the glossary has it: the one fix that changes words, and so never a safe
one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.model.finding import Edit, Fix

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """The term in place of the words of the finding; None where markup is between them.

    A line break among them is after the term: the line below does not grow. Words in capitals stay in capitals.
    """
    starts = document.source.starts
    start = starts[finding.line - 1] + finding.column - 1
    end = starts[finding.end_line - 1] + finding.end_column - 1
    text = document.source.text
    found, form, written = text[start:end], str(finding.value), str(finding.limit)
    if " ".join(found.split()) != form:
        return None
    term = written.upper() if form.isupper() and sum(map(str.isalpha, form)) > 1 else written
    breaks = "\r\n" if "\r\n" in found else "\n" if "\n" in found else ""
    if breaks and text[end : end + 1] == " ":
        return Fix(f"write {term!r}", "unsafe", (Edit(start, end + 1, term + breaks),))
    return Fix(f"write {term!r}", "unsafe", (Edit(start, end, term),))
