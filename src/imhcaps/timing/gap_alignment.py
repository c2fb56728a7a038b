"""Alignment inside a gap between two certain matches, by letters and by time.

Dynamic programming over the pairs of words that may correspond. A word of the transcript may be
recognised as another (a substitution), as two, together with the next, or not at all (a deletion),
and the recogniser may have words that the transcript lacks (insertions). Each has a cost, and so has
a stretch of time that is too long or too short for the words in it; the cheapest path is taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from math import log, log1p
from operator import add, sub

# Costs are in the unit of a log-likelihood; benchmarks/timing_words.py shows their effect.
_UNLIKE = 2.0
"""Cost of a pair of words without a letter in common. Our choice."""
_EQUAL = 4.0
"""Credit of a pair of equal words, over the likeness that any two words have. Our choice."""
_DELETION = (2.8, 4.0, 0.4)
"""Cost of one word that was not recognised; or of a run of them: for the run, and for each word.
Our choice."""
_INSERTION = (3.0, 4.0, 0.4)
"""The same for recognised words that the transcript lacks. Our choice."""
_DURATION = 0.35
"""Standard deviation of the logarithm of a word's duration over the expected one. Our own choice.
"""
_PAUSE_DEVIATION = 50.0
_INSERTION_DEVIATION = 200.0
"""Standard deviation of a pause, ms, by itself and beside insertions. Our choice."""
_INSERTED_WORDS, _INSERTED_MS, _INSERTED_DENSITY = 3, 600.0, 0.7
"""Insertions are speech that the transcript lacks when they are so many words, last so many ms, and
fill so much of the time from the first to the last. Our choice."""
_SPLIT_MS = 1500.0
"""Inserted speech is beside the unrecognised words rather than among them, unless that misses
the times by this many ms. Our own choice."""
_MOST = 40
"""Pairs of words considered in one gap: the likeliest. Our choice."""
_ALIKE = 0.75
"""The least likeness of a pair of several words. Our choice."""
_SHAPES = ((1, 1), (1, 2), (2, 1))
"""Words of the transcript and of the recogniser in a pair. Our choice."""


@dataclass(frozen=True, slots=True)
class GapReference:
    """Tokens of the transcript in a gap, with the expected duration of each and of the pause after it, ms.

    `pause` has one more entry, the first: the pause after the token before the gap. `variance` is
    that of a token's duration and its pause together, ms², with the same extra entry.
    """

    tokens: list[str]
    duration: list[float]
    pause: list[float]
    variance: list[float]


@dataclass(frozen=True, slots=True)
class GapHypothesis:
    """Tokens of the recogniser in a gap; `low` and `high` are the known times around it, if any, ms."""

    tokens: list[str]
    begin: list[float]
    stop: list[float]
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Tokens `i`..`i_end`-1 of the transcript are `j`..`j_end`-1 of the recogniser; `likeness` 0 to 1."""

    i: int
    i_end: int
    j: int
    j_end: int
    likeness: float


@dataclass(frozen=True, slots=True)
class InsertedSpeech:
    """Speech that the transcript lacks, before its token `i`, from `begin` to `stop`, ms."""

    i: int
    begin: float
    stop: float


@dataclass(frozen=True, slots=True)
class GapAlignment:
    """The pairs of a gap in order, and the inserted speech in it."""

    pairs: tuple[Pair, ...]
    inserted: tuple[InsertedSpeech, ...]


def align_gap(reference: GapReference, hypothesis: GapHypothesis) -> GapAlignment:
    """The alignment of least cost."""
    p, q = len(reference.tokens), len(hypothesis.tokens)
    if not p or not q:
        return GapAlignment((), ())
    expected = _running(map(add, reference.duration, reference.pause[1:]))
    variance = _running(reference.variance)
    recognised = _running(map(sub, hypothesis.stop, hypothesis.begin))

    def link(i: int, j: int, k: int, m: int) -> float:
        """Cost of deletions i..k-1 and insertions j..m-1 between two pairs."""
        cost = _run_cost(_DELETION, k - i) + _run_cost(_INSERTION, m - j)
        low = hypothesis.stop[j - 1] if j else hypothesis.low
        high = hypothesis.begin[m] if m < q else hypothesis.high
        if low is None or high is None:
            return cost
        need = expected[k] - expected[i] + reference.pause[i]
        off = high - low - (recognised[m] - recognised[j]) - need
        spread = _PAUSE_DEVIATION**2 + variance[k + 1] - variance[i]
        if m > j:
            spread += _INSERTION_DEVIATION**2
        return cost + log1p(off * off / spread)

    pairs = _candidates(reference, hypothesis)
    best: list[tuple[float, int]] = []
    for n, (pair, own) in enumerate(pairs):
        found = (link(0, 0, pair.i, pair.j), -1)
        for k in range(n):
            before = pairs[k][0]
            if before.i_end <= pair.i and before.j_end <= pair.j:
                cost = best[k][0] + link(before.i_end, before.j_end, pair.i, pair.j)
                if cost < found[0]:
                    found = (cost, k)
        best.append((found[0] + own, found[1]))
    last, least = -1, link(0, 0, p, q)
    for n, (pair, _) in enumerate(pairs):
        cost = best[n][0] + link(pair.i_end, pair.j_end, p, q)
        if cost < least:
            last, least = n, cost
    chain: list[Pair] = []
    while last >= 0:
        chain.append(pairs[last][0])
        last = best[last][1]
    chain.reverse()
    return GapAlignment(tuple(chain), tuple(_inserted(reference, hypothesis, chain, expected)))


def _running(values: Iterable[float]) -> list[float]:
    """Sums of the first 0, 1, 2, … values."""
    return list(accumulate(values, initial=0.0))


def _run_cost(costs: tuple[float, float, float], count: int) -> float:
    each, run, more = costs
    return min(each * count, run + more * count) if count else 0.0


def _pair_cost(like: float) -> float:
    """Negative for two words more alike than any two words are."""
    return _UNLIKE * (1 - like) - _EQUAL * max(0.0, 2 * like - 1)


def _candidates(reference: GapReference, hypothesis: GapHypothesis) -> list[tuple[Pair, float]]:
    """Pairs of words in order, each with its cost; the likeliest `_MOST`."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - extra or slow package

    p, q = len(reference.tokens), len(hypothesis.tokens)
    found: list[tuple[float, Pair]] = []
    alone: dict[tuple[int, int], float] = {}
    for i in reversed(range(p)):
        for j in reversed(range(q)):
            for di, dj in _SHAPES:
                if i + di > p or j + dj > q:
                    continue
                like = Indel.normalized_similarity(
                    "".join(reference.tokens[i : i + di]), "".join(hypothesis.tokens[j : j + dj])
                )
                if (di, dj) == (1, 1):
                    alone[i, j] = like
                elif like < _ALIKE or like <= max(alone[i, j], alone[i + di - 1, j + dj - 1]):
                    continue
                expected = sum(reference.duration[i : i + di])
                actual = hypothesis.stop[j + dj - 1] - hypothesis.begin[j]
                off = log(max(actual, 10.0) / max(expected, 10.0)) / _DURATION
                cost = _pair_cost(like) + 0.5 * log1p(off * off)
                found.append((cost, Pair(i, i + di, j, j + dj, like)))
    if len(found) > _MOST:
        found = _likeliest(reference, hypothesis, found)
    found.sort(key=lambda item: (item[1].i_end, item[1].j_end, item[1].i, item[1].j))
    return [(pair, cost) for cost, pair in found]


def _likeliest(
    reference: GapReference, hypothesis: GapHypothesis, found: list[tuple[float, Pair]]
) -> list[tuple[float, Pair]]:
    """Similar words first, then words near their expected time, counted from either end of the gap."""
    starts = _running(map(add, reference.duration, reference.pause[1:]))
    low = hypothesis.begin[0] if hypothesis.low is None else hypothesis.low + reference.pause[0]
    high = hypothesis.stop[-1] if hypothesis.high is None else hypothesis.high

    def far(item: tuple[float, Pair]) -> tuple[bool, float]:
        cost, pair = item
        here, left = hypothesis.begin[pair.j], starts[pair.i]
        off = min(abs(here - low - left), abs(high - here - (starts[-1] - left)))
        return pair.likeness < _ALIKE, cost + off / 500

    return sorted(found, key=far)[:_MOST]


def _inserted(
    reference: GapReference, hypothesis: GapHypothesis, chain: list[Pair], expected: list[float]
) -> list[InsertedSpeech]:
    """The inserted speech beside words that were not recognised."""
    out: list[InsertedSpeech] = []
    p, q = len(reference.tokens), len(hypothesis.tokens)
    i = j = 0
    for k, m, k_end, m_end in [*((c.i, c.j, c.i_end, c.j_end) for c in chain), (p, q, p, q)]:
        spoken = sum(map(sub, hypothesis.stop[j:m], hypothesis.begin[j:m]))
        if k > i and m - j >= _INSERTED_WORDS:
            begin, stop = hypothesis.begin[j], hypothesis.stop[m - 1]
            if spoken > max(_INSERTED_MS, _INSERTED_DENSITY * (stop - begin)):
                low = hypothesis.stop[j - 1] if j else hypothesis.low
                high = hypothesis.begin[m] if m < q else hypothesis.high
                speech = InsertedSpeech(i, begin, stop)
                out.append(_beside(reference, expected, i, k, speech, low, high))
        i, j = k_end, m_end
    return out


def _beside(
    reference: GapReference,
    expected: list[float],
    i: int,
    k: int,
    speech: InsertedSpeech,
    low: float | None,
    high: float | None,
) -> InsertedSpeech:
    """Which of the words i..k-1 come before inserted speech, by the time on either side of it.

    The pauses beside it get what time is left, at most the expected.
    """

    def left_over(cut: int) -> tuple[float, float]:
        before = reference.pause[i] + expected[cut] - expected[i]
        before -= reference.pause[cut] if cut > i else 0.0
        after = expected[k] - expected[cut]
        return (
            speech.begin - low - before if low is not None else 0.0,
            high - speech.stop - after if high is not None else 0.0,
        )

    def misfit(cut: int) -> float:
        split = 0.0 if cut in (i, k) else _SPLIT_MS
        return sum(abs(left - reference.pause[cut]) for left in left_over(cut)) + split

    cut = min(range(i, k + 1), key=misfit)
    before, after = (min(max(0.0, left), reference.pause[cut]) for left in left_over(cut))
    return InsertedSpeech(cut, speech.begin - before, speech.stop + after)
