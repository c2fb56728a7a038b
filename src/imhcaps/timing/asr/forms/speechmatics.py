"""Speechmatics: json-v2 with `results[]` of a type, seconds; its first version had `words[]` of name, time,
duration.
"""

from __future__ import annotations

from itertools import chain
from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.fields import stretches
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import SECOND, first, has, listed, name_of, number, score, text_of

_SPOKEN = ("word", "entity", "punctuation")


def sniff(source: Source, data: Any) -> bool:
    """Results of which one has a type, a start time and alternatives; or words of name, time, duration."""
    if has(data, "words") and has(first(data["words"]), "name", "time", "duration"):
        return True
    return any(
        has(result, "type", "start_time", "alternatives")
        and has(first(result["alternatives"]), "content")
        for result in _results(data)
    )


def _results(data: Any) -> list[Any]:
    found = data.get("results") if isinstance(data, dict) else None
    return found if isinstance(found, list) else []


def _parts(result: Any) -> list[Any]:
    """The words of an entity such as a date as they are written; else the result itself."""
    return listed(result.get("written_form")) or [result]


def read(source: Source, data: Any) -> Reading:
    """The words (and entities said as words); events such as applause are no words."""
    if not _results(data):
        job = data.get("job")
        language = job.get("lang") if isinstance(job, dict) else None
        # Its times are text. Trint writes the same fields with numbers of ms.
        unit = SECOND if isinstance(first(data["words"])["time"], str) else None
        return Reading(stretches(data["words"]).pieces, unit, language=language)
    pieces: list[Piece] = []
    for result in chain.from_iterable(map(_parts, _results(data))):
        best = first(listed(result.get("alternatives")))
        if result.get("type") not in _SPOKEN or best is None:
            continue
        pieces.append(
            Piece(
                text_of(best["content"]),
                number(result["start_time"]),
                number(result["end_time"]),
                score(best.get("confidence")),
                name_of(best.get("speaker")),
                name_of(result.get("channel")),
            )
        )
    meta = data.get("metadata")
    config = meta.get("transcription_config") if isinstance(meta, dict) else None
    language = config.get("language") if isinstance(config, dict) else None
    spoken = (
        first(r["alternatives"]).get("language") for r in _results(data) if r.get("alternatives")
    )
    if language in (None, "auto"):
        language = next((tag for tag in spoken if tag), None)
    return Reading(tuple(pieces), SECOND, language=language)
