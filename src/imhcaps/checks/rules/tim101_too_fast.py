"""TIM101: more characters a second than the profile allows."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rounding import beside
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("max_cps")
    if limit is None:
        return
    most = limit.value
    sizes = ctx.lengths(limit.count)
    for cue, (size, time) in enumerate(zip(sizes, ctx.durations, strict=True)):
        if size * 1000 > most * time and time > 0:
            speed = size * 1000 / time
            message = f"cue is too fast ({beside(speed, most)} > {most:.12g} characters a second)"
            yield Hit(cue, message, round(speed, 3), most, limit.unit, limit.name)


RULE = Rule(
    code="TIM101",
    name="too-many-characters-a-second",
    summary="A cue gives less time to read than the profile asks, in characters a second.",
    severity="error",
    basis="house",
    limits=("max_cps",),
    why=(
        "A viewer who has not finished a cue when it goes loses its end, and the picture with it."
        " The length is counted as the guideline counts it, labels and sounds with it; a line break"
        " counts nothing."
    ),
    example_bad=vtt((1000, 2000, "We are so glad that you came.")),
    example_good=vtt((1000, 3000, "We are so glad that you came.")),
    fix="unsafe",
    source=Citation(
        "Netflix: How is reading speed measured?",
        "characters with spaces and punctuation over duration",
        "https://partnerhelp.netflixstudios.com/hc/en-us/articles/115001352212",
        "P",
    ),
    check=_check,
)
