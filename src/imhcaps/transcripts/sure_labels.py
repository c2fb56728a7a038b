"""The labels of a page that are sure, as what the others are compared with.

`separation` and `coverage` compare two readings of the page: natural logarithms of likelihood ratios, as `evidence`
says.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from imhcaps.transcripts.bare_names import prose_below
from imhcaps.transcripts.evidence import Group, Page
from imhcaps.transcripts.passage import Passage

_REPEATS = 0.2
"""Share of labels that repeat the one before, where a page shows no pair: most pages have none.
Our own choice."""
_LEAST_SEPARATION, _MOST_SEPARATION, _MOST_COVERAGE = -1.5, 4.0, 3.5
"""Bounds of `separation` (nats), and of `coverage` (points; at least 0). Our own choice, set by
hand."""
_THROUGHOUT = 4
"""Other cues, all with labels, that show that every cue of a track has one; our own limit."""

_CLAUSE = -2.0
"""Points of shape (`label_shape`) below which a text is a clause, and no name with one odd word. Our own choice."""


class Base:
    """The labels that are sure, in the order of the page: what the others are compared with."""

    def __init__(self, page: Page, keys: Iterable[str]) -> None:
        self.page = page
        self.keys = frozenset(keys)
        order = sorted(
            (index, key)
            for key in self.keys
            for index in page.groups[key].where
            if page.position(index) > 0
        )
        self._indices = [index for index, _ in order]
        self._order = [key for _, key in order]
        self._same = [a == b for a, b in zip(self._order, self._order[1:], strict=False)]
        self._all_same = sum(self._same)
        self._paragraphs = page.paragraphs
        self._open = self._paragraphs - _covered(page.passages, self._indices)

    def separation(self, group: Group) -> float:
        """Whether the same speaker is before and after it, which pages hardly ever do otherwise.

        ln(P(neighbours | a speaker) / P(neighbours | none)), summed over its places.
        """
        positions = {bisect_left(self._indices, index) for index in group.where}
        inner = [at for at in positions if 0 < at < len(self._order)]
        if not inner:
            return 0.0
        pairs = len(self._same) - len(inner)
        same = self._all_same - sum(self._same[at - 1] for at in inner)
        repeats = (same + 0.5) / (pairs + 1) if pairs else _REPEATS
        apart = 0.95 if len(self.keys) == 1 else 0.5
        total = 0.0
        for at in inner:
            if self._same[at - 1]:
                total += math.log(apart / repeats)
            else:
                total += math.log((1 - apart) / (1 - repeats))
        return min(_MOST_SEPARATION, max(_LEAST_SEPARATION, total))

    def coverage(self, group: Group) -> float:
        """Whether every other paragraph opens with a label, so that this one would be the exception."""
        mine = _covered(self.page.passages, group.where)
        omitted = self.page.omitted[1]
        others = omitted + len(self._paragraphs) - len(mine & self._paragraphs)
        unlabelled = omitted + len(self._open) - len(mine & self._open)
        if others < 3:
            return 0.0
        odds = -math.log((unlabelled + 0.5) / (others + 1))
        return min(_MOST_COVERAGE, max(0.0, 1.7 * (odds - 1.2)))

    def is_throughout(self, group: Group) -> bool:
        """All other cues open with a label, or with what may be one as well."""
        mine = set(group.where)
        others = self._paragraphs - mine
        open_ = self._open - mine
        passages = self.page.passages
        maybe = sum(
            (c := passages[i].candidate) is not None and c.colon and bool(c.label) for i in open_
        )
        return (
            not self.page.omitted[1]
            and len(others) >= _THROUGHOUT
            and len(open_) == maybe
            and 3 * maybe <= len(others)
        )

    def further(self) -> set[str]:
        """The keys of labels that come again where every paragraph begins with a sure label or one of them:
        `Will:` beside `Ann:` and `Bo:`. The sure ones open at least as many paragraphs.
        """
        page = self.page
        if page.captions or page.omitted[1] or self.share() < 0.5:
            return set()
        passages = page.passages
        found = {
            key: group.where
            for key, group in page.groups.items()
            if not group.nobody
            and len(group.where) > 1
            and group.shape > _CLAUSE
            and all(
                i in page.paragraphs
                and page.is_utterance(i)
                and (passages[i].value or prose_below(i, passages))
                for i in group.sample
            )
        }
        where = [i for key in found.keys() - self.keys for i in found[key]]
        return set(found) if self._open <= _covered(passages, where) else set()

    def share(self) -> float:
        """The share of the page's paragraphs that open with one of these labels."""
        omitted = self.page.omitted[1]
        return 1 - (len(self._open) + omitted) / max(1, len(self._paragraphs) + omitted)

    def repeats(self) -> float:
        """How often the next label is the same one."""
        return self._all_same / max(1, len(self._same))


def _covered(passages: Sequence[Passage], labels: Iterable[int]) -> set[int]:
    """The passages with a label, and those below a label that stands alone."""
    covered = set()
    for index in labels:
        covered.add(index)
        if not passages[index].value and index + 1 < len(passages):
            covered.add(index + 1)
    return covered
