"""LEN103: a cue of more characters than the profile allows."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.required_limit("max_cue_length")
    sizes, most = ctx.lengths(limit.count), limit.value
    if not sizes or max(sizes) <= most:
        return
    for cue, size in enumerate(sizes):
        if size > most:
            message = f"cue is too long ({size:.12g} > {most:.12g} {limit.unit})"
            yield Hit(cue, message, size, most, limit.unit, limit.name, line=0)


RULE = Rule(
    code="LEN103",
    name="cue-too-long",
    summary="A cue has more characters than the profile allows; a line break counts nothing.",
    severity="error",
    basis="house",
    limits=("max_cue_length",),
    why="A cue is read at a glance. Past some eighty characters it is read as a paragraph.",
    profile="ted",
    example_bad=vtt(
        (
            1000,
            6900,
            "We are so glad that all of you could come\ntonight to talk about babies and the\nparents.",
        )
    ),
    example_good=vtt((1000, 4900, "We are so glad that all of you\ncame to talk about babies.")),
    fix="unsafe",
    source=Citation(
        "TED Translators Cheat-sheet",
        "subtitle length",
        "https://translations.ted.com/TED_Translators_Cheat-sheet",
        "P",
    ),
    near_misses=(NearMiss("Nine\nnine", {"max_cue_length": 8}),),
    check=_check,
)
