"""SND103: a long time with nothing on screen."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("max_silence")
    if limit is None or not len(ctx):
        return
    most = limit.value
    latest = 0
    starts, ends = ctx.starts, ctx.ends
    if ctx.gaps and max(ctx.gaps) <= most and starts[0] <= most:
        latest = max(ends)
    else:
        for cue, (start, end) in enumerate(zip(starts, ends, strict=True)):
            if start - latest > most:
                yield _hit(cue, start - latest, most, "before this cue")
            latest = max(latest, end)
    if ctx.media_ms is not None and ctx.media_ms - latest > most:
        yield _hit(len(ctx) - 1, ctx.media_ms - latest, most, "after the last cue")


def _hit(cue: int, time: int, most: int, where: str) -> Hit:
    message = (
        f"nothing is on screen for {time / 1000:.1f} s {where} (limit {most / 1000:.12g} s): if something"
        " is heard there, describe it"
    )
    return Hit(cue, message, time, most, "ms", "max_silence")


RULE = Rule(
    code="SND103",
    name="silence-not-described",
    summary="Nothing is on screen for a long time, not even a sound or a word that it is silent.",
    severity="info",
    basis="house",
    limits=("max_silence",),
    why=(
        "A viewer who cannot hear does not know whether it is silent, music plays, or the captions"
        " have failed. Describe the sound, or write [silence]."
    ),
    example_bad=vtt((1000, 3000, "Are you there?"), (40_000, 42_000, "I am right here.")),
    example_good=vtt(
        (1000, 3000, "Are you there?"),
        (3000, 9000, "[slow music]"),
        (24_000, 26_000, "I am right here."),
    ),
    source=Citation(
        "WCAG 2.2",
        "1.2.2 Captions (Prerecorded), failure F8",
        "https://www.w3.org/WAI/WCAG22/Techniques/failures/F8",
        "P",
    ),
    check=_check,
)
