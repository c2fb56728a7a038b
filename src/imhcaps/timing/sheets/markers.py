"""Marker lists of editors as CSV or TSV: Premiere Pro, Audition, DaVinci Resolve (edit index), REAPER.

    Premiere   Marker Name · Description · In · Out · Duration · Marker Type      (UTF-16, tabs)
    Audition   Name · Start · Duration · Time Format · Type · Description         (tabs)
    Resolve    # · … · Record In · Record Out · Name · … · Notes                  (commas)
    REAPER     # · Name · Start · End · Length · Color                            (commas)

A range gives an end, a point none. What a marker says is in its description or comment, or else in
its name; an unnamed marker ("Marker 01") is the next turn.
"""

from __future__ import annotations

import csv
import io
import re
from contextlib import suppress
from dataclasses import dataclass, replace

from imhcaps.errors import CueSheetError, TimecodeError
from imhcaps.model.transcript import Remark
from imhcaps.source import Source, split_lines
from imhcaps.timecode import FrameRate, frame_rate
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.sheets.labels import first_that_says
from imhcaps.timing.sheets.times import Times, is_plain_whole

_POINT = 50.0
"""A marker of so many ms, or of one frame, has no end. Our own choice: a frame of film, 42 ms, and
a little."""
_HERTZ = re.compile(r"(\d{1,7}(?:\.\d{1,3})?)\s*(k?)hz", re.IGNORECASE | re.ASCII)

_FPS = re.compile(r"(\d{2,3}(?:\.\d{1,3})?)\s*fps", re.IGNORECASE | re.ASCII)
"""What Audition's Time Format may name: the rate of samples, or of frames."""


@dataclass(frozen=True, slots=True)
class _Form:
    """Columns of one program, in lower case."""

    name: str
    required: tuple[str, ...]
    start: str
    end: str
    duration: str
    texts: tuple[str, ...]
    kind: str


_FORMS = (
    _Form(
        "premiere",
        ("marker name", "in"),
        "in",
        "out",
        "duration",
        ("description", "marker name"),
        "marker type",
    ),
    _Form(
        "audition",
        ("name", "start", "duration", "type"),
        "start",
        "",
        "duration",
        ("description", "name"),
        "type",
    ),
    _Form(
        "resolve",
        ("record in", "record out"),
        "record in",
        "record out",
        "",
        ("notes", "comments", "name"),
        "",
    ),
    _Form(
        "reaper", ("#", "name", "start", "end", "length"), "start", "end", "length", ("name",), ""
    ),
)


def _head(text: str) -> tuple[int, str, list[str], _Form | None]:
    lines = split_lines(text)
    top = next((k for k, line in enumerate(lines) if line.strip()), 0)
    mark = max("\t;,", key=lines[top].count)
    header = [cell.strip().lower() for cell in next(csv.reader([lines[top]], delimiter=mark), [])]
    form = next((f for f in _FORMS if all(name in header for name in f.required)), None)
    return top, mark, header, form


def sniff(text: str) -> bool:
    """The header is that of a known program."""
    return _head(text[:20_000])[3] is not None


def read(source: Source, times: Times) -> CueSheet:
    """One row per marker."""
    lines = split_lines(source.text)
    top, mark, header, form = _head(source.text)
    assert form is not None
    reader = csv.reader(io.StringIO("\n".join(lines[top:])), delimiter=mark)
    next(reader)
    rows: list[Anchor] = []
    whole = times.unit is None
    number = 1
    for cells in reader:
        number += 1
        line = top + reader.line_num
        if not any(cell.strip() for cell in cells):
            continue
        values = {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
        time_format = values.get("time format", "")
        unit = _unit(time_format)
        if times.rate is None and (named := _FPS.search(time_format)) is not None:
            with suppress(TimecodeError):
                times = replace(times, rate=frame_rate(named[1]))
        if "sample" in time_format.lower() and unit is None and times.unit is None:
            raise CueSheetError(
                f"row {number}: counts in samples, and their rate is not known",
                source.path,
                line,
                hint="say it: --unit 48000Hz, or export the markers in decimal time",
            )
        whole = whole and unit is None and is_plain_whole(values.get(form.start, ""))
        try:
            start = times.ms(values.get(form.start, ""), unit)
            end = _end(values, form, start, times, unit)
        except TimecodeError as problem:
            raise CueSheetError(
                f"row {number}: {problem.message}", source.path, line, None, problem.hint
            ) from None
        texts = [values.get(name, "") for name in form.texts]
        row = first_that_says(start, end, texts, number, line)
        if values.get(form.kind, "").lower() == "chapter":
            row = replace(row, kind="chapter", text=next((t for t in reversed(texts) if t), ""))
        rows.append(row)
    rows.sort(key=lambda row: row.start)
    if whole:
        return CueSheet(tuple(rows), form.name, source.path, unit_open=True)
    moved, remark = from_first_hour(rows, times.rate)
    return CueSheet(tuple(moved), form.name, source.path, remark)


def _unit(time_format: str) -> float | None:
    """The unit (ms) of plain numbers that Audition's Time Format names: samples at so many hertz."""
    named = _HERTZ.search(time_format)
    if named is None or float(named[1]) <= 0:
        return None
    return 1000.0 / (float(named[1]) * (1000 if named[2] else 1))


def _end(
    values: dict[str, str], form: _Form, start: int, times: Times, unit: float | None
) -> int | None:
    """The end of a range. Programs that know no points make them one frame long."""
    length = 0
    if values.get(form.end):
        length = times.ms(values[form.end], unit) - start
    elif values.get(form.duration):
        length = times.ms(values[form.duration], unit)
    rate = times.rate
    point = max(_POINT, 1000 / float(rate.rate)) if rate is not None else _POINT
    return start + length if length > point + 1 else None


def from_first_hour(
    rows: list[Anchor], rate: FrameRate | None
) -> tuple[list[Anchor], tuple[Remark, ...]]:
    """Times from 0 when the timeline's own clock begins at a full hour, as editors' clocks do."""
    hour = 3_600_000 if rate is None else round(3600 * rate.count * 1000 / rate.rate)
    if rate is not None and rate.drop:
        hour = 3_600_000
    if not rows or min(row.start for row in rows) < 3_600_000:
        return rows, ()
    base = hour * (min(row.start for row in rows) // hour)
    moved = [
        replace(row, start=row.start - base, end=None if row.end is None else row.end - base)
        for row in rows
    ]
    hours = base // hour
    note = f"the timeline's clock begins at {hours:02d}:00:00:00: {hours} h taken off every time"
    return moved, (Remark("guessed", note),)
