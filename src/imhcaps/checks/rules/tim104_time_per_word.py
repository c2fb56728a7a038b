"""TIM104: less time per word than the profile asks."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rounding import beside
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.required_limit("min_seconds_per_word")
    least = limit.value * 1000
    for cue, (words, time) in enumerate(zip(ctx.words, ctx.reading_times, strict=True)):
        if words * least > time and ctx.durations[cue] > 0:
            given = max(time, 0) / words / 1000
            message = f"cue gives too little time ({beside(given, limit.value, 2)} < {limit.value:.12g} seconds a word)"
            yield Hit(cue, message, round(given, 3), limit.value, limit.unit, limit.name)


RULE = Rule(
    code="TIM104",
    name="too-little-time-per-word",
    summary="A cue gives each word less time than the profile asks.",
    severity="error",
    basis="house",
    limits=("min_seconds_per_word",),
    profile="bbc-broadcast",
    why="Below three tenths of a second a word most readers fail, whatever the words are.",
    example_bad=vtt((1000, 2500, "We are so glad that all came.")),
    example_good=vtt((1000, 4000, "We are so glad that all came.")),
    fix="unsafe",
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "4.1 Target minimum timing",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Target-minimum-timing",
        "P",
    ),
    check=_check,
)
