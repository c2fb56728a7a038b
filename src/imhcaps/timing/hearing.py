"""What a recogniser heard of a transcript: known times for its words, and habits for the rest.

Tokens that both texts have in one order are sure. From them the habits of the recording are learned
(`habits`), and with these each gap between two sure tokens is read (`gaps`). What is left unheard is
laid out by the habits later, with a confidence that puts it in the review list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from imhcaps.timing.gaps import Filling, Heard, Ours, fill
from imhcaps.timing.habits import Habits, Times, learn
from imhcaps.timing.layout import Knots
from imhcaps.timing.model import AsrWord
from imhcaps.timing.sequence import lonely
from imhcaps.timing.speaking import model
from imhcaps.timing.stream import Stream

_MATCHED = 0.95
_REPLACED = 0.7
_DOUBTFUL = 0.8
"""An equal word whose place is open: beside strange words, or alone where the texts differ."""
_STRANGE = 3
"""So many strange words in a row may be a sentence that the transcript lacks."""
_SHORT = 3
_STRAIN = 300.0
"""Ms."""
_WIDEST = 900
"""Gaps of more tokens × tokens are not read: nothing in them is known."""


@dataclass(frozen=True, slots=True)
class Text:
    """Tokens, and for each the index of its word."""

    tokens: list[str]
    owner: list[int]


@dataclass(frozen=True, slots=True)
class Hearing:
    """The row with the recording's own times, what is known of it, and how sure each match is."""

    row: Stream
    knots: Knots
    known: dict[int, float]


@dataclass(slots=True)
class _Found:
    """What is known of each of our tokens: start, end, likeness."""

    begin: dict[int, float]
    stop: dict[int, float]
    like: dict[int, float]


def hear(
    row: Stream,
    language: str,
    ours: Text,
    theirs: Text,
    words: Sequence[AsrWord],
    equal: list[tuple[int, int]],
) -> Hearing:
    """Read the whole row; `equal` are the tokens on which both agree."""
    begin, stop = token_times(words, theirs)
    alone = lonely(equal, len(ours.tokens), len(theirs.tokens))
    sure = [pair for pair in equal if pair[0] not in alone]
    found = _Found({}, {}, {})
    for i, j in sure:
        found.begin[i], found.stop[i], found.like[i] = begin[j], stop[j], 1.0
    said = spans(ours)
    habits = learn(row, _word_times(said, found), language)
    length, rest, doubt = _by_token(ours, habits)
    sure = _fitting(sure, length, rest, begin, stop)
    for i in found.begin.keys() - {i for i, _ in sure}:
        del found.begin[i], found.stop[i], found.like[i]
    fences: list[tuple[int, float, float]] = []
    doubtful: set[int] = set()
    for (h, g), (k, m) in pairwise([(-1, -1), *sure, (len(ours.tokens), len(theirs.tokens))]):
        i, j = h + 1, g + 1
        if m - j >= _STRANGE:
            doubtful.update((h, k))
        if i == k or j == m or (k - i) * (m - j) > _WIDEST:
            continue
        filling = fill(
            Ours(
                ours.tokens[i:k],
                length[i:k],
                [rest[h] if h >= 0 else 0.0, *rest[i:k]],
                [doubt[h] if h >= 0 else 0.0, *doubt[i:k]],
            ),
            Heard(
                theirs.tokens[j:m],
                begin[j:m],
                stop[j:m],
                stop[g] if g >= 0 else None,
                begin[m] if m < len(begin) else None,
            ),
        )
        _take(filling, i, j, found, begin, stop, length)
        fences += [(i + fence.i, fence.begin, fence.stop) for fence in filling.fences]
    knots, known = _knots(row, said, found, words, equal, theirs, doubtful)
    out = replace(row, speech=habits.speech, pause=habits.pause)
    _fence(fences, ours, out, knots)
    return Hearing(out, knots, known)


def _fitting(
    sure: list[tuple[int, int]],
    length: list[float],
    rest: list[float],
    begin: list[float],
    stop: list[float],
) -> list[tuple[int, int]]:
    """Without short runs of equal tokens beside which too much or too little time is left."""
    runs: list[list[tuple[int, int]]] = []
    for i, j in sure:
        if runs and runs[-1][-1] == (i - 1, j - 1):
            runs[-1].append((i, j))
        else:
            runs.append([(i, j)])

    def strained(before: tuple[int, int], after: tuple[int, int]) -> bool:
        (h, g), (k, m) = before, after
        need = rest[h] + sum(length[h + 1 : k]) + sum(rest[h + 1 : k])
        need += sum(stop[j] - begin[j] for j in range(g + 1, m))
        room = begin[m] - stop[g]
        if k - h == 1:
            return False
        return need > 1.5 * room + _STRAIN or room > 2 * need + 4 * _STRAIN

    kept: list[tuple[int, int]] = []
    for n, run in enumerate(runs):
        if len(run) <= _SHORT and (
            (kept and strained(kept[-1], run[0]))
            or (n + 1 < len(runs) and strained(run[-1], runs[n + 1][0]))
        ):
            continue
        kept += run
    return kept


def spans(text: Text) -> dict[int, tuple[int, int]]:
    """For each word that is said its first and last token."""
    out: dict[int, tuple[int, int]] = {}
    for k, word in enumerate(text.owner):
        out[word] = (out[word][0] if word in out else k, k)
    return out


def _word_times(spans: dict[int, tuple[int, int]], found: _Found) -> Times:
    return {
        word: (found.begin[head], found.stop[tail])
        for word, (head, tail) in spans.items()
        if all(k in found.begin for k in range(head, tail + 1))
    }


def _by_token(text: Text, habits: Habits) -> tuple[list[float], list[float], list[float]]:
    """Length of each token, silence after it, variance of both."""
    size: dict[int, int] = {}
    for token, word in zip(text.tokens, text.owner, strict=True):
        size[word] = size.get(word, 0) + len(token)
    length, rest, doubt = [], [], []
    following = [*text.owner[1:], -1]
    for token, word, after in zip(text.tokens, text.owner, following, strict=True):
        share = len(token) / size[word]
        length.append(habits.speech[word] * share)
        rest.append(habits.pause[word] if after != word else 0.0)
        doubt.append(habits.doubt[word] * share)
    return length, rest, doubt


def _take(
    filling: Filling,
    i: int,
    j: int,
    found: _Found,
    begin: list[float],
    stop: list[float],
    length: list[float],
) -> None:
    """Note the pairs of a gap; several words heard as one share its time."""
    for pair in filling.pairs:
        low, high = begin[j + pair.j], stop[j + pair.j_end - 1]
        mine = range(i + pair.i, i + pair.i_end)
        total = sum(length[k] for k in mine) or 1.0
        for k in mine:
            found.begin[k] = low
            low = found.stop[k] = low + (high - begin[j + pair.j]) * length[k] / total
            found.like[k] = pair.likeness
            if len(mine) > 1:
                found.like[k] = min(found.like[k], 0.9)


def _fence(fences: list[tuple[int, float, float]], ours: Text, row: Stream, knots: Knots) -> None:
    """Words not heard end before a strange sentence, or begin after it."""
    for k, begin, stop in fences:
        after = ours.owner[k] if k < len(ours.owner) else len(row)
        before = after - 1
        if before >= 0 and before not in knots.ends and begin > _before(knots, before):
            knots.ends[before] = begin
        if after < len(row) and after not in knots.starts and stop < _after(knots, after, len(row)):
            knots.starts[after] = stop


def _before(knots: Knots, word: int) -> float:
    """The last known time before the end of a word."""
    if word in knots.starts:
        return knots.starts[word]
    for k in range(word - 1, -1, -1):
        if k in knots.ends:
            return knots.ends[k]
        if k in knots.starts:
            return knots.starts[k]
    return 0.0


def _after(knots: Knots, word: int, size: int) -> float:
    """The first known time after the start of a word."""
    for k in range(word, size):
        if k > word and k in knots.starts:
            return knots.starts[k]
        if k in knots.ends:
            return knots.ends[k]
    return float("inf")


def _knots(
    row: Stream,
    spans: dict[int, tuple[int, int]],
    found: _Found,
    words: Sequence[AsrWord],
    equal: list[tuple[int, int]],
    theirs: Text,
    doubtful: set[int],
) -> tuple[Knots, dict[int, float]]:
    """Known starts and ends by word, never running backwards, and the confidence of each match."""
    heard = {i: words[theirs.owner[j]].confidence for i, j in equal}
    knots = Knots()
    known: dict[int, float] = {}
    floor = -1.0
    for word in range(len(row)):
        if word not in spans:
            continue
        head, tail = spans[word]
        if found.begin.get(head, -2.0) >= floor:
            knots.starts[word] = floor = found.begin[head]
        if found.stop.get(tail, -2.0) > floor:
            knots.ends[word] = floor = found.stop[tail]
        if word not in knots.starts:
            continue
        like = min(found.like.get(k, 0.0) for k in range(head, tail + 1))
        base = _MATCHED if like == 1.0 else _DOUBTFUL if like >= 0.6 else _REPLACED
        if not doubtful.isdisjoint((head, tail)):
            base = min(base, _DOUBTFUL)
        sure = heard.get(head)
        known[word] = round(
            base * (0.6 + 0.4 * min(1.0, max(0.0, sure))) if sure is not None else base, 3
        )
    return knots, known


def openings(row: Stream, owner: list[int]) -> set[int]:
    """The tokens that open a sentence or a turn."""
    fresh = {0, *row.first}
    sentence = model().sentence
    fresh.update(k + 1 for k, rest in enumerate(row.pause) if rest >= sentence)
    return {k for k, word in enumerate(owner) if word in fresh and (not k or owner[k - 1] != word)}


def token_times(words: Sequence[AsrWord], text: Text) -> tuple[list[float], list[float]]:
    """Start and end of each token: a word of several tokens is shared among them by length."""
    begin = [0.0] * len(text.tokens)
    stop = [0.0] * len(text.tokens)
    k = 0
    while k < len(begin):
        j = k
        while j < len(begin) and text.owner[j] == text.owner[k]:
            j += 1
        word = words[text.owner[k]]
        total = sum(len(text.tokens[x]) for x in range(k, j))
        at = float(word.start)
        for x in range(k, j):
            begin[x] = at
            at += (word.end - word.start) * len(text.tokens[x]) / total
            stop[x] = at
        k = j
    return begin, stop
