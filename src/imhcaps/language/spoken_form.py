"""A written word as it is said: figures and signs as words (English), spelled-out abbreviations.

    said("$25")      ("twenty", "five", "dollars")
    said("1987")     ("nineteen", "eighty", "seven")
    said("Don't,")   ("dont",)

Both sides of a match, and the measure of how long a word takes, see words in this form.
"""

from __future__ import annotations

import re
from functools import lru_cache

from imhcaps.text import fold

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_SIGNS = {"%": "percent", "&": "and", "@": "at", "+": "plus", "=": "equals", "°": "degrees"}
_MONEY = {"$": "dollars", "€": "euros", "£": "pounds"}
_FIGURES = re.compile(
    r"(?P<money>[$€£])?(?P<whole>[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:[.,](?P<decimals>\d+))?"
    r"(?P<ordinal>st|nd|rd|th)?(?P<tens>s)?(?P<percent>%)?",
    re.ASCII | re.IGNORECASE,
)
_LONGEST_NUMBER = 12
"""Digits of the longest number that is said as a number (billions): `int` is bounded by it. Our
own limit."""
_TIME_OF_DAY = re.compile(r"(\d{1,2}):(\d\d)", re.ASCII)
_EDGE = "\"'“”‘’«»()[]{}¿¡.,;:!?…—–-♪"
_URL = re.compile(
    r"(?:https?://|www\.)\S+|\S+\.(?:com|org|net|edu|gov|info|io|uk|de|fr)(?:/\S*)?", re.I
)


@lru_cache(maxsize=65536)
def said(word: str, language: str = "en") -> tuple[str, ...]:
    """The folded words that are said for one written word; empty for a word of signs alone."""
    plain = fold(word)
    if word.isascii() and word.isalpha():
        return (plain,)
    if language.partition("-")[0] == "en":
        core = word.strip(_EDGE + " ")
        if any(ch.isdigit() for ch in core):
            spelled = _figures(core)
            if spelled:
                return spelled
        elif core in _SIGNS:
            return (_SIGNS[core],)
        if _URL.fullmatch(core):
            return _address(core)
        if "-" in core or "/" in core or "–" in core or "—" in core:
            parts = tuple(p for part in re.split(r"[-–—/]+", core) for p in said(part, language))
            if len(parts) > 1:
                return parts
    return (plain,) if plain else ()


def _figures(core: str) -> tuple[str, ...]:
    clock = _TIME_OF_DAY.fullmatch(core)
    if clock:
        hour, minute = int(clock[1]), int(clock[2])
        rest = () if minute == 0 else (("oh",) if minute < 10 else ()) + tuple(number_words(minute))
        return (*number_words(hour), *rest)
    match = _FIGURES.fullmatch(core)
    if match is None:
        parts: list[str] = []
        pieces = re.findall(r"[$€£]?\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th|s)?%?|[^\W\d_]+", core)
        if len(pieces) < 2:
            return ()
        for piece in pieces:
            parts.extend(said(piece))
        return tuple(parts)
    figures = match["whole"]
    digits = figures.replace(",", "")
    # Longer numbers are read out by digit, as those with a zero in front are (telephone numbers).
    by_digit = len(digits) > _LONGEST_NUMBER or (len(digits) > 1 and digits[0] == "0")
    whole = 0 if by_digit else int(digits)
    if by_digit:
        words = digit_words(digits)
    elif (
        len(figures) == 4
        and 1100 <= whole < 2100
        and not 2000 <= whole < 2010
        and not match["money"]
    ):
        first, last = divmod(whole, 100)
        tail = ["hundred"] if last == 0 else (["oh"] if last < 10 else []) + number_words(last)
        words = number_words(first) + tail
    else:
        words = number_words(whole)
    if match["decimals"]:
        words = [*words, "point", *digit_words(match["decimals"])]
    if match["ordinal"]:
        words[-1] = ordinal_word(words[-1])
    elif match["tens"]:
        words[-1] = words[-1][:-1] + "ies" if words[-1].endswith("y") else words[-1] + "s"
    if match["percent"]:
        words.append("percent")
    if match["money"]:
        words.append(_MONEY[match["money"]])
    return tuple(words)


def digit_words(text: str) -> list[str]:
    """ASCII digits read out one by one."""
    return [_ONES[ord(ch) - ord("0")] for ch in text]


def ordinal_word(word: str) -> str:
    """`third` of `three`."""
    if word in _ORDINALS:
        return _ORDINALS[word]
    return word[:-1] + "ieth" if word.endswith("y") else word + "th"


def number_words(n: int) -> list[str]:
    """A number in words, without "and" (which is said or not, and matches either way)."""
    if n < 20:
        return [_ONES[n]]
    if n < 100:
        ten, one = divmod(n, 10)
        return [_TENS[ten - 2], *([_ONES[one]] if one else [])]
    for size, name in (
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if n >= size:
            many, rest = divmod(n, size)
            return [*number_words(many), name, *(number_words(rest) if rest else [])]
    raise AssertionError(n)


def _address(core: str) -> tuple[str, ...]:
    names = {".": "dot", "/": "slash", "@": "at", ":": "colon", "-": "dash", "_": "underscore"}
    parts: list[str] = []
    for piece in re.findall(r"[^\W_]+|[./@:_-]", re.sub(r"^https?://", "", core).rstrip("/")):
        word = names.get(piece) or fold(piece)
        parts.extend(word if word == "www" else (word,))
    return tuple(parts)
