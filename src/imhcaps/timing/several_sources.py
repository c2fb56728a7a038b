"""Rows of a cue sheet, a recogniser's words and the recording together: each adds what the ones before lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.language.language import primary
from imhcaps.model.transcript import Remark, TimedTranscript, Transcript
from imhcaps.timing.anchor_alignment import CAPTION_FORMS, row_times, sounds_of
from imhcaps.timing.assemble import assemble, with_problem
from imhcaps.timing.chapters import add_chapters
from imhcaps.timing.known_times import KnownTimes, put_together
from imhcaps.timing.model import Anchor, AsrWords, CueSheet
from imhcaps.timing.recording_alignment import (
    Progress,
    is_latin,
    recorded_times,
    speech_of_recording,
)
from imhcaps.timing.sounds import place_sounds
from imhcaps.timing.speaker_rates import speaker_rates
from imhcaps.timing.speech_pauses import with_pauses
from imhcaps.timing.word_alignment import recognised_times
from imhcaps.timing.word_sequence import word_sequence

if TYPE_CHECKING:
    from imhcaps.audio.acoustic_model import AcousticModel
    from imhcaps.model.glossary import Glossary


def align_together(
    transcript: Transcript,
    *,
    sheet: CueSheet | None = None,
    words: AsrWords | None = None,
    captions: CueSheet | None = None,
    glossary: Glossary = (),
    recording: str | None = None,
    model: AcousticModel | None = None,
    stream: int | None = None,
    draft: bool = False,
    progress: Progress | None = None,
) -> TimedTranscript:
    """Give every word a time from several sources: rows win, then words, then the recording.

    Rows also give sounds, chapters and corrections. The cues of captions (`captions`, or a sheet that is captions) come
    last, since people let them begin before their words. Words in a script that no model knows take their pauses from
    the recording. Raises what `align`, `align_words` and `align_recording` raise.
    """
    sequence = word_sequence(transcript)
    sources: list[KnownTimes] = []
    rows: tuple[Anchor, ...] = ()
    last_sources: list[KnownTimes] = []
    if sheet is not None:
        rows, known = row_times(transcript, sequence, sheet)
        if sheet.format in CAPTION_FORMS:
            last_sources.append(known)
        else:
            sources.append(known)
    if words is not None:
        sequence, known = recognised_times(transcript, sequence, words, glossary)
        sources.append(known)
    length = None
    by_sound = recording is not None and is_latin(sequence)
    if recording is not None and by_sound:
        known, length = recorded_times(
            transcript,
            sequence,
            recording,
            model=model,
            stream=stream,
            draft=draft,
            progress=progress,
        )
        sources.append(known)
    if captions is not None:
        last_sources.append(row_times(transcript, sequence, captions)[1])
    sources += last_sources
    knots, matched, remarks = put_together(sources)
    if recording is not None and not by_sound:
        stretches, length, odd = speech_of_recording(
            recording, stream=stream, language=transcript.language, progress=progress
        )
        knots = with_pauses(sequence, knots, stretches, length)
        remarks += odd
        remarks.append(_pauses_only(transcript))
    others = words is not None or by_sound
    rates = [1.0] * len(transcript.turns) if others else speaker_rates(transcript, sequence, knots)
    placed = place_sounds(transcript, sequence, knots, rates, sounds_of(rows), remarks)
    timed = assemble(
        transcript, sequence, knots, rates, placed, remarks, length, matched if others else None
    )
    for problem in (problem for source in sources for problem in source.problems):
        timed = with_problem(timed, problem)
    return add_chapters(timed, rows)


def _pauses_only(transcript: Transcript) -> Remark:
    return Remark(
        "note",
        f"the recording gives pauses only: no sounds are known of words in this script "
        f"({primary(transcript.language)})",
    )
