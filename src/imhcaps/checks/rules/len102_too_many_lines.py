"""LEN102: a cue of more lines than the profile allows."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("max_lines")
    counts = ctx.line_counts
    if limit is None or not counts or max(counts) <= limit.value:
        return
    for cue, count in enumerate(counts):
        if count > limit.value:
            message = f"cue has too many lines ({count} > {limit.value:.12g})"
            yield Hit(cue, message, count, limit.value, "lines", limit.name, line=int(limit.value))


RULE = Rule(
    code="LEN102",
    name="too-many-lines",
    summary="A cue has more lines than the profile allows.",
    severity="error",
    basis="house",
    limits=("max_lines",),
    why="Three lines and more hide the picture: faces, signs, and the hands of who signs.",
    example_bad=vtt((1000, 5000, "We are so glad\nthat all of you\ncould be here.")),
    example_good=vtt((1000, 5000, "We are so glad that all\nof you could be here today.")),
    fix="safe",
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "3.3 Number of lines",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Number-of-lines",
        "P",
    ),
    near_misses=(NearMiss("<b>One line\nand one more line of the cue</b>"),),
    check=_check,
)
