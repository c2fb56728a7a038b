"""What a cue sheet means is clear only beside its transcript: names of speakers, and the unit of plain numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from imhcaps.errors import CueSheetError
from imhcaps.model.transcript import Remark, Transcript
from imhcaps.text import fold
from imhcaps.timing.asr.pieces import Piece
from imhcaps.timing.asr.units import UNITS, rates, units_that_fit
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.speaker_lookup import SpeakerLookup

_TOO_FAST, _TOO_SLOW = 0.1, 100.0
"""Times as a multiple of what the words need: between these a sheet may be right. A few words
between long music take many times as long; an excerpt's sheet may cover a tenth of the talk. Our
own choice."""
_SLOWEST_MS = 5.0
"""The same for milliseconds, for which there is no other evidence: samples, at 8 kHz and more, give
eight times as much. Our own choice, between the one that fits and that eight."""
_NO_SPEECH = 4.0
"""Words a minute below which rows with their whole text are in another unit. Our own choice: a
tenth of the slowest speech (`plausibility.SLOWEST`)."""


def for_transcript(sheet: CueSheet, transcript: Transcript, needed: float) -> CueSheet:
    """The sheet as it is meant for this transcript; `needed` is what the model gives for all words, ms.

    Raises `CueSheetError` where its numbers fit no unit.
    """
    sheet = _with_speakers(_without_numbers(sheet, transcript), transcript)
    return _in_unit(_with_words(sheet, transcript), needed)


def _with_speakers(sheet: CueSheet, transcript: Transcript) -> CueSheet:
    """Rows whose text is a speaker's name are that speaker's next turn, not words and no chapter."""
    if not transcript.speakers:
        return sheet
    lookup = SpeakerLookup(transcript)
    openings = {fold(turn.words[0].text) for turn in transcript.turns if turn.words}
    rows = tuple(_named(row, lookup, openings) for row in sheet.rows)
    count = sum(a is not b for a, b in zip(rows, sheet.rows, strict=True))
    if not count:
        return sheet
    note = Remark(
        "note",
        f"{count} row{'s' if count != 1 else ''} named for a speaker: taken for the beginning of "
        f"{'their turns' if count != 1 else 'that turn'}",
    )
    return replace(sheet, rows=rows, remarks=(*sheet.remarks, note))


def _without_numbers(sheet: CueSheet, transcript: Transcript) -> CueSheet:
    """The sheet without speakers that are the numbers of its markers: `Marker 1`, `Marker 2`; nobody of the talk has
    such a name.
    """
    names = [row.speaker for row in sheet.rows if row.speaker]
    parts = [name.rpartition(" ") for name in names]
    numbered = all(head and tail.isdecimal() for head, _, tail in parts)
    if len(names) < _LEAST_ROWS or not numbered or len(set(names)) < len(names):
        return sheet
    if len({head for head, _, _ in parts}) > 1:
        return sheet
    lookup = SpeakerLookup(transcript)
    if any(map(lookup.is_name, names)):
        return sheet
    note = Remark("skipped", f"names of markers are no speakers: {names[0]!r} to {names[-1]!r}")
    rows = tuple(replace(row, speaker="") for row in sheet.rows)
    return replace(sheet, rows=rows, remarks=(*sheet.remarks, note))


def _with_words(sheet: CueSheet, transcript: Transcript) -> CueSheet:
    """A list of times and lines, taken for chapters, whose lines are said one after the other: moments of their
    words.
    """
    rows = [row for row in sheet.rows if row.kind == "chapter" and row.text]
    # A program's file of chapters says so itself.
    if sheet.format != "chapters" or len(rows) < _LEAST_ROWS or len(rows) < len(sheet.rows):
        return sheet
    said = f" {' '.join(filter(None, (fold(word.text) for word in transcript.words)))} "
    at = count = 0
    for row in rows:
        words = [key for word in row.text.split() if (key := fold(word))]
        found = said.find(f" {' '.join(words)} ", at) if len(words) >= _LEAST_WORDS else -1
        if found >= 0:
            at, count = found + 1, count + 1
    if count < _OF_ALL * len(rows):
        return sheet
    note = Remark(
        "guessed",
        f"{count} of {len(rows)} lines of the list are words that are said: taken for moments of them, not for chapters",
    )
    return replace(
        sheet,
        rows=tuple(replace(row, kind="speech") for row in sheet.rows),
        remarks=(*sheet.remarks, note),
    )


_LEAST_ROWS = 2
"""Lines of such a list, at least; our own choice."""
_LEAST_WORDS = 3
"""Words of a line from which on it is hardly a title by chance; our own choice."""
_OF_ALL = 0.8
"""The share (0 to 1) of the lines that are said; the rest may be misheard. Our own choice."""


def _named(row: Anchor, lookup: SpeakerLookup, openings: set[str]) -> Anchor:
    if row.kind not in ("speech", "chapter") or row.speaker or not row.text:
        return row
    name = row.text.strip().rstrip(":：").strip()
    if not lookup.is_name(name) or (row.kind == "speech" and fold(name) in openings):
        # "Ann" may be the first word of a turn, too.
        return row
    return replace(row, kind="speech", speaker=name, text="")


def _in_unit(sheet: CueSheet, needed: float) -> CueSheet:
    """Times that are plain whole numbers, in the unit that their rows or the transcript's length prove."""
    if not sheet.unit_open or needed <= 0:
        return sheet
    settled = replace(sheet, unit_open=False)
    times = [t for row in sheet.rows for t in (row.start, row.end) if t is not None]
    span = max(times) - min(times)
    as_seconds = _TOO_FAST <= span / needed <= _TOO_SLOW
    as_ms = _TOO_FAST <= span / 1000 / needed <= _SLOWEST_MS
    by_rows = _by_rows(sheet.rows)
    if by_rows == "ms":
        # The rows' texts may be the first words only: then the talk's length decides.
        if as_seconds and not as_ms:
            raise _asked(sheet, needed, span)
    elif by_rows == "s" or as_seconds or not span or span / needed < _TOO_FAST:
        return settled
    elif not as_ms:
        raise _asked(sheet, needed, span)
    rows = tuple(
        replace(
            row,
            start=round(row.start / 1000),
            end=None if row.end is None else round(row.end / 1000),
        )
        for row in sheet.rows
    )
    note = Remark(
        "guessed", "the sheet does not say the unit of its whole numbers: taken for milliseconds"
    )
    return replace(settled, rows=rows, remarks=(*sheet.remarks, note))


def _asked(sheet: CueSheet, needed: float, span: int) -> CueSheetError:
    return CueSheetError(
        f"its whole numbers are of an unknown unit: all words need about {needed / 1000:.0f} s, and the "
        f"numbers span {span // 1000}",
        sheet.source,
        hint="say the unit: --unit s, ms, or samples such as 48000Hz",
    )


def _by_rows(rows: Sequence[Anchor]) -> str | None:
    """The unit that the rows with a text and an end prove, where that text must be all that is said."""
    pieces = [
        Piece(row.text, row.start / 1000, row.end / 1000)
        for row in rows
        if row.kind == "speech" and row.text and row.end is not None
    ]
    if len(pieces) < 2:
        return None
    slowest = median(max(rates([piece], UNITS["s"])) for piece in pieces)
    fits = units_that_fit(pieces, ("s", "ms"))
    if fits == ["ms"] and slowest < _NO_SPEECH:
        return "ms"
    return "s" if "s" in fits else None
