"""The best path is the best of all paths, and skips what nobody says."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.toy_model import MODEL, scores
from imhcaps.audio.phones import best_phones, emissions, pauses
from imhcaps.audio.spoken_text import SpokenText
from imhcaps.audio.viterbi import Penalties, best_path, phone_score


def text(*words: str) -> SpokenText:
    letters = {"a": "ə", "m": "m", "s": "s", "t": "t"}
    counts = [len(word) for word in words]
    return SpokenText(
        words,
        np.arange(len(words)),
        tuple(letters[c] for word in words for c in word),
        np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
    )


def brute_force(found: np.ndarray, spoken: SpokenText, penalties: Penalties) -> float:
    """The best score over every sequence of states, by the rules of the module's docstring."""
    table, ids = emissions(found, spoken.phones, MODEL)
    pause = np.maximum(pauses(found, MODEL), best_phones(found, MODEL) - penalties.wildcard)
    blank = found[:, MODEL.blank]
    states = 2 * len(spoken.phones) + 1
    boundary = {2 * int(first): number for number, first in enumerate(spoken.first)}
    price = np.concatenate(
        [[0], np.cumsum(penalties.skip_word + penalties.skip_phone * np.diff(spoken.first))]
    )

    def emit(frame: int, state: int) -> float:
        if state % 2:
            return float(table[frame, ids[state // 2]])
        return float(pause[frame] if state in boundary else max(blank[frame], -12))

    def move(old: int, new: int) -> float | None:
        if new in boundary and old in boundary and old < new:
            return -penalties.skip - (price[boundary[new]] - price[boundary[old]])
        if new - old in (0, 1):
            return 0.0
        differs = new % 2 and old % 2 and ids[new // 2] != ids[old // 2]
        return 0.0 if new - old == 2 and differs else None

    best = -np.inf
    last = len(spoken.first) - 1
    for path in itertools.product(range(states), repeat=len(found)):
        opening = boundary.get(path[0], boundary.get(path[0] - 1) if path[0] % 2 else None)
        if opening is None:
            continue
        score = -price[opening] - penalties.skip * (opening > 0)
        closing = boundary.get(path[-1], boundary.get(path[-1] + 1) if path[-1] % 2 else None)
        if closing is None:
            continue
        score -= (price[-1] - price[closing]) + penalties.skip * (closing < last)
        steps = [move(a, b) for a, b in itertools.pairwise(path)]
        if None in steps:
            continue
        score += sum(steps) + sum(emit(frame, state) for frame, state in enumerate(path))
        best = max(best, score)
    return float(best)


@settings(max_examples=25, deadline=None)
@given(
    st.text("amst_.", min_size=3, max_size=5),
    st.lists(st.text("amst", min_size=1, max_size=2), min_size=1, max_size=2),
)
def test_the_score_is_that_of_the_best_of_all_paths(heard, words):
    penalties = Penalties(wildcard=1.0, skip=2.0, skip_word=0.5, skip_phone=0.5)
    spoken = text(*words)
    found = best_path(scores(heard), spoken, MODEL, penalties)
    # A skip that ends a path may go by a boundary that the path enters, never by more than one jump.
    assert found.score == pytest.approx(brute_force(scores(heard), spoken, penalties), abs=1e-3)


def test_phones_are_where_they_are_heard():
    found = best_path(scores("..mmaa_ss.tt__"), text("ma", "st"), MODEL)
    assert found.first.tolist() == [2, 4, 7, 10]
    assert found.last.tolist() == [3, 5, 8, 11]
    assert not found.foreign.any()


def test_a_word_that_nobody_says_is_skipped():
    cheap = Penalties(skip=4.0, skip_word=1.0, skip_phone=1.0)
    found = best_path(scores("mmaa____ttss"), text("ma", "sss", "ts"), MODEL, cheap)
    assert found.first.tolist() == [0, 2, -1, -1, -1, 8, 10]


def test_speech_that_the_text_does_not_have_is_foreign():
    found = best_path(scores("mmmm" + "sasa" * 4 + "tttt"), text("m", "t"), MODEL)
    assert found.foreign[6:18].all()
    assert not found.foreign[:3].any()
    assert found.first[0] == 0


def test_a_free_end_owes_nothing_for_words_that_come_later():
    spoken = text("ma", "st", "ss", "tt")
    closed = best_path(scores("mmaa__sstt"), spoken, MODEL)
    free = best_path(scores("mmaa__sstt"), spoken, MODEL, free_from=2)
    assert free.score > closed.score
    assert free.first.tolist()[:4] == [0, 2, 6, 8]


def test_the_variant_that_is_heard_scores_best():
    heard = scores("mmaasstt")
    assert phone_score(heard, ("m", "ə", "s", "t"), MODEL) > phone_score(heard, ("t", "s"), MODEL)
    assert phone_score(heard, ("m", "ə", "s", "t"), MODEL) > phone_score(heard, (), MODEL)
