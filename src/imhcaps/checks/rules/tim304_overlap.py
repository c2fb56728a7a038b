"""TIM304: two cues at one time in one place."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    if not ctx.gaps or min(ctx.gaps) >= 0:
        return
    latest, held = ctx.ends[0], 0
    settings = ctx.document.settings
    for cue, start in enumerate(ctx.starts[1:], 1):
        # Cues that are placed apart may well be on screen together.
        apart = settings[cue] and settings[held] and settings[cue] != settings[held]
        if start < latest and not apart and start >= ctx.starts[held]:
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
