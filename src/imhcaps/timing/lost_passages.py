"""Words that a recogniser gave the time of a passage which it lost.

Where a recogniser leaves out a passage, the word before it often lasts until the passage has ended, and
words after it have no length; or the word after it begins with the passage. The passage's own words then have no
time left. Such an end or start is not known: the passage and its neighbour share the time.
"""

from __future__ import annotations

from itertools import pairwise

from imhcaps.timing.interpolation import Knots
from imhcaps.timing.word_sequence import WordSequence

_LEAST_LOST = 3
"""Fewer words that were not recognised are no passage. Our choice."""
_OVERLONG, _OVERLONG_MS = 4.0, 1000.0
"""A word is too long when it lasts so many times what such words last in the recording (a factor), and so many
ms more. Our choice."""
_SQUEEZED = 1.5
"""A passage has no time when its words would be said so many times faster than the rest: a factor. Our choice."""
_NO_LENGTH_MS, _MOST_WITHOUT = 50, 5
"""Ms of a word that has no length, and the most of them after the word that is too long. Our choice."""


def free_overlong_words(sequence: WordSequence, knots: Knots) -> set[int]:
    """Forget the ends and starts of words that have the time of a lost passage beside them.

    Returns the words whose start is no longer known.
    """
    freed: set[int] = set()
    for a, b in pairwise(sorted(knots.starts)):
        if b - a <= _LEAST_LOST:
            continue
        need = sum(sequence.duration[a + 1 : b]) + sum(sequence.pause[a:b])
        begin = knots.ends.get(a, knots.starts[a] + sequence.duration[a])
        if (knots.starts[b] - begin) * _SQUEEZED >= need:
            continue
        holder = a
        while (
            a - holder < _MOST_WITHOUT and _length(knots, holder) <= _NO_LENGTH_MS
        ) and holder - 1 in knots.starts:
            holder -= 1
        if _overlong(sequence, knots, holder):
            del knots.ends[holder]
            for word in range(holder + 1, a + 1):
                del knots.starts[word]
                knots.ends.pop(word, None)
                freed.add(word)
        elif _overlong(sequence, knots, b):
            del knots.starts[b]
            freed.add(b)
    return freed


def _length(knots: Knots, word: int) -> float:
    """Ms of a word; endless when its end is not known."""
    return knots.ends.get(word, float("inf")) - knots.starts[word]


def _overlong(sequence: WordSequence, knots: Knots, word: int) -> bool:
    length, expected = _length(knots, word), sequence.duration[word]
    return word in knots.ends and length > max(_OVERLONG * expected, expected + _OVERLONG_MS)
