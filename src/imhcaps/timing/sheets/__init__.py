"""Cue sheets as people have them → `CueSheet`. A new form is one module and one line in `READERS`.

Each module has `sniff(text)`, which says whether a text is in its form, and `read(source, fps)`.
The order of `READERS` is the order of sniffing: forms with an unmistakable beginning come first,
the design's own CSV is what is left.
"""

from __future__ import annotations

import os
from importlib import import_module

from imhcaps.errors import CueSheetError, InputError
from imhcaps.model.transcript import Remark
from imhcaps.source import Source, read_source
from imhcaps.timecode import FrameRate, clock, frame_rate
from imhcaps.timing.model import Anchor, CueSheet

READERS: dict[str, str] = {
    "vtt": "WebVTT or SRT captions as a source of times",
    "textgrid": "Praat TextGrid",
    "edl": "CMX3600 EDL with locators",
    "markers": "Premiere, Audition or Resolve markers",
    "audacity": "Audacity labels",
    "chapters": "YouTube chapter lines",
    "csv": "the cue sheet as CSV or TSV",
}
LONGEST = 100 * 3_600_000
"""No recording lasts longer, ms; a time beyond it is in another unit."""
_MODULES = {"vtt": "captions"}


def read_cue_sheet(
    path: str | os.PathLike[str] | Source, *, fps: str | float | None = None
) -> CueSheet:
    """Read a cue sheet in any form of `READERS`, told apart by its content.

    `fps` is the frame rate of SMPTE timecodes (`imhcaps.timecode.RATES`). Raises `CueSheetError`
    with row, line and column for what is wrong, `InputError` for what is no text or empty.
    """
    source = path if isinstance(path, Source) else read_source(path)
    if not source.text.strip():
        raise InputError("is empty", source.path)
    rate: FrameRate | None = None if fps is None else frame_rate(fps)
    for name in READERS:
        module = import_module(f"{__name__}.{_MODULES.get(name, name)}")
        if module.sniff(source.text):
            sheet: CueSheet = module.read(source, rate)
            break
    else:
        raise AssertionError("the last reader takes every text")
    if source.guessed:
        note = Remark("guessed", f"the file is not UTF-8: it {source.encoding_note}")
        sheet = CueSheet(sheet.rows, sheet.format, sheet.source, (note, *sheet.remarks))
    if not sheet.rows:
        raise CueSheetError("the cue sheet has no rows", source.path)
    validate(sheet.rows, source.path)
    return sheet


def validate(rows: tuple[Anchor, ...], path: str) -> None:
    """Raise `CueSheetError` for the first row that ends before it starts, runs backwards or beyond 100 hours."""
    spoken: Anchor | None = None
    for row in rows:
        name = f"row {row.row}" + (f" ({row.text!r})" if row.text else "")
        if row.start < 0 or (row.end is not None and row.end < 0):
            raise CueSheetError(
                f"{name} has a negative time", path, row.line, hint="times count from 0"
            )
        if max(row.start, row.end or 0) > LONGEST:
            raise CueSheetError(
                f"{name} is at {clock(max(row.start, row.end or 0))}, beyond 100 hours",
                path,
                row.line,
                hint="is this in milliseconds? times without colons are seconds",
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
                hint="speech rows stand in order of time",
            )
        spoken = row
