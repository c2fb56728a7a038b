"""TIM201: a cue that goes before it is seen."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("min_duration")
    if limit is None or not ctx.durations or min(ctx.durations) >= limit.value:
        return
    for cue, time in enumerate(ctx.text_times):
        if 0 < time < limit.value:
            message = f"cue is too short ({time} < {limit.value} ms)"
            yield Hit(cue, message, time, limit.value, "ms", limit.name)


RULE = Rule(
    code="TIM201",
    name="cue-too-short",
    summary="A cue stays for less time than the profile asks.",
    severity="error",
    basis="house",
    limits=("min_duration",),
    why="A cue must be noticed before it can be read: what flashes by is only a disturbance.",
    example_bad=vtt((1000, 1500, "Yes.")),
    example_good=vtt((1000, 2000, "Yes.")),
    fix="unsafe",
    source=Citation(
        "Netflix Timed Text Style Guide: General Requirements",
        "1 Duration",
        "https://partnerhelp.netflixstudios.com/hc/en-us/articles/215758617-Timed-Text-Style-Guide-General-Requirements",
        "P",
    ),
    check=_check,
)
