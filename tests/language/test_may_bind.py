"""`may_bind` is the quick look before `bond`: what it calls free, `bond` finds free too."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imhcaps.language.closed_class import abbreviations
from imhcaps.language.language import LANGUAGES
from imhcaps.language.locale_data import locale_data
from imhcaps.language.short_forms import bond, may_bind


def words(language: str) -> list[str]:
    locale = locale_data(language)
    known = [form for forms in locale.months for form in forms]
    known += [
        *abbreviations(language),
        *locale.units.split(),
        "No",
        "House",
        "km",
        "XII",
        "5",
        "21",
        "2024",
        "(3",
        "x)",
    ]
    # Parts of short forms that are written with blanks, too.
    known += [part for word in abbreviations(language) for part in word.split(".") if part]
    return sorted(
        {
            form
            for word in known
            for form in (word, word.capitalize(), f"{word}.", f"{word}).", f"“{word}.")
        }
    )


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_what_binds_is_never_missed(language: str) -> None:
    some = st.sampled_from(words(language))

    @settings(max_examples=150, deadline=None, database=None)
    @given(some, some, some, some)
    def law(before: str, left: str, right: str, beyond: str) -> None:
        ends = left.endswith(".") or left[-1:].isdigit()
        if ends and not right[:1].isdigit() and bond(before, left, right, beyond, language):
            assert may_bind(left, language)

    law()


@pytest.mark.parametrize("word", ["house.", "done.", "house", "there!", "word"])
def test_most_words_are_free(word: str) -> None:
    assert not may_bind(word, "en")


@pytest.mark.parametrize("word", ["Dr.", "“Dr.", "5", "21.", "XII.", "No.", "km."])
def test_short_forms_and_figures_may_bind(word: str) -> None:
    assert may_bind(word, "en")
