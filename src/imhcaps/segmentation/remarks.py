"""What is to be said of cues that could not be what the profile asks, and of a language whose words are not known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imhcaps.language.closed_class import LANGUAGES
from imhcaps.language.language import primary
from imhcaps.model.transcript import Remark
from imhcaps.segmentation.limits import SegmentLimits
from imhcaps.segmentation.phrases import has_phrases
from imhcaps.segmentation.tokens import Tokens
from imhcaps.text import plural


@dataclass(frozen=True, slots=True)
class Timing:
    """A cue that cannot be what the profile asks: its number from 1, and by how much it misses.

    `value` and `limit` are in `unit`.
    """

    cue: int
    start: int
    text: str
    value: float
    limit: float
    unit: str = "ms"


def timing_remarks(
    too_fast: Sequence[Timing],
    too_short: Sequence[Timing],
    wide: Sequence[str],
    limits: SegmentLimits,
) -> Iterator[Remark]:
    """Cues too fast and too short, counted, with the worst of each; words wider than a line."""
    for unit in dict.fromkeys(timing.unit for timing in too_fast):
        fast = [timing for timing in too_fast if timing.unit == unit]
        worst = max(fast, key=lambda timing: timing.value / timing.limit)
        yield Remark(
            "note",
            f"{plural(len(fast), 'cue is', 'cues are')} spoken faster than {worst.limit:g} {unit};"
            f" the fastest is cue {worst.cue} with {worst.value:g}",
            text=worst.text,
        )
    if too_short:
        least = min(too_short, key=lambda timing: timing.value)
        yield Remark(
            "note",
            f"{plural(len(too_short), 'cue is', 'cues are')} shorter than {limits.min_duration} ms, with no silence to"
            f" borrow; the shortest is cue {least.cue} with {least.value:g} ms",
            text=least.text,
        )
    for text in wide:
        yield Remark(
            "note",
            f"a word is wider than a line of {limits.max_line_length}; it is left whole on a line of its own",
            text=text,
        )


def language_remarks(language: str | None, runs: Sequence[Tokens]) -> Iterator[Remark]:
    """Where breaks fall in a language for which words or phrases are not known."""
    tag = primary(language)
    if tag in ("lo", "km", "my") or (tag == "th" and not has_phrases("th")):
        more = ' (pip install "imhcaps[cjk]" for words)' if tag == "th" else ""
        yield Remark(
            "note",
            f"words of {language} are not known here: breaks fall at spaces and zero-width spaces{more}",
        )
        return
    if tag == "th":
        return
    unspaced = any(not all(run.phrases) for run in runs)
    if tag in ("ja", "zh", "yue") or unspaced:
        if not has_phrases(language):
            yield Remark(
                "note",
                f"phrase ends of {language or 'this language'} are not known here: breaks fall between any two"
                ' characters that may be parted (pip install "imhcaps[cjk]" for phrases)',
            )
    elif tag not in LANGUAGES:
        yield Remark(
            "note",
            f"no word lists for {language or 'an unnamed language'}: breaks follow punctuation,"
            " pauses and balance only",
        )
