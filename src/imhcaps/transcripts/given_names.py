"""Given names that are words of grammar: Will, Can and May; Swedish Hans, Per and My."""

from __future__ import annotations

from imhcaps.language.closed_class import lexicon as closed_class
from imhcaps.language.language import PartOfSpeech, language_of, primary

_POINTS = -0.5
_POINTS_WHERE_PLACES_FOLLOW = -1.0
"""Points of a label (`label_shape`) whose first word may be a given name, `Will Moss`, `Hans Vik`, where a word of
grammar costs 2.5; a preposition is before names, too: `Per Lind`, `I Lund`. Our own choice, set by hand."""
OF_GIVEN_NAMES: frozenset[PartOfSpeech] = frozenset(
    ("possessive", "preposition", "article", "auxiliary")
)
_BEFORE_A_SURNAME: frozenset[PartOfSpeech] = frozenset(
    ("possessive", "preposition", "auxiliary", "subordinator", "degree", "adverb", "pronoun")
)
"""Parts of speech whose words are given names somewhere, by themselves and before a surname; those of one word that
stand alone before a colon as conjunctions do (`But: …`) are not among the first."""


def given_name(first: str, words: list[str], plain: list[str], language: str) -> float:
    """Points of a label whose first word is of this part of speech and may be a given name; 0 where it is none.

    `words` are those of the label, `plain` the same as word lists have them. Where headings have capitals throughout
    (English) or nouns have them (German), only a verb before a surname may: `Our Team`, `Mein Vorschlag` are nobody.
    """
    own = closed_class(language)
    if not all(word[:1].isupper() for word in words) or any(word in own for word in plain[1:]):
        return 0.0
    nouns = language_of(language).capital_nouns and plain[0] in own
    sentence_case = primary(language) != "en" and not nouns
    if len(words) == 1:
        return _POINTS if sentence_case and first in OF_GIVEN_NAMES else 0.0
    if first == "auxiliary" or (sentence_case and first in _BEFORE_A_SURNAME):
        return _POINTS_WHERE_PLACES_FOLLOW if first == "preposition" else _POINTS
    return 0.0


def may_be_given(word: str, language: str) -> bool:
    """A word of grammar that is a given name somewhere: `will`, and not `when`."""
    return closed_class(language).get(word) in OF_GIVEN_NAMES
