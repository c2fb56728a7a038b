"""Function words: what a good line or cue does not end on.

The function words of a language can be listed, and they say most of what a good break needs to know:
a line that ends on "the" or begins after "of" parts what belongs together (BBC 3.4, Netflix General
Requirements §4, DCMP Line Division).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from imhcaps.language import language as languages
from imhcaps.language.language import PARTS_OF_SPEECH, PartOfSpeech, language_of, primary

UNSPACED = frozenset(("ja", "th", "zh"))
"""Languages that write no blank between words."""
WITHOUT = UNSPACED | {"cy"}
"""Languages whose tables have no list of function words."""
LANGUAGES = tuple(code for code in languages.LANGUAGES if code not in WITHOUT)
"""The languages that have lists of function words, as primary subtags (BCP 47)."""
WEAK: frozenset[PartOfSpeech] = frozenset(
    (
        "article",
        "possessive",
        "demonstrative",
        "preposition",
        "conjunction",
        "subordinator",
        "relative",
        "pronoun",
        "auxiliary",
    )
)
"""What a line or a cue should not end on, unless punctuation follows."""

_OPENING_MARKS = "\"'“‘([¿¡«-–—"


_WRITTEN_BEFORE = {"ar": "وف", "he": "וש"}
"""Conjunctions of one letter that are written together with the next word: Hebrew ועל, שבין, Arabic وفي, فإن."""
_DOTLESS = frozenset(("tr", "az"))
"""Languages whose capital of ı is I and of i is İ (Unicode, SpecialCasing)."""


def lower(word: str, language: str | None) -> str:
    """A word in small letters as its language writes them: Turkish `İÇİN` is `için`, `IŞIK` is `ışık`."""
    if (not word.isascii() or "I" in word) and primary(language) in _DOTLESS:
        return word.replace("İ", "i").replace("I", "ı").lower()
    return word.lower()


@cache
def abbreviations(language: str | None) -> frozenset[str]:
    """Words whose full stop does not end a sentence, without that stop, in lower case."""
    return frozenset(language_of(language).abbreviations.split())


@cache
def every_abbreviation() -> frozenset[str]:
    """The abbreviations of all languages, for a text whose language is not known."""
    from imhcaps.language.words_of_all import ABBREVIATIONS  # noqa: PLC0415 - rare path

    return frozenset(ABBREVIATIONS.split())


@cache
def lexicon(language: str | None) -> dict[str, PartOfSpeech]:
    """Function words in lower case with their part of speech; empty for a language without lists.

    Empty too for Chinese, Japanese and Thai: what is parted there are characters and phrases, not words.

    A word in two lists has the part of speech that comes first in the list of the weak ones, then in
    `PARTS_OF_SPEECH`: what makes the worse line end wins.
    """
    if primary(language) in UNSPACED:
        return {}
    lists = language_of(language).closed_class
    order = sorted(PARTS_OF_SPEECH, key=lambda part: part not in WEAK)
    found: dict[str, PartOfSpeech] = {}
    for part in order:
        for word in lists.get(part, "").split():
            found.setdefault(word, part)
    for word, part in tuple(found.items()):
        if part in WEAK:
            for letter in _WRITTEN_BEFORE.get(primary(language), ""):
                found.setdefault(letter + word, part)
    return found


@cache
def function_words(language: str | None) -> frozenset[str]:
    """The words of `lexicon` alone, whatever part of speech they are."""
    if primary(language) in UNSPACED:
        return frozenset()
    lists = language_of(language).closed_class
    return frozenset(" ".join(lists.get(part, "") for part in PARTS_OF_SPEECH).split())


_BEFORE_A_NOUN: tuple[PartOfSpeech, ...] = (
    "article",
    "possessive",
    "demonstrative",
    "quantifier",
    "number",
    "preposition",
)
_INFLECTED = ("e", "em", "en", "er", "es")
"""Endings of an adjective before its noun in German."""
_LEAST_ADJECTIVE = 4
"""Letters of such an adjective; our choice."""


def parts_from_noun(line: Sequence[str], following: str, language: str | None) -> bool:
    """Whether a line, as its words, ends on an adjective whose noun begins the next one: `der alten` / `Dame`.

    Known where nouns have a capital, by the article or preposition one or two words before.
    """
    if not following[:1].isupper() or len(line) < 2:
        return False
    last = line[-1]
    if not language_of(language).capital_nouns or not (last.islower() and last.isalpha()):
        return False
    if len(last) < _LEAST_ADJECTIVE or not last.endswith(_INFLECTED):
        return False
    known = lexicon(primary(language))
    return last not in known and any(
        known.get(word.lstrip(_OPENING_MARKS).lower()) in _BEFORE_A_NOUN for word in line[-3:-1]
    )


def is_weak_end(word: str, language: str | None) -> bool:
    """Whether a line or a cue that ends on this word breaks a phrase: `the`, `of`, `and`, `they`, `would`.

    Punctuation after the word makes it a good end.
    """
    plain = lower(word, language).replace("’", "'").lstrip(_OPENING_MARKS)
    return plain in _weak_words(language)


@cache
def _weak_words(language: str | None) -> frozenset[str]:
    return frozenset(word for word, part in lexicon(primary(language)).items() if part in WEAK)
