"""A file that is of another format than its name says becomes what it is called, in one fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.formats.line_scan import line_end_near
from imhcaps.formats.reading import read_captions
from imhcaps.formats.table import format_named, sniff
from imhcaps.model.finding import Edit, Fix

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """The whole text in the format of the name; None where that would lose more than the form of a time."""
    text = document.source.text
    there = sniff(text)
    if there is None or there.name == document.format:
        return None
    captions = read_captions(document.source, there.name)
    if not captions.track.cues or captions.document.problems_of("CUE101"):
        return None
    if any(cue.end <= cue.start or cue.start < 0 for cue in captions.track.cues):
        return None
    called = format_named(document.format)
    written, lost = called.write(captions.track)
    if any(remark.kind == "lost" and "the header" not in remark.message for remark in lost):
        return None
    if any("once" in remark.message for remark in captions.remarks):
        # Text that is repeated for the eye is for another fix, which is not safe.
        return None
    eol = line_end_near(text, 0)
    title = f"write it as {called.title}, which its name says"
    return Fix(title, "safe", (Edit(0, len(text), written.replace("\n", eol)),))
