"""The styles of a SubStation file: what text looks like where no code says otherwise."""

from __future__ import annotations

from typing import NamedTuple

from imhcaps.formats.runs import Run
from imhcaps.lazy import lazy_pattern

_COLOUR = lazy_pattern(r"&?H?([0-9A-Fa-f]{1,8})&?")
_BY_RGB = {0xFFFF00: "yellow", 0x00FFFF: "cyan", 0x00FF00: "lime", 0xFF0000: "red", 0xFF00FF: "magenta", 0x0000FF: "blue", 0xFFFFFF: ""}  # fmt: skip

_OLD_KEYS = {1: 1, 2: 2, 3: 3, 5: 7, 6: 8, 7: 9, 9: 4, 10: 5, 11: 6}
"""Alignment of SSA (v4; the specification of Sub Station Alpha counts from 1 to 11, places on screen): 1 to 3 at the
bottom, plus 4 at the top, plus 8 in the middle → number pad."""


class Style(NamedTuple):
    """A style: how its text looks and on which key of a number pad it is."""

    look: Run = Run("")
    key: int = 2


def read_style(fields: dict[str, str], old: bool) -> Style:
    """A style from its fields by name (lower case); a value that makes no sense is the usual one."""
    colour = fields.get("primarycolour", "")
    number = _whole(fields.get("alignment", ""))
    key = _OLD_KEYS.get(number, 2) if old else number
    return Style(
        Run(
            "",
            italic=_whole(fields.get("italic", "")) != 0,
            bold=_whole(fields.get("bold", "")) != 0,
            underline=_whole(fields.get("underline", "")) != 0,
            colour=named_colour(colour)[0],
        ),
        key if 1 <= key <= 9 else 2,
    )


def named_colour(text: str) -> tuple[str, bool]:
    """A colour's class in WebVTT, and whether it is another one that has none. Colours are `&HBBGGRR&`."""
    match = _COLOUR.fullmatch(text.strip())
    if match is None:
        return "", False
    value = int(match[1], 16) & 0xFFFFFF
    rgb = (value & 0xFF) << 16 | value & 0xFF00 | value >> 16
    return _BY_RGB.get(rgb, ""), rgb not in _BY_RGB


def key_of_old(number: int) -> int:
    r"""A key of the number pad for SSA's numbering, as `\a6` has it."""
    return _OLD_KEYS.get(number, 2)


def _whole(text: str) -> int:
    text = text.strip()
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text)
    return sign * int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 5 else 0
