"""Offices that several people hold in one record: `VICEPRESIDENTA (Romero)`, `VICEPRESIDENTA (Navarro)`.

The label is the same but for the name in brackets, and the words are those of two people.
"""

from __future__ import annotations

from collections.abc import Iterable

from imhcaps.language.voices import is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.names import Label, parse_label

_BRACKET = lazy_pattern(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_END = lazy_pattern(r"[.,;–—]\s|\s-\s")
"""What follows the name inside the brackets: `(Lira. AB – CD)`."""
_OF = frozenset("of for do dos das do des du delle dell degli für fur pro ds".split())  # noqa: SIM905
"""Words between an office and what it is for, besides those that names have too."""
_OFFICE = 5
"""Words from which what is before the brackets is an office, whether or not a list knows it: `EL
REPRESENTANTE DEL GOBIERNO DE …`; our own limit."""
_MOST_WORDS = 6
"""Words of a name in brackets, at most, its particles with it; our own limit."""


def part_by_holder(groups: dict[str, list[str]]) -> dict[str, list[str]]:
    """Labels by the key of their name → the same, where an office is held by one person each.

    A label without brackets stays apart from those with names where there are several, and where it
    is before the first of them: the one in brackets is then somebody who takes the chair for a while.
    """
    groups = _with_office_alone(groups)
    affiliations = _affiliations(groups)
    parted: dict[str, list[str]] = {}
    for key, labels in groups.items():
        if key.endswith(")"):
            # A surname whose parties part it already.
            parted[key] = labels
            continue
        holders = {label: _holder(label, affiliations) for label in labels}
        same = _same_names({holder for holder in holders.values() if holder})
        stand_in = bool(same) and not holders[labels[0]]
        if len(set(same.values())) < (1 if stand_in else 2):
            parted.setdefault(key, []).extend(labels)
            continue
        for label in labels:
            holder = same.get(holders[label], "")
            parted.setdefault(f"{key} ({holder})" if holder else key, []).append(label)
    return parted


def is_other_office(office: Label, other: Label) -> bool:
    """`PRESIDENTE` is not `PRESIDENTE DA XUNTA`: what follows the same word is nobody's name."""
    at = len(office.tokens)
    if other.tokens[:at] != office.tokens or not all(map(is_role, office.tokens)):
        return False
    rest = other.name.split()[-(len(other.tokens) - at) :]
    return (
        len(rest) > _MOST_WORDS
        or fold(rest[0]) in _OF
        or fold(rest[0]) in lexicon.PARTICLES
        or any(word[:1].islower() and word.lower() not in lexicon.PARTICLES for word in rest)
    )


def _with_office_alone(groups: dict[str, list[str]]) -> dict[str, list[str]]:
    """`CHAIR` is the one person who is also called `CHAIR (Ida Moss)`, where there is one only."""
    named: dict[str, set[str]] = {}
    for key, labels in groups.items():
        for label in labels:
            parsed = parse_label(label)
            if parsed.role and label.split("(", 1)[0].strip() == parsed.role:
                named.setdefault(fold(parsed.role), set()).add(key)
    joined = {key: list(labels) for key, labels in groups.items()}
    order = list(groups)
    for office, keys in named.items():
        if len(keys) == 1 and office in joined and office not in keys:
            if order.index(office) < order.index(next(iter(keys))):
                continue
            joined[next(iter(keys))].extend(joined.pop(office))
    return joined


def _affiliations(groups: dict[str, list[str]]) -> frozenset[str]:
    """What is in brackets after the names of more than one person: their party or place."""
    seen: dict[str, str] = {}
    again: set[str] = set()
    for key, labels in groups.items():
        for label in labels:
            for note in _BRACKET.findall(label):
                if seen.setdefault(fold(note), key) != key:
                    again.add(fold(note))
    return frozenset(again)


def _holder(label: str, affiliations: frozenset[str]) -> str:
    """The folded name in brackets after an office; empty where there is none."""
    notes = _BRACKET.findall(label)
    before = label.split("(", 1)[0].split("[", 1)[0].split("（", 1)[0]
    office = len(before.split()) >= _OFFICE or any(is_role(fold(word)) for word in before.split())
    if not notes:
        return ""
    name = _END.split(notes[-1], maxsplit=1)[0].strip()
    words = name.split()
    if (
        fold(notes[-1]) in affiliations
        or not 1 <= len(words) <= _MOST_WORDS
        or (len(words) == 1 and (not office or name.isupper() or len(name) < 3))
        or any(is_role(fold(word)) for word in words)
        or lexicon.ORGANISATIONS.search(name)
        or lexicon.is_manner(name)
        or any(ch.isdigit() for ch in name)
        or not all(word[0].isupper() or word.lower() in lexicon.PARTICLES for word in words)
        or not parse_label(name).tokens
    ):
        return ""
    return " ".join(parse_label(name).tokens)


def _same_names(names: Iterable[str]) -> dict[str, str]:
    """Each name → the fullest that has all its parts: `(Celis)` is `(Gómez de Celis)`."""
    ordered = sorted(names, key=lambda name: (-len(name.split()), name))
    found: dict[str, str] = {}
    for name in ordered:
        parts = set(name.split())
        fuller = [other for other in found.values() if parts <= set(other.split())]
        found[name] = fuller[0] if len(set(fuller)) == 1 else name
    return found
