"""Gaps between sure matches, the fitted of a recording, and what of it all goes to the review list."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imhcaps.errors import CueSheetError
from imhcaps.model.transcript import TimedTranscript, Transcript
from imhcaps.timing import AsrWord, AsrWords, align_words, review
from imhcaps.timing.duration_fit import fit_durations
from imhcaps.timing.gap_alignment import GapHypothesis, GapReference, Pair, align_gap
from imhcaps.timing.word_sequence import word_sequence
from timing.kit import talk
from timing.test_align import sane, words

TEXT = """
Ann: The clinic opens early on Monday. Nobody had expected so many families to come. We put out more chairs.
Bob: And then, after lunch, the doctor arrived. Did she bring the blue folder? She had forgotten it at home.
Ann: Later we walked along the river with a nurse. It was quiet there. Everybody felt better for a while.
Bob: Tomorrow the second group begins. They will need another room. I have already asked for the key.
"""
TALK = talk(TEXT)
EACH, REST = 300, 500


def gap(said: str, heard: str) -> list[str]:
    """What of ours is what: words of 300 ms, heard as `word@start-stop`, between two known times."""
    ours = said.split()
    items = [(w, *map(float, t.split("-"))) for w, t in (x.split("@") for x in heard.split())]
    n = len(ours)
    gap = align_gap(
        GapReference(ours, [300.0] * n, [0.0] * (n + 1), [900.0] * (n + 1)),
        GapHypothesis(
            [w for w, _, _ in items],
            [s for _, s, _ in items],
            [e for _, _, e in items],
            0.0,
            300.0 * n,
        ),
    )
    return [
        f"{'+'.join(ours[p.i : p.i_end])}={'+'.join(w for w, _, _ in items[p.j : p.j_end])}"
        for p in gap.pairs
    ]


@pytest.mark.parametrize(
    ("said", "heard", "expected"),
    [
        ("river", "giver@0-300", ["river=giver"]),
        ("river", "sofa@0-300", ["river=sofa"]),
        ("blue folder", "glue@0-300 holder@300-600", ["blue=glue", "folder=holder"]),
        # The one that is missing is the one for whose time nothing was heard.
        ("their earliest", "sofa@300-600", ["earliest=sofa"]),
        ("their earliest", "sofa@0-300", ["their=sofa"]),
        (
            "everyday life",
            "every@0-150 day@150-300 life@300-600",
            ["everyday=every+day", "life=life"],
        ),
        ("a nurse came", "anurse@0-600 came@600-900", ["a+nurse=anurse", "came=came"]),
        # Recognised in no time at all: an insertion.
        ("between", "more@0-20", []),
        ("one two three", "", []),
    ],
)
def test_a_gap_is_read_by_letters_and_by_time(said: str, heard: str, expected: list[str]) -> None:
    assert gap(said, heard) == expected


def test_unheard_words_stand_beside_a_strange_sentence_not_in_it() -> None:
    strange = [f"x{k}" for k in range(6)]
    ours = GapReference(["we", "are", "here"], [300.0] * 3, [400.0, 0.0, 0.0, 400.0], [900.0] * 4)
    times = [5000.0 + 300 * k for k in range(6)]

    def fence(low: float, high: float) -> int:
        heard = GapHypothesis(strange, times, [t + 300 for t in times], low, high)
        gap = align_gap(ours, heard)
        assert gap.pairs == ()
        return gap.inserted[0].i

    assert fence(3300, 7200) == 3
    assert fence(4600, 8500) == 0


def evenly(transcript: Transcript) -> list[tuple[int, int]]:
    """Every word alike, a silence after each sentence."""
    now, out = 1000, []
    for word in transcript.words:
        out.append((now, now + EACH))
        now += EACH + REST * word.text.endswith((".", "?"))
    return out


def spoken(transcript: Transcript, leave: set[int] | None = None) -> list[AsrWord]:
    return [
        AsrWord(word.text.strip(".,?").lower(), start, end)
        for k, (word, (start, end)) in enumerate(
            zip(transcript.words, evenly(transcript), strict=True)
        )
        if k not in (leave or set())
    ]


def sentence(number: int) -> range:
    """The words of one sentence of the talk."""
    texts = [w.text for w in TALK.words]
    ends = [-1, *(k for k, text in enumerate(texts) if text.endswith((".", "?")))]
    return range(ends[number] + 1, ends[number + 1] + 1)


def listed(timed: TimedTranscript) -> set[int]:
    """The words that lie in a place of the review list."""
    places = review(timed)
    out = set()
    numbered = [(t, w) for t, turn in enumerate(timed.turns) for w in turn.words]
    for k, (turn, word) in enumerate(numbered):
        start, end = word.start or 0, word.end or 0
        if any(p.turn == turn and p.start <= start and end <= p.end for p in places):
            out.add(k)
    return out


def test_durations_are_fitted_to_the_words_that_were_matched() -> None:
    sequence = word_sequence(TALK)
    fitted = fit_durations(sequence, dict(list(enumerate(evenly(TALK)))[:-8]))
    assert all(abs(length - EACH) < 80 for length in fitted.duration)
    for rest, word in zip(fitted.pause[:-1], TALK.words, strict=False):
        assert abs(rest - (REST if word.text.endswith((".", "?")) else 0)) < 150


def test_without_anything_heard_the_general_model_stands() -> None:
    sequence = word_sequence(TALK)
    fitted = fit_durations(sequence, {})
    assert [round(x) for x in fitted.pause] == [round(x) for x in sequence.pause]
    assert sum(fitted.duration) == pytest.approx(sum(sequence.duration), rel=0.02)


@pytest.mark.parametrize("number", range(12))
def test_a_sentence_that_was_not_recognised_is_timed_by_the_fitted_durations_and_listed(
    number: int,
) -> None:
    lost = set(sentence(number))
    timed = align_words(TALK, AsrWords(tuple(spoken(TALK, lost)), "test"))
    sane(timed, TALK)
    for k, (word, (start, _)) in enumerate(zip(words(timed), evenly(TALK), strict=True)):
        assert abs((word.start or 0) - start) <= (200 if k in lost else 0), (k, word)
    assert lost <= listed(timed)


@pytest.mark.parametrize("number", range(11))
def test_an_extra_sentence_moves_nothing_and_is_listed(number: int) -> None:
    last = sentence(number)[-1]
    found = spoken(TALK)
    shift = 2400
    after = [replace(w, start=w.start + shift, end=w.end + shift) for w in found[last + 1 :]]
    at = found[last].end + REST
    strange = [AsrWord(f"zq{n}", at + 300 * n, at + 300 * n + 300) for n in range(6)]
    timed = align_words(TALK, AsrWords((*found[: last + 1], *strange, *after), "test"))
    for k, (word, (start, _)) in enumerate(zip(words(timed), evenly(TALK), strict=True)):
        assert word.start == start + shift * (k > last)
    assert {last, last + 1} <= listed(timed)


def test_of_a_word_said_twice_the_one_that_was_heard_is_found_by_its_time() -> None:
    transcript = talk("Ann: " + "They came and and then left again. " + TEXT.strip()[5:])
    times = evenly(transcript)
    for lost in (2, 3):
        timed = align_words(transcript, AsrWords(tuple(spoken(transcript, {lost})), "test"))
        for word, (start, _) in zip(words(timed), times, strict=True):
            assert abs((word.start or 0) - start) <= 60
        assert {2, 3} <= listed(timed)


@given(st.integers(0, 10_000), st.sampled_from([0.1, 0.3, 0.6]))
@settings(max_examples=60, deadline=None)
def test_whatever_was_not_heard_as_it_is_written_is_listed(seed: int, rate: float) -> None:
    rng = random.Random(seed)
    found: list[AsrWord] = []
    doubtful: set[int] = set()
    for k, word in enumerate(spoken(TALK)):
        luck = rng.random()
        if luck < rate:
            doubtful.add(k)
        if luck < rate / 2:
            found.append(replace(word, text=f"qz{seed % 97}x{k}"))
        elif luck >= rate:
            found.append(word)
    try:
        timed = align_words(TALK, AsrWords(tuple(found), "test"))
    except CueSheetError:
        return
    sane(timed, TALK)
    assert doubtful <= listed(timed)
    ranked = [place.error for place in review(timed)]
    assert ranked == sorted(ranked, reverse=True)


small = st.lists(st.sampled_from(["a", "an", "and", "hand", "band", "the"]), min_size=1, max_size=7)


@given(small, small, st.booleans(), st.booleans())
@settings(max_examples=200, deadline=None)
def test_the_pairs_of_a_gap_rise_on_both_sides(
    said: list[str], heard: list[str], low: bool, high: bool
) -> None:
    n, times = len(said), [100.0 + 250 * k for k in range(len(heard))]
    gap = align_gap(
        GapReference(said, [250.0] * n, [50.0] * (n + 1), [400.0] * (n + 1)),
        GapHypothesis(
            heard,
            times,
            [t + 200 for t in times],
            0.0 if low else None,
            times[-1] + 300 if high else None,
        ),
    )
    before = Pair(0, 0, 0, 0, 1.0)
    for pair in gap.pairs:
        assert before.i_end <= pair.i < pair.i_end <= n
        assert before.j_end <= pair.j < pair.j_end <= len(heard)
        before = pair
    for fence in gap.inserted:
        assert 0 <= fence.i <= n
