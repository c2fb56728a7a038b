"""Captions as timed words: the words of a cue share its time."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.common import inexact, spread
from imhcaps.timing.model import AsrWord, AsrWords
from imhcaps.timing.sheets import captions


def sniff(source: Source, data: Any) -> bool:
    """WebVTT or SRT."""
    return data is None and captions.sniff(source.text)


def read(source: Source, data: Any) -> AsrWords:
    """The words of every cue that is speech."""
    sheet = captions.read(source, None)
    words: list[AsrWord] = []
    for row in sheet.rows:
        if row.kind == "speech":
            words += spread(row.text, row.start, row.end or row.start + 1, None, row.speaker)
    return AsrWords(tuple(words), sheet.format, remarks=inexact("cues"))
