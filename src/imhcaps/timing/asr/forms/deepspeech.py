"""DeepSpeech and Coqui STT with `--json`: `transcripts[]`, the best first, each with `words[]`; seconds."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import SECOND, first, has, listed, number, text_of


def sniff(source: Source, data: Any) -> bool:
    """Transcripts whose words have a start and a duration."""
    if not has(data, "transcripts"):
        return False
    words = first(data["transcripts"])
    return has(words, "words") and has(first(words["words"]), "word", "start_time", "duration")


def read(source: Source, data: Any) -> Reading:
    """The words of the first transcript; the others are other readings of the same sound."""
    pieces = []
    for word in listed(first(data["transcripts"])["words"]):
        start = number(word["start_time"])
        pieces.append(Piece(text_of(word["word"]), start, start + number(word["duration"])))
    return Reading(tuple(pieces), SECOND)
