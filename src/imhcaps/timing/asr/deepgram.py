"""Deepgram: `results.channels[].alternatives[].words`."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.common import has, ms, score
from imhcaps.timing.model import AsrWord, AsrWords


def sniff(source: Source, data: Any) -> bool:
    """Channels under results."""
    return has(data, "results") and has(data["results"], "channels")


def read(source: Source, data: Any) -> AsrWords:
    """The words of the best alternative of every channel."""
    words = [
        AsrWord(
            w.get("punctuated_word") or w["word"],
            ms(w["start"]),
            ms(w["end"]),
            score(w.get("confidence")),
            str(w.get("speaker", "")),
        )
        for channel in data["results"]["channels"]
        for w in channel["alternatives"][0].get("words", ())
    ]
    words.sort(key=lambda word: word.start)
    language = data["results"]["channels"][0].get("detected_language")
    return AsrWords(tuple(words), language=language)
