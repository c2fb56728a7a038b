"""The unit of the times: as the file says, as the user says, or as the speaking rate proves.

A time in the wrong unit is off by a factor of ten at least, while people speak between 40 and 400
words a minute: where the file does not say its unit, only one that gives such a rate is taken, and
reported. Where none does, the user is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import fmean

from imhcaps.errors import UsageError
from imhcaps.language.scripts import UNSPACED
from imhcaps.timing.asr.pieces import Piece

UNITS: dict[str, float] = {
    "s": 1000.0,
    "ms": 1.0,
    "us": 1e-3,
    "ns": 1e-6,
    "100ns": 1e-4,
    "cs": 10.0,
}
"""Name of a unit → its length in ms (ISO 80000-3); beside them `48000Hz` (samples) and `25fps` (frames)."""
SLOWEST, FASTEST = 40.0, 400.0
"""Words a minute. Talks have 100 to 200; slow dictation and fast commentary lie within. Our own
choice; sources: see `plausibility`."""
_LAX = 4.0
"""How far beyond these a file may lie whose form fixes its unit: silence, music, lingering lines. A
factor on both limits; our own choice."""
_PAUSE_SHARE = 0.1
"""Share of the longest intervals between words that are taken for pauses. Our own choice: about one
word in ten ends a sentence."""
_UNSPACED_PER_WORD = 2.0
"""Characters of Chinese, Japanese or Thai that take as long as a word of other scripts. Our own
choice: most words of Chinese have one or two characters."""
_NAMED = re.compile(r"(\d{1,7}(?:\.\d{1,6})?)\s*(hz|khz|fps)", re.IGNORECASE)
_NAMES = {
    "seconds": "s",
    "second": "s",
    "sec": "s",
    "milliseconds": "ms",
    "millisecond": "ms",
    "msec": "ms",
    "microseconds": "us",
    "µs": "us",
    "nanoseconds": "ns",
    "ticks": "100ns",
    "centiseconds": "cs",
    "hundredths": "cs",
}


def unit_named(name: str) -> float:
    """The length in ms of a unit that the user named; raises `UsageError` for an unknown one."""
    text = name.strip().lower()
    text = _NAMES.get(text, text)
    if text in UNITS:
        return UNITS[text]
    named = _NAMED.fullmatch(text)
    if named is not None and float(named[1]) > 0:
        per_second = float(named[1]) * (1000 if named[2] == "khz" else 1)
        return 1000.0 / per_second
    raise UsageError(
        f"unknown unit of time {name!r}",
        hint=f"known: {', '.join(UNITS)}, samples such as 48000Hz, frames such as 25fps",
    )


def rates(pieces: Sequence[Piece], unit: float) -> tuple[float, float]:
    """Words a minute by the intervals between starts (without pauses), and by the pieces' lengths.

    0 where one cannot be measured. Where the first is right, silence counts little; where words are
    few and far between, the second is.
    """
    words = [_words(piece.text) for piece in pieces]
    starts = [piece.start * (piece.unit or unit) for piece in pieces]
    intervals = sorted(
        (b - a) / count
        for a, b, count in zip(starts, starts[1:], words, strict=False)
        if b >= a and count
    )
    kept = intervals[: len(intervals) - round(_PAUSE_SHARE * len(intervals))]
    spent = counted = 0.0
    for piece, count in zip(pieces, words, strict=True):
        if piece.end is not None and piece.end > piece.start and count:
            spent += (piece.end - piece.start) * (piece.unit or unit)
            counted += count
    return _a_minute(fmean(kept) if kept else 0.0), _a_minute(spent / counted if counted else 0.0)


def _a_minute(each: float) -> float:
    return 60_000.0 / each if each > 0 else 0.0


def _words(text: str) -> float:
    unspaced = len(UNSPACED.findall(text))
    return unspaced / _UNSPACED_PER_WORD if unspaced else float(len(text.split()))


def plausible(pieces: Sequence[Piece], unit: float, lax: bool = False) -> bool:
    """Whether people speak at the rate that the unit gives; true where no rate can be measured."""
    slack = _LAX if lax else 1.0
    found = [rate for rate in rates(pieces, unit) if rate]
    return not found or any(SLOWEST / slack <= rate <= FASTEST * slack for rate in found)


def units_that_fit(pieces: Sequence[Piece], candidates: Sequence[str] = tuple(UNITS)) -> list[str]:
    """The names of the units under which the rate is plausible."""
    if not any(rates(pieces, 1.0)):
        return []
    return [name for name in candidates if plausible(pieces, UNITS[name])]


def shown_rate(pieces: Sequence[Piece], unit: float) -> str:
    """The rate for a message: `152 words a minute`."""
    by_start, by_length = rates(pieces, unit)
    rate = by_start or by_length
    return f"{rate:,.0f} words a minute" if rate >= 10 else f"{rate:.2g} words a minute"
