"""TXT108: white space at the edge of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imhcaps.check.context import Context
from imhcaps.check.example import vtt
from imhcaps.check.rule import Hit, Rule
from imhcaps.model.finding import Citation

_EDGE = re.compile(r"(?:^|(?<=[\n\0]))[ \t\xa0]+(?=[^\s\0])|(?<=[^\s\0])[ \t\xa0]+(?=[\n\0]|$)")


def _check(ctx: Context) -> Iterator[Hit]:
    joined = ctx.joined
    if not any(
        edge in joined for edge in (" \n", "\n ", " \0", "\0 ", "\t", "\xa0")
    ) and joined == joined.strip(" "):
        return
    for cue, start, end, _ in ctx.find(_EDGE):
        side = "end" if start and ctx.texts[cue][start - 1] != "\n" else "start"
        yield Hit(
            cue,
            f"white space at the {side} of the line",
            end - start,
            0,
            "spaces",
            text=(start, end),
        )


RULE = Rule(
    code="TXT108",
    name="space-at-line-edge",
    summary="A line begins or ends with white space.",
    severity="info",
    basis="house",
    why="It is counted as characters, moves centred text off its middle, and hides in the editor.",
    example_bad=vtt((1000, 5000, "Are you really still there, \non the other side of the hill?")),
    example_good=vtt((1000, 5000, "Are you really still there,\non the other side of the hill?")),
    fix="safe",
    source=Citation(
        "ITC Guidance on Standards for Subtitling (1999)",
        "1.1: single spaces",
        "",
        "P",
    ),
    check=_check,
)
