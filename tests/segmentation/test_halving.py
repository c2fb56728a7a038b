"""Two lines are cut where the layout of any number of lines would cut them, place for place."""

from __future__ import annotations

import random

import pytest

from imhcaps.segmentation.breaks import (
    BOUND,
    TORN,
    after_hyphens,
    before_dashes,
    default_scorer,
    observe,
)
from imhcaps.segmentation.halving import _Costs, halve
from imhcaps.segmentation.layout import INFINITE, Layout, positions

WORDS = {
    "en": "the of and to in because her garden remembered teacher yes. No? Dr. letters, painted Mr. Webb 5 million km"
    " May 3, 2024 - -- well-known re- (so) [laughs] wait... Then ... p. 12 No. i.e. B. \"Oh, it's I:",
    "de": "der die und weil ihr Garten erinnerte z. B. 3. Mai am 12 km ja, nein. Dr. Webb - u. a. so- Nr. 5 bzw.",
    "fr": "le la et de que M. Webb 3 mai jardin, oui. non ? l'art. 5 km - vingt- deux",
}


@pytest.mark.parametrize("language", ["en", "de", "fr", None])
@pytest.mark.parametrize("size", [20, 37, 42])
@pytest.mark.parametrize("evenness", [0.0, 0.5])
def test_as_the_layout_of_any_number_of_lines(
    language: str | None, size: int, evenness: float
) -> None:
    chance = random.Random(f"{language} {size} {evenness}")
    known = WORDS[language or "en"].split()
    scorer = default_scorer(language, None)
    compared = 0
    for _ in range(400):
        words = chance.choices(known, k=chance.randint(2, size // 3 + 2))
        count = len(words)
        begins, ends = positions(words, [True] * count, "characters", size)
        gaps = observe(scorer.lexis, words, ends, [0] * (count - 1))
        costs = scorer.line_ends(gaps)
        for index in gaps.bonds:
            costs[index] += BOUND
        for index in (*before_dashes(words, gaps), *after_hyphens(words)):
            costs[index] += TORN
        single = _Costs(words, ends, scorer)
        assert [single.at(place) for place in range(count - 1)] == costs
        if not size < ends[-1] <= 2 * size + 1:
            continue
        layout = Layout(begins, ends, costs, [0] * count, size, 2, evenness)
        place = halve(words, begins, ends, scorer, size, evenness)
        if layout.cost(0, count) >= INFINITE:
            assert place is None
        else:
            assert layout.breaks(0, count) == (place,)
        compared += 1
    assert compared > 60
