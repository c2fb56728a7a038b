"""BRK111: a number torn from its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imhcaps.check.context import Context
from imhcaps.check.example import vtt
from imhcaps.check.rule import Hit, Rule
from imhcaps.model.finding import Citation

_TORN = re.compile(
    r"[$€£]?\b\d[\d.,]*\n(?=(?:%|°|percent|per cent|hundred|thousand|million|billion|dollars|euros|pounds|cents"
    r"|kilometers|kilometres|miles|meters|metres|feet|inches|grams|kilos|a\.m\.|p\.m\.|o'clock)(?!\w))"
)


def _check(ctx: Context) -> Iterator[Hit]:
    if not ctx.inner_lines:
        return
    for cue, start, end, match in ctx.find(_TORN):
        number = match[0].strip()
        yield Hit(
            cue, f"line tears the number {number!r} from its unit", number, text=(start, end - 1)
        )


RULE = Rule(
    code="BRK111",
    name="number-torn",
    summary="A line ends between a number and its unit.",
    severity="info",
    basis="house",
    why="A number says nothing before its unit: five what? Known for English units and for %.",
    example_bad=vtt((1000, 5000, "The whole programme cost 5\nmillion dollars last year.")),
    example_good=vtt((1000, 5000, "The whole programme cost\n5 million dollars last year.")),
    fix="safe",
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "3.4 Break at natural points (by analogy)",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Break-at-natural-points",
        "P",
    ),
    check=_check,
)
