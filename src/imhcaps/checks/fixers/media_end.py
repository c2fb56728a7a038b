"""A cue that outlasts the recording ends with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.checks.fixers.times import end_at

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding, Fix


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """The cue ends at the end of the recording; None for one that begins after it."""
    if finding.cue is None or tools.media_ms is None:
        return None
    return end_at(document, finding.cue - 1, tools.media_ms, "end the cue with the recording")
