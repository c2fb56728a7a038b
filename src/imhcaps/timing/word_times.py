"""What a recogniser heard of a transcript: known times for its words, and habits for the rest.

Tokens that both texts have in one order are sure. From them the habits of the recording are learned
(`habits`), and with these each gap between two sure tokens is read (`gaps`). What is left unheard is
laid out by the habits later, with a confidence that puts it in the review list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from imhcaps.model.transcript import Origin
from imhcaps.timing.duration_fit import Habits, Times, learn
from imhcaps.timing.duration_model import model
from imhcaps.timing.gap_alignment import Filling, Heard, Ours, fill
from imhcaps.timing.global_alignment import lonely
from imhcaps.timing.interpolation import Knots
from imhcaps.timing.model import AsrWord
from imhcaps.timing.word_sequence import Stream

_MATCHED = 0.95
_REPLACED = 0.8
_DOUBTFUL = 0.81
"""An equal word whose place is open: beside strange words, or alone where the texts differ."""
_IN_GAP, _TOGETHER = 0.99, 0.9
"""The most for a pair found in a gap, and for two words that were heard as one."""
_STRANGE = 3
"""So many strange words in a row may be a sentence that the transcript lacks."""
_AGAIN = 8
"""So many tokens at the edge of a gap may be those in the gap as well."""
_STRAIN, _STRAINED = 200.0, 4.0
"""Time beside a match that is missing or left over: ms, and how many times what is usual."""
_SHORT = 3
_WIDEST = 1600
"""Gaps of more tokens × tokens are not read: nothing in them is known."""


@dataclass(frozen=True, slots=True)
class Text:
    """Tokens, and for each the index of its word."""

    tokens: list[str]
    owner: list[int]


@dataclass(frozen=True, slots=True)
class Clock:
    """Start and end of each token of the recogniser."""

    begin: list[float]
    stop: list[float]


@dataclass(frozen=True, slots=True)
class Needs:
    """What each of our tokens should take, ms: its length, the silence after it; the variance of both."""

    length: list[float]
    rest: list[float]
    doubt: list[float]


@dataclass(frozen=True, slots=True)
class Hearing:
    """The row with the recording's own times, what is known of it, how sure each match is and of what."""

    row: Stream
    knots: Knots
    known: dict[int, tuple[float, Origin]]


@dataclass(slots=True)
class _Found:
    """What is known of each of our tokens: start, end, likeness, and the recogniser's token."""

    begin: dict[int, float]
    stop: dict[int, float]
    like: dict[int, float]
    heard: dict[int, int]

    def note(self, i: int, begin: float, stop: float, like: float, j: int) -> None:
        """Know a token."""
        self.begin[i], self.stop[i], self.like[i], self.heard[i] = begin, stop, like, j

    def forget(self, i: int) -> None:
        """Know it no longer."""
        for known in (self.begin, self.stop, self.like, self.heard):
            del known[i]


def hear(
    row: Stream,
    language: str,
    ours: Text,
    theirs: Text,
    words: Sequence[AsrWord],
    equal: list[tuple[int, int]],
) -> Hearing:
    """Read the whole row; `equal` are the tokens on which both agree."""
    clock = token_times(words, theirs)
    alone = lonely(equal, len(ours.tokens), len(theirs.tokens))
    sure = [pair for pair in equal if pair[0] not in alone]
    found = _Found({}, {}, {}, {})
    for i, j in sure:
        found.note(i, clock.begin[j], clock.stop[j], 1.0, j)
    said = spans(ours)
    habits = learn(row, _word_times(said, found), language)
    needs = _by_token(ours, habits)
    doubtful = _open_to_doubt(sure, ours, theirs, needs, clock)
    sure = [pair for pair in sure if pair[0] not in doubtful]
    for i in doubtful:
        found.forget(i)
    fences: list[tuple[int, float, float]] = []
    for (h, g), (k, m) in pairwise([(-1, -1), *sure, (len(ours.tokens), len(theirs.tokens))]):
        i, j = h + 1, g + 1
        if m - j >= _STRANGE:
            doubtful.update((h, k))
        if i == k or j == m or (k - i) * (m - j) > _WIDEST:
            continue
        filling = fill(
            Ours(
                ours.tokens[i:k],
                needs.length[i:k],
                [needs.rest[h] if h >= 0 else 0.0, *needs.rest[i:k]],
                [needs.doubt[h] if h >= 0 else 0.0, *needs.doubt[i:k]],
            ),
            Heard(
                theirs.tokens[j:m],
                clock.begin[j:m],
                clock.stop[j:m],
                clock.stop[g] if g >= 0 else None,
                clock.begin[m] if m < len(clock.begin) else None,
            ),
        )
        _take(filling, i, j, found, needs, clock)
        fences += [(i + fence.i, fence.begin, fence.stop) for fence in filling.fences]
    knots, known = _knots(row, said, found, words, theirs, doubtful)
    out = replace(row, speech=habits.speech, pause=habits.pause)
    _fence(fences, ours, out, knots)
    return Hearing(out, knots, known)


def _open_to_doubt(
    sure: list[tuple[int, int]],
    ours: Text,
    theirs: Text,
    needs: Needs,
    clock: Clock,
) -> set[int]:
    """Our tokens at the edges of gaps that may belong elsewhere.

    A token that the gap has again may be the other one ("and [and]", a sentence that begins like the
    next); and one beside which far too much or too little time is left may be there by chance.
    """
    there = dict(sure)
    out: set[int] = set()
    for (h, g), (k, m) in pairwise([(-1, -1), *sure, (len(ours.tokens), len(theirs.tokens))]):
        if h + 1 == k and g + 1 == m:
            continue
        gap = {*ours.tokens[h + 1 : k], *theirs.tokens[g + 1 : m]}
        for edge, step in ((h, -1), (k, 1)):
            i = edge
            while i in there and abs(i - edge) < _AGAIN and ours.tokens[i] in gap:
                out.add(i)
                i += step
        if h < 0 or m == len(theirs.tokens) or h + 1 == k:
            continue
        asked = sum(needs.length[h + 1 : k]) + sum(needs.rest[h:k])
        strange = sum(clock.stop[g + 1 : m]) - sum(clock.begin[g + 1 : m])
        room = clock.begin[m] - clock.stop[g]
        off = max(max(asked, strange) - room, room - asked - strange)
        if off > _STRAIN and off > _STRAINED * sum(needs.doubt[h:k]) ** 0.5:
            out.update(_end_of_run(there, h, -1))
            out.update(_end_of_run(there, k, 1))
    return out


def _end_of_run(there: dict[int, int], edge: int, step: int) -> list[int]:
    """The token at an edge; or all of its run, if that is short."""
    run = [edge]
    while len(run) <= _SHORT and there.get(run[-1] + step) == there[edge] + run[-1] + step - edge:
        run.append(run[-1] + step)
    return run if len(run) <= _SHORT else [edge]


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


def _by_token(text: Text, habits: Habits) -> Needs:
    """The habits of words, shared among their tokens."""
    size: dict[int, int] = {}
    for token, word in zip(text.tokens, text.owner, strict=True):
        size[word] = size.get(word, 0) + len(token)
    out = Needs([], [], [])
    following = [*text.owner[1:], -1]
    for token, word, after in zip(text.tokens, text.owner, following, strict=True):
        share = len(token) / size[word]
        out.length.append(habits.speech[word] * share)
        out.rest.append(habits.pause[word] if after != word else 0.0)
        out.doubt.append(habits.doubt[word] * share)
    return out


def _take(
    filling: Filling,
    i: int,
    j: int,
    found: _Found,
    needs: Needs,
    clock: Clock,
) -> None:
    """Note the pairs of a gap; several words heard as one share its time."""
    for pair in filling.pairs:
        at, high = clock.begin[j + pair.j], clock.stop[j + pair.j_end - 1]
        mine = range(i + pair.i, i + pair.i_end)
        each = (high - at) / (sum(needs.length[k] for k in mine) or 1.0)
        like = min(pair.likeness, _IN_GAP if len(mine) == 1 else _TOGETHER)
        for k in mine:
            found.note(k, at, at + each * needs.length[k], like, j + pair.j)
            at = found.stop[k]


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
    theirs: Text,
    doubtful: set[int],
) -> tuple[Knots, dict[int, tuple[float, Origin]]]:
    """Known starts and ends by word, never running backwards, and the confidence of each match."""
    knots = Knots()
    known: dict[int, tuple[float, Origin]] = {}
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
        heard = words[theirs.owner[found.heard[head]]]
        if heard.confidence is not None:
            base *= 0.6 + 0.4 * min(1.0, max(0.0, heard.confidence))
        known[word] = round(base, 3), "estimated" if heard.estimated else "matched"
    return knots, known


def openings(row: Stream, owner: list[int]) -> set[int]:
    """The tokens that open a sentence or a turn."""
    fresh = {0, *row.first}
    sentence = model().sentence
    fresh.update(k + 1 for k, rest in enumerate(row.pause) if rest >= sentence)
    return {k for k, word in enumerate(owner) if word in fresh and (not k or owner[k - 1] != word)}


def token_times(words: Sequence[AsrWord], text: Text) -> Clock:
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
    return Clock(begin, stop)
