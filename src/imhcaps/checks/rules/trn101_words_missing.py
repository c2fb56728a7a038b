"""TRN101: words of the transcript that the captions leave out."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.checks.word_hits import word_hits
from imhcaps.model.finding import Citation
from imhcaps.text import fold, plural

_ENDS_OF_LABELS = ":：)）]"


def _check(ctx: Context) -> Iterator[Hit]:
    hits = word_hits(
        ctx.comparison,
        said=True,
        shown=False,
        message=lambda count, said, _: (
            f"{plural(count, 'word is', 'words are')} missing after this: {said!r}"
        ),
    )
    # A label that the transcript's reader took for words is on screen as a label, there or in the next cue.
    labels = {(label.cue, fold(label.name)) for label in ctx.labels}
    for hit in hits:
        words, cue = str(hit.value), hit.cue or 0
        called = words[-1].isalnum() or words[-1] in _ENDS_OF_LABELS
        if not called or labels.isdisjoint((at, fold(words)) for at in (cue, cue + 1)):
            yield hit
    for i1, i2, j1, j2, _ in ctx.comparison.page:
        place, text = ctx.comparison.place(j1, j2)
        lines = ctx.comparison.quoted(ctx.comparison.said[i1:i2])
        yield Hit(
            place,
            f"{plural(i2 - i1, 'word')} of the page {'before' if i1 == 0 else 'after'} what is said:"
            f" {lines!r} ({ctx.comparison.where(i1)})",
            lines,
            text=text,
            severity="info",
        )


RULE = Rule(
    code="TRN101",
    name="words-missing",
    summary="Words of the transcript are not in the captions.",
    severity="error",
    basis="law",
    why=(
        "Who cannot hear reads less than was said. Fillers and false starts do not count, so that a"
        " transcript that was cleaned of them, or kept them, can be compared; `--max-difference`"
        " sets the share of words that may differ."
    ),
    example_bad=vtt((1000, 4000, "ANN: I came by the late train.")),
    example_good=vtt((1000, 4000, "ANN: I never came, um, by the late train.")),
    transcript="Ann: I never came by the late train.\n",
    source=Citation(
        "WCAG 2.2",
        "1.2.2 Captions (Prerecorded), failure F8",
        "https://www.w3.org/WAI/WCAG22/Techniques/failures/F8",
        "P",
    ),
    check=_check,
)
