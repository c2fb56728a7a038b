"""TIM202: a cue that stays too long."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.notation import without_notation
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("max_duration")
    if limit is None or not ctx.durations or max(ctx.durations) <= limit.value:
        return
    sounds_may_stay = ctx.limit("sounds_may_stay") is not None
    for cue, time in enumerate(ctx.durations):
        if time > limit.value:
            if sounds_may_stay and not without_notation(ctx.texts[cue]):
                continue
            message = f"cue stays too long ({time} > {limit.value} ms)"
            yield Hit(cue, message, time, limit.value, "ms", limit.name)


RULE = Rule(
    code="TIM202",
    name="cue-stays-too-long",
    summary="A cue stays for more time than the profile allows.",
    severity="error",
    basis="house",
    limits=("max_duration",),
    why="A cue that stays is read twice, and says that nothing new is spoken when there may be.",
    example_bad=vtt((1000, 9000, "We are so glad that you came.")),
    example_good=vtt((1000, 4000, "We are so glad that you came.")),
    fix="unsafe",
    source=Citation(
        "Netflix Timed Text Style Guide: General Requirements",
        "1 Duration",
        "https://partnerhelp.netflixstudios.com/hc/en-us/articles/215758617-Timed-Text-Style-Guide-General-Requirements",
        "P",
    ),
    check=_check,
)
