"""What the forms share: times in their units, words spread over a stretch."""

from __future__ import annotations

from typing import Any

from imhcaps.model.transcript import Remark
from imhcaps.timing.duration_model import word_duration
from imhcaps.timing.model import AsrWord


def ms(seconds: Any) -> int:
    """Milliseconds of seconds given as a number or as text (`1.5`, `"1.500"`, `"1.500s"`)."""
    if isinstance(seconds, str):
        seconds = seconds.strip().removesuffix("s")
    return round(float(seconds) * 1000)


def score(value: Any) -> float | None:
    """A confidence 0 to 1, or nothing."""
    if value is None:
        return None
    return min(1.0, max(0.0, float(value)))


def spread(
    text: str, start: int, end: int, confidence: float | None = None, speaker: str = ""
) -> list[AsrWord]:
    """The words of a stretch, which share its time by the model of speaking time."""
    words = text.split()
    total = sum(word_duration(word) for word in words)
    out: list[AsrWord] = []
    at = float(start)
    for word in words:
        stop = at + (end - start) * word_duration(word) / total
        out.append(AsrWord(word, round(at), round(stop), confidence, speaker))
        at = stop
    return out


def untimed(count: int) -> tuple[Remark, ...]:
    """The remark for words that had no time."""
    if not count:
        return ()
    return (Remark("skipped", f"{count} word{'s' if count != 1 else ''} without a time left out"),)


def inexact(what: str) -> tuple[Remark, ...]:
    """The remark for words whose times were spread over a longer stretch."""
    return (Remark("estimated", f"only {what} are timed: their words share the time"),)


def has(data: Any, *keys: str) -> bool:
    """Whether the value is an object with all these keys."""
    return isinstance(data, dict) and all(key in data for key in keys)


def first(data: Any) -> Any:
    """The first of a list, or nothing."""
    return data[0] if isinstance(data, list) and data else None
