"""People of one name: told apart by the form of address, or by the party after the surname."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from imhcaps.language.voices import is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.names import Label, parse_label

_BRACKET = lazy_pattern(r"[(（\[]([^()（）\[\]]+)[)）\]]")


def differ(one: Sequence[Label], other: Sequence[Label]) -> bool:
    """Labels of two who are not the same: `Mr. Webb` and `Ms. Webb`, `Webb (XY)` and `Ida Webb (ZZ)`."""
    parties = [{party for label in labels if (party := _party(label))} for labels in (one, other)]
    if all(parties) and not any(_is_same(a, b) for a in parties[0] for b in parties[1]):
        return True
    mine = {_gender(label.title) for label in one} - {""}
    theirs = {_gender(label.title) for label in other} - {""}
    return bool(mine and theirs and mine.isdisjoint(theirs))


def part_by_title(
    groups: Mapping[str, list[str]],
    beside: Collection[frozenset[str]],
    counts: Mapping[str, int],
    lines: Mapping[str, int | None],
    remarks: list[Remark],
) -> dict[str, list[str]]:
    """`Mr. Webb` and `Ms. Webb` are two, though their names are the same.

    So are `Dr. Webb` and `Mrs. Webb` where one answers the other: nobody changes the title in between. Of `Webb`
    and `Mrs. Webb`, as plays have them, that holds where both speak more than once; it is reported.
    """
    parted: dict[str, list[str]] = {}
    neighbours = _neighbours(beside)
    for key, labels in groups.items():
        kinds = {label: _gender(parse_label(label).title) for label in labels}
        titles = {label: fold(parse_label(label).title) for label in labels}
        if _answer(titles, neighbours):
            kinds = titles
        both = len({kind for kind in kinds.values() if kind}) > 1
        if not both and (two := _one_bare(titles, kinds, neighbours, counts)):
            both = True
            message = f"{two[0]!r} and {two[1]!r} are taken for two people"
            remarks.append(Remark("guessed", message, lines[two[1]], two[1]))
        for label in labels:
            parted.setdefault(f"{kinds[label]} {key}".strip() if both else key, []).append(label)
    return parted


def _one_bare(
    titles: Mapping[str, str],
    kinds: Mapping[str, str],
    neighbours: Mapping[str, Sequence[str]],
    counts: Mapping[str, int],
) -> tuple[str, str] | None:
    """A label without a title and one with a form of address that answer each other, each more than once."""
    for bare in (label for label, title in titles.items() if not title):
        for titled in neighbours.get(bare, ()):
            if kinds.get(titled) and min(counts.get(bare, 1), counts.get(titled, 1)) > 1:
                return bare, titled
    return None


def part_by_party(
    groups: Mapping[str, list[str]],
    beside: Collection[frozenset[str]],
    lines: Mapping[str, int | None],
    remarks: list[Remark],
) -> dict[str, list[str]]:
    """`Moss (AB)` and `Moss (Left)` are two: of a surname alone its party tells who it is.

    Of a role (`Moss (Host)`, `Moss (Guest)`) one person may have several, unless the two answer each other; so
    have people of a full name. The surname without a party is a speaker of its own then. All of it is reported.
    """
    parted: dict[str, list[str]] = {}
    neighbours = _neighbours(beside)
    for key, labels in groups.items():
        parsed = {label: parse_label(label) for label in labels}
        parties = _one_spelling({label: _party(parsed[label]) for label in labels})
        several = list(dict.fromkeys(filter(None, parties.values())))
        if len(several) < 2 or is_role(key) or lexicon.ROLE_NOUNS.search(parsed[labels[0]].name):
            parted.setdefault(key, []).extend(labels)
            continue
        answer = _answer(parties, neighbours)
        alone = all(len(label.tokens) == 1 for label in parsed.values())
        two = alone and (answer or not any(map(_is_role, several)))
        first = [next(label for label in labels if parties[label] == party) for party in several]
        shown = " and ".join(map(repr, first))
        number = len(several) if len(several) > 2 else "two"
        message = f"{shown} are taken for {f'{number} people' if two else 'one person'}"
        remarks.append(Remark("guessed", message, lines[first[1]], first[1]))
        for label in labels:
            party = parties[label]
            parted.setdefault(f"{key} ({party})" if two and party else key, []).append(label)
            if two and not party:
                could = " or ".join(map(repr, first))
                message = f"{label!r} could be {could}: kept apart"
                remarks.append(Remark("guessed", message, lines[label], label))
    return parted


def _party(label: Label) -> str:
    """The folded party, place or role in brackets after a name; "" for letters of a full name, manners, sounds,
    degrees.
    """
    notes = [" ".join(note.split()) for note in _BRACKET.findall(label.text)]
    # Of a surname alone letters are a party, though they begin it, or a degree has them: Lind (L), Lind (MP).
    letters = len(label.tokens) == 1
    others = (label.aside, *label.credentials)
    notes = [note for note in notes if note not in others or (letters and note.isupper())]
    return " ".join(filter(None, map(fold, notes[-1].split()))) if notes else ""


def _is_role(party: str) -> bool:
    return is_role(party.replace(" ", "")) or lexicon.ROLE_NOUNS.search(party) is not None


def _is_same(one: str, other: str) -> bool:
    """One says the other with fewer words: `Left`, `The Left`."""
    parts = [set(party.split()) for party in (one, other)]
    return parts[0] <= parts[1] or parts[1] <= parts[0]


def _one_spelling(parties: Mapping[str, str]) -> dict[str, str]:
    """Labels → their parties, each by its longest spelling."""
    longest = sorted({*parties.values()} - {""}, key=lambda party: (-len(party.split()), party))
    having: dict[str, list[int]] = {}
    for index, full in enumerate(longest):
        for word in set(full.split()):
            having.setdefault(word, []).append(index)

    def spelling(party: str) -> str:
        # The first that is not shorter holds each of its words: those with its rarest one are looked at.
        words = party.split()
        rarest = min((having[word] for word in words), key=len)
        return next(longest[index] for index in rarest if set(words) <= set(longest[index].split()))

    return {label: spelling(party) if party else "" for label, party in parties.items()}


def _neighbours(beside: Collection[frozenset[str]]) -> dict[str, list[str]]:
    """Labels → those of the turns before and after them."""
    found: dict[str, list[str]] = {}
    for one, other in (pair for pair in beside if len(pair) == 2):
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return found


def _answer(kinds: Mapping[str, str], neighbours: Mapping[str, Sequence[str]]) -> bool:
    """Two labels of neighbouring turns say something of this kind, and not the same."""
    return any(
        kind and theirs and kind != theirs
        for label, kind in kinds.items()
        for theirs in (kinds.get(other, "") for other in neighbours.get(label, ()))
    )


def _gender(title: str) -> str:
    words = [fold(word) for word in title.split()]
    man, woman = (any(word in forms for word in words) for forms in (lexicon.MEN, lexicon.WOMEN))
    if man == woman or (man and words[0] in lexicon.HERS):
        return ""
    return "mr" if man else "ms"
