"""What a break costs, as a cue end and as a line end, at every place where one may be.

A cost is a whole number; the weights are learned from good captions (`learn`), the least costs come from
the guidelines. Whole numbers add up the same in any order, so equal segmentations cost the same.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import product
from operator import add
from typing import TYPE_CHECKING, Final, NamedTuple

from imhcaps.language.closed_class import lexicon
from imhcaps.language.short_forms import bonds
from imhcaps.segmentation.break_probabilities import length_factors, probabilities
from imhcaps.segmentation.classes import (
    ABBREVIATION,
    CLASSES,
    COUNT,
    EDGE,
    NUMBER,
    PUNCTUATED,
    STOP,
    UNSURE,
    WEAK_CLASSES,
    after,
    classify,
)
from imhcaps.segmentation.made_line_weights import LINES

if TYPE_CHECKING:
    from imhcaps.segmentation.style import Style

UNIT: Final = 1000
"""The cost of a place where nobody ends a cue, over one where everybody does: our unit of cost."""
LINE_GOOD: Final = 500
"""The evidence for a line end that is as good as any, in thousandths of a nat (our choice)."""
LINE_SHARE: Final = 10
"""How many nats of learned evidence at a line end weigh as much as one `UNIT` (our choice)."""

TORN: Final = UNIT
"""The cost of a break inside a phrase of unspaced text, of one before a dash that stands alone, which
looks like another speaker, and of a line that ends on a hyphen, as if a word went on below. Our choice."""
BOUND: Final = 2 * UNIT
"""The cost of a break inside a date, an ordinal, an abbreviation, or between a number and its unit: more
than a pause there gives. Our choice."""
DASHES: Final = frozenset("-–—")

PAUSES: Final = (80, 200, 400, 700, 1000, 2000, 3000)
LONG_PAUSE: Final = 4
"""Upper bounds, in milliseconds, of the classes of pause; the last class has none. From the class
`LONG_PAUSE` on, what is said before and after is judged apart. Our choice."""
STEP: Final = 6
STEPS: Final = 16
"""Distances to the nearest punctuation are counted in steps of so many cells, at most so many. Our
choice: 16 steps of 6 cells are over two lines."""
STEPPED: Final = tuple(min(cells // STEP, STEPS - 1) for cells in range(4 * STEP * STEPS))
"""The steps of a distance in cells."""

FEATURES: Final = ("pair", "back", "ahead", "after", "before", "since", "until")
"""What is learned of a break: the classes left and right of it, the two to its left, the two to its
right, the closed-class words themselves, and the cells since and until punctuation."""


UNIGRAMS: Final = ("left", "right", "behind", "far")
"""Learned too, and added to the pairs that they are part of when the weights are read."""


def key_of(feature: str, value: int) -> str:
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


class Gaps(NamedTuple):
    """The places between the tokens of one run.

    A column of numbers per feature; the class left of each place; the class of its pause (see
    `PAUSES`), and the same where only pauses between measured times count.
    """

    columns: tuple[Sequence[int], ...]
    left: Sequence[int]
    pauses: Sequence[int]
    measured: Sequence[int]
    bonds: Sequence[int] = ()
    """Places inside a date, an ordinal, an abbreviation or between a number and its unit."""


def observe(
    lexis: Lexis,
    texts: Sequence[str],
    ends: Sequence[int],
    pauses: Sequence[int],
    estimated: Sequence[int] = (),
) -> Gaps:
    """Look at every place between two tokens of a run.

    `ends` is where each token ends on one long line, `pauses` the silence after each token but the
    last, in milliseconds; `estimated` are the tokens whose times are estimates. A short pause beside
    one of those is only what its punctuation made the model of speaking time expect. What lies
    outside the run is an edge: no word, not a full stop.
    """
    for text in set(texts).difference(lexis.seen):
        lexis.look_up(text)
    looks = map(lexis.seen.__getitem__, texts)
    lefts, rights, words = map(list, zip(*looks, strict=True))
    for index in [position for position, left in enumerate(lefts[:-1]) if left in UNSURE]:
        lefts[index] = after(lefts[index], texts[index], texts[index + 1])
    bound = bonds(texts, lexis.language)
    for index in bound:
        if lefts[index] == STOP:
            lefts[index] = ABBREVIATION
    count = len(texts) - 1
    right = rights[1:]
    far = [a if a in PUNCTUATED else b for a, b in zip(lefts[1:], [*rights[2:], EDGE], strict=True)]
    columns = (
        [a * COUNT + b for a, b in zip(lefts, right, strict=False)],
        [a * COUNT + b for a, b in zip([EDGE, *lefts], lefts[:count], strict=False)],
        [a * COUNT + b for a, b in zip(right, far, strict=True)],
        [
            word if left == r else 0
            for word, left, r in zip(words[:count], lefts, rights, strict=False)
        ],
        words[1:],
        *_distances(lefts, ends),
    )
    shortest = PAUSES[0]
    classes = [0 if pause < shortest else bisect_right(PAUSES, pause) for pause in pauses[:count]]
    measured = classes
    if estimated:
        measured = classes.copy()
        for token in estimated:
            for position in (token - 1, token):
                if 0 <= position < len(measured) and measured[position] <= LONG_PAUSE:
                    measured[position] = 0
    return Gaps(columns, lefts[:count], classes, measured, tuple(bound))


def _distances(lefts: Sequence[int], ends: Sequence[int]) -> tuple[list[int], list[int]]:
    """Steps back to the last punctuation and on to the next, from each place between two tokens."""
    since: list[int] = []
    until: list[int] = []
    first = last = 0
    final = len(lefts) - 1
    marks = [position for position, left in enumerate(lefts[:final]) if left in PUNCTUATED]
    for mark in (*marks, final):
        here = ends[mark]
        if here - last < len(STEPPED):
            since += [STEPPED[end - last] for end in ends[first : mark + 1]]
            until += [STEPPED[here - end] for end in ends[max(0, first - 1) : mark]]
        else:
            far = len(STEPPED) - 1
            since += [STEPPED[min(end - last, far)] for end in ends[first : mark + 1]]
            until += [STEPPED[min(here - end, far)] for end in ends[max(0, first - 1) : mark]]
        first, last = mark + 1, here
    return since[:final], until


class Scorer:
    """The cost of a break at each place of a run, by the learned weights and the guidelines."""

    def __init__(
        self, lexis: Lexis, style: "Style | None" = None, average: float | None = None
    ) -> None:
        """`style` is by default that which the package ships; of that no more is read than is asked for."""
        self.lexis = lexis
        self._given, self._average = style, average
        self.line_tables = _tables(LINES if style is None else style.line.tables, lexis)
        self._least = _floors(FLOORS)
        # a line end costs its floor and what is missing to good evidence: one sum, in tenths
        evidence = self.line_tables[PAIR]
        self.line_tables[PAIR] = [
            e - floor * LINE_SHARE for e, floor in zip(evidence, self._least, strict=True)
        ]

    # What ends of cues need is made when cues are cut: lines alone do without.
    @cached_property
    def _style(self) -> "Style":
        from imhcaps.segmentation.style import default_style  # noqa: PLC0415 - slow to load

        return self._given or default_style()

    @cached_property
    def _cue(self) -> list[list[int]]:
        return _tables(self._style.cue.tables, self.lexis, self._style.cue.bias)

    @cached_property
    def _lengths(self) -> tuple[float, ...]:
        return length_factors(self._style.length, self._average or self._style.average)

    @cached_property
    def _both(self) -> list[list[int]]:
        """The evidence for ends of cues and of lines in one number each, so that both are summed at once.

        A sum holds `_ZERO` once, with the pairs, so that its lower half is never negative.
        """
        zeros = [_ZERO if feature == PAIR else 0 for feature in range(len(FEATURES))]
        tables = zip(self._cue, self.line_tables, zeros, strict=True)
        return [
            [(a << _HALF) + b + zero for a, b in zip(cue, line, strict=True)]
            for cue, line, zero in tables
        ]

    def costs(
        self, gaps: Gaps, begins: Sequence[int], ends: Sequence[int]
    ) -> tuple[list[int], list[int]]:
        """The cost of ending a cue after each token but the last, negative where it is good, and that of ending a
        line.
        """
        both = _sums(self._both, gaps)
        scores = [value >> _HALF for value in both]
        lines = _line_ends([value & _LOWER for value in both], LINE_GOOD + _ZERO)
        return self._cue_ends(scores, gaps, begins, ends), lines

    def _cue_ends(
        self, scores: list[int], gaps: Gaps, begins: Sequence[int], ends: Sequence[int]
    ) -> list[int]:
        left = gaps.left
        closed = [position for position, kind in enumerate(left) if kind == STOP]
        if any(gaps.measured):
            for position, pause in enumerate(gaps.measured):
                if pause and left[position] != STOP and left[position] not in WEAK_CLASSES:
                    scores[position] += PAUSE_EVIDENCE[pause]
                    if pause >= LONG_PAUSE:
                        closed.append(position)
            closed.sort()
        costs = list(map(self._least.__getitem__, gaps.columns[PAIR]))
        if any(gaps.pauses):
            costs = list(map(add, costs, map(PAUSE_COSTS.__getitem__, gaps.pauses)))
        threshold = self._style.threshold
        likely = probabilities(scores, begins, ends, closed, self._lengths)
        # Nearly everywhere nobody would end a cue.
        return [
            cost + threshold - round(UNIT * p) if p else cost + threshold
            for cost, p in zip(costs, likely, strict=True)
        ]

    def line_ends(self, gaps: Gaps) -> list[int]:
        """The cost of ending a line there inside a cue; never negative."""
        return _line_ends(_sums(self.line_tables, gaps))


_HALF: Final = 32
"""Bits that a sum of evidence has room in, a thousand times what one needs; our choice, for run time."""


_ZERO: Final = 1 << (_HALF - 1)
_LOWER: Final = (1 << _HALF) - 1
"""No evidence in the lower half of such a sum, and all its bits; our own choice of its width."""


def _line_ends(evidences: Sequence[int], good: int = LINE_GOOD) -> list[int]:
    return [(good - evidence) // LINE_SHARE if evidence < good else 0 for evidence in evidences]


@lru_cache(maxsize=8)
def default_scorer(language: str | None, average: float | None) -> Scorer:
    """The scorer of the style that the package ships; its tables are worth keeping between cues."""
    return Scorer(Lexis(language), average=average)


def _sums(tables: list[list[int]], gaps: Gaps) -> list[int]:
    looked_up = [
        map(table.__getitem__, column) for table, column in zip(tables, gaps.columns, strict=True)
    ]
    return list(map(sum, zip(*looked_up, strict=True)))


SIZES: Final = {
    "pair": COUNT * COUNT,
    "back": COUNT * COUNT,
    "ahead": COUNT * COUNT,
    "since": STEPS,
    "until": STEPS,
}
PAIR: Final = FEATURES.index("pair")


def _tables(
    weights: Mapping[str, Mapping[str, int]], lexis: Lexis, bias: int = 0
) -> list[list[int]]:
    """Evidence by feature and value; the bias and the single classes go into the pairs."""
    tables = []
    of_words = {word: index for index, word in enumerate(lexis.words)}
    for feature in FEATURES:
        given = weights.get(feature, {})
        number = of_words if feature in ("after", "before") else _numbers(feature)
        table = [bias if feature == "pair" else 0] * len(number)
        for key, value in given.items():
            if key in number:
                table[number[key]] += value
        tables.append(table)
    for single, feature, step in (
        ("left", "pair", COUNT),
        ("right", "pair", 1),
        ("behind", "back", COUNT),
        ("far", "ahead", 1),
    ):
        at = FEATURES.index(feature)
        row = [weights.get(single, {}).get(name, 0) for name in CLASSES]
        spread = row * COUNT if step == 1 else [each for each in row for _ in CLASSES]
        tables[at] = list(map(add, tables[at], spread))
    return tables


def _numbers(feature: str) -> dict[str, int]:
    """The values of a feature by their names in a style."""
    if feature in ("pair", "back", "ahead"):
        return _OF_PAIRS
    return {key_of(feature, value): value for value in range(SIZES[feature])}


_OF_PAIRS: Final = {
    pair: value for value, pair in enumerate(map(" ".join, product(CLASSES, CLASSES)))
}


def _floors(asked: Mapping[tuple[str, str], int]) -> list[int]:
    pairs = [0] * (COUNT * COUNT)
    for (left, right), cost in asked.items():
        for a in GROUPS.get(left) or (NUMBER[left],):
            for b in GROUPS.get(right) or (NUMBER[right],):
                pairs[a * COUNT + b] += cost
    return pairs


GROUPS: Final[Mapping[str, Sequence[int]]] = {
    "*": range(COUNT),
    "weak": sorted(WEAK_CLASSES),
    "noun": [NUMBER[name] for name in ("noun", "s", "word", "name")],
}
FLOORS: Final[Mapping[tuple[str, str], int]] = {
    ("weak", "*"): 14 * UNIT // 10,  # parted from what belongs to it (BBC 3.4)
    ("negation", "*"): UNIT // 2,  # not|know (Netflix General Requirements 4)
    ("title", "name"): UNIT,  # Dr.|Webb (DCMP, Line Division)
    ("name", "name"): UNIT // 4,  # Linda|Jones (Netflix 4, DCMP)
    ("abbreviation", "figure"): UNIT,  # approx.|9,000 (our choice)
    ("figure", "noun"): UNIT // 4,  # 54|guests (our choice)
    ("adjective", "noun"): 2 * UNIT // 5,  # corporate|guidelines (DCMP, Line Division)
    ("ellipsis", "*"): -UNIT // 2,  # the speaker trails off (BBC 3.4)
    ("stop", "*"): -2 * UNIT,  # a sentence ends its cue and its line (BBC 3.2, 3.4; TED)
}
"""What the guidelines ask, over what people do: a cost for a break between these classes of words."""

PAUSE_EVIDENCE: Final = (0, 500, 2000, 4000, 5000, 6000, 6000, 6000)
"""How much likelier a cue ends at a pause, in thousandths of a nat, by the classes of `PAUSES`. Not
learned: captions tell of a pause only where a cue ended. Weak words are left out, since a speaker who
hesitates after `the` goes on with the phrase. Our choice."""

PAUSE_COSTS: Final = tuple(-UNIT * share // 100 for share in (0, 5, 15, 35, 60, 100, 120, 200))
"""A break where the speaker pauses is a good one (DCMP, Line Division); by the classes of `PAUSES`, in
hundredths of a `UNIT` (our choice)."""


def before_dashes(texts: Sequence[str], gaps: Gaps) -> list[int]:
    """The tokens before a dash that stands alone, and no mark between them."""
    if DASHES.isdisjoint(texts):
        return []
    return [
        index
        for index, left in enumerate(gaps.left)
        if texts[index + 1] in DASHES and left not in PUNCTUATED
    ]


def after_hyphens(texts: Sequence[str]) -> list[int]:
    """The tokens that end on a hyphen, the last one aside."""
    if "- " not in " ".join(texts):
        return []
    return [
        index for index, text in enumerate(texts[:-1]) if text.endswith("-") and text[:-1].isalpha()
    ]
