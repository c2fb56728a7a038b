"""LEN104: a line wider than its share of the picture."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rounding import beside
from imhcaps.checks.rule import Hit, Rule
from imhcaps.checks.widths import EM, widths
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.required_limit("max_width_percent")
    # The line height is a share of the picture's height; the type is 1/1.2 of the line.
    height = max(ctx.value("line_height", (8,)))
    aspect = ctx.value("aspect_ratio", 16 / 9)
    em = height / 1.2 / aspect
    most = limit.value
    # The widest letter is about an em: shorter lines need no measuring.
    least = most / em / (max(EM.values()) / 1000)
    for index, text in enumerate(ctx.flat):
        if len(text) < least / 2:
            continue
        share = widths(text) / 1000 * em
        if share > most:
            cue, line = ctx.cue_of_line(index)
            message = f"line is too wide (about {beside(share, most, 0)} % > {most:.12g} % of the picture)"
            yield Hit(cue, message, round(share, 1), most, "% of width", limit.name, line=line)


RULE = Rule(
    code="LEN104",
    name="line-too-wide",
    summary="A line takes more of the picture's width than the profile allows.",
    severity="error",
    basis="house",
    limits=("max_width_percent",),
    profile="bbc-online",
    why=(
        "Where type is proportional, width matters and not the number of letters: a line of m is"
        " four times as wide as one of i. The width is an estimate: the letters of a common sans"
        " serif, type at the guideline's largest line height."
    ),
    example_bad=vtt((1000, 6000, "We warmly welcome everyone who was waiting.")),
    example_good=vtt((1000, 6000, "We warmly welcome everyone\nwho waited.")),
    fix="safe",
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "3.1 Line length",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Line-length",
        "P",
    ),
    check=_check,
)
