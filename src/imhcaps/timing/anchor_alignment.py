"""Transcript + cue sheet → a transcript in which every word has a time."""

from __future__ import annotations

from collections.abc import Sequence

from imhcaps.errors import CueSheetError
from imhcaps.formats.table import FORMATS
from imhcaps.model.transcript import Remark, TimedTranscript, Transcript
from imhcaps.timing.anchor_search import search_anchors
from imhcaps.timing.anchor_times import (
    add_page_times,
    anchor_knots,
    drop_infeasible_times,
    without_shared_moments,
)
from imhcaps.timing.assemble import assemble, with_problem
from imhcaps.timing.chapters import FASTEST, add_chapters, heading_knots
from imhcaps.timing.interpolation import Knots, too_early
from imhcaps.timing.known_times import KnownTimes
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.plausibility import rows_unit_problem
from imhcaps.timing.sheets import validate
from imhcaps.timing.sheets.for_transcript import for_transcript
from imhcaps.timing.sounds import place_sounds
from imhcaps.timing.speaker_rates import speaker_rates
from imhcaps.timing.word_alignment import align_captions, caption_knots
from imhcaps.timing.word_sequence import WordSequence, word_sequence

CAPTION_FORMS = frozenset(["textgrid-words", *(known.name for known in FORMATS)])
"""Forms that hold every word of the recording: both texts are aligned as wholes."""
_OVERLAP = ("textgrid",)
"""Forms with a tier for each speaker, in which two people may begin at one moment."""


def align(transcript: Transcript, sheet: CueSheet | None = None) -> TimedTranscript:
    """Give every word and sound a time, from the rows of a cue sheet and the times on the page.

    Speech rows are placed in the transcript, in order (`search_anchors`); the words between known
    times are interpolated by the duration model and marked `estimated`; the words before the first
    and after the last go by the speakers' rate, and a remark says so. Sound and music rows become
    elements of the transcript, or time the sound that is there; shots and chapters are kept.

    Raises `CueSheetError` when a row cannot be placed or contradicts another.
    """
    sequence = word_sequence(transcript)
    if sheet is not None and sheet.format in CAPTION_FORMS:
        sheet = checked_sheet(transcript, sequence, sheet)
        return align_captions(transcript, sheet)
    rows, known = row_times(transcript, sequence, sheet)
    knots, remarks = known.knots, known.remarks
    rates = speaker_rates(transcript, sequence, knots)
    placed_sounds = place_sounds(transcript, sequence, knots, rates, sounds_of(rows), remarks)
    last = end_of_rows(rows, sequence, knots, rates)
    timed = assemble(transcript, sequence, knots, rates, placed_sounds, remarks, last)
    unit = rows_unit_problem(sequence, knots)
    return add_chapters(timed if unit is None else with_problem(timed, unit), rows)


def checked_sheet(transcript: Transcript, sequence: WordSequence, sheet: CueSheet) -> CueSheet:
    """The sheet as it is meant for this transcript; `CueSheetError` where it contradicts itself."""
    sheet = for_transcript(sheet, transcript, sequence.elapsed()[-1])
    validate(sheet.rows, sheet.source)
    return sheet


def sounds_of(rows: Sequence[Anchor]) -> list[Anchor]:
    """The rows that are no speech but are heard."""
    return [a for a in rows if a.kind in ("sound", "music", "silence")]


def end_of_rows(
    rows: Sequence[Anchor], sequence: WordSequence, knots: Knots, rates: list[float]
) -> int | None:
    """The last time of the rows, ms, unless it leaves too little time for the words.

    Where a chapter ends says not how far its words go: the text may be a part of it.
    """
    last = max((a.end for a in rows if a.end is not None and a.kind != "chapter"), default=None)
    if last is not None and too_early(last, sequence, knots, rates, FASTEST):
        return None
    return last


def row_times(
    transcript: Transcript, sequence: WordSequence, sheet: CueSheet | None
) -> tuple[tuple[Anchor, ...], KnownTimes]:
    """The rows of a sheet as they are meant, and the known times that they and the page give.

    Of captions the starts of cues are known, and the ends of those that end with their words.
    """
    rows: tuple[Anchor, ...] = ()
    path = sheet.source if sheet else transcript.source
    if sheet is not None:
        sheet = checked_sheet(transcript, sequence, sheet)
        rows = sheet.rows
        if sheet.format in CAPTION_FORMS:
            remarks = list(sheet.remarks)
            knots, coverage, _ = caption_knots(transcript, sequence, sheet, remarks)
            return rows, KnownTimes("the captions", knots, {}, remarks, coverage)
    spoken = [anchor for anchor in rows if anchor.kind == "speech"]
    remarks = list(sheet.remarks) if sheet else []
    if spoken and not len(sequence):
        raise CueSheetError("the transcript has no spoken words for the rows", path, spoken[0].line)
    if not transcript.speakers and any(anchor.speaker for anchor in spoken):
        remarks.append(
            Remark("skipped", "the rows name speakers, but the transcript has none: names not used")
        )
    placed, skipped = search_anchors(transcript, sequence, spoken, path)
    if sheet is not None and sheet.format not in _OVERLAP:
        placed = without_shared_moments(sequence, placed, path, remarks)
    remarks += [
        Remark(
            "skipped",
            f"row {a.row} ({a.text!r}) is not in the transcript where its time says: skipped",
            a.line,
            a.text,
        )
        for a in skipped
    ]
    knots = anchor_knots(transcript, sequence, placed, remarks)
    if not spoken:
        chapters = [a for a in rows if a.kind == "chapter"]
        heading_knots(transcript, sequence, knots, chapters, remarks)
    add_page_times(transcript, sequence, knots, remarks)
    drop_infeasible_times(sequence, knots, remarks)
    return rows, KnownTimes("the rows", knots, {}, remarks)
