"""Whisper and tools built on it: `segments` with `start`, `end`, `text` and `words`, seconds.

openai/whisper (`WriteJSON`), its API (`verbose_json`), faster-whisper and whisper-ctranslate2, WhisperX
(words that could not be aligned have no times, a segment that could not has none of either),
stable-ts, whisper-timestamped (`text` and `confidence` in place of `word` and `probability`).
"""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.fields import stretches
from imhcaps.timing.asr.pieces import Reading
from imhcaps.timing.asr.values import SECOND, first, has

_API = ("task", "duration", "language")
"""Fields beside the words that the API gives without segments."""


def sniff(source: Source, data: Any) -> bool:
    """Segments with a text or words, `word_segments`, or the API's list of words."""
    if isinstance(data, list):
        entry = first(data)
        return has(entry, "text", "words", "start") and isinstance(entry["words"], list | None)
    if has(data, "word_segments"):
        return True
    if has(data, "segments"):
        return data["segments"] == [] or _is_segment(first(data["segments"]))
    word = first(data["words"]) if has(data, "words") else None
    named = any(key in data for key in _API) if isinstance(data, dict) else False
    return named and has(word, "word", "start", "end") and not has(word, "case")


def _is_segment(entry: Any) -> bool:
    if has(entry, "words"):
        word = first(entry["words"])
        return word is None or has(word, "word") or has(word, "text", "end")
    return has(entry, "start", "end", "text")


def read(source: Source, data: Any) -> Reading:
    """The words of all segments; a segment without times for its words times them together."""
    found = stretches(data)
    said = data if isinstance(data, dict) else {}
    duration = said.get("duration")
    return Reading(
        found.pieces,
        # A bare list of segments, of no program that is known, may count in milliseconds.
        None if isinstance(data, list) else SECOND,
        lines="segments",
        language=said.get("language"),
        duration=duration if isinstance(duration, int | float) else None,
        said_again=found.said_again,
    )
