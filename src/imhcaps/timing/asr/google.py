"""Google Speech-to-Text: durations such as `"1.500s"`, or seconds and nanos; v2 says offset."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.common import first, has, ms, score, untimed
from imhcaps.timing.model import AsrWord, AsrWords


def sniff(source: Source, data: Any) -> bool:
    """A list of results with alternatives that have a transcript or words."""
    results = _results(data)
    one = first(results)
    return has(one, "alternatives") and (
        has(first(one["alternatives"]), "transcript") or has(first(one["alternatives"]), "words")
    )


def _results(data: Any) -> Any:
    if has(data, "response"):
        data = data["response"]
    return data.get("results") if isinstance(data, dict) else None


def read(source: Source, data: Any) -> AsrWords:
    """The words; with diarization the last result repeats them all, and alone is read."""
    words: list[AsrWord] = []
    lost = 0
    language = None
    for result in _results(data):
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
