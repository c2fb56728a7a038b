"""Kaldi CTM: `recording channel start duration word [confidence]` a line (NIST sclite, "ctm")."""

from __future__ import annotations

import re
from typing import Any

from imhcaps.errors import InputError
from imhcaps.source import Source, split_lines
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import SECOND, number, score

_TIME = r"\d{1,9}(?:\.\d{0,15})?|\.\d{1,15}"
_LINE = re.compile(
    rf"\s*(\S+)\s+(\S+)\s+({_TIME})\s+({_TIME})\s+(\S+)(?:\s+(\S+))?(?:\s.*)?", re.ASCII
)
_ALTERNATIVE = re.compile(
    r"\s*\S+\s+\S+\s+\*\s+\*\s+<(ALT_BEGIN|ALT|ALT_END)>(?:\s.*)?", re.IGNORECASE
)
"""Words that may stand for each other (sclite, "ctm"): what lies between two of these lines is one of them."""
_NOISE = re.compile(r"<.*>|\[.*\]|@.*", re.DOTALL)
_SHOWN = 4
"""Names of recordings that the error lists; our own choice: one line of a terminal."""


def _is_data(line: str) -> bool:
    return bool(line.strip()) and not line.startswith((";;", "#"))


def _is_rttm(line: str) -> bool:
    """A line of speakers' times (NIST RTTM), which has no words."""
    return line.startswith("SPEAKER ")


def sniff(source: Source, data: Any) -> bool:
    """The first line that is no comment has the fields of a CTM."""
    if data is not None:
        return False
    lines = (line for line in split_lines(source.text[:100_000]) if _is_data(line))
    line = next(lines, "")
    if "\t" in line and any(" " in cell.strip() for cell in line.split("\t")):
        # A table with a text of several words; CTM has a word a line.
        return False
    return _LINE.fullmatch(line) is not None and not _is_rttm(line)


def read(source: Source, data: Any) -> Reading:
    """The words; noises such as `<eps>` are left out, and of alternatives all but the first that has words. Each
    recording has times of its own.
    """
    pieces: list[Piece] = []
    alternatives, before = 0, 0
    second = False
    recordings: dict[str, int] = {}
    for line_number, line in enumerate(split_lines(source.text), 1):
        if not _is_data(line):
            continue
        if mark := _ALTERNATIVE.fullmatch(line):
            kind = mark[1].upper()
            if kind == "ALT_BEGIN":
                before = len(pieces)
            alternatives = line_number if kind != "ALT_END" else 0
            second = kind == "ALT" and len(pieces) > before
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise InputError(
                f"{line.strip()[:60]!r} is not a line of a CTM",
                source.path,
                line_number,
                1,
                "expected: recording channel start duration word",
            )
        recordings.setdefault(match[1], line_number)
        if second or _NOISE.fullmatch(match[5]):
            continue
        start = number(match[3])
        pieces.append(
            Piece(match[5], start, start + number(match[4]), score(match[6]), channel=match[2])
        )
    if alternatives:
        raise InputError("these alternatives have no <ALT_END>", source.path, alternatives, 1)
    if len(recordings) > 1:
        names = [*list(recordings)[:_SHOWN], *(["…"] if len(recordings) > _SHOWN else [])]
        raise InputError(
            f"holds the words of {len(recordings)} recordings ({', '.join(names)})",
            source.path,
            list(recordings.values())[1],
            1,
            "give a file with the lines of one recording: each has times of its own",
        )
    return Reading(tuple(pieces), SECOND)
