"""TIM302: fewer frames between two cues than the profile asks."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.frame_grid import is_enough, shown
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.required_limit("min_gap_frames")
    rate = ctx.value("frame_rate", 24)
    # Times are whole milliseconds: two frames of 41.67 ms may be written as 83.
    least = int(limit.value * 1000 / rate)
    if not ctx.gaps or min(ctx.gaps) >= least:
        return
    # The guide asks for so many frames at every frame rate: the file's own counts, where it shows one.
    own = ctx.frame_rate
    about = ", on which the file's times lie" if own else ""
    rate = own or rate
    least = int(limit.value * 1000 / rate)
    # Where lines join others on screen, one screen follows another at once; so do cues without ends of their own.
    touch = 0 if ctx.document.once is None and ctx.document.syntax.has_ends else 1
    for cue, gap in enumerate(ctx.gaps):
        if touch <= gap < least and not is_enough(gap, limit.value, own):
            message = (
                f"gap before the cue is too short ({gap} ms < {limit.value:.12g} frames,"
                f" {least} ms at {shown(rate)} frames a second{about})"
            )
            yield Hit(cue + 1, message, gap, least, "ms", limit.name)


RULE = Rule(
    code="TIM302",
    name="too-few-frames-between-cues",
    summary="Two cues touch, or are parted by fewer frames than the profile asks.",
    severity="error",
    basis="house",
    limits=("min_gap_frames",),
    profile="netflix-en",
    why="Without an empty frame or two between them, one cue seems to turn into the next unnoticed.",
    example_bad=vtt((1000, 3000, "Good morning."), (3000, 5000, "Welcome back.")),
    example_good=vtt((1000, 3000, "Good morning."), (3083, 5000, "Welcome back.")),
    fix="unsafe",
    source=Citation(
        "Netflix Timed Text Style Guide: Subtitle Timing Guidelines",
        "frame gap",
        "https://partnerhelp.netflixstudios.com/hc/en-us/articles/360051554394-Timed-Text-Style-Guide-Subtitle-Timing-Guidelines",
        "P",
    ),
    near_misses=(
        NearMiss(vtt((1000, 3000, "Good morning."), (3080, 5000, "Welcome back."))),
        NearMiss(vtt((1000, 3000, "Good morning."), (3067, 5000, "Welcome back."))),
    ),
    check=_check,
)
