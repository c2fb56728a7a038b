"""An overlap is snapped: the earlier cue ends where the later one starts."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from operator import gt
from typing import TYPE_CHECKING

from imhcaps.checks.cue_place import height_of, place_of
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
    earlier = _held(document)
    held = None if earlier is None else earlier[cue]
    if held is None or document.ends[held] <= start:
        return None
    end = start - frames_gap(document, tools.profile)
    return end_at(document, held, end, f"end cue {held + 1} where this one starts")


@lru_cache(maxsize=1)
def _held(document: Document) -> list[int | None] | None:
    """Per cue the one that stays longest of those before it in its place: found once for all findings of a file.

    None for cues out of order: which of two is to make room is not clear before they are in order.
    """
    starts, ends = document.starts, document.ends
    if any(map(gt, starts, islice(starts, 1, None))):
        return None
    found: list[int | None] = []
    longest: dict[int, int] = {}
    for cue, end in enumerate(ends):
        height = height_of(place_of(document, cue))
        held = longest.get(height)
        found.append(held)
        if held is None or end > ends[held]:
            longest[height] = cue
    return found
