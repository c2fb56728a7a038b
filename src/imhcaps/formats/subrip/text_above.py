"""SubRip whose text is above its times: a line of times follows the text that it is for, and nothing follows the last.

1                                    Hello.                                  Hello.
Hello.                               1                                       00:00:01,000 --> 00:00:02,000
00:00:01,000 --> 00:00:02,000        00:00:01,000 --> 00:00:02,000           It is me.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from imhcaps.formats.line_scan import LINE, line_end_near, plain_of
from imhcaps.formats.problem import Problem
from imhcaps.formats.subrip import timing_line as srt_timing
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Edit
from imhcaps.source import LINE_END

_FEWEST = 3
"""Cues of a file, at least, in which it is seen. Our own choice: of two, one may be a title and one be cut short."""
_INDEX = lazy_pattern(r"[ \t]*[0-9]+[ \t]*")

_Line = tuple[int, int, int]
"""Where it begins, where its text ends, and where the next line begins."""


def text_above(text: str) -> Problem | None:
    """What is wrong with a file whose text is above its times, with the edits that put it below; else nothing."""
    if not _may_be(text):
        return None
    lines = [(found.start(1), found.end(1), found.end()) for found in LINE.finditer(text)]
    times = [k for k, line in enumerate(lines) if "-->" in _shown(text, line)]
    if len(times) < _FEWEST or any(
        srt_timing.read(_shown(text, lines[k]), True, False) is None for k in times
    ):
        return None
    groups = [_above(text, lines, floor, at) for floor, at in pairwise([-1, *times])]
    if not all(groups):
        return None
    indexed = next((end for end in (-1, 0) if all(_is_index(text, g[end]) for g in groups)), None)
    if indexed is not None:
        groups = [group[:-1] if indexed else group[1:] for group in groups]
        if not all(groups):
            return None
    edits = [
        edit
        for group, at in zip(groups, times, strict=True)
        for edit in _moved(text, lines, group, at)
    ]
    start, end, _ = groups[0][0]
    what = (
        f"the text of all {len(times)} cues is above its times: players show it with those before"
    )
    return Problem(
        "SRT133", start, end, what, 0, tuple(edits), "Put the text below its times", safe=False
    )


def _may_be(text: str) -> bool:
    """Whether text is right above the first line of times, and none is below the last: cheap to see."""
    first, last = text.find("-->"), text.rfind("-->")
    if first < 0:
        return False
    above = LINE_END.split(text[:first])[-2:-1]
    below = LINE_END.split(text[last:], maxsplit=1)[1:]
    return bool("".join(above).strip()) and not "".join(below).strip()


def _shown(text: str, line: _Line) -> str:
    return text[line[0] : line[1]]


def _is_index(text: str, line: _Line) -> bool:
    return _INDEX.fullmatch(plain_of(_shown(text, line))) is not None


def _above(text: str, lines: Sequence[_Line], floor: int, at: int) -> list[_Line]:
    """The lines right above a line of times; none where there is other text, further above, up to the times before."""
    first = at
    while first > floor + 1 and _shown(text, lines[first - 1]).strip():
        first -= 1
    others = any(_shown(text, line).strip() for line in lines[floor + 1 : first])
    return [] if others else list(lines[first:at])


def _moved(text: str, lines: Sequence[_Line], group: Sequence[_Line], at: int) -> list[Edit]:
    """The edits that put lines below the line of times `at`, with an empty line before what follows."""
    _, stop, following = lines[at]
    eol = line_end_near(text, stop)
    below = eol.join(_shown(text, line) for line in group)
    if following == stop:
        put = Edit(stop, stop, f"{eol}{below}")
    else:
        glued = at + 1 < len(lines) and _shown(text, lines[at + 1]).strip()
        put = Edit(following, following, f"{below}{eol}{eol if glued else ''}")
    return [Edit(group[0][0], group[-1][2], ""), put]
