"""AssemblyAI: `words` with `text` and times in whole milliseconds."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.common import first, has, score
from imhcaps.timing.model import AsrWord, AsrWords


def sniff(source: Source, data: Any) -> bool:
    """Words say `text`, and the transcript is one of theirs."""
    if not has(data, "words"):
        return False
    word = first(data["words"])
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
        for w in data["words"]
    )
    return AsrWords(words, language=data.get("language_code"))
