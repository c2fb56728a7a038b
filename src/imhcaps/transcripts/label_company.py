"""What the sure labels of a page share, and labels in small letters: `mnot:`, `ida_moss:`.

Minutes name people by initials, by one name or by a login. One that occurs once is like the others there,
and looks like nothing by itself; a login is known by coming again among what is said.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from imhcaps.language.closed_class import function_words
from imhcaps.language.sounds import speaks_of_us
from imhcaps.lazy import lazy_pattern
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.evidence import Group, Page
from imhcaps.transcripts.following_labels import like_names
from imhcaps.transcripts.introductions import people_present
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.names import parse_label

LOGIN = 3.4
"""Points of a word in small letters that speaks: those that its letters cost it, and some of a name.
Our own choice, set by hand."""
_LIKE_THE_OTHERS, _WORD_LIKE_THE_OTHERS = 1.2, 1.3
"""Points of initials among initials, and of one name among such. Our own choice, set by hand."""
_MIXED = 1.0
"""Points of initials with small letters, which have none for capitals throughout. Our own choice, set by hand."""
_SMALL_VALUE = 0.9
"""Points that give back what a small letter after a label costs, where that is usual. Our own choice, set by hand."""
_SMALL_NAME = 1.6
"""Points for each word in small letters where labels are written so: what they cost. Our own choice, set by hand."""
_SMALL_VALUES = 0.25
"""Share of the sure labels' words that begin with a small letter, from which it is usual; less of it gives back less.
Our own choice."""
_COMPANY = 3
"""Names of sure labels, from which on they have a form in common; our own limit."""
_MOST_ALIKE = 0.6
"""Share of the sure labels that have the form. Our own choice."""
_SOME_ALIKE = 0.3
"""The same for one name, which is beside full names as well. Our own choice."""
_OFTEN = 6
"""Places from which one name speaks beside full names, whatever word it is: `Will:`. Our own choice."""
_SMALL_LABELS = 0.2
"""Share of labels in small letters, from which names are written so. Our own choice."""
_MOST_IN_SMALL = 3
"""Words of a name in small letters, at most; our own limit."""
_AGAIN = 3
"""Places from which a word in small letters may be a login; our own limit."""
_PLACED = 0.8
"""Share of its places that begin a line and have words after. Our own choice."""
_WORDS_AFTER = 4
"""Words after a login, in the median: fields of forms have fewer. Our own choice."""
BESIDE = 0.8
"""Points of a name that occurs once, between two items or lines that begin with sure labels. Our own choice."""
_NO_CREDIT = 1.5
"""Points that give back what a word of credits costs, where no names are after it. Our own choice."""
_LOGIN_BESIDE = 4.5
"""Points of a word in small letters there, which is nowhere else in the text, where others are labelled so: what
its letters cost it, and some of a name. Our own choice."""
_ASKS = 0.3
"""Share of its places that ask or say I, we or you, from which initials or a login speak, whatever word they are. Our
own choice."""
_FEW_LOGINS, _DIALOGUE = 2, 0.5
"""So many logins, alone on a page, speak where they open such a share of its paragraphs. Our own choice."""

_NAMED = 1.0
"""Points of shape (`label_shape`) of one word with a capital. Our own choice."""

_LOGIN = lazy_pattern(r"@?[^\W\d_]\w*(?:[._-]\w+)*")
_PLAIN = lazy_pattern(r"(?<![\w@-])[^\W\d_A-Z][\w.-]*\w(?![\w:-])")
_CAPITAL = lazy_pattern(r"(?<![\w@-])[^\W\d_a-z][\w.-]*\w")
_CHANGE = lazy_pattern(r"#\d{2,}")
_INITIALS = lazy_pattern(r"[^\W\d_](?:\.?[^\W\d_]){1,3}\.?")


@dataclass(frozen=True, slots=True)
class Company:
    """What the sure labels share, as shares of them."""

    size: int
    initials: float
    single: float
    small_values: float
    small_labels: float

    def points(self, group: Group, page: Page) -> float:
        """Points of a candidate that has the form of the sure labels, and words after it as they have."""
        first = page.passages[group.where[0]]
        candidate = first.candidate
        if (
            self.size < _COMPANY
            or candidate is None
            or not candidate.colon
            or group.nobody
            or not all(map(page.is_utterance, group.sample))
            or not all(page.position(i) > 0 for i in group.sample)
        ):
            return 0.0
        name = candidate.parsed.name
        total = 0.0
        if first.value[:1].islower() and not page.small:
            total += _SMALL_VALUE * min(1.0, self.small_values / _SMALL_VALUES)
        if are_initials(name):
            if self.initials < _MOST_ALIKE:
                return total
            return total + _LIKE_THE_OTHERS + (0.0 if name.isupper() else _MIXED)
        words = name.split()
        if len(words) == 1 and name[:1].isupper():
            often = len(group.where) >= _OFTEN
            return total + (_WORD_LIKE_THE_OTHERS if often or self.single >= _SOME_ALIKE else 0.0)
        if name.islower() and self.small_labels >= _SMALL_LABELS and len(words) <= 3:
            small = function_words(page.language)
            if small.isdisjoint(words):
                return total + _SMALL_NAME * len(words) + 1.0
        return total


def speaks_by_initials(group: Group, page: Page, shared: Company) -> bool:
    """Initials that are a word or an abbreviation elsewhere (`ED`, `SO`), among those of others, where what follows
    asks or says I, we or you again and again.
    """
    candidate = _first(page, group)
    name = candidate.parsed.name if candidate else ""
    if (
        candidate is None
        or not (candidate.colon and name.isupper() and are_initials(name))
        or len(group.where) < _AGAIN
        or shared.initials < _MOST_ALIKE
    ):
        return False
    return _says_us(page, group)


def _says_us(page: Page, group: Group) -> bool:
    """What follows asks or says I, we or you again and again."""
    said = sum(
        page.asks(i) or speaks_of_us(page.passages[i].value, page.language) > 0
        for i in group.sample
    )
    return said >= _ASKS * len(group.sample)


def company(page: Page, sure: Collection[str]) -> Company:
    """What the sure labels of a page share."""
    names = [c.parsed.name for key in sure if (c := _first(page, page.groups[key]))]
    size = len(names)
    if not size:
        return Company(0, 0.0, 0.0, 0.0, 0.0)
    values = [v for key in sure for i in page.groups[key].sample if (v := page.passages[i].value)]
    return Company(
        size,
        sum(map(are_initials, names)) / size,
        sum(" " not in name for name in names) / size,
        sum(value[:1].islower() for value in values) / max(1, len(values)),
        sum(name.islower() for name in names) / size,
    )


def beside(
    group: Group,
    page: Page,
    sure: Collection[str],
    positions: Collection[int],
    words: Collection[str] | None,
) -> float:
    """Points of a name that sure labels are above and below of. `words` are those that are no logins, where some sure
    labels are such, else None.
    """
    if not is_beside(group, page, positions):
        return 0.0
    candidate = _first(page, group)
    name = candidate.parsed.name if candidate else ""
    if name[:1].isupper():
        credited = lexicon.CREDITS.match(name) and not like_names(
            page.passages[group.where[0]].value.rstrip(".")
        )
        # Producer: Two minutes left.
        return (BESIDE + bool(credited) * _NO_CREDIT) if len(group.where) == 1 else 0.0
    if words is None or group.key in sure or not name.islower() or not _LOGIN.fullmatch(name):
        return 0.0
    return 0.0 if name in words else _LOGIN_BESIDE


def of_people_present(page: Page, accepted: Collection[str]) -> set[str]:
    """The keys of labels that are names on the page's list of attendance: `idam: no updates` in a round of reports.

    They may occur once, be written small, and head a list.
    """
    present = people_present(page.passages)
    places = {
        key: [i for i in group.where if (c := page.passages[i].candidate) and c.colon]
        for key, group in page.groups.items()
        if key in present and not group.nobody
    }
    found = {
        key
        for key, where in places.items()
        if where and all(page.is_utterance(i) and page.position(i) > 0 for i in where)
    }
    said = sum(any(page.passages[i].value for i in places[key]) for key in found)
    return set() if page.captions or said < _FEW_LOGINS else found - set(accepted)


def names_in_small(page: Page, accepted: Collection[str]) -> set[str]:
    """The keys of names in small letters, `ida moss:`, beside labels that come again: their words are in small letters
    nowhere else, and they come again or are with capitals elsewhere.
    """
    again = [key for key in accepted if len(page.groups[key].where) > 1]
    if page.captions or len(again) < _FEW_LOGINS:
        return set()
    some = {
        key: candidate.label.split()
        for key, group in page.groups.items()
        if key not in accepted
        and not group.nobody
        and (candidate := _first(page, group)) is not None
        and candidate.colon
        and _is_in_small(candidate.label)
        and all(page.position(i) > 0 and page.passages[i].opens for i in group.where)
        and all(page.is_utterance(i) for i in group.where)
        and any(len(page.passages[i].value.split()) >= _WORDS_AFTER for i in group.where)
    }
    if not some:
        return set()
    plain = plain_words(page)
    written = {word for passage in page.passages for word in _CAPITAL.findall(passage.text)}
    found = set()
    for key, words in some.items():
        values = {page.passages[i].value for i in page.groups[key].where}
        known = all(word.title() in written for word in words)
        # doc: Add groups #15 is the change of a program.
        if plain.isdisjoint(words) and (
            len(values) > 1 or (known and not any(map(_CHANGE.search, values)))
        ):
            found.add(key)
    return found


def _is_in_small(label: str) -> bool:
    words = label.split()
    whole = len(label) > 1 and len(words) <= _MOST_IN_SMALL and label.islower()
    return whole and all(map(_LOGIN.fullmatch, words))


def plain_words(page: Page) -> frozenset[str]:
    """The words in small letters of a page, those before a colon left out, and all words of grammar: no logins."""
    texts = (p.text[c.end :] if (c := p.candidate) and c.colon else p.text for p in page.passages)
    found = (word for text in texts for word in _PLAIN.findall(text))
    return function_words(page.language) | function_words("en") | frozenset(found)


def is_beside(group: Group, page: Page, positions: Collection[int]) -> bool:
    """It begins an item or a line, and so do sure labels (at `positions`) directly above and below: in lists of
    minutes everybody has an item, whatever else is on the page.
    """
    passages = page.passages
    return (
        not group.nobody
        and len(group.where) < _AGAIN
        and all(
            (c := passages[at].candidate) is not None
            and c.colon
            and bool(passages[at].value)
            and at - 1 in positions
            and at + 1 in positions
            and {passages[at - 1].kind, passages[at + 1].kind} == {passages[at].kind}
            for at in group.where
        )
    )


def are_initials(name: str) -> bool:
    """`AR`, `MiB`, `J.D.`: two to four letters of which two and more are capitals, the first among them."""
    capitals = sum(ch.isupper() for ch in name)
    return capitals >= 2 and name[:1].isupper() and bool(_INITIALS.fullmatch(name))


def logins(page: Page, firm: Collection[str]) -> set[str]:
    """The candidates in small letters that speak, each of them again and again."""
    if page.captions:
        return set()
    small = function_words(page.language) | function_words("en")
    found = {
        group.key: group
        for group in page.groups.values()
        if len(group.where) >= _AGAIN and _is_login(page, group, small)
    }
    others = {key for key in firm if key not in found and len(page.groups[key].where) > 1}
    if len(found) <= _FEW_LOGINS and not others:
        named = [group for group in page.groups.values() if _is_named_again(page, group, found)]
        opened = sum(len(group.where) for group in (*found.values(), *named))
        few = len(found) + len(named) < _FEW_LOGINS or opened < _DIALOGUE * len(page.opening)
        # One login beside names may be a field: `host:` beside `User:`.
        spoken = len(found) > 1 or all(_says_us(page, group) for group in found.values())
        return set(found) if spoken and not few else set()
    if not others and _take_turns_as_fields(page, found):
        return set()
    return set(found)


def _is_login(page: Page, group: Group, small: frozenset[str]) -> bool:
    candidates = [c for i in group.where if (c := page.passages[i].candidate)]
    names = {c.parsed.name for c in candidates if c.colon}
    if group.nobody or not names or not all(n.islower() and _LOGIN.fullmatch(n) for n in names):
        return False
    if len(group.key) < 2 or not small.isdisjoint(names):
        return False
    with_colon = [i for i in group.where if (c := page.passages[i].candidate) and c.colon]
    placed = [i for i in with_colon if page.position(i) > 0]
    good = [i for i in placed if page.is_utterance(i)]
    # An address is what somebody shows the others.
    shown = [i for i in placed if page.is_link(i)]
    if len(good) < max(_AGAIN, len(shown)) or len(good) + len(shown) < _PLACED * len(with_colon):
        return False
    following = sorted(len(page.passages[i].value.split()) for i in good)
    return following[len(following) // 2] >= _WORDS_AFTER


def _is_named_again(page: Page, group: Group, found: Collection[str]) -> bool:
    """A name with a capital at the head of several paragraphs, before what is said."""
    return (
        group.key not in found
        and not group.nobody
        and len(group.where) > 1
        and group.shape >= _NAMED
        and all(page.position(i) > 0 and page.is_utterance(i) for i in group.sample)
    )


def _take_turns_as_fields(page: Page, found: Mapping[str, Group]) -> bool:
    """Each is followed by the same other one nearly always, as the fields of a form are."""
    order = sorted((index, key) for key in found for index in page.groups[key].where)
    following: dict[str, list[str]] = {}
    for (_, key), (_, after) in itertools.pairwise(order):
        following.setdefault(key, []).append(after)
    same = [max(map(after.count, after)) / len(after) for after in following.values()]
    return bool(same) and sum(share >= 0.8 for share in same) >= 0.5 * len(same)


def _first(page: Page, group: Group) -> Candidate | None:
    return page.passages[group.where[0]].candidate


def without_direction(label: str) -> str:
    """The name in capitals of a label of a play that says what somebody does: `KIT` of `KIT, standing up`, of
    `KIT, _standing up_`.
    """
    name, comma, direction = label.partition(", ")
    return name if comma and name.isupper() and direction.lstrip("_*")[:1].islower() else label


def of_directions(page: Page, accepted: Collection[str]) -> set[str]:
    """The keys of labels of plays that say at length what somebody does: `KIT, qui prend les lettres:` beside `KIT:`.

    The name is in capitals there, too, nobody is spoken to, and what is said does not begin in small letters.
    """
    heads = [page.label(page.groups[key]).split(", ")[0] for key in accepted]
    capitals = {parse_label(head).key for head in heads if head.isupper()}
    found = set()
    for key, group in page.groups.items():
        label = page.label(group)
        name, direction = without_direction(label), label.partition(", ")[2]
        if (
            name != label
            and key not in accepted
            and all((c := page.passages[i].candidate) and c.colon for i in group.where)
            and parse_label(name).key in capitals
            and not any(page.passages[i].value[:1].islower() for i in group.where)
            and not speaks_of_us(direction, page.language)
        ):
            found.add(key)
    return found
