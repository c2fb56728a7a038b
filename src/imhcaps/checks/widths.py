"""How wide a line is in a proportional typeface, as an estimate."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Widths in thousandths of an em in the metrics that the common sans serifs share (Liberation Sans
# and the like). The faces that broadcasters use are within a few per cent of it.
_GROUPS = {
    191: "'‘’",
    222: "ijl",
    260: "|",
    278: " !,./:;I[\\]ft",
    333: "()-`r“”",
    334: "{}",
    355: '"',
    389: "*",
    469: "^",
    500: "Jckvsxyz",
    556: "#$0123456789?L_abdeghnopqu–",
    584: "+<=>~",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…♪♫",
    1015: "@",
}
EM = {char: units for units, chars in _GROUPS.items() for char in chars}
_OTHER, _WIDE = 556, 1000
"""Thousandths of an em: a character that is not listed is taken to be as wide as a figure, one of East Asia an
em (UAX #11)."""


def widths(text: str) -> int:
    """The width of a line in thousandths of an em."""
    return sum(map(_width, text))


@lru_cache(maxsize=4096)
def _width(char: str) -> int:
    known = EM.get(char)
    if known is not None:
        return known
    if unicodedata.combining(char):
        return 0
    base = unicodedata.normalize("NFD", char)[0]
    if base in EM:
        return EM[base]
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else _OTHER
