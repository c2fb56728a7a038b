"""SubRip's text, and SubViewer's → WebVTT cue text. `<i>`, `<b>`, `<u>` are common to all; SubRip knows no escapes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from imhcaps.formats.number_pad import settings_of_key
from imhcaps.formats.syntax import Settings
from imhcaps.lazy import lazy_pattern
from imhcaps.text import escape_vtt

CODE_OF_MICRODVD = (
    r"(?<![^\n}>])\{(?:[yY]:[ibusIBUS](?:,[ibusIBUS])*|[cC]:\$[0-9A-Fa-f]{6}|[sS]:[0-9]{1,4}|[pPoO]:[0-9]{1,4}(?:,[0-9]{1,4})*"
    r"|[fF]:[A-Z][A-Za-z0-9 -]*)\}"
)
"""A code of MicroDVD in braces at the head of a line: style, colour, size, place, font. ffmpeg and what uses it
(htmlsubtitles.c) take it for one in SubRip too; inside a line it may be spoken of."""
MARKUP = lazy_pattern(
    r"<(/?)([A-Za-z]+)((?:\s[^<>]*)?/?)>|\{(\\[^{}]*)\}|\{([ibuIBU])\}|\{/([ibuIBU])\}|"
    rf"({CODE_OF_MICRODVD})"
)
_OVERRIDE = lazy_pattern(r"\\([ibu])([01])(?![0-9])")
_SAME = {"i": "i", "b": "b", "u": "u", "em": "i", "strong": "b"}
_NAMED = {
    "#ffff00": "yellow", "#00ffff": "cyan", "#00ff00": "lime", "#ff0000": "red", "#ff00ff": "magenta",
    "#0000ff": "blue", "aqua": "cyan", "fuchsia": "magenta",
}  # fmt: skip
_RGB = {name: rgb for rgb, name in _NAMED.items() if rgb.startswith("#")}
_FONT_COLOUR = lazy_pattern(r"""(?i)\bcolor[ \t]*=[ \t]*["']?[ \t]*(#?[0-9a-z]{1,20})""")
DROPPED = frozenset({"font", "span", "s", "strike", "del", "small", "big", "div", "p", "center"})
_PLACE = lazy_pattern(r"\{[^{}]*\\an([1-9])[^{}]*\}")


_PATH = lazy_pattern(r"\S+")
BREAK = lazy_pattern(r"\\N")
r"""The line break of SubStation Alpha, `\N`, which many players take for one in SubRip too."""


def with_line_breaks(raw: str) -> str:
    r"""The text with lines broken at `\N`; in the address of a file it is a name."""
    return _PATH.sub(lambda word: BREAK.sub("\n", word[0]) if breaks_in(word[0]) else word[0], raw)


def is_broken(text: str) -> bool:
    r"""Does a text that says `\N` read as broken there? SubRip has no way to write it as text."""
    return "\\N" in text and with_line_breaks(text) != text


def breaks_in(word: str) -> bool:
    r"""Is `\N` in a word without spaces a line break, and not part of an address (`C:\News`)?"""
    return ":\\" not in word and not word.startswith("\\\\")


def colour_class(attributes: str) -> str:
    """The class that WebVTT itself defines for the colour of a font tag (§5.1); empty for another colour, and for white
    and black, which are how text and its box look anyway.
    """
    match = _FONT_COLOUR.search(attributes)
    name = match[1].lower() if match else ""
    name = _NAMED.get(name, name)
    return name if name in _RGB else ""


def font_of_class(classes: Sequence[str]) -> str:
    """The font tag of a colour's class; empty where no class is one."""
    name = next((each for each in classes if each in _RGB), "")
    return f'<font color="{_RGB[name]}">' if name else ""


def to_cue_text(raw: str) -> str:
    """SubRip text as WebVTT cue text: escaped, its tags closed and nested as WebVTT wants them.

    Colours that mark speakers are classes of WebVTT; other colours, positions and fonts have no place in cue text
    and are left out. An unknown tag such as `<laughs>` is text.
    """
    if "\\N" in raw:
        raw = with_line_breaks(raw)
    if "<" not in raw and "{" not in raw:
        return escape_vtt(raw) if "&" in raw or ">" in raw else raw
    if "{" in raw and ":" in raw:
        raw = _with_tags(raw)
    parts: list[str] = []
    opened: list[str] = []
    fonts: list[str] = []
    at = 0
    for match in MARKUP.finditer(raw):
        parts.append(escape_vtt(raw[at : match.start()]))
        at = match.end()
        slash, name, attributes, override, short_on, short_off, _ = match.groups()
        if override is not None:
            for tag, on in _OVERRIDE.findall(override):
                _switch(parts, opened, tag, on == "1")
        elif short_on or short_off:
            _switch(parts, opened, (short_on or short_off).lower(), bool(short_on))
        elif name.lower() in _SAME:
            _switch(parts, opened, _SAME[name.lower()], not slash)
        elif name.lower() == "font":
            _font(parts, opened, fonts, colour_class(attributes or ""), bool(slash))
        elif name.lower() == "br":
            parts.append("\n")
        elif name.lower() not in DROPPED:
            parts.append(escape_vtt(match.group()))
    parts.append(escape_vtt(raw[at:]))
    parts.extend(_end(name) for name in reversed(opened))
    return re.sub(r"\n{2,}", "\n", "".join(parts)).strip("\n")


_CODE = lazy_pattern(CODE_OF_MICRODVD)


def _with_tags(raw: str) -> str:
    """The text with tags for the codes of MicroDVD: in lower case for their line, in capitals for all that follows."""
    lines = []
    for line in raw.split("\n"):
        own: list[str] = []

        def tags(code: re.Match[str], own: list[str] = own) -> str:
            letter, value = code[0][1], code[0][3:-1].lower()
            made = [name for name in value.split(",") if name in "ibu"] if letter in "yY" else []
            own.extend(made if letter == "y" else ())
            return "".join(f"<{name}>" for name in made)

        lines.append(_CODE.sub(tags, line) + "".join(f"</{name}>" for name in reversed(own)))
    return "\n".join(lines)


def _end(name: str) -> str:
    return f"</{name.partition('.')[0]}>"


_DEEPEST = 100
"""Font tags inside each other, counted as levels, whose colours are kept; deeper ones look like those around them. Our
own choice."""


def _font(parts: list[str], opened: list[str], fonts: list[str], colour: str, end: bool) -> None:
    """Begin the colour of a font tag, or end that of the last one; a colour that is on already stays."""
    if end:
        if fonts and (last := fonts.pop()):
            _switch(parts, opened, last, False)
        return
    tag = f"c.{colour}" if colour else ""
    if tag in opened or len(fonts) >= _DEEPEST:
        tag = ""
    fonts.append(tag)
    if tag:
        _switch(parts, opened, tag, True)


def _switch(parts: list[str], opened: list[str], name: str, on: bool) -> None:
    if on:
        if name not in opened:
            opened.append(name)
            parts.append(f"<{name}>")
    elif name in opened:
        # What was opened after it is closed and opened again: `<i>a<b>b</i>c</b>`.
        again = []
        while (last := opened.pop()) != name:
            parts.append(_end(last))
            again.append(last)
        parts.append(_end(name))
        for each in reversed(again):
            opened.append(each)
            parts.append(f"<{each}>")


def placed(raw: str) -> Settings:
    r"""SubStation's `{\an8}`, a key of the number pad, as cue settings: the row and the side."""
    match = _PLACE.search(raw) if "{" in raw else None
    return settings_of_key(int(match[1])) if match else ()
