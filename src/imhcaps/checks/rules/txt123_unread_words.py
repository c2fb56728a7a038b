"""TXT123: the captions say of themselves that a recogniser wrote their words, and that nobody has read them."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation
from imhcaps.model.recognised import NOTICE


def _check(ctx: Context) -> Iterator[Hit]:
    for comment, offset in ctx.comments:
        if NOTICE not in comment.split("\n"):
            continue
        span = None
        if offset is not None:
            start = ctx.document.source.text.index(NOTICE, offset)
            span = start, start + len(NOTICE)
        message = (
            "a recogniser wrote these words: correct the transcript, and make the captions from it"
        )
        yield Hit(None, message, span=span)
        return


_CUE = (1000, 3000, "Are you there?")

RULE = Rule(
    code="TXT123",
    name="unread-recognised-words",
    summary="The captions say that a speech recogniser wrote them, and that nobody has checked them.",
    severity="error",
    basis="law",
    why=(
        "Automatic captions are wrong in names, numbers and negations, and leave out sounds and speakers. They"
        " meet no requirement for captions until somebody has read them against the recording."
    ),
    example_bad=vtt(_CUE, header=f"\nNOTE\nA talk\n{NOTICE}\n"),
    example_good=vtt(_CUE, header="\nNOTE\nA talk\n"),
    near_misses=(
        NearMiss(f"WEBVTT\n\n00:01.000 --> 00:09.000\n{NOTICE}\n"),
        NearMiss(
            "WEBVTT\n\nNOTE\nAutomatic transcript of 2020, checked by two people.\n\n00:01.000 --> 00:03.000\nHello there.\n"
        ),
    ),
    source=Citation(
        "WCAG 2.2",
        "1.2.2 (A), Understanding: automatically generated captions are not sufficient unless confirmed to be fully accurate",
        "https://www.w3.org/WAI/media/av/captions/#automatic-captions-are-not-sufficient",
        "S",
    ),
    check=_check,
)
