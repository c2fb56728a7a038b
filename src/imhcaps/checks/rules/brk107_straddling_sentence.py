"""BRK107: a cue with the end of one sentence and the start of the next."""

from __future__ import annotations

from imhcaps.checks.breaks import CLOSED, ends_sentence, sentence_ends
from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.hits import Hits, Said
from imhcaps.checks.rule import NearMiss, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Hits | tuple[()]:
    limit = ctx.required_limit("single_sentence")
    language, texts, seen = ctx.word_language, ctx.texts, -1
    cues: list[int] = []
    positions: list[tuple[int, int]] = []
    for cue, start, end, _ in sentence_ends(ctx):
        if cue == seen:
            continue
        text = texts[cue]
        # A sentence that ends with the cue goes on nowhere: seen at once.
        if text.rstrip()[-1:] in CLOSED or not ends_sentence(text, start, language):
            continue
        seen = cue
        cues.append(cue)
        positions.append((end, len(text)))

    def say() -> Said:
        tails = [texts[cue][start:] for cue, (start, _) in zip(cues, positions, strict=True)]
        said = [f"cue ends inside a sentence that begins in it: {_short(tail)!r}" for tail in tails]
        return said, [None] * len(cues)

    return Hits(cues, say, limit_name=limit.name, texts=positions)


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
