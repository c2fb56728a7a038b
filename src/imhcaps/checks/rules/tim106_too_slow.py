"""TIM106: fewer characters a second than the profile asks."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rounding import beside
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.required_limit("min_cps")
    least = limit.value
    for cue, (size, time) in enumerate(zip(ctx.lengths(limit.count), ctx.durations, strict=True)):
        if 0 < size * 1000 < least * time:
            speed = size * 1000 / time
            message = f"cue is slow ({beside(speed, least)} < {least:.12g} characters a second)"
            yield Hit(cue, message, round(speed, 3), least, limit.unit, limit.name)


RULE = Rule(
    code="TIM106",
    name="too-slow",
    summary="A cue stays far longer than it takes to read.",
    severity="info",
    basis="house",
    limits=("min_cps",),
    profile="amara",
    why="A cue that lingers is read twice. A short answer is slow without harm.",
    example_bad=vtt((1000, 6000, "Are you there?")),
    example_good=vtt((1000, 2500, "Are you there?")),
    source=Citation(
        "Amara Style Guide", "reading speed", "https://github.com/MoiraMarques/projeto", "P"
    ),
    check=_check,
)
