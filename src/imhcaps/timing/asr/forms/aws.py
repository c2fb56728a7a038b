"""AWS Transcribe: `results.items`, times as text in seconds, punctuation as items of its own.

With channel identification each item has its `channel_label`, or the channels have `items` of their own; parts of such
a file are lists of items. Streaming gives events with results, of which all but the last of each are partial.
"""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import SECOND, first, has, listed, name_of, number, score, text_of


def sniff(source: Source, data: Any) -> bool:
    """Items with alternatives that have `content`, under `results` or alone."""
    return any(has(item, "alternatives", "type") for item in _items(data)[:5])


def _streamed(data: Any) -> list[Any]:
    """The items of the results of streaming that are not partial, named as in files."""
    items: list[Any] = []
    for event in data if isinstance(data, list) else [data]:
        inner = event["TranscriptEvent"] if has(event, "TranscriptEvent") else event
        transcript = inner["Transcript"] if has(inner, "Transcript") else None
        if transcript is None or not has(transcript, "Results"):
            continue
        for result in listed(transcript["Results"]):
            best = first(result.get("Alternatives")) if has(result, "Alternatives") else None
            if best is None or result.get("IsPartial"):
                continue
            for item in listed(best.get("Items") or []):
                timed = item.get("Type") != "punctuation"
                items.append(
                    {
                        "type": item.get("Type"),
                        "start_time": item.get("StartTime") if timed else None,
                        "end_time": item.get("EndTime") if timed else None,
                        "speaker_label": item.get("Speaker"),
                        "channel_label": result.get("ChannelId"),
                        "alternatives": [
                            {
                                "content": item.get("Content"),
                                "confidence": item.get("Confidence"),
                            }
                        ],
                    }
                )
    return items


def _items(data: Any) -> list[Any]:
    if streamed := _streamed(data):
        return streamed
    if has(data, "results"):
        data = data["results"]
        if not isinstance(data, dict):
            return []
    if has(data, "channel_labels") and not has(data, "items"):
        data = data["channel_labels"]
    if has(data, "channels") and not has(data, "items"):
        channels = data["channels"]
        return [
            {"channel_label": channel.get("channel_label"), **item}
            for channel in (channels if isinstance(channels, list) else ())
            if isinstance(channel, dict)
            for item in listed(channel.get("items"))
            if isinstance(item, dict)
        ]
    if has(data, "items"):
        data = data["items"]
    found = data if isinstance(data, list) else []
    best = first(first(found).get("alternatives")) if isinstance(first(found), dict) else None
    return found if has(best, "content") else []


def _speakers(data: Any) -> dict[str, str]:
    """Who speaks at which time, of files whose items do not say it: by the start of each word, as written."""
    results = data["results"] if has(data, "results") else data
    labels = results["speaker_labels"] if has(results, "speaker_labels") else None
    if not has(labels, "segments"):
        return {}
    assert isinstance(labels, dict)
    return {
        str(word.get("start_time")): name_of(
            word.get("speaker_label") or segment.get("speaker_label")
        )
        for segment in listed(labels["segments"])
        for word in listed(segment.get("items") or [])
    }


def read(source: Source, data: Any) -> Reading:
    """The pronounced items; punctuation joins the word before it."""
    pieces: list[Piece] = []
    speakers = _speakers(data)
    for item in _items(data):
        best = first(item.get("alternatives"))
        if best is None:
            continue
        text = text_of(best["content"])
        if item.get("start_time") is None or item.get("end_time") is None:
            if item.get("type") != "punctuation":
                who = name_of(item.get("speaker_label"))
                channel = name_of(item.get("channel_label"))
                pieces.append(Piece.without_time(text, pieces, who, channel))
            elif pieces:
                last = pieces[-1]
                pieces.append(Piece(text, last.start, last.end, None, last.speaker, last.channel))
            continue
        pieces.append(
            Piece(
                text,
                number(item["start_time"]),
                number(item["end_time"]),
                score(best.get("confidence")),
                name_of(item.get("speaker_label")) or speakers.get(str(item["start_time"]), ""),
                name_of(item.get("channel_label")),
            )
        )
    results = data["results"] if has(data, "results") else {}
    language = results.get("language_code") or first(results.get("language_codes"))
    if isinstance(language, dict):
        language = language.get("language_code")
    return Reading(tuple(pieces), SECOND, language=language)
