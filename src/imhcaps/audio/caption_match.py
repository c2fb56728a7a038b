"""What a recording says about captions: when the words of each cue are said in it. Plain records, no numpy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

Verdict = Literal["right", "doubtful", "wrong"]

FEW_WORDS = 15
"""Words of a text up to which a refusal says that they are too few: right texts of that size are refused as well
as wrong ones. Our own choice."""


class CueMatch(NamedTuple):
    """When the words of a cue are said, ms on the recording's clock.

    `start` is None where its first word is not found clearly, `end` where the last one is not. `words` of
    it are said according to the text, `matched` of these were found in it.
    """

    start: int | None
    end: int | None
    words: int
    matched: int


class CaptionMatch(NamedTuple):
    """A recording and the words of captions: one entry of `cues` for each cue.

    `untranscribed` are stretches (start, end in ms) of speech that no cue has. `nats` is the margin of
    the target–decoy test for each word, `verdict` what follows from it.
    """

    cues: tuple[CueMatch, ...]
    untranscribed: tuple[tuple[int, int], ...]
    length_ms: int
    verdict: Verdict
    nats: float
    reason: str = ""


CueTexts = Sequence[Sequence[str]]
"""For each cue the words that are said in it."""

Listen = Callable[[CueTexts, str | None], CaptionMatch]
"""The words of each cue and their language → when they are said in the recording."""
