"""The characters and codes of CEA-608 (47 CFR 79.101; ANSI/CTA-608-E), as tables.

A pair of bytes is looked up without parity and with channel 2 folded onto channel 1.
"""

from __future__ import annotations

from typing import NamedTuple

ROWS, COLUMNS = 15, 32
"""Rows and columns of the grid of a caption (47 CFR 79.101 (d))."""

_BASIC = {0x2A: "á", 0x5C: "é", 0x5E: "í", 0x5F: "ó", 0x60: "ú", 0x7B: "ç", 0x7C: "÷", 0x7D: "Ñ", 0x7E: "ñ", 0x7F: "█"}  # fmt: skip
BASIC = {code: _BASIC.get(code, chr(code)) for code in range(0x20, 0x80)}
"""One byte → a character; all that is not named differently is ASCII."""

TRANSPARENT = "\xa0"
"""The transparent space, a column that shows the picture."""

SPECIAL = dict(zip(range(0x1130, 0x1140), f"®°½¿™¢£♪à{TRANSPARENT}èâêîôû", strict=True))
"""Pairs that stand for one character each."""

EXTENDED = {
    **dict(zip(range(0x1220, 0x1240), "ÁÉÓÚÜü‘¡*’—©℠•“”ÀÂÇÈÊËëÎÏïÔÙùÛ«»", strict=True)),
    **dict(zip(range(0x1320, 0x1340), "ÃãÍÌìÒòÕõ{}\\^_|~ÄäÖöß¥¤¦ÅåØø┌┐└┘", strict=True)),
}
"""Pairs that take the place of the character before them, a stand-in for decoders that do not know them."""

STAND_INS = {
    **dict(zip("ÁÉÓÚÜü‘¡*’—©℠•“”ÀÂÇÈÊËëÎÏïÔÙùÛ«»", "AEOUUu'!.'-c .\"\"AACEEEeIIiOUuU\"\"", strict=True)),
    **dict(zip("ÃãÍÌìÒòÕõ{}\\^_|~ÄäÖöß¥¤¦ÅåØø┌┐└┘", "AaIIiOoOo()/ -/-AaOosY  AaOo++++", strict=True)),
}  # fmt: skip
"""What an old decoder shows for an extended character: its base letter, where it has one."""

COLOURS = ("", "lime", "blue", "cyan", "red", "yellow", "magenta")
"""Colours of mid-row codes and preambles, in WebVTT's names: the green of CEA-608 is `lime`."""

_PAC_ROWS = {0x11: (1, 2), 0x12: (3, 4), 0x15: (5, 6), 0x16: (7, 8), 0x17: (9, 10), 0x10: (11, 11), 0x13: (12, 13), 0x14: (14, 15)}  # fmt: skip
"""First byte of a preamble → its rows, the upper and the lower one (47 CFR 79.101 (e))."""

RCL, BS, DER, RU2, RU4, FON, RDC, TR, RTD, EDM, CR, ENM, EOC = (
    0x1420, 0x1421, 0x1424, 0x1425, 0x1427, 0x1428, 0x1429, 0x142A, 0x142B, 0x142C, 0x142D, 0x142E, 0x142F,
)  # fmt: skip
"""The miscellaneous control codes (47 CFR 79.101 (f)) by their usual abbreviations."""


class Preamble(NamedTuple):
    """A preamble address code (47 CFR 79.101 (f)): where the next letters are, and how they look."""

    row: int
    """1 to 15."""
    column: int
    """From 0."""
    colour: str
    italic: bool
    underline: bool


def preamble(pair: int) -> Preamble | None:
    """What a code says, if it is a preamble address code."""
    first, second = divmod(pair, 0x100)
    if first not in _PAC_ROWS or not 0x40 <= second < 0x80 or (first == 0x10 and second >= 0x60):
        return None
    row = _PAC_ROWS[first][second >= 0x60]
    kind = (second & 0x1E) >> 1
    column = (kind - 8) * 4 if kind >= 8 else 0
    colour = COLOURS[kind] if kind < 7 else ""
    return Preamble(row, column, colour, kind == 7, bool(second & 1))


def preamble_code(row: int, indent: int) -> int:
    """The preamble that puts the cursor into a row (1 to 15), `indent` columns from the left (0 to 28 by 4)."""
    for first, rows in _PAC_ROWS.items():
        if row in rows:
            lower = 0x20 if row == rows[1] and rows[0] != rows[1] else 0
            return first * 0x100 + 0x50 + lower + indent // 4 * 2
    raise ValueError(f"row {row}")
