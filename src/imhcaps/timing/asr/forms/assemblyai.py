"""AssemblyAI: words with `text` and times in whole milliseconds, of all, by utterance, sentence or paragraph."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.fields import stretches
from imhcaps.timing.asr.pieces import Reading
from imhcaps.timing.asr.values import MILLISECOND, has

_LISTS = ("words", "utterances", "sentences", "paragraphs")
_OWN = ("audio_url", "acoustic_model", "webhook_auth", "utterances", "sentences", "paragraphs")


def sniff(source: Source, data: Any) -> bool:
    """Words that say `text` and count in whole numbers, with a field of theirs."""
    entry = _first_word(data)
    return (
        has(entry, "text", "start", "end")
        and isinstance(entry["start"], int)
        and isinstance(entry["end"], int)
        and (has(entry, "confidence") or any(has(data, key) for key in _OWN))
        and not _has_fractions(data)
    )


def _lists(data: Any) -> list[list[Any]]:
    if not isinstance(data, dict):
        return []
    return [data[name] for name in _LISTS if isinstance(data.get(name), list)]


def _first_word(data: Any) -> Any:
    for entries in _lists(data):
        for entry in entries:
            if has(entry, "words") and isinstance(entry["words"], list) and entry["words"]:
                return entry["words"][0]
            if has(entry, "text", "start"):
                return entry
    return None


def _has_fractions(data: Any) -> bool:
    """A form that counts in seconds may begin with whole ones."""
    return any(
        isinstance(word.get(edge), float) and not word[edge].is_integer()
        for entries in _lists(data)
        for entry in entries
        if isinstance(entry, dict)
        for word in (entry, *(w for w in entry.get("words") or () if isinstance(w, dict)))
        for edge in ("start", "end")
    )


def read(source: Source, data: Any) -> Reading:
    """The words."""
    found = stretches({name: data[name] for name in _LISTS if name in data})
    duration = data.get("audio_duration")
    return Reading(
        found.pieces,
        MILLISECOND,
        lines="utterances",
        language=data.get("language_code"),
        duration=duration if isinstance(duration, int | float) else None,
        said_again=found.said_again,
    )
