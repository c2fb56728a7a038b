"""What is after a comma or a dash in a label: an office or a place, or a clause, which is said."""

from __future__ import annotations

from functools import cache

from imhcaps.language.closed_class import lexicon as closed_class
from imhcaps.language.voices import is_role
from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.names import (
    IN_BRACKETS,
    is_credential,
    parse_label,
)

MOST_WORDS = 7
"""Words of a label's name part, past which it is a clause; our own limit. Offices of seven words
are published ("Podsekretarz Stanu w Ministerstwie Kultury" and a name)."""

# What is after a comma.
_AFTER_COMMA_CAPITAL = 0.3
_AFTER_COMMA_ROLE = 0.1
_AFTER_COMMA_SMALL = -1.5
_AFTER_COMMA_CLAUSE = -6.0
"""Points for each part after a comma: with a capital, a role, in small letters, a clause (`Herr
Peters, ich sage Ihnen`: said to somebody). Our own choice, set by hand."""
_MOST_AFTER_DASH = 3
"""Words after a dash, a verb or a pronoun among them, from which they are a clause; our own limit."""
_LONG_CLAUSE = 8
"""Words after a comma, a verb or a pronoun among them, from which they are a clause; our own limit."""
_CLAUSE_PARTS = frozenset({"pronoun", "auxiliary", "subordinator", "conjunction", "negation"})
VERBAL_PARTS = _CLAUSE_PARTS - {"conjunction"}
"""Parts of speech of the function words that make a clause of what follows."""


def after_dash(label: str, language: str) -> float:
    """What words after a dash take away, where they are a clause: `Ida Moss - I would allow all of them`.

    What is before the dash may be a label; a colon further on belongs to what is said.
    """
    bare = IN_BRACKETS.sub("", label)
    words = bare.partition(" - ")[2].split() or bare.partition(" – ")[2].split()
    small = function_words(language)
    verbal = any(small.get(as_listed(word)) in VERBAL_PARTS for word in words)
    return _AFTER_COMMA_CLAUSE if len(words) >= _MOST_AFTER_DASH and verbal else 0.0


@cache
def function_words(language: str) -> dict[str, str]:
    """Function words of English and of the language, accents kept, with their part of speech."""
    return {**closed_class("en"), **closed_class(language)}


def as_listed(word: str) -> str:
    """A word as the lists have it. Accents tell words apart: Minh is a name, `mình` a pronoun."""
    return word.lower().replace("’", "'").strip(".,:;!?\"'()[]")


def after_commas(label: str, language: str) -> float:
    """What is after commas: offices and places are, clauses are not."""
    score = 0.0
    said_to = _is_form_of_address(label)
    first, *parts = label.split(",")
    of_office = False
    for part in parts:
        part = part.strip()
        if of_office and _goes_on_with_office(part, language):
            continue
        of_office = of_office or _is_office_in_small(part)
        single = " " not in first.strip()
        if (
            begins_clause(part, language)
            or (single and _is_clause_after(part, language))
            or _is_clause_in_capitals(part, language)
            or _is_long_clause(part, language)
            or _says_to_somebody(part, language)
        ):
            score += _AFTER_COMMA_CLAUSE
        elif part[:1].isupper() or is_credential(part):
            score += _AFTER_COMMA_CAPITAL
        elif _has_role(part) or fold(part.split(" ")[0]) in lexicon.GROUPS:
            score += _AFTER_COMMA_ROLE
        elif (
            said_to
            or len(part.split()) > MOST_WORDS
            or function_words(language).get(as_listed(part.split(" ")[0])) in _CLAUSE_PARTS
        ):
            score += _AFTER_COMMA_CLAUSE
        else:
            score += _AFTER_COMMA_SMALL
    return score


def _is_office_in_small(part: str) -> bool:
    """`ministre chargée de l'économie`, `sottosegretario di Stato`: the office and what it is for."""
    first, _, rest = part.partition(" ")
    return bool(rest) and first.islower() and is_role(fold(first))


def _goes_on_with_office(part: str, language: str) -> bool:
    """`des finances et de l'industrie` after `ministre de l'économie`: small letters, and no verb or pronoun."""
    small = function_words(language)
    first = part.split(" ")[0]
    return (
        part[:1].islower()
        and small.get(as_listed(first)) != "conjunction"
        and not any(small.get(as_listed(word)) in VERBAL_PARTS for word in part.split())
    )


def _is_clause_in_capitals(part: str, language: str) -> bool:
    """`QUE FORMULA AL SEÑOR MINISTRO`: what heads a question, in capitals as the names around it are."""
    words = part.split()
    return (
        len(words) > 2
        and part.isupper()
        and function_words(language).get(as_listed(words[0])) in _CLAUSE_PARTS | {"relative"}
    )


def _is_form_of_address(label: str) -> bool:
    """`Sayın Başkan`, `Frau Präsidentin`, `Mr. Chairman`: a title and an office, and nobody's name."""
    if "," not in label:
        return False
    parsed = parse_label(label.split(",")[0])
    return bool(parsed.title and parsed.tokens) and all(map(is_role, parsed.tokens))


def has_clause(label: str, language: str) -> bool:
    """A clause is after a comma: `Señora presidenta, como es costumbre` is said to her."""
    # An office between two commas takes nothing of what the clause weighs.
    return "," in label and after_commas(label, language) <= _AFTER_COMMA_CLAUSE + 1


def has_small_words(label: str) -> bool:
    """Two small words or more are after a comma, none of them an office: `Signor Brel, le dico`."""
    parts = label.split(",")[1:]
    return any(" " in part.strip() and part.islower() and not _has_role(part) for part in parts)


def _has_role(part: str) -> bool:
    return bool(lexicon.ROLE_NOUNS.search(part)) or any(is_role(fold(w)) for w in part.split())


def begins_clause(part: str, language: str) -> bool:
    """`I ask the minister`, `ik vraag de minister`: a pronoun, an auxiliary or the like, and small letters after."""
    first, *others = part.split() or [""]
    if first.isupper() and len(first) > 1:
        # IT director, US ambassador.
        return False
    verbal = function_words(language).get(as_listed(first)) in VERBAL_PARTS
    return verbal and any(word[:1].islower() for word in others)


def _is_long_clause(part: str, language: str) -> bool:
    """`"ebb" in a chart is just not all that helpful to sailors`: too many words for an office, a verb among them."""
    words = part.split()
    small = function_words(language)
    return len(words) >= _LONG_CLAUSE and any(
        word.islower() and small.get(as_listed(word)) in VERBAL_PARTS for word in words
    )


def _says_to_somebody(part: str, language: str) -> bool:
    """`говорю вам`, `écoute-moi`: small letters with a pronoun among them, where offices have none."""
    words = part.replace("-", " ").split()
    small = function_words(language)
    return (
        len(words) > 1
        and part.islower()
        and any(small.get(as_listed(w)) == "pronoun" for w in words)
    )


def _is_clause_after(part: str, language: str) -> bool:
    """`Suppose, I tell you`, `Suppose, a dog says`: several words after one, which are no office and no place."""
    words = part.split()
    if len(words) < 2 or _has_role(part):
        return False
    return function_words(language).get(as_listed(words[0])) in _CLAUSE_PARTS or part.islower()
