"""Speechmatics json-v2: `results[]` of type word or punctuation, each with its times."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.common import first, has, ms, score
from imhcaps.timing.model import AsrWord, AsrWords


def sniff(source: Source, data: Any) -> bool:
    """Results with a type, a start time and alternatives."""
    return has(data, "results") and has(
        first(data["results"]), "type", "start_time", "alternatives"
    )


def read(source: Source, data: Any) -> AsrWords:
    """The words (and entities said as words)."""
    words = tuple(
        AsrWord(
            r["alternatives"][0]["content"],
            ms(r["start_time"]),
            ms(r["end_time"]),
            score(r["alternatives"][0].get("confidence")),
            r["alternatives"][0].get("speaker") or "",
        )
        for r in data["results"]
        if r["type"] in ("word", "entity")
    )
    config = data.get("metadata", {}).get("transcription_config", {})
    return AsrWords(words, language=config.get("language"))
