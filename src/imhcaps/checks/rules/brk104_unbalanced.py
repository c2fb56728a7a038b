"""BRK104: one line far shorter than the other."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rounding import beside
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.checks.rules.brk103_orphan import is_orphan
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("line_balance")
    if limit is None:
        return
    flat, least = ctx.flat, limit.value
    sizes = ctx.counted("characters")
    for cue, first in ctx.pairs:
        top, bottom = sizes[first], sizes[first + 1]
        short, long = (top, bottom) if top < bottom else (bottom, top)
        if short >= least * long or flat[first].rstrip()[-1:] in _ENDS:
            continue
        lines = (flat[first], flat[first + 1])
        if is_orphan(lines[top >= bottom], lines[top < bottom]):
            continue
        ratio = short / long
        message = f"lines are uneven ({short:.12g} and {long:.12g} characters: {beside(ratio, least, 2)} < {least:.12g})"
        yield Hit(
            cue, message, round(ratio, 3), least, limit.unit, limit.name, line=int(top >= bottom)
        )


# Where a sentence or a clause ends, a line may well end too.
_ENDS = (".", "?", "!", "…", ",", ";", ":", "—", "–", "。", "，", "、", "؟", "،")

RULE = Rule(
    code="BRK104",
    name="uneven-lines",
    summary="Of two lines one is far shorter than the other.",
    severity="info",
    basis="house",
    limits=("line_balance",),
    why=(
        "Even lines keep the way of the eye short. A break after the end of a sentence or a clause is left alone:"
        " sense goes before shape."
    ),
    example_bad=vtt((1000, 5000, "You can always\nask for a better place at the round table.")),
    example_good=vtt((1000, 5000, "You can always ask for a better\nplace at the round table.")),
    fix="safe",
    source=Citation(
        "TED Translators Cheat-sheet",
        "line length",
        "https://translations.ted.com/TED_Translators_Cheat-sheet",
        "P",
    ),
    near_misses=(
        NearMiss("Oh, yes.\nThat was a very long and winding road."),
        NearMiss("in the first garden,\nyou had been planting different vegetables"),
    ),
    check=_check,
)
