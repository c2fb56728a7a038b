"""Spruce STL (.stl) in: `00:00:01:00 , 00:00:02:12 , text|second line`, its time codes in frames of no stated rate."""

from __future__ import annotations

from fractions import Fraction

from imhcaps.formats import frame_rate
from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import LINE, clean
from imhcaps.formats.problem import Block, Problem
from imhcaps.formats.runs import Run, cue_text
from imhcaps.formats.syntax import Syntax
from imhcaps.lazy import lazy_pattern
from imhcaps.source import Source

_CODE = r"([0-9]{1,3}):([0-9]{1,2}):([0-9]{1,2})([:;.])([0-9]{1,2})"
_ROW = lazy_pattern(rf"[ \t\ufeff]*{_CODE}(?:[ \t]*,[ \t]*|[ \t]+){_CODE}[ \t,]*(.*)")
_HEAD = lazy_pattern(r"[ \t\ufeff]*(?://|\$|#).*")
_SWITCH = lazy_pattern(r"\^([BIUbiu])")


def read(source: Source) -> Document:
    """Read Spruce STL. Never raises; without a frame rate it is `unreadable`."""
    doc = Document(source, SYNTAX)
    rate = frame_rate.asked(doc, "Spruce STL")
    settings = False
    text, pos = source.text, 0
    while pos < len(text) and rate is not None:
        match = LINE.match(text, pos)
        assert match is not None
        line, (start, stop), pos = match.group(1), match.span(1), match.end()
        row = _ROW.fullmatch(line)
        if row is not None:
            first = _moment(row[1], row[2], row[3], row[4], row[5], rate)
            last = _moment(row[6], row[7], row[8], row[9], row[10], rate)
            payload = (start + row.start(11), stop)
            doc.add(first, last, _to_cue_text(row[11]), timing_at=start, payload=payload)
        elif _HEAD.fullmatch(line):
            doc.others.append(Block("header", start, pos))
            settings = settings or line.lstrip("\ufeff \t").startswith("$")
        elif line.strip():
            doc.others.append(Block("junk", start, pos))
            what = f"this line has no time codes before its text: {line[:40]!r}"
            doc.found.append(Problem("CUE101", start, stop, what))
    if settings:
        doc.lost.append(("fonts, colours and places that the head sets", None))
    return doc


def _moment(hours: str, minutes: str, seconds: str, mark: str, frames: str, rate: Fraction) -> int:
    """Milliseconds of a time code: numbers of frames count at the whole rate, drop-frame with `;` or `.`."""
    numbers = -(-rate.numerator // rate.denominator)
    whole = int(hours) * 60 + int(minutes)
    frame = (whole * 60 + int(seconds)) * numbers + int(frames)
    if mark != ":" and rate.denominator != 1 and numbers % 30 == 0:
        frame -= numbers // 15 * (whole - whole // 10)
    return frame_rate.milliseconds(frame, rate)


def _to_cue_text(raw: str) -> str:
    """Text with `|` for breaks and `^I`, `^B`, `^U` that switch a style on and off."""
    lines: list[list[Run]] = []
    look = Run("")
    for part in clean(raw).split("|"):
        runs, at = [], 0
        for switch in _SWITCH.finditer(part):
            runs.append(look._replace(text=part[at : switch.start()]))
            at = switch.end()
            sign = switch[1].upper()
            if sign == "I":
                look = look._replace(italic=not look.italic)
            elif sign == "B":
                look = look._replace(bold=not look.bold)
            else:
                look = look._replace(underline=not look.underline)
        lines.append([*runs, look._replace(text=part[at:])])
    return cue_text(lines)


SYNTAX = Syntax(
    name="spruce",
    evidence=lazy_pattern(
        r"(?im)^[ \t\ufeff]*\$(?:fontname|fontsize|horzalign|vertalign|tapeoffset)\s*=|^[ \t\ufeff]*//font select"
        r"|^[ \t\ufeff]*\d\d:\d\d:\d\d[:;]\d\d\s*,\s*\d\d:\d\d:\d\d[:;]\d\d\s*,"
    ),
    to_cue_text=None,
    from_cue_text=None,
    has_markup=True,
    lossless=False,
)
