"""STL1xx: the head and the blocks of EBU STL."""

from __future__ import annotations

from imhcaps.checks.conformance import rule
from imhcaps.model.finding import Citation

_TECH_3264 = Citation(
    "EBU Tech 3264",
    "EBU subtitling data exchange format",
    "https://tech.ebu.ch/docs/tech/tech3264.pdf",
    "S",
)


def _file(table: str = "00", start: str = "00000000", seconds: int = 1, end: str = "") -> str:
    """A file of one subtitle, a character for each byte."""
    head = f"850STL25.011{table}09".ljust(253) + f"231{start}"
    times = "\0\0" + chr(seconds) + "\0" + "\0\0" + chr(seconds + 2) + "\0"
    block = f"\0\1\0\xff\0{times}\x14\2\0\x0b\x0bHello there.\x0a\x0a"
    return head.ljust(1024) + block.ljust(128, "\x8f") + end


RULES = (
    rule(
        "STL101",
        "unknown-code-table",
        _TECH_3264,
        "The head names a table of characters that does not exist.",
        "Every letter beyond ASCII may be another: the Latin table is a guess.",
        _file(table="07"),
        _file(),
    ),
    rule(
        "STL102",
        "wrong-block-time",
        _TECH_3264,
        "A time code of a block has a part that is too large.",
        "Nobody can say when the subtitle is to be shown.",
        _file(seconds=70),
        _file(),
    ),
    rule(
        "STL103",
        "incomplete-block",
        _TECH_3264,
        "The file ends in the middle of a block.",
        "It was cut off: subtitles are missing at its end.",
        _file(end="\0\2\0\xff\0\0\0"),
        _file(),
    ),
    rule(
        "STL104",
        "before-programme-start",
        _TECH_3264,
        "A subtitle begins before the start of the programme that the head states.",
        "Times are counted from that start: it is wrong, or the subtitle belongs to something else.",
        _file(start="10000000"),
        _file(),
    ),
)
