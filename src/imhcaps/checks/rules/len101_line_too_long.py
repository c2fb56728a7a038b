"""LEN101: a line longer than the profile allows."""

from __future__ import annotations

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.hits import Hits, Said
from imhcaps.checks.rule import NearMiss, Rule
from imhcaps.counting import counting_rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Hits | tuple[()]:
    limit = ctx.required_limit("max_line_length")
    sizes, most = ctx.counted(limit.count), limit.value
    if not sizes or max(sizes) <= most:
        return ()
    length = counting_rule(limit.count).length
    flat, characters = ctx.flat, ctx.line_sizes
    found = [index for index, size in enumerate(sizes) if size > most]
    measured = [sizes[index] for index in found]
    if any(map(_is_white, ctx.head_signs)) or any(map(_is_white, ctx.tail_signs)):
        # Nobody sees white space at the edge of a line: it is no part of its length.
        measured = [
            length(shown.strip()) if shown[:1].isspace() or shown[-1:].isspace() else size
            for shown, size in zip(map(flat.__getitem__, found), measured, strict=True)
        ]
        found = [index for index, size in zip(found, measured, strict=True) if size > most]
        measured = [size for size in measured if size > most]
    columns = limit.count == "columns"
    wide = [columns and size > characters[k] for k, size in zip(found, measured, strict=True)]
    if not found:
        return ()

    def say() -> Said:
        twice = (f" > {most:.12g} {limit.unit})", f" > {most:.12g} {limit.unit}{_WIDE})")
        said = [
            f"line is too long ({size:.12g}{twice[is_wide]}"
            for size, is_wide in zip(measured, wide, strict=True)
        ]
        return said, measured

    cues, lines = ctx.cues_of_lines(found)
    return Hits(cues, say, most, limit.unit, limit.name, lines=lines)


def _is_white(sign: str) -> bool:
    return not sign or sign.isspace()


_WIDE = ", wide ones counted twice"

RULE = Rule(
    code="LEN101",
    name="line-too-long",
    summary="A line has more characters than the profile allows.",
    severity="error",
    basis="house",
    limits=("max_line_length",),
    why=(
        "A long line runs over the picture, is wrapped by the player where no one chose, or is cut"
        " off; the eye loses its place on the way back. The length is counted as the guideline"
        " counts it: most count spaces and punctuation, some count a wide character as two."
    ),
    example_bad=vtt((1000, 5000, "We are so glad that all of you could be here today.")),
    example_good=vtt((1000, 5000, "We are so glad that all of you\ncould be here today.")),
    fix="safe",
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "3.1 Line length",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Line-length",
        "P",
    ),
    near_misses=(
        NearMiss(
            "We are so glad that every one of you came \n  and that we know each of you by name here."
        ),
        NearMiss("We are so glad that all of you came in <i>.</i>"),
        NearMiss("Tom &amp; Jerry are glad that you all came."),
        NearMiss(
            "日本語の字幕は全角で数える", {"max_line_length": {"value": 13, "count": "half-width"}}
        ),
        NearMiss("e\u0301" * 42),
    ),
    check=_check,
)
