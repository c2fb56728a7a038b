"""Written figures as they are said: any figure has a form, and none stops the program."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.language.spoken_form import said


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("0,125", "zero point one two five"),
        ("0.125", "zero point one two five"),
        ("05,000", "zero five point zero zero zero"),
        ("$0,999", "zero point nine nine nine dollars"),
        ("12,5", "twelve point five"),
        ("0,5%", "zero point five percent"),
        # A comma before three figures parts thousands in English.
        ("1,125", "one thousand one hundred twenty five"),
        ("1,234,567", "one million two hundred thirty four thousand five hundred sixty seven"),
        ("$25", "twenty five dollars"),
        ("1987", "nineteen eighty seven"),
        ("007", "zero zero seven"),
        ("9:05", "nine oh five"),
    ],
)
def test_figures_are_said_as_words(written: str, spoken: str) -> None:
    assert said(written) == tuple(spoken.split())


@pytest.mark.parametrize("written", ["9" * 5000, "$" + "9" * 5000, "0." + "1" * 5000, "1," * 3000])
def test_a_figure_of_any_length_has_a_spoken_form(written: str) -> None:
    assert said(written)


@given(st.text("0123456789.,:%$€-stndrh°²٣", max_size=20), st.sampled_from(["en", "de"]))
def test_every_word_of_figures_and_signs_has_a_form(written: str, language: str) -> None:
    assert all(said(written, language))
