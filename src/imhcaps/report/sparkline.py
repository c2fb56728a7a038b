"""Reading speed over a file as one line of bars, with the places over the limit marked below."""

from __future__ import annotations

from collections.abc import Sequence

from imhcaps.model.results import FileResult
from imhcaps.report.plain import one_line
from imhcaps.text import plural

BARS = "▁▂▃▄▅▆▇█"
ASCII = "_.-:=+*#"
CELLS = 60
"""Columns of the line of bars: it fits a terminal of 80 with its numbers (our choice)."""


def report(file: FileResult, ascii_only: bool = False, cells: int = CELLS) -> str:
    """Two or three lines: the file's bars, marks under those over the limit, and the numbers.

    Empty when the file has no cue that lasts. Bars are scaled to the larger of the limit and the
    highest speed; many cues share a bar, which then shows the highest of them.
    """
    speeds = [speed for speed in file.speeds if speed > 0]
    if not speeds:
        return ""
    bars = buckets(file.speeds, cells)
    limit = file.speed_limit
    top = max(*bars, limit or 0.0)
    signs = ASCII if ascii_only else BARS
    drawn = "".join(signs[min(int(bar / top * len(signs)), len(signs) - 1)] for bar in bars)
    numbers = (
        f"mean {sum(speeds) / len(speeds):.1f}, highest {max(speeds):.1f} characters per second"
    )
    marks = ""
    if limit is not None:
        over = sum(speed > limit for speed in speeds)
        numbers += f", limit {limit:g}: {plural(over, 'cue') if over else 'no cue'} over"
        marks = "".join("^" if bar > limit else " " for bar in bars).rstrip()
    lines = [
        f"{one_line(file.path)}: reading speed",
        f"  {drawn}",
        *([f"  {marks}"] if marks else []),
    ]
    return "".join(f"{line}\n" for line in (*lines, f"  {numbers}"))


def buckets(speeds: Sequence[float], cells: int) -> list[float]:
    """At most `cells` numbers, each the highest speed of its stretch of cues, in order."""
    count = len(speeds)
    if count <= cells:
        return list(speeds)
    return [max(speeds[i * count // cells : (i + 1) * count // cells]) for i in range(cells)]
