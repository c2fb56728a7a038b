"""BRK113: a line break inside a sound or a name in brackets."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation

_BROKEN = r"\[[^\[\]\n\0]*\n[^\[\]\0]*\]|\([^()\n\0]*\n[^()\0]*\)"


def _check(ctx: Context) -> Iterator[Hit]:
    if not ctx.inner_lines or not ("[" in ctx.joined or "(" in ctx.joined):
        return
    most = ctx.value("max_line_length", 42)
    for cue, start, end, match in ctx.find(_BROKEN):
        if end - start <= most and (match[0][0] == "[" or end - start == len(ctx.texts[cue])):
            text = match[0].replace("\n", " ")
            yield Hit(cue, f"line break inside {text!r}", text, text=(start, end))


RULE = Rule(
    code="BRK113",
    name="line-break-in-brackets",
    summary="Text in brackets is broken over two lines though it would fit one.",
    severity="info",
    basis="house",
    why="A sound in brackets is read as one sign; broken in two it looks like speech.",
    example_bad=vtt((1000, 3000, "[door\ncreaks] Who is there?")),
    example_good=vtt((1000, 3000, "[door creaks]\nWho is there?")),
    fix="safe",
    source=Citation(
        "DCMP Captioning Key",
        "Sound Effects (by analogy)",
        "https://dcmp.org/learn/captioningkey/604",
        "S",
    ),
    near_misses=(NearMiss("[a very long description of a sound,\nwhich does not fit a line]"),),
    check=_check,
)
