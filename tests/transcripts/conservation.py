"""The oracle of the reader's tests: counts letters of the input and of everything that came out."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from imhcaps.model.transcript import Transcript

_TIME = re.compile(r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3}|[:;]\d{2})?")


def letters(text: str) -> Counter[str]:
    """Letters and figures, counted; times are kept as numbers by the reader and are left out."""
    return Counter(ch for ch in _TIME.sub(" ", text) if ch.isalnum())


def kept(transcript: Transcript) -> Counter[str]:
    """Everything of the input that the transcript still tells, wherever it keeps it."""
    parts = [
        transcript.title,
        *transcript.summary,
        *transcript.notices,
        *transcript.credits,
        *(heading.text for heading in transcript.headings),
        *(turn.label for turn in transcript.turns),
        *(element.text for turn in transcript.turns for element in turn.elements),
        *(remark.text for remark in transcript.remarks if remark.kind == "skipped"),
    ]
    return letters(" ".join(parts))


def lost(text: str, transcript: Transcript) -> Counter[str]:
    """What of the input is nowhere any more."""
    return letters(text) - kept(transcript)


def invented(text: str, transcript: Transcript) -> Counter[str]:
    """What came out more often than it went in; speech that goes on below a heading has its label again."""
    again = [
        turn.label for before, turn in pairwise(transcript.turns) if turn.label == before.label
    ]
    return kept(transcript) - letters(text) - letters(" ".join(again))
