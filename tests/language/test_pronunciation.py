"""Letter rules and spoken variants: roughly what is said for what is written, and never an error."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.language.pronunciation import LANGUAGES, phones
from imhcaps.language.spoken_variants import MOST_VARIANTS, spoken_variants

SAID = [
    ("en", "thought", "θ oʊ t"),
    ("en", "nation", "n æ ʃ ə n"),
    ("en", "make", "m eɪ k"),
    ("en", "knife", "n aɪ f"),
    ("de", "Schule", "ʃ u l ə"),
    ("de", "Zeit", "t s aɪ t"),
    ("fr", "beaucoup", "b oʊ k u"),
    ("fr", "chaque", "ʃ ɑ k"),
    ("es", "muchacho", "m u t͡ʃ ɑ t͡ʃ oʊ"),
    ("es", "queso", "k ɛ s oʊ"),
    ("it", "ciao", "t͡ʃ ɑ oʊ"),
    ("it", "bagno", "b ɑ n j oʊ"),
    ("pt", "filho", "f i l j u"),
    ("nl", "boek", "b u k"),
    ("pl", "szary", "ʃ ɑ ɹ ɪ"),
    ("sv", "sjö", "ʃ ə"),
    # initials are spelled out; a letter that is a word by itself is that word
    ("en", "s", "ɛ s"),
    ("en", "U", "j u"),
    ("en", "v's", "v i z"),
    ("en", "a", "ə"),
    ("de", "z", "t s ɛ t"),
    ("pl", "z", "z"),
    ("es", "y", "i"),
    ("nl", "t", "t"),
]


@pytest.mark.parametrize(("language", "word", "wanted"), SAID)
def test_letters_as_they_are_said(language, word, wanted):
    assert " ".join(phones(word, language)) == wanted


@given(st.text(max_size=30), st.sampled_from([*LANGUAGES, "tr", "", None]))
def test_any_word_has_phones(word, language):
    assert phones(word, language)
    assert all(phone and " " not in phone for phone in phones(word, language))


VARIANTS = [
    ("1987;", ["nineteen eighty seven", "one thousand nine hundred eighty seven"]),
    ("$4,500", ["four thousand five hundred dollars", "forty five hundred dollars"]),
    ("20%", ["twenty percent"]),
    ("7:05", ["seven oh five"]),
    ("3rd", ["third"]),
    ("1950s", ["nineteen fifties"]),
    ("NASA", ["n a s a", "nasa"]),
    ("e.g.,", ["for example", "e g"]),
    ("self-made", ["self made"]),
    ("me@example.org", ["me at example dot org"]),
    ("www.example.org/a", ["example dot org slash a"]),
    ("Don’t", ["don't"]),
    ("$3.50", ["three dollars fifty"]),
    ("250", ["two hundred fifty", "two hundred and fifty"]),
]


@pytest.mark.parametrize(("word", "wanted"), VARIANTS)
def test_the_usual_ways_to_say_a_word(word, wanted):
    found = [" ".join(said) for said in spoken_variants(word, "en")]
    assert set(wanted) <= set(found)


@pytest.mark.parametrize("sign", ["—", "…", "♪", "«", "-", "”"])
def test_a_sign_is_not_said(sign):
    assert spoken_variants(sign, "en") == ((),)
    assert spoken_variants(sign, "de") == ((),)


@pytest.mark.parametrize(
    ("language", "word", "wanted"),
    [("de", "25", "fünfundzwanzig"), ("fr", "21", "vingt et un"), ("es", "16", "dieciséis")],
)
def test_numbers_of_other_languages(language, word, wanted):
    pytest.importorskip("num2words")
    assert wanted in [" ".join(said) for said in spoken_variants(word, language)]


@given(st.text(max_size=40), st.sampled_from(["en", "de", "fr", "ja", "ar", None]))
def test_any_word_has_variants(word, language):
    found = spoken_variants(word, language)
    assert 1 <= len(found) <= MOST_VARIANTS
    assert len(set(found)) == len(found)
    assert all(part and part == part.strip() for said in found for part in said)


@pytest.mark.parametrize("figures", ["0,125", "05,000", "$0,999", "9" * 5000, "٣", "²", "1e400"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_everyday_and_endless_figures(figures, language):
    assert spoken_variants(figures, language)
