"""CUE106: a cue later than any recording lasts."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.conformance import webvtt
from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.needs import LONGEST
from imhcaps.checks.rule import Hit, NearMiss, Rule


def _check(ctx: Context) -> Iterator[Hit]:
    # Three digits of hours are reported already where a format has no place for them.
    reported = {problem.cue for problem in ctx.document.problems_of("SRT114")}
    for cue, end in enumerate(ctx.ends):
        if end > LONGEST and cue not in reported:
            message = "the cue is beyond 100 hours: no recording is so long, and nobody will see it"
            yield Hit(cue, message, end, LONGEST, "ms", span=ctx.document.span(cue).timing)


RULE = Rule(
    code="CUE106",
    name="beyond-100-hours",
    summary="A cue is later than 100 hours.",
    severity="warning",
    basis="law",
    why="No recording lasts so long: the times are in another unit, or damaged, and the words are never shown.",
    example_bad=vtt((1000, 3000, "Good morning."), (LONGEST + 1000, LONGEST + 3000, "Thank you.")),
    example_good=vtt((1000, 3000, "Good morning."), (4000, 6000, "Thank you.")),
    near_misses=(NearMiss("WEBVTT\n\n99:59:57.000 --> 100:00:00.000\nThank you all.\n"),),
    kinds=(),
    source=webvtt("4.1"),
    check=_check,
)
