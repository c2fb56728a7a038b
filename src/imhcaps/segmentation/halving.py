"""Where one cue of words that spaces part is cut into two lines: the same place as `Layout` finds, far quicker.

A cue of two lines has a handful of places where both lines fit. Only there is it looked at what a break costs, the
most even place first, and no further once evenness alone costs more than the best place found.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from imhcaps.language.short_forms import bonds
from imhcaps.lazy import lazy_pattern
from imhcaps.segmentation.breaks import BOUND, DASHES, LINE_GOOD, LINE_SHARE, STEPPED, TORN, Scorer
from imhcaps.segmentation.classes import ABBREVIATION, COUNT, EDGE, PUNCTUATED, STOP, UNSURE, after
from imhcaps.segmentation.layout import balance

_MAY_BIND = lazy_pattern(r"[0-9.]")
"""What is in every date, ordinal, abbreviation and number with its unit (of ASCII)."""


def halve(
    words: Sequence[str],
    begins: Sequence[int],
    ends: Sequence[int],
    scorer: Scorer,
    size: int,
    evenness: float,
) -> int | None:
    """The index of the word that ends the upper line; of equal places the first. None where no two lines fit.

    `begins` and `ends` are where the words (of ASCII) are on one long line, in cells; it is at most twice
    `size`, the cells of a line, and more than once. `evenness` is as for `Layout`.
    """
    final, end = len(words) - 1, ends[-1]
    first = max(bisect_left(begins, end - size) - 1, 0)
    stop = min(bisect_right(ends, size), final)
    if first >= stop:
        return None
    weights = balance(size, evenness, end - 1 if evenness else size)
    level = size - end
    positions = sorted(
        [
            (weights[ends[position] + begins[position + 1] + level], position)
            for position in range(first, stop)
        ]
    )
    costs = _Costs(words, ends, scorer)
    best, found = positions[0][0] + costs.at(positions[0][1]), positions[0][1]
    for weight, position in positions[1:]:
        if weight > best:
            break
        cost = weight + costs.at(position)
        if cost < best or (cost == best and position < found):
            best, found = cost, position
    return found


class _Costs:
    """What it costs to end a line after a word, by its place: `Scorer.line_ends`, for single places."""

    __slots__ = ("bound", "ends", "lefts", "looks", "marks", "scorer", "words")

    def __init__(self, words: Sequence[str], ends: Sequence[int], scorer: Scorer) -> None:
        self.words, self.ends, self.scorer = words, ends, scorer
        lexis = scorer.lexis
        try:
            looks = list(map(lexis.seen.__getitem__, words))
        except KeyError:
            looks = list(map(lexis.look_up, words))
        lefts = [look[0] for look in looks]
        final = len(words) - 1
        self.looks, self.lefts = looks, lefts
        self.bound: dict[int, object] = {}
        self.marks: list[int] = []
        if _MAY_BIND.search(" ".join(words).rstrip(".")):
            self.bound = dict(bonds(words, lexis.language))
        if not PUNCTUATED.isdisjoint(lefts):
            for position in [position for position in range(final) if lefts[position] in UNSURE]:
                lefts[position] = after(lefts[position], words[position], words[position + 1])
            for position in self.bound:
                if lefts[position] == STOP:
                    lefts[position] = ABBREVIATION
            self.marks = [position for position in range(final) if lefts[position] in PUNCTUATED]

    def at(self, position: int) -> int:
        """The cost of a line end after the word at a place; never negative."""
        words, ends, looks, lefts = self.words, self.ends, self.looks, self.lefts
        following = position + 1
        left, right = lefts[position], looks[following][1]
        behind = lefts[position - 1] if position else EDGE
        beyond = lefts[following]
        if beyond not in PUNCTUATED:
            beyond = looks[position + 2][1] if position + 2 < len(words) else EDGE
        _, own_right, own_word = looks[position]
        since, until = ends[position], ends[-1] - ends[position]
        for mark in self.marks:
            if mark < position:
                since = ends[position] - ends[mark]
            elif mark > position:
                until = ends[mark] - ends[position]
                break
        most = len(STEPPED) - 1
        pair, back, ahead, after_word, before_word, far_since, far_until = self.scorer.line_tables
        evidence = (
            pair[left * COUNT + right]
            + back[behind * COUNT + left]
            + ahead[right * COUNT + beyond]
            + after_word[own_word if left == own_right else 0]
            + before_word[looks[following][2]]
            + far_since[STEPPED[since if since < most else most]]
            + far_until[STEPPED[until if until < most else most]]
        )
        cost = (LINE_GOOD - evidence) // LINE_SHARE if evidence < LINE_GOOD else 0
        if position in self.bound:
            cost += BOUND
        if words[following] in DASHES and left not in PUNCTUATED:
            cost += TORN
        if words[position][-1] == "-" and words[position][:-1].isalpha():
            cost += TORN
        return cost
