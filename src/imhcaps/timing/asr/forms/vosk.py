"""Vosk: `result` of `{word, start, end, conf}`, seconds; one object per utterance, one after the other."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.fields import stretches
from imhcaps.timing.asr.pieces import Reading
from imhcaps.timing.asr.values import SECOND, first, has


def sniff(source: Source, data: Any) -> bool:
    """An object with `result` and `text`, or a list of those."""
    values = data if isinstance(data, list) else [data]
    return all(isinstance(value, dict) for value in values) and any(map(_words, values))


def read(source: Source, data: Any) -> Reading:
    """The words of all utterances."""
    values = data if isinstance(data, list) else [data]
    found = stretches([word for value in values for word in _words(value)])
    return Reading(found.pieces, SECOND, said_again=found.said_again)


def _words(value: dict[str, Any]) -> list[Any]:
    """The words of an utterance, or of the first of its readings."""
    if "result" not in value:
        value = first(value.get("alternatives")) or {}
    found = value.get("result") if isinstance(value, dict) else None
    return found if isinstance(found, list) and has(first(found), "word", "start") else []
