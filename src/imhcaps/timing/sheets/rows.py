"""Rows of a cue sheet that stand in no text of lines: a list of objects in JSON, a table of a web page.

    [{"start": "0:05", "speaker": "Ann Webb", "text": "The harbour lies"}, …]
    <table><tr><th>Start<th>Text<tr><td>0:05<td>The harbour lies</table>

Keys, and the cells of the row above, are names of columns, as in CSV.
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import Any, NamedTuple

from imhcaps.errors import CueSheetError
from imhcaps.source import Source
from imhcaps.timing.columns import column
from imhcaps.timing.model import CueSheet
from imhcaps.timing.sheets import csv as sheet
from imhcaps.timing.sheets.times import Times

_LETTERS = 8
"""Letters of a text on average, from which rows are more than a recogniser's words. Our own choice: as far as two short words."""

_SPAN = re.compile(r"(?i)\b(?:row|col)span\s*=\s*[\"']?0*(?:[2-9]|1\d)")
"""A cell that is as large as several."""


class _Rows(NamedTuple):
    """The format, the names of the columns, and the cells of each row with its line."""

    format: str
    header: list[str]
    rows: list[tuple[list[str], int | None]]


def sniff(text: str) -> bool:
    """A list of objects with a start and a text of several words each, or a table that has a column of starts."""
    return _found(text) is not None


def read(source: Source, times: Times) -> CueSheet:
    """The rows, read as those of CSV are."""
    found = _found(source.text)
    assert found is not None
    short = next((line for cells, line in found.rows if len(cells) < len(found.header)), None)
    if short is not None and _SPAN.search(source.text):
        raise CueSheetError(
            "a row of the table has fewer cells than its header, and a cell of the table is as large as several",
            source.path,
            short,
            hint="give each row its own cells, without rowspan and colspan",
        )
    out = io.StringIO()
    # In CSV a row whose first cell begins with # is a comment: here none is first.
    csv.writer(out, lineterminator="\n").writerows(
        ["", *cells] for cells in (found.header, *(cells for cells, _ in found.rows))
    )
    try:
        made = sheet.read(source._replace(text=out.getvalue()), times)
    except CueSheetError as problem:
        at = (problem.line or 0) - 2
        problem.line = found.rows[at][1] if 0 <= at < len(found.rows) else None
        raise
    rows = tuple(
        replace(row, line=found.rows[row.row - 2][1] if row.row else None) for row in made.rows
    )
    remarks = tuple(replace(remark, line=None) for remark in made.remarks)
    return replace(made, rows=rows, format=found.format, remarks=remarks)


def _found(text: str) -> _Rows | None:
    head = text.lstrip("\ufeff \t\r\n")[:1]
    if head == "[":
        return _of_json(text)
    return _of_page(text) if head == "<" and "<table" in text.lower() else None


def _of_json(text: str) -> _Rows | None:
    try:
        data = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return None
    if not data or not all(isinstance(each, dict) for each in data):
        return None
    header = list(dict.fromkeys(name for each in data for name in each))
    if not _is_header(header) or any(
        isinstance(value, list | dict) for each in data for value in each.values()
    ):
        return None
    texts = [name for name in header if (known := column(name)) and known.holds == "text"]
    letters = sum(len(str(each.get(name) or "")) for each in data for name in texts)
    if letters < _LETTERS * len(data):
        return None
    return _Rows(
        "json", header, [([_cell(each.get(name)) for name in header], None) for each in data]
    )


def _cell(value: Any) -> str:
    if isinstance(value, float) and "e" in str(value):
        return f"{value:f}"  # 1e-05: no sheet writes times so
    return "" if value is None else " ".join(str(value).split())


def _of_page(text: str) -> _Rows | None:
    from imhcaps.transcripts.html import read_html  # noqa: PLC0415 - rare path

    blocks = [block for block in read_html(text).blocks if block.kind == "row"]
    rows = [
        ([" ".join(line.text for line in cell).strip() for cell in block.cells], block)
        for block in blocks
    ]
    for at, (header, top) in enumerate(rows):
        if _is_header(header):
            under = [(cells, b.number) for cells, b in rows[at + 1 :] if b.table == top.table]
            return _Rows("html", header, under)
    return None


def _is_header(names: list[str]) -> bool:
    holds = {known.holds for name in names if (known := column(name)) is not None}
    return "start" in holds and not holds.isdisjoint(("text", "kind", "speaker"))
