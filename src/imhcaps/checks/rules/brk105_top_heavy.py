"""BRK105: an upper line longer than it need be."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.language.sentences import COLONS, COMMAS, DASHES, STOPS
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.required_limit("bottom_heavy")
    flat, sizes, most = ctx.flat, ctx.line_sizes, ctx.value("max_line_length", 42)
    for cue, first in ctx.pairs:
        if sizes[first] <= sizes[first + 1]:
            continue
        top, bottom = flat[first], flat[first + 1]
        if top[-1:] in STOPS + COMMAS + COLONS + DASHES:
            continue
        word = len(top) - len(top.rsplit(None, 1)[0])
        # Only what the next break to the left would correct is reported.
        if len(bottom) + word <= most and abs(len(top) - len(bottom) - 2 * word) < len(top) - len(
            bottom
        ):
            message = f"upper line is the longer ({len(top)} and {len(bottom)} characters)"
            yield Hit(cue, message, len(top), len(bottom), "characters", limit.name, line=0)


RULE = Rule(
    code="BRK105",
    name="top-heavy",
    summary="The upper of two lines is the longer, and the next break to the left would correct it.",
    severity="info",
    basis="house",
    limits=("bottom_heavy",),
    profile="netflix-en",
    why="A short line above a long one hides less of the picture and leads the eye down.",
    example_bad=vtt((1000, 5000, "You can always ask for better places\nat the round table.")),
    example_good=vtt((1000, 5000, "You can always ask\nfor better places at the round table.")),
    fix="safe",
    source=Citation(
        "Netflix Timed Text Style Guide: General Requirements",
        "4 Line Treatment",
        "https://partnerhelp.netflixstudios.com/hc/en-us/articles/215758617-Timed-Text-Style-Guide-General-Requirements",
        "S",
    ),
    check=_check,
)
