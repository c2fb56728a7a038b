"""Google Speech-to-Text: durations such as `"1.500s"`, or seconds and nanos; v2 says offset."""

from __future__ import annotations

from typing import Any

from imhcaps.errors import InputError
from imhcaps.source import Source
from imhcaps.timing.asr.common import first, has, ms, score, untimed
from imhcaps.timing.model import AsrWord, AsrWords

_INLINE = ("inlineResult", "inline_result")


def sniff(source: Source, data: Any) -> bool:
    """A list of results with alternatives that have a transcript or words."""
    best = [
        first(result["alternatives"])
        for results in _recordings(data)
        for result in results
        if has(result, "alternatives")
    ]
    return any(has(one, "transcript") or has(one, "words") for one in best)


def _recordings(data: Any) -> list[list[Any]]:
    """The results of each recording: one, but for a batch of v2, which has them by their addresses."""
    if has(data, "response"):
        data = data["response"]
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


def read(source: Source, data: Any) -> AsrWords:
    """The words; with diarization the last result repeats them all, and alone is read."""
    words: list[AsrWord] = []
    lost = 0
    language = None
    recordings = _recordings(data)
    if len(recordings) > 1:
        raise InputError(f"holds the words of {len(recordings)} recordings", source.path)
    for result in recordings[0]:
        best = first(result.get("alternatives"))
        if not best:
            continue
        language = language or result.get("languageCode") or result.get("language_code")
        mine: list[AsrWord] = []
        for w in best.get("words", ()):
            start = _time(w, "start")
            end = _time(w, "end")
            if end is None:
                lost += 1
                continue
            who = w.get("speakerLabel") or w.get("speakerTag") or w.get("speaker_tag") or ""
            mine.append(
                AsrWord(w["word"], start or 0, end, score(w.get("confidence") or None), str(who))
            )
        if words and len(mine) >= len(words) and mine[0].start <= words[0].start:
            words = []
        words += mine
    return AsrWords(tuple(words), language=language, remarks=untimed(lost))


def _time(word: dict[str, Any], edge: str) -> int | None:
    for key in (f"{edge}Time", f"{edge}_time", f"{edge}Offset", f"{edge}_offset"):
        value = word.get(key)
        if isinstance(value, dict):
            return ms(float(value.get("seconds", 0)) + float(value.get("nanos", 0)) / 1e9)
        if value is not None:
            return ms(value)
    return None
