"""The ways in which a written word may be said: the recording decides which it was.

    spoken_variants("1984", "en")     (("nineteen", "eighty", "four"), ("one", "thousand", …), …)
    spoken_variants("Haus-", "de")    (("haus",),)
    spoken_variants("—", "en")        ((),)       not said at all

`spoken_form.said` gives the one form in which two texts are compared; here are all that are usual.
English is built in; what is known of other languages is in `spoken_elsewhere`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from imhcaps.language.language import language_of, primary
from imhcaps.language.spoken_elsewhere import roman_number, said_elsewhere
from imhcaps.language.spoken_form import digit_words, number_words, ordinal_word

Spoken = tuple[str, ...]
"""Words in lower case, accents kept."""

MOST_VARIANTS = 8
"""Variants of one word (ways to say it) that are tried; our own limit."""
LONGEST_NUMBER = 12
"""Digits of the longest number that is said as one; longer ones are said digit by digit. Our own
limit."""
_EDGES = re.compile(r"^[^\w$£€#&@+%°§=]+|[^\w%°&+$£€§=]+$")
_STOPPED = re.compile(r"\.[^\w.]*$")
_NUMBER = re.compile(
    r"([$£€]?)([1-9][0-9]{0,2}(?:[,.\u00a0\u202f'][0-9]{3})+|[0-9]+)(?:[.,]([0-9]+))?"
    r"(%|st|nd|rd|th|s|°|º|ª|\.)?([$£€])?"
)
_CLOCK = re.compile(r"([0-9]{1,2}):([0-5][0-9])")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|\S+\.(?:com|org|net|edu|gov|io|eu)(?:/\S*)?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")
_CAPITALS = re.compile(r"([A-Z]{2,6})('?s)?")
_PARTS = re.compile(r"[-‐‑–—/_.@:+&]+|(?<=[0-9])(?=[^\W\d_])|(?<=[^\W\d_])(?=[0-9])")

# English. Each is what a careful reader may say for the abbreviation; our own list.
_ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "dr": ("doctor", "drive"),
    "mr": ("mister",),
    "mrs": ("missus",),
    "ms": ("miss",),
    "st": ("saint", "street"),
    "prof": ("professor",),
    "vs": ("versus",),
    "etc": ("et cetera",),
    "approx": ("approximately",),
    "jr": ("junior",),
    "sr": ("senior",),
    "no": ("no", "number"),
    "e.g": ("for example", "e g"),
    "i.e": ("that is", "i e"),
    "dept": ("department",),
    "inc": ("incorporated", "inc"),
    "ph.d": ("p h d",),
    "km": ("kilometers", "kilometres"),
    "kg": ("kilograms", "kilos"),
    "cm": ("centimeters",),
    "mm": ("millimeters",),
    "mg": ("milligrams",),
    "ml": ("milliliters", "millilitres"),
    "mph": ("miles per hour", "m p h"),
    "p.m": ("p m",),
    "a.m": ("a m",),
}
_SIGNS = {"&": ("and",), "+": ("plus",), "%": ("percent",), "@": ("at",), "=": ("equals",)}
_SIGNS |= {
    "$": ("dollars",),
    "£": ("pounds",),
    "€": ("euros",),
    "§": ("section",),
    "°": ("degrees",),
}
_MONEY = {"$": "dollars", "£": "pounds", "€": "euros"}
_ADDRESS_SIGNS = {".": "dot", "/": "slash", "-": "dash", "_": "underscore", ":": "colon", "@": "at"}
_LETTER_W = "double u"


@lru_cache(maxsize=65536)
def spoken_variants(word: str, language: str | None) -> tuple[Spoken, ...]:
    """The usual ways to say a written word, the likeliest first; `((),)` for a sign that is not said."""
    core = _EDGES.sub("", word.replace("’", "'").replace("‘", "'"))
    if not core:
        return ((),)
    english = primary(language) in ("en", "")
    stopped = bool(_STOPPED.search(word)) and not word.rstrip().endswith("..")
    found = _english(core) if english else _other(core, stopped, primary(language))
    return tuple(dict.fromkeys(found))[:MOST_VARIANTS] or ((),)


def _english(core: str) -> list[Spoken]:
    low = core.lower()
    if core in _SIGNS:
        return [_SIGNS[core]]
    if not any(ch.isalnum() for ch in core):
        return [()]
    if low.rstrip(".") in _ABBREVIATIONS:
        return [tuple(said.split()) for said in _ABBREVIATIONS[low.rstrip(".")]]
    if core.isascii() and core.isalpha() and not _CAPITALS.fullmatch(core):
        return [(low,)]
    if _ADDRESS.fullmatch(low):
        return _addresses(low)
    if match := _CLOCK.fullmatch(core):
        hour, minute = number_words(int(match[1])), int(match[2])
        if not minute:
            return [(*hour, "o'clock"), tuple(hour)]
        plain = (*hour, *(() if minute > 9 else ("oh",)), *number_words(minute))
        if minute % 15:
            return [plain]
        if minute == 45:
            return [plain, ("quarter", "to", *number_words(int(match[1]) % 12 + 1))]
        return [plain, ("half" if minute == 30 else "quarter", "past", *hour)]
    if match := _NUMBER.fullmatch(core):
        return _numbers(match)
    if _INITIALS.fullmatch(core):
        return [_letters(low)]
    if match := _CAPITALS.fullmatch(core):
        plural = "'s" if match[2] else ""
        return [
            (*_letters(match[1])[:-1], _letters(match[1])[-1] + plural),
            (low.replace("'", ""),),
            *_roman(core),
        ]
    return _compound(core, "en")


def _other(core: str, stopped: bool, language: str) -> list[Spoken]:
    if found := said_elsewhere(core, stopped, language):
        return found
    if not any(ch.isalnum() for ch in core):
        return [()]
    abbreviations = language_of(language).abbreviations.split()
    if core.lower().rstrip(".") in abbreviations or _INITIALS.fullmatch(core):
        # What it stands for is not known here: its letters, or the word as it stands.
        plain = re.sub(r"[^\w']+", "", core.lower())
        return [(plain,), tuple(plain)]
    if _CAPITALS.fullmatch(core):
        return [(core.lower(),), tuple(core.lower())]
    return _compound(core, language)


def _compound(core: str, language: str) -> list[Spoken]:
    """Parts at hyphens, slashes, and between figures and letters, each said by itself."""
    parts = [part for part in _PARTS.split(core) if part]
    if len(parts) < 2:
        plain = re.sub(r"[^\w']+", "", core.lower())
        return [(plain,)] if plain else [()]
    found: list[Spoken] = [()]
    for part in parts[:12]:
        said = spoken_variants(part, language)[:2]
        found = [before + after for before in found for after in said][:MOST_VARIANTS]
    return found


def _roman(core: str) -> list[Spoken]:
    """World War II, Henry VIII, chapter XIV."""
    number = roman_number(core)
    if number is None:
        return []
    cardinal = tuple(number_words(number))
    ordinal = (*cardinal[:-1], ordinal_word(cardinal[-1]))
    return [cardinal, ("the", *ordinal), ordinal]


def _letters(text: str) -> Spoken:
    return tuple(
        word
        for letter in text.lower()
        if letter.isalnum()
        for word in (_LETTER_W.split() if letter == "w" else (letter,))
    )


def _numbers(match: re.Match[str]) -> list[Spoken]:
    money, figures, decimals, suffix, money_after = match.groups()
    digits = re.sub(r"[^0-9]", "", figures)
    if len(digits) > LONGEST_NUMBER:
        return [tuple(digit_words(digits))]
    number = int(digits)
    cardinal = tuple(number_words(number))
    if suffix in ("st", "nd", "rd", "th"):
        return [(*cardinal[:-1], ordinal_word(cardinal[-1]))]
    wholes = [cardinal, *_with_and(cardinal)]
    plain = figures == digits and not (money or money_after)
    if plain and not decimals:
        if year := _year(number, digits):
            wholes.insert(0, year)
        if len(digits) >= 3 or digits[0] == "0":
            wholes.append(tuple("oh" if word == "zero" else word for word in digit_words(digits)))
        if len(digits) == 3 and number % 100:
            low = ("oh",) if number % 100 < 10 else ()
            wholes.append((*number_words(number // 100), *low, *number_words(number % 100)))
        if number in (100, 1000):
            wholes.append(("a", *cardinal[1:]))
    if number % 100 == 0 and 1100 <= number < 10_000:
        wholes.append((*number_words(number // 100), "hundred"))
    unit = _MONEY.get(money or money_after or "", "")
    found = []
    for whole in wholes:
        said = (*whole, "point", *digit_words(decimals)) if decimals else whole
        if suffix == "%":
            said = (*said, "percent")
        elif suffix == "°":
            said = (*said, "degrees")
        elif suffix == "s":
            last = said[-1]
            said = (*said[:-1], last[:-1] + "ies" if last.endswith("y") else last + "s")
        if unit and decimals and len(decimals) == 2:
            found.append((*whole, unit, *number_words(int(decimals))))
        found.append((*said, unit) if unit else said)
        if money and not decimals:
            found.append((unit.removesuffix("s"), *said))  # as screen readers say it
    return found


def _with_and(cardinal: Spoken) -> list[Spoken]:
    """A number with "and" after the hundreds, as British readers say it."""
    if "hundred" not in cardinal[:-1]:
        return []
    at = len(cardinal) - cardinal[::-1].index("hundred")
    return [(*cardinal[:at], "and", *cardinal[at:])] if at < len(cardinal) else []


def _year(number: int, digits: str) -> Spoken:
    if len(digits) != 4 or not (1100 <= number < 2000 or 2010 <= number < 2100):
        return ()
    first, last = divmod(number, 100)
    if not last:
        return (*number_words(first), "hundred")
    return (*number_words(first), *(("oh",) if last < 10 else ()), *number_words(last))


def _addresses(low: str) -> list[Spoken]:
    """A web or mail address: spelled with its signs, with and without `www` and the scheme."""
    body = re.sub(r"^https?://", "", low).rstrip("/")
    said: list[str] = []
    for piece in re.findall(r"[^\W\d_]+|[0-9]+|[./\-_:@]", body):
        said.extend(_address_piece(piece))
    www = [*_letters("www"), "dot"]
    found = [tuple(said)]
    if body.startswith("www."):
        found.append(tuple(said[len(www) :]))
    if body != low.rstrip("/"):
        scheme = low[: low.index(":")]
        found.append((*_letters(scheme), "colon", "slash", "slash", *said))
    return found


def _address_piece(piece: str) -> Iterable[str]:
    if piece in _ADDRESS_SIGNS:
        return (_ADDRESS_SIGNS[piece],)
    if piece.isdigit():
        return number_words(int(piece)) if len(piece) <= 3 else digit_words(piece)
    if piece == "www" or not re.search("[aeiouy]", piece):
        return _letters(piece)
    return (piece,)
