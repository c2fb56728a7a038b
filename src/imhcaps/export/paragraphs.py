"""Paragraphs for long turns that come without any, as those of a caption file do.

W3C WAI ("Transcripts"): break the text into logical paragraphs. A paragraph ends with a sentence, at a
pause where there is one, so that an hour of one voice is no wall of text. No word is touched.
"""

from __future__ import annotations

from dataclasses import replace

from imhcaps.export.document import ends_sentence
from imhcaps.model.transcript import TimedTranscript, Turn, Word

SHORT = 40
"""Words that a paragraph has before a pause ends it."""

LONG = 90
"""Words after which the end of any sentence ends it."""

PAUSE = 900
"""Milliseconds of silence between two sentences that are taken for a new thought."""


def with_paragraphs(timed: TimedTranscript) -> TimedTranscript:
    """The transcript with paragraphs in each turn of more than `LONG` words that has none."""
    talk = timed.transcript
    return replace(timed, transcript=replace(talk, turns=tuple(map(_parted, talk.turns))))


def _parted(turn: Turn) -> Turn:
    if turn.paragraphs or len(turn.words) <= LONG:
        return turn
    breaks: list[int] = []
    count = 0
    left = len(turn.words)
    previous: Word | None = None
    for at, element in enumerate(turn.elements):
        if not isinstance(element, Word):
            continue
        if previous is not None and ends_sentence(previous) and left >= SHORT:
            quiet = (element.start or 0) - (previous.end or 0) >= PAUSE
            if count >= LONG or (count >= SHORT and quiet):
                breaks.append(at)
                count = 0
        count += 1
        left -= 1
        previous = element
    return replace(turn, paragraphs=tuple(breaks))
