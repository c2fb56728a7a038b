"""Words that one text writes as they are said and the other does not: `Dr.` and `doctor`, `15 €` and `fünfzehn Euro`.

Figures, money, times, addresses and abbreviations are said in more ways than one (`language.spoken_variants`). Where
two texts differ, these ways are looked for in the other text, between the same two matches; a word whose way is found
there has its tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import itemgetter

from imhcaps.language.spoken_variants import spoken_variants
from imhcaps.timing.tokens import tokens
from imhcaps.timing.word_times import Tokens

Phrases = dict[int, tuple[str, ...]]
"""By the index of a word the tokens that are said for it."""

MOST_WORDS = 40
"""Words of either text between two matches: where more differ, what a word may be is there by chance. Our own
choice."""
_ONE_WAY = re.compile(r"\W*[^\W\d_]{5,}[^\w.]*")
"""A word of five letters and more without a full stop: it is said as it stands."""


def said_alike(
    written: tuple[Sequence[str], Sequence[str]],
    said: tuple[Tokens, Tokens],
    equal: Sequence[tuple[int, int]],
    language: str,
) -> tuple[Tokens, Tokens] | None:
    """The tokens of two texts with words that are said alike; None where there are none.

    `written` are the words of both, `said` their tokens, `equal` pairs of tokens (indices) that are equal as they
    stand, in order.
    """
    matched = tuple(zip(*equal, strict=True)) or ((), ())
    lacking = [
        _lacking(len(words), text.owner, tokens)
        for words, text, tokens in zip(written, said, matched, strict=True)
    ]
    asked = [
        [word for word in some if _ways(words[word], language)]
        for words, some in zip(written, lacking, strict=True)
    ]
    if not any(asked):
        return None
    pairs = zip(
        *(map(text.owner.__getitem__, k) for text, k in zip(said, matched, strict=True)),
        strict=True,
    )
    whole = [pair for pair in pairs if pair[0] not in lacking[0] and pair[1] not in lacking[1]]
    known = [(-1, -1), *whole, (len(written[0]), len(written[1]))]
    gaps = {_gap(word, side, known) for side in (0, 1) for word in asked[side]}
    found: tuple[Phrases, Phrases] = ({}, {})
    for spans in gaps:
        if max(map(len, spans)) > MOST_WORDS:
            continue
        plain = [_phrases(text, span) for text, span in zip(said, spans, strict=True)]
        for side, other in ((0, 1), (1, 0)):
            for word in spans[side]:
                way = _written_out(written[side][word], plain[side][word], plain[other], language)
                if way:
                    found[side][word] = way
        _alike(written, spans, found, language)
    if not any(found):
        return None
    return _with(said[0], found[0]), _with(said[1], found[1])


def _lacking(words: int, owner: Sequence[int], matched: Iterable[int]) -> set[int]:
    """The words that have no tokens, or one that is not matched."""
    without = set(range(len(owner))).difference(matched)
    return set(range(words)).difference(owner).union(map(owner.__getitem__, without))


def _gap(word: int, side: int, known: Sequence[tuple[int, int]]) -> tuple[range, range]:
    """The words of both texts around one of them, between two pairs of words that are matched whole."""
    after = bisect_left(known, word, key=itemgetter(side))
    (a, b), (c, d) = known[after - 1], known[after]
    return range(a + 1, c), range(b + 1, d)


def _phrases(text: Tokens, words: range) -> Phrases:
    """The tokens of each of some words; of one that is not said as it stands there are none."""
    return {
        word: tuple(text.tokens[bisect_left(text.owner, word) : bisect_left(text.owner, word + 1)])
        for word in words
    }


@lru_cache(maxsize=65536)
def _ways(word: str, language: str) -> tuple[str, ...]:
    """The letters of the ways to say a word that are not those it is compared by, the longest first."""
    if _ONE_WAY.fullmatch(word):
        return ()
    ways = {"".join(tokens(way, language)[0]) for way in spoken_variants(word, language)}
    return tuple(
        sorted(ways - {"", "".join(tokens([word], language)[0])}, key=lambda way: (-len(way), way))
    )


def _written_out(
    word: str, plain: tuple[str, ...], other: Phrases, language: str
) -> tuple[str, ...] | None:
    """The tokens of the other text that are a way to say a word, if it is not there as it stands."""
    ways = _ways(word, language)
    if not ways:
        return None
    there = [token for phrase in other.values() for token in phrase]
    if plain and _run("".join(plain), there):
        return None
    return next((run for way in ways if (run := _run(way, there))), None)


def _run(letters: str, there: Sequence[str]) -> tuple[str, ...] | None:
    """The tokens that are these letters together."""
    for first in range(len(there)):
        length, last = 0, first
        while last < len(there) and length < len(letters):
            length += len(there[last])
            last += 1
        if length == len(letters) and "".join(there[first:last]) == letters:
            return tuple(there[first:last])
    return None


def _alike(
    written: tuple[Sequence[str], Sequence[str]],
    spans: tuple[range, range],
    found: tuple[Phrases, Phrases],
    language: str,
) -> None:
    """Two words that are both written otherwise than they are said, and are said alike: `9.30` and `9:30`."""
    left = [
        [
            (word, ways)
            for word in span
            if word not in known and (ways := _ways(text[word], language))
        ]
        for text, span, known in zip(written, spans, found, strict=True)
    ]
    for word, ways in left[0]:
        for other, theirs in left[1]:
            both = next((way for way in ways if way in theirs), None)
            if both and other not in found[1]:
                found[0][word] = found[1][other] = (both,)
                break


def _with(text: Tokens, phrases: Phrases) -> Tokens:
    """The tokens with those of some words replaced."""
    if not phrases:
        return text
    made = Tokens([], [])
    at = 0
    for word in sorted(phrases):
        first, last = bisect_left(text.owner, word), bisect_left(text.owner, word + 1)
        made.tokens.extend((*text.tokens[at:first], *phrases[word]))
        made.owner.extend((*text.owner[at:first], *[word] * len(phrases[word])))
        at = last
    made.tokens.extend(text.tokens[at:])
    made.owner.extend(text.owner[at:])
    return made
