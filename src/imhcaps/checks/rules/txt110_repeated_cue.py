"""TXT110: the same text again, at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation

# Milliseconds: a word said again after a longer moment is said twice; at once it is a copy (our choice).
_AT_ONCE = 100
# Characters: a shorter text may well be said twice (our choice).
_LEAST = 12


def _check(ctx: Context) -> Iterator[Hit]:
    texts, gaps = ctx.texts, ctx.gaps
    for cue, (text, following) in enumerate(pairwise(texts)):
        if gaps[cue] <= _AT_ONCE and len(following) >= _LEAST and text.endswith(following):
            end = len(following)
            yield Hit(cue + 1, "cue repeats the text of the cue before it", text=(0, end))


RULE = Rule(
    code="TXT110",
    name="repeated-cue",
    summary="A cue shows the last words of the cue before it again, without a pause.",
    severity="warning",
    basis="house",
    why=(
        "Rolling captions turned into blocks say everything two or three times; viewers look for"
        " what is new. Where words really are said again, tell it with a pause or a change."
    ),
    example_bad=vtt((1000, 3000, "Are you really there?"), (3000, 5000, "Are you really there?")),
    example_good=vtt((1000, 3000, "Are you really there?"), (3000, 5000, "I am right here.")),
    source=Citation(
        "FCC",
        "47 CFR 79.1(j)(2)(i) accurate",
        "https://www.ecfr.gov/current/title-47/section-79.1",
        "S",
    ),
    check=_check,
)
