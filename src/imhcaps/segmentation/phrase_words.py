"""Phrases of Chinese and Japanese, corrected by rules of grammar: the model errs in single words.

It parts `地|质学` and `27平方|公里`, ends phrases on `和`, `在`, `この`, and leaves long ones whole. No phrase
begins after a word that belongs to the next, nor inside a number with its unit or a word in katakana.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from imhcaps.language.language import language_of
from imhcaps.language.locale_data import locale_data
from imhcaps.language.scripts import HAN, HIRAGANA, KATAKANA

_HAN = re.compile(f"[{HAN}]")
_HIRAGANA = re.compile(f"[{HIRAGANA}]")
_KANA = re.compile(f"[{KATAKANA}]")
_KATAKANA = re.compile(f"[{KATAKANA}]{{2,}}")
_LONG = 10
"""Characters of a phrase, past which it is parted where a word begins; our own limit."""


def settled(text: str, starts: set[int], language: str) -> set[int]:
    """The starts of phrases in the text, by what grammar knows."""
    if language == "ja":
        begin = {match.start() for match in _phrase_begins().finditer(text)}
        # 皆さんが笑|顔で: a word of two characters begins one before.
        starts = {at for at in starts if at - 1 not in begin or not _HAN.match(text, at)} | begin
        starts |= _in_long_phrases(text, starts)
    starts = {at for at in starts if not _goes_on(text, at, language)}
    starts -= places_inside(text, language)
    if language == "zh":
        starts -= _behind_pieces(text, starts)
    return starts


def places_inside(text: str, language: str) -> set[int]:
    """The places inside a number with its unit, and inside a word of katakana."""
    return {
        at
        for match in _whole(language).finditer(text)
        for at in range(match.start() + 1, match.end())
    }


def is_inside_word(before: str, after: str) -> bool:
    """Between two characters of katakana, or a character of Han and its ending in hiragana."""
    last, first = before[-1:], after[:1]
    if _KANA.match(last) and (_KANA.match(first) or first == "ー"):
        return True
    if _HIRAGANA.match(last) and last + first in _pairs():
        return True
    # Its ending in hiragana, or the particle after it.
    return bool(_HAN.match(last) or _KANA.match(last)) and bool(_HIRAGANA.match(first))


def _goes_on(text: str, at: int, language: str) -> bool:
    """What is before this place belongs to what follows."""
    before = text[max(0, at - 6) : at]
    if language == "ja" and text[at - 1 : at + 1] in _pairs():
        return True
    if language == "ja" and text[at : at + 1] in _particles() and _no_begin().search(before):
        return True
    if not before.endswith(_ends(language)):
        return False
    return not before.endswith(_whole_words(language))


@cache
def _ends(language: str) -> tuple[str, ...]:
    table = language_of(language)
    joined = table.phrases.joined
    classes = table.closed_class.items()
    words = [word for part, each in classes if part in joined for word in each.split()]
    return (*words, *table.phrases.before_nouns.split())


@cache
def _whole_words(language: str) -> tuple[str, ...]:
    """Words that end like one of grammar and are none."""
    return tuple(language_of(language).phrases.whole.split())


@cache
def _behind() -> frozenset[str]:
    return frozenset(language_of("zh").phrases.behind.split())


@cache
def _pairs() -> frozenset[str]:
    return frozenset(language_of("ja").phrases.pairs.split())


@cache
def _particles() -> frozenset[str]:
    return frozenset(language_of("ja").phrases.particles.split())


@cache
def _phrase_begins() -> re.Pattern[str]:
    """After a particle, before a noun: there a Japanese phrase begins."""
    parting = "".join(language_of("ja").phrases.parting.split())
    return re.compile(rf"(?<=[{parting},，])(?=[{HAN}{KATAKANA}A-Za-z])")


@cache
def _no_begin() -> re.Pattern[str]:
    closing = "|".join(language_of("ja").phrases.closing.split())
    return re.compile(rf"(?:[{HAN}{KATAKANA}A-Za-z0-9]|{closing})$")


@cache
def _turn() -> re.Pattern[str]:
    """From hiragana to a character of Han or katakana, or before a noun of grammar: there a word begins."""
    turning = "|".join(language_of("ja").phrases.turning.split())
    return re.compile(rf"(?<=[{HIRAGANA}])(?=[{HAN}{KATAKANA}]|{turning})")


def is_its_unit(before: str, text: str, language: str) -> bool:
    """A unit begins the text, and a figure is before it: `27 平方公里`, with a blank between them."""
    return before[-1:].isdigit() and bool(re.match(_units(language), text))


@cache
def _units(language: str) -> str:
    """The units of the language as a pattern, the longest first."""
    units = sorted(locale_data(language).units.split(), key=len)
    return "|".join(map(re.escape, reversed(units)))


@cache
def _whole(language: str) -> re.Pattern[str]:
    """A number with its unit, and a word in katakana."""
    each = _units(language)
    return re.compile(
        rf"[\d０-９一二三四五六七八九十百千万億亿兆.,]+\s?(?:{each})|{_KATAKANA.pattern}"
    )


def _in_long_phrases(text: str, starts: set[int]) -> set[int]:
    order = sorted({*starts, len(text)})
    return {
        match.start()
        for first, stop in pairwise(order)
        if stop - first > _LONG
        for match in _turn().finditer(text, first + 2, stop - 2)
    }


def _behind_pieces(text: str, starts: set[int]) -> set[int]:
    """Starts after a phrase of one Han character, which is a piece of a word."""
    order = sorted({*starts, len(text)})
    return {
        stop
        for first, stop in pairwise(order)
        if stop - first == 1
        and stop < len(text)
        and _HAN.match(text, first)
        and _HAN.match(text, stop)
        and text[first] not in _behind()
    }
