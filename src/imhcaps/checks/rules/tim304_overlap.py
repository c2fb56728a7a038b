"""TIM304: two cues at one time in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.cue_place import height_of, place_of
from imhcaps.checks.example import vtt
from imhcaps.checks.frame_grid import ROUNDING
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_REGION = lazy_pattern(r"(?m)^REGION[ \t]*\r?\n((?:[^\r\n]+\r?\n?){1,12})")


def _check(ctx: Context) -> Iterator[Hit]:
    if not ctx.gaps or min(ctx.gaps) >= 0 or not ctx.document.syntax.has_ends:
        # Where lines have no ends of their own, two at one time are one in two languages.
        return
    starts = ctx.starts
    # One that is never on screen covers nothing; out of order, "earlier" means in time.
    cues: Iterable[int] = range(len(ctx))
    if ctx.disorder:
        shown = [cue for cue in cues if ctx.ends[cue] > starts[cue]]
        cues = sorted(shown, key=starts.__getitem__)
    if ctx.document.in_picture:
        cues = [cue for cue in cues if cue not in ctx.document.in_picture]
    rolling = _rolling_regions(ctx)
    latest_of: dict[tuple[int, str], int] = {}
    settings: dict[int, str] = {}
    for cue in cues:
        settings[cue] = place_of(ctx.document, cue)
        start, place = starts[cue], (height_of(settings[cue]), _row(ctx, cue))
        held = latest_of.setdefault(place, cue)
        if held == cue:
            continue
        latest = ctx.ends[held]
        # Cues that are placed apart may well be on screen together.
        apart = settings[cue] and settings[held] and settings[cue] != settings[held]
        rolls = rolling and rolling.intersection(settings[cue].split())
        if start < latest and not apart and not rolls:
            overlap = min(latest, max(ctx.ends[cue], start + 1)) - start
            if overlap <= ROUNDING < ctx.ends[cue] - start:
                latest_of[place] = cue
                continue
            message = (
                f"cue begins {overlap} ms before cue {held + 1} ends"
                if ctx.ends[cue] >= latest
                else f"cue is on screen for {overlap} ms while cue {held + 1} is"
            )
            yield Hit(cue, message, overlap, 0, "ms")
        if ctx.ends[cue] > latest:
            latest_of[place] = cue


def _row(ctx: Context, cue: int) -> str:
    """Style, margins or region of a cue where its row says them; not whose words it has."""
    row = ctx.row_of(cue)
    for voice in ctx.voices[cue] if row else ():
        row = row.replace(f",{voice},", ",,")
    return row


def _rolling_regions(ctx: Context) -> frozenset[str]:
    """The settings that put a cue into a region whose lines roll up: cues are in it together."""
    if not any("region:" in each for each in ctx.document.settings):
        return frozenset()
    found = set()
    for block in _REGION.finditer(ctx.document.source.text):
        settings = dict(pair.split(":", 1) for pair in block[1].split() if ":" in pair)
        if settings.get("scroll") == "up":
            found.add(f"region:{settings.get('id', '')}")
    return frozenset(found)


RULE = Rule(
    code="TIM304",
    name="overlap",
    summary="A cue begins before an earlier one has ended, and both are in the same place.",
    severity="warning",
    basis="house",
    why=(
        "Players stack such cues, move them, or drop one: the lines jump and may cover each other."
        " Cues with different settings (two speakers, left and right) are left alone."
    ),
    example_bad=vtt((1000, 3000, "Good morning."), (2500, 5000, "Welcome back.")),
    example_good=vtt((1000, 3000, "Good morning."), (3000, 5000, "Welcome back.")),
    near_misses=(
        NearMiss(
            "1\n00:00:01,000 --> 00:00:04,000\nGood morning.\n\n"
            "2\n00:00:02,000 --> 00:00:06,000\n{\\an8}To the harbour\n",
            path="talk.en.srt",
        ),
        NearMiss(vtt((1000, 3002, "Good morning."), (3000, 5000, "Welcome back."))),
        NearMiss(
            "WEBVTT\n\nREGION\nid:left\nscroll:up\n\n"
            "00:01.000 --> 00:09.000 region:left\nGood morning.\n\n"
            "00:03.000 --> 00:11.000 region:left\nWelcome back.\n"
        ),
    ),
    fix="unsafe",
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "5 Synchronisation",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Synchronisation",
        "P",
    ),
    check=_check,
)
