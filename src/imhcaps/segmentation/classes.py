"""What a word looks like from a break: its part of speech or shape, and the punctuation it ends on.

No parser: a closed-class lexicon, punctuation, capitals, digits and a few endings. Every class is a
small number, so that the cost of a break is a sum of table look-ups.
"""

from __future__ import annotations

from typing import Final

from imhcaps.language.closed_class import WEAK, abbreviations, lexicon, lower
from imhcaps.language.english_word_classes import shape
from imhcaps.language.language import PARTS_OF_SPEECH, primary
from imhcaps.language.sentences import (
    CLOSING,
    COLONS,
    COMMAS,
    GREEK_QUESTION_MARKS,
    OPENING,
    STOPS,
)

ENDS: Final = ("stop", "comma", "colon", "dash", "ellipsis", "bracket", "abbreviation")
SHAPES: Final = (
    *("verb", "ed", "ing", "adjective", "ly", "noun", "s", "word"),
    *("name", "figure", "edge"),
)
CLASSES: Final = (*PARTS_OF_SPEECH, *ENDS, *SHAPES)
"""Classes by number: parts of speech, then ends, then shapes (`edge`: no word there)."""

NUMBER: Final = {name: index for index, name in enumerate(CLASSES)}
COUNT: Final = len(CLASSES)
WEAK_CLASSES: Final = frozenset(NUMBER[part] for part in WEAK)

STOP, COMMA, COLON, DASH = (NUMBER[name] for name in ("stop", "comma", "colon", "dash"))
ELLIPSIS, BRACKET = NUMBER["ellipsis"], NUMBER["bracket"]
ABBREVIATION, TITLE, NAME = (NUMBER[name] for name in ("abbreviation", "title", "name"))
FIGURE, EDGE = NUMBER["figure"], NUMBER["edge"]
UNSURE: Final = frozenset((STOP, ELLIPSIS))
"""What the next word may turn into something else."""
PUNCTUATED: Final = frozenset((STOP, COMMA, COLON, DASH, ELLIPSIS))

_OPENING: Final = OPENING + "-–—"
_DASHES: Final = "—–-"


def classify(text: str, language: str | None) -> tuple[int, int, str]:
    """The class of a word as what a break comes after, as what it comes before, and its plain form.

    The first is the punctuation it ends on, if any; else both are its part of speech or its shape.
    The plain form is lower case without punctuation; it is empty for open-class words. The apostrophe of an elided
    word closes no quotation (Greek `απ' τη`, Italian `un' altra`).
    """
    words = lexicon(language)
    bare = text.replace("’", "'").lstrip(_OPENING)
    elided = bare[-1:] == "'" and lower(bare, language) in words
    core = bare if elided else bare.rstrip(CLOSING)
    closed = len(core) < len(bare)
    plain = lower(core.rstrip(STOPS + COMMAS + COLONS + _DASHES), language)
    part = words.get(plain)
    if part is not None:
        before = NUMBER[part]
    elif not plain.isalpha() and any(ch.isdigit() for ch in plain):
        before = FIGURE
    elif core[:1].isupper():
        before = NAME
    else:
        before = NUMBER[shape(plain) if primary(language) == "en" else "word"]
    return _end(core, plain, closed, before, language), before, plain if part is not None else ""


def _end(core: str, plain: str, closed: bool, before: int, language: str | None) -> int:
    last = core[-1:]
    if core.endswith(("...", "…")):
        return ELLIPSIS
    if last == ".":
        if before == TITLE:
            return TITLE
        known = abbreviations(language)
        initials = len(plain) == 1 and plain != "i" and core[:1].isupper()
        if plain in known or initials or ("." in plain and not any(c.isdigit() for c in plain)):
            return ABBREVIATION
        return STOP
    if last and last in STOPS:
        return STOP
    if last and last in GREEK_QUESTION_MARKS and primary(language) == "el":
        return STOP
    if last and last in COMMAS:
        return COMMA
    if last and last in COLONS:
        return COLON
    if last and last in _DASHES and len(core) > 1:
        return DASH
    return BRACKET if closed else before


def after(left: int, left_text: str, right_text: str) -> int:
    """The class of a break once the next word is known.

    A full stop before a small letter ends no sentence; an abbreviation before a capital may.
    """
    first = right_text.lstrip("\"'“‘«([¿¡♪ ")[:1]
    if left == STOP and first.islower() and left_text.rstrip(CLOSING).endswith("."):
        return ABBREVIATION
    if left == ELLIPSIS and first.isupper():
        return STOP
    return left
