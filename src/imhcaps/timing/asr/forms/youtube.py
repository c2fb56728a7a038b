"""YouTube's captions: json3 (`events`), srv3 (XML `timedtext`) and the older XML `transcript`.

Words of automatic captions have starts only; captions made by hand have one segment a line.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING, Any

from imhcaps.errors import InputError
from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import MILLISECOND, SECOND, has, listed, number, score, text_of
from imhcaps.timing.xml_text import xml_root

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LONGEST = 1200
"""The longest that a word is taken to be when only the next word's start is known, ms. Our own
choice: some three times a usual word."""


def sniff(source: Source, data: Any) -> bool:
    """Events with segments, or a timedtext or transcript document."""
    head = source.text[:400]
    return (
        (has(data, "events") and isinstance(data["events"], list))
        or "<timedtext" in head
        or ("<transcript>" in head and "<text" in source.text[:1000])
    )


def read(source: Source, data: Any) -> Reading:
    """The words of all events; a word ends where the next begins or its event ends."""
    if data is not None:
        pieces, name = list(_events(data)), "youtube-json3"
    else:
        root = xml_root(source, InputError)
        pieces = list(_elements(root))
        name = "youtube-srv3" if root.tag == "timedtext" else "youtube-srv1"
    return Reading(tuple(_ended(pieces)), MILLISECOND, certain=True, format=name)


def _events(data: Any) -> Iterator[Piece]:
    for event in listed(data["events"]):
        start = number(event.get("tStartMs", 0))
        end = start + number(event.get("dDurationMs", 0))
        for segment in listed(event.get("segs")):
            text = text_of(segment.get("utf8", ""))
            if text.strip():
                # 0 stands for "not given" in files of today.
                sure = segment.get("acAsrConf") or None
                at = start + number(segment.get("tOffsetMs", 0))
                yield Piece(text, at, end, None if sure is None else score(number(sure) / 255))


def _elements(root: Element) -> Iterator[Piece]:
    for p in root.iter("p"):
        start, length = number(p.get("t", "0")), number(p.get("d", "0"))
        parts = [s for s in p.findall("s") if (s.text or "").strip()]
        if not parts and (p.text or "").strip():
            yield Piece(p.text or "", start, start + length)
        for s in parts:
            yield Piece(s.text or "", start + number(s.get("t", "0")), start + length)
    for text in root.iter("text"):
        if text.get("start") is None:
            unit, names = MILLISECOND, ("t", "d")
        else:
            unit, names = SECOND, ("start", "dur")
        begin, length = (number(text.get(name, "0")) * unit for name in names)
        # the oldest form is escaped twice
        yield Piece(unescape(text.text or ""), begin, begin + length)


def _ended(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces in order of time; a single word ends by the next one's start."""
    from dataclasses import replace  # noqa: PLC0415 - slow to load

    pieces.sort(key=lambda piece: piece.start)
    for index, piece in enumerate(pieces):
        limit = piece.end if piece.end is not None else piece.start
        following = pieces[index + 1].start if index + 1 < len(pieces) else limit
        end = min(following, max(limit, piece.start))
        if len(piece.text.split()) == 1:
            end = min(end, piece.start + _LONGEST)
        yield replace(piece, end=max(end, piece.start))
