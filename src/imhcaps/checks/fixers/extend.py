"""A cue that is too fast or too short stays longer, into the silence after it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from imhcaps.checks.fixers.times import end_at, latest_end, on_frame, settle
from imhcaps.checks.rules.tim103_reading_table import allowed

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding, Fix


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """The cue ends as late as its reading needs; None where the silence is too short for that."""
    if finding.cue is None:
        return None
    cue = finding.cue - 1
    start = document.starts[cue]
    latest = latest_end(document, cue, tools.profile, tools.media_ms)
    needed = _needed(finding, document.ends[cue] - start, latest - start, tools)
    if needed is None or start + needed > latest:
        return None
    end = on_frame(document, start + needed, latest)
    end = settle(document, cue, end, latest, tools.profile)
    return end_at(document, cue, end, "let the cue stay longer, into the silence after it")


def _needed(finding: Finding, duration: int, room: int, tools: Tools) -> int | None:
    """How long the cue must stay, in milliseconds."""
    value, limit = finding.value, finding.limit
    if not isinstance(value, (int, float)) or not isinstance(limit, (int, float)):
        return None
    if finding.code == "TIM201":
        return math.ceil(limit)
    if finding.code == "TIM103":
        return _by_table(value, duration, room, tools)
    ratio = limit / value if finding.code == "TIM104" and value else value / limit
    # The value was rounded for people: a few milliseconds make up for that.
    return math.ceil(duration * ratio * 1.0005) + 1


def _by_table(characters: float, duration: int, room: int, tools: Tools) -> int | None:
    table = tools.profile.value("reading_table")
    tolerance = 1 + (tools.profile.value("reading_tolerance") or 0)
    low, high = duration, room
    if high <= low or allowed(table, high) * tolerance < characters:
        return None
    while high - low > 1:
        middle = (low + high) // 2
        enough = allowed(table, middle) * tolerance >= characters
        low, high = (low, middle) if enough else (middle, high)
    return high
