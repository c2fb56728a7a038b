"""Rows of a cue sheet that are in no text of lines: a list of objects in JSON, a table of a web page.

    [{"start": "0:05", "speaker": "Ann Webb", "text": "The harbour lies"}, …]
    {"title": "The harbour", "cues": [{"start": 5.2, "text": "The harbour lies"}, …]}
    {"start": [5.2, 9.1], "text": ["The harbour lies", "below the town"]}
    <table><tr><th>Start<th>Text<tr><td>0:05<td>The harbour lies</table>

Keys, and the cells of the row above, are names of columns, as in CSV.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from imhcaps.errors import CueSheetError, InputError
from imhcaps.model.transcript import Remark
from imhcaps.source import Source
from imhcaps.timing.asr import FORMS, form_of
from imhcaps.timing.asr.json_values import json_value
from imhcaps.timing.columns import column
from imhcaps.timing.model import CueSheet
from imhcaps.timing.sheets import csv as sheet
from imhcaps.timing.sheets.times import Times

_LETTERS = 8
"""Letters of a text on average, from which rows are more than a recogniser's words. Our own choice: as far as two short
words."""


class _Rows(NamedTuple):
    """The format, the names of the columns, the cells of each row with its line, and how many rows other lists of the
    file have.
    """

    format: str
    header: list[str]
    rows: list[tuple[list[str], int | None]]
    others: int = 0


def sniff(text: str) -> bool:
    """Objects with a start and a text of several words each in a list of JSON, or a table that has a column of
    starts.
    """
    return _found(text) is not None


def read(source: Source, times: Times) -> CueSheet:
    """The rows, read as those of CSV are."""
    found = _found(source.text)
    assert found is not None
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
    remarks = [remark._replace(line=None) for remark in made.remarks]
    if found.others:
        what = f"the file has other lists of rows: the longest is read ({len(found.rows)} rows), {found.others} rows are not"
        remarks.append(Remark("skipped", what))
    return replace(made, rows=rows, format=found.format, remarks=tuple(remarks))


def _found(text: str) -> _Rows | None:
    head = text.lstrip("\ufeff \t\r\n")[:1]
    if head in ("[", "{"):
        return _of_json(text)
    return _of_page(text) if head == "<" and "<table" in text.lower() else None


def _of_json(text: str) -> _Rows | None:
    source = Source(text, "")
    try:
        data = json_value(source)
    except InputError:
        return None
    if isinstance(data, dict) and form_of(source, data) not in (None, *_OF_NO_PROGRAM):
        # What a recogniser wrote is read by its own names and units.
        return None
    found = [rows for rows in map(_listed, _lists(data, _DEEPEST)) if rows is not None]
    if not found:
        return None
    longest = max(found, key=lambda rows: len(rows.rows))
    chapters = data.get("chapters") if isinstance(data, dict) else None
    others = sum(len(rows.rows) for rows in found) - len(longest.rows)
    return longest._replace(others=others + (len(chapters) if isinstance(chapters, list) else 0))


_OF_NO_PROGRAM = tuple(form.title for form in FORMS if form.name in ("plain", "parallel"))
_DEEPEST = 3
"""Levels of objects above a list of rows; our own choice: responses of services have two."""


def _lists(data: Any, deep: int) -> Iterator[list[Any]]:
    """The lists of a value that may be rows, also columns that are side by side, as rows; not its chapters
    (`chapter_files`).
    """
    if isinstance(data, list):
        yield data
    elif isinstance(data, dict):
        columns = {name: value for name, value in data.items() if isinstance(value, list)}
        if len(set(map(len, columns.values()))) == 1:
            yield [
                dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)
            ]
        if deep:
            for name, value in data.items():
                if name != "chapters":
                    yield from _lists(value, deep - 1)


def _listed(data: list[Any]) -> _Rows | None:
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
