"""Labels of records of hearings and chambers: a title or an office, a name, and a full stop.

`Mr. MOSS. I yield`, `The PRESIDING OFFICER. Without objection`, `Senator Vale. Thank you`: no sentence of prose is a
title and a name alone, so that few of them are enough on a page of long speeches.
"""

from __future__ import annotations

from collections.abc import Sequence

from imhcaps.language.voices import is_role
from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.label_shape import NAME_LIKE, name_shape
from imhcaps.transcripts.names import parse_label

_LEAST = 3
"""Places that such labels need where their names are not in capitals; our own limit."""
_MANY, _SHARE = 12, 0.1
"""Places with such labels, or their share of the paragraphs, from which they are no vocatives; our own limits."""
_IN_CAPITALS = 0.8
"""Share of the labels with a name in capitals after a title in small letters, from which each is sure; our own
limit."""
_MOST_SMALL = 2
"""Words in small letters after an office in capitals, at most: `pro tempore`; our own limit."""


def is_titled(label: str) -> bool:
    """A title and a name (`Mr. MOSS of Iowa`, `Chairwoman Vale`), or an article and an office (`The CLERK`)."""
    parsed = parse_label(label)
    words = parsed.name.split(",")[0].split()
    if len(words) < 2 or not words[0][:1].isupper():
        return False
    if words[0].lower() in lexicon.ARTICLES:
        return _is_office(words[1:])
    if not parsed.title and not is_role(fold(words[0])):
        return False
    # Mr. Chairman, I yield: who is spoken to, and no label.
    named = words[1:]
    return (
        named[0][:1].isupper()
        and all(map(_may_be_of_a_name, named))
        and name_shape(label) >= NAME_LIKE
    )


def are_of_a_record(labels: Sequence[str], paragraphs: int) -> bool:
    """Titled labels open turns: their names are in capitals, or one of several comes again and they open enough of the
    paragraphs: `Mr. Vale. I beg your pardon` is said to him.
    """
    capitals = sum(map(has_capitals, labels))
    again = len(set(labels)) < len(labels)
    enough = len(labels) >= _LEAST and (len(labels) >= _MANY or len(labels) >= _SHARE * paragraphs)
    return capitals >= _IN_CAPITALS * len(labels) or (enough and again)


def _is_office(words: list[str]) -> bool:
    office = [word for word in words if word[:1].isupper()]
    small = len(words) - len(office)
    return (
        office == words[: len(office)]
        and any(is_role(fold(word)) for word in office)
        and (small == 0 or (small <= _MOST_SMALL and all(map(str.isupper, office))))
    )


def _may_be_of_a_name(word: str) -> bool:
    return word[:1].isupper() or word.lower() in lexicon.PARTICLES or word == "of"


def has_capitals(label: str) -> bool:
    """A name in capitals after small letters: `Mr. MOSS`, `The CLERK`, `Mr. McVALE`."""
    first, *rest = label.split()
    capitals = any(sum(map(str.isupper, word)) > 1 for word in rest)
    return capitals and any(map(str.islower, first))
