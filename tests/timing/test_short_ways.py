"""What is done in a shorter way for nearly all words gives what the long way gives, to the last bit."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from imhcaps.model.transcript import Turn, Word
from imhcaps.timing import duration_fit, global_alignment, interpolation, word_times
from imhcaps.timing.duration_fit import FittedDurations
from imhcaps.timing.duration_model import model
from imhcaps.timing.interpolation import Interpolation
from imhcaps.timing.word_sequence import WordSequence, word_sequence
from imhcaps.timing.word_times import Tokens

times = st.floats(0, 1e7, allow_nan=False)


@given(st.sampled_from([0.0, 0.3, 120.0, 333.3]), st.floats(0.2, 4), times, st.floats(0, 5000))
def test_one_word_between_two_known_times(
    duration: float, rate: float, start: float, room: float
) -> None:
    sequence = WordSequence([Word("so")], [0], [duration], [40.0], [0, 1])
    short, long = Interpolation([0.0], [0.0], []), Interpolation([0.0], [0.0], [])
    interpolation._one(sequence, short, [rate], 0, start, start + room)
    interpolation._divide(sequence, long, model(), [rate], 0, 1, start, start + room, False, False)
    assert (short.start, short.end, short.fast) == (long.start, long.end, long.fast)


@given(st.lists(st.integers(0, 3), max_size=40), st.integers(1, 4))
def test_runs_of_tokens(tokens: list[int], size: int) -> None:
    expected: dict[tuple[int, ...], int] = {}
    for at in range(1, len(tokens) - size + 1):
        gram = tuple(tokens[at : at + size])
        expected[gram] = -1 if gram in expected else at
    assert global_alignment._once(tokens, 1, len(tokens), size) == expected


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 900)), min_size=1, max_size=30))
def test_equal_rows_of_a_regression(pairs: list[tuple[int, int]]) -> None:
    rows = [((1.0, float(x), 1.0, x + 1.0, 2.0), float(y)) for x, y in pairs]
    prior = [0.0, 0.0, 20.0, 12.0, 90.0]
    size = len(prior)
    left = [[sum(x[i] * x[j] for x, _ in rows) for j in range(size)] for i in range(size)]
    right = [sum(x[i] * y for x, y in rows) for i in range(size)]
    for i in range(size):
        weight = duration_fit._PRIOR_WORDS * duration_fit._MEAN_SQUARE[i]
        left[i][i] += weight
        right[i] += weight * prior[i]
    once = list(dict.fromkeys(row for row, _ in rows))
    observed = [(once.index(row), length) for row, length in rows]
    assert duration_fit._ridge(once, observed, prior) == duration_fit._solve(left, right)


@given(st.lists(st.tuples(st.lists(st.sampled_from(["so", "a", "了"]), max_size=3), times)))
def test_tokens_have_shares_of_their_words(words: list[tuple[list[str], float]]) -> None:
    text = Tokens(
        [token for said, _ in words for token in said],
        [word for word, (said, _) in enumerate(words) for _ in said],
    )
    lengths = [length for _, length in words]
    shares = [len(token) / sum(map(len, said)) for said, _ in words for token in said]
    last = [token == len(said) - 1 for said, _ in words for token in range(len(said))]
    found = word_times._by_token(text, FittedDurations(lengths, lengths, lengths))
    spread = [lengths[word] * share for word, share in zip(text.owner, shares, strict=True)]
    assert (found.duration, found.variance) == (spread, spread)
    ends = zip(text.owner, last, strict=True)
    assert found.pause == [lengths[word] if end else 0.0 for word, end in ends]


@given(st.lists(st.sampled_from(["so", "so,", "Dr.", "end.", "“end.”", "a--", "5", "了", "é"])))
def test_pauses_after_letters(texts: list[str]) -> None:
    from imhcaps.model.transcript import Transcript
    from imhcaps.timing.duration_model import pause_after

    talk = Transcript((Turn(None, tuple(map(Word, texts))),), language="en")
    expected = [pause_after(a, b) for a, b in pairwise(texts)]
    assert word_sequence(talk).pause[:-1] == expected
