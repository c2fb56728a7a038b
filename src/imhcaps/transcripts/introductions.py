"""Whom the letters of a label mean: `Ida Moss (IM)` in a list of attendees, a column of a table."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.names import is_personal, parse_label
from imhcaps.transcripts.passage import Passage

_LETTERS = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]|[A-Z]{2,4}")
_BESIDE_NAME = re.compile(r"[,(:;\[]|\s[-–—]\s|\s@")
"""What parts a name from what is after it in a list."""
_WORDS_OF_NAME = 5
"""Words of a name on a line of its own, at most; our own limit."""
_NAME = re.compile(
    r"((?:[^\W\d_a-z][\w.'’-]*|van|von|de|der|den|da|di|al|el|bin|la|le)"
    r"(?:[ \u00a0](?:[^\W\d_a-z][\w.'’-]*|van|von|de|der|den|da|di|al|el|bin|la|le)){1,4})"
    r"\s*[\[(]([A-Z][A-Za-z]{0,2}[A-Z])[\])]"
)


def introductions(passages: Sequence[Passage], labels: Collection[str]) -> dict[str, str]:
    """Letters that are a label of the page → the one name that the page gives for them.

    Looked for where nobody speaks: lists, tables, lines of attendees. The name begins with the first of
    the letters.
    """
    wanted = {label for label in labels if _LETTERS.fullmatch(label)}
    if not wanted:
        return {}
    found: dict[str, set[str]] = {}
    for passage in passages:
        if passage.said:
            continue
        for name, letters in _pairs(passage):
            if letters in wanted and name[:1].upper() == letters[:1] and is_personal(name):
                found.setdefault(letters, set()).add(name)
    return {letters: next(iter(names)) for letters, names in found.items() if len(names) == 1}


def introduced_letters(passages: Sequence[Passage]) -> frozenset[str]:
    """The folded letters that the page gives for people by name, and that are before a colon: `Ida North (IN)`.

    They are the initials of the name, whatever word they are elsewhere.
    """
    used = {
        c.label for p in passages if (c := p.candidate) and c.colon and _LETTERS.fullmatch(c.label)
    }
    if not used:
        return frozenset()
    return frozenset(
        fold(letters)
        for passage in passages
        for name, letters in _pairs(passage)
        if letters in used and is_personal(name) and _are_initials(letters, name)
    )


def people_present(passages: Sequence[Passage]) -> frozenset[str]:
    """The keys of the people in lists and tables of attendance, of full names also those of the first names."""
    found: set[str] = set()
    below = False
    for passage in passages:
        text = passage.text.strip()
        short = passage.kind != "heading" and len(text.split()) <= _WORDS_OF_NAME
        fact = passage.candidate is not None and passage.candidate.colon
        if below and not fact and (short or passage.kind in ("item", "row")):
            for cell in text.split("|"):
                name = parse_label(_BESIDE_NAME.split(cell.strip(" @*•-"), maxsplit=1)[0])
                found.update((name.key, *name.tokens[:1]))
        elif text:
            below = lexicon.ATTENDANCE.fullmatch(text) is not None
    return frozenset(found - {""})


def _are_initials(letters: str, name: str) -> bool:
    words = name.split()
    return letters[0] == words[0][0].upper() and letters[-1] == words[-1][0].upper()


def _pairs(passage: Passage) -> list[tuple[str, str]]:
    if passage.data:
        cells = [cell.strip() for cell in passage.text.split("|")]
        names = [cell for cell in cells if " " in cell]
        letters = [cell for cell in cells if _LETTERS.fullmatch(cell)]
        return [(names[0], letters[0])] if names and letters else []
    return [(match[1], match[2]) for match in _NAME.finditer(passage.text)]
