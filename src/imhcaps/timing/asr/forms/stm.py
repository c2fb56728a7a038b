"""NIST STM: `recording channel speaker start end [<labels>] words` a line, seconds."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from imhcaps.errors import InputError
from imhcaps.model.remark import Remark
from imhcaps.source import Source, split_lines
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import SECOND, number, spaced_names

_TIME = r"\d{1,9}(?:\.\d{0,15})?|\.\d{1,15}"
_LINE = re.compile(
    rf"(\S+)\s+(\S+)\s+(\S+)\s+({_TIME})\s+({_TIME})\s+(?:<[^<>]*>(?!\S)\s*)?(\S.*)?", re.ASCII
)
_BRACE = re.compile(r"([{}])")
"""Words that may stand for each other, `{ uh / um / @ }`; `@` is none (sclite, "stm")."""
_SLASH = re.compile(r"(?<!\S)/(?!\S)")
_NOTHING = ("ignore_time_segment_in_scoring", "inter_segment_gap")
"""Texts of stretches that are not transcribed."""


def sniff(source: Source, data: Any) -> bool:
    """The first line that is no comment has the fields of an STM."""
    if data is not None:
        return False
    lines = (line for line in split_lines(source.text[:100_000]) if _is_data(line))
    line = next(lines, "").strip()
    # The lines of RTTM begin so, and hold no words.
    return _LINE.fullmatch(line) is not None and not line.startswith("SPEAKER ")


def _is_data(line: str) -> bool:
    return bool(line.strip()) and not line.startswith(";;")


def _without_alternatives(text: str) -> tuple[str, bool]:
    """The text with the first that has words of each group of alternatives, which may be in each other, and whether one
    never ends.
    """
    parts: list[str] = []
    opened: list[int] = []
    for part in _BRACE.split(text):
        if part == "}" and opened:
            begin = opened.pop()
            inside = "".join(parts[begin + 1 :])
            parts[begin:] = [_first(inside) if "/" in inside else f"{{{inside}}}"]
            continue
        if part == "{":
            opened.append(len(parts))
        parts.append(part)
    return "".join(parts), bool(opened)


def _first(alternatives: str) -> str:
    # A slash between letters is of a word (`1/2`), unless none stands alone.
    parted = _SLASH.split(alternatives)
    said = (each.strip() for each in (parted if len(parted) > 1 else alternatives.split("/")))
    return next((each for each in said if each not in ("", "@")), "")


def read(source: Source, data: Any) -> Reading:
    """The lines; their words share the time, and of alternatives the first are read."""
    pieces: list[Piece] = []
    recordings: set[str] = set()
    remarks: list[Remark] = []
    for line_number, line in enumerate(split_lines(source.text), 1):
        if not _is_data(line):
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None:
            raise InputError(
                f"{line.strip()[:60]!r} is not a line of an STM", source.path, line_number, 1
            )
        recordings.add(match[1])
        words, is_open = _without_alternatives((match[6] or "").strip())
        if is_open:
            what = "alternatives that begin here never end: all of the line is read as words"
            remarks.append(Remark("guessed", what, line_number, words))
        if words and words.lower() not in _NOTHING:
            pieces.append(
                Piece(words, number(match[4]), number(match[5]), None, match[3], match[2])
            )
    if len(recordings) > 1:
        raise InputError(
            f"holds the words of {len(recordings)} recordings",
            source.path,
            hint="give a file with the lines of one recording: each has times of its own",
        )
    names, said = spaced_names(piece.speaker for piece in pieces)
    named = tuple(replace(piece, speaker=names[piece.speaker]) for piece in pieces)
    return Reading(named, SECOND, remarks=(*remarks, *said))
