"""BRK104: one line far shorter than the other."""

from __future__ import annotations

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.hits import Hits, Said
from imhcaps.checks.rounding import beside
from imhcaps.checks.rule import NearMiss, Rule
from imhcaps.checks.rules.brk103_orphan import is_orphan
from imhcaps.language.sentences import COLONS, COMMAS, STOPS
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Hits | tuple[()]:
    limit = ctx.required_limit("line_balance")
    texts, least = ctx.texts, limit.value
    sizes = ctx.counted("characters")
    cues: list[int] = []
    parts: list[tuple[float, float]] = []
    lines: list[int] = []
    for cue, first in ctx.pairs:
        top, bottom = sizes[first], sizes[first + 1]
        short, long = (top, bottom) if top < bottom else (bottom, top)
        if short >= least * long:
            continue
        upper, lower = texts[cue].split("\n")
        if upper.rstrip()[-1:] in _ENDS:
            continue
        if is_orphan(upper, lower) if top < bottom else is_orphan(lower, upper):
            continue
        cues.append(cue)
        parts.append((short, long))
        lines.append(int(top >= bottom))

    def say() -> Said:
        # Characters are whole numbers.
        rest = f" < {least:.12g})"
        said = [
            f"lines are uneven ({short} and {long} characters: {beside(short / long, least, 2)}{rest}"
            for short, long in parts
        ]
        return said, [round(short / long, 3) for short, long in parts]

    return Hits(cues, say, least, limit.unit, limit.name, lines=lines)


# Where a sentence or a clause ends, a line may well end too.
_ENDS = STOPS + COMMAS + COLONS + "—–"

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
