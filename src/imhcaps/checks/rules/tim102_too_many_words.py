"""TIM102: more words a minute than the profile allows."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rounding import beside
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.required_limit("max_wpm")
    most, times = limit.value, ctx.reading_times
    for cue, (words, time) in enumerate(zip(ctx.words, times, strict=True)):
        if words * 60_000 > most * time and ctx.durations[cue] > 0:
            speed = words * 60_000 / max(time, 1)
            message = f"cue is too fast ({beside(speed, most, 0)} > {most:.12g} words a minute)"
            yield Hit(cue, message, round(speed, 3), most, limit.unit, limit.name)


RULE = Rule(
    code="TIM102",
    name="too-many-words-a-minute",
    summary="A cue gives less time to read than the profile asks, in words a minute.",
    severity="error",
    basis="house",
    limits=("max_wpm",),
    profile="dcmp-upper",
    why=(
        "Educational and broadcast guides count in words: every word that is on screen,"
        " speakers' names and sounds with it. Where the guide gives a label time of its own, that"
        " time is taken off first."
    ),
    example_bad=vtt((1000, 3000, "We are so glad that all came.")),
    example_good=vtt((1000, 4000, "We are so glad that all came.")),
    fix="unsafe",
    source=Citation(
        "DCMP Captioning Key",
        "Presentation Rate",
        "https://dcmp.org/learn/captioningkey/601",
        "P",
    ),
    check=_check,
)
