"""AssemblyAI: `words` with `text` and times in whole milliseconds, of all or by sentence or paragraph."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.common import first, has, score
from imhcaps.timing.model import AsrWord, AsrWords


def sniff(source: Source, data: Any) -> bool:
    """Words say `text`, and the transcript is one of theirs."""
    word = first(_all(data))
    return has(word, "text", "start", "end") and isinstance(word["start"], int)


def read(source: Source, data: Any) -> AsrWords:
    """The words."""
    words = tuple(
        AsrWord(
            w["text"],
            int(w["start"]),
            int(w["end"]),
            score(w.get("confidence")),
            w.get("speaker") or "",
        )
        for w in _all(data)
    )
    return AsrWords(words, language=data.get("language_code"))


def _all(data: Any) -> list[Any]:
    """The words, wherever they stand."""
    if has(data, "words"):
        return data["words"] if isinstance(data["words"], list) else []
    for name in ("sentences", "paragraphs"):
        if has(data, name) and isinstance(data[name], list):
            parts = [part["words"] for part in data[name] if has(part, "words")]
            return [word for words in parts if isinstance(words, list) for word in words]
    return []
