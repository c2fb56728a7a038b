"""Times for the words of a transcript from a recogniser's words.

Tokens that both texts have in one order are certain matches. From them the durations of the
recording are fitted (`duration_fit`), and with these each gap between two certain matches is aligned
by letters and time (`gap_alignment`). Words left without a match are interpolated later, with a
confidence that puts them in the review list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from imhcaps.model.transcript import Origin
from imhcaps.timing.duration_fit import FittedDurations, MatchedTimes, fit_durations
from imhcaps.timing.duration_model import model
from imhcaps.timing.gap_alignment import (
    GapAlignment,
    GapHypothesis,
    GapReference,
    InsertedSpeech,
    align_gap,
)
from imhcaps.timing.global_alignment import isolated
from imhcaps.timing.interpolation import Knots
from imhcaps.timing.lost_passages import free_overlong_words
from imhcaps.timing.model import AsrWord
from imhcaps.timing.word_sequence import WordSequence

# Confidences are those of `duration_model.confidence`: e^(-error in s).
_MATCHED = 0.95
"""An equal word. Our choice."""
_SUBSTITUTED = 0.8
"""A word in whose place the recogniser has another. Our choice."""
_UNCERTAIN = 0.81
"""An equal word whose place is open: beside insertions, or alone where the texts differ. Our choice."""
_IN_GAP, _JOINED = 0.99, 0.9
"""The highest likeness of a pair found in a gap, and of two words that were recognised as one.
Our choice."""
_INSERTIONS = 3
"""So many inserted words may be a sentence that the transcript lacks. Our choice."""
_REPEATED = 8
"""So many tokens at the edge of a gap may be those in the gap as well. Our choice."""
_STRAIN_MS, _STRAIN_DEVIATIONS = 200.0, 4.0
"""Time beside a match that is missing or left over: ms, and in standard deviations. Our choice."""
_SHORT_RUN = 3
"""The most equal tokens in a run whose place time may show to be wrong; our own choice: longer runs
are hardly chance."""
_LARGEST_GAP = 1600
"""Gaps of more tokens × tokens are not aligned: nothing in them is known. Our choice."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text, and for each the index of its word."""

    tokens: list[str]
    owner: list[int]


@dataclass(frozen=True, slots=True)
class TokenTimes:
    """Start and end of each token of the recogniser, ms."""

    begin: list[float]
    stop: list[float]


@dataclass(frozen=True, slots=True)
class _TokenDurations:
    """For each token of the transcript its duration and the pause after it, ms, and the variance of both."""

    duration: list[float]
    pause: list[float]
    variance: list[float]


@dataclass(frozen=True, slots=True)
class WordMatches:
    """The sequence with the recording's own durations, the known times, and for each matched word the
    confidence and the origin of its time.
    """

    sequence: WordSequence
    knots: Knots
    matched: dict[int, tuple[float, Origin]]


@dataclass(slots=True)
class _TokenMatches:
    """For each matched token of the transcript: start, end (ms), likeness, and the recogniser's token."""

    begin: dict[int, float]
    stop: dict[int, float]
    likeness: dict[int, float]
    partner: dict[int, int]

    @classmethod
    def of_equal(cls, pairs: list[tuple[int, int]], times: TokenTimes) -> _TokenMatches:
        """Equal tokens, with the times of the recogniser's."""
        partner = dict(pairs)
        begin = dict(zip(partner, map(times.begin.__getitem__, partner.values()), strict=True))
        stop = dict(zip(partner, map(times.stop.__getitem__, partner.values()), strict=True))
        return cls(begin, stop, dict.fromkeys(partner, 1.0), partner)

    def add(self, i: int, begin: float, stop: float, likeness: float, j: int) -> None:
        """Match token `i` with the recogniser's `j`."""
        self.begin[i], self.stop[i] = begin, stop
        self.likeness[i], self.partner[i] = likeness, j

    def remove(self, i: int) -> None:
        """Forget the match of token `i`."""
        for values in (self.begin, self.stop, self.likeness, self.partner):
            del values[i]


def match_words(
    sequence: WordSequence,
    language: str,
    reference: Tokens,
    hypothesis: Tokens,
    words: Sequence[AsrWord],
    equal: list[tuple[int, int]],
) -> WordMatches:
    """Match the whole transcript (`reference`) with the recogniser's `words` (`hypothesis`).

    `equal` are the pairs of equal tokens that a global alignment found, both indices rising.
    """
    times = token_times(words, hypothesis)
    alone = isolated(equal, len(reference.tokens), len(hypothesis.tokens))
    certain = [pair for pair in equal if pair[0] not in alone]
    found = _TokenMatches.of_equal(certain, times)
    spans = token_spans(reference)
    fitted = fit_durations(sequence, _matched_times(spans, found), language)
    expected = _by_token(reference, fitted)
    uncertain = _uncertain_edges(certain, reference, hypothesis, expected, times)
    certain = [pair for pair in certain if pair[0] not in uncertain]
    for i in uncertain:
        found.remove(i)
    inserted: list[InsertedSpeech] = []
    ends = (len(reference.tokens), len(hypothesis.tokens))
    for (h, g), (k, m) in pairwise([(-1, -1), *certain, ends]):
        i, j = h + 1, g + 1
        if m - j >= _INSERTIONS:
            uncertain.update((h, k))
        if i == k or j == m or (k - i) * (m - j) > _LARGEST_GAP:
            continue
        gap = align_gap(
            GapReference(
                reference.tokens[i:k],
                expected.duration[i:k],
                [expected.pause[h] if h >= 0 else 0.0, *expected.pause[i:k]],
                [expected.variance[h] if h >= 0 else 0.0, *expected.variance[i:k]],
            ),
            GapHypothesis(
                hypothesis.tokens[j:m],
                times.begin[j:m],
                times.stop[j:m],
                times.stop[g] if g >= 0 else None,
                times.begin[m] if m < len(times.begin) else None,
            ),
        )
        _add_gap(gap, i, j, found, expected, times)
        inserted += [replace(speech, i=i + speech.i) for speech in gap.inserted]
    knots, matched = _knots(spans, found, words, hypothesis, uncertain)
    out = replace(sequence, duration=fitted.duration, pause=fitted.pause)
    _bound_by_insertions(inserted, reference, out, knots)
    for word in free_overlong_words(out, knots):
        matched.pop(word, None)
    return WordMatches(out, knots, matched)


def _uncertain_edges(
    certain: list[tuple[int, int]],
    reference: Tokens,
    hypothesis: Tokens,
    expected: _TokenDurations,
    times: TokenTimes,
) -> set[int]:
    """Tokens of the transcript at the edges of gaps whose match may belong elsewhere.

    A token that the gap has again may be the other one ("and [and]", a sentence that begins like the
    next); and one beside which far too much or too little time is left may be there by chance.
    """
    partner = dict(certain)
    out: set[int] = set()
    ends = (len(reference.tokens), len(hypothesis.tokens))
    for (h, g), (k, m) in pairwise([(-1, -1), *certain, ends]):
        if h + 1 == k and g + 1 == m:
            continue
        gap = {*reference.tokens[h + 1 : k], *hypothesis.tokens[g + 1 : m]}
        for edge, step in ((h, -1), (k, 1)):
            i = edge
            while i in partner and abs(i - edge) < _REPEATED and reference.tokens[i] in gap:
                out.add(i)
                i += step
        if h < 0 or m == len(hypothesis.tokens) or h + 1 == k:
            continue
        need = sum(expected.duration[h + 1 : k]) + sum(expected.pause[h:k])
        recognised = sum(times.stop[g + 1 : m]) - sum(times.begin[g + 1 : m])
        room = times.begin[m] - times.stop[g]
        off = max(max(need, recognised) - room, room - need - recognised)
        if off > _STRAIN_MS and off > _STRAIN_DEVIATIONS * sum(expected.variance[h:k]) ** 0.5:
            out.update(_end_of_run(partner, h, -1))
            out.update(_end_of_run(partner, k, 1))
    return out


def _end_of_run(partner: dict[int, int], edge: int, step: int) -> list[int]:
    """The token at an edge; or all of its run of matches, if that is short."""
    run = [edge]
    while (
        len(run) <= _SHORT_RUN
        and partner.get(run[-1] + step) == partner[edge] + run[-1] + step - edge
    ):
        run.append(run[-1] + step)
    return run if len(run) <= _SHORT_RUN else [edge]


def token_spans(text: Tokens) -> dict[int, tuple[int, int]]:
    """For each word that has tokens its first and last."""
    out: dict[int, tuple[int, int]] = {}
    for k, word in enumerate(text.owner):
        out[word] = (out[word][0] if word in out else k, k)
    return out


def _matched_times(spans: dict[int, tuple[int, int]], found: _TokenMatches) -> MatchedTimes:
    return {
        word: (found.begin[head], found.stop[tail])
        for word, (head, tail) in spans.items()
        if head in found.begin
        and (head == tail or all(k in found.begin for k in range(head, tail + 1)))
    }


def _by_token(text: Tokens, fitted: FittedDurations) -> _TokenDurations:
    """The durations of words, divided among their tokens by length."""
    owner = text.owner
    out = _TokenDurations(
        list(map(fitted.duration.__getitem__, owner)),
        list(map(fitted.pause.__getitem__, owner)),
        list(map(fitted.variance.__getitem__, owner)),
    )
    # Most words are one token, which has all of its word's time.
    followed = [k for k, (word, after) in enumerate(pairwise(owner)) if word == after]
    parts = {*followed, *(k + 1 for k in followed)}
    size = Counter[int]()
    for k in parts:
        size[owner[k]] += len(text.tokens[k])
    for k in parts:
        share = len(text.tokens[k]) / size[owner[k]]
        out.duration[k] *= share
        out.variance[k] *= share
    for k in followed:
        out.pause[k] = 0.0
    return out


def _add_gap(
    gap: GapAlignment,
    i: int,
    j: int,
    found: _TokenMatches,
    expected: _TokenDurations,
    times: TokenTimes,
) -> None:
    """Add the pairs of a gap; several words recognised as one share its time."""
    for pair in gap.pairs:
        at, high = times.begin[j + pair.j], times.stop[j + pair.j_end - 1]
        mine = range(i + pair.i, i + pair.i_end)
        each = (high - at) / (sum(expected.duration[k] for k in mine) or 1.0)
        likeness = min(pair.likeness, _IN_GAP if len(mine) == 1 else _JOINED)
        for k in mine:
            found.add(k, at, at + each * expected.duration[k], likeness, j + pair.j)
            at = found.stop[k]


def _bound_by_insertions(
    inserted: list[InsertedSpeech], reference: Tokens, sequence: WordSequence, knots: Knots
) -> None:
    """Words that were not recognised end before inserted speech, or begin after it."""
    for speech in inserted:
        k = speech.i
        after = reference.owner[k] if k < len(reference.owner) else len(sequence)
        before = after - 1
        if before >= 0 and before not in knots.ends and speech.begin > _before(knots, before):
            knots.ends[before] = speech.begin
        if (
            after < len(sequence)
            and after not in knots.starts
            and speech.stop < _after(knots, after, len(sequence))
        ):
            knots.starts[after] = speech.stop


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
    spans: dict[int, tuple[int, int]],
    found: _TokenMatches,
    words: Sequence[AsrWord],
    hypothesis: Tokens,
    uncertain: set[int],
) -> tuple[Knots, dict[int, tuple[float, Origin]]]:
    """Known starts and ends by word, never running backwards, and the confidence of each match."""
    knots = Knots()
    matched: dict[int, tuple[float, Origin]] = {}
    latest = -1.0
    owner = hypothesis.owner
    for word, (head, tail) in spans.items():
        if found.begin.get(head, -2.0) >= latest:
            knots.starts[word] = latest = found.begin[head]
        if found.stop.get(tail, -2.0) > latest:
            knots.ends[word] = latest = found.stop[tail]
        if word not in knots.starts:
            continue
        likeness = found.likeness.get(head, 0.0)
        if head < tail:
            likeness = min(found.likeness.get(k, 0.0) for k in range(head, tail + 1))
        base = _MATCHED if likeness == 1.0 else _UNCERTAIN if likeness >= 0.6 else _SUBSTITUTED
        if head in uncertain or tail in uncertain:
            base = min(base, _UNCERTAIN)
        recognised = words[owner[found.partner[head]]]
        if recognised.confidence is not None:
            base = round(base * (0.6 + 0.4 * min(1.0, max(0.0, recognised.confidence))), 3)
        matched[word] = base, "estimated" if recognised.estimated else "matched"
    return knots, matched


def sentence_starts(sequence: WordSequence, owner: list[int]) -> set[int]:
    """The tokens that open a sentence or a turn."""
    first_words = {0, *sequence.turn_start}
    sentence = model().sentence
    first_words.update(k + 1 for k, pause in enumerate(sequence.pause) if pause >= sentence)
    return {
        k for k, word in enumerate(owner) if word in first_words and (not k or owner[k - 1] != word)
    }


def token_times(words: Sequence[AsrWord], text: Tokens) -> TokenTimes:
    """Start and end of each token: the time of a word of several tokens is divided by their lengths."""
    tokens, owner = text.tokens, text.owner
    begin: list[float] = []
    stop: list[float] = []
    for number, group in groupby(range(len(tokens)), owner.__getitem__):
        word = words[number]
        first, *others = group
        at = float(word.start)
        if not others:
            begin.append(at)
            stop.append(at + (word.end - word.start))
            continue
        total = sum(len(tokens[k]) for k in (first, *others))
        for k in (first, *others):
            begin.append(at)
            at += (word.end - word.start) * len(tokens[k]) / total
            stop.append(at)
    return TokenTimes(begin, stop)
