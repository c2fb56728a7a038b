"""Cue sheets as people have them → `CueSheet`. A new form is one module and one line in `READERS`.

Each module has `sniff(text)`, which says whether a text is in its form, and `read(source, times)`. The
order of `READERS` is the order in which they are tried: forms with an unmistakable beginning come
first, the design's own CSV is what is left.
"""

from __future__ import annotations

import os
from dataclasses import replace
from importlib import import_module
from typing import NamedTuple

from imhcaps.errors import CueSheetError, InputError
from imhcaps.model.transcript import Remark
from imhcaps.source import Source, read_source
from imhcaps.timecode import clock, frame_rate
from imhcaps.timing.asr import form_of
from imhcaps.timing.asr.json_values import json_value
from imhcaps.timing.asr.shape import looks_like
from imhcaps.timing.asr.units import unit_named
from imhcaps.timing.columns import has_header
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.sheets.times import Times


class SheetForm(NamedTuple):
    """A form of cue sheet: its module, who writes it, how it is known, how its times are counted."""

    name: str
    title: str
    known_by: str
    times: str


READERS = (
    SheetForm(
        "captions",
        "captions: any format that is read",
        "the caption format",
        "clock times; times inside a cue are rows of their own",
    ),
    SheetForm("textgrid", "Praat TextGrid", "`ooTextFile`", "s"),
    SheetForm(
        "edl",
        "CMX3600 EDL with locators or DaVinci Resolve's markers",
        "`TITLE:`, `FCM:`, `* LOC:`, `|C:… |M:… |D:…`, notes before it",
        "timecodes (`--fps`)",
    ),
    SheetForm(
        "protools",
        "Pro Tools, session info as text",
        "`M A R K E R S  L I S T I N G`",
        "samples at the session's rate, or timecodes",
    ),
    SheetForm(
        "timelines",
        "markers of Final Cut Pro XML and OpenTimelineIO",
        "`<fcpxml>`, `OTIO_SCHEMA` of a Timeline",
        "fractions of seconds, from the timeline's start",
    ),
    SheetForm(
        "chapter_files",
        "chapters of ffmpeg (ffmetadata), OGM, Podlove, Matroska, Podcasting 2.0 and CUE sheets of CDs",
        "`;FFMETADATA1`, `CHAPTER01=`, `<psc:chapter>`, `<ChapterAtom>`, JSON with `chapters`, `TRACK 01 AUDIO`",
        "as each form says",
    ),
    SheetForm(
        "rttm",
        "speakers' times of diarisation (NIST RTTM)",
        "lines of `SPEAKER`, file, channel, start, duration, name",
        "s",
    ),
    SheetForm(
        "vegas",
        "the text EDL of VEGAS",
        '`"ID";"Track";"StartTime";"Length"`',
        "ms",
    ),
    SheetForm(
        "markers",
        "markers of Premiere, Audition, Resolve's index and REAPER",
        "their headers: `Marker Name` and `In`; `Name`, `Start`, `Duration`, `Type`; `Record In`; `#`, `Name`, `Start`, `End`, `Length`",
        "clock times, timecodes, or samples where Time Format names their rate",
    ),
    SheetForm(
        "avid",
        "markers of Avid Media Composer as text",
        "lines of name, timecode, track, colour, comment, parted by tabs",
        "timecodes (`--fps`)",
    ),
    SheetForm("audacity", "Audacity labels", "lines of start, tab, end, tab, text", "s"),
    SheetForm(
        "chapters",
        "chapter lines of YouTube, mp4chaps, Auphonic, Podlove",
        "`0:00 Title`, `00:00:00.000 Title`",
        "clock times",
    ),
    SheetForm(
        "rows",
        "rows as JSON, and a table of a web page",
        "a list of objects with `start` and `text`, alone or in an object; `<table>` with a row of such names",
        "as in CSV",
    ),
    SheetForm(
        "csv",
        "the cue sheet as CSV or TSV, also Whisper's .tsv",
        "a header with a column for the start, in any of 20 languages, such as `start`, `Timecode In`, `Anfang`, `début`",
        "clock times, timecodes, or numbers: seconds, or as the column is named (`start_ms`), or as the transcript's length proves",
    ),
)
LONGEST = 100 * 3_600_000
"""No recording lasts longer, ms; a time beyond it is in another unit. Our own choice: 100 hours."""


def read_cue_sheet(
    path: str | os.PathLike[str] | Source,
    *,
    fps: str | float | None = None,
    unit: str | None = None,
) -> CueSheet:
    """Read a cue sheet in any form of `READERS`, recognised by its content.

    `fps` is the frame rate of SMPTE timecodes (`imhcaps.timecode.RATES`), `unit` the unit of plain
    numbers (`s`, `ms`, `48000Hz`, …). Raises `CueSheetError` with row, line and column for what is
    wrong, `InputError` for what is no text or empty.
    """
    source = path if isinstance(path, Source) else read_source(path)
    if not source.text.strip():
        raise InputError("is empty", source.path)
    if fps is not None:
        source = source._replace(fps=str(getattr(fps, "name", fps)))
    times = Times(
        None if fps is None else frame_rate(fps), None if unit is None else unit_named(unit)
    )
    for form in READERS:
        module = import_module(f"{__name__}.{form.name}")
        if form.name == "csv" and not has_header(source.text):
            other = _other(source)
            if other is not None:
                raise other
        if module.sniff(source.text):
            try:
                sheet: CueSheet = module.read(source, times)
            except CueSheetError as problem:
                problem.path = problem.path or source.path
                raise
            break
    else:
        raise _other(source) or _unknown(source, looks_like(source, json_value(source)))
    if source.guessed:
        note = Remark("guessed", f"the file is not UTF-8: it {source.encoding_note}")
        sheet = replace(sheet, remarks=(note, *sheet.remarks))
    if not sheet.rows:
        raise CueSheetError("the cue sheet has no rows", source.path)
    # Numbers of an unknown unit may be milliseconds.
    validate(sheet.rows, source.path, LONGEST * 1000 if sheet.unit_open else LONGEST)
    return sheet


def _other(source: Source) -> InputError | None:
    """The error for a file that is known, and no cue sheet: a recogniser's words, or another program's."""
    data = json_value(source)
    words = form_of(source, data)
    if words is not None:
        return InputError(
            f"holds timed words, not a cue sheet (it looks like {words})",
            source.path,
            hint="give it with --words",
        )
    what = looks_like(source, data)
    return _unknown(source, what) if what.startswith("it looks like") else None


def _unknown(source: Source, what: str) -> InputError:
    return InputError(
        f"is not a form of cue sheet that is known: {what}",
        source.path,
        hint="known: " + "; ".join(form.title for form in READERS),
    )


def validate(rows: tuple[Anchor, ...], path: str, longest: int = LONGEST) -> None:
    """Raise `CueSheetError` for the first row that ends before it starts, runs backwards or beyond 100 hours.

    `longest` (ms) replaces the 100 hours.
    """
    spoken: Anchor | None = None
    for row in rows:
        name = f"row {row.row}" + (f" ({row.text[:60]!r})" if row.text else "")
        if row.start < 0 or (row.end is not None and row.end < 0):
            raise CueSheetError(
                f"{name} has a negative time", path, row.line, hint="times count from 0"
            )
        if max(row.start, row.end or 0) > longest:
            raise CueSheetError(
                f"{name} is at {clock(max(row.start, row.end or 0))}, beyond 100 hours",
                path,
                row.line,
                hint="is this in milliseconds or samples? times without colons are seconds: say --unit ms",
            )
        if row.end is not None and row.end < row.start:
            raise CueSheetError(
                f"{name} ends at {clock(row.end)}, before it starts at {clock(row.start)}",
                path,
                row.line,
                hint="are the two times the wrong way round?",
            )
        if row.kind != "speech":
            continue
        if spoken is not None and row.start < spoken.start:
            raise CueSheetError(
                f"{name} starts at {clock(row.start)}, before row {spoken.row} at {clock(spoken.start)}",
                path,
                row.line,
                hint="put the speech rows in order of time",
            )
        spoken = row
