"""Vosk: `result` of `{word, start, end, conf}`; one object per utterance, one after the other."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.common import has, ms, score
from imhcaps.timing.model import AsrWord, AsrWords


def sniff(source: Source, data: Any) -> bool:
    """An object with `result` and `text`, or a list of those."""
    values = data if isinstance(data, list) else [data]
    return any(has(v, "result") and isinstance(v["result"], list) for v in values) and all(
        isinstance(v, dict) for v in values
    )


def read(source: Source, data: Any) -> AsrWords:
    """The words of all utterances."""
    values = data if isinstance(data, list) else [data]
    words = tuple(
        AsrWord(w["word"], ms(w["start"]), ms(w["end"]), score(w.get("conf")))
        for value in values
        for w in value.get("result", ())
    )
    return AsrWords(words)
