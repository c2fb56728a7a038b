"""TIM105: the file as a whole is too fast."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rounding import beside
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.required_limit("average_cps")
    time = sum(time for time in ctx.text_times if time > 0)
    size = sum(ctx.lengths(limit.count))
    # Where captions roll every word is there twice and more, and is read once.
    if time and size * 1000 > limit.value * time and not ctx.repeats:
        speed = size * 1000 / time
        message = f"the file is too fast on average ({beside(speed, limit.value)} > {limit.value:.12g} characters a second)"
        yield Hit(None, message, round(speed, 3), limit.value, limit.unit, limit.name)


RULE = Rule(
    code="TIM105",
    name="average-too-fast",
    summary="The whole file gives less time to read than the profile asks, on average.",
    severity="warning",
    basis="house",
    limits=("average_cps",),
    profile="netflix-en",
    why="A fast cue now and then can be caught up with; a file that is fast throughout cannot.",
    example_bad=vtt((1000, 2000, "We are so glad"), (2100, 3100, "that all of you could come.")),
    example_good=vtt((1000, 3000, "We are so glad"), (3084, 5000, "that all of you could come.")),
    source=Citation(
        "Netflix: How is reading speed measured?",
        "average of the file",
        "https://partnerhelp.netflixstudios.com/hc/en-us/articles/115001352212",
        "P",
    ),
    near_misses=(
        NearMiss(
            vtt(
                (1000, 3000, "all of us had come down to"),
                (3000, 5000, "all of us had come down to\nthe harbour where the boats"),
                (5000, 7000, "the harbour where the boats\nwere waiting for the wind"),
            )
        ),
    ),
    check=_check,
)
