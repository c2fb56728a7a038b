"""Hugging Face transformers, automatic-speech-recognition: `chunks[]` with `text` and `timestamp`, seconds.

The last end is null where the recording was cut.
"""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.fields import stretches
from imhcaps.timing.asr.pieces import Reading
from imhcaps.timing.asr.values import SECOND, first, has


def sniff(source: Source, data: Any) -> bool:
    """Chunks with a pair of times."""
    chunk = first(_chunks(data))
    if not has(chunk, "text", "timestamp"):
        return False
    pair = chunk["timestamp"]
    return isinstance(pair, list) and len(pair) == 2 and not isinstance(pair[0], list | dict)


def _chunks(data: Any) -> Any:
    for key in ("output", "data"):
        if has(data, key) and has(data[key], "chunks"):
            data = data[key]
    return data["chunks"] if has(data, "chunks") else data


def read(source: Source, data: Any) -> Reading:
    """The chunks."""
    chunks = _chunks(data)
    language = next((c["language"] for c in chunks if has(c, "language") and c["language"]), None)
    found = stretches(chunks)
    return Reading(
        found.pieces, SECOND, lines="chunks", language=language, said_again=found.said_again
    )
