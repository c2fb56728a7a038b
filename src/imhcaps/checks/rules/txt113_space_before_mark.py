"""TXT113: a space before a comma or a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_SPACE = lazy_pattern(r"(?<=\w) +(?=[,.](?:\s|$))")


def _check(ctx: Context) -> Iterator[Hit]:
    joined = ctx.joined
    if " ," not in joined and " ." not in joined:
        return
    for cue, text in enumerate(ctx.texts):
        if " ," in text or " ." in text:
            for match in _SPACE.finditer(text):
                yield Hit(cue, "a space before a mark that closes", text=match.span())


RULE = Rule(
    code="TXT113",
    name="space-before-mark",
    summary="There is a space before a comma or a full stop.",
    severity="info",
    basis="house",
    why="The mark may wrap to the next line alone. Other marks have a space before them in French.",
    example_bad=vtt((1000, 3000, "Yes , I am right here .")),
    example_good=vtt((1000, 3000, "Yes, I am right here.")),
    fix="safe",
    source=Citation("ITC Guidance on Standards for Subtitling (1999)", "1.1: spacing", "", "P"),
    near_misses=(NearMiss("Version 2 .5 and .net are here"),),
    check=_check,
)
