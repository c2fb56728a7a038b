"""The lines of SubViewer, YouTube's and version 2: times, then text up to an empty line.

Text after an empty line that no line of times begins goes on the caption above, as programs and hands write it.

After an empty line also times as hands and programs write them wrongly: fractions of four digits and more, a minus
before times that were moved to before the start, another mark between the two times, and a start without an end,
which the next caption gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from imhcaps.cuetext import whole
from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import LINE, clean
from imhcaps.formats.open_end import open_end
from imhcaps.formats.problem import Block, Problem
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Edit

BREAK = lazy_pattern(r"(?i)\[br\]|\r\n|\n|\r")
"""What ends a line of text: a line end, or the sign of version 2 that YouTube's files have, too."""
_TIME = r"(-?)[ \t]*([0-9]+):([0-9]{1,2}):([0-9]{1,2})(?:[.,:;]([0-9]{1,9}))?"
_LOOSE = lazy_pattern(
    rf"[ \t\ufeff]*{_TIME}[ \t]*(?:(?:[,;]|-+>|[ \t]-[ \t])[ \t]*(?:{_TIME})?)?[ \t]*[,;]?[ \t]*"
)


_UNREADABLE = lazy_pattern(r"[ \t]*[0-9]+:[0-9]{1,2}:\S*[,;][ \t]*[0-9]+:[0-9]{1,2}:\S*[ \t]*")
"""Two times of which one is not to be read; nobody says them, and what is below has no times."""
_END_MARK = lazy_pattern(r"(?i)[ \t]*\[end subtitle\][ \t]*")
"""What programs write after the last caption (aeneas, also in YouTube's form); nobody says it."""


class Loose(NamedTuple):
    """The times of a line in ms, `end` None where it says none, and what is wrong with the line."""

    start: int
    end: int | None
    what: str


def _loosely(line: str) -> Loose | None:
    """The times of a line that is nothing but times, and not as the format has them."""
    match = _LOOSE.fullmatch(line)
    if match is None:
        return None
    groups = match.groups()
    start = _ms(*groups[:5])
    if groups[6] is None:
        return Loose(start, None, f"the line of times says no end: {line.strip()[:40]!r}")
    what = f"the line of times is not written as the format has it: {line.strip()[:40]!r}"
    return Loose(start, _ms(*groups[5:]), what)


def _ms(sign: str, hours: str, minutes: str, seconds: str, rest: str | None) -> int:
    fraction = int(f"{rest or '':0<3}"[:3])
    ms = ((whole(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + fraction
    return -ms if sign else ms


def milliseconds(hours: str, minutes: str, seconds: str, rest: str) -> int:
    """A time as the format has it, in ms."""
    return _ms("", hours, minutes, seconds, rest)


class _Timing(NamedTuple):
    """The times of the caption whose lines are being read, and where its timing line is and ends."""

    start: int
    end: int | None
    at: int
    below: int


def scan(
    doc: Document, timing_line: re.Pattern[str], header: Callable[[str], bool] = lambda line: False
) -> None:
    """Fill a document with the captions of its text; `header` says of a line that it is none of a caption."""
    text, pos = doc.source.text, 0
    timing: _Timing | None = None
    waiting: int | None = None
    lines: list[tuple[str, int, int]] = []
    gaps: list[tuple[int, int]] = []
    blank: tuple[int, int] | None = None

    def finish() -> None:
        nonlocal timing, waiting, blank
        blank = None
        if timing is None:
            return
        payload = (lines[0][1], lines[-1][2]) if lines else (timing.below, timing.below)
        raw = clean("\n".join(line for line, _, _ in lines))
        if waiting is not None and timing.start > doc.starts[waiting]:
            doc.ends[waiting] = timing.start
        waiting = len(doc) if timing.end is None else None
        end = open_end(timing.start, len(raw)) if timing.end is None else timing.end
        if gaps:
            doc.found.append(_gap(gaps, len(doc)))
        doc.add(timing.start, end, raw, timing_at=timing.at, payload=payload)
        timing = None
        lines.clear()
        gaps.clear()

    while pos < len(text):
        match = LINE.match(text, pos)
        assert match is not None
        line, (start, stop), pos = match.group(1), match.span(1), match.end()
        if found := timing_line.fullmatch(line):
            finish()
            times = found.groups()
            timing = _Timing(milliseconds(*times[:4]), milliseconds(*times[4:]), start, pos)
        elif not line.strip():
            if timing is not None:
                blank = (blank[0] if blank else start, pos)
        elif timing is not None and blank is None and not _END_MARK.fullmatch(line):
            lines.append((line, start, stop))
        elif header(line):
            finish()
            doc.others.append(Block("header", start, pos))
        elif loose := _loosely(line):
            finish()
            timing = _Timing(loose.start, loose.end, start, pos)
            doc.found.append(Problem("SBV101", start, stop, loose.what))
        elif (
            timing is not None
            and blank is not None
            and not _is_number(line, text, pos, timing_line)
            and not _END_MARK.fullmatch(line)
            and not _UNREADABLE.fullmatch(line)
        ):
            gaps.append(blank)
            blank = None
            lines.append((line, start, stop))
        else:
            if _UNREADABLE.fullmatch(line):
                finish()
            doc.others.append(Block("junk", start, pos))
            what = f"this line belongs to no cue: {line[:40]!r}"
            doc.found.append(Problem("CUE101", start, stop, what))
    finish()


def _is_number(line: str, text: str, below: int, timing_line: re.Pattern[str]) -> bool:
    """Whether a line is the number of a caption: figures alone above a line of times."""
    following = LINE.match(text, below)
    return (
        line.strip().isdecimal()
        and following is not None
        and (timing_line.fullmatch(following[1]) is not None or _loosely(following[1]) is not None)
    )


def _gap(gaps: list[tuple[int, int]], cue: int) -> Problem:
    """Empty lines (start, end) that are before or inside the text of a cue (0-based), and the fix that takes them
    out.
    """
    first, last = gaps[0], gaps[-1]
    what = "there is an empty line before or inside the text of the cue; players end the text there"
    edits = tuple(Edit(start, stop, "") for start, stop in gaps)
    return Problem("SBV102", first[0], last[1], what, cue, edits, "Remove the empty line")
