"""SubRip text ⇄ WebVTT cue text. `<i>`, `<b>`, `<u>` are common to both; SubRip knows no escapes."""

from __future__ import annotations

import re

from imhcaps import cuetext
from imhcaps.lazy import lazy_pattern
from imhcaps.text import escape_vtt

MARKUP = lazy_pattern(
    r"<(/?)([A-Za-z]+)((?:\s[^<>]*)?/?)>|\{(\\[^{}]*)\}|\{([ibuIBU])\}|\{/([ibuIBU])\}"
)
_OVERRIDE = lazy_pattern(r"\\([ibu])([01])(?![0-9])")
_SAME = {"i": "i", "b": "b", "u": "u", "em": "i", "strong": "b"}
DROPPED = frozenset({"font", "span", "s", "strike", "del", "small", "big", "div", "p", "center"})


def to_cue_text(raw: str) -> str:
    """SubRip text as WebVTT cue text: escaped, its tags closed and nested as WebVTT wants them.

    Colours, positions and fonts have no place in cue text and are left out; an unknown tag such as
    `<laughs>` is text.
    """
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


def from_cue_text(payload: str, markup: bool = True) -> tuple[str, frozenset[str]]:
    """Cue text as SubRip text, and what was lost: names of tags, `voice` for one without a label."""
    if "<" not in payload and "&" not in payload:
        return payload, frozenset()
    lost: set[str] = set()
    parts: list[str] = []
    kept = ("i", "b", "u") if markup else ()
    opened: list[str] = []
    labelled = bool(cuetext.labels(payload))
    for token in cuetext.tokens(payload):
        if token.kind == "text":
            parts.append(token.value)
        elif token.kind == "time":
            lost.add("timestamps")
        elif token.value in kept:
            if token.kind == "start":
                opened.append(token.value)
                parts.append(f"<{token.value}>")
            elif opened and opened[-1] == token.value:
                opened.pop()
                parts.append(f"</{token.value}>")
        elif token.kind == "start":
            if token.value == "v":
                if token.annotation and not labelled:
                    lost.add("voice")
            elif token.value in ("i", "b", "u"):
                lost.add("markup")
            elif token.value in ("ruby", "rt"):
                lost.add("ruby")
            elif token.value == "lang":
                lost.add("lang")
            elif token.value != "c":
                lost.add("tags")
        if token.kind == "start" and any(name not in ("", cuetext.LABEL) for name in token.classes):
            lost.add("classes")
    parts.extend(f"</{name}>" for name in reversed(opened))
    return "".join(parts), frozenset(lost)
