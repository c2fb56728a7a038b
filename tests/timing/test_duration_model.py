"""How words are said, how long they take, and the order of the review list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.language.spoken_form import said
from imhcaps.timing import align, review
from imhcaps.timing.duration_model import (
    pause_after,
    syllables,
    word_duration,
)
from timing.kit import SEED, talk


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Don't,", "dont"),
        ("25", "twenty five"),
        ("1,250", "one thousand two hundred fifty"),
        ("1987", "nineteen eighty seven"),
        ("2005", "two thousand five"),
        ("1900s", "nineteen hundreds"),
        ("3rd", "third"),
        ("21st", "twenty first"),
        ("20th", "twentieth"),
        ("$5", "five dollars"),
        ("0.8", "zero point eight"),
        ("20%", "twenty percent"),
        ("7:30", "seven thirty"),
        ("10:05", "ten oh five"),
        ("007", "zero zero seven"),
        ("self-regulate", "self regulate"),
        ("&", "and"),
        ("example.org/help", "example dot org slash help"),
        ("—", ""),
        ("B2B", "b two b"),
        ("café", "cafe"),
    ],
)
def test_figures_and_signs_as_they_are_said(written: str, spoken: str) -> None:
    assert " ".join(said(written)) == spoken


def test_figures_stay_figures_in_other_languages() -> None:
    assert said("25", "fr") == ("25",)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("a", 1),
        ("regulate", 3),
        ("make", 1),
        ("table", 2),
        ("asked", 1),
        ("wanted", 2),
        ("html", 4),
        ("日本", 2),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_longer_words_take_longer_and_numbers_take_as_long_as_their_words() -> None:
    assert word_duration("infant") < word_duration("relationship")
    assert word_duration("1987") == sum(word_duration(w) for w in ("nineteen", "eighty", "seven"))
    assert word_duration("—") > 0


def test_pauses_by_what_ends_the_word_and_what_follows() -> None:
    assert (
        pause_after("end.", "The") > pause_after("well,", "the") > pause_after("well", "the") == 0
    )
    assert pause_after("Dr.", "Smith") == 0
    assert pause_after("U.S.", "distributor") == 0
    assert pause_after('said."', "The") == pause_after("end.", "The")
    assert pause_after("end.", "The", "paragraph") > pause_after("end.", "The")


@given(st.text(max_size=12))
def test_every_word_takes_time(word: str) -> None:
    assert word_duration(word) > 0
    assert pause_after(word, None) >= 0


def test_the_review_ranks_places_by_their_expected_error() -> None:
    transcript = talk(SEED)
    timed = align(transcript)
    places = review(timed)
    assert [p.error for p in places] == sorted((p.error for p in places), reverse=True)
    assert " ".join(p.words for p in sorted(places, key=lambda p: p.start)) == " ".join(
        w.text for w in transcript.words
    )
    assert all(p.end - p.start < 12_000 for p in places)
    assert review(timed, limit=2) == places[:2]
    assert review(timed, least=10**6) == ()
    assert places[0].reason
