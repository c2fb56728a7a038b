"""Function words: what a line must not end on, in every language that has lists."""

from __future__ import annotations

import pytest

from imhcaps.language.closed_class import LANGUAGES, is_weak_end, lexicon
from imhcaps.language.language import language_of
from imhcaps.segmentation.classes import CLASSES, classify

MUST_NOT_END = {
    "ar": "وفي عبر لأن",
    "bg": "на със които",
    "cs": "své těchto kvůli",
    "da": "via idet vore",
    "de": "aufgrund fürs weder",
    "el": "τη μιας διότι",
    "en": "the of which",
    "es": "el con porque",
    "fa": "توسط بلکه که",
    "fi": "joko tässä sellaisen",
    "fr": "d'une parmi qu'un",
    "gl": "cunha deste durante",
    "he": "ועל שבין לאחר",
    "hi": "में उसी और",
    "hu": "s vagyis saját",
    "id": "sebuah sebagai maupun",
    "it": "presso col qualora",
    "nb": "enten dersom foran",
    "nl": "zowel zoals zo'n",
    "pl": "których swojego zamiast",
    "pt": "deste numa porque",
    "ro": "într-un celor împotriva",
    "ru": "своего этих согласно",
    "sk": "ktorých tejto keďže",
    "sv": "både utom tills",
    "tr": "ve yani bu",
    "uk": "нашої яких щодо",
    "ur": "زیر تاہم کہ",
    "vi": "những do nên",
}
"""Articles, prepositions, conjunctions, possessives and relatives of each language."""


@pytest.mark.parametrize(
    ("language", "word"),
    [(language, word) for language, words in MUST_NOT_END.items() for word in words.split()],
)
def test_a_line_must_not_end_on_it(language, word):
    assert is_weak_end(word, language)
    assert not is_weak_end(f"{word},", language)


@pytest.mark.parametrize(
    ("word", "language", "part"),
    [("απ'", "el", "preposition"), ("απ’", "el", "preposition"), ("σ’", "el", "preposition")],
)
def test_an_elided_word_closes_no_quotation(word, language, part):
    assert CLASSES[classify(word, language)[0]] == part
    assert is_weak_end(word, language)


def test_a_quotation_that_ends_is_closed():
    assert CLASSES[classify("of'", "en")[0]] == "bracket"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_lists_has_a_part_of_speech_once_looked_up(language):
    words = lexicon(language)
    for part, listed in language_of(language).closed_class.items():
        for word in listed.split():
            assert word in words, (part, word)


@pytest.mark.parametrize(("language", "word"), [("he", "ספר"), ("ar", "كتاب"), ("he", "ו")])
def test_a_letter_before_a_word_of_its_own_makes_no_function_word(language, word):
    assert word not in lexicon(language)
