"""Stretches of styled text → WebVTT cue text, for formats whose codes switch styles on and off.

Colours that mark speakers survive as the classes that WebVTT itself defines (§5.1): `<c.yellow>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from imhcaps.cuetext import timestamp_tag
from imhcaps.lazy import lazy_pattern
from imhcaps.text import escape_vtt

COLOURS = frozenset(("lime", "cyan", "red", "yellow", "magenta", "blue", "black"))
"""Classes of colours that players know without a style sheet (WebVTT §5.1); white is how text looks anyway."""

_BLANK = lazy_pattern(r"[ \t-\r]+")
_HIDDEN = lazy_pattern("[\0-\x08\x0e-\x1f\x7f]")


class Run(NamedTuple):
    """A stretch of text of one style. `voice` is who speaks, `reading` the ruby text above it."""

    text: str
    italic: bool = False
    bold: bool = False
    underline: bool = False
    colour: str = ""
    voice: str = ""
    language: str = ""
    reading: str = ""
    time: int | None = None
    """When the first word of the stretch begins, in ms, where a file says it of words."""


Line = Sequence[Run]


def tidy(lines: Iterable[Line]) -> list[list[Run]]:
    """Lines without white space at their ends, one space for several, and no line without text."""
    kept: list[list[Run]] = []
    for line in lines:
        made: list[Run] = []
        blank = True
        for run in line:
            text = _BLANK.sub(" ", _HIDDEN.sub("", run.text))
            if blank:
                text = text.removeprefix(" ")
            if text:
                made.append(run._replace(text=text))
                blank = text.endswith(" ")
        while made and not (last := made[-1].text.rstrip(" ")):
            made.pop()
        if made:
            made[-1] = made[-1]._replace(text=last)
            kept.append(made)
    return kept


def cue_text(lines: Iterable[Line]) -> str:
    """Lines of styled text as WebVTT cue text, its tags closed and nested; empty lines are left out."""
    flat: list[Run] = []
    for line in tidy(lines):
        if flat:
            before, after = flat[-1], line[0]
            bare = before._replace(text="\n", reading="", time=None)
            same = bare == after._replace(text="\n", reading="", time=None)
            flat.append(bare if same else Run("\n", voice=before.voice))
        flat.extend(line)
    parts = []
    for voice, spoken in groupby(flat, key=lambda run: run.voice):
        text = "".join(
            _styled(style, list(runs))
            for style, runs in groupby(spoken, key=lambda run: run[1:5] + run[6:7])
        )
        parts.append(f"<v {voice_name(voice)}>{text}</v>" if voice and text.strip() else text)
    whole = "".join(parts)
    # A voice that holds the whole cue needs no end tag.
    if whole.endswith("</v>") and whole.startswith("<v ") and whole.count("<v ") == 1:
        whole = whole.removesuffix("</v>")
    return whole.replace("\n</v>", "</v>\n")


def timed(lines: Iterable[Line], start: int, end: int) -> list[list[Run]]:
    """Lines with the times of words that rise and lie inside a cue (ms), and without the others (WebVTT 6.4)."""
    latest = start
    made = []
    for line in lines:
        kept = []
        for run in line:
            if run.time is not None:
                if latest < run.time < end:
                    latest = run.time
                else:
                    run = run._replace(time=None)
            kept.append(run)
        made.append(kept)
    return made


def voice_name(name: str) -> str:
    """A speaker's name as the annotation of `<v>`: on one line, escaped."""
    return escape_vtt(" ".join(name.split()))


def plain(lines: Iterable[Line]) -> str:
    """The text alone."""
    return "\n".join("".join(run.text for run in line) for line in tidy(lines))


def _styled(style: tuple[object, ...], runs: Sequence[Run]) -> str:
    italic, bold, underline, colour, language = style
    text = "".join(map(_escaped, runs))
    if not re.search(r"\S", text):
        return text
    if colour in COLOURS:
        text = f"<c.{colour}>{text}</c>"
    for name, on in (("u", underline), ("b", bold), ("i", italic)):
        if on:
            text = f"<{name}>{text}</{name}>"
    return f"<lang {language}>{text}</lang>" if language else text


def _escaped(run: Run) -> str:
    text = escape_vtt(run.text)
    if run.time is not None:
        word = text.lstrip()
        text = f"{text[: len(text) - len(word)]}{timestamp_tag(run.time)}{word}"
    return f"<ruby>{text}<rt>{escape_vtt(run.reading)}</rt></ruby>" if run.reading else text
