"""TXT108: white space at the edge of a line."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation

_WHITE = " \t\xa0"


def _check(ctx: Context) -> Iterator[Hit]:
    # Nearly no file has any: that is seen without a look at each line.
    if _EDGES.isdisjoint(ctx.head_signs) and _TAILS.isdisjoint(ctx.tail_signs):
        return
    for index, line in enumerate(ctx.flat):
        if line[:1] in _EDGES or line[-1:] in _EDGES:
            bare = line.strip(_WHITE)
            if not bare:
                continue
            cue, number = ctx.cue_of_line(index)
            base = ctx.line_begin(index)
            head, tail = len(line) - len(line.lstrip(_WHITE)), len(line.rstrip(_WHITE))
            for side, start, end in (("start", 0, head), ("end", tail, len(line))):
                if start < end and _written(ctx, cue, number, side):
                    message = f"white space at the {side} of the line"
                    yield Hit(
                        cue, message, end - start, 0, "spaces", text=(base + start, base + end)
                    )


def _written(ctx: Context, cue: int, number: int, side: str) -> bool:
    """Whether the white space is at the line's edge in the file too, and not where a broken tag is."""
    payload = ctx.payloads[cue]
    if "<" not in payload:
        return True
    from imhcaps.checks.payload import bare  # noqa: PLC0415 - rare path

    lines = bare(payload).split("\n")
    if len(lines) != ctx.line_counts[cue]:
        return False
    return (lines[number][:1] if side == "start" else lines[number][-1:]) in _EDGES


_EDGES = frozenset(_WHITE)
_TAILS = _EDGES | {""}

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
