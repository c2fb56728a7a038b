"""ASS1xx: events of SubStation Alpha."""

from __future__ import annotations

from imhcaps.checks.conformance import rule
from imhcaps.model.finding import Citation

_SUBSTATION = Citation(
    "Sub Station Alpha v4.00+ Script Format",
    "Dialogue event lines",
    "http://www.tcax.org/docs/ass-specs.htm",
    "S",
)
_HEAD = (
    "[Script Info]\nScriptType: v4.00+\n\n[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)
_GOOD = f"{_HEAD}Dialogue: 0,0:00:01.00,0:00:03.00,Default,Ann,0,0,0,,Are you there?\n"

RULES = (
    rule(
        "ASS101",
        "unreadable-event",
        _SUBSTATION,
        "An event lacks a field that its Format line names, or a time.",
        "Players skip it: its text is never shown.",
        _GOOD.replace("0:00:03.00", "three"),
        _GOOD,
    ),
    rule(
        "ASS102",
        "event-without-length",
        _SUBSTATION,
        "An event ends when it starts, or before.",
        "No player shows its text. Templates and notes of karaoke are often such; words that are said are lost.",
        _GOOD.replace("0:00:03.00", "0:00:01.00"),
        _GOOD,
        "warning",
    ),
    rule(
        "ASS103",
        "event-in-the-picture",
        _SUBSTATION,
        "Events are set into the picture by codes of their own, as signs are.",
        "What a sign says need not be read as speech is: no times, places or lengths of lines are found wrong there."
        " Speech that is set so is not checked.",
        _GOOD.replace("Are", r"{\pos(9,9)\fscx80}Are")
        + _GOOD.splitlines()[-1].replace("Are", "Where")
        + "\n",
        _GOOD,
        "info",
    ),
)
