"""The expected error of times: how it grows, what it is learned from, the figures for all words."""

from __future__ import annotations

import random
from itertools import accumulate, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.model.accuracy import TimingAccuracy, read_accuracy
from imhcaps.model.transcript import Speaker, Transcript, Turn, Word
from imhcaps.timing import Anchor, CueSheet, align
from imhcaps.timing.error_model import (
    ErrorModel,
    accuracy,
    confidence,
    error_model,
    error_of,
    rounding_error,
)
from imhcaps.timing.interpolation import Knots
from imhcaps.timing.word_sequence import word_sequence
from timing.kit import SEED, talk

MS = st.floats(1, 600_000)


@given(st.floats(0, 9000))
def test_confidence_and_expected_error_are_one_thing(error: float) -> None:
    assert 0 <= confidence(error) < 1
    if 20 < error < 3000:
        assert error_of(confidence(error)) == pytest.approx(error, rel=0.05, abs=5)


@given(MS, MS)
def test_the_expected_error_grows_away_from_known_times(a: float, b: float) -> None:
    model = ErrorModel()
    assert model.expected(a, b) <= model.expected(a + b, a + b)
    assert model.expected(a, b) == pytest.approx(model.expected(b, a))
    assert model.expected(a, None) >= model.expected(a, b)
    assert model.expected(None, a) == model.expected(a, None)


def spoken(count: int, rng: random.Random, people: int = 1) -> tuple[Transcript, list[int]]:
    """A talk with its true starts: durations and pauses vary, the rate wanders."""
    texts = [rng.choice(["time", "a", "window", "boats", "morning", "we"]) for _ in range(count)]
    texts = [t + "." * (k % 11 == 10) for k, t in enumerate(texts)]
    rate, lengths = 1.0, []
    for text in texts:
        rate = min(1.4, max(0.7, rate * rng.lognormvariate(0, 0.03)))
        pause = 500 * rng.lognormvariate(0, 0.5) if text.endswith(".") else 0
        lengths.append(round((80 + 55 * len(text)) * rate + pause))
    names = [Speaker(f"Person {chr(65 + n)}") for n in range(people)]
    size = 40
    turns = tuple(
        Turn(names[n % people], tuple(Word(t) for t in texts[at : at + size]))
        for n, at in enumerate(range(0, count, size))
    )
    return Transcript(turns), [0, *accumulate(lengths)][:-1]


def rows_of(transcript: Transcript, starts: list[int], spacing: int) -> CueSheet:
    """A row about every so many ms."""
    words, rows, following = list(transcript.words), [], 0
    for k, start in enumerate(starts[:-8]):
        if start >= following:
            text = " ".join(word.text for word in words[k : k + 12])
            rows.append(Anchor(start, None, "speech", "", text, len(rows) + 2))
            following = start + spacing
    return CueSheet(tuple(rows))


@pytest.mark.parametrize("people", [1, 3])
def test_nine_in_ten_true_errors_lie_below_the_p90(people: int) -> None:
    below = total = 0
    for seed, spacing in product(range(4), (60_000, 180_000, 600_000)):
        transcript, starts = spoken(1200, random.Random(seed), people)
        timed = align(transcript, rows_of(transcript, starts, spacing))
        assert timed.accuracy is not None
        errors = [
            abs((w.start or 0) - s) for w, s in zip(timed.transcript.words, starts, strict=True)
        ]
        below += sum(error <= timed.accuracy.error_p90_ms for error in errors)
        total += len(errors)
    assert below >= 0.9 * total


def test_the_error_is_the_larger_the_fewer_times_are_known() -> None:
    transcript, starts = spoken(1200, random.Random(5))
    found = [
        align(transcript, rows_of(transcript, starts, s)).accuracy
        for s in (20_000, 60_000, 200_000, 10**9)
    ]
    p90 = [a.error_p90_ms for a in found if a]
    assert p90 == sorted(p90) and p90[-1] > 20 * p90[0]
    assert [a.known_times for a in found if a] == sorted(
        (a.known_times for a in found if a), reverse=True
    )


def test_known_times_that_others_do_not_predict_make_all_less_certain() -> None:
    transcript, starts = spoken(800, random.Random(2))
    sequence = word_sequence(transcript)
    regular = Knots({k: float(starts[k]) for k in range(0, 800, 40)})
    jumps = Knots({k: starts[k] + 9000.0 * (n // 2) for n, k in enumerate(range(0, 800, 40))})
    scales = [error_model(transcript, sequence, knots).scale for knots in (regular, jumps)]
    assert scales[1] > 2 * scales[0]


@pytest.mark.parametrize(
    ("times", "error"),
    [
        ((1000, 5000, 61_000), 250),
        ((1000, 5500), 125),
        ((1100, 5000), 25),
        ((1101, 5000), 0),
        ((0, 60_000, 180_000), 15_000),
        ((0, 60_000), 250),
        ((), 0),
    ],
)
def test_known_times_in_whole_seconds_are_off_by_a_quarter(
    times: tuple[int, ...], error: int
) -> None:
    assert rounding_error(times) == error


def test_the_figures_are_quantiles_of_all_words() -> None:
    even = accuracy([1000.0] * 50, [0.999] * 50, 1, 60_000)
    assert even.error_p90_ms == pytest.approx(2.9 * even.error_p50_ms, rel=0.05)
    mixed = accuracy([10.0] * 50 + [10_000.0] * 50, [0.999] * 100, 1, 60_000)
    assert mixed.error_p50_ms < even.error_p50_ms * 3 and mixed.error_p90_ms > 10_000
    assert accuracy([0.0] * 5, [0.999] * 5, 5, 2000).error_p90_ms <= 5


FIGURES = [
    (TimingAccuracy(300, 7900, 4, 3_060_000), "timing: half within 0.3 s, nine in ten within 7.9 s (4 known times in 51 min)"),
    (TimingAccuracy(12_001, 130_000, 1, 41_000), "timing: half within 13 s, nine in ten within 2.2 min (1 known time in 41 s)"),
    (TimingAccuracy(1, 2, 900, 119_000), "timing: half within 0.1 s, nine in ten within 0.1 s (900 known times in 119 s)"),
    (TimingAccuracy(300, 900, 1598, 3_780_000), "timing: half within 0.3 s, nine in ten within 0.9 s (1,598 known times in 63 min)"),
    (TimingAccuracy(300, 900, 999_999_999, 60_000_000_000), "timing: half within 0.3 s, nine in ten within 0.9 s (999,999,999 known times in 1000000 min)"),
]  # fmt: skip


@pytest.mark.parametrize(("found", "line"), FIGURES)
def test_the_line_says_the_figures_and_is_read_back(found: TimingAccuracy, line: str) -> None:
    assert found.lines == (line,)
    read = read_accuracy(f"A talk\n{line}\nMade by a program")
    assert read is not None and read.lines == found.lines
    assert read.error_p90_ms >= found.error_p90_ms


def test_a_draft_says_why_and_is_read_back() -> None:
    found = TimingAccuracy(100, 200, 3, 60_000, ("the times end at 0:12, 40 words are left",))
    assert found.lines[1] == "draft: the times end at 0:12, 40 words are left"
    read = read_accuracy("\n".join(found.lines))
    assert read is not None and read.problems == found.problems


@pytest.mark.parametrize(
    "comment", ["", "timing: good", "Half within 0.3 s", "timing: half within x s"]
)
def test_other_comments_hold_no_figures(comment: str) -> None:
    assert read_accuracy(comment) is None


def test_every_way_to_times_says_how_sure_it_is() -> None:
    transcript = talk(SEED)
    timed = align(
        transcript, CueSheet((Anchor(1000, None, "speech", "", "I think that infant", 2),))
    )
    assert timed.accuracy is not None
    assert timed.accuracy.known_times == 1
    assert timed.accuracy.error_p50_ms < timed.accuracy.error_p90_ms


def test_few_known_times_say_less_of_a_talk_than_many():
    """The p90 of interpolated times is wider the fewer are known, and the p50 as before; measured times are as they
    are."""
    found = {
        known: accuracy([400.0] * 50, [0.5] * 50, known, 3_600_000, interpolated=True)
        for known in (0, 1, 4, 20, 2000)
    }
    measured = accuracy([400.0] * 50, [0.5] * 50, 4, 3_600_000)
    widths = [each.error_p90_ms for each in found.values()]
    assert widths == sorted(widths, reverse=True)
    assert {each.error_p50_ms for each in found.values()} == {measured.error_p50_ms}
    assert measured.error_p90_ms < found[2000].error_p90_ms < 1.01 * measured.error_p90_ms
    assert 1.6 * measured.error_p90_ms < found[4].error_p90_ms < 2 * measured.error_p90_ms
    short = accuracy([400.0] * 50, [0.5] * 50, 4, 15_000, interpolated=True)
    assert (
        short.error_p90_ms < 1.1 * measured.error_p90_ms
    )  # of a talk of seconds little is unknown
