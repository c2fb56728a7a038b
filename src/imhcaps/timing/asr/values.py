"""Values of JSON and of cells as numbers, texts and times; whatever else is there is refused.

No value is trusted: numbers may be infinite, of five thousand digits, texts, lists or nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from math import isfinite
from typing import Any

from imhcaps.model.remark import Remark

SECOND = 1000.0
MILLISECOND = 1.0
TICK = 1e-4
"""Milliseconds (ms) in each unit of time; a tick is 100 ns, the unit of Windows and .NET:
https://learn.microsoft.com/dotnet/api/system.timespan.ticks"""

_NUMBER = re.compile(
    r"[+-]?(?:\d{1,15}(?:[.,]\d{0,15})?|[.,]\d{1,15})(?:[eE][+-]?\d{1,2})?", re.ASCII
)
_LONG_NUMBER = re.compile(r"([+-]?\d{1,15}\.\d{15})\d+", re.ASCII)
_CLOCK = re.compile(r"(?:(\d{1,6}):)?(\d{1,6}):(\d{1,2}(?:[.,]\d{1,9})?)", re.ASCII)
_ISO = re.compile(
    r"PT(?:(\d{1,6}(?:\.\d{1,9})?)H)?(?:(\d{1,9}(?:\.\d{1,9})?)M)?(?:(\d{1,9}(?:\.\d{1,15})?)S)?",
    re.ASCII,
)
_LARGEST = 1e15
"""No time in any unit down to nanoseconds is larger than that of 277 hours. In no unit of its own;
our own choice: 1e15 nanoseconds, which is beyond the 100 hours (360 million ms) that a recording
may last."""


class WrongValueError(ValueError):
    """A value that is not what is at its place in the form: what was expected, what was found."""

    def __init__(self, expected: str, found: Any) -> None:
        super().__init__(expected, found)
        self.expected = expected
        self.found = found

    def __str__(self) -> str:
        shown = repr(self.found)
        return f"expected {self.expected}, found {shown if len(shown) <= 40 else shown[:37] + '…'}"


def number(value: Any) -> float:
    """A finite number, from a number or a numeric text; raises `WrongValueError`."""
    found = _number(value)
    if found is None:
        raise WrongValueError("a number", value)
    return found


def _number(value: Any) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        text = value.strip()
        if (long := _LONG_NUMBER.fullmatch(text)) is not None:
            text = long[1]
        if _NUMBER.fullmatch(text) is None:
            return None
        value = float(text.replace(",", "."))
    if isinstance(value, int | float) and isfinite(value) and abs(value) <= _LARGEST:
        return float(value)
    return None


def moment(value: Any) -> tuple[float, float | None]:
    """A time and the unit (ms) that its own form proves; without a unit it is a plain number.

    A number, `"1.5"`; proven seconds are `"1.500s"`, `{"seconds": "1", "nanos": 500000000}`,
    `"00:00:01,500"`, ISO 8601's `"PT1.5S"`, and a date with its time of day, in seconds from 1970.
    Raises `WrongValueError`.
    """
    plain = _number(value)
    if plain is not None:
        return plain, None
    if isinstance(value, dict) and (value.keys() <= {"seconds", "nanos"}):
        # Protocol Buffers leave a zero out.
        return number(value.get("seconds", 0)) + number(value.get("nanos", 0)) / 1e9, SECOND
    if isinstance(value, str):
        text = value.strip()
        if text.endswith("ms") and (plain := _number(text[:-2].rstrip())) is not None:
            return plain, MILLISECOND
        if text.endswith("s") and (plain := _number(text[:-1].rstrip())) is not None:
            return plain, SECOND
        if (clock := _CLOCK.fullmatch(text)) is not None:
            seconds = float(clock[3].replace(",", "."))
            return (int(clock[1] or 0) * 60 + int(clock[2])) * 60 + seconds, SECOND
        if len(text) > 2 and (iso := _ISO.fullmatch(text)) is not None:
            hours, minutes, seconds = (float(part or 0) for part in iso.groups())
            return (hours * 60 + minutes) * 60 + seconds, SECOND
        if is_date(text) and (at := _instant(text)) is not None:
            return at, SECOND
    raise WrongValueError("a time", value)


def _instant(text: str) -> float | None:
    """Seconds from 1970 to a date with its time of day (ISO 8601); without a zone it is taken for UTC."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp()


def is_date(value: Any) -> bool:
    """Whether a value is a date with its time of day: when somebody spoke, but not where in the recording."""
    return isinstance(value, str) and _DATE.match(value) is not None


_DATE = re.compile(r"\s*\d{4}-\d\d-\d\d[T ]\d\d:\d\d", re.ASCII)


def text_of(value: Any) -> str:
    """A text; a number is written out; raises `WrongValueError`."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise WrongValueError("a text", value)


def name_of(value: Any) -> str:
    """The name of a speaker or channel: a text, a number, or an object with a name; empty for none."""
    if isinstance(value, dict):
        value = next((value[key] for key in _NAMES if value.get(key)), None)
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return ""


def spaced_names(names: Iterable[str]) -> tuple[dict[str, str], tuple[Remark, ...]]:
    """Each name with spaces for underscores, in forms whose fields hold no space, and what is said of it; labels with a
    figure stay, and those that would be one.
    """
    spaced = {
        name: name if any(map(str.isdigit, name)) else " ".join(name.replace("_", " ").split())
        for name in names
    }
    times = Counter(spaced.values())
    spaced = {
        name: as_said if as_said and times[as_said] == 1 else name
        for name, as_said in spaced.items()
    }
    changed = [name for name, as_said in spaced.items() if name != as_said]
    what = "underscores in the names of speakers are read as spaces"
    return spaced, (Remark("guessed", what, None, ", ".join(changed)),) if changed else ()


_NAMES = ("name", "display_name", "displayName", "username", "label", "speaker_label", "@id", "id")


def score(value: Any) -> float | None:
    """A confidence from 0 to 1; None for anything else."""
    found = _number(value)
    return None if found is None else min(1.0, max(0.0, found))


def listed(value: Any, what: str = "a list") -> list[Any]:
    """A list, empty for null; raises `WrongValueError`."""
    if value is None:
        return []
    if isinstance(value, list):
        return value
    raise WrongValueError(what, value)


def has(data: Any, *keys: str) -> bool:
    """Whether the value is an object with all these keys."""
    return isinstance(data, dict) and all(key in data for key in keys)


def first(data: Any) -> Any:
    """The first of a list, or nothing."""
    return data[0] if isinstance(data, list) and data else None
