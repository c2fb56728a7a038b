"""When each word is said: cue sheets and recognisers' words → a transcript with times.

sheet = read_cue_sheet("talk.cues.csv")            # or Audacity, TextGrid, SRT, EDL, …
timed = align(transcript, sheet)                   # (Transcript, CueSheet) -> TimedTranscript
timed = align_track(transcript, track)             # a caption track as the source of times
timed = align_words(transcript, read_words("talk.whisper.json"))
for place in review(timed): print(place)           # what to listen to, worst first
"""

from __future__ import annotations

from typing import Any

from imhcaps.lazy import lazy_name

_HOME = {
    "Anchor": "model",
    "AsrWord": "model",
    "AsrWords": "model",
    "CueSheet": "model",
    "ReviewPlace": "model",
    "align": "anchored",
    "align_track": "anchored",
    "align_words": "match",
    "read_cue_sheet": "sheets",
    "read_timed": "timed",
    "read_words": "asr",
    "review": "doubt",
    "write_cue_sheet": "timed",
    "write_timed": "timed",
}

__all__ = list(_HOME)


def __getattr__(name: str) -> Any:
    return lazy_name(__name__, _HOME, name)
