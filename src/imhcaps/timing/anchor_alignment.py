"""Transcript + cue sheet → a transcript in which every word has a time."""

from __future__ import annotations

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
from imhcaps.timing.interpolation import too_early
from imhcaps.timing.model import CueSheet
from imhcaps.timing.plausibility import rows_unit_problem
from imhcaps.timing.sheets import validate
from imhcaps.timing.sheets.for_transcript import for_transcript
from imhcaps.timing.sounds import place_sounds
from imhcaps.timing.speaker_rates import speaker_rates
from imhcaps.timing.word_alignment import align_captions
from imhcaps.timing.word_sequence import word_sequence

_CAPTIONS = frozenset(["textgrid-words", *(known.name for known in FORMATS)])
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
    rows = sheet.rows if sheet else ()
    path = sheet.source if sheet else transcript.source
    sequence = word_sequence(transcript)
    if sheet is not None:
        sheet = for_transcript(sheet, transcript, sequence.elapsed()[-1])
        rows = sheet.rows
        validate(rows, path)
        if sheet.format in _CAPTIONS:
            return align_captions(transcript, sheet)
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
    rates = speaker_rates(transcript, sequence, knots)
    others = [a for a in rows if a.kind in ("sound", "music", "silence")]
    placed_sounds = place_sounds(transcript, sequence, knots, rates, others, remarks)
    last = max((a.end for a in rows if a.end is not None), default=None)
    if last is not None and too_early(last, sequence, knots, rates, FASTEST):
        last = None
    timed = assemble(transcript, sequence, knots, rates, placed_sounds, remarks, last)
    unit = rows_unit_problem(sequence, knots)
    return add_chapters(timed if unit is None else with_problem(timed, unit), rows)
