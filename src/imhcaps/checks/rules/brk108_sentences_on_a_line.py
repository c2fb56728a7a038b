"""BRK108: the end of a sentence and the start of another on one line."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.breaks import ends_sentence, sentence_ends
from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.required_limit("sentence_per_line")
    language, texts = ctx.word_language, ctx.texts
    for cue, start, end, match in sentence_ends(ctx):
        text = texts[cue]
        if "\n" in match[0] or not ends_sentence(text, start, language):
            continue
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        before, after = text[first:start], text[end : last if last >= 0 else len(text)]
        if len(before.split()) > 2 or len(after.split()) > 2:
            yield Hit(
                cue,
                "line holds the end of a sentence and the start of another",
                limit_name=limit.name,
                text=(first, last if last >= 0 else len(text)),
            )


RULE = Rule(
    code="BRK108",
    name="two-sentences-on-a-line",
    summary="A line holds the end of a sentence and the start of another.",
    severity="info",
    basis="house",
    limits=("sentence_per_line",),
    profile="wai",
    why=(
        "A new sentence is found fastest at the start of a line. Related sentences of one or two"
        " words each may share it."
    ),
    example_bad=vtt((1000, 4000, "We hoped for it. Babies learn.")),
    example_good=vtt((1000, 4000, "We hoped for it.\nBabies learn.")),
    fix="safe",
    source=Citation(
        "DCMP Captioning Key",
        "Text: Line Division",
        "https://dcmp.org/learn/captioningkey/597",
        "S",
    ),
    check=_check,
)
