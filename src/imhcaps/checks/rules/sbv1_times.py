"""SBV1xx: lines of times in SubViewer, YouTube's (.sbv) and version 2 (.sub)."""

from __future__ import annotations

from imhcaps.checks.conformance import rule
from imhcaps.model.finding import Citation

_GOOD = "0:00:01.000,0:00:03.000\nAre you there?\n\n0:00:03.500,0:00:05.000\nYes.\n"

RULES = (
    rule(
        "SBV101",
        "times-not-of-the-format",
        Citation("SubViewer", "as YouTube and players read it; no standard", verified="M"),
        "A line of times is not written as the format has it, or says no end.",
        "Players take it for text of the caption before, or drop the caption.",
        _GOOD.replace("0:00:03.500,0:00:05.000", "0:00:03.500,0:00:05.0000"),
        _GOOD,
    ),
)
