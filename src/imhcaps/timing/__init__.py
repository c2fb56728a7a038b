"""When each word is said: cue sheets and recognisers' words → a transcript with times.

sheet = read_cue_sheet("talk.cues.csv")            # or Audacity, TextGrid, SRT, EDL, …
timed = align(transcript, sheet)                   # (Transcript, CueSheet) -> TimedTranscript
timed = align_words(transcript, read_words("talk.whisper.json"))
for place in review(timed): print(place)           # what to listen to, the least certain first

How a word gets its time: `word_sequence` lists the words; `anchor_search` (rows of a cue sheet) or
`word_alignment` (recognisers' words, captions) finds the known times, the `Knots`; `interpolation`
gives the other words theirs; `assemble` puts all into a `TimedTranscript`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from imhcaps.lazy import lazy_name

if TYPE_CHECKING:
    from imhcaps.timing.anchor_alignment import align
    from imhcaps.timing.asr import read_words
    from imhcaps.timing.model import Anchor, AsrWord, AsrWords, CueSheet, ReviewPlace
    from imhcaps.timing.recording_alignment import align_recording
    from imhcaps.timing.review_list import review
    from imhcaps.timing.several_sources import align_together
    from imhcaps.timing.sheets import read_cue_sheet
    from imhcaps.timing.sheets.writing import write_cue_sheet
    from imhcaps.timing.source_language import in_language_of
    from imhcaps.timing.word_alignment import align_words

_HOME = {
    "Anchor": "model",
    "AsrWord": "model",
    "AsrWords": "model",
    "CueSheet": "model",
    "ReviewPlace": "model",
    "align": "anchor_alignment",
    "align_recording": "recording_alignment",
    "align_together": "several_sources",
    "align_words": "word_alignment",
    "in_language_of": "source_language",
    "read_cue_sheet": "sheets",
    "read_words": "asr",
    "review": "review_list",
    "write_cue_sheet": "sheets.writing",
}

__all__ = [
    "Anchor",
    "AsrWord",
    "AsrWords",
    "CueSheet",
    "ReviewPlace",
    "align",
    "align_recording",
    "align_together",
    "align_words",
    "in_language_of",
    "read_cue_sheet",
    "read_words",
    "review",
    "write_cue_sheet",
]


def __getattr__(name: str) -> Any:
    return lazy_name(__name__, _HOME, name)
