"""The ways to say figures, times, money, addresses and abbreviations in the languages of `spoken_signs`.

    said_elsewhere("14:30", False, "de")     [("vierzehn", "uhr", "dreißig"), ("vierzehn", "dreißig"), …]
    said_elsewhere("Haus", False, "de")      []      a word as it stands

Numbers come from num2words (extra `[audio]`); without it figures are not said in words.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec

from imhcaps.language.locale_data import locale_data
from imhcaps.language.spoken_signs import SIGNS, SpokenSigns

Spoken = tuple[str, ...]

LONGEST_NUMBER = 12
"""Digits of the longest number that is said as one; longer ones are said digit by digit. Our own
limit."""
_FIGURES = re.compile(
    r"(R\$|[$€£])?([1-9][0-9]{0,2}(?:[.,\u00a0\u202f'][0-9]{3})+|[0-9]+)(?:[.,]([0-9]{1,6}))?"
    r"(%|°|\.?[ºª]|[.:]?[a-zèé]{1,3})?(R\$|[$€£])?",
    re.I,
)
_TIME = re.compile(r"([01]?[0-9]|2[0-4])(?:([:.h])([0-5][0-9])|h)", re.I)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+"
    r"|[^\s/]+\.(?:com|org|net|edu|gov|info|io|eu|tv|de|at|ch|es|fr|it|nl|be|pl|pt|br|se)(?:/\S*)?",
    re.I,
)
_ROMAN = re.compile(
    r"(?=[MDCLXVI]{2})(M{0,3})(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})([eè]|ème|er)?"
)
_ROMAN_PARTS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_NO_WORD = re.compile(r"[^aeiouyäöüåáéíóúàèùâêîôûãõąęæø\W\d_]{2,}e?s?")
_GROUPED_BY_BLANKS = frozenset(("\u00a0", "\u202f", " "))
LAST_DAY = 31
"""The last day of a month: a number of one or two digits up to it may be one, which some languages say as an ordinal.
Our own limit."""
FIRST_YEAR, LAST_YEAR = 1000, 2099
"""Years that a number of four digits may be. Our own choice."""
LAST_ROMAN, FIRST_ROMAN_YEAR = 100, 1500
"""What Roman numerals are taken for: numbers of chapters, kings and centuries up to the first, years from the second
on; `MIX` and `DC` are neither. Our own choice."""


def said_elsewhere(core: str, stopped: bool, language: str) -> list[Spoken]:
    """The ways to say a written word without its quotes and brackets; none for one that is said as it stands.

    `stopped` says that a full stop was after it.
    """
    signs = SIGNS.get(language)
    if signs is None:
        return _plain_number(core, language)
    low = core.lower()
    if core in signs.signs:
        return [_words(signs.signs[core])]
    if core in signs.money:
        return [_words(each) for each in signs.money[core]]
    if core in ("%", "°", "°C"):
        celsius = (signs.degrees, "celsius") if core == "°C" else ()
        return [
            *([celsius] if celsius else []),
            (signs.degrees,) if core != "%" else _words(signs.percent),
        ]
    if _ADDRESS.fullmatch(low) and low not in signs.abbreviations:
        return _addresses(low, language, signs)
    if match := _TIME.fullmatch(low):
        said = _time(match, language, signs)
        return [*said, *(_numbers(core, stopped, language, signs) if match[2] == "." else [])]
    if core[:1] in "R$€£0123456789" and (said := _numbers(core, stopped, language, signs)):
        return said
    return _abbreviation(low, stopped, language) or _roman(core, language)


def _plain_number(core: str, language: str) -> list[Spoken]:
    """A number in a language of which no more is known."""
    return [_words(said) for kind in ("cardinal", "year") for said in _named(core, language, kind)]


def _words(text: str) -> Spoken:
    return tuple(re.split(r"[\s-]+", text.lower().strip()))


@cache
def _named(digits: str, language: str, kind: str) -> list[str]:
    """A number in words, by num2words; nothing where it knows none."""
    if not digits.isascii() or not digits.isdigit() or len(digits) > LONGEST_NUMBER:
        return []
    if find_spec("num2words") is None:
        return []
    from num2words import num2words  # noqa: PLC0415 - extra or slow package

    try:
        # The ordinal of 0 in Spanish is an empty text.
        return list(filter(str.strip, [str(num2words(int(digits), lang=language, to=kind))]))
    except (NotImplementedError, OverflowError, ValueError, TypeError, KeyError, IndexError):
        return []


def _cardinal(number: int, language: str) -> Spoken:
    said = _named(str(number), language, "cardinal")
    return _words(said[0]) if said else ()


def _digits(digits: str, language: str) -> Spoken:
    return tuple(word for digit in digits for word in _cardinal(int(digit), language))


def _numbers(core: str, stopped: bool, language: str, signs: SpokenSigns) -> list[Spoken]:
    match = _FIGURES.fullmatch(core)
    if match is None:
        return []
    before, figures, decimals, suffix, after = match.groups()
    suffix = (suffix or "").lower().removeprefix(".")
    ordinal = suffix in signs.ordinal_marks.split()
    if suffix and suffix not in "%°" and not ordinal:
        return []
    digits = re.sub(r"[^0-9]", "", figures)
    if len(digits) > LONGEST_NUMBER:
        return [said] if (said := _digits(digits, language)) else []
    marked = bool(before or decimals or suffix or after)
    wholes = _wholes(figures, digits, stopped or ordinal, marked, language, signs)
    if not wholes:
        return []
    found: list[Spoken] = []
    mark = locale_data(language).decimal
    parts = figures.split(mark)
    if len(parts) == 2 and not decimals and len(parts[1]) == 3:  # `1,250` may be either
        found += _with_decimals(
            [_cardinal(int(re.sub(r"[^0-9]", "", parts[0])), language)], parts[1], language, signs
        )
    units = [_words(unit) for unit in signs.money.get(before or after or "", ())]
    if decimals:
        found += _with_decimals(wholes[:2], decimals, language, signs)
        if len(decimals) == 2:
            hundredths = _cardinal(int(decimals), language)
            joined = [_words(each) if each else () for each in signs.cents]
            both = [
                (*wholes[0], *unit, *join, *hundredths)
                for unit in units[:1] or [()]
                for join in joined
            ]
            found = [*both, *found] if units else [*found, *both]
    else:
        found += wholes
    if suffix == "%":
        return [(*said, *_words(signs.percent)) for said in found]
    if suffix == "°" and not ordinal:
        return [(*said, signs.degrees) for said in found]
    if units and not decimals:
        return [(*said, *unit) for said in found[:3] for unit in units]
    return found


def _with_decimals(
    wholes: list[Spoken], decimals: str, language: str, signs: SpokenSigns
) -> list[Spoken]:
    tails = [_digits(decimals, language)]
    if decimals[0] != "0" and len(decimals) <= 3:
        tails.insert(0, _cardinal(int(decimals), language))
    return [(*whole, signs.point, *tail) for whole in wholes for tail in tails]


def _wholes(
    figures: str, digits: str, ordinal: bool, marked: bool, language: str, signs: SpokenSigns
) -> list[Spoken]:
    """The ways to say a whole number; `ordinal` says that it may be one, `marked` that something is after it."""
    number = int(digits)
    cardinal = _cardinal(number, language)
    if not cardinal:
        return []
    plain = figures == digits and not marked
    found = [cardinal]
    if plain and len(digits) > 1 and digits[0] == "0":
        found.insert(0, (*_digits("0", language), *cardinal))
        if digits == "000":
            found.insert(0, (signs.thousand,))
    if plain and len(digits) == 4:
        found = [*_years(number, language), *found]
    day = plain and number <= LAST_DAY
    if ordinal or (language in ("pl", "sv") and (day or FIRST_YEAR <= number <= LAST_YEAR)):
        ordinals = _ordinals(digits, language, signs)
        found = [*ordinals, *found] if ordinal else [*found[:1], *ordinals, *found[1:]]
    last = cardinal[-1]
    found += [
        (*cardinal[:-1], last.removesuffix(end) + instead)
        for end, instead in signs.endings
        if last.endswith(end)
    ]
    if plain and len(digits) == 3 and locale_data(language).group in _GROUPED_BY_BLANKS:
        found.append((signs.thousand, *cardinal))  # after the thousands of `12 500`
    if plain and len(digits) >= 3:
        found.append(_digits(digits, language))
    return found


def _years(number: int, language: str) -> list[Spoken]:
    """A year as hundreds, where a language says it so."""
    first, last = divmod(number, 100)
    if language in ("de", "nl") and 1100 <= number < 2000:
        return [_words(said) for said in _named(str(number), language, "year")]
    if language == "sv" and (1100 <= number < 2000 or number >= 2010):
        hundreds = "".join(_cardinal(first, language)) + "hundra"
        tail = "".join(_cardinal(last, language)) if last else ""
        return [(hundreds + tail,)]
    return []


def _ordinals(digits: str, language: str, signs: SpokenSigns) -> list[Spoken]:
    named = _named(digits, language, "ordinal")
    if not named:
        return []
    said = _words(named[0])
    if language == "pl":
        return [_polish(said, ending) for ending in ("ego", "ym", "y", "a", "ej")]
    last = said[-1]
    others = [
        (*said[:-1], last.removesuffix(end) + instead)
        for end, instead in (*signs.endings, *signs.ordinal_endings)
        if last.endswith(end)
    ]
    return [said, *others]


def _polish(said: Spoken, ending: str) -> Spoken:
    """A Polish ordinal with another ending: its last two words are declined (PWN, Zasady pisowni)."""

    def declined(word: str) -> str:
        if word.endswith("y"):
            return word[:-1] + ending
        if word.endswith("i"):  # drugi, drugiego, drugim, druga; trzeci, trzecia
            if ending == "a":
                return (word[:-1] if word.endswith("gi") else word) + "a"
            return word + ending.removeprefix("y")
        return word

    return (*said[:-2], *map(declined, said[-2:]))


def _hour(number: int, language: str) -> str:
    said = list(_cardinal(number, language))
    for end, instead in SIGNS[language].hour_endings:
        if said and said[-1].endswith(end):
            said[-1] = said[-1].removesuffix(end) + instead
            break
    return " ".join(said)


def _time(match: re.Match[str], language: str, signs: SpokenSigns) -> list[Spoken]:
    hour, minute = int(match[1]), int(match[3] or 0)
    if not _cardinal(hour, language):
        return []
    small = hour % 12 or 12
    fields = {"h": _hour(hour, language), "n": _hour(small % 12 + 1, language)}
    if language == "pl":
        for name, each, ending in (
            ("f", hour, "a"),
            ("g", hour, "ej"),
            ("p", small % 12 + 1, "ej"),
            ("q", small % 12 + 1, "a"),
        ):
            named = _named(str(each), "pl", "ordinal")
            fields[name] = " ".join(_polish(_words(named[0]), ending)) if each else "zero"
    twelve = {**fields, "h": _hour(small, language)}
    if not minute:
        forms = [form.format(**fields) for form in signs.hours]
        return [_words(form) for form in forms]
    spoken = " ".join(_cardinal(minute, language))
    zero = " ".join(_cardinal(0, language))
    minutes = [f"{zero} {spoken}", spoken] if minute < 10 else [spoken]
    forms = [form.format(m=each, **fields) for form in signs.times[:2] for each in minutes]
    if minute in signs.special:
        forms.insert(1, signs.special[minute].format(m=spoken, **twelve))
    if hour > 12:
        forms.append(signs.times[0].format(m=spoken, **twelve))
    forms += [form.format(m=spoken, **fields) for form in signs.times[2:]]
    return [_words(form) for form in forms]


def _addresses(low: str, language: str, signs: SpokenSigns) -> list[Spoken]:
    """A web or mail address: with and without its scheme and `www`; the last part by its letters or as a word."""
    body = re.sub(r"^https?://", "", low).rstrip("/")
    bare = body.removeprefix("www.")
    pieces = re.findall(r"[^\W\d_]+|[0-9]+|[./\-_:@]", bare)
    host = re.split(r"[/:]", bare)[0].rpartition(".")[2]
    end = next((k for k in range(len(pieces) - 1, -1, -1) if pieces[k] == host), -1)

    def spoken_as(by_letters: bool, number: int) -> Spoken:
        said: list[str] = []
        for k, piece in enumerate(pieces):
            if piece in signs.address:
                names = signs.address[piece]
                said += _words(names[min(number, len(names) - 1)])
            elif piece.isdigit():
                said += (
                    _cardinal(int(piece), language) if len(piece) <= 3 else _digits(piece, language)
                )
            elif (by_letters and k == end and len(piece) == 2) or not re.search(
                "[aeiouyäöüéó]", piece
            ):
                said += list(piece)
            else:
                said.append(piece)
        return tuple(said)

    found = [spoken_as(by_letters, number) for number in (0, 1) for by_letters in (True, False)]
    if body != bare:
        dot = _words(signs.address["."][0])
        found = [each for said in found for each in (("w", "w", "w", *dot, *said), said)]
    return found


def _abbreviation(low: str, stopped: bool, language: str) -> list[Spoken]:
    known = [_words(said) for said in SIGNS[language].abbreviations.get(low, ())]
    plain = re.sub(r"[^\w']+", "", low)
    if stopped and low == plain:
        known += [(word,) for word in _in_parts(language).get(plain, ())]
    if not known:
        return []
    letters = [tuple(plain)] if 1 < len(plain) <= 5 else []
    if _NO_WORD.fullmatch(plain):
        return [*known, *letters]
    if stopped or low != plain:
        return [*known, (plain,), *letters]
    return [(plain,), *known]


@cache
def _in_parts(language: str) -> dict[str, list[str]]:
    """The parts of abbreviations that may be written with blanks: `z. B.`"""
    found: dict[str, list[str]] = {}
    for short, ways in SIGNS[language].abbreviations.items():
        parts = short.split(".")
        for words in map(str.split, ways):
            if 1 < len(parts) == len(words):
                for part, word in zip(parts, words, strict=True):
                    if word not in found.setdefault(part, []):
                        found[part].append(word)
    return found


def roman_number(text: str) -> int | None:
    """A Roman numeral of two letters and more that may count something: up to 100, or a year."""
    match = _ROMAN.fullmatch(text)
    if match is None:
        return None
    values = [_ROMAN_PARTS[letter] for part in match.groups()[:4] for letter in part]
    pairs = zip(values, [*values[1:], 0], strict=True)
    number = sum(-value if value < following else value for value, following in pairs)
    return number if number <= LAST_ROMAN or FIRST_ROMAN_YEAR <= number <= LAST_YEAR else None


def _roman(core: str, language: str) -> list[Spoken]:
    """A Roman numeral: of a century, a king, a chapter; or letters all the same."""
    number = roman_number(core)
    if number is None:
        return []
    low = core.lower()
    cardinal = _cardinal(number, language)
    return [
        *_ordinals(str(number), language, SIGNS[language])[:3],
        *([cardinal] if cardinal else []),
        *([(low,), tuple(low)] if core.isupper() else []),
    ]
