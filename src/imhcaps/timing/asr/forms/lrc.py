"""Enhanced LRC (the A2 extension): `[mm:ss.xx]` before a line, `<mm:ss.xx>` before each of its words.

Some players write `[mm:ss.xx]` before the words, too.

A time after the last word ends it; `[offset:±ms]` makes all times earlier; `[la:de]` is the language.
"""

from __future__ import annotations

import re
from typing import Any

from imhcaps.source import Source, split_lines
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import MILLISECOND

_STAMP = re.compile(r"[\ufeff\s]*\[(\d{1,5}):(\d{1,2})(?:[.:,](\d{1,3}))?\]", re.ASCII)
_WORD = re.compile(r"[<\[](\d{1,5}):(\d{1,2})(?:[.:,](\d{1,3}))?[>\]]", re.ASCII)
_INSIDE = re.compile(
    r"<\d{1,5}:\d{1,2}(?:[.:,]\d{1,3})?>|\S\s*\[\d{1,5}:\d{1,2}[.:,]\d{1,3}\]\s*\S", re.ASCII
)
"""A time with words on its side, not one of several before the line."""
_TAG = re.compile(r"\[(offset|la|language)\s*:\s*([^\]]{1,20})\]", re.IGNORECASE)


def sniff(source: Source, data: Any) -> bool:
    """A timed line with a timed word."""
    if data is not None:
        return False
    lines = split_lines(source.text[:20_000])
    return any(
        (stamp := _STAMP.match(line)) is not None and _INSIDE.search(line, stamp.end())
        for line in lines
    )


def _ms(minutes: str, seconds: str, rest: str | None) -> int:
    return int(minutes) * 60_000 + int(seconds) * 1000 + int(f"{rest or 0:0<3}")


def read(source: Source, data: Any) -> Reading:
    """The words; those of a line without inner times share the time until the next line."""
    marks: list[tuple[int, str]] = []
    offset = 0
    language = None
    for line in split_lines(source.text):
        starts: list[int] = []
        at = 0
        while (stamp := _STAMP.match(line, at)) is not None:
            starts.append(_ms(stamp[1], stamp[2], stamp[3]))
            at = stamp.end()
        if not starts:
            tag = _TAG.match(line.strip())
            if tag and tag[1].lower() == "offset":
                offset = int(tag[2]) if re.fullmatch(r"[+-]?\d{1,9}", tag[2].strip()) else 0
            elif tag:
                language = tag[2].strip()
            continue
        parts = _WORD.split(line[at:])
        if len(parts) == 1:
            # Several stamps before a line say it at several times.
            marks += [(start, parts[0]) for start in starts]
            continue
        marks.append((starts[0], parts[0]))
        for k in range(1, len(parts), 4):
            minutes, seconds, rest, words = parts[k : k + 4]
            marks.append((_ms(minutes, seconds, rest), words))
    pieces = []
    ordered = sorted(marks, key=lambda mark: mark[0])
    for index, (start, words) in enumerate(ordered):
        if words.strip():
            following = next((t for t, _ in ordered[index + 1 : index + 50] if t > start), None)
            end = None if following is None else following - offset
            pieces.append(Piece(words.strip(), start - offset, end))
    return Reading(tuple(pieces), MILLISECOND, certain=True, lines="lines", language=language)
