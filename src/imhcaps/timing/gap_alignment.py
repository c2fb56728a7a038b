"""Between two sure matches: which of our words is which of the recogniser's, by letters and by time.

A word may be heard as another, as two, together with the next, or not at all, and words may be
heard that we do not have. Each of these has a cost, and so has a stretch of time that is too long
or too short for what is said in it; the cheapest reading of the gap is taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from math import log, log1p
from operator import add, sub

_UNLIKE = 2.0
"""Two words without a letter in common."""
_NO_CHANCE = 4.0
"""What it speaks for a pair that its words are the same."""
_ABSENT = (2.8, 4.0, 0.4)
"""A word that was not heard; or a stretch of them: for the stretch, and for each of its words."""
_EXTRA = (3.0, 4.0, 0.4)
"""The same for words that were heard and are not ours."""
_LENGTH = 0.35
"""A word's length may be off by this much (in the logarithm) at little cost."""
_LOOSE = 50.0
_STRANGE = 200.0
"""How well (ms) a silence is known at all, and beside words that are not ours."""
_SENTENCE, _LONG, _DENSE = 3, 600.0, 0.7
"""Strange words are a stretch of speech of their own when they are so many, take so many ms, and fill
so much of the time from the first to the last."""
_TORN = 1500.0
"""A strange sentence stands between ours rather than inside one, unless that misses the times by this much."""
_MOST = 40
"""Pairs of words weighed in one gap: the likeliest."""
_ALIKE = 0.75
_SHAPES = ((1, 1), (1, 2), (2, 1))


@dataclass(frozen=True, slots=True)
class Ours:
    """Tokens of the transcript in a gap, with the ms that each and the silence after it should take.

    `rest` has one more entry, the first: the silence after the token before the gap. `doubt` is the
    variance (ms²) of a token's length and its silence together, with the same extra entry.
    """

    tokens: list[str]
    length: list[float]
    rest: list[float]
    doubt: list[float]


@dataclass(frozen=True, slots=True)
class Heard:
    """Tokens of the recogniser in a gap; `low` and `high` are the known times around, if any."""

    tokens: list[str]
    begin: list[float]
    stop: list[float]
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Our tokens `i`..`i_end`-1 are the recogniser's `j`..`j_end`-1; `likeness` from 0 to 1."""

    i: int
    i_end: int
    j: int
    j_end: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Fence:
    """Before our token `i` others speak: the token before ends by `begin`, this one starts at `stop`."""

    i: int
    begin: float
    stop: float


@dataclass(frozen=True, slots=True)
class Filling:
    """What a gap holds."""

    pairs: tuple[Pair, ...]
    fences: tuple[Fence, ...]


def fill(ours: Ours, heard: Heard) -> Filling:
    """The cheapest reading of a gap."""
    p, q = len(ours.tokens), len(heard.tokens)
    if not p or not q:
        return Filling((), ())
    needs = _running(map(add, ours.length, ours.rest[1:]))
    doubts = _running(ours.doubt)
    spans = _running(map(sub, heard.stop, heard.begin))

    def link(i: int, j: int, k: int, m: int) -> float:
        """Our i..k-1 were not heard, the recogniser's j..m-1 are not ours."""
        cost = _skip(_ABSENT, k - i) + _skip(_EXTRA, m - j)
        low = heard.stop[j - 1] if j else heard.low
        high = heard.begin[m] if m < q else heard.high
        if low is None or high is None:
            return cost
        need = needs[k] - needs[i] + ours.rest[i]
        off = high - low - (spans[m] - spans[j]) - need
        loose = _LOOSE**2 + doubts[k + 1] - doubts[i] + (_STRANGE**2 if m > j else 0.0)
        return cost + log1p(off * off / loose)

    pairs = _candidates(ours, heard)
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
    return Filling(tuple(chain), tuple(_fences(ours, heard, chain, needs)))


def _running(values: Iterable[float]) -> list[float]:
    """Sums of the first 0, 1, 2, … values."""
    return list(accumulate(values, initial=0.0))


def _skip(costs: tuple[float, float, float], count: int) -> float:
    each, stretch, more = costs
    return min(each * count, stretch + more * count) if count else 0.0


def _cost_of(like: float) -> float:
    """Two words more alike than any two words are: that is not chance."""
    return _UNLIKE * (1 - like) - _NO_CHANCE * max(0.0, 2 * like - 1)


def _candidates(ours: Ours, heard: Heard) -> list[tuple[Pair, float]]:
    """Words that may be each other, in order, with the cost of taking them so; the likeliest `_MOST`."""
    from rapidfuzz.distance import Indel

    p, q = len(ours.tokens), len(heard.tokens)
    found: list[tuple[float, Pair]] = []
    alone: dict[tuple[int, int], float] = {}
    for i in reversed(range(p)):
        for j in reversed(range(q)):
            for di, dj in _SHAPES:
                if i + di > p or j + dj > q:
                    continue
                like = Indel.normalized_similarity(
                    "".join(ours.tokens[i : i + di]), "".join(heard.tokens[j : j + dj])
                )
                if (di, dj) == (1, 1):
                    alone[i, j] = like
                elif like < _ALIKE or like <= max(alone[i, j], alone[i + di - 1, j + dj - 1]):
                    continue
                asked = sum(ours.length[i : i + di])
                there = heard.stop[j + dj - 1] - heard.begin[j]
                off = log(max(there, 10.0) / max(asked, 10.0)) / _LENGTH
                cost = _cost_of(like) + 0.5 * log1p(off * off)
                found.append((cost, Pair(i, i + di, j, j + dj, like)))
    if len(found) > _MOST:
        found = _likeliest(ours, heard, found)
    found.sort(key=lambda item: (item[1].i_end, item[1].j_end, item[1].i, item[1].j))
    return [(pair, cost) for cost, pair in found]


def _likeliest(
    ours: Ours, heard: Heard, found: list[tuple[float, Pair]]
) -> list[tuple[float, Pair]]:
    """Words alike, then words near where they should be, counted from either end of the gap."""
    starts = _running(map(add, ours.length, ours.rest[1:]))
    low = heard.begin[0] if heard.low is None else heard.low + ours.rest[0]
    high = heard.stop[-1] if heard.high is None else heard.high

    def far(item: tuple[float, Pair]) -> tuple[bool, float]:
        cost, pair = item
        here, left = heard.begin[pair.j], starts[pair.i]
        off = min(abs(here - low - left), abs(high - here - (starts[-1] - left)))
        return pair.likeness < _ALIKE, cost + off / 500

    return sorted(found, key=far)[:_MOST]


def _fences(ours: Ours, heard: Heard, chain: list[Pair], needs: list[float]) -> list[Fence]:
    """The strange sentences beside words that were not heard."""
    out: list[Fence] = []
    p, q = len(ours.tokens), len(heard.tokens)
    i = j = 0
    for k, m, k_end, m_end in [*((c.i, c.j, c.i_end, c.j_end) for c in chain), (p, q, p, q)]:
        spoken = sum(map(sub, heard.stop[j:m], heard.begin[j:m]))
        if k > i and m - j >= _SENTENCE:
            begin, stop = heard.begin[j], heard.stop[m - 1]
            if spoken > max(_LONG, _DENSE * (stop - begin)):
                low = heard.stop[j - 1] if j else heard.low
                high = heard.begin[m] if m < q else heard.high
                out.append(_beside(ours, needs, i, k, Fence(i, begin, stop), low, high))
        i, j = k_end, m_end
    return out


def _beside(
    ours: Ours,
    needs: list[float],
    i: int,
    k: int,
    strange: Fence,
    low: float | None,
    high: float | None,
) -> Fence:
    """Which of our words i..k-1 come before a strange sentence, by the time on either side of it.

    The silences beside it get what time is left, at most the usual.
    """

    def left_over(cut: int) -> tuple[float, float]:
        before = ours.rest[i] + needs[cut] - needs[i] - (ours.rest[cut] if cut > i else 0.0)
        after = needs[k] - needs[cut]
        return (
            strange.begin - low - before if low is not None else 0.0,
            high - strange.stop - after if high is not None else 0.0,
        )

    def misfit(cut: int) -> float:
        torn = 0.0 if cut in (i, k) else _TORN
        return sum(abs(left - ours.rest[cut]) for left in left_over(cut)) + torn

    cut = min(range(i, k + 1), key=misfit)
    before, after = (min(max(0.0, left), ours.rest[cut]) for left in left_over(cut))
    return Fence(cut, strange.begin - before, strange.stop + after)
