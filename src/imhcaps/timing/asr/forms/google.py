"""Google Speech-to-Text: durations such as `"1.500s"`, or seconds and nanos; v2 says offset. NVIDIA Riva
writes the same form with whole milliseconds.
"""

from __future__ import annotations

from typing import Any

from imhcaps.errors import InputError
from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.same_words import without_said_again
from imhcaps.timing.asr.values import (
    MILLISECOND,
    SECOND,
    first,
    has,
    listed,
    moment,
    name_of,
    score,
    text_of,
)

_INLINE = ("inlineResult", "inline_result")


def sniff(source: Source, data: Any) -> bool:
    """A list of results with alternatives that have words with a `word`, or a transcript and a language."""
    best = [
        first(result["alternatives"])
        for results in _recordings(data)
        for result in results
        if has(result, "alternatives")
    ]
    return any(has(one, "words") or has(one, "transcript") for one in best) and not any(
        has(one, "timestamps") for one in best
    )


def _recordings(data: Any) -> list[list[Any]]:
    """The results of each recording: one, but for a batch of v2, which has them by their addresses."""
    if has(data, "response"):
        data = data["response"]
    if isinstance(data, list):
        # Messages of a stream, each with results.
        data = {
            "results": [
                r for each in data if has(each, "results") for r in _listed(each["results"])
            ]
        }
    results = data.get("results") if isinstance(data, dict) else None
    if not isinstance(results, dict):
        return [results] if isinstance(results, list) else []
    found = []
    for file in results.values():
        holders = (file, *(file.get(name) for name in _INLINE)) if isinstance(file, dict) else ()
        for held in holders:
            script = held.get("transcript") if isinstance(held, dict) else None
            if isinstance(script, dict) and isinstance(script.get("results"), list):
                found.append(script["results"])
                break
    return found


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def read(source: Source, data: Any) -> Reading:
    """The words; a result that repeats all before it, now with speakers, is read alone."""
    recordings = _recordings(data)
    if len(recordings) > 1:
        raise InputError(f"holds the words of {len(recordings)} recordings", source.path)
    results = [result for result in recordings[0] if isinstance(result, dict)]
    if any(_final(result) for result in results):
        results = [result for result in results if _final(result)]
    pieces: list[Piece] = []
    parts: list[list[Piece]] = []
    language = None
    for result in results:
        best = first(result.get("alternatives"))
        if not best:
            continue
        language = language or result.get("languageCode") or result.get("language_code")
        channel = name_of(result.get("channelTag", result.get("channel_tag", "")))
        mine: list[Piece] = []
        stop = _time(result, "resultEnd") or _time(result, "result_end")
        if not best.get("words") and best.get("transcript") and stop is not None:
            # Only the end of a result is known: it begins where the one before ended.
            before = [piece.end for piece in pieces if piece.channel == channel and piece.end]
            text = text_of(best["transcript"])
            since = max(before, default=0.0)
            mine.append(Piece(text, since, max(stop[0], since), None, "", channel, stop[1]))
        for word in listed(best.get("words")):
            start, end = _time(word, "start"), _time(word, "end")
            who = word.get("speakerLabel") or word.get("speakerTag") or word.get("speaker_tag")
            if end is None:
                text = text_of(word.get("word", ""))
                mine.append(Piece.without_time(text, mine or pieces, name_of(who), channel))
                continue
            mine.append(
                Piece(
                    text_of(word["word"]),
                    start[0] if start else 0.0,
                    end[0],
                    score(word.get("confidence") or None),
                    name_of(who),
                    channel,
                    end[1],
                )
            )
        parts.append(mine)
        pieces += mine
    fresh, again = without_said_again(parts)
    pieces = [piece for part in fresh for piece in part]
    # Only Riva gives bare numbers: "Unit is in milliseconds" (riva_asr.proto, WordInfo).
    riva = any(piece.unit is None for piece in pieces)
    whole = all(piece.start.is_integer() for piece in pieces if piece.unit is None)
    unit = MILLISECOND if riva and whole else SECOND
    return Reading(
        tuple(pieces),
        unit,
        lines="results",
        language=language,
        format="riva" if riva else "",
        said_again=again,
    )


def _final(result: dict[str, Any]) -> bool:
    return bool(result.get("isFinal", result.get("is_final", False)))


def _time(word: dict[str, Any], edge: str) -> tuple[float, float | None] | None:
    for key in (f"{edge}Time", f"{edge}_time", f"{edge}Offset", f"{edge}_offset"):
        if word.get(key) is not None:
            return moment(word[key])
    return None
