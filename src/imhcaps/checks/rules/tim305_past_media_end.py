"""TIM305: a cue after the recording has ended."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.media import END_TOLERANCE
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    media = ctx.media_ms
    if media is None or not ctx.ends or max(ctx.ends) <= media + END_TOLERANCE:
        return
    for cue, (start, end) in enumerate(zip(ctx.starts, ctx.ends, strict=True)):
        if end > media + END_TOLERANCE:
            late = end - media
            where = "begins" if start >= media else "ends"
            message = f"cue {where} after the recording has ended ({late} ms past {media} ms)"
            yield Hit(cue, message, end, media, "ms")


RULE = Rule(
    code="TIM305",
    name="past-media-end",
    summary="A cue ends later than the recording does; the length is given with `--media`, or known of the talk's recording.",
    severity="error",
    basis="law",
    why=(
        "What comes after the end is never shown: the captions belong to another cut, are at the"
        " wrong speed, or the last words are lost."
    ),
    example_bad=vtt((1000, 3000, "Good morning."), (4000, 9000, "Welcome back.")),
    example_good=vtt((1000, 3000, "Good morning."), (4000, 5900, "Welcome back.")),
    fix="unsafe",
    example_options=(("media_ms", 6000),),
    source=Citation(
        "47 CFR",
        "79.1(j)(2)(ii) synchronous, (iii) complete",
        "https://www.ecfr.gov/current/title-47/section-79.1",
        "S",
    ),
    check=_check,
)
