"""BRK107: a cue with the end of one sentence and the start of the next."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.breaks import CLOSED, ends_sentence, last_word, sentence_ends
from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("single_sentence")
    if limit is None:
        return
    language, texts, seen = ctx.word_language, ctx.texts, -1
    for cue, start, end, _ in sentence_ends(ctx):
        if (
            cue == seen
            or last_word(texts[cue])[-1:] in CLOSED
            or not ends_sentence(texts[cue], start, language)
        ):
            continue
        seen = cue
        tail = texts[cue][end:]
        yield Hit(
            cue,
            f"cue ends inside a sentence that begins in it: {_short(tail)!r}",
            limit_name=limit.name,
            text=(end, len(texts[cue])),
        )


def _short(text: str) -> str:
    text = text.replace("\n", " ")
    return text if len(text) < 32 else text[:30] + "…"


RULE = Rule(
    code="BRK107",
    name="straddling-sentence",
    summary="A cue holds the end of a sentence and the start of another that goes on in the next cue.",
    severity="info",
    basis="house",
    limits=("single_sentence",),
    why=(
        "A sentence that begins at the end of a cue is broken off after its first words. Best is one"
        " sentence in a cue; several whole ones may share it."
    ),
    example_bad=vtt(
        (1000, 4000, "That is what we hoped. Babies"), (4000, 6000, "learn from faces.")
    ),
    example_good=vtt(
        (1000, 4000, "That is what we hoped."), (4000, 6000, "Babies learn from faces.")
    ),
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "3.2 Subtitles should contain single sentences",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Subtitles-should-contain-single-sentences",
        "P",
    ),
    near_misses=(
        NearMiss("Dr. Webb came at 9 a.m. Monday with all of her"),
        NearMiss("We went. We saw. We won."),
    ),
    check=_check,
)
