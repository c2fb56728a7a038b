"""The times of a cue sheet's cells: clock times, timecodes, plain numbers in the sheet's unit."""

from __future__ import annotations

import re
from dataclasses import dataclass

from imhcaps.errors import TimecodeError
from imhcaps.timecode import FrameRate, parse_time

_PLAIN = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,15})?", re.ASCII)
_WORDED = re.compile(
    r"(?:(\d{1,3})\s?h(?:ours?|rs?)?\.?)?\s*(?:(\d{1,5})\s?m(?:in(?:utes?)?)?\.?)?\s*"
    r"(?:(\d{1,6}(?:[.,]\d{1,9})?)\s?s(?:ec(?:onds?)?)?\.?)?",
    re.ASCII | re.IGNORECASE,
)
_BARS = re.compile(r"-?\d+\.\d+\.\d+|\d+\|\d+(?:\|\s*\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Times:
    """How a sheet's times are read: `rate` of its timecodes, `unit` (ms) of plain numbers, where it is known."""

    rate: FrameRate | None = None
    unit: float | None = None

    def ms(self, text: str, unit: float | None = None) -> int:
        """Milliseconds of a cell. `unit` (ms) is what the sheet itself says of plain numbers.

        Without a unit they are seconds. Raises `TimecodeError` for what is not a time.
        """
        text = text.strip()
        scale = unit or self.unit
        if scale is not None and _PLAIN.fullmatch(text):
            value = round(float(text.replace(",", ".")) * scale)
            if value < 0:
                raise TimecodeError(f"negative time {text[:40]!r}", hint="times count from 0")
            return value
        if text and (worded := _WORDED.fullmatch(text)) is not None:
            hours, minutes, seconds = (
                float((part or "0").replace(",", ".")) for part in worded.groups()
            )
            return round(((hours * 60 + minutes) * 60 + seconds) * 1000)
        if _BARS.fullmatch(text):
            raise TimecodeError(
                f"{text[:40]!r} counts in bars and beats",
                hint="export the markers again with the ruler in minutes and seconds",
            )
        return parse_time(text, self.rate)


def is_plain_whole(text: str) -> bool:
    """Whether a time is a whole number, which may be seconds, milliseconds or samples."""
    return _PLAIN.fullmatch(text.strip()) is not None and text.strip().lstrip("+-").isdigit()
