"""BRK106: two lines where one would do."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.language.sentences import STOPS
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit, length = ctx.limit("one_line_preferred"), ctx.limit("max_line_length")
    if limit is None or length is None:
        return
    sizes, most, flat = ctx.counted(length.count), length.value, ctx.flat
    # Blanks at the edges are not seen, and go when the lines are one.
    blanks = "" in ctx.end_words or " " in ctx.head_signs
    for cue, first in ctx.pairs:
        size = sizes[first] + 1 + sizes[first + 1]
        if size > most and not blanks:
            continue
        one, other = flat[first], flat[first + 1]
        if size > most and (one[-1:] == " " or other[-1:] == " " or other[:1] == " "):
            size -= len(one) - len(one.rstrip(" ")) + len(other) - len(other.strip(" "))
        # Ends of sentences may part two speakers.
        if size <= most and one.rstrip(" ")[-1:] not in STOPS:
            message = f"two lines where one would do ({size:.12g} of {most:.12g} {length.unit})"
            yield Hit(cue, message, size, most, length.unit, limit.name, line=0)


RULE = Rule(
    code="BRK106",
    name="needless-line-break",
    summary="A cue has two lines, and all of it would fit one.",
    severity="info",
    basis="house",
    limits=("one_line_preferred",),
    why="One line is read without a jump and hides half as much of the picture.",
    example_bad=vtt((1000, 4000, "You can always\nask for a place.")),
    example_good=vtt((1000, 4000, "You can always ask for a place.")),
    fix="safe",
    source=Citation(
        "Netflix Timed Text Style Guide: General Requirements",
        "4 Line Treatment",
        "https://partnerhelp.netflixstudios.com/hc/en-us/articles/215758617-Timed-Text-Style-Guide-General-Requirements",
        "P",
    ),
    near_misses=(
        NearMiss("- Yes.\n- No."),
        NearMiss("Yes.\nNo."),
        NearMiss("Yes. \nNo."),
    ),
    check=_check,
)
