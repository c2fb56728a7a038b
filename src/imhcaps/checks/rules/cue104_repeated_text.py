"""CUE104: text that was said once and is in several cues."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.formats.repeated_text import TITLES
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    repeats = ctx.repeats
    if not repeats or not ctx.document.syntax.lossless:
        # Where codes say what rolls, it is the format's own way to show it.
        return
    cues = repeats.cues
    shapes = "; ".join(TITLES[kind] for kind in repeats.kinds)
    count = f"{len(cues)} of {len(ctx)} cues"
    yield Hit(
        min(cues),
        f"{shapes}: words that were said once are in the file more than once ({count})",
        len(cues),
        0,
        "cues",
    )


RULE = Rule(
    code="CUE104",
    name="repeated-text",
    summary="The track shows words again that were said once: it rolls, marks word by word, or was joined.",
    severity="warning",
    basis="house",
    why=(
        "Viewers read every line two or three times and look for what is new; a screen reader, a search and"
        " a transcript made of the file have every word as often. Automatic captions of YouTube, word"
        " highlights of Whisper tools and joined segments of streams are such. Its single cues are not"
        " judged by their times and lines: the fix gives each word one cue."
    ),
    example_bad=vtt(
        (1000, 3000, "good evening and welcome"),
        (3000, 5000, "good evening and welcome\nto the night market"),
        (5000, 7000, "to the night market\nwhere we sell maps"),
    ),
    example_good=vtt(
        (1000, 3000, "Good evening and welcome"),
        (3000, 5000, "to the night market,"),
        (5000, 7000, "where we sell maps."),
    ),
    near_misses=(
        # What is said or sung again stays.
        NearMiss(
            "WEBVTT\n\n00:01.000 --> 00:03.000\nHome again, home again.\n\n"
            "00:05.000 --> 00:07.000\nHome again, home again.\n"
        ),
        NearMiss(
            "WEBVTT\n\n00:01.000 --> 00:03.000\nWhat is it?\nI do not know.\n\n"
            "00:03.000 --> 00:05.000\nI do not know.\nDo you?\n"
        ),
    ),
    fix="unsafe",
    source=Citation(
        "FCC",
        "47 CFR 79.1(j)(2)(i) accurate",
        "https://www.ecfr.gov/current/title-47/section-79.1",
        "S",
    ),
    check=_check,
)
