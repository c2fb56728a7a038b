"""TRN105: a difference without substance: a filler, a false start, a spelling."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.language.sentences import CLOSING, CLOSING_IN_SOME, EDGE_MARKS, STOPS
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    compared = ctx.comparison
    if compared.of_another_talk:
        return
    for difference in compared.differences:
        if difference.kind == "substantive":
            continue
        said = compared.quoted(compared.said[difference.i1 : difference.i2])
        shown = compared.quoted(compared.shown[difference.j1 : difference.j2])
        cue, text = compared.place(difference.j1, difference.j2)
        what = (
            f"{shown!r} for {said!r}"
            if said and shown
            else f"{shown!r} added"
            if shown
            else f"{said!r} left out"
        )
        yield Hit(
            cue,
            f"{difference.kind}: {what} ({compared.where(difference.i1)})",
            shown,
            said,
            difference.kind,
            text=text,
        )
    yield from _cases(ctx)


def _cases(ctx: Context) -> Iterator[Hit]:
    """Words that differ in their capitals alone, inside a sentence on both sides."""
    compared = ctx.comparison
    said, shown = compared.said, compared.shown
    for others in compared.otherwise:
        for i, j in others:
            a, b = said[i].text.strip(EDGE_MARKS), shown[j].text.strip(EDGE_MARKS)
            if a == b or not a or not b or a.lower() != b.lower() or a.isupper() or b.isupper():
                continue
            if i == 0 or j == 0 or _opens(said[i - 1].text) or _opens(shown[j - 1].text):
                continue
            if said[i - 1].place != said[i].place:
                continue
            cue, text = compared.place(j, j + 1)
            yield Hit(cue, f"case: {b!r} for {a!r} ({compared.where(i)})", b, a, "case", text=text)


def _opens(before: str) -> bool:
    """Whether the next word may begin a sentence or a quotation."""
    return before.rstrip(CLOSING)[-1:] in STOPS + ":" or before[-1:] in CLOSING_IN_SOME + '"”'


RULE = Rule(
    code="TRN105",
    name="minor-difference",
    summary="Captions and transcript differ by a filler, a false start, a spelling or a capital.",
    severity="info",
    basis="house",
    why="No meaning is lost, but one of the two may hold a slip.",
    example_bad=vtt((1000, 4000, "ANN: Um, I never came by the late train.")),
    example_good=vtt((1000, 4000, "ANN: I never came by the late train.")),
    transcript="Ann: I never came by the late train.\n",
    source=Citation(
        "W3C WAI: Making Audio and Video Media Accessible",
        "Transcribing: fillers may be left out",
        "https://www.w3.org/WAI/media/av/transcribing/#basics",
        "P",
    ),
    check=_check,
)
