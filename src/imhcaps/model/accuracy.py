"""How far off the times of a transcript may be: the figures, and the line that says them in a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil

from imhcaps.lazy import lazy_pattern
from imhcaps.text import plural

SECONDS_A_PLACE = 25
"""Seconds to listen to a doubtful place and decide; our own choice, to be measured on people."""
_SECONDS_BELOW, _TENTHS_BELOW = 120_000, 10_000
"""Ms from which on a figure is given in minutes, and below which in tenths of a second. Our own
choice: no more figures than the estimate has."""
_LINE = lazy_pattern(
    r"^timing: half within ([0-9]{1,6}(?:\.[0-9])?) (s|min), nine in ten within "
    r"([0-9]{1,6}(?:\.[0-9])?) (s|min) \(([0-9]{1,3}(?:,[0-9]{3}){0,2}|[0-9]{1,9}) known times? in ([0-9]{1,9}) (s|min)\)$",
    re.MULTILINE,
)
_DRAFT = lazy_pattern(r"^draft: (.+)$", re.MULTILINE)
_UNIT_MS = {"s": 1000, "min": 60_000}
"""ms of a second and of a minute (ISO 80000-3)."""


@dataclass(frozen=True, slots=True)
class TimingAccuracy:
    """The expected error of the words' start times, and what speaks against them. Times in ms.

    Half of the words are expected to start within `error_p50_ms` of their time, nine in ten within
    `error_p90_ms`. `known_times` counts the words whose time is known (from a cue sheet, the page or a
    recogniser), `duration_ms` is the time from the first word to the end of the last. `problems` are
    the reasons for which the times cannot be right; with any, the result is a draft.
    """

    error_p50_ms: int
    error_p90_ms: int
    known_times: int
    duration_ms: int
    problems: tuple[str, ...] = ()

    def __str__(self) -> str:
        known = plural(self.known_times, "known time")
        return (
            f"half within {shown_error(self.error_p50_ms)}, nine in ten within "
            f"{shown_error(self.error_p90_ms)} ({known} in {_whole(self.duration_ms)})"
        )

    def as_data(self) -> dict[str, int | list[str]]:
        """The fields of the JSON forms; `problems` only in a draft."""
        data: dict[str, int | list[str]] = {
            "error_p50_ms": self.error_p50_ms,
            "error_p90_ms": self.error_p90_ms,
            "known_times": self.known_times,
            "duration_ms": self.duration_ms,
        }
        return data | ({"problems": list(self.problems)} if self.problems else {})

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines for a comment in a file: `timing: …`, and `draft: …` for each problem."""
        return (f"timing: {self}", *(f"draft: {problem}" for problem in self.problems))


def read_accuracy(comment: str) -> TimingAccuracy | None:
    """The figures that a comment of ours holds, as precise as they are written."""
    found = _LINE.search(comment)
    if found is None:
        return None
    half, half_unit, most, most_unit, known, duration, duration_unit = found.groups()
    return TimingAccuracy(
        round(float(half) * _UNIT_MS[half_unit]),
        round(float(most) * _UNIT_MS[most_unit]),
        int(known.replace(",", "")),
        int(duration) * _UNIT_MS[duration_unit],
        tuple(_DRAFT.findall(comment)),
    )


def shown_error(ms: int) -> str:
    """An error of times in ms, for people. Rounded up: a figure never says less than was computed."""
    if ms >= _SECONDS_BELOW:
        return f"{ceil(ms / 6000) / 10:.1f} min"
    return f"{ceil(ms / 100) / 10:.1f} s" if ms < _TENTHS_BELOW else f"{ceil(ms / 1000)} s"


def _whole(ms: int) -> str:
    return f"{ms / 60_000:.0f} min" if ms >= _SECONDS_BELOW else f"{ms / 1000:.0f} s"
