"""SubRip's text, and SubViewer's → WebVTT cue text. `<i>`, `<b>`, `<u>` are common to all; SubRip knows no escapes."""

from __future__ import annotations

import re

from imhcaps.formats.number_pad import settings_of_key
from imhcaps.formats.syntax import Settings
from imhcaps.lazy import lazy_pattern
from imhcaps.text import escape_vtt

MARKUP = lazy_pattern(
    r"<(/?)([A-Za-z]+)((?:\s[^<>]*)?/?)>|\{(\\[^{}]*)\}|\{([ibuIBU])\}|\{/([ibuIBU])\}"
)
_OVERRIDE = lazy_pattern(r"\\([ibu])([01])(?![0-9])")
_SAME = {"i": "i", "b": "b", "u": "u", "em": "i", "strong": "b"}
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


def to_cue_text(raw: str) -> str:
    """SubRip text as WebVTT cue text: escaped, its tags closed and nested as WebVTT wants them.

    Colours, positions and fonts have no place in cue text and are left out; an unknown tag such as
    `<laughs>` is text.
    """
    if "\\N" in raw:
        raw = with_line_breaks(raw)
    if "<" not in raw and "{" not in raw:
        return escape_vtt(raw) if "&" in raw or ">" in raw else raw
    parts: list[str] = []
    opened: list[str] = []
    at = 0
    for match in MARKUP.finditer(raw):
        parts.append(escape_vtt(raw[at : match.start()]))
        at = match.end()
        slash, name, _, override, short_on, short_off = match.groups()
        if override is not None:
            for tag, on in _OVERRIDE.findall(override):
                _switch(parts, opened, tag, on == "1")
        elif short_on or short_off:
            _switch(parts, opened, (short_on or short_off).lower(), bool(short_on))
        elif name.lower() in _SAME:
            _switch(parts, opened, _SAME[name.lower()], not slash)
        elif name.lower() == "br":
            parts.append("\n")
        elif name.lower() not in DROPPED:
            parts.append(escape_vtt(match.group()))
    parts.append(escape_vtt(raw[at:]))
    parts.extend(f"</{name}>" for name in reversed(opened))
    return re.sub(r"\n{2,}", "\n", "".join(parts)).strip("\n")


def _switch(parts: list[str], opened: list[str], name: str, on: bool) -> None:
    if on:
        if name not in opened:
            opened.append(name)
            parts.append(f"<{name}>")
    elif name in opened:
        # What was opened after it is closed and opened again: `<i>a<b>b</i>c</b>`.
        again = []
        while (last := opened.pop()) != name:
            parts.append(f"</{last}>")
            again.append(last)
        parts.append(f"</{name}>")
        for each in reversed(again):
            opened.append(each)
            parts.append(f"<{each}>")


def placed(raw: str) -> Settings:
    r"""SubStation's `{\an8}`, a key of the number pad, as cue settings: the row and the side."""
    match = _PLACE.search(raw) if "{" in raw else None
    return settings_of_key(int(match[1])) if match else ()
