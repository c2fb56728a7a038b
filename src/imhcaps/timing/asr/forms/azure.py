"""Azure Speech: batch (`recognizedPhrases`, `AudioFileResults`), fast (`phrases`), detailed results (`NBest`), and the
messages of Azure Communication Services (`transcriptionData`).

Times are ticks of 100 ns where no name says another unit.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any

from imhcaps.source import Source
from imhcaps.text import fold
from imhcaps.timing.asr.object_fields import speaker_of
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import (
    MILLISECOND,
    SECOND,
    TICK,
    WrongValueError,
    first,
    has,
    listed,
    moment,
    name_of,
    score,
    text_of,
)

_TEXTS = (
    "word",
    "Word",
    "displayText",
    "text",
    "display",
    "Display",
    "DisplayText",
    "lexical",
    "Lexical",
)
_MESSAGE, _OPENING = "transcriptionData", "transcriptionMetadata"
_EDGES = (
    ("offsetMilliseconds", MILLISECOND),
    ("offsetInTicks", TICK),
    ("offset", TICK),
    ("Offset", TICK),
)


def sniff(source: Source, data: Any) -> bool:
    """One of the five forms, or a list of detailed results or of messages."""
    if _messages(data):
        return True
    if has(data, "AudioFileResults"):
        return any(has(segment, "NBest") for segment in _segments(data)[:5])
    if has(data, "recognizedPhrases") or has(data, "NBest"):
        return True
    if isinstance(data, list):
        return any(has(result, "NBest") for result in data)
    return has(data, "phrases") and any(
        has(phrase, "offsetMilliseconds") or has(phrase, "offset")
        for phrase in listed(data["phrases"])[:5]
    )


def _messages(data: Any) -> list[Any]:
    """What is understood for good, of the messages of a call."""
    found = [each[_MESSAGE] for each in _each(data) if has(each, _MESSAGE)]
    return [each for each in found if each.get("resultStatus") != "Intermediate"]


def _each(data: Any) -> list[Any]:
    return data if isinstance(data, list) else [data]


def _phrases(data: Any) -> list[Any]:
    """The phrases of results, in whichever of the forms."""
    if isinstance(data, list):
        return data
    if has(data, "AudioFileResults"):
        return _segments(data)
    return listed(data.get("recognizedPhrases") or data.get("phrases") or [data])


def _segments(data: Any) -> list[Any]:
    """The segments of all files of the first version's batch results."""
    return [
        segment
        for file in listed(data["AudioFileResults"])
        if has(file, "SegmentResults")
        for segment in listed(file["SegmentResults"])
    ]


def read(source: Source, data: Any) -> Reading:
    """The words of the best reading of each phrase."""
    phrases = _messages(data) or _phrases(data)
    pieces: list[Piece] = []
    for phrase in phrases:
        best = first(phrase.get("nBest") or phrase.get("NBest")) or phrase
        words = best.get("displayWords") or best.get("words") or best.get("Words") or ()
        shown = (
            best.get("display")
            or best.get("Display")
            or phrase.get("DisplayText")
            or phrase.get("text")
        )
        written = iter(_as_shown(listed(list(words)), shown))
        sure = best.get("confidence", best.get("Confidence"))
        who = speaker_of(phrase, {key.lower(): key for key in phrase})
        channel = name_of(phrase.get("channel"))
        for word in listed(list(words)) or [{**phrase, **best}]:
            text = next(written, None) or _text_of(word)
            if text is None:
                continue
            start, length, unit = _span(word)
            own = score(word.get("confidence", word.get("Confidence", sure)))
            end = None if length is None else start + length
            pieces.append(Piece(text_of(text), start, end, own, who, channel, unit))
    opening = [each[_OPENING] for each in _each(data) if has(each, _OPENING)]
    locale = next((p.get("locale") for p in (*opening, *phrases) if p.get("locale")), None)
    return Reading(tuple(pieces), TICK, certain=True, lines="phrases", language=locale)


def _text_of(word: dict[str, Any]) -> Any:
    return next((word[key] for key in _TEXTS if word.get(key)), None)


def _as_shown(words: list[Any], shown: Any) -> list[str | None]:
    """The words with capitals and marks: timed words have neither, the phrase as it is shown has both.

    Numbers, which are shown as figures, stay as the words that were said.
    """
    if not isinstance(shown, str):
        return [None] * len(words)
    tokens = shown.split()
    said = [fold(str(_text_of(word) or "")) for word in words]
    found: list[str | None] = [None] * len(words)
    matcher = SequenceMatcher(None, said, [*map(fold, tokens)], autojunk=False)
    for at, to, size in matcher.get_matching_blocks():
        found[at : at + size] = tokens[to : to + size]
    return found


def _span(word: dict[str, Any]) -> tuple[float, float | None, float]:
    """Offset and duration, which the first messages of calls lack, and their unit."""
    for key, unit in _EDGES:
        if word.get(key) is None:
            continue
        length = word.get(key.replace("offset", "duration").replace("Offset", "Duration"))
        start, proven = moment(word[key])
        duration = None if length is None else moment(length)[0]
        return start, duration, SECOND if proven == SECOND else unit
    raise WrongValueError("a word with an offset", word)
