"""The cue sheet of our own: CSV or TSV with a header.

    start,end,kind,speaker,text
    00:00:03.700,,speech,Denise Webb,I think that infant
    00:01:02.000,00:01:05.000,sound,,[soft chime]

The delimiter is told from the header (comma, semicolon or tab), the case of its names does not
matter, empty lines and lines that begin with `#` are skipped.
"""

from __future__ import annotations

import csv
import io
from itertools import pairwise

from imhcaps.errors import CueSheetError, TimecodeError, did_you_mean
from imhcaps.model.transcript import Remark
from imhcaps.source import Source, split_lines
from imhcaps.timecode import FrameRate, parse_time
from imhcaps.timing.model import KINDS, Anchor, CueSheet

COLUMNS = ("start", "end", "kind", "speaker", "text")
HEADER = ",".join(COLUMNS)


def sniff(text: str) -> bool:
    """What no other reader knows is a cue sheet, or an error that says how one looks."""
    return True


def read(source: Source, rate: FrameRate | None) -> CueSheet:
    """The rows under the header; unknown columns are named in a remark."""
    path = source.path
    lines = split_lines(source.text)
    filled = (k for k, line in enumerate(lines) if line.strip() and not line.startswith("#"))
    top = next(filled, None)
    if top is None:
        raise CueSheetError(
            "the cue sheet has no header", path, hint=f"expected a header such as {HEADER}"
        )
    mark = max("\t;,", key=lines[top].count)
    csv.field_size_limit(1 << 30)
    reader = csv.reader(io.StringIO("\n".join(lines[top:])), delimiter=mark)
    header = [cell.strip().lower() for cell in next(reader)]
    index, remarks = _columns(header, source.path, top + 1)
    # What the sheet says of itself (`# Times of …`) goes with its times, into the head of the track.
    remarks += [
        Remark("note", comment, line)
        for line, text in enumerate(lines[:top], 1)
        if (comment := text.lstrip("#").strip())
    ]
    rows: list[Anchor] = []
    number = 1
    try:
        line = top + 1 + reader.line_num
        for cells in reader:
            began, line = line, top + 1 + reader.line_num
            number += 1
            if not any(cell.strip() for cell in cells) or cells[0].startswith("#"):
                continue
            if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
                if index.get("text") != len(header) - 1:
                    raise CueSheetError(
                        f"row {number} has {len(cells)} cells, but the header has {len(header)}",
                        path,
                        began,
                        hint=f"put text that holds {mark!r} in quotes",
                    )
                # The text is last and was not quoted: its commas are its own.
                cells = [*cells[: len(header) - 1], mark.join(cells[len(header) - 1 :])]
                remarks.append(
                    Remark(
                        "repaired",
                        f"row {number}: text that holds {mark!r} is not in quotes",
                        began,
                    )
                )
            rows.append(_row(cells, index, number, began, lines[began - 1], path, rate))
    except csv.Error as problem:
        raise CueSheetError(f"row {number + 1}: {problem}", path, top + reader.line_num) from None
    others = [row for row in rows if row.kind != "speech"]
    if any(b.start < a.start for a, b in pairwise(rows)) and others:
        # Shots and chapters may be listed apart; speech rows out of order are an error, found later.
        remarks.append(Remark("note", "rows of different kinds are not in one order of time"))
    return CueSheet(tuple(rows), "tsv" if mark == "\t" else "csv", path, tuple(remarks))


def _columns(header: list[str], path: str, line: int) -> tuple[dict[str, int], list[Remark]]:
    """Column name → index; a remark names the columns that are not known."""
    expected = f"expected a header such as {HEADER}"
    index: dict[str, int] = {}
    remarks: list[Remark] = []
    for k, name in enumerate(header):
        if name in COLUMNS:
            if name in index:
                raise CueSheetError(f"the column {name!r} is there twice", path, line, k + 1)
            index[name] = k
    strangers = [(k, name) for k, name in enumerate(header) if name and name not in COLUMNS]
    if not index and not any(_near(name, COLUMNS) for _, name in strangers):
        raise CueSheetError("the cue sheet has no header", path, line, 1, expected)
    absent = [name for name in COLUMNS if name not in index]
    for k, name in strangers:
        near = _near(name, absent)
        if near:
            raise CueSheetError(f"unknown column {name!r}", path, line, k + 1, near)
    if "start" not in index:
        raise CueSheetError("the cue sheet has no column 'start'", path, line, 1, expected)
    if strangers:
        names = ", ".join(repr(name) for _, name in strangers)
        remarks.append(Remark("skipped", f"unknown columns ignored: {names}", line))
    return index, remarks


def _near(name: str, known: list[str] | tuple[str, ...]) -> str | None:
    from difflib import SequenceMatcher

    close = [k for k in known if SequenceMatcher(None, name, k).ratio() >= 0.7]
    return did_you_mean(name, close) if close else None


def _row(
    cells: list[str],
    index: dict[str, int],
    number: int,
    line: int,
    raw: str,
    path: str,
    rate: FrameRate | None,
) -> Anchor:
    def cell(name: str) -> str:
        k = index.get(name)
        return cells[k].strip() if k is not None and k < len(cells) else ""

    def wrong(name: str, message: str, hint: str | None) -> CueSheetError:
        found = cell(name)
        column = raw.find(found) + 1 if found else 1
        words = f" ({cell('text')!r})" if cell("text") and name != "text" else ""
        return CueSheetError(
            f"row {number}{words}, column {name!r}: {message}", path, line, max(1, column), hint
        )

    def time(name: str) -> int | None:
        text = cell(name)
        if not text:
            return None
        try:
            return parse_time(text, rate)
        except TimecodeError as problem:
            raise wrong(name, problem.message, problem.hint) from None

    kind = cell("kind").lower() or "speech"
    if kind not in KINDS:
        raise wrong(
            "kind",
            f"unknown kind {kind!r}",
            did_you_mean(kind, KINDS) or f"known: {', '.join(KINDS)}",
        )
    start, end = time("start"), time("end")
    if start is None:
        raise wrong("start", "has no time", "every row needs a start")
    if end is not None and end < start:
        raise wrong(
            "end",
            f"ends at {cell('end')}, before it starts at {cell('start')}",
            "are the two times the wrong way round?",
        )
    if end == start:
        if kind not in ("shot", "chapter"):
            raise wrong(
                "end",
                f"the end, {cell('end')}, is not after the start, {cell('start')}",
                "leave the end out when it is not known",
            )
        end = None
    return Anchor(start, end, kind, cell("speaker"), cell("text"), number, line)
