"""Paragraphs for long turns without any: at sentence ends, at pauses, and never elsewhere."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from documents.talks import ANN, talk, turn, with_times
from imhcaps.documents.paragraphs import LONG, SHORT, with_paragraphs
from imhcaps.model.transcript import Transcript, Turn

SENTENCE = "one two three four five six seven eight nine ten."


def starts(timed: object) -> list[int]:
    return list(timed.turns[0].paragraphs)  # type: ignore[attr-defined]


def test_a_long_turn_is_parted_after_a_sentence() -> None:
    timed = with_paragraphs(with_times(Transcript((turn(ANN, " ".join([SENTENCE] * 30)),))))
    breaks = starts(timed)
    assert breaks
    assert all(at % 10 == 0 for at in breaks)
    edges = [0, *breaks, 300]
    assert all(SHORT <= b - a <= LONG + 10 + SHORT for a, b in pairwise(edges))


def test_a_pause_ends_a_paragraph_early() -> None:
    timed = with_times(Transcript((turn(ANN, " ".join([SENTENCE] * 12)),)))
    later = tuple(
        replace(word, start=word.start + 2000, end=word.end + 2000) if at >= 50 else word
        for at, word in enumerate(timed.turns[0].elements)
    )
    paused = replace(timed, transcript=Transcript((Turn(ANN, later),)))
    assert starts(with_paragraphs(paused)) == [50]


def test_short_turns_stay_as_they_are() -> None:
    timed = with_times(talk())
    assert with_paragraphs(timed) == timed


def test_the_breaks_that_are_there_stay() -> None:
    timed = with_times(Transcript((turn(ANN, SENTENCE, " ".join([SENTENCE] * 30)),)))
    breaks = starts(with_paragraphs(timed))
    assert breaks[0] == 10
    assert len(breaks) > 2


def test_a_turn_without_sentences_is_not_cut() -> None:
    timed = with_times(Transcript((turn(ANN, "so " * 400),)))
    assert starts(with_paragraphs(timed)) == []
