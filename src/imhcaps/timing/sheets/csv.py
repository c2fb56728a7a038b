"""The cue sheet: CSV or TSV with a header, of our own or of a spreadsheet.

    start,end,kind,speaker,text
    00:00:03.700,,speech,Denise Webb,I think that infant
    00:01:02.000,00:01:05.000,sound,,[soft chime]

The delimiter is found in the header (comma, semicolon, tab or bar; a table of Markdown, too). Its names may be
those of other programs and languages (`columns`), a unit in them counts (`start (ms)`). Empty lines and lines that
begin with `#` are skipped. Without a header, rows that begin with a time are start, end if there is one, speaker
if there are two texts, and text.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from imhcaps.errors import CueSheetError, NoTimesError, TimecodeError, did_you_mean
from imhcaps.model.transcript import Remark
from imhcaps.source import Source, split_lines
from imhcaps.timecode import TIMECODE
from imhcaps.timing.columns import KIND_NAMES, column
from imhcaps.timing.model import KINDS, Anchor, AnchorKind, CueSheet
from imhcaps.timing.sheets.labels import kind_of_text, labelled
from imhcaps.timing.sheets.markers import from_first_hour
from imhcaps.timing.sheets.times import Times, is_plain_whole

COLUMNS = ("start", "end", "kind", "speaker", "text")
HEADER = ",".join(COLUMNS)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a formula begins with to a spreadsheet."""
GUARD = "'"
"""What keeps a spreadsheet from taking a cell for a formula; it is none of the text."""
_LOOKED_AT = 20
"""Unknown columns that are named, and looked at for a misspelt name. Our own choice: an error
message stays short."""
_NAME = 40
"""Characters of a name that are compared with the known ones. Our own choice, for time: known names
are shorter."""
_SEPARATOR = re.compile(r"sep=.?", re.IGNORECASE)
"""Excel's own first line, which names the delimiter."""


def sniff(text: str) -> bool:
    """What no other reader knows is a cue sheet, or an error that says how one looks; not JSON or XML."""
    return not text.lstrip("\ufeff \t\r\n").startswith(("{", "[", "<"))


class _Sheet(NamedTuple):
    """What all rows of one sheet share: the place of each column, units in names, how times are read."""

    columns: dict[str, int]
    units: dict[str, float | None]
    times: Times
    path: str
    free_text: bool
    """The text is a marker's name, which may say what kind of row it is."""
    free_kind: bool
    """The kinds are another program's."""
    all_kind: AnchorKind = "speech"
    """What every row is where no column says it: a column called `chapter` holds titles of chapters."""


def read(source: Source, times: Times) -> CueSheet:
    """The rows under the header; unknown columns are named in a remark."""
    path = source.path
    lines = split_lines(source.text)
    top = header_line(lines)
    if top is None:
        raise CueSheetError(
            "the cue sheet has no header", path, hint=f"expected a header such as {HEADER}"
        )
    markdown = lines[top].lstrip().startswith("|")
    if markdown:
        lines = [*lines[:top], *map(_of_markdown, lines[top:])]
    mark = max("\t;,|", key=lines[top].count)
    # In a table of Markdown a quotation mark is a sign of the text.
    quoting: Literal[0, 3] = csv.QUOTE_NONE if markdown else csv.QUOTE_MINIMAL
    csv.field_size_limit(1 << 30)
    reader = csv.reader(io.StringIO("\n".join(lines[top:])), delimiter=mark, quoting=quoting)
    header = [cell.strip() for cell in next(reader)]
    guessed = by_shape(header, times)
    if guessed:
        header = guessed
        reader = csv.reader(io.StringIO("\n".join(lines[top:])), delimiter=mark, quoting=quoting)
    sheet, remarks = _columns(header, path, top + 1, times)
    if guessed:
        what = f"the sheet has no header: its columns are taken for {', '.join(guessed)}"
        remarks.append(Remark("guessed", what, top + 1))
    # What the sheet says of itself (`# Times of …`) goes with its times, into the head of the track.
    remarks += [
        Remark("note", comment, line)
        for line, text in enumerate(lines[:top], 1)
        if (comment := text.lstrip("#").strip()) and not _SEPARATOR.fullmatch(comment)
    ]
    rows: list[Anchor] = []
    starts: list[str] = []
    inside: list[_RowInside] = []
    number, unknown = 0 if guessed else 1, 0
    try:
        line = top + 1 + reader.line_num
        for cells in reader:
            began, line = line, top + 1 + reader.line_num
            number += 1
            if not any(cell.strip() for cell in cells) or cells[0].startswith("#"):
                continue
            if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
                if sheet.columns.get("text") != len(header) - 1:
                    raise CueSheetError(
                        f"row {number} has {len(cells)} cells, but the header has {len(header)}",
                        path,
                        began,
                        hint=f"put text that holds {mark!r} in quotes",
                    )
                # The text is last and was not quoted: its commas are its own.
                cells = [*cells[: len(header) - 1], mark.join(cells[len(header) - 1 :])]
                what = f"row {number}: text that holds {mark!r} is not in quotes"
                remarks.append(Remark("repaired", what, began))
            row = _row(cells, sheet, number, began, lines[began - 1])
            if row is not None:
                rows.append(row)
            inside += [
                _RowInside(len(rows), moment, number, began, below)
                for moment, below in _rows_inside(cells, mark, sheet)
            ]
            if row is None:
                unknown += 1
                continue
            starts.append(cells[sheet.columns["start"]])
    except csv.Error as problem:
        raise CueSheetError(f"row {number + 1}: {problem}", path, top + reader.line_num) from None
    _refuse_lost_rows(inside, rows, path)
    if unknown and not rows:
        raise NoTimesError(
            f"no row has a time yet ({unknown} rows)",
            path,
            top + 2,
            hint="fill in some of the starts",
        )
    if unknown:
        remarks.append(
            Remark("skipped", f"{unknown} of {unknown + len(rows)} rows have no start yet")
        )
    others = [row for row in rows if row.kind != "speech"]
    if any(b.start < a.start for a, b in pairwise(rows)) and others:
        # Shots and chapters may be listed apart; speech rows out of order are an error, found later.
        remarks.append(Remark("note", "rows of different kinds are not in one order of time"))
    if all(map(TIMECODE.fullmatch, starts)):
        rows, moved = from_first_hour(rows, times.rate)
        remarks += moved
    open_unit = times.unit is None and sheet.units["start"] is None
    return CueSheet(
        tuple(rows),
        "tsv" if mark == "\t" else "csv",
        path,
        tuple(remarks),
        unit_open=open_unit and all(map(is_plain_whole, starts)),
    )


class _RowInside(NamedTuple):
    """A line within a cell that may be a row of its own."""

    known: int
    """How many rows with times are above it."""
    start: int
    """Ms."""
    number: int
    """Of the row that holds it, from 1."""
    line: int
    """Where that row begins, from 1."""
    text: str


def _refuse_lost_rows(inside: list[_RowInside], rows: list[Anchor], path: str) -> None:
    """Raise `CueSheetError` for a row within a cell; one whose time does not lie between those of the rows
    around it is part of the text.
    """
    for lost in inside:
        above, below = rows[: lost.known][-1:], rows[lost.known : lost.known + 1]
        if all(row.start <= lost.start for row in above) and all(
            lost.start <= row.start for row in below
        ):
            raise CueSheetError(
                f"row {lost.number} holds another row, {lost.text[:60]!r}: its quotation mark is never closed",
                path,
                lost.line,
                hint="close it, or double each quotation mark of a text in quotes",
            )


def _rows_inside(cells: list[str], mark: str, sheet: _Sheet) -> Iterator[tuple[int, str]]:
    """The lines of cells that may be rows themselves, with their starts, as below a quotation mark without a second
    one.
    """
    at = sheet.columns["start"]
    for below in (line for cell in cells for line in cell.split("\n")[1:] if mark in line):
        start = below.split(mark)[at : at + 1]
        if start and _is_time(start[0], sheet.times):
            yield sheet.times.ms(start[0], sheet.units["start"]), below


def _is_time(cell: str, times: Times) -> bool:
    try:
        times.ms(cell, None)
    except TimecodeError:
        return False
    return ":" in cell or "." in cell


_RULE_OF_TABLE = re.compile(r"[\s|:-]*")
"""The line below the header of a table in Markdown."""


def _of_markdown(line: str) -> str:
    """A row of a table in Markdown as one of a sheet parted by bars; nothing for the line below the header."""
    if _RULE_OF_TABLE.fullmatch(line):
        return ""
    return line.strip().removeprefix("|").removesuffix("|")


def by_shape(first: list[str], times: Times) -> list[str]:
    """The names of the columns of a sheet whose first row is no header but begins with a time; else none."""
    if len(first) < 2 or any(column(cell) is not None for cell in first):
        return []
    if not _is_time(first[0], times):
        return []
    names = ["start", "end"] if len(first) > 2 and _is_time(first[1], times) else ["start"]
    texts = len(first) - len(names)
    if texts not in (1, 2) or _is_time(first[len(names)], times):
        return []
    return [*names, *(["speaker", "text"] if texts == 2 else ["text"])]


def header_line(lines: Sequence[str]) -> int | None:
    """The index of the header: the first line that is no comment, or a comment that names columns."""
    for k, line in enumerate(lines):
        if _RULE_OF_TABLE.fullmatch(line) or _SEPARATOR.fullmatch(line.strip()):
            continue
        if not line.startswith("#"):
            return k
        cells = re.split(r"[,;\t|]", line.lstrip("# ")[:2000])
        if sum(column(cell) is not None for cell in cells) > 1:
            return k
    return None


def _columns(header: list[str], path: str, line: int, times: Times) -> tuple[_Sheet, list[Remark]]:
    """What each column holds; a remark names the columns that are not known."""
    expected = f"expected a header such as {HEADER}"
    index: dict[str, int] = {}
    units: dict[str, float | None] = {"start": None}
    remarks: list[Remark] = []
    unknown: list[tuple[int, str]] = []
    for k, name in enumerate(header):
        known = column(name.lstrip("#"))
        if known is None:
            unknown += [(k, name)] if name.strip("# ") else []
        elif known.holds not in index:
            index[known.holds], units[known.holds] = k, known.unit
        elif header[index[known.holds]].lower() == name.lower():
            raise CueSheetError(f"the column {name!r} is there twice", path, line, k + 1)
        elif name.lower() in COLUMNS:
            # Our own name counts more than a word for the same.
            unknown.append((index[known.holds], header[index[known.holds]]))
            index[known.holds], units[known.holds] = k, known.unit
        else:
            unknown.append((k, name))
    titles = [each for each in unknown if KIND_NAMES.get(each[1].lower()) == "chapter"]
    all_kind: AnchorKind = "speech"
    if titles and not {"text", "kind", "speaker"} & index.keys():
        unknown.remove(titles[0])
        index["text"], all_kind = titles[0][0], "chapter"
    lowered = [(k, name.lower()) for k, name in unknown[:_LOOKED_AT]]
    if not index and not any(_near(name, COLUMNS) for _, name in lowered):
        raise CueSheetError("the cue sheet has no header", path, line, 1, expected)
    absent = [name for name in COLUMNS if name not in index]
    for k, name in lowered:
        near = _near(name, absent)
        if near:
            raise CueSheetError(f"unknown column {header[k]!r}", path, line, k + 1, near)
    if "start" not in index:
        raise CueSheetError("the cue sheet has no column 'start'", path, line, 1, expected)
    if unknown:
        names = ", ".join(repr(name[:40]) for _, name in sorted(unknown)[:_LOOKED_AT])
        remarks.append(Remark("skipped", f"unknown columns ignored: {names}", line))
    free_text = "text" not in index and "speaker" in index and _is_name(header[index["speaker"]])
    if free_text:
        index["text"] = index.pop("speaker")
    free_kind = "kind" in index and header[index["kind"]].lower() != "kind"
    return _Sheet(index, units, times, path, free_text, free_kind, all_kind), remarks


def _is_name(name: str) -> bool:
    """Whether a column is called a name, which is a marker's where no other column has a text."""
    return name.strip("# ").lower() == "name"


def _near(name: str, known: list[str] | tuple[str, ...]) -> str | None:
    from difflib import SequenceMatcher  # noqa: PLC0415 - slow to load

    name = name[:_NAME]
    close = [k for k in known if SequenceMatcher(None, name, k).ratio() >= 0.7]
    return did_you_mean(name, close) if close else None


def _row(cells: list[str], sheet: _Sheet, number: int, line: int, raw: str) -> Anchor | None:
    """A row's moment, or None where its start is not filled in yet."""

    def cell(name: str) -> str:
        k = sheet.columns.get(name)
        text = cells[k].strip() if k is not None and k < len(cells) else ""
        return text[1:] if text[:1] == GUARD and text[1:2] in FORMULA else text

    def wrong(name: str, message: str, hint: str | None) -> CueSheetError:
        found = cell(name)
        position = raw.find(found) + 1 if found else 1
        words = f" ({cell('text')[:40]!r})" if cell("text") and name != "text" else ""
        return CueSheetError(
            f"row {number}{words}, column {name!r}: {message}",
            sheet.path,
            line,
            max(1, position),
            hint,
        )

    def time(name: str) -> int | None:
        text = cell(name)
        if not text:
            return None
        try:
            return sheet.times.ms(text, sheet.units.get(name))
        except TimecodeError as problem:
            raise wrong(name, problem.message, problem.hint) from None

    written = cell("kind").lower()
    kind: AnchorKind = KIND_NAMES.get(written, sheet.all_kind)
    if written and written not in KIND_NAMES and not sheet.free_kind:
        raise wrong(
            "kind",
            f"unknown kind {written[:40]!r}",
            did_you_mean(written[:_NAME], KINDS) or f"known: {', '.join(KINDS)}",
        )
    if not written and kind == "speech" and not sheet.free_text:
        kind = kind_of_text(cell("text"))
    start, end = time("start"), time("end")
    if start is None and end is None:
        return None
    if start is None:
        raise wrong("start", "has no time, though the end has one", "give the start too")
    if end is None and (length := time("duration")):
        end = start + length
    if end is not None and end < start:
        raise wrong(
            "end",
            f"ends at {cell('end')}, before it starts at {cell('start')}",
            "are the two times the wrong way round?",
        )
    if end == start:
        if kind not in ("shot", "chapter") and not sheet.free_text:
            raise wrong(
                "end",
                f"the end, {cell('end')}, is not after the start, {cell('start')}",
                "leave the end out when it is not known",
            )
        end = None
    if sheet.free_text and kind == "speech":
        return labelled(start, end, cell("text"), number, line)
    error = _error(cell("error"))
    if cell("error") and error is None:
        raise wrong("error", "is no number of milliseconds", "leave it out where it is not known")
    origin = cell("origin").lower()
    return Anchor(start, end, kind, cell("speaker"), cell("text"), number, line, error, origin)


def _error(text: str) -> int | None:
    """Milliseconds within which nine in ten are."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _ERROR_DIGITS else None


_ERROR_DIGITS = 7
"""Digits of an error in ms: two hours and a half; our own choice."""
