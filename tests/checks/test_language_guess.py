"""The words that tell a language are the first ones of the track, however far one looks for them."""

from __future__ import annotations

import re
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from imhcaps.checks import language

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

PARTS = [
    "the",
    "It's",
    "a",
    "\n",
    "l’été",
    "§" * 90,
    "x" * 40,
    "'",
    "rock'n'roll_",
    "'Tis'",
    "b2B\0-c",
]


@given(
    st.lists(st.sampled_from(PARTS), max_size=60),
    st.sampled_from([1, 5, 800]),
)
def test_the_first_words(parts: list[str], sample: int) -> None:
    text = " ".join(parts)
    was = language._SAMPLE
    language._SAMPLE = sample
    try:
        found = language._first_words(text)
    finally:
        language._SAMPLE = was
    assert found == [match[0].lower() for match in islice(_WORD.finditer(text), sample)]
