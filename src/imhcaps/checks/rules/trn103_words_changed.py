"""TRN103: other words in the captions than in the transcript."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.checks.word_hits import word_hits
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    return word_hits(
        ctx.comparison,
        said=True,
        shown=True,
        message=lambda _, said, shown: f"{shown!r} instead of {said!r}",
    )


RULE = Rule(
    code="TRN103",
    name="words-changed",
    summary="The captions have other words than the transcript.",
    severity="warning",
    basis="law",
    why="Another word may be another meaning: captions are to have the words that were spoken.",
    example_bad=vtt((1000, 4000, "ANN: I have never come by the late bus.")),
    example_good=vtt((1000, 4000, "ANN: I’ve never come by the late train.")),
    transcript="Ann: I have never come by the late train.\n",
    source=Citation(
        "47 CFR",
        "79.1(j)(2)(i) accurate",
        "https://www.ecfr.gov/current/title-47/section-79.1",
        "S",
    ),
    check=_check,
)
