"""CUE102: a cue without length, or of negative length."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.conformance import webvtt
from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.timecode import clock


def _check(ctx: Context) -> Iterator[Hit]:
    for cue, (start, end) in enumerate(zip(ctx.starts, ctx.ends, strict=True)):
        if end <= start:
            when = "when" if end == start else "before"
            message = f"the cue ends ({clock(end)}) {when} it starts ({clock(start)})"
            yield Hit(cue, message, end, start, "ms", span=ctx.document.span(cue).timing)


RULE = Rule(
    code="CUE102",
    name="ends-before-it-starts",
    summary="A cue ends before it starts, or at the same moment.",
    severity="error",
    basis="law",
    why="No player shows it: its words are lost.",
    example_bad=vtt((2000, 1000, "Are you there?")),
    example_good=vtt((1000, 2000, "Are you there?")),
    near_misses=(
        NearMiss("WEBVTT\n\n00:59.999 --> 01:00.000\nNow.\n"),
        NearMiss("1\n00:00:01,000 --> 00:00:01,001\nNow.\n", path="talk.en.srt"),
    ),
    kinds=(),
    fix="unsafe",
    source=webvtt("4.1"),
    check=_check,
)
