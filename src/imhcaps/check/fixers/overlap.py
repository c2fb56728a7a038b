"""An overlap is snapped: the earlier cue ends where the later one starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.check.fixers.times import end_at, frames_gap

if TYPE_CHECKING:
    from imhcaps.check.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding, Fix


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """The earlier cue that is still on screen ends in time; None where both start together."""
    if finding.cue is None:
        return None
    cue = finding.cue - 1
    start = document.starts[cue]
    held = max(range(cue), key=document.ends.__getitem__, default=None)
    if held is None or document.ends[held] <= start:
        return None
    end = start - frames_gap(tools.profile)
    return end_at(document, held, end, f"end cue {held + 1} where this one starts")
