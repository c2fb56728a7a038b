"""AWS Transcribe: `results.items`, times as text in seconds, punctuation as items of its own."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.common import has, ms, score
from imhcaps.timing.model import AsrWord, AsrWords


def sniff(source: Source, data: Any) -> bool:
    """Items under results."""
    return has(data, "results") and has(data["results"], "items")


def read(source: Source, data: Any) -> AsrWords:
    """The pronounced items; punctuation joins the word before it."""
    results = data["results"]
    words: list[AsrWord] = []
    for item in results["items"]:
        best = item["alternatives"][0]
        if item.get("type") == "punctuation" or "start_time" not in item:
            if words:
                last = words[-1]
                words[-1] = AsrWord(
                    last.text + best["content"], last.start, last.end, last.confidence, last.speaker
                )
            continue
        words.append(
            AsrWord(
                best["content"],
                ms(item["start_time"]),
                ms(item["end_time"]),
                score(best.get("confidence")),
                item.get("speaker_label", ""),
            )
        )
    return AsrWords(tuple(words), language=results.get("language_code"))
