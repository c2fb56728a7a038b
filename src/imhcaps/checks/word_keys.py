"""How a word is compared: its key, and whether other words say the same.

    word_key("Don't,")    "dont"        word_key("$1,500.")   "1500$"
    word_key("C++")       "c++"         word_key("1.5")       "1.5"
    word_key("−5")        "-5"          word_key("10%")       "10%"

Signs that are spoken belong to the word: without them another number, price or name is said. Case,
accents, quotation marks and the stops of a sentence do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, pairwise, product

from imhcaps.language import words_of_all
from imhcaps.language.language import LANGUAGES, primary
from imhcaps.language.locale_data import locale_data
from imhcaps.language.sentences import EDGE_MARKS
from imhcaps.language.spoken_form import ordinal_word, said
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold

SPOKEN_SIGNS = frozenset("%‰°+=&$€£¥₹¢×÷±")
"""Signs that are read aloud, alone or as part of a word."""
_CURRENCY = "$€£¥₹¢"
_MINUS = "-−–‐‑"
_OF_NUMBERS = lazy_pattern(r"[.,:](?=\d)")
_GROUPS = lazy_pattern(r"(?<=\d)[,'’](?=\d{3}(?!\d))")
_MANY_GROUPS = lazy_pattern(r"\d{1,3}(?:\.\d{3}){2,}")
_NUMBER = lazy_pattern(r"(-?)(\d{1,12}(?:\.\d{1,9})?)([$€£]?)(%?)")
_SAID_AS_WRITTEN = lazy_pattern(r"\d{1,12}(?:st|nd|rd|th|s)|\d{1,2}:\d\d")
_ONE_GROUP = lazy_pattern(r"(\d{1,3})\.(\d{3})(?!\d)")
_POINT_REGIONS = frozenset(
    ("es-mx", "es-us", "es-pr", "es-gt", "es-hn", "es-ni", "es-pa", "es-pe", "es-sv", "es-do", "es-419",
     "de-ch", "de-li", "it-ch")
)  # fmt: skip
"""Languages with a region that write a decimal point, although others write a comma there (CLDR)."""
_THOUSANDS = lazy_pattern(r"[1-9]\d{0,2}([.,])\d{3}(?![.,]*\d)")


def means_other_number(text: str, other: str, language: str) -> bool:
    """Whether two spellings of one figure are two numbers: German `1.500` is fifteen hundred, and `1,500` one and a
    half.

    Both have one group of three figures after a point or a comma, or one of them has none.
    """
    marks = [_mark_of_thousands(each) for each in (text, other)]
    if marks[0] == marks[1] or None in marks:
        return False
    if "" not in marks:
        return True
    # Spanish without a region may write either.
    return language.lower() not in ("", "es") and ("." if _writes_point(language) else ",") in marks


def _writes_point(language: str) -> bool:
    """In other languages, and in those without a table, the point separates thousands (CLDR)."""
    code = primary(language)
    if not code or language.lower() in _POINT_REGIONS:
        return True
    return code in LANGUAGES and locale_data(code).decimal == "."


def _mark_of_thousands(text: str) -> str | None:
    """`.` or `,` before the only group of three figures, empty for figures alone, None for anything else."""
    if found := _THOUSANDS.search(text):
        return found[1]
    return None if any(map(text.__contains__, ".,")) and _OF_NUMBERS.search(text) else ""


_ALIKE = {
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "kinda": "kind of", "sorta": "sort of",
    "cause": "because", "til": "until", "till": "until", "alright": "all right", "ok": "okay",
    "dr": "doctor", "mr": "mister", "vs": "versus", "st": "saint",
    "%": "percent", "&": "and", "+": "plus", "=": "equals", "°": "degrees", "×": "times",
    "$": "dollars", "€": "euros", "£": "pounds", "dollar": "dollars", "euro": "euros", "pound": "pounds",
    "degree": "degrees",
    "im": "i am", "youre": "you are", "hes": "he is", "shes": "she is", "its": "it is",
    "were": "we are", "theyre": "they are", "thats": "that is", "theres": "there is",
    "whats": "what is", "lets": "let us", "ive": "i have", "youve": "you have", "weve": "we have",
    "theyve": "they have", "ill": "i will", "youll": "you will", "well": "we will",
    "theyll": "they will", "itll": "it will", "id": "i would", "dont": "do not",
    "doesnt": "does not", "didnt": "did not", "isnt": "is not", "arent": "are not",
    "wasnt": "was not", "werent": "were not", "wont": "will not", "wouldnt": "would not",
    "cant": "can not", "cannot": "can not", "couldnt": "could not", "shouldnt": "should not",
    "havent": "have not", "hasnt": "has not", "hadnt": "had not",
    # One word, spelled on two sides of the sea.
    "gray": "grey", "program": "programme", "jewelry": "jewellery", "aluminum": "aluminium",
    "judgment": "judgement", "aging": "ageing", "skeptic": "sceptic", "skeptical": "sceptical",
    "mustache": "moustache", "pajamas": "pyjamas", "mom": "mum", "moms": "mums", "plow": "plough",
    "inquiry": "enquiry", "math": "maths", "toward": "towards", "afterward": "afterwards",
    "learned": "learnt", "burned": "burnt", "dreamed": "dreamt", "spelled": "spelt", "leaned": "leant",
    "license": "licence", "defense": "defence", "offense": "offence", "pretense": "pretence",
    "practise": "practice", "practised": "practiced", "practising": "practicing",
    "fulfil": "fulfill", "skilful": "skillful", "enrol": "enroll", "enrolment": "enrollment",
}  # fmt: skip
"""Ways to write the same words, by key. A contraction is listed under its folded form."""

CONTRACTED_NEGATIONS = frozenset(
    word for word in _ALIKE if word.endswith("nt") and " not" in _ALIKE[word]
)

# Endings that are spelled in two ways without a change of the word (British and American English).
_ENDINGS = (
    (lazy_pattern(r"(?<=[a-z]{2})our(?=(?:s|ed|ing|able|ful|ist|ite|al|hood|ly|less)*$)"), "or"),
    (lazy_pattern(r"(?<=[a-z]{3})is(?=(?:e|ed|es|ing|er|ers|ation|ations|able)$)"), "iz"),
    (lazy_pattern(r"(?<=[a-z]{2})ys(?=(?:e|ed|es|ing|er|ers)$)"), "yz"),
    (lazy_pattern(r"(?<=[a-z]{2}[btv])re(?=[sd]?$)"), "er"),
    (lazy_pattern(r"(?<=[a-z]{2})ogue(?=[sd]?$)"), "og"),
    (lazy_pattern(r"(?<=[a-z]{2}[ae])ll(?=(?:ed|ing|er|ers|or|ors|ation)$)"), "l"),
    (lazy_pattern(r"(?:ae|oe)(?=[a-z]{3})"), "e"),
)  # fmt: skip

# Keys of words with another meaning when written in capitals, or with an apostrophe.
_ACRONYMS = frozenset(("aids", "us"))
_ACRONYMS_AFTER_ARTICLE = frozenset(("it", "who"))
_APOSTROPHE_TELLS = frozenset(("hell", "id", "ill", "shed", "shell", "wed", "well", "were", "wont"))


@lru_cache(maxsize=65536)
def word_key(raw: str) -> str:
    """A word as it is compared; empty for what is not spoken."""
    if raw.isalpha():
        return fold(raw)
    has_digit = any(map(str.isdigit, raw))
    if not has_digit and SPOKEN_SIGNS.isdisjoint(raw):
        if raw.endswith("#") and raw[:-1].isalpha():
            return fold(raw) + "#"
        return fold(raw)
    if not has_digit:
        return "".join(fold(char) or char for char in raw if char.isalnum() or char in SPOKEN_SIGNS)
    return _number_key(raw)


def _number_key(raw: str) -> str:
    text = _GROUPS.sub("", raw)
    if _MANY_GROUPS.fullmatch(text.strip(".,")):
        text = text.replace(".", "")
    kept = []
    money = ""
    for at, char in enumerate(text):
        if char in _CURRENCY:
            money = char
        elif char.isalnum():
            kept.append(fold(char) or char)
        elif char in SPOKEN_SIGNS:
            kept.append(char)
        elif char in _MINUS and not kept:
            kept.append("-")
        elif kept and kept[-1].isdigit() and _OF_NUMBERS.match(text, at):
            # A decimal comma and a decimal point say the same.
            kept.append("." if char == "," else char)
        elif not kept and char == "." and text[at + 1 : at + 2].isdigit():
            kept.append("0.")
    return "".join(kept) + money


def same_words(left: Sequence[str], right: Sequence[str], language: str = "") -> bool:
    """Whether two sequences of keys say the same, written otherwise."""
    if not left or not right:
        return False
    if "".join(left) == "".join(right) and _joins_well(left) and _joins_well(right):
        return True
    return _spoken(left, language) == _spoken(right, language)


def ways_to_say(keys: Sequence[str], language: str = "") -> frozenset[tuple[str, str]]:
    """What two sequences that say the same (`same_words`) have in common, to look one up among many."""
    if not keys:
        return frozenset()
    joined = [("joined", "".join(keys))] if _joins_well(keys) else []
    return frozenset([("spoken", _spoken(keys, language)), *joined])


def _joins_well(keys: Sequence[str]) -> bool:
    """Whether no two figures would become one number: `1 2` is not `12`, but `15 000` is `15000`."""
    if len(keys) == 1:
        return True
    if all(key.isdigit() for key in keys) and sum(map(len, keys)) >= _TELEPHONE:
        return True
    return all(
        not (before[-1].isdigit() and after[0].isdigit()) or (len(after) == 3 and after.isdigit())
        for before, after in pairwise(keys)
    )


_TELEPHONE = 7
"""Digits from which a row of figures is a telephone number, whose groups say nothing; our choice."""


def _spoken(keys: Sequence[str], language: str) -> str:
    """The keys as they are read aloud, without spaces; English as far as numbers are read."""
    words = [word for key in keys for word in _expanded(key, language).split()]
    if any(map(has_figures, keys)) or not _NUMBER_WORDS.isdisjoint(words):
        # "One hundred and five", "a hundred and five": the same number.
        words = _without_halves(words)
        words = ["one" if word == "a" else word for word in words if word != "and"]
    return "".join(words)


def _without_halves(words: list[str]) -> list[str]:
    """One and a half million, 1.5 million."""
    return " ".join(words).replace(" and a half", " point five").split()


_NUMBER_WORDS = frozenset(words_of_all.SPELLING["number_words"].split())


def has_figures(key: str) -> bool:
    """Whether a figure is in a key."""
    return any(map(str.isdigit, key))


@lru_cache(maxsize=16384)
def _expanded(key: str, language: str) -> str:
    if key in _ALIKE:
        return _ALIKE[key]
    if not has_figures(key):
        key = key.replace("&", "and")
        for pattern, other in _ENDINGS:
            key = pattern.sub(other, key)
        return key
    if not _writes_point(language):
        key = _ONE_GROUP.sub(r"\1\2", key)
    number = _NUMBER.fullmatch(key)
    if number:
        minus, digits, money, percent = number.groups()
        words = [*(["minus"] if minus else []), *said(digits)]
        words += [_ALIKE[sign] for sign in (money, percent) if sign]
        return " ".join(words)
    return " ".join(said(key)) if _SAID_AS_WRITTEN.fullmatch(key) else key


def same_amount(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether both name the same sum of money, its unit before or after it."""
    one, two = (_without_halves([_expanded(key, "") for key in keys]) for keys in (left, right))
    money = _MONEY_WORDS.intersection(one)
    return bool(money) and sorted(one) == sorted(two)


_SAYINGS = 200
"""Sequences of words, ways to say a few figures, of which so many are tried; our own choice."""
_DIGRAPHS = words_of_all.SPELLING["digraphs"].split()
_LETTERS = str.maketrans({pair[0]: pair[1:] for pair in _DIGRAPHS})
_VOWELS_IN_A_ROW = frozenset(words_of_all.SPELLING["vowels_in_a_row"].split())
"""Languages in which two vowels are no way to write one: Finnish `hän` and `haen`."""


def same_said(
    left: Sequence[str], right: Sequence[str], around: tuple[str, str], language: str
) -> bool:
    """Whether figures and units, as written, are read aloud as the other side's words: `3.` and `dritten`, `10 km`.

    `around` are the keys of the words before and after. Other languages than English need num2words.
    """
    one, two = _near_figures(left, around[0]), _near_figures(right, around[0])
    if one == two:
        plain = language.lower().partition("-")[0] not in _VOWELS_IN_A_ROW
        return not one and plain and _with_digraphs(left) == _with_digraphs(right)
    if not left or not right:
        return False
    written, spoken = (left, right) if one else (right, left)
    from imhcaps.language.spoken_variants import spoken_variants  # noqa: PLC0415 - rare path

    target = "".join(map(word_key, spoken))
    ways = product(*(spoken_variants(word, language or "en") for word in written))
    # The ways to say a number do without its sign.
    signs = ["minus" * word_key(word).startswith("-") for word in written]
    if any(
        "".join(sign + "".join(map(fold, words)) for sign, words in zip(signs, way, strict=True))
        == target
        for way in islice(ways, _SAYINGS)
    ):
        return True
    return language[:2] == "en" and _is_day(written, target, around)


def _with_digraphs(words: Sequence[str]) -> list[str]:
    """`für` as keyboards without its letters have it: `fuer`."""
    return [word_key(word.lower().translate(_LETTERS)) for word in words]


def _near_figures(words: Sequence[str], before: str) -> bool:
    """Whether figures are in the words, or before them: what follows may be their unit."""
    return any(map(has_figures, words)) or (
        has_figures(before) and len(words) == 1 and len(words[0]) < 4
    )


def _is_day(written: Sequence[str], target: str, around: tuple[str, str]) -> bool:
    """May 3, the third of May."""
    from imhcaps.language.spoken_elsewhere import LAST_DAY  # noqa: PLC0415 - rare path

    day = "".join(written).strip(EDGE_MARKS)
    if not day.isdecimal() or not 0 < int(day[:3]) <= LAST_DAY:
        return False
    months = {name for names in locale_data("en").months for name in names}
    *tens, last = said(day)
    ordinal = "".join((*tens, ordinal_word(last)))
    return not months.isdisjoint(around) and target in (
        ordinal, f"the{ordinal}", f"the{ordinal}of", f"{ordinal}of"
    )  # fmt: skip


_MONEY_WORDS = frozenset(("dollars", "euros", "pounds"))


def means_other(text: str, other: str, before: str) -> bool:
    """Whether two spellings with one key are two words: `US` and `us`, `we're` and `were`.

    `before` is the key of the word before them.
    """
    if text == other:
        return False
    key = word_key(text)
    if key in _APOSTROPHE_TELLS and ("'" in text or "’" in text) != ("'" in other or "’" in other):
        return True
    if key not in _ACRONYMS and not (key in _ACRONYMS_AFTER_ARTICLE and before == "the"):
        return False
    one, two = (word.strip(EDGE_MARKS) for word in (text, other))
    return (one.isupper() and two.islower()) or (one.islower() and two.isupper())
