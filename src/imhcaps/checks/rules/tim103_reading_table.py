"""TIM103: more characters than a table of reading times allows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rounding import beside
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def allowed(table: tuple[tuple[int, int], ...], time: int) -> float:
    """Characters for a time: on straight lines between the rows, in proportion outside them."""
    times = [row[0] for row in table]
    position = bisect_right(times, time)
    if position in (0, len(table)):
        row = table[min(position, len(table) - 1)]
        return row[1] * time / row[0]
    (t0, c0), (t1, c1) = table[position - 1], table[position]
    return c0 + (c1 - c0) * (time - t0) / (t1 - t0)


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.required_limit("reading_table")
    table = limit.value
    room = 1 + ctx.value("reading_tolerance", 0)
    # The table's least speed: what is slower than that needs no look at the rows.
    slow = min(characters / time for time, characters in table) * room
    sizes = ctx.lengths(limit.count)
    for cue, (size, time) in enumerate(zip(sizes, ctx.text_times, strict=True)):
        if size > slow * time and time > 0:
            most = allowed(table, time) * room
            if size > most:
                message = f"cue is too fast ({size:.12g} > {beside(most, size, 0)} characters in {time / 1000:.12g} seconds)"
                yield Hit(cue, message, size, round(most, 1), "characters", limit.name)


RULE = Rule(
    code="TIM103",
    name="above-reading-table",
    summary="A cue has more characters than the profile's table of reading times allows.",
    severity="error",
    basis="house",
    limits=("reading_table",),
    profile="arcom",
    why=(
        "Short cues are read more slowly than long ones: the eye must find them first. A table"
        " says how many characters may be read in one, two, three and four seconds."
    ),
    example_bad=vtt((1000, 2000, "Nous sommes heureux.")),
    example_good=vtt((1000, 3000, "Nous sommes heureux.")),
    fix="unsafe",
    example_options=(("path", "example.fr.vtt"),),
    source=Citation("Charte relative à la qualité du sous-titrage (CSA/ARCOM 2011)", "6", "", "S"),
    check=_check,
)
