"""YouTube automatic captions: json3 (`events`) and srv3 (XML `timedtext`). Words have starts only."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from html import unescape
from typing import Any

from imhcaps.errors import InputError
from imhcaps.source import Source
from imhcaps.timing.asr.common import has, score, spread
from imhcaps.timing.model import AsrWord, AsrWords

_LONGEST = 1200
"""The longest that a word is taken to be when only the next word's start is known, ms."""


def sniff(source: Source, data: Any) -> bool:
    """Events with segments, or a timedtext or transcript document."""
    head = source.text[:400]
    return (
        (has(data, "events") and isinstance(data["events"], list))
        or "<timedtext" in head
        or ("<transcript>" in head and "<text" in source.text[:1000])
    )


def read(source: Source, data: Any) -> AsrWords:
    """The words of all events; a word ends where the next begins or its event ends."""
    found: list[tuple[str, int, int, float | None]] = []
    if data is not None:
        for event in data["events"]:
            start = int(event.get("tStartMs", 0))
            end = start + int(event.get("dDurationMs", 0))
            timed = [s for s in event.get("segs", ()) if s.get("utf8", "").strip()]
            if len(timed) == 1 and len(timed[0]["utf8"].split()) > 1:
                found += _whole(timed[0]["utf8"], start, end)
                continue
            for segment in timed:
                at = start + int(segment.get("tOffsetMs", 0))
                # 0 stands for "not given" in files of today.
                sure = segment.get("acAsrConf") or None
                found.append(
                    (segment["utf8"].strip(), at, end, None if sure is None else score(sure / 255))
                )
        return AsrWords(_ended(found), "youtube-json3")
    if "<!DOCTYPE" in source.text or "<!ENTITY" in source.text:
        raise InputError("declares a document type, which timed text has no use for", source.path)
    try:
        root = ET.fromstring(source.text.strip())  # noqa: S314 - entities are refused above
    except ET.ParseError as problem:
        line, column = problem.position
        raise InputError(f"is not XML: {problem}", source.path, line, column + 1) from None
    for p in root.iter("p"):
        start, length = int(p.get("t", "0")), int(p.get("d", "0"))
        parts = [s for s in p.findall("s") if (s.text or "").strip()]
        if not parts and (p.text or "").strip():
            found += _whole(p.text or "", start, start + length)
        for s in parts:
            found.append(
                ((s.text or "").strip(), start + int(s.get("t", "0")), start + length, None)
            )
    for text in root.iter("text"):
        if text.get("start") is None:
            begin, length = int(text.get("t", "0")), int(text.get("d", "0"))
        else:
            begin, length = (round(float(text.get(name, "0")) * 1000) for name in ("start", "dur"))
        # the oldest form is escaped twice
        found += _whole(unescape(text.text or ""), begin, begin + length)
    return AsrWords(_ended(found), "youtube-srv3" if root.tag == "timedtext" else "youtube-srv1")


def _whole(text: str, start: int, end: int) -> list[tuple[str, int, int, float | None]]:
    return [(w.text, w.start, w.end, None) for w in spread(text, start, max(end, start + 1))]


def _ended(found: list[tuple[str, int, int, float | None]]) -> tuple[AsrWord, ...]:
    found.sort(key=lambda item: item[1])
    words: list[AsrWord] = []
    for index, (text, start, limit, sure) in enumerate(found):
        following = found[index + 1][1] if index + 1 < len(found) else limit
        end = min(following, max(limit, start + 1), start + _LONGEST)
        words.append(AsrWord(text, start, max(end, start + 1), sure))
    return tuple(words)
