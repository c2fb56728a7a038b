"""Who speaks without a name: roles and voices by language, as transcripts write them.

"Interviewer:", "Frau aus dem Publikum:", "司会：". The lists are in the tables
of the languages (`Language.voices`); words are folded (`imhcaps.text.fold`).
"""

from __future__ import annotations

from functools import cache

from imhcaps.language import words_of_all
from imhcaps.language.language import language_of
from imhcaps.text import fold

ROLES = frozenset(language_of("en").voices.split())
"""English roles."""
_DEVICES = frozenset("android ipad iphone ipod laptop macbook phone tablet".split())  # noqa: SIM905
"""What a meeting calls somebody whose device has no name of a person: `Kit's iPad`."""

_PROGRAMS = frozenset(
    "irc zoom teams slack skype webex meet discord matrix mattermost jabber xmpp github whatsapp telegram".split()  # noqa: SIM905
)
"""Programs by which somebody speaks who is not in the room: `Kit via Zoom`."""
_CHANNELS = {part: frozenset(words.split()) for part, words in words_of_all.CHANNELS.items()}
_MEDIA = _CHANNELS["words"] | _PROGRAMS
_BEFORE, _CAPACITY, _ARTICLES = (_CHANNELS[part] for part in ("before", "capacity", "articles"))
_MOST_BEFORE = 3
"""Words of the channel with what is before it, at most: `on the phone`; our own limit."""
_EVERYBODY = tuple(words_of_all.EVERYBODY.split())
_FROM_THE_HALL = frozenset(words_of_all.FROM_THE_HALL.split())


def without_medium(label: str) -> str:
    """`Kit` of `Kit via chat`, `Kit, as individual`; a label that names no medium and no capacity as it is."""
    words = label.split()
    for before in (-2, -3):
        # als Gast, as a guest; an article of one language is such a word of another.
        if (
            words[:before]
            and words[before].islower()
            and fold(words[before]) in _CAPACITY
            and (before == -2 or words[-2] in _ARTICLES)
        ):
            return " ".join(words[:before]).rstrip(",")
    if len(words) < _MOST_BEFORE or fold(words[-1]) not in _MEDIA:
        return label
    for at in range(max(1, len(words) - _MOST_BEFORE), len(words) - 1):
        if fold(words[at]) in _BEFORE:
            return " ".join(words[:at])
    return label


def is_from_the_hall(folded: str) -> bool:
    """`Из зала`, `Aus dem Saal`: who speaks is not known, where from is."""
    return folded in _FROM_THE_HALL


@cache
def _every_role() -> frozenset[str]:
    return ROLES | _DEVICES | frozenset(words_of_all.ROLES.split())


@cache
def _folded_endings() -> tuple[str, ...]:
    return tuple(words_of_all.AFTER_NAMES.split())


def is_role(word: str) -> bool:
    """Whether a folded word (or, where no spaces are written, a folded label) is a role or a voice."""
    return word in _every_role() or (
        len(word) > 1
        and not word.startswith(_EVERYBODY)
        and not word.isascii()
        and word.endswith(_folded_endings())
    )
