"""TRN104: words given to another speaker than in the transcript."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    compared = ctx.comparison
    if compared.of_another_talk:
        return
    for i, first, last, shown, right in compared.wrong_speakers():
        cue, text = compared.place(first, last + 1)
        words = compared.quoted(compared.shown[first : last + 1])
        yield Hit(
            cue,
            f"{words!r} is given to {shown}; the transcript gives it to {right} ({compared.where(i)})",
            shown,
            right,
            text=text,
        )


RULE = Rule(
    code="TRN104",
    name="other-speaker",
    summary="Words are given to another speaker than in the transcript.",
    severity="error",
    basis="law",
    why=(
        "Words in the wrong mouth are worse than no name at all. A label holds until the next one:"
        " where the transcript has a new speaker and the captions no label, the old one goes on."
    ),
    example_bad=vtt((1000, 3000, "ANN: Are you there?"), (3000, 5000, "I am right here.")),
    example_good=vtt((1000, 3000, "ANN: Are you there?"), (3000, 5000, "BOB: I am right here.")),
    transcript="Ann: Are you there?\n\nBob: I am right here.\n",
    source=Citation(
        "WCAG 2.2",
        "Technique G158: every voice is identified",
        "https://www.w3.org/WAI/WCAG22/Techniques/general/G158",
        "P",
    ),
    check=_check,
)
