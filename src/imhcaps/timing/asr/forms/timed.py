"""Our own word times as JSON: `{"format": "imhcaps-timed", …}`."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import MILLISECOND, has
from imhcaps.transcripts.timed_json import FORMAT, read_timed


def sniff(source: Source, data: Any) -> bool:
    """The `format` says so."""
    return has(data, "format", "turns") and data["format"] == FORMAT


def read(source: Source, data: Any) -> Reading:
    """Its words, with the speaker of their turn."""
    timed = read_timed(source)
    pieces = tuple(
        Piece(
            word.text,
            word.start,
            word.end,
            word.confidence,
            turn.speaker.name if turn.speaker else "",
            estimated=word.origin == "estimated",
        )
        for turn in timed.turns
        for word in turn.words
        if word.start is not None and word.end is not None
    )
    return Reading(pieces, MILLISECOND, certain=True, language=timed.transcript.language)
