"""The rows of a talk's cue sheet that a person is sure of: known times, which the next build uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.cuetext import spoken
from imhcaps.errors import ImhcapsError
from imhcaps.reviewing.cues_to_review import UNSURE_MS
from imhcaps.reviewing.operations import EditError
from imhcaps.timing.error_model import mean_error
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.sheets import read_cue_sheet
from imhcaps.timing.sheets.editing import with_row_of_hand, with_speech_row

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.source import Source

_FIRST_WORDS = 12
"""Words of a cue that are in a row of the sheet, as in a blank sheet (our choice)."""
_Rows = set[tuple[int, str, str]]


def with_known_time(sheet: Source, rows: CueSheet | None, document: Document, cue: int) -> str:
    """The text of a sheet in which the start of a cue (from 1) is known to be right.

    `rows` is what the sheet holds, None where no row has a time yet. Raises `EditError` where it cannot be said.
    """
    if cue > len(document):
        raise EditError(f"there is no cue {cue}")
    at = cue - 1
    words = " ".join(spoken(document.payloads[at]).split()[:_FIRST_WORDS])
    if not words:
        raise EditError("nothing is said in this cue")
    row = Anchor(document.starts[at], speaker=document.speakers[at] or "", text=words)
    before: _Rows = _held(rows) if rows else set()
    every = rows.rows if rows else ()
    here = [each for each in every if each.kind == "speech" and each.start == row.start]
    unsure = next((each for each in here if not is_sure(each)), None)
    if unsure is not None:
        return _of_hand(sheet, unsure, before)
    if here:
        raise EditError("its time is in the cue sheet already")
    try:
        text = with_speech_row(sheet, rows, row)
        after = _held(read_cue_sheet(sheet._replace(text=text)))
        if after != before | {(row.start, "speech", words)}:
            raise EditError("its rows would be read otherwise")
        sheet.encode(text)
        return text
    except ImhcapsError as problem:
        raise EditError(f"{sheet.path} takes no row: {problem.message}") from None


def is_sure(row: Anchor) -> bool:
    """Whether a person set or heard the start of a row, and did not only tap along."""
    return row.error is None or row.origin in ("hand", "set") or mean_error(row.error) < UNSURE_MS


def _of_hand(sheet: Source, row: Anchor, before: _Rows) -> str:
    """The sheet in which the time of a row that was tapped is right; raises `EditError` where it cannot be written."""
    text = with_row_of_hand(sheet, row)
    if text is not None and _held(read_cue_sheet(sheet._replace(text=text))) == before:
        return text
    raise EditError(f"line {row.line} of {sheet.path} has this time: correct its error_ms there")


def _held(sheet: CueSheet) -> _Rows:
    return {(row.start, row.kind, row.text) for row in sheet.rows}
