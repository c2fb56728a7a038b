r"""The text of a SubStation event: `\N`, `{…}` with codes of styles, drawings → lines of styled text."""

from __future__ import annotations

import re
from typing import NamedTuple

from imhcaps.formats.runs import Run
from imhcaps.formats.substation.styles import Style, key_of_old, named_colour
from imhcaps.lazy import lazy_pattern

# A brace that is never closed is text, and so is everything after it.
_PIECE = lazy_pattern(r"\{([^{}]*)\}|\\([Nnh])")
_CODE = lazy_pattern(
    r"\\(?:(?P<flag>[ibu])(?P<on>\d{0,3})(?![\w.])|(?P<reset>r)(?P<style>[^\\{}]*)|(?P<colour>1?c)(?P<value>[^\\{}]*)"
    r"|an(?P<pad>[1-9])|a(?P<old>\d{1,2})|p(?P<drawing>\d{1,2})(?![\w.])|(?P<time>[kK][fot]?)\d|(?P<other>\w+))"
)


class Text(NamedTuple):
    """What an event shows: lines, the key of the number pad it is on, and what of it is lost."""

    lines: list[list[Run]]
    key: int
    lost: frozenset[str]


def read_text(text: str, style: Style, styles: dict[str, Style], soft_breaks: bool) -> Text:
    r"""The text of an event. With `soft_breaks` (WrapStyle 2) `\n` breaks a line, else it is a space."""
    lines: list[list[Run]] = [[]]
    lost: set[str] = set()
    look, key, drawing, at = style.look, style.key, False, 0

    def say(said: str) -> None:
        if said and not drawing:
            lines[-1].append(look._replace(text=said))

    for match in _PIECE.finditer(text):
        say(text[at : match.start()])
        at = match.end()
        sign = match[2]
        if sign == "N" or (sign == "n" and soft_breaks):
            lines.append([])
        elif sign:
            say("\xa0" if sign == "h" else " ")
        else:
            for code in _CODE.finditer(match[1]):
                if code["drawing"] is not None:
                    drawing = int(code["drawing"]) > 0
                    if drawing:
                        lost.add("drawings")
                elif code["reset"]:
                    look = styles.get(code["style"].strip().lower(), style).look
                elif code["pad"] or code["old"]:
                    key = int(code["pad"]) if code["pad"] else key_of_old(int(code["old"]))
                elif code["time"]:
                    lost.add("times of syllables (karaoke)")
                elif code["other"]:
                    lost.add(_OTHERS.get(code["other"].rstrip("0123456789"), "effects in braces"))
                else:
                    look = _styled(look, style, code, lost)
    say(text[at:])
    return Text(lines, key, frozenset(lost))


POSITIONS = "positions"
"""What is lost of a text that is placed at a point of the picture."""
_OTHERS = {"pos": POSITIONS, "move": POSITIONS, "fn": "fonts", "fs": "sizes of letters"}


def _styled(look: Run, style: Style, code: re.Match[str], lost: set[str]) -> Run:
    """The look after a code for bold, italics, underline or the colour of letters."""
    groups = code.groupdict()
    if groups["flag"]:
        usual, on = style.look, bool(int(groups["on"] or 0))
        if groups["flag"] == "i":
            return look._replace(italic=on if groups["on"] else usual.italic)
        if groups["flag"] == "b":
            return look._replace(bold=on if groups["on"] else usual.bold)
        return look._replace(underline=on if groups["on"] else usual.underline)
    if not groups["value"].strip():
        return look._replace(colour=style.look.colour)
    colour, unknown = named_colour(groups["value"])
    if unknown:
        lost.add("colours that WebVTT has no name for")
    return look._replace(colour=colour)
