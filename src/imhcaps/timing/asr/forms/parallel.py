"""Lists side by side: the words or characters in one, their starts and ends in others of the same length.

    {"words": ["Hello", "there"], "starts": [0.5, 1.0], "ends": [0.9, 1.5]}
    {"characters": ["H", "i", " ", …], "character_start_times_seconds": […], "character_end_times_seconds": […]}
    {"tokens": [" He", "llo", " there"], "timestamps": [0.5, 0.7, 1.0]}

The third is sherpa-onnx, whose tokens are parts of words. The second is ElevenLabs' speech with timestamps
(`alignment`, `normalized_alignment`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from imhcaps.source import Source
from imhcaps.timing.asr.field_names import time_field
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import number

_TEXTS = ("words", "characters", "chars", "tokens", "texts", "letters")
_PREFIXES = ("character_", "characters_", "char_", "word_", "words_", "token_")
_BLANKS = (" ", "▁")
"""What begins a token that begins a word (the second is that of SentencePiece)."""
_DEEPEST = 3
"""Levels of objects within objects that are looked into, the outermost included; our own choice."""


class _Lists(NamedTuple):
    texts: list[str]
    starts: list[Any]
    ends: list[Any] | None
    unit: float | None
    characters: bool
    tokens: bool = False


def sniff(source: Source, data: Any) -> bool:
    """A list of texts beside a list of as many starts."""
    return _lists(data) is not None


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    level = [data]
    for _ in range(_DEEPEST):
        inner: list[Any] = []
        for each in level:
            if isinstance(each, dict):
                yield each
                inner += each.values()
        level = inner


def _lists(data: Any) -> _Lists | None:
    for each in _objects(data):
        for name in _TEXTS:
            texts = each.get(name)
            if not isinstance(texts, list) or not texts or not isinstance(texts[0], str):
                continue
            found: dict[str, tuple[list[Any], float | None]] = {}
            for key, value in each.items():
                if (
                    isinstance(value, list)
                    and len(value) == len(texts)
                    and key != name
                    and not isinstance(value[0], (list, dict))
                ):
                    edge, unit = _edge(key)
                    found.setdefault(edge, (value, unit))
            if "start" in found and all(isinstance(text, str) for text in texts):
                starts, unit = found["start"]
                ends = found["end"][0] if "end" in found else None
                characters = name in ("characters", "chars", "letters")
                return _Lists(texts, starts, ends, unit, characters, name == "tokens")
    return None


def _edge(key: str) -> tuple[str, float | None]:
    bare = key.lower()
    for prefix in _PREFIXES:
        bare = bare.removeprefix(prefix)
    for plural, single in (("times", "time"), ("starts", "start"), ("ends", "end")):
        bare = bare.replace(plural, single)
    name, unit = time_field(bare)
    if name.startswith(("start", "begin")) or key == "timestamps":
        return "start", unit
    return ("end", unit) if name.startswith(("end", "stop")) else ("", None)


def read(source: Source, data: Any) -> Reading:
    """The texts with their times; characters are parts of words, a blank is between words."""
    lists = _lists(data)
    assert lists is not None
    pieces = tuple(
        Piece(
            text,
            number(lists.starts[index]),
            None if lists.ends is None else number(lists.ends[index]),
            unit=lists.unit,
        )
        for index, text in enumerate(lists.texts)
    )
    parts = any(text[:1] in _BLANKS for text in lists.texts[1:])
    if parts and lists.tokens:
        pieces = tuple(replace(piece, text=piece.text.replace("▁", " ")) for piece in pieces)
    return Reading(pieces, tokens=lists.characters or (parts and lists.tokens))
