"""TIM303: a gap that is to be closed."""

from __future__ import annotations

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.frame_grid import ROUNDING
from imhcaps.checks.hits import Hits, Said
from imhcaps.checks.rule import Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Hits | tuple[()]:
    limit = ctx.required_limit("close_gap")
    # Two frames are a closed gap: only from three frames on is it open.
    most, gaps = limit.value, ctx.gaps
    if not any(ROUNDING < gap < most for gap in gaps):
        return ()
    least = int(3000 / (ctx.frame_rate or ctx.value("frame_rate", 24)))
    before = [cue for cue, gap in enumerate(gaps) if least <= gap < most and gap > ROUNDING]

    def say() -> Said:
        values = [gaps[cue] for cue in before]
        rest = f" < {most} ms)"
        return [
            f"gap before the cue is neither closed nor a pause ({gap}{rest}" for gap in values
        ], values

    return Hits([cue + 1 for cue in before], say, most, "ms", limit.name)


RULE = Rule(
    code="TIM303",
    name="gap-not-closed",
    summary="A gap is too short to be a pause and too long to be closed: three frames and more.",
    severity="info",
    basis="house",
    limits=("close_gap",),
    why="Cues that follow each other at once should be chained, so that the screen does not blink.",
    example_bad=vtt((1000, 3000, "Good morning."), (3300, 5000, "Welcome back.")),
    example_good=vtt((1000, 3000, "Good morning."), (3083, 5000, "Welcome back.")),
    fix="unsafe",
    source=Citation(
        "Netflix Timed Text Style Guide: Subtitle Timing Guidelines",
        "gaps of 3 to 11 frames",
        "https://partnerhelp.netflixstudios.com/hc/en-us/articles/360051554394-Timed-Text-Style-Guide-Subtitle-Timing-Guidelines",
        "S",
    ),
    check=_check,
)
