"""What one JSON object says by itself: its text, times, score, and who is heard.

{"word": "Hello", "start": 0.5, "end": 0.9}          {"text": "Hello", "timestamp": [0.5, 0.9]}
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from imhcaps.timing.asr.field_names import (
    CHANNELS,
    ENDS,
    LENGTHS,
    PAIRS,
    PEOPLE,
    SCORES,
    SPEAKERS,
    STARTS,
    SURE,
    TEXTS,
    time_field,
)
from imhcaps.timing.asr.pieces import Piece
from imhcaps.timing.asr.values import WrongValueError, first, is_date, moment, name_of, score

_NAMES = frozenset(["name", "label"])
"""Fields that hold a word where times are beside them, and where there are none the name of something else."""
_SOUND_SIGNS = " ()[]*"


class Heard(NamedTuple):
    """Who speaks, and on which channel, as far as an object or what is around it says so."""

    speaker: str = ""
    channel: str = ""


def heard_in(data: Mapping[str, Any], above: Heard) -> Heard:
    """Who speaks in an object; what it does not say is as around it."""
    names = {key.lower(): key for key in data if isinstance(key, str)}
    channels = (_channel(data[names[key]]) for key in CHANNELS if key in names)
    return Heard(
        speaker_of(data, names) or above.speaker,
        next((name for name in channels if name), above.channel),
    )


def speaker_of(data: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """Who speaks by the fields of an object itself; `names` has them by their names in lower case."""
    for key in SPEAKERS:
        if key in names and (found := name_of(data[names[key]])):
            return found
    for key in PEOPLE:
        held = data[names[key]] if key in names else None
        held = first(held) if isinstance(held, list) else held
        if isinstance(held, dict) and (found := name_of(held)):
            return found
    return ""


def _channel(value: Any) -> str:
    # Deepgram's live results give [channel, channels].
    return name_of(first(value) if isinstance(value, list) else value)


def own_stretch(data: Mapping[str, Any], heard: Heard, starts: bool) -> Piece | None:
    """The stretch that an object is by itself, or nothing."""
    text = _text(data)
    if not text:
        return None
    times = _times(data, starts)
    if times is None:
        return None
    start, end, unit = times
    sure = next((data[key] for key in SCORES if data.get(key) is not None), None)
    marks = data.get("punctuation")
    if isinstance(marks, str):  # Alibaba's words have their marks beside them
        text += marks
    if data.get("type") == "audio_event":
        text = f"[{text.strip(_SOUND_SIGNS)}]"
    return Piece(text, start, end, score(sure), heard.speaker, heard.channel, unit)


def untimed_stretch(data: Mapping[str, Any], heard: Heard) -> Piece | None:
    """The text of an object without a time, or nothing: a name is none."""
    text = _text({key: data[key] for key in data if key.lower() not in _NAMES})
    return untimed(text, heard) if text else None


def untimed(text: str, heard: Heard) -> Piece:
    """A text whose place is that of what is timed around it."""
    return Piece(text, 0.0, 0.0, None, heard.speaker, heard.channel, untimed=True)


def _text(data: Mapping[str, Any]) -> str:
    names = {key.lower(): key for key in data}
    for known in TEXTS:
        value = data.get(names.get(known, known))
        if isinstance(value, str):
            return value
        if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
            return " ".join(value)
    return ""


def times_or_none(
    segment: Any, starts: bool = False
) -> tuple[float, float | None, float | None] | None:
    """Start, end and proven unit (ms) of an object; None where it has none, or what is no time.

    With `starts` a start is enough.
    """
    if not isinstance(segment, dict):
        return None
    try:
        return _times(segment, starts)
    except WrongValueError:
        return None


def _times(
    data: Mapping[str, Any], starts: bool = False
) -> tuple[float, float | None, float | None] | None:
    """Start, end and proven unit of an object, from two fields or a pair; with `starts` from one field."""
    start, end = _edge(data, STARTS), _edge(data, ENDS)
    if start is not None and end is not None and start[1] == end[1]:
        return start[0], end[0], start[1]
    length = _edge(data, LENGTHS)
    if start is not None and length is not None and start[1] == length[1]:
        return start[0], start[0] + length[0], start[1]
    for key in PAIRS:
        pair = data.get(key)
        if isinstance(pair, list) and isinstance(first(pair), dict):
            pair = pair[0]
        if isinstance(pair, dict) and (found_pair := _times(pair)) is not None:
            return found_pair
        if isinstance(pair, list) and len(pair) == 2 and pair[0] is not None:
            try:
                begin, unit = moment(pair[0])
                close = None if pair[1] is None else moment(pair[1])[0]
            except WrongValueError:
                continue
            return begin, close, unit
    if start is not None and (starts or _end_is_null(data)):
        return start[0], None, start[1]
    return None


def _edge(data: Mapping[str, Any], names: Sequence[str]) -> tuple[float, float | None] | None:
    """The time in the first of these fields that is there, and its proven unit."""
    best: tuple[int, float, float | None] | None = None
    for key, value in data.items():
        name, unit = time_field(key)
        if name not in names or value is None:
            continue
        if isinstance(value, dict) and "relative" in value:
            value = value["relative"]  # of a meeting's recorder, beside the time of day
        if isinstance(value, dict | list) and not _is_duration(value):
            continue
        # When somebody spoke says less than where in the recording.
        rank = names.index(name) + (len(names) if is_date(value) else 0)
        if best is not None and rank >= best[0]:
            continue
        try:
            at, proven = moment(value)
        except WrongValueError:
            if name in SURE and not is_date(value):
                raise
            continue
        best = (rank, at, proven or unit)
    return None if best is None else (best[1], best[2])


def _end_is_null(data: Mapping[str, Any]) -> bool:
    """Whether the end is there and null: the recogniser did not know it."""
    return any(time_field(key)[0] in ENDS and value is None for key, value in data.items())


def _is_duration(value: Any) -> bool:
    return isinstance(value, dict) and bool(value) and value.keys() <= {"seconds", "nanos"}
