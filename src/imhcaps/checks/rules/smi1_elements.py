"""SMI1xx: elements of SAMI."""

from __future__ import annotations

from imhcaps.checks.conformance import rule
from imhcaps.model.finding import Citation

_SAMI = Citation(
    "Understanding SAMI 1.0",
    "SYNC",
    "https://learn.microsoft.com/en-us/previous-versions/windows/desktop/dnacc/understanding-sami-1.0",
    "S",
)
_GOOD = "<SAMI><BODY>\n<SYNC Start=1000><P Class=ENCC>Are you there?\n<SYNC Start=3000><P Class=ENCC>&nbsp;\n</BODY></SAMI>\n"

RULES = (
    rule(
        "SMI101",
        "sync-without-start",
        _SAMI,
        "A SYNC element has no start in milliseconds.",
        "Nobody can say when its captions are to be shown.",
        _GOOD.replace("Start=1000", "Start=soon"),
        _GOOD,
    ),
)
