"""A small gap is closed, or widened to what the profile asks, by the end of the cue before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.checks.fixers.times import end_at, frames_gap

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding, Fix


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """The cue before ends where this one starts, less the frames that must part them."""
    if finding.cue is None or finding.cue < 2:
        return None
    cue = finding.cue - 2
    end = document.starts[cue + 1] - frames_gap(document, tools.profile)
    title = "close the gap" if end > document.ends[cue] else "widen the gap"
    return end_at(document, cue, end, title)
