"""SCC1xx: rows of codes that a caption decoder cannot use as they are."""

from __future__ import annotations

from imhcaps.checks.conformance import rule
from imhcaps.model.finding import Citation

_CEA608 = Citation(
    "CEA-608",
    "47 CFR 79.101",
    "https://www.ecfr.gov/current/title-47/section-79.101",
    "S",
)
_HEAD = "Scenarist_SCC V1.0\n\n"
_GOOD = (
    f"{_HEAD}00:00:01:00\t9420 9420 9470 9470 c8e5 ecec efae 942f 942f\n\n00:00:04:00\t942c 942c\n"
)
_LONG = "61e2 " * 18

RULES = (
    rule(
        "SCC101",
        "unreadable-codes",
        _CEA608,
        "Something in a row is no time code, or no pair of bytes in hexadecimal.",
        "A decoder drops it, and letters of a caption with it.",
        _GOOD.replace("ecec", "ecxc"),
        _GOOD,
    ),
    rule(
        "SCC102",
        "wrong-time-code",
        _CEA608,
        "A time code has a part that is too large, or is before the row above.",
        "What is sent at that time cannot be known, and encoders stop at such rows.",
        _GOOD.replace("00:00:01:00", "00:00:01:35"),
        _GOOD,
    ),
    rule(
        "SCC103",
        "past-column-32",
        _CEA608,
        "A row holds more letters than the 32 columns of a caption.",
        "A television writes all letters past column 32 into the last column: only one of them is read.",
        _GOOD.replace("c8e5 ecec", f"{_LONG}c8e5 ecec"),
        _GOOD,
    ),
    rule(
        "SCC104",
        "parity",
        _CEA608,
        "Some pairs of bytes fail the parity check, and most pass it.",
        "A byte with the wrong parity was changed on the way: a decoder shows a block in place of the letter.",
        _GOOD.replace("c8e5", "c8e4"),
        _GOOD,
        "warning",
    ),
)
