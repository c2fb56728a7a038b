"""Tables of words or lines: columns parted by tabs, commas, semicolons or blanks, with a header or without.

start end text         Whisper's .tsv and whisper.cpp's .csv (whole ms)
text,start,end         whisper-timestamped's .words.csv, without a header (s)
word,token,start,end   Gentle, without a header (s)
Begin,End,Label,Type,Speaker       Montreal Forced Aligner (s)
tier, participant, begin, end, duration, annotation     ELAN, "tab-delimited text"
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from imhcaps.errors import InputError
from imhcaps.source import Source, split_lines
from imhcaps.timecode import TIMECODE
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import WrongValueError, moment
from imhcaps.timing.columns import column
from imhcaps.timing.praat import PHONES, SILENT, WORDS

_BLANKS = re.compile(r"\s*(\S+)[ \t]+(\S+)[ \t]+(\S.*?)\s*")
_LOOKED_AT = 20
"""Rows by which the columns of a table without a header are recognised. Our own choice: enough to
tell words from times."""


class _Table(NamedTuple):
    header: list[str] | None
    rows: list[tuple[int, list[str]]]
    """Line and cells of each row."""


class _Columns(NamedTuple):
    start: int
    end: int | None
    length: int | None
    text: int
    tier: int | None = None
    kind: int | None = None
    unit: float | None = None


def sniff(source: Source, data: Any) -> bool:
    """Rows of which the first ones have two times and a text."""
    if data is not None:
        return False
    table = _table(source.text[:20_000])
    return table is not None and _columns(table) is not None


def is_in_clock_times(source: Source) -> bool:
    """Whether the first start is a time to the second or finer, and no timecode that counts frames."""
    table = _table(source.text)
    columns = None if table is None else _columns(table)
    if table is None or columns is None:
        return False
    starts = (_cell(columns.start, cells) for _, cells in table.rows)
    return TIMECODE.fullmatch(next(filter(None, starts), "")) is None


def _table(text: str) -> _Table | None:
    lines = [(k, line) for k, line in enumerate(split_lines(text), 1) if line.strip()]
    if not lines:
        return None
    mark = max("\t;,|", key=lines[0][1].count)
    if not lines[0][1].count(mark):
        matches = [(k, _BLANKS.fullmatch(line)) for k, line in lines]
        return _Table(None, [(k, list(m.groups())) for k, m in matches if m is not None])
    text = "\n".join(line for _, line in lines)
    # Whisper writes tabs without quoting.
    reader = (
        csv.reader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
        if mark == "\t"
        else csv.reader(io.StringIO(text), delimiter=mark)
    )
    csv.field_size_limit(1 << 30)
    rows: list[tuple[int, list[str]]] = []
    try:
        before = 0
        for cells in reader:
            rows.append((lines[min(before, len(lines) - 1)][0], cells))
            before = reader.line_num
    except csv.Error:
        return None
    names = [column(cell) for cell in rows[0][1]]
    held = {name.holds for name in names if name is not None}
    if "start" in held and not _is_time(rows[0][1][0]):
        return _Table(rows[0][1], rows[1:])
    return _Table(None, rows)


def _is_time(cell: str) -> bool:
    try:
        moment(cell)
    except WrongValueError:
        return False
    return True


def _columns(table: _Table) -> _Columns | None:
    if not table.rows:
        return None
    return _by_names(table.header) if table.header is not None else _by_kinds(table.rows)


def _by_names(header: Sequence[str]) -> _Columns | None:
    found: dict[str, int] = {}
    units: dict[str, float | None] = {}
    for k, name in enumerate(header):
        known = column(name)
        if known is not None and known.holds not in found:
            found[known.holds], units[known.holds] = k, known.unit
    if "start" not in found or "text" not in found or not ({"end", "duration"} & found.keys()):
        return None
    return _Columns(
        found["start"],
        found.get("end"),
        found.get("duration"),
        found["text"],
        found.get("speaker"),
        found.get("kind"),
        units["start"],
    )


def _by_kinds(rows: Sequence[tuple[int, list[str]]]) -> _Columns | None:
    """The columns by what is in the first rows: clock times before seconds before whole numbers."""
    head = [cells for _, cells in rows[:_LOOKED_AT]]
    width = min(len(cells) for cells in head)
    kinds = [_kind([cells[k].strip() for cells in head]) for k in range(width)]
    texts = [k for k, kind in enumerate(kinds) if kind == "text"]
    for kind in ("clock", "decimal", "whole"):
        times = [k for k, each in enumerate(kinds) if each == kind or kind == each == "decimal"]
        if kind == "decimal":
            times = [k for k, each in enumerate(kinds) if each in ("decimal", "whole")]
            if not any(kinds[k] == "decimal" for k in times):
                continue
            if len(times) > 3:
                times = [k for k in times if kinds[k] == "decimal"]
        if len(times) >= 2 and texts:
            break
    else:
        return None
    start, second = times[0], times[1]
    values = [(moment(cells[start])[0], moment(cells[second])[0]) for cells in head]
    is_end = all(b >= a for a, b in values)
    after = [k for k in texts if k > second]
    text = after[-1] if after else texts[0]
    tier = next((k for k in texts if k < start and k != text), None) if after else None
    return _Columns(start, second if is_end else None, None if is_end else second, text, tier)


def _kind(cells: Sequence[str]) -> str:
    """`clock`, `decimal`, `whole`, `text` or `empty`."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return "empty"
    if len(filled) == len(cells) and all(map(_is_time, filled)):
        if all(":" in cell for cell in filled):
            return "clock"
        return "whole" if all(cell.lstrip("+-").isdigit() for cell in filled) else "decimal"
    return "text"


def read(source: Source, data: Any) -> Reading:
    """The rows that have a text; of several tiers those of words, and none of phones."""
    table = _table(source.text)
    columns = None if table is None else _columns(table)
    if table is None or columns is None:
        raise InputError("has rows without two times and a text", source.path)
    rows: list[_Row] = []
    for line, cells in table.rows:
        piece = _piece(cells, columns, source, line)
        if piece is not None and piece.text.strip().lower() not in SILENT:
            rows.append(_Row(_cell(columns.kind, cells), piece.channel, piece))
    return Reading(tuple(_spoken(rows)), lines="rows")


class _Row(NamedTuple):
    kind: str
    tier: str
    piece: Piece


def _cell(index: int | None, cells: Sequence[str]) -> str:
    return cells[index].strip() if index is not None and index < len(cells) else ""


def _piece(cells: Sequence[str], columns: _Columns, source: Source, line: int) -> Piece | None:
    if len(cells) <= max(columns.start, columns.text) or not cells[columns.text].strip():
        return None
    if not cells[columns.start].strip():
        return None
    try:
        start, unit = moment(cells[columns.start])
        end = None
        if columns.end is not None and cells[columns.end].strip():
            end, _ = moment(cells[columns.end])
        elif columns.length is not None and cells[columns.length].strip():
            end = start + moment(cells[columns.length])[0]
    except WrongValueError as problem:
        frames = TIMECODE.fullmatch(cells[columns.start].strip())
        raise InputError(
            f"row with {cells[columns.text][:40]!r}: {problem}",
            source.path,
            line,
            hint="timecodes count frames: give the file with --cues, and --fps" if frames else None,
        ) from None
    except IndexError:
        return None
    # What is after the last column is its text, which was not quoted.
    text = (
        ",".join(cells[columns.text :]) if columns.text == len(cells) - 1 else cells[columns.text]
    )
    tier = _cell(columns.tier, cells)
    return Piece(text, start, end, speaker=tier, channel=tier, unit=unit or columns.unit)


def _spoken(rows: list[_Row]) -> list[Piece]:
    """Of rows of several kinds or tiers those of words; none of phones."""
    for name_of in (_kind_of, _tier_of):
        names = {name_of(row) for row in rows if name_of(row)}
        if any(WORDS.search(name) for name in names):
            return [row.piece for row in rows if WORDS.search(name_of(row))]
        if len(names) > 1 and any(PHONES.search(name) for name in names):
            rows = [row for row in rows if not PHONES.search(name_of(row))]
    return [row.piece for row in rows]


def _kind_of(row: _Row) -> str:
    return row.kind


def _tier_of(row: _Row) -> str:
    return row.tier
