"""SBV1xx: lines of times and of text in SubViewer, YouTube's (.sbv) and version 2 (.sub)."""

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
    rule(
        "SBV102",
        "empty-line-in-text",
        Citation("SubViewer", "as YouTube and players read it; no standard", verified="M"),
        "There is an empty line before or inside the text of a cue.",
        "Players end the text there: what follows is never shown.",
        _GOOD.replace("Are you there?", "Are you\n\nthere?"),
        _GOOD,
        fix="safe",
    ),
)
