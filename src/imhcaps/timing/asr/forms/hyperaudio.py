"""Hyperaudio's transcripts: `<span data-m="4470" data-d="270">We </span>`, start and duration in ms."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import MILLISECOND

_TAG = re.compile(r"<[^<>]*>")
_START = re.compile(r"\bdata-m=[\"']?(\d{1,12})", re.IGNORECASE)
_LENGTH = re.compile(r"\bdata-d=[\"']?(\d{1,12})", re.IGNORECASE)
_SPEAKER = re.compile(r"\bclass=[\"'][^\"'<>]*\bspeaker\b", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^<>]*\blang=[\"']?([A-Za-z-]{2,12})", re.IGNORECASE)


def sniff(source: Source, data: Any) -> bool:
    """An element with a start and a duration."""
    head = source.text[:200_000]
    return data is None and "data-m=" in head and "data-d=" in head and "<" in head[:2000]


def read(source: Source, data: Any) -> Reading:
    """The text of each timed element that is no speaker's name."""
    pieces: list[Piece] = []
    tags = list(_TAG.finditer(source.text))
    for index, tag in enumerate(tags):
        start, length = _START.search(tag[0]), _LENGTH.search(tag[0])
        if start is None or length is None or _SPEAKER.search(tag[0]):
            continue
        stop = tags[index + 1].start() if index + 1 < len(tags) else len(source.text)
        text = unescape(source.text[tag.end() : stop])
        begin = float(start[1])
        pieces.append(Piece(text, begin, begin + float(length[1])))
    language = _LANGUAGE.search(source.text[:2000])
    return Reading(
        tuple(pieces), MILLISECOND, certain=True, language=language[1] if language else None
    )
