"""Avid Media Composer's markers as text: name, timecode, track, colour and comment, parted by tabs."""

from __future__ import annotations

import re

from imhcaps.errors import CueSheetError, TimecodeError
from imhcaps.source import Source, split_lines
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.sheets.labels import first_that_says
from imhcaps.timing.sheets.markers import from_first_hour
from imhcaps.timing.sheets.times import Times

_LINE = re.compile(
    r"([^\t]*)\t(\d\d[:;]\d\d[:;]\d\d[:;]\d\d)\t([^\t]*)\t([A-Za-z]*)\t([^\t]*)(?:\t.*)?",
    re.ASCII,
)


def sniff(text: str) -> bool:
    """The first line that says something is a marker."""
    first = next((line for line in split_lines(text[:20_000]) if line.strip()), "")
    return _LINE.fullmatch(first) is not None


def read(source: Source, times: Times) -> CueSheet:
    """One row per marker: what its comment says, or else its name."""
    rows: list[Anchor] = []
    for number, line in enumerate(split_lines(source.text), 1):
        if not line.strip():
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise CueSheetError(
                f"{line.strip()[:60]!r} is not a marker of Media Composer",
                source.path,
                number,
                1,
                "expected: name TAB timecode TAB track TAB colour TAB comment",
            )
        try:
            start = times.ms(match[2])
        except TimecodeError as problem:
            raise CueSheetError(problem.message, source.path, number, None, problem.hint) from None
        rows.append(first_that_says(start, None, (match[5], match[1]), len(rows) + 1, number))
    rows.sort(key=lambda row: row.start)
    moved, remarks = from_first_hour(rows, times.rate)
    return CueSheet(tuple(moved), "avid", source.path, remarks)
