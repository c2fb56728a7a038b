"""TIM101: more characters a second than the profile allows."""

from __future__ import annotations

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.hits import Hits, Said
from imhcaps.checks.rounding import beside
from imhcaps.checks.rule import Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Hits | tuple[()]:
    limit = ctx.required_limit("max_cps")
    most = limit.value
    sizes, times = ctx.lengths(limit.count), ctx.text_times
    cues = [
        cue
        for cue, (size, time) in enumerate(zip(sizes, times, strict=True))
        if size * 1000 > most * time and time > 0
    ]

    def say() -> Said:
        speeds = [sizes[cue] * 1000 / times[cue] for cue in cues]
        rest = f" > {most:.12g} characters a second)"
        # What is far above the limit needs no more than its one place, and no call.
        said = [
            f"cue is too fast ({speed:.1f}{rest}"
            if speed > most + 1
            else f"cue is too fast ({beside(speed, most)}{rest}"
            for speed in speeds
        ]
        return said, [round(speed, 3) for speed in speeds]

    return Hits(cues, say, most, limit.unit, limit.name)


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
