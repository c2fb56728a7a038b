"""Whose words are those of a recording: in clear sound, and in sound that tells words apart only faintly."""

from __future__ import annotations

import random

import numpy as np
import pytest

from audio.toy_model import MODEL
from imhcaps.audio.forced_alignment import Alignment
from imhcaps.audio.refusal import FAINT_NATS, judge
from imhcaps.audio.seeds import Seeds
from imhcaps.audio.spoken_text import SpokenText
from imhcaps.audio.word_times import AlignedWord

COLUMN = {"ə": 0, "m": 1, "s": 2, "t": 3}
WORDS = 80


def words_of(seed: int) -> list[tuple[str, ...]]:
    """Words of two to six phones, none of which comes twice in a row."""
    chance = random.Random(seed)
    found, last = [], ""
    for _ in range(WORDS):
        word: list[str] = []
        for _ in range(chance.randint(2, 6)):
            last = chance.choice([phone for phone in COLUMN if phone != last])
            word.append(last)
        found.append(tuple(word))
    return found


def said(words: list[tuple[str, ...]], sure: float, seed: int) -> np.ndarray:
    """A frame for each phone and each boundary; `sure` is the probability of what is said, the rest goes to the others at random."""
    rng = np.random.default_rng(seed)
    columns = [column for word in words for column in (*(COLUMN[phone] for phone in word), 4)]
    rows = rng.dirichlet(np.ones(6), len(columns)) * (1 - sure)
    rows[np.arange(len(columns)), columns] += sure
    return np.log(rows / rows.sum(1, keepdims=True)).astype(np.float16)


def aligned(words: list[tuple[str, ...]], frames: int) -> Alignment:
    """The words spread over the recording, as an alignment that found all of them."""
    first = np.concatenate([[0], np.cumsum([len(word) for word in words])]).astype(np.int64)
    phones = tuple(phone for word in words for phone in word)
    text = SpokenText(tuple(map("".join, words)), np.arange(len(words)), phones, first)
    starts = np.linspace(0, frames * MODEL.frame_ms, len(words), endpoint=False).astype(int)
    times = tuple(AlignedWord(int(at), int(at) + 50, -1.0, -2.0, 3) for at in starts)
    none = np.zeros(0, np.int64)
    return Alignment(times, (), (), Seeds(none, none, none, 0, 0), text, times)


@pytest.mark.parametrize("seed", range(6))
def test_clear_sound(seed):
    words = words_of(seed)
    scores = said(words, 0.9, seed)
    assert judge(scores, aligned(words, len(scores)), MODEL).verdict == "right"
    assert judge(scores, aligned(words_of(seed + 100), len(scores)), MODEL).verdict == "wrong"


@pytest.mark.parametrize("seed", range(6))
def test_in_faint_sound_a_right_text_stands_out_from_every_decoy(seed):
    """Its margin is below what is asked of clear sound; so are those of its decoys, and by far."""
    words = words_of(seed)
    scores = said(words, 0.14, seed)
    found = judge(scores, aligned(words, len(scores)), MODEL)
    assert FAINT_NATS < found.nats < 2.1
    assert found.verdict == "doubtful"
    other = judge(scores, aligned(words_of(seed + 100), len(scores)), MODEL)
    assert other.verdict == "wrong"


def test_a_text_of_few_words_is_not_given_the_benefit():
    words = words_of(1)[:30]
    scores = said(words, 0.14, 1)
    found = judge(scores, aligned(words, len(scores)), MODEL)
    assert found.verdict == "wrong"
