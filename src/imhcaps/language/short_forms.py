"""What belongs together although a full stop or a blank is in it: dates, ordinals, short forms, units.

    bond("am", "3.", "März", "2024", "de")      "ordinal": no line and no sentence ends after `3.`
    bond("gilt", "z.", "B.", "Autos", "de")     "abbreviation"
    bond("waren", "es", "3.", "Dann", "de")     None
    bond("", "12", "km", "", "fr")              "unit"
    bond("el", "3", "de", "mayo", "es")         "date"

Sources: the academies' rules of each language (ordinals; see `tables`), CLDR (months, units).
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from imhcaps.language.closed_class import WEAK, abbreviations, lexicon
from imhcaps.language.language import LANGUAGES, language_of, primary
from imhcaps.language.locale_data import locale_data
from imhcaps.language.sentences import CLOSING, COMMAS, OPENING
from imhcaps.lazy import lazy_pattern

Bond = Literal["ordinal", "abbreviation", "date", "unit", "number"]

_ORDINAL_ELSEWHERE = frozenset("bs et fo hr is lb lv me nds nn no sl sr".split())  # noqa: SIM905
"""Languages without a table that write an ordinal with a full stop too (CLDR, date patterns)."""
_SYMBOLS = frozenset(
    "§ % ‰ ٪ € $ £ ¥ ₽ ₴ ₺ ₪ ₹ ₩ ฿ ₫ ° °c °f km m cm mm kg g mg l ml ha km/h m² km² m³ kw kwh mw gb mb tb hz khz mhz".split()  # noqa: SIM905
)
"""Symbols of units and currencies that every language writes alike (SI; ISO 4217)."""
_ROMAN = frozenset("IVXLCDM")
_PHRASE = frozenset(
    ("article", "preposition", "possessive", "demonstrative", "conjunction", "quantifier")
)
"""Parts of speech before an ordinal; before a figure that ends a clause is a verb or a noun."""
_LONGEST_ORDINAL = 3
"""Digits of an ordinal before a word that is no month; a year of four ends its sentence. Our own limit."""
_MONTH_STEM = 5
"""Letters from which a month may have an ending (`májusban`); our own limit."""
_DE = frozenset(["de", "del", "d'", "d’", "di", "of", "the"])
"""What may be between a day and its month, a month and its year."""


_NUMBER_WORDS = frozenset("art arts cap chap cl fig lit no nos nr sec secs tab vol".split())  # noqa: SIM905
"""Words before a figure whose stop ends no sentence although they may be words too: `No. 5`, `Art. 2`."""
_GERESH = ("'", "׳")
"""What ends an abbreviation in Hebrew: `פרופ'`, `גב'`."""
_GERSHAYIM = ('"', "״")
"""What is written before the last letter of one: `ד"ר`."""
_PREFIXES = "ובהלמש"
"""Hebrew words of one letter that are written together with the next."""
_LONGEST_GERESH = 5
"""Characters of such an abbreviation, at most; our own limit."""
_NUMBER_SIGNS = frozenset(["§", "§§", "№", "№№"])
"""Signs that belong to the figure after them."""
_CENTURY = 2
"""Letters of a short form after a Roman figure, at most: `XX w.`, `XX в.`, `XX ст.`; our own limit."""
_LONGEST_DAY = 4
"""Characters of a day with what makes it an ordinal: `31st`, `25ης`, `1er`; our own limit."""


class _Forms(NamedTuple):
    ordinals: bool
    months: frozenset[str]
    stems: tuple[str, ...]
    numbered: frozenset[str]
    """Words before a figure that name a month, a day or a year: Vietnamese `tháng 3`."""
    units: frozenset[str]
    parts: frozenset[tuple[str, str]]
    """Neighbours inside an abbreviation that is written with blanks: `z.`, `B.`"""
    open: frozenset[str]
    """Abbreviations that lead on to what follows."""
    unit_titles: frozenset[str]
    """Those that close a phrase after a figure and open one elsewhere: Russian `2024 г.`, `г. Омск`."""
    magnitudes: frozenset[str]
    """Short forms of thousands, millions and more: the currency after them belongs to them."""
    month_first: bool
    """Whether a date writes the month before the day: English, Hungarian."""


@cache
def _forms(language: str | None) -> _Forms:
    code = primary(language)
    table, locale = language_of(code), locale_data(code)
    months = [form for forms in locale.months for form in forms]
    before = _joined_to_month(locale.date)
    plain = frozenset([*months, *(before + month for month in months if before)])
    known = abbreviations(code)
    words = lexicon(code)
    closing = frozenset(table.closing_abbreviations.split())
    units = {*locale.units.split(), *table.units.split()}
    # tháng 5; Catalan writes de maig.
    numbered = {
        name
        for month in months
        for name, _, number in (month.rpartition(" "),)
        if number.isdigit() and name
    }
    if numbered:
        numbered |= {"ngày", "năm"}
    return _Forms(
        table.ordinal == "stop" if code in LANGUAGES else code in _ORDINAL_ELSEWHERE,
        frozenset(month for month in plain if " " not in month),
        tuple(month for month in plain if len(month) >= _MONTH_STEM and " " not in month),
        frozenset(numbered),
        frozenset(_plain_marks(unit) for unit in units if words.get(unit) not in WEAK) | _SYMBOLS,
        frozenset(
            pair
            for word in known
            if "." in word
            for parts in (word.split("."),)
            for pair in pairwise(parts)
        ),
        frozenset(word for word in known if word not in closing),
        frozenset(closing.intersection(table.units.split())),
        frozenset(table.magnitudes.split()),
        0 <= locale.date.find("MMMM") < locale.date.find("d"),
    )


def _joined_to_month(pattern: str) -> str:
    """What a date writes before the month without a blank: Hebrew `ב`."""
    before = pattern.split("MMMM", maxsplit=1)[0].split()
    return before[-1] if before and before[-1].isalpha() and before[-1] not in ("d", "y") else ""


_DAY = lazy_pattern(r"[0-9]{1,2}(?![0-9])")
"""A day of a month, perhaps with an ending: `31st`, `20-án`."""
_GROUPED = lazy_pattern(r"[0-9]{1,3}")
"""The thousands of a number whose groups are parted by blanks."""


def bonds(texts: Sequence[str], language: str | None) -> dict[int, Bond]:
    """The bonds of a sequence of words: by the index of the word after which nothing may end."""
    near = {text: offsets for text in set(texts) if (offsets := _may_bind_near(text, language))}
    if not near:
        return {}
    positions = {
        index + offset
        for index, text in enumerate(texts)
        if text in near
        for offset in near[text]
        if index + offset >= 0
    }
    found: dict[int, Bond] = {}
    for position in sorted(positions):
        if position + 1 < len(texts):
            before = texts[position - 1] if position else ""
            beyond = texts[position + 2] if position + 2 < len(texts) else ""
            kind = bond(before, texts[position], texts[position + 1], beyond, language)
            if kind is not None:
                found[position] = kind
    return found


@lru_cache(maxsize=8192)
def _may_bind_near(text: str, language: str | None) -> Sequence[int]:
    """The places where a word may bind, counted from its own: most words nowhere."""
    if text.isalpha():
        # Nearly all are words whose first letter shows that they are no number.
        if text[0] in _ROMAN and len(text) > 1 and _ROMAN.issuperset(text):
            return (-1, 0)
        return (0,) if text.lower() in _forms(language).magnitudes else ()
    if _figures(text):
        return (-2, -1, 0, 1)
    dotted = "." in text and (text[-1] != "." or may_bind(text, language))
    hebrew = primary(language) == "he" and _is_hebrew_form(text)
    return (
        (0,) if dotted or hebrew or text.rstrip(".").lower() in _forms(language).magnitudes else ()
    )


def _is_hebrew_form(text: str) -> bool:
    """`פרופ'`, `ד"ר`, `ופרופ'`; a name such as `ג'ורג'` has another geresh before."""
    plain = text.lstrip(OPENING)
    if plain[-2:-1] in _GERSHAYIM:
        whole = plain.replace("״", '"')
        return not {whole, whole[1:] if whole[0] in _PREFIXES else whole}.isdisjoint(
            _forms("he").open
        )
    longest = _LONGEST_GERESH + (plain[:1] in _PREFIXES)
    return (
        1 < len(plain) <= longest and plain[-1] in _GERESH
        and sum(map(plain.count, _GERESH)) == 1
    )  # fmt: skip


def bond(before: str, left: str, right: str, beyond: str, language: str | None) -> Bond | None:
    """Why the words `left` and `right` belong together, or nothing.

    `before` and `beyond` are their neighbours, empty where there are none; all with their punctuation.
    """
    if not left or not right:
        return None
    stopped = left[-1] == "."
    if _figures(before) and before[-1] not in ".,;:!?…)":
        forms = _forms(language)
        if _unit(left, forms) and left[-1] not in ",;:!?…)" and _unit(right, forms):
            return "unit"
    if left.rstrip(".").lower() in _forms(language).magnitudes and _unit(right, _forms(language)):
        return "unit"
    hebrew = left[-1] in _GERESH or left[-2:-1] in _GERSHAYIM
    if hebrew and primary(language) == "he" and _is_hebrew_form(left):
        return "abbreviation"
    if not stopped and not _figures(left) and not _figures(right):
        forms = _forms(language)
        if right[-1] == "." and _is_century(left, right):
            return "unit"
        if "." in left and left.lstrip(OPENING).lower() in forms.open and right[:1].isupper():
            return "abbreviation"  # sig.ra Neri, Sr.ª Lima
        return "date" if _inside_date(left, right, before, beyond, forms) else None
    forms = _forms(language)
    core = left.lstrip(OPENING)
    if stopped:
        plain = core[:-1]
        if _is_ordinal(plain, language) and forms.ordinals:
            return "ordinal" if _goes_on(before, plain, right, language, forms) else None
        low = plain.lower()
        head = right.lstrip(OPENING).rstrip(CLOSING + COMMAS)
        if head[-1:] == "." and (low, head[:-1].lower()) in forms.parts:
            return "abbreviation"
        if (before.lstrip(OPENING).rstrip(".").lower(), low) in forms.parts and before[-1:] == ".":
            whole = f"{before.lstrip(OPENING).lower()}{low}"
            return "abbreviation" if _leads(whole, forms, right) else None
        if _numeral(right) and (low in _NUMBER_WORDS or (len(plain) == 1 and plain.islower())):
            # No. 5, s. 14, д. 5, σ. 3: a small letter before a figure is short for page, house, ….
            return "abbreviation"
        if low in forms.unit_titles and right[:1].isupper() and not _figures(before):
            return "abbreviation"
        if "'" in low or "’" in low:
            low = low.replace("’", "'").rpartition("'")[2]  # l'art. 5, dell'on. Rossi
        # A single letter may end a sentence ("Plan B. Dann"): it leads on to a name, a figure or a small letter.
        small = plain.islower() and right[:1].islower()
        # Letters without capitals tell nothing: د. بريل
        letter = right.lstrip(OPENING)[:1]
        measured = _figures(before) and before[-1] not in COMMAS
        named = letter.isalpha() and not letter.islower() and not measured
        leads = len(low) > 1 or _figures(right) or small or named
        if low in forms.open and leads:
            return "abbreviation"
        return None
    if _figures(right) and core.lower() in forms.open:
        return "abbreviation"
    if right[:3].isdigit() and not right[3:4].isdigit() and _GROUPED.fullmatch(core):
        return "number"
    if _figures(core) and _unit(right, forms):
        return "unit"
    if core in _NUMBER_SIGNS and _figures(right):
        return "number"
    return "date" if _inside_date(left, right, before, beyond, forms) else None


@cache
def _stopped(language: str | None) -> frozenset[str]:
    """Words whose full stop may end no sentence; `bond` looks closer."""
    forms = _forms(language)
    parts = {part for pair in forms.parts for part in pair}
    return forms.open | forms.unit_titles | forms.units | _NUMBER_WORDS | forms.magnitudes | parts


def may_bind(word: str, language: str | None) -> bool:
    """Whether a word with a full stop or a figure at its end may belong to the next; false for most, quickly.

    Where it is false, and the next word has no figure, `bond` finds nothing.
    """
    if word[-1:] != ".":
        return word[-1:].isdigit()
    plain = word.lstrip(OPENING)[:-1]
    known = _stopped(language)
    return (
        plain.lower() in known
        or not plain.isalpha()
        or len(plain) == 1
        or _ROMAN.issuperset(plain)
        or plain.lower().rstrip(CLOSING + COMMAS) in known
    )


def _leads(whole: str, forms: _Forms, right: str) -> bool:
    """Whether an abbreviation of several parts leads on: `d. h.`, not `u. s. w.` before a new sentence."""
    return whole in forms.open or not right[:1].isupper()


def _figures(word: str) -> bool:
    return any(map(str.isdigit, word))


def _numeral(word: str) -> bool:
    """A figure, or a Roman one."""
    return _figures(word) or _is_roman(word)


def _is_roman(word: str) -> bool:
    plain = word.lstrip(OPENING).rstrip(CLOSING + COMMAS + ".!?…:;")
    return bool(plain) and _ROMAN.issuperset(plain)


def _is_century(left: str, right: str) -> bool:
    """`XX w.`, `XIX ст.`: a Roman figure and a short form."""
    short = right[:-1]
    return len(left) > 1 and _ROMAN.issuperset(left) and short.islower() and len(short) <= _CENTURY


def _is_ordinal(plain: str, language: str | None) -> bool:
    if plain.isascii() and plain.isdigit():
        return len(plain) <= _LONGEST_ORDINAL or primary(language) == "hu"
    return bool(plain) and _ROMAN.issuperset(plain)


def _goes_on(before: str, plain: str, right: str, language: str | None, forms: _Forms) -> bool:
    """Whether the full stop of a figure makes it an ordinal and the sentence goes on."""
    following = right.lstrip(OPENING)
    word = _word(following)
    if following[:1] in _NUMBER_SIGNS:
        return True
    if not following or not (following[0].isalpha() or following[0].isdigit()):
        return False
    if _is_month(word, forms) or (following[0].isdigit() and not before[-1:].isdigit()):
        return True
    if following[0].islower():
        return True
    if word in lexicon(language) or len(plain) > _LONGEST_ORDINAL + 3 * (not plain.isdigit()):
        return False
    lead = _word(before.lstrip(OPENING))
    if not plain[0].isdigit() or not before or lexicon(language).get(lead) in _PHRASE:
        return True
    if before[-1:] == "." and _is_ordinal(before[:-1].lstrip(OPENING), language):
        return True
    if before[-1:] in ".!?…:":
        return True
    return primary(language) == "tr" and before[:1].isupper()


def _word(text: str) -> str:
    """A word in lower case without its marks and without what an apostrophe adds (`Mart'ta`)."""
    plain = text.lower().rstrip(CLOSING + COMMAS + ".!?…:;")
    for mark in ("'", "’"):
        head = plain.partition(mark)[0]
        if len(head) > 2:
            plain = head
    return plain


def _is_month(word: str, forms: _Forms) -> bool:
    return word in forms.months or (len(word) > _MONTH_STEM and word.startswith(forms.stems))


def _names_month(word: str, forms: _Forms) -> bool:
    return _is_month(word, forms) or word in forms.numbered


def _unit(right: str, forms: _Forms) -> bool:
    plain = right.lower().rstrip(CLOSING + COMMAS + ".!?…:;")
    return _plain_marks(plain) in forms.units or plain in forms.magnitudes


def _plain_marks(text: str) -> str:
    """With the marks of Hebrew abbreviations as keyboards have them: `ק״מ`, `ק"מ`."""
    return text.replace("״", '"').replace("׳", "'")


def _inside_date(left: str, right: str, before: str, beyond: str, forms: _Forms) -> bool:
    """Day and month, month and year, and the `de` between them."""
    first, second = _word(left.lstrip(OPENING)), _word(right)
    if left[-1] in COMMAS:
        # 5 May, 2024; May 5, 2024; 5 tháng 5, 2024
        year = second.isdigit() and len(second) == len("2024")
        dated = _figures(before) if not _figures(first) else _names_month(_word(before), forms)
        return year and dated and (_figures(first) or _names_month(first, forms))
    if left[-1] in ";:!?…)":
        return False
    if second in forms.numbered:
        return _figures(first)
    if first in forms.numbered:
        return second.isdigit()
    day = first[:1].isdigit() and len(first) <= _LONGEST_DAY
    if day and not first.isdigit() and _is_month(second, forms):
        return True  # 1er mai, 25ης Μαρτίου
    if day and first.isdigit():
        if second in _DE:
            return _is_month(_word(beyond), forms)
        return (_is_month(second, forms) and len(second) > 1) or _counted(second)
    if second[:1].isdigit() and _is_month(first, forms):
        return second[:4].isdigit() or (forms.month_first and _DAY.match(second) is not None)
    if first in _DE:
        if _is_month(second, forms):
            return _figures(before)
        return second.isdigit() and len(second) == 4 and _is_month(_word(before), forms)
    if second in _DE and _is_month(first, forms):
        return _figures(beyond) and len(_word(beyond)) == 4
    return _counted(first) and _counted(second)


def _counted(word: str) -> bool:
    """A Korean year, month or day: `2024년`."""
    return word[-1:] in "년월일" and word[:-1].isdigit()
