"""A cue sheet in which one row is added, or has the time of a person's hand; every other character is as it was."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from imhcaps.errors import CueSheetError
from imhcaps.source import LINE_END, Source, split_lines
from imhcaps.timecode import clock
from imhcaps.timing.columns import column
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.sheets.csv import by_shape, header_line
from imhcaps.timing.sheets.times import Times
from imhcaps.timing.sheets.writing import cell

HAND_ERROR = 50
"""Ms within which nine in ten times are that a person set by ear; our own choice, as the page to tap along has it."""


def with_speech_row(source: Source, sheet: CueSheet | None, row: Anchor) -> str:
    """The text of a sheet with one more row of speech, before the first row that is later.

    `sheet` is what the source holds as read; None where no row of it has a time yet. The time is written as
    hours, minutes, seconds and ms.
    """
    mark, held = _columns(source, split_lines(source.text))
    cells = {
        "start": clock(row.start),
        "kind": "speech",
        "speaker": row.speaker,
        "text": cell(row.text),
    }
    written = _line([cells.get(each, "") for each in held], mark)
    later = next((each for each in (sheet.rows if sheet else ()) if each.start > row.start), None)
    ends = LINE_END.search(source.text)
    eol = ends[0] if ends else "\n"
    if later is not None and later.line is not None:
        at = source.starts[later.line - 1]
        return f"{source.text[:at]}{written}{eol}{source.text[at:]}"
    gap = "" if source.text.endswith(("\n", "\r")) else eol
    return f"{source.text}{gap}{written}{eol}"


def with_row_of_hand(source: Source, row: Anchor) -> str | None:
    """The text of a sheet in which a row was listened to: its origin is `hand`, its error that of a person's hand.

    None where the row is not one line of the file, or the sheet has no columns for it.
    """
    lines = split_lines(source.text)
    if row.line is None or row.line > len(lines):
        return None
    mark, held = _columns(source, lines)
    old = lines[row.line - 1]
    cells = next(csv.reader([old], delimiter=mark), [])
    if "error" not in held or len(cells) != len(held):
        return None
    new = {"error": str(HAND_ERROR), "origin": "hand"}
    written = _line([new.get(each, kept) for each, kept in zip(held, cells, strict=True)], mark)
    at = source.starts[row.line - 1]
    return f"{source.text[:at]}{written}{source.text[at + len(old) :]}"


def _columns(source: Source, lines: Sequence[str]) -> tuple[str, list[str]]:
    """What parts the cells, and what each column holds, nothing for an unknown one."""
    top = header_line(lines)
    if top is None:
        raise CueSheetError("the cue sheet has no header", source.path)
    mark = max("\t;,|", key=lines[top].count)
    header = next(csv.reader([lines[top]], delimiter=mark))
    header = by_shape([name.strip() for name in header], Times()) or header
    return mark, [known.holds if (known := column(name.lstrip("#"))) else "" for name in header]


def _line(cells: Sequence[str], mark: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=mark, lineterminator="").writerow(cells)
    return out.getvalue()
