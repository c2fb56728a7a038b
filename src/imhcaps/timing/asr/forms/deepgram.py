"""Deepgram: `results.channels[].alternatives[].words`, seconds; or live results with one `channel` each."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.fields import stretches
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import SECOND, first, has, listed


def sniff(source: Source, data: Any) -> bool:
    """Channels under results, or live results with a channel that has alternatives."""
    return (
        (has(data, "results") and has(data["results"], "channels"))
        or (
            has(data, "results")
            and has(data["results"], "utterances")
            and has(first(data["results"]["utterances"]), "start", "end")
        )
        or any(_is_live(each) for each in _messages(data))
    )


def _messages(data: Any) -> list[Any]:
    return data if isinstance(data, list) else [data]


def _is_live(message: Any) -> bool:
    return has(message, "channel") and has(message["channel"], "alternatives")


def read(source: Source, data: Any) -> Reading:
    """The words of the best alternative of every channel."""
    if not has(data, "results"):
        found = stretches([each for each in _messages(data) if _is_live(each)])
        return Reading(found.pieces, SECOND, said_again=found.said_again)
    results = data["results"]
    if not has(results, "channels"):
        found = stretches(results["utterances"])
        return Reading(found.pieces, SECOND, lines="utterances")
    pieces: list[Piece] = []
    channels = listed(results["channels"])
    for index, channel in enumerate(channels):
        best = first(listed(channel.get("alternatives"))) or {}
        # Without words the sentences of its paragraphs are timed.
        found = stretches({"channel": index, "words": best.get("words") or [best]})
        pieces += found.pieces
    opening = channels[0] if channels else {}
    language = opening.get("detected_language")
    return Reading(tuple(pieces), SECOND, language=language)
