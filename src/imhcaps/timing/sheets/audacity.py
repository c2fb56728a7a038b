"""Audacity label tracks: `start TAB end TAB text`, seconds; a line that begins with a backslash holds frequencies."""

from __future__ import annotations

import re

from imhcaps.errors import CueSheetError, TimecodeError
from imhcaps.source import Source, split_lines
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.sheets.labels import labelled
from imhcaps.timing.sheets.times import Times, is_plain_whole

_LINE = re.compile(r"\s*(-?\d+(?:[.,]\d+)?)\t(-?\d+(?:[.,]\d+)?)(?:\t(.*))?", re.ASCII)


def sniff(text: str) -> bool:
    """The first line that says something is a label."""
    first = next((line for line in split_lines(text) if line.strip()), "")
    return _LINE.fullmatch(first) is not None


def read(source: Source, times: Times) -> CueSheet:
    """One row per label."""
    rows: list[Anchor] = []
    plain: list[str] = []
    for number, line in enumerate(split_lines(source.text), 1):
        if not line.strip() or line.startswith("\\"):
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise CueSheetError(
                f"{line.strip()[:60]!r} is not an Audacity label",
                source.path,
                number,
                1,
                "expected: start TAB end TAB text",
            )
        plain += (match[1], match[2])
        try:
            start, end = times.ms(match[1]), times.ms(match[2])
        except TimecodeError as problem:
            raise CueSheetError(
                f"row {len(rows) + 1}: {problem.message}", source.path, number, 1, problem.hint
            ) from None
        if end < start:
            raise CueSheetError(
                f"row {len(rows) + 1} ({match[3] or ''!r}) ends before it starts",
                source.path,
                number,
                1,
            )
        rows.append(labelled(start, end, match[3] or "", len(rows) + 1, number))
    rows.sort(key=lambda row: row.start)
    whole = times.unit is None and all(is_plain_whole(text) for text in plain)
    return CueSheet(tuple(rows), "audacity", source.path, unit_open=whole)
