"""Each counting rule on text that tells it from the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.checks.counting import COUNTS, count_all


@pytest.mark.parametrize(
    ("rule", "text", "size"),
    [
        ("characters", "Hi, you!", 8),
        ("characters", "e\u0301te\u0301", 3),
        ("characters", "日本", 2),
        ("characters", "👨\u200d👩\u200d👧", 1),
        ("columns", "日本 a", 6),
        ("half-width", "日本 a", 3),
        ("half-width", "abc", 1.5),
        ("no-marks", "ที่นี่", 2),
        ("words", "one  two\nthree", 3),
    ],
)
def test_it_counts_as_its_guideline_does(rule, text, size):
    assert COUNTS[rule](text) == size


@given(st.lists(st.text(st.characters(exclude_characters="\0\n"), max_size=12), max_size=8))
def test_the_short_way_gives_what_the_long_one_does(texts):
    joined = "\n".join(texts)
    for rule, function in COUNTS.items():
        assert count_all(rule, texts, joined) == [function(text) for text in texts], rule


def test_letters_of_most_european_languages_take_the_short_way():
    texts = ["Où est-elle ? Çà et là — “naïf”", "Žluťoučký kůň", "Größe", "Ελληνικά", "Привет"]
    for rule in ("characters", "columns"):
        assert count_all(rule, texts, "\n".join(texts)) == list(map(len, texts))
