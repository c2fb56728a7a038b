"""What a break costs, as a cue end and as a line end, at every place where one may stand.

A cost is a whole number; the weights are learned from good captions (`learn`), the floors come from
the guidelines. Whole numbers add up the same in any order, so equal segmentations cost the same.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from imhcaps.closed_class import lexicon
from imhcaps.segment.classes import (
    CLASSES,
    COUNT,
    EDGE,
    NUMBER,
    PUNCTUATED,
    UNSURE,
    WEAK_CLASSES,
    after,
    classify,
)

UNIT: Final = 1000
"""One nat of learned evidence, in cost."""

PAUSES: Final = (80, 200, 400, 700, 1200, 2000)
"""Upper bounds, in milliseconds, of the classes of pause; the last class has none."""
STEP: Final = 6
STEPS: Final = 16
"""Distances to the nearest punctuation are counted in steps of so many cells, at most so many."""

FEATURES: Final = ("pair", "back", "ahead", "after", "before", "pause", "since", "until")
"""What is known of a break: the classes left and right of it, the two to its left, the two to its
right, the closed-class words themselves, the pause, and the cells since and until punctuation."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Learned evidence for a break, by feature and value, in units; positive is for it."""

    tables: Mapping[str, Mapping[str, int]]
    bias: int = 0


@dataclass(frozen=True, slots=True)
class Style:
    """Everything learned: evidence for cue ends and line ends, and how long cues are.

    `length` is the cost of a cue by its width in tenths of the average width `average`.
    """

    cue: Weights
    line: Weights
    length: tuple[int, ...]
    average: float
    trained_on: tuple[str, ...] = ()

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Style:
        """Read the data of `weights/breaks.json`, or of a file that `learn` wrote."""
        return cls(
            Weights(data["cue"]["tables"], data["cue"]["bias"]),
            Weights(data["line"]["tables"], data["line"]["bias"]),
            tuple(data["length"]),
            data["average"],
            tuple(data.get("trained_on", ())),
        )


@cache
def default_style() -> Style:
    """The style that the package ships."""
    text = files("imhcaps.segment").joinpath("weights/breaks.json").read_text("utf-8")
    return Style.of(json.loads(text))


def _key(feature: str, value: int) -> str:
    if feature in ("pair", "back", "ahead"):
        return f"{CLASSES[value // COUNT]} {CLASSES[value % COUNT]}"
    return str(value)


class Lexis:
    """Words as numbers, for one language; remembers every word that it has seen."""

    def __init__(self, language: str | None) -> None:
        self.language = language
        words = sorted(lexicon(language))
        self.number = {word: index for index, word in enumerate(words, 1)}
        self.words = ("", *words)
        self.seen: dict[str, tuple[int, int, int]] = {}

    def look_up(self, text: str) -> tuple[int, int, int]:
        """Its class on the left of a break, its class on the right, and its number."""
        found = self.seen.get(text)
        if found is None:
            left, right, plain = classify(text, self.language)
            found = self.seen[text] = (left, right, self.number.get(plain, 0))
        return found


@dataclass(frozen=True, slots=True)
class Gaps:
    """The places between the tokens of one run: a column of numbers per feature, and the classes."""

    columns: tuple[Sequence[int], ...]
    left: Sequence[int]
    right: Sequence[int]


def observe(lexis: Lexis, texts: Sequence[str], ends: Sequence[int], pauses: Sequence[int]) -> Gaps:
    """Look at every place between two tokens of a run.

    `ends` is where each token ends on one long line, `pauses` the silence after each token but the
    last, in milliseconds. What lies outside the run is an edge: no word, not a full stop.
    """
    looks = [lexis.seen.get(text) or lexis.look_up(text) for text in texts]
    lefts = [look[0] for look in looks]
    rights = [look[1] for look in looks]
    words = [look[2] for look in looks]
    for index in range(len(texts) - 1):
        if lefts[index] in UNSURE:
            lefts[index] = after(lefts[index], texts[index], texts[index + 1])
    count = len(texts) - 1
    since, until = _distances(lefts, ends)
    right = rights[1:]
    far = [a if a in PUNCTUATED else b for a, b in zip(lefts[1:], [*rights[2:], EDGE], strict=True)]
    columns = (
        [a * COUNT + b for a, b in zip(lefts, right, strict=False)],
        [a * COUNT + b for a, b in zip([EDGE, *lefts], lefts[:count], strict=False)],
        [a * COUNT + b for a, b in zip(right, far, strict=True)],
        [word if left == r else 0 for word, left, r in zip(words, lefts, rights, strict=True)][
            :count
        ],
        words[1:],
        [bisect_right(PAUSES, pause) for pause in pauses[:count]],
        since,
        until,
    )
    return Gaps(columns, lefts[:count], right)


def _distances(lefts: Sequence[int], ends: Sequence[int]) -> tuple[list[int], list[int]]:
    """Steps back to the last punctuation and on to the next, from each place between two tokens."""
    since: list[int] = []
    last = 0
    for left, end in zip(lefts, ends, strict=True):
        since.append(min((end - last) // STEP, STEPS - 1))
        if left in PUNCTUATED:
            last = end
    until: list[int] = []
    following = ends[-1]
    for left, end in zip(reversed(lefts[:-1]), reversed(ends[:-1]), strict=True):
        until.append(min((following - end) // STEP, STEPS - 1))
        if left in PUNCTUATED:
            following = end
    until.reverse()
    return since[:-1], until


class Scorer:
    """The cost of a break at each place of a run, by the learned weights and the guidelines."""

    def __init__(self, lexis: Lexis, style: Style, floors: bool = True) -> None:
        self.lexis = lexis
        self._cue = _tables(style.cue, lexis)
        self._line = _tables(style.line, lexis)
        if floors:
            _add(self._cue[0], CUE_FLOORS)
            _add(self._line[0], LINE_FLOORS)

    def cue_ends(self, gaps: Gaps) -> list[int]:
        """The cost of ending a cue after each token but the last; negative where it is good."""
        return _sums(self._cue, gaps)

    def line_ends(self, gaps: Gaps) -> list[int]:
        """The cost of ending a line there inside a cue; never negative."""
        return [cost if cost > 0 else 0 for cost in _sums(self._line, gaps)]


def _sums(tables: list[list[int]], gaps: Gaps) -> list[int]:
    looked_up = [
        map(table.__getitem__, column) for table, column in zip(tables, gaps.columns, strict=True)
    ]
    return list(map(sum, zip(*looked_up, strict=True)))


SIZES: Final = {
    "pair": COUNT * COUNT,
    "back": COUNT * COUNT,
    "ahead": COUNT * COUNT,
    "pause": len(PAUSES) + 1,
    "since": STEPS,
    "until": STEPS,
}


def _tables(weights: Weights, lexis: Lexis) -> list[list[int]]:
    """Cost by feature and value; the bias goes into the pairs."""
    tables = []
    for feature in FEATURES:
        given = weights.tables.get(feature, {})
        if feature in ("after", "before"):
            size, number = len(lexis.words), lexis.number
        else:
            size, number = SIZES[feature], {_key(feature, v): v for v in range(SIZES[feature])}
        table = [-weights.bias if feature == "pair" else 0] * size
        for key, value in given.items():
            if key in number:
                table[number[key]] -= value
        tables.append(table)
    return tables


def _add(pairs: list[int], floors: Mapping[tuple[str, str], int]) -> None:
    for (left, right), cost in floors.items():
        lefts = GROUPS.get(left) or (NUMBER[left],)
        rights = GROUPS.get(right) or (NUMBER[right],)
        for a in lefts:
            for b in rights:
                pairs[a * COUNT + b] += cost


GROUPS: Final[Mapping[str, Sequence[int]]] = {
    "*": range(COUNT),
    "weak": sorted(WEAK_CLASSES),
}
CUE_FLOORS: Final[Mapping[tuple[str, str], int]] = {
    ("weak", "*"): 4 * UNIT,  # LB10, LB12-15, LB23, LB24: torn from what belongs to it
    ("title", "name"): 6 * UNIT,  # LB20: Dr.|Webb
    ("name", "name"): 2 * UNIT,  # LB19: Linda|Jones
    ("figure", "word"): UNIT,  # LB22: 54|guests
    ("figure", "s"): UNIT,
    ("negation", "*"): 3 * UNIT,  # LB16: not|know
    ("stop", "*"): -4 * UNIT,  # LB26, LB30: a sentence ends its cue
}
"""What the guidelines ask of cue ends, over what people do; ids are those of the rule table."""

LINE_FLOORS: Final[Mapping[tuple[str, str], int]] = {
    **CUE_FLOORS,
    ("weak", "*"): 5 * UNIT,
}
"""The same for line ends (LB25 for the full stop)."""
