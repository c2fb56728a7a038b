"""BRK111: a number torn from its unit."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_NUMBER = lazy_pattern(r"[$€£]?\b\d[\d.,]*$")
_UNIT = lazy_pattern(
    r"(?:%|°|percent|per cent|hundred|thousand|million|billion|dollars|euros|pounds|cents|kilometers"
    r"|kilometres|miles|meters|metres|feet|inches|grams|kilos|a\.m\.|p\.m\.|o'clock)(?!\w)"
)


def _check(ctx: Context) -> Iterator[Hit]:
    flat = ctx.flat
    for index in ctx.inner_lines:
        if flat[index][-1:].isdigit():
            match = _NUMBER.search(flat[index])
            if match and _UNIT.match(flat[index + 1]):
                cue, line = ctx.cue_of_line(index)
                message = f"line tears the number {match[0]!r} from its unit"
                yield Hit(cue, message, match[0], line=line)


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
