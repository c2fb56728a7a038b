"""A list of `[word, start, end]` or of objects with such names; seconds, or whole milliseconds."""

from __future__ import annotations

from statistics import median
from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.common import first, has, score, untimed
from imhcaps.timing.model import AsrWord, AsrWords

_NAMES = ("word", "text", "w", "punctuated_word", "token", "content")
_STARTS = ("start", "start_time", "startTime", "begin", "from", "s", "start_ms")
_ENDS = ("end", "end_time", "endTime", "stop", "to", "e", "end_ms")


def _list(data: Any) -> Any:
    return data["words"] if has(data, "words") else data


def sniff(source: Source, data: Any) -> bool:
    """A list whose first entry is a word with two times."""
    entry = first(_list(data))
    if isinstance(entry, list):
        return len(entry) >= 3 and isinstance(entry[0], str)
    return (
        isinstance(entry, dict)
        and any(name in entry for name in _NAMES)
        and any(name in entry for name in _STARTS)
        and any(name in entry for name in _ENDS)
    )


def read(source: Source, data: Any) -> AsrWords:
    """The words. Times are milliseconds when all are whole and words last 20 or more of them."""
    found: list[tuple[str, Any, Any, Any]] = []
    lost = 0
    for entry in _list(data):
        if isinstance(entry, list):
            text, start, end = entry[0], entry[1], entry[2]
            sure = entry[3] if len(entry) > 3 and isinstance(entry[3], int | float) else None
        else:
            text, start, end = (_pick(entry, names) for names in (_NAMES, _STARTS, _ENDS))
            sure = entry.get("confidence", entry.get("probability", entry.get("score")))
        if text is None or start is None or end is None:
            lost += 1
            continue
        found.append((str(text), float(start), float(end), sure))
    whole = all(start == int(start) and end == int(end) for _, start, end, _ in found)
    unit = (
        1 if whole and found and median(end - start for _, start, end, _ in found) >= 20 else 1000
    )
    words = tuple(
        AsrWord(text, round(start * unit), round(end * unit), score(sure))
        for text, start, end, sure in found
    )
    return AsrWords(words, remarks=untimed(lost))


def _pick(entry: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((entry[name] for name in names if entry.get(name) is not None), None)
