"""SPK107: several speakers in the transcript, and none in the captions."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.notation import opens_turn
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("speakers")
    if limit is None or ctx.transcript is None or not len(ctx):
        return
    speakers = len(ctx.transcript.speakers)
    if speakers < 2 or ctx.labels or any(ctx.voices):
        return
    if any(map(opens_turn, ctx.flat)):
        return
    message = f"the transcript has {speakers} speakers, and the captions never say who speaks"
    yield Hit(None, message, 0, speakers, "speakers", limit.name)


RULE = Rule(
    code="SPK107",
    name="speakers-never-identified",
    summary="The transcript has several speakers, and the captions never say who speaks.",
    severity="warning",
    basis="law",
    limits=("speakers",),
    why="Without the voices a viewer who cannot hear reads a debate as a monologue.",
    example_bad=vtt((1000, 3000, "Are you there?"), (3000, 5000, "I am right here.")),
    example_good=vtt((1000, 3000, "ANN: Are you there?"), (3000, 5000, "BOB: I am right here.")),
    transcript="Ann: Are you there?\n\nBob: I am right here.\n",
    source=Citation(
        "WCAG 2.2",
        "1.2.2 Captions (Prerecorded), definition of captions",
        "https://www.w3.org/WAI/WCAG22/Understanding/captions-prerecorded",
        "P",
    ),
    check=_check,
)
