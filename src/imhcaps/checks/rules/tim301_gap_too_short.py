"""TIM301: a gap too short to be seen as one."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.frame_grid import ROUNDING, UNKNOWN, frames_of, is_enough, shown
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("min_gap")
    if limit is None:
        return
    least = limit.value
    short = [cue for cue, gap in enumerate(ctx.gaps) if ROUNDING < gap < least]
    if not short:
        return
    # A limit that stands for frames is so many at the rate of the file, whatever it is in milliseconds.
    frames = frames_of(least, UNKNOWN[0])
    rate = ctx.frame_rate if frames else None
    about = ""
    if frames and rate:
        least = int(frames * 1000 / rate)
        about = f", {frames} frames at {shown(rate)} frames a second, on which the file's times lie"
    for cue in short:
        gap = ctx.gaps[cue]
        if frames and is_enough(gap, frames, rate):
            continue
        message = (
            f"gap before the cue is too short ({gap} < {least} ms{about}): close it or widen it"
        )
        yield Hit(cue + 1, message, gap, least, "ms", limit.name)


def _gap_of(ms: int) -> str:
    return vtt((1000, 3000, "Good morning."), (3000 + ms, 5000, "Welcome back."))


RULE = Rule(
    code="TIM301",
    name="short-gap",
    summary="Two cues neither touch nor are parted by the time that the profile asks.",
    severity="warning",
    basis="house",
    limits=("min_gap",),
    why=(
        "A gap of a few hundredths of a second is a flicker that draws the eye and says nothing. Two"
        " frames are counted at the frame rate that the file's times show: 83 ms at 24, 80 at 25, 67 at"
        " 30 frames a second. One or two milliseconds are rounding, and the cues touch."
    ),
    example_bad=vtt((1000, 3000, "Good morning."), (3040, 5000, "Welcome back.")),
    example_good=vtt((1000, 3000, "Good morning."), (3000, 5000, "Welcome back.")),
    fix="unsafe",
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "4.5 Gaps",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Gaps",
        "P",
    ),
    near_misses=(
        NearMiss(_gap_of(83)),
        NearMiss(_gap_of(82)),
        NearMiss(_gap_of(80)),
        NearMiss(_gap_of(67)),
        NearMiss(_gap_of(66)),
        NearMiss(_gap_of(2)),
        NearMiss(_gap_of(0)),
    ),
    check=_check,
)
