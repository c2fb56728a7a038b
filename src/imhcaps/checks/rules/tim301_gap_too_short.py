"""TIM301: a gap too short to be seen as one."""

from __future__ import annotations

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.frame_grid import ROUNDING, UNKNOWN, frames_of, is_enough, shown
from imhcaps.checks.hits import Hits, Said
from imhcaps.checks.rule import NearMiss, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Hits | tuple[()]:
    limit = ctx.required_limit("min_gap")
    least, gaps = limit.value, ctx.gaps
    signs = ctx.document.in_picture
    short = [
        cue
        for cue, gap in enumerate(gaps)
        if ROUNDING < gap < least and not (signs and cue in signs)
    ]
    if not short:
        return ()
    # A limit that stands for frames is so many at the rate of the file, whatever it is in milliseconds.
    frames = frames_of(least, UNKNOWN[0])
    about = ""
    if frames:
        rate = ctx.frame_rate
        if rate:
            least = int(frames * 1000 / rate)
            about = (
                f", {frames} frames at {shown(rate)} frames a second, on which the file's times lie"
            )
        enough = {gap for gap in {gaps[cue] for cue in short} if is_enough(gap, frames, rate)}
        short = [cue for cue in short if gaps[cue] not in enough]

    def say() -> Said:
        values = [gaps[cue] for cue in short]
        rest = f" < {least} ms{about}): close it or widen it"
        return [f"gap before the cue is too short ({gap}{rest}" for gap in values], values

    return Hits([cue + 1 for cue in short], say, least, "ms", limit.name)


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
