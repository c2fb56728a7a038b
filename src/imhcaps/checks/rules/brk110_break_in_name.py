"""BRK110: a line break inside a name, or between a title and its name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.language.closed_class import lexicon
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    if not ctx.inner_lines:
        return
    parts = lexicon(ctx.word_language)
    pairs = {pair for name in ctx.names for words in (name.split(),) for pair in pairwise(words)}
    flat, ends, heads = ctx.flat, ctx.line_ends, ctx.line_heads
    # A name is before a capital.
    for index in [line for line in ctx.inner_lines if heads[line + 1].isupper()]:
        word = ends[index]
        if not word[:1].isupper():
            continue
        following = flat[index + 1].split(None, 1)[0]
        is_title = parts.get(word.rstrip(".").lower()) == "title"
        if is_title or (word, following.rstrip(".,;:?!'’s")) in pairs or (word, following) in pairs:
            cue, line = ctx.cue_of_line(index)
            what = "title" if is_title else "name"
            yield Hit(cue, f"line break inside a {what}: {word!r} | {following!r}", word, line=line)


RULE = Rule(
    code="BRK110",
    name="line-break-in-name",
    summary="A line ends inside a name, or between a title and its name.",
    severity="info",
    basis="house",
    why="A name is one thing, and half of it may name someone else.",
    example_bad=vtt((1000, 5000, "And now we all welcome Dr.\nWebb, who came from Hartford.")),
    example_good=vtt((1000, 5000, "And now we all welcome\nDr. Webb, who came from Hartford.")),
    fix="safe",
    source=Citation(
        "DCMP Captioning Key",
        "Text: Line Division",
        "https://dcmp.org/learn/captioningkey/597",
        "S",
    ),
    near_misses=(NearMiss("Nobody there knew about the\nDoctor at that time."),),
    check=_check,
)
