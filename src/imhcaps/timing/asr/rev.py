"""Rev AI: `monologues[].elements[]`, text and punctuation apart."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.common import has, ms, score, untimed
from imhcaps.timing.model import AsrWord, AsrWords


def sniff(source: Source, data: Any) -> bool:
    """Monologues."""
    return has(data, "monologues")


def read(source: Source, data: Any) -> AsrWords:
    """The text elements that have times."""
    words: list[AsrWord] = []
    lost = 0
    for monologue in data["monologues"]:
        for element in monologue["elements"]:
            if element.get("type") != "text":
                continue
            if element.get("ts") is None or element.get("end_ts") is None:
                lost += 1
                continue
            words.append(
                AsrWord(
                    element["value"],
                    ms(element["ts"]),
                    ms(element["end_ts"]),
                    score(element.get("confidence")),
                    str(monologue.get("speaker", "")),
                )
            )
    return AsrWords(tuple(words), remarks=untimed(lost))
