"""TXT102: two spaces in a row."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation

_DOUBLE = r"(?<=[^ \n\0])  +(?=[^ \n\0])"


def _check(ctx: Context) -> Iterator[Hit]:
    if "  " not in ctx.joined:
        return
    for cue, start, end, _ in ctx.find(_DOUBLE):
        yield Hit(
            cue, f"{end - start} spaces in a row", end - start, 1, "spaces", text=(start, end)
        )


RULE = Rule(
    code="TXT102",
    name="double-space",
    summary="There are two or more spaces in a row.",
    severity="info",
    basis="house",
    why="They are counted as characters, show in some players, and make searches fail.",
    example_bad=vtt((1000, 3000, "Are you  really there?")),
    example_good=vtt((1000, 3000, "Are you really there?")),
    fix="safe",
    source=Citation(
        "ITC Guidance on Standards for Subtitling (1999)",
        "1.1: single spaces",
        "",
        "P",
    ),
    near_misses=(NearMiss("One space  <i></i>", {"max_lines": 3}),),
    check=_check,
)
