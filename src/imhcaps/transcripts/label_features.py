"""What labels of one page have in common: an office or a group with the name, a line of their own, a capital after."""

from __future__ import annotations

from collections.abc import Callable

from imhcaps.language.closed_class import lexicon as closed_class
from imhcaps.language.language import language_of
from imhcaps.language.voices import is_role
from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.label_clauses import begins_clause
from imhcaps.transcripts.label_shape import holds_office
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.names import is_personal
from imhcaps.transcripts.passage import Passage

_VERBAL = frozenset({"pronoun", "auxiliary", "subordinator", "negation"})
"""Parts of speech of a clause; no office has them."""
_OFFICE_LENGTH = 12
"""Words of an office after a comma, at most; our own limit."""
_OFFICE_WORDS = 2
"""Words after a comma, one of which is the office: `Parliamentary Secretary`; our own limit."""
Feature = Callable[[Passage, str], bool]
"""Whether a line, in this language, has something that labels of one file have in common."""


def is_clause(candidate: Candidate, language: str) -> bool:
    """Something other than an office, a group or a place is after a comma."""
    name, *parts = candidate.label.split("(")[0].split(",")
    # What is said to somebody has a form of address: `Herr Kollege Moos, Frage an Sie:`.
    person = is_personal(name) and not candidate.parsed.title
    return (
        bool(parts)
        and not any(_is_office(part, language, person) for part in parts)
        and not holds_office(candidate.label, language)
    )


def _is_office(part: str, language: str, person: bool = False) -> bool:
    """`Minister of Health`, `secrétaire d’État`, `Oslo`: an office at its head, or nothing of a clause.

    `person` says that a full name is before it: the office need not be known then (`Beauftragte der Regierung für …`).
    """
    words = part.split()
    if not words or begins_clause(part, language):
        return False
    if any(is_role(fold(word)) for word in words[:_OFFICE_WORDS]):
        return True
    small = closed_class(language)
    verbal = any(small.get(word.lower().strip(".;!?")) in _VERBAL for word in words)
    if language_of(language).capital_nouns:
        if person and words[0][:1].isupper() and len(words) <= _OFFICE_LENGTH and not verbal:
            return True
        return not any(word[:1].islower() and word not in lexicon.PARTICLES for word in words)
    return len(words) <= _OFFICE_LENGTH and not verbal


def is_described(passage: Passage, language: str) -> bool:
    """A group or a place in brackets, an office, or a form of address is with the name."""
    candidate = passage.candidate
    assert candidate is not None
    parsed = candidate.parsed
    if candidate.label.rstrip(" .:").endswith((")", "]")):
        return True
    if "," in candidate.label:
        return not is_clause(candidate, language)
    if parsed.title:
        return True
    if holds_office(candidate.label, language):
        return True
    words = parsed.name.split()
    if is_role(fold(words[0])):
        return len(words) == 1 or not words[1][:1].islower() or words[1] in lexicon.PARTICLES
    return len(words) > 2 and is_role(fold(words[1])) and not words[2][:1].islower()


def is_before_capital(passage: Passage, _language: str) -> bool:
    """No small letter is after it."""
    return not passage.value[:1].islower()


def is_alone(passage: Passage, _language: str) -> bool:
    """Nothing is after it on its line."""
    return not passage.value


def is_run_in(passage: Passage, _language: str) -> bool:
    """What is said begins on its line."""
    return bool(passage.value)
