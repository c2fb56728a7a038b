r"""The text EDL of VEGAS: a row for each event of a timeline, parted by semicolons, times in milliseconds.

"ID";"Track";"StartTime";"Length";…;"MediaType";"FileName";…
1; 0; 9442.7763; 9142.4760; …; VIDEO; "X:\v\a.mp4"; …

An event of the picture begins a shot. An event of sound counts where there is no picture: people's own recordings,
one a turn, named by their files.
"""

from __future__ import annotations

import csv
from typing import NamedTuple

from imhcaps.errors import CueSheetError, TimecodeError
from imhcaps.source import Source, split_lines
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.sheets.labels import labelled
from imhcaps.timing.sheets.times import Times

_NEEDED = ("StartTime", "Length", "MediaType", "FileName")


class _Event(NamedTuple):
    """An event of the timeline: ms, whether it is of the picture, its file's name, its line in the sheet."""

    begin: int
    end: int
    picture: bool
    name: str
    line: int


def _fields(line: str) -> list[str]:
    # Where one of two versions wrote a colon for a semicolon in its header, the fields before it count.
    return [each.strip() for each in next(csv.reader([line], delimiter=";", skipinitialspace=True))]


def sniff(text: str) -> bool:
    """The header names the columns of an EDL of VEGAS."""
    head = text[:2000].lstrip("\ufeff \t\r\n")
    if not head.startswith(('"ID"', "ID;")):
        return False
    return set(_NEEDED) <= set(_fields(split_lines(head)[0]))


def read(source: Source, times: Times) -> CueSheet:
    """One row for each event of the picture, or of sound where there is no picture."""
    lines = [(n, line) for n, line in enumerate(split_lines(source.text), 1) if line.strip()]
    columns = {name: at for at, name in enumerate(_fields(lines[0][1].lstrip("\ufeff")))}
    found: list[_Event] = []
    for number, line in lines[1:]:
        fields = _fields(line)
        if len(fields) <= max(columns[name] for name in _NEEDED):
            what = f"{len(fields)} fields, where the header names {len(columns)}"
            raise CueSheetError(what, source.path, number, 1)
        start, length, kind, file = (fields[columns[name]] for name in _NEEDED)
        try:
            # Times are milliseconds, whatever unit other sheets are counted in.
            begin, end = times.ms(start, 1.0), times.ms(start, 1.0) + times.ms(length, 1.0)
        except TimecodeError as problem:
            raise CueSheetError(problem.message, source.path, number, 1, problem.hint) from None
        name = file.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
        found.append(_Event(begin, end, kind.upper() == "VIDEO", name, number))
    pictures = any(event.picture for event in found)
    rows: list[Anchor] = []
    for begin, end, picture, name, number in sorted(found):
        if pictures and not picture:
            continue
        at = len(rows) + 1
        rows.append(
            Anchor(begin, end, "shot", "", "", at, number)
            if pictures
            else labelled(begin, end, name, at, number)
        )
    return CueSheet(tuple(rows), "vegas", source.path)
