"""TIM304: two cues at one time in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    if not ctx.gaps or min(ctx.gaps) >= 0:
        return
    starts, settings = ctx.starts, ctx.document.settings
    # One that never stands on screen covers nothing; out of order, "earlier" means in time.
    cues: Iterable[int] = range(len(ctx))
    if ctx.disorder:
        shown = [cue for cue in cues if ctx.ends[cue] > starts[cue]]
        cues = sorted(shown, key=starts.__getitem__)
    held, latest = -1, -1
    for cue in cues:
        start = starts[cue]
        if held < 0:
            latest, held = ctx.ends[cue], cue
            continue
        # Cues that are placed apart may well be on screen together.
        apart = settings[cue] and settings[held] and settings[cue] != settings[held]
        if start < latest and not apart:
            overlap = min(latest, max(ctx.ends[cue], start + 1)) - start
            message = f"cue begins {overlap} ms before cue {held + 1} ends"
            yield Hit(cue, message, overlap, 0, "ms")
        if ctx.ends[cue] > latest:
            latest, held = ctx.ends[cue], cue


RULE = Rule(
    code="TIM304",
    name="overlap",
    summary="A cue begins before an earlier one has ended, and both stand in the same place.",
    severity="warning",
    basis="house",
    why=(
        "Players stack such cues, move them, or drop one: the lines jump and may cover each other."
        " Cues with different settings (two speakers, left and right) are left alone."
    ),
    example_bad=vtt((1000, 3000, "Good morning."), (2500, 5000, "Welcome back.")),
    example_good=vtt((1000, 3000, "Good morning."), (3000, 5000, "Welcome back.")),
    fix="unsafe",
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "5 Synchronisation",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Synchronisation",
        "P",
    ),
    check=_check,
)
