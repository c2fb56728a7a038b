"""The captions that a translator's sheet was made of, as far as the sheet itself says them.

Where the captions are at hand they are taken instead: a sheet has no positions, no styles and no labels, and a
spreadsheet may have rounded its times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.errors import InputError, TimecodeError
from imhcaps.formats.voice_labels import with_labels
from imhcaps.model.remark import Remark
from imhcaps.model.track import Cue, Track
from imhcaps.text import escape_vtt
from imhcaps.timecode import parse_time

if TYPE_CHECKING:
    from imhcaps.translation.translators_sheet import Row, Sheet

HINT = "name the captions that were translated too: imhcaps caption TRACK --template SHEET"
_SECOND, _TENTH = 1000, 100
"""Ms of the units in which spreadsheets save times (ISO 80000-3): `0:00:04`, and `00:04.3` as Excel does."""


def source_of(sheet: Sheet, *, labels: bool = True) -> tuple[Track, tuple[Remark, ...]]:
    """The captions of a sheet in its source language, and what is to be said of them.

    `labels` says whether captions name on screen who speaks, where that changes. Raises `InputError`, with the line,
    for rows that are missing, and for times that are not there or cannot be.
    """
    if not sheet.rows:
        raise InputError("holds no row of a cue", sheet.path, hint=HINT)
    rows = sorted(sheet.rows, key=lambda row: row.cue)
    cues: list[Cue] = []
    for row in rows:
        if row.cue > len(cues) + 1:
            message = f"has no row of cue {len(cues) + 1}, and its times are in the sheet alone"
            raise InputError(message, sheet.path, row.line, hint=HINT)
        cues.append(_cue(row, sheet.path))
        before = cues[-2].start if len(cues) > 1 else 0
        if cues[-1].start < before:
            message = f"cue {row.cue} starts at {row.start}, before the one above it: did a spreadsheet drop the hours?"
            raise InputError(message, sheet.path, row.line, hint=HINT)
    track = Track(tuple(cues), sheet.source_language)
    said = (
        "made of the sheet alone: positions, styles and short names of the captions are not in it"
    )
    remarks = [Remark("note", f"{said}; caption TRACK --template SHEET keeps them")]
    times = [ms for cue in cues for ms in (cue.start, cue.end)]
    for unit, name in ((_SECOND, "whole seconds"), (_TENTH, "tenths of a second")):
        if len(times) > _FEW and not any(ms % unit for ms in times):
            message = f"all times of the sheet are in {name}, as spreadsheets round them"
            remarks.append(Remark("estimated", message))
            break
    return (with_labels(track) if labels else track), tuple(remarks)


_FEW = 6
"""Times that may all be round by chance; our own choice: three cues."""


def _cue(row: Row, path: str) -> Cue:
    try:
        start, end = parse_time(row.start), parse_time(row.end)
    except TimecodeError as problem:
        missing = not (row.start.strip() and row.end.strip())
        what = f"cue {row.cue} has no times" if missing else problem.message
        raise InputError(what, path, row.line, hint=HINT) from None
    if end <= start:
        message = f"cue {row.cue} ends at {row.end}, and starts at {row.start}"
        raise InputError(message, path, row.line, hint=HINT)
    # A voice is one line, and holds no line break.
    name = " ".join(row.speaker.split())
    voice = f"<v {escape_vtt(name)}>" if name else ""
    return Cue(start, end, voice + escape_vtt(row.source))
