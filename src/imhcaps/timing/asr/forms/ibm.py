"""IBM Watson Speech to Text: `results[].alternatives[].timestamps[]` of `[word, start, end]`, seconds."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.fields import stretches
from imhcaps.timing.asr.pieces import Reading
from imhcaps.timing.asr.values import SECOND, first, has


def sniff(source: Source, data: Any) -> bool:
    """Alternatives with timestamps."""
    return any(has(best, "timestamps") for best in _best(data))


def _best(data: Any) -> list[Any]:
    """The first alternative of each result; results may be in results, one group a message."""
    messages = data if isinstance(data, list) else [data]
    found: list[Any] = []
    for message in messages:
        results = message.get("results") if isinstance(message, dict) else None
        for result in results if isinstance(results, list) else ():
            inner = result.get("results") if isinstance(result, dict) else None
            found.extend(
                first(one.get("alternatives"))
                for one in (inner if isinstance(inner, list) else [result])
                if isinstance(one, dict) and one.get("final", True)
            )
    return found


def read(source: Source, data: Any) -> Reading:
    """The words of the likeliest reading; hesitations are written `%HESITATION`."""
    rows = [best["timestamps"] for best in _best(data) if has(best, "timestamps")]
    found = stretches(rows)
    pieces = tuple(p for p in found.pieces if not p.text.startswith("%HESITATION"))
    return Reading(pieces, SECOND, said_again=found.said_again)
