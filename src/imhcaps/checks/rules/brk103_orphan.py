"""BRK103: one word alone on a line."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.language.sentences import COLONS, COMMAS, STOPS
from imhcaps.model.finding import Citation

# A word of so many characters fills a line well enough (our choice).
_LONG = 12


def is_orphan(line: str, other: str) -> bool:
    """Whether a line is one short word beside a line of three and more."""
    return len(line) < _LONG and " " not in line.strip() and other.count(" ") > 1


def _check(ctx: Context) -> Iterator[Hit]:
    flat, sizes = ctx.flat, ctx.line_sizes
    if min(sizes) >= _LONG:
        return
    # Few lines are short.
    for cue, first in [
        pair for pair in ctx.pairs if sizes[pair[1]] < _LONG or sizes[pair[1] + 1] < _LONG
    ]:
        top, bottom = flat[first], flat[first + 1]
        if len(bottom) < _LONG and is_orphan(bottom, top) and top[-1:] not in STOPS:
            yield Hit(cue, f"one word is alone on a line: {bottom!r}", bottom, line=1)
        elif (
            len(top) < _LONG and is_orphan(top, bottom) and top[-1:] not in STOPS + COMMAS + COLONS
        ):
            yield Hit(cue, f"one word is alone on a line: {top!r}", top, line=0)


RULE = Rule(
    code="BRK103",
    name="orphan",
    summary="One short word is alone on a line of a cue of two lines.",
    severity="info",
    basis="house",
    why="A line of one word costs the eye a whole jump, and hides more of the picture than it tells.",
    example_bad=vtt((1000, 5000, "You can always ask for a better place\nthere.")),
    example_good=vtt((1000, 5000, "You can always ask\nfor a better place there.")),
    fix="safe",
    source=Citation(
        "Netflix Timed Text Style Guide: General Requirements",
        "4 Line Treatment",
        "https://partnerhelp.netflixstudios.com/hc/en-us/articles/215758617-Timed-Text-Style-Guide-General-Requirements",
        "S",
    ),
    near_misses=(
        NearMiss("You can always ask.\nNow!"),
        NearMiss("- You can always ask it.\n- Now?"),
    ),
    check=_check,
)
