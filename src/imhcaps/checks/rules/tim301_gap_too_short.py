"""TIM301: a gap too short to be seen as one."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("min_gap")
    if limit is None:
        return
    least = limit.value
    for cue, gap in enumerate(ctx.gaps):
        if 0 < gap < least:
            message = f"gap before the cue is too short ({gap} < {least} ms): close it or widen it"
            yield Hit(cue + 1, message, gap, least, "ms", limit.name)


RULE = Rule(
    code="TIM301",
    name="short-gap",
    summary="Two cues neither touch nor are parted by the time that the profile asks.",
    severity="warning",
    basis="house",
    limits=("min_gap",),
    why="A gap of a few hundredths of a second is a flicker that draws the eye and says nothing.",
    example_bad=vtt((1000, 3000, "Good morning."), (3040, 5000, "Welcome back.")),
    example_good=vtt((1000, 3000, "Good morning."), (3000, 5000, "Welcome back.")),
    fix="unsafe",
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "4.5 Gaps",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Gaps",
        "P",
    ),
    check=_check,
)
