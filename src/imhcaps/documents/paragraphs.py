"""Paragraphs for long turns that come with too few, as those of a caption file do.

W3C WAI ("Transcripts"): break the text into logical paragraphs. A paragraph ends with a sentence, at a
pause where there is one, so that an hour of one voice is no wall of text. No word is touched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from imhcaps.language.sentences import ends_sentence
from imhcaps.model.transcript import Element, TimedTranscript, Turn, Word

SHORT = 40
"""Words that a paragraph has before a pause ends it. Our own choice: two or three sentences."""

LONG = 90
"""Words after which the end of any sentence ends it. Our own choice: some eight lines of print."""

PAUSE = 900
"""Milliseconds of silence between two sentences that are taken for a new thought. Our own
choice."""


def with_paragraphs(timed: TimedTranscript) -> TimedTranscript:
    """The transcript with each paragraph of more than `LONG` words parted; the breaks it has stay."""
    talk = timed.transcript
    return replace(timed, transcript=replace(talk, turns=tuple(map(_parted, talk.turns))))


def _parted(turn: Turn) -> Turn:
    edges = [0, *turn.paragraphs, len(turn.elements)]
    breaks: list[int] = []
    for low, high in pairwise(edges):
        breaks += [low] if low else []
        breaks += (low + at for at in _breaks(turn.elements[low:high]))
    return replace(turn, paragraphs=tuple(breaks))


def _breaks(elements: Sequence[Element]) -> Iterator[int]:
    words = [(at, element) for at, element in enumerate(elements) if isinstance(element, Word)]
    if len(words) <= LONG:
        return
    first = 0
    for index, ((_, before), (at, word)) in enumerate(pairwise(words), 1):
        if not ends_sentence(before.text) or len(words) - index < SHORT:
            continue
        quiet = (word.start or 0) - (before.end or 0) >= PAUSE
        if index - first >= LONG or (index - first >= SHORT and quiet):
            yield at
            first = index
