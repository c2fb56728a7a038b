"""Kaldi CTM: `recording channel start duration word [confidence]` a line (NIST sclite, "ctm")."""

from __future__ import annotations

import re
from typing import Any

from imhcaps.errors import InputError
from imhcaps.source import Source, split_lines
from imhcaps.timing.asr.common import ms, score
from imhcaps.timing.model import AsrWord, AsrWords

_LINE = re.compile(
    r"\s*(\S+)\s+(\S+)\s+(\d*\.?\d+)\s+(\d*\.?\d+)\s+(\S+)(?:\s+(\S+))?(?:\s+.*)?", re.ASCII
)
_NOISE = re.compile(r"<.*>|\[.*\]|@.*", re.DOTALL)


def sniff(source: Source, data: Any) -> bool:
    """The first line that is no comment has the fields of a CTM."""
    if data is not None:
        return False
    lines = (
        line for line in split_lines(source.text) if line.strip() and not line.startswith(";;")
    )
    return _LINE.fullmatch(next(lines, "")) is not None


def read(source: Source, data: Any) -> AsrWords:
    """The words; noises such as `<eps>` are left out."""
    words: list[AsrWord] = []
    for number, line in enumerate(split_lines(source.text), 1):
        if not line.strip() or line.startswith(";;"):
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise InputError(f"{line.strip()!r} is no line of a CTM", source.path, number, 1)
        if _NOISE.fullmatch(match[5]):
            continue
        start = ms(match[3])
        try:
            sure = score(match[6])
        except ValueError:
            sure = None
        words.append(AsrWord(match[5], start, start + ms(match[4]), sure))
    return AsrWords(tuple(words))
