"""TXT114: a small number in figures."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation

_NUMBER = r"(?<![\w.,:/$€£%°+-])(\d{1,2})(?![\w%°/:+-]|[.,]\d| ?(?:%|€|km|kg|cm|h\b|°))"


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.required_limit("numbers_in_words")
    for cue, start, end, match in ctx.find(_NUMBER):
        if int(match[1]) <= limit.value:
            message = f"number {match[1]} is in figures; up to {limit.value:.12g} the profile writes words"
            yield Hit(cue, message, match[1], limit.value, "", limit.name, text=(start, end))


RULE = Rule(
    code="TXT114",
    name="number-in-figures",
    summary="A small number is in figures where the profile writes it in letters.",
    severity="info",
    basis="house",
    limits=("numbers_in_words",),
    profile="une-153010",
    why="Small numbers read more easily as words. Hours, dates, measures and prices are left alone.",
    example_bad=vtt((1000, 4000, "Tengo 3 hijos en casa.")),
    example_good=vtt((1000, 4000, "Tengo tres hijos y 40 libros.")),
    example_options=(("path", "example.es.vtt"),),
    source=Citation(
        "UNE 153010:2012", "10 (read in the guide of the Universidad de Burgos, p. 5)", "", "S"
    ),
    near_misses=(NearMiss("A las 3:30 del 5/6, 4 %, 2,5 y 7º", {"numbers_in_words": 10}),),
    check=_check,
)
