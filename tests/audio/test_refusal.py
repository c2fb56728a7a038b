"""Whose words are those of a recording: in clear sound, and in sound that tells words apart only faintly."""

from __future__ import annotations

import random

import numpy as np
import pytest

from audio.toy_model import MODEL
from imhcaps.audio import refusal
from imhcaps.audio.forced_alignment import Alignment
from imhcaps.audio.refusal import COMPARED_WORDS, DECOYS, judge
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
    """A frame for each phone and each boundary; `sure` is the probability of what is said, the rest goes to the others
    at random."""
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
    times = tuple(AlignedWord(int(at), int(at) + 50, -0.1, -2.0, 3) for at in starts)
    none = np.zeros(0, np.int64)
    return Alignment(times, (), (), Seeds(none, none, none, 0, 0), text, times)


@pytest.mark.parametrize("seed", range(6))
def test_clear_sound(seed):
    words = words_of(seed)
    scores = said(words, 0.9, seed)
    assert judge(scores, aligned(words, len(scores)), MODEL).verdict == "right"
    assert judge(scores, aligned(words_of(seed + 100), len(scores)), MODEL).verdict == "wrong"


@pytest.mark.parametrize(("seed", "sure"), [(0, 0.14), (1, 0.14), (2, 0.14), (1, 0.07)])  # fmt: skip
def test_in_faint_sound_a_right_text_stands_out_from_every_decoy(seed, sure):
    """Its margin is below what is asked of clear sound; so are those of its decoys, and by far."""
    words = words_of(seed)
    scores = said(words, sure, seed)
    found = judge(scores, aligned(words, len(scores)), MODEL)
    assert found.nats < 2.1
    assert found.verdict == "doubtful"
    other = judge(scores, aligned(words_of(seed + 100), len(scores)), MODEL)
    assert other.verdict == "wrong"


def test_a_text_of_few_words_is_not_given_the_benefit():
    words = words_of(1)[:30]
    scores = said(words, 0.14, 1)
    found = judge(scores, aligned(words, len(scores)), MODEL)
    assert found.verdict == "wrong"


class Path:
    """What matters of a path here: its score, and a rhythm that is steady."""

    def __init__(self, score: float, part: SpokenText) -> None:
        self.score = score
        self.first = np.arange(len(part.phones))


FEW = COMPARED_WORDS - 10
"""So few words tell nothing of others in another order."""


@pytest.mark.parametrize(
    ("words", "reversed_words", "others", "verdict"),
    [
        (WORDS, -2.8, -0.4, "wrong"),
        (WORDS, -2.8, -2.6, "doubtful"),
        (FEW, -3.5, -0.4, "doubtful"),
    ],
)
def test_one_decoy_that_is_bad_by_chance_accepts_nothing(
    monkeypatch, words, reversed_words, others, verdict
):
    """The margin against the reversed words leaves a doubt; what decides is whether all orders are worse."""
    text = words_of(1)[:words]
    found = aligned(text, 4 * words)
    turned = found.text.reversed().words
    asked: list[int] = []

    def path(_scores, part, _model, *_):
        asked.append(1)
        if part.words == found.text.words:
            return Path(0.0, part)
        chance = 0.2 * ((len(asked) % 3) - 1)
        return Path(words * (reversed_words if part.words == turned else others + chance), part)

    monkeypatch.setattr(refusal, "best_path", path)
    scores = said(text, 0.9, 1)
    assert judge(scores, aligned(text, len(scores)), MODEL).verdict == verdict


@pytest.mark.parametrize(("later", "verdict"), [(-2.6, "doubtful"), (-0.4, "wrong")])
def test_a_dozen_decoys_that_are_alike_by_chance_accept_nothing(monkeypatch, later, verdict):
    """What stands out from the first ones must stand out from more."""
    text = words_of(1)
    found = aligned(text, 4 * WORDS)
    decoys: list[float] = []

    def path(_scores, part, _model, *_):
        if part.words == found.text.words:
            return Path(0.0, part)
        decoys.append((-2.8 if len(decoys) <= DECOYS[1][0] else later) + 0.1 * (len(decoys) % 3))
        return Path(WORDS * decoys[-1], part)

    monkeypatch.setattr(refusal, "best_path", path)
    scores = said(text, 0.9, 1)
    assert judge(scores, aligned(text, len(scores)), MODEL).verdict == verdict


@pytest.mark.parametrize("steady", [False, True])
def test_a_rhythm_that_is_less_steady_refuses_nothing(monkeypatch, steady):
    """A person who pauses in the middle of sentences is less steady than words that are put anywhere; the score is what
    counts."""
    text = words_of(1)
    found = aligned(text, 4 * WORDS)
    asked: list[int] = []

    def path(_scores, part, _model, *_):
        asked.append(1)
        right = part.words == found.text.words
        result = Path(0.0 if right else WORDS * (-2.0 - 0.2 * (len(asked) % 3)), part)
        if right != steady:
            steps = 1 + np.random.default_rng(len(asked)).integers(0, 9, len(result.first))
            result.first = np.cumsum(steps)
        return result

    monkeypatch.setattr(refusal, "best_path", path)
    scores = said(text, 0.9, 1)
    assert judge(scores, aligned(text, len(scores)), MODEL).verdict == "doubtful"


@pytest.mark.parametrize("heard", [0.2, 0.01])
def test_where_the_words_are_drowned_as_much_is_asked_and_it_is_said_why(monkeypatch, heard):
    """A text that stands out by five deviations and a half is refused, whether phones can be heard or not."""
    text = words_of(1)
    found = aligned(text, 4 * WORDS)
    decoys: list[float] = []

    def path(_scores, part, _model, *_):
        if part.words == found.text.words:
            return Path(0.0, part)
        decoys.append(-5.5 + (1 if len(decoys) % 2 else -1))
        return Path(decoys[-1], part)

    monkeypatch.setattr(refusal, "best_path", path)
    monkeypatch.setattr(refusal, "_clarity", lambda *_: refusal._Clarity(heard, 0.0, 0.0, 0.0))
    scores = said(text, 0.9, 1)
    result = judge(scores, aligned(text, len(scores)), MODEL)
    assert result.verdict == "wrong"
    assert bool(result.reason) == (heard < refusal.HEARD_SHARE)


@pytest.mark.parametrize(
    ("heard", "like", "unheard", "found", "verdict"),
    [
        (0.2, 0.5, 0.1, 1.0, "right"),
        (0.2, -0.5, 0.5, 1.0, "doubtful"),
        (0.2, -0.9, 0.1, 1.0, "right"),
        (0.2, -0.6, 0.2, 1.0, "doubtful"),
        (0.2, 0.0, 0.5, 1.0, "right"),
        (0.01, -0.5, 0.5, 1.0, "doubtful"),
        (0.2, 0.5, 0.1, 0.5, "doubtful"),
    ],
)
def test_a_translation_or_a_summary_is_not_taken_without_a_warning(
    monkeypatch, heard, like, unheard, found, verdict
):
    """Their words are in the same order as what is said, so that no decoy is as good."""
    words = words_of(3)
    scores = said(words, 0.9, 3)
    whole = aligned(words, len(scores))
    kept = tuple(word if k % 2 < 2 * found else None for k, word in enumerate(whole.spoken))
    clarity = refusal._Clarity(heard, 0.0, like, unheard)
    monkeypatch.setattr(refusal, "_clarity", lambda *_: clarity)
    result = judge(scores, whole._replace(spoken=kept, words=kept), MODEL)
    assert result.verdict == verdict
    assert bool(result.reason) == (verdict != "right")


def test_who_speaks_fast_says_no_other_phones():
    """A phone in every frame, in every second or fourth: the words are as likely beside the recording's own phones."""
    words = words_of(2)
    rows = said(words, 0.5, 2)
    quiet = np.log(np.array([0.01] * 5 + [0.95])).astype(np.float16)
    found = []
    for frames in (2, 4, 8):
        scores = np.concatenate([np.stack([row, *[quiet] * (frames - 1)]) for row in rows])
        whole = aligned(words, len(scores))
        named = tuple(
            word._replace(mean=-0.7, phones=len(phones))
            for word, phones in zip(whole.words, words, strict=True)
            if word is not None
        )
        whole = whole._replace(spoken=named, words=named)
        found.append(refusal._clarity(scores, whole, [0], len(scores), MODEL))
    assert np.ptp([each.like_at_rate for each in found]) < 0.1
    assert np.ptp([each.like for each in found]) > 1


@pytest.mark.parametrize("scattered", [False, True])
def test_a_part_of_a_text_is_taken_as_what_it_is(scattered):
    """The recording is a clip of the talk that the captions are of; what is found of a summary is scattered."""
    words = words_of(4)
    scores = said(words, 0.9, 4)
    whole = aligned([*words, *words_of(104)], len(scores))
    chance = random.Random(1)
    kept = tuple(
        word if k < len(words) and not (scattered and chance.random() < 0.25) else None
        for k, word in enumerate(aligned(words, len(scores)).words + (None,) * len(words))
    )
    found = whole._replace(spoken=kept, words=kept)
    result = judge(scores, found, MODEL)
    assert (result.verdict, result.reason) == ("doubtful", refusal.MUCH_UNSAID)
    part = refusal.judge_part(scores, found, MODEL, result)
    assert part.verdict == ("doubtful" if scattered else "right")
