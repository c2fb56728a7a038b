"""An overlap is snapped: the earlier cue ends where the later one starts."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from operator import gt
from typing import TYPE_CHECKING

from imhcaps.checks.fixers.times import end_at, frames_gap

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding, Fix


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """The earlier cue that is still on screen ends in time; None where both start together."""
    if finding.cue is None or finding.cue < 2:
        return None
    cue = finding.cue - 1
    start = document.starts[cue]
    longest = _held(document)
    if longest is None or document.ends[longest[cue - 1]] <= start:
        return None
    held = longest[cue - 1]
    end = start - frames_gap(document, tools.profile)
    return end_at(document, held, end, f"end cue {held + 1} where this one starts")


@lru_cache(maxsize=1)
def _held(document: Document) -> list[int] | None:
    """Per cue the one that stays longest of it and those before: found once for all findings of a file.

    None for cues out of order: which of two is to make room is not clear before they are in order.
    """
    starts = document.starts
    if any(map(gt, starts, islice(starts, 1, None))):
        return None
    found: list[int] = []
    longest = 0
    for cue, end in enumerate(document.ends):
        if end > document.ends[longest]:
            longest = cue
        found.append(longest)
    return found
