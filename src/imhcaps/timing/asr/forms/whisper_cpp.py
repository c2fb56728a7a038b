"""whisper.cpp: `transcription` of segments, with `tokens` under `--output-json-full`.

`timestamps` are clock times, `offsets` the same in ms; tokens have them only with token timestamps.
A token without a blank in front continues a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.fields import stretches
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import MILLISECOND, has, listed


def sniff(source: Source, data: Any) -> bool:
    """A list named `transcription`."""
    return has(data, "transcription") and isinstance(data["transcription"], list)


def read(source: Source, data: Any) -> Reading:
    """The tokens, or the segments where tokens have no times."""
    result = data.get("result")
    return Reading(
        tuple(_pieces(listed(data["transcription"]))),
        MILLISECOND,
        tokens=True,
        lines="segments",
        language=result.get("language") if isinstance(result, dict) else None,
    )


def _pieces(segments: list[Any]) -> Iterator[Piece]:
    for number, segment in enumerate(segments):
        for index, piece in enumerate(stretches([segment]).pieces):
            whole = has(segment, "tokens") and bool(segment["tokens"]) and index == 0
            # A segment begins a word, unless the tool was asked for segments of one token.
            begins = (number == 0 and index == 0) or whole or len(piece.text.split()) > 1
            yield replace(piece, text=f" {piece.text}") if begins else piece
