"""CUE103: cues that are not in the order of their start times."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.conformance import webvtt
from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.timecode import clock


def _check(ctx: Context) -> Iterator[Hit]:
    """One hit for each run of cues that are below a later one."""
    starts = ctx.starts
    latest: int | None = None
    first: int | None = None
    for cue, start in enumerate(starts):
        if latest is not None and start < latest:
            first = cue if first is None else first
            continue
        if first is not None and latest is not None:
            yield _run(ctx, first, cue, latest)
            first = None
        latest = start
    if first is not None and latest is not None:
        yield _run(ctx, first, len(starts), latest)


def _run(ctx: Context, first: int, stop: int, latest: int) -> Hit:
    start = ctx.starts[first]
    more = stop - first - 1
    others = "" if not more else f"; so do the next {more}" if more > 1 else "; so does the next"
    message = f"the cue starts at {clock(start)}, before a cue above it ({clock(latest)}){others}"
    return Hit(first, message, start, latest, "ms", span=ctx.document.span(first).start)


RULE = Rule(
    code="CUE103",
    name="starts-before-an-earlier-cue",
    summary="A cue starts before one above it in the file.",
    severity="error",
    basis="law",
    why=(
        "Cues belong in the order of their start times. Browsers sort them; readers and other players"
        " show them late or not at all."
    ),
    example_bad=vtt((3000, 4000, "Are you there?"), (1000, 2000, "Good morning.")),
    example_good=vtt((1000, 2000, "Good morning."), (3000, 4000, "Are you there?")),
    near_misses=(
        # Two that start together, and one that starts within another, are in order.
        NearMiss("WEBVTT\n\n00:01.000 --> 00:03.000\nYes.\n\n00:01.000 --> 00:02.000\nNo.\n"),
        NearMiss("WEBVTT\n\n00:01.000 --> 00:09.000\nYes.\n\n00:02.000 --> 00:03.000\nNo.\n"),
    ),
    kinds=(),
    source=webvtt("4.1"),
    check=_check,
)
