"""Characters that a rule points at and that are no words: spaces, invisible ones, dashes, ellipses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.checks.rules import rule_of
from imhcaps.latin1_controls import OF_WINDOWS
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Edit, Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding

_TITLES = {
    "TXT102": "leave one space",
    "TXT103": "take the invisible character out",
    "TXT108": "take the white space away",
    "TXT111": "write the ellipsis as the profile does",
    "TXT112": "write the dash as the profile does",
    "TXT113": "take the space away",
}
_LINE = lazy_pattern(r"[^\r\n]+")
_WHITE = " \t\xa0"


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """An edit on exactly the characters of the finding; None where markup is between them."""
    starts = document.source.starts
    start = starts[finding.line - 1] + finding.column - 1
    end = starts[finding.end_line - 1] + finding.end_column - 1
    found = document.source.text[start:end]
    new = _replacement(finding, found)
    if new is None or new == found:
        return None
    if finding.code == "TXT112":
        end = start + len(str(finding.value))
    edits = {Edit(start, end, new)}
    if finding.code == "TXT108" and finding.cue is not None:
        # All lines of a cue or none: lines that began alike are to begin alike.
        edits.update(_edges(document, finding.cue - 1))
    safety = rule_of(finding.code).fix or "safe"
    title = _TITLES[finding.code]
    if finding.code == "TXT103" and new:
        title = "write the sign that was meant"
    return Fix(title, safety, tuple(sorted(edits)))


def _edges(document: Document, cue: int) -> Iterator[Edit]:
    """The white space at the edges of all lines of a cue, as they stand in the file."""
    text = document.source.text
    for match in _LINE.finditer(text, document.payload_at[cue], document.payload_end[cue]):
        line = match[0]
        if not line.strip(_WHITE):
            continue
        head, tail = len(line) - len(line.lstrip(_WHITE)), len(line.rstrip(_WHITE))
        for start, end in ((0, head), (tail, len(line))):
            if start < end:
                yield Edit(match.start() + start, match.start() + end, "")


def _replacement(finding: Finding, found: str) -> str | None:
    if finding.code in ("TXT102", "TXT113") and found and not found.strip(" "):
        return " " if finding.code == "TXT102" else ""
    if finding.code == "TXT108" and found and not found.strip(_WHITE):
        return ""
    if finding.code == "TXT103" and len(found) == 1:
        # What parts two words must still part them.
        return OF_WINDOWS.get(ord(found), " " if found.isspace() else "")
    if finding.code == "TXT111" and found == finding.value:
        return str(finding.limit)
    if finding.code == "TXT112" and not str(finding.limit).startswith("second "):
        return str(finding.limit)[:-1] if found.startswith(str(finding.value)) else None
    return None
