"""JSON of no program in particular: a list of `[word, start, end]`, or objects found by their fields' names.

Where no object has an end, a start is enough: a word ends when the next one begins.
"""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.fields import stretches
from imhcaps.timing.asr.pieces import Found, Reading
from imhcaps.timing.asr.values import WrongValueError, first, has

_LANGUAGES = (
    "language",
    "language_code",
    "languageCode",
    "languages",
    "detected_language",
    "lang",
    "locale",
)
_DURATIONS = ("duration", "audio_duration", "audioDuration", "media_duration")
_MOST_CONTAINERS = 20
"""Places from which no more containers are opened to find a field; our own choice: such fields
are near the top."""
_CONTAINERS = (
    "result",
    "results",
    "transcription",
    "transcript",
    "data",
    "output",
    "metadata",
    "response",
)


def sniff(source: Source, data: Any) -> bool:
    """Any stretch with a text and two times."""
    try:
        return data is not None and bool(_found(data).pieces)
    except WrongValueError:
        return True


def _found(data: Any) -> Found:
    """Stretches with both times; where there is none, those with a start alone."""
    found = stretches(data)
    return found if found.pieces else stretches(data, starts=True)


def read(source: Source, data: Any) -> Reading:
    """The stretches, in the unit that their fields' names or the speaking rate tell."""
    found = _found(data)
    duration = _field(data, _DURATIONS)
    return Reading(
        found.pieces,
        language=_field(data, _LANGUAGES),
        duration=duration if isinstance(duration, int | float) else None,
        said_again=found.said_again,
    )


def _field(data: Any, names: tuple[str, ...]) -> Any:
    """The first of these fields at the top of a value, or in a container below it."""
    containers = [data]
    for container in containers:
        if not isinstance(container, dict):
            continue
        for name in names:
            value = container.get(name)
            if isinstance(value, list):
                value = first(value)
            if isinstance(value, str | int | float):
                return value
        if len(containers) < _MOST_CONTAINERS:
            containers += [container[key] for key in _CONTAINERS if has(container, key)]
    return None
