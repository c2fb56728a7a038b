"""FunASR: `text` with a `timestamp` of [start, end] in ms for each word (each character in Chinese).

The text is a list of tokens with blanks, or written with punctuation, which has no times; with a
speaker model `sentence_info` has the sentences.
"""

from __future__ import annotations

import re
from typing import Any

from imhcaps.language.scripts import HAN, KANA
from imhcaps.source import Source
from imhcaps.timing.asr.fields import stretches
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import MILLISECOND, first, has, listed, name_of, number, text_of

_TOKEN = re.compile(rf"[{KANA}{HAN}]|[^\W_{KANA}{HAN}]+(?:['’.-][^\W_{KANA}{HAN}]+)*")


def sniff(source: Source, data: Any) -> bool:
    """A text with a list of pairs, or sentences of that form."""
    return any(_is_timed(each) or has(each, "sentence_info") for each in _results(data))


def _results(data: Any) -> list[Any]:
    return data if isinstance(data, list) else [data]


def _is_timed(each: Any) -> bool:
    if not has(each, "text", "timestamp") or not isinstance(each["timestamp"], list):
        return False
    pair = first(each["timestamp"])
    return isinstance(pair, list) and len(pair) == 2


def read(source: Source, data: Any) -> Reading:
    """The words where there are as many as times; else the sentences, else their shared time."""
    pieces: list[Piece] = []
    for result in _results(data):
        sentences = listed(result.get("sentence_info"))
        for one in sentences if any(map(_is_timed, sentences)) else [result]:
            pieces += _words(one)
        if not pieces:
            pieces += stretches(sentences).pieces
    return Reading(tuple(pieces), MILLISECOND, lines="sentences")


def _words(result: Any) -> list[Piece]:
    if not _is_timed(result):
        return []
    text = text_of(result["text"])
    times = [(number(pair[0]), number(pair[1])) for pair in result["timestamp"]]
    tokens = _TOKEN.findall(text)
    who = name_of(result.get("spk"))
    if len(tokens) != len(times):
        tokens = text.split()
    if len(tokens) != len(times):
        return [Piece(text, times[0][0], times[-1][1], speaker=who)]
    return [
        Piece(token, start, end, speaker=who)
        for token, (start, end) in zip(tokens, times, strict=True)
    ]
