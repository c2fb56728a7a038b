"""How much a text looks like a speaker's label: names, roles and logins do, clauses do not.

Shape never decides alone: `decide` weighs it against what the page shows. The weights are points; a
label needs `decide.ENOUGH` of them. They were set by hand on real pages (podcasts, hearings, minutes,
talks without dialogue), so that names score 2 and more and clauses less than 0.
"""

from __future__ import annotations

from functools import cache, lru_cache

from imhcaps.language.closed_class import lexicon as closed_class
from imhcaps.language.language import language_of
from imhcaps.language.page_heads import is_head
from imhcaps.language.voices import is_from_the_hall, is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.caseless_shape import ROLE, caseless_shape, is_caseless
from imhcaps.transcripts.given_names import given_name
from imhcaps.transcripts.label_clauses import (
    MOST_WORDS,
    VERBAL_PARTS,
    after_commas,
    after_dash,
    as_listed,
    function_words,
)
from imhcaps.transcripts.names import (
    INITIALS,
    Label,
    is_academic,
    is_identifier,
    is_known_abbreviation,
    parse_label,
)

NAME_LIKE = 0.8
"""Points of shape from which a text is counted as what may be a label. Our own choice."""
NONE = -10.0
"""Points of what is no label by any reading: no word, far too many, or a word that names nobody.
Our own choice, set by hand."""

# Names in scripts with capitals.
_FULL_NAME = 2.0
"""Points of two to five words, each with a capital. Our own choice, set by hand."""
_ONE_NAME = 1.0
"""Points of one word with a capital, or of six and more. Our own choice, set by hand."""
_ROLE_IN_SMALL = 0.8
"""Points of a role written small: `audience member`. Our own choice, set by hand."""
_MOST_SMALL = 4
"""Words in small letters that a role may have; our own limit."""
_CAPITALS = 2
"""Words in capitals that are a name, at least, where an office follows in small letters; our own limit."""
_SMALL_WORD = -1.6
"""Points for each word in small letters that is no particle of a name. Our own choice, set by
hand."""
_SMALL_START = -1.0
"""Points besides, where the first word is in small letters. Our own choice, set by hand."""
_TITLE = 1.0
"""Points for `Dr.`, `Mme`, `El señor` before the name. Our own choice, set by hand."""
_ALL_CAPITALS = 1.0
"""Points for capitals throughout. Our own choice, set by hand."""
_NUMBERED = 0.5
"""Points for a figure after: `Speaker 2`. Our own choice, set by hand."""
_CREDENTIALS = 2.0
"""Points for `PhD`, `M.D.` after the name. Our own choice, set by hand."""
_LOGIN = 2.0
"""Points of a telephone number, an address, a login, a recogniser's speaker. Our own choice, set
by hand."""

_OFFICE = 3.5
"""Points of an office with the name of who holds it: `Minister für Verkehr Dr. Ida Moss`; as much as a
full name and a role. Our own choice, set by hand."""
_LONGEST_OFFICE = 20
"""Words of an office with its holder's name, at most: two ministries in one hand; our own limit."""

# Words of grammar.
_OF_AN_OFFICE = -6.0
"""Points of a preposition before an office: `DE LA DIPUTADA …` heads what she asks. Our own choice,
set by hand."""
_FUNCTION_WORD_FIRST = -2.5
_ARTICLE_FIRST = -1.5
_ARTICLE_BEFORE_ROLE = -0.5
_FUNCTION_WORD = -1.0
"""Points where the first word is one of grammar, or an article, or one before a role; for each
further one. Our own choice, set by hand."""
_CAPITALS_ARE_WORDS = -1.5
"""Points for capitals throughout where the first word is a function word. Our own choice, set by
hand."""
_QUESTION_FIRST = -2.5
"""Points where the first word asks or points (`what`, `here`). Our own choice, set by hand."""

_UNKNOWN_STOP, _SENTENCE_INSIDE = -1.5, -5.0
"""Points for a full stop after a word that no list knows, and after a function word:
`No. Wait`. Our own choice, set by hand."""


_QUESTIONS = frozenset("what why how when where who which here there".split())  # noqa: SIM905
_SECTION = lazy_pattern(r"\d{1,3}(?:\.(?:\d{1,3}|[A-Z]))+\.?")
"""The number of a section of a contract or a licence: `4.F.6`."""
_REFERENCE = lazy_pattern(r"#\d{3}|\b(?:ISSUE|ACTION|BUG|RFC|PR|CVE)[- ]\d")
"""The number of an issue or a motion."""
_YEAR = lazy_pattern(r"(?:19|20)\d{2}")
_DATED = lazy_pattern(
    r"^\W*\d{4}[.-]\d{2}[.-]\d{2}|(?:\d{4}[.-]\d{2}[.-]\d{2}|\d{2}:\d{2}:\d{2}).*[^\W\d_]"
)
"""A date that begins, or a date or a time of day before other words: the head of a line of a log. `Ida 2024-05-01` says
when Ida wrote.
"""
_CODE = lazy_pattern(r"[{}=`]|//|\(\)")
"""Marks of code and of addresses."""
_STOP = lazy_pattern(r"(\S+)\.\s")


@lru_cache(maxsize=4096)
def shape(label: str, language: str = "en") -> float:
    """Points for the looks of a label alone, `NONE` to about 8; names have 2 and more."""
    if names_nobody(label, language):
        return NONE
    return name_shape(label, language)


@lru_cache(maxsize=4096)
def name_shape(label: str, language: str = "en") -> float:
    """The same without the list of words that name nobody: Ed, Page and Will are names, too."""
    parsed = parse_label(label)
    if is_identifier(parsed.name):
        return _LOGIN
    if is_from_the_hall(fold(parsed.name)) or _is_long_role(parsed.name):
        return _ROLE_IN_SMALL + ROLE
    if (
        _SECTION.fullmatch(label)
        or _REFERENCE.search(label)
        or _CODE.search(label)
        or _DATED.search(label)
        or label.count("<") != label.count(">")
        or (label.count('"') % 2 and ' "' in label)
    ):
        return NONE
    whole = _as_one_office(parsed.name.split(",")[0].split())
    words = whole[len(parsed.title.split()) :]
    if _is_office(words, parsed, language) or _is_office(whole, parsed, language):
        return _OFFICE + _stops(label, language) + after_commas(label, language)
    if not words or len(words) > MOST_WORDS:
        return NONE
    name = " ".join(words)
    score = caseless_shape(name, words, language) if is_caseless(name) else 0.0
    if not score:
        score = _cased(name, words, bool(parsed.title), language)
    score += _stops(label, language)
    if parsed.title:
        score += _TITLE
    if parsed.credentials:
        score += _CREDENTIALS
    return score + after_commas(label, language) + after_dash(label, language)


def _is_long_role(name: str) -> bool:
    """A role of several words: `Người dẫn chương trình`."""
    return name[:1].isupper() and len(name.split()) > 2 and is_role(fold(name))


def _as_one_office(words: list[str]) -> list[str]:
    """`Sosiaali- ja terveysministeri`, `Bau- und Wohnungsminister`: the word that both have, as an office of one
    word.
    """
    for at, word in enumerate(words[:-2]):
        if word[-1:] == "-" and word[:-1].isalpha() and words[at + 1].islower():
            first, last = words[at][0], words[at + 2]
            both = last[:1].upper() + last[1:] if first.isupper() else last
            return [*words[:at], *_as_one_office([both, *words[at + 3 :]])]
    return words


_VOTE = lazy_pattern(r"([^\W\d_]{2,})\s?[-–—:]\s?\d+")
"""A preposition and a figure, the result of a vote: `За-227`, `Für – 12`."""


def _counts(words: list[str]) -> bool:
    """A figure and what it counts or dates, `2-3 steps`, `2025 Results`, `Budget 2024`; people who are counted have a
    word for people.
    """
    figure = words[0][:1].isdigit() and not any(map(str.isalpha, words[0]))
    return (
        (figure or _YEAR.fullmatch(words[-1]) is not None)
        and len(words) > 1
        and not any(is_role(fold(word)) for word in words)
    )


def _is_office(words: list[str], parsed: Label, language: str) -> bool:
    """An office, however long, and who holds it: after it or in brackets. No verb is in between."""
    if len(words) > 1 and words[0].lower() in lexicon.ARTICLES:
        words = words[1:]
    least = 3 if "(" not in parsed.text else 1
    if not least <= len(words) <= _LONGEST_OFFICE or not _begins_with_role(words):
        return False
    bracketed = "(" in parsed.text
    holder = (parsed.role or "").split() if bracketed else words[-2:]
    holder = [word for word in holder if not bracketed or word not in lexicon.PARTICLES]
    if len(holder) < 2 or not all(_names_a_person(word) for word in holder[-2:]):
        return False
    small = function_words(language)
    parts = {small.get(as_listed(word)) for word in words[1:] if not is_academic(word)}
    # COMISIÓN NON PERMANENTE: a name in brackets says that it is an office.
    verbal = VERBAL_PARTS - {"negation"} if bracketed else VERBAL_PARTS
    return parts.isdisjoint(verbal) and "." not in words[0]


@lru_cache(maxsize=4096)
def holds_office(label: str, language: str) -> bool:
    """An office and who holds it, commas within the office or after the name: `Minister für Kunst, Kultur und Sport Ida
    Moss`, `Minister für Verkehr Ida Moss, BA`.
    """
    whole = label.replace(",", " ")
    texts = (whole, label.split(",")[0])
    return any(_is_office(text.split(), parse_label(text), language) for text in texts)


def _begins_with_role(words: list[str]) -> bool:
    """An office of one word, or of two: `Minister`, `Bộ trưởng`."""
    return is_role(fold(words[0])) or (len(words) > 1 and is_role(fold(" ".join(words[:2]))))


def _names_a_person(word: str) -> bool:
    return word[:1].isupper() and word[-1:].isalpha() and not is_role(fold(word))


def names_nobody(label: str, language: str | None = None) -> bool:
    """The label, or the first of up to three words, is one that names no person: `Note`, `Step 2`, `Ort`."""
    parsed = parse_label(label)
    words = parsed.name.split(",")[0].split()
    folded = [fold(word) for word in words]
    if " ".join(folded) in lexicon.NOBODY or lexicon.METADATA.match(parsed.name):
        return True
    if is_head(label, language) or (words and _counts(words)):
        return True
    vote = _VOTE.fullmatch(label.strip())
    if vote and closed_class(language).get(vote[1].lower()) == "preposition":
        return True
    if len(folded) > 1 and folded[-1] in lexicon.TOPICS and not parsed.title:
        return True
    return (
        bool(folded)
        and folded[0] in lexicon.NOBODY
        and len(words) <= 3
        and not (len(words) > 1 and any(is_role(word) for word in folded))
    )


def _cased(name: str, words: list[str], titled: bool, language: str) -> float:
    folded = [fold(word) for word in words]
    role = any(is_role(word) for word in folded)
    joining = _joining(language)
    small = sum(
        not _is_capital(words, index) and (index == 0 or words[index] not in joining)
        for index in range(len(words))
    )
    if small == 1 and len(words) > 2 and _is_group(words[-1], language):
        # Aino Virta xy: the group in small letters after the name.
        small = 0
    if small and is_capitals_and_office(words):
        small = 0
    if small == 0:
        score = _FULL_NAME if 2 <= len(words) <= 5 else _ONE_NAME
    elif role and small <= _MOST_SMALL:
        score = _ROLE_IN_SMALL
    else:
        score = _SMALL_WORD * small + (_SMALL_START if words[0][0].islower() else 0.0)
    if role:
        score += ROLE
    letters = [ch for ch in name if ch.isalpha()]
    if len(letters) > 1 and "".join(letters).isupper():
        score += _ALL_CAPITALS
    if any(word[-1:].isdigit() for word in words[1:]):
        score += _NUMBERED
    return score + _grammar(name, words, folded, role or titled, titled, language)


@cache
def _joining(language: str) -> frozenset[str]:
    return frozenset(language_of(language).joining.split())


def is_capitals_and_office(words: list[str]) -> bool:
    """`MOSS IDA belügyminiszter`, `Varios señores DIPUTADOS`: a name in capitals, then its office; or an office in
    capitals after small words.
    """
    capitals = [word.isupper() and sum(map(str.isalpha, word)) > 1 for word in words]
    ahead = capitals.index(False)
    if ahead >= _CAPITALS and not any(capitals[ahead:]):
        return len(words) - ahead <= _MOST_SMALL
    role_last = capitals[-1] and not any(capitals[:-1]) and is_role(fold(words[-1]))
    return role_last and words[0][:1].isupper() and len(words) <= _MOST_SMALL


def _is_group(word: str, language: str) -> bool:
    return word.islower() and len(word) <= 4 and as_listed(word) not in function_words(language)


def _is_capital(words: list[str], index: int) -> bool:
    """The word is written as in a name: with a capital, a particle, or `iPad`."""
    word = words[index]
    lead = 0
    while lead < len(words) - 1 and words[lead] in lexicon.LEADING:
        lead += 1
    if index < lead or (index and word.lower() in lexicon.PARTICLES):
        return True
    if index < len(words) - 1 and is_academic(word):
        return True
    letter = next((ch for ch in word if ch.isalpha()), "")
    return not letter.islower() or word != word.lower()


def _grammar(
    name: str, words: list[str], folded: list[str], role: bool, titled: bool, language: str
) -> float:
    """What function words take away. Capitals throughout say little of each word."""
    small = function_words(language)
    plain = [as_listed(word) for word in words]
    # A name that is an English word is one in a page of another language: Can, Art, Sue.
    first = (small if len(plain) > 1 else closed_class(language)).get(plain[0])
    if first in ("title", "number"):
        first = None
    if name.isupper():
        of = not titled and (first == "preposition" or plain[0] in lexicon.CONTRACTIONS)
        if of and (any(map(is_role, folded)) or (folded[1:2] and folded[1] in lexicon.TITLES)):
            return _OF_AN_OFFICE
        weak = first is not None and len(words) > 1 and not role
        return (_CAPITALS_ARE_WORDS if weak else 0.0) + _question(folded)
    score = 0.0
    if titled and words[0] in lexicon.LEADING:
        # De heer van der Meulen: the surname begins with small words.
        first = None
    # Frau aus dem Publikum: a person and where she sits.
    if first == "preposition" and not titled and any(map(is_role, folded)):
        return _OF_AN_OFFICE
    if first is not None and not is_role(folded[0]):
        initial = len(words) > 1 and words[0].endswith(".") and _is_initial(words[0])
        if not initial:
            article = first == "article"
            score += (
                given if (given := given_name(first, words, plain, language))
                else _ARTICLE_BEFORE_ROLE if role
                else _ARTICLE_FIRST if article and len(name) > 1
                else _FUNCTION_WORD_FIRST
            )  # fmt: skip
    score += _FUNCTION_WORD * sum(
        small.get(word) not in (None, "title", "number")
        and word not in lexicon.PARTICLES
        and word not in _joining(language)
        and not _is_initial(words[index])
        for index, word in enumerate(plain[1:], 1)
    )
    return score + _question(folded)


def _is_initial(word: str) -> bool:
    """`J.`, `П. І.` without its blank; the last may have lost its full stop."""
    return word.isupper() and bool(INITIALS.fullmatch(word if word.endswith(".") else f"{word}."))


def _stops(label: str, language: str) -> float:
    """What a full stop inside the label takes away, unless it is that of a known abbreviation."""
    score = 0.0
    bracket = label.find("(")
    for match in _STOP.finditer(label):
        word = as_listed(match[1])
        if 0 <= bracket < match.start() and match[1].isupper():
            # (Group - SE. On a point of order): the letters of a state or a group.
            continue
        known = is_known_abbreviation(match[1])
        if word in function_words(language) and not known:
            return _SENTENCE_INSIDE
        if not known:
            score = _UNKNOWN_STOP
    return score


def _question(folded: list[str]) -> float:
    return _QUESTION_FIRST if folded[0] in _QUESTIONS else 0.0
