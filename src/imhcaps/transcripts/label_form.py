"""The form that all labels of a record have: what breaks it is a clause, a heading or a count.

Printed records give everybody a group, a place or an office (`Ida Moss (Group):`, `President Ida Moss:`,
`Ida Moss, Minister:`), and they write labels either before the speech or on lines of their own. Neither
changes in a file. A text before a colon that lacks what all others have, or is where none of
them is, is part of what is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence, Set

from imhcaps.language.closed_class import lexicon as closed_class
from imhcaps.language.language import language_of
from imhcaps.language.sentences import COMMAS
from imhcaps.language.sounds import speaks_of_us
from imhcaps.language.voices import without_medium
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.evidence import Group, Page, ends_here
from imhcaps.transcripts.label_clauses import has_clause, has_small_words
from imhcaps.transcripts.label_features import (
    Feature,
    is_alone,
    is_before_capital,
    is_clause,
    is_described,
    is_run_in,
)
from imhcaps.transcripts.label_markup import is_marked
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.names import Kin, is_personal, parse_label, same_person

_SPEAKERS, _PLACES = 4, 10
"""Labels that come again, and their places, from which a page has a form; our own limits."""
_FEW_SPEAKERS, _FEW_PLACES = 2, 4
"""Labels and places from which a page shows where labels are, when every single one is alike; our own limits."""
_ALL = 0.95
"""Share of their places on a line of their own, or before speech, from which all are; our own limit."""
_NEARLY = 0.9
"""Share of a label's places, and of the labels, from which a page writes them so; our own limit."""
_HOLDERS = 2
"""Speakers with the same words in brackets, from which those are a group; our own limit."""
_NAME_PARTS = 2
"""Words of a name before the office, `Moss, Ida, Clerk`, at least; our own limit."""
_MOST = 0.8
"""Share of them with a group, a place or an office, from which the page gives one to everybody; our own
limit: headings and clauses that come again are among them."""
_FULL_NAME, _NAME, _ONE_NAME = 2.0, 1.5, 1.0
"""Points of shape (`label_shape`) of a full name with capitals, of one in a script without them, and of one
word with a capital. Our own choice, set by hand."""
_CALLED = lazy_pattern(r"(?:^|,\s)([^\W\d_][\w'’-]+)(?=[,.!?…])")
"""`Ida` of `Thank you, Ida.`"""
_FEW_NAMES, _CALLED_NAMES = 3, 2
"""Names that occur once each, at least, and those of them by which others are called; turns that say I, we or you. Our
own limits: names and turns."""
_COME_AGAIN = 0.15
"""Share of the paragraphs that labels open which come again, from which names that occur once are labels, too; our own
limit."""


def against_form(page: Page, accepted: Set[str]) -> set[str]:
    """The keys among `accepted` that break the form which the labels of this page have."""
    if page.captions:
        return set()
    again = [page.groups[key] for key in accepted if len(page.groups[key].where) > 1]
    places = sum(len(group.where) for group in again)
    if len(again) < _FEW_SPEAKERS or places < _FEW_PLACES:
        return set()
    short = len(again) < _SPEAKERS or places < _PLACES
    least = 1.0 if short else _ALL
    titled = [group for group in again if _has(page, group, is_described)]
    # Who has a group or an office is a speaker: what else comes again may be said (`Next speaker: Ida Moss`).
    sure = len(titled) >= _SPEAKERS and sum(len(g.where) for g in titled) >= _PLACES
    place = next(
        (
            has
            for has in (is_alone, is_run_in)
            if _share(page, again, has) >= least
            or (not short and _most_groups(page, again, has))
            or (sure and _share(page, titled, has) >= _ALL)
        ),
        None,
    )
    nouns = language_of(page.language).capital_nouns
    described = sum(_has(page, group, is_described) for group in again)
    all_described = not short and described >= (_MOST if nouns else _ALL) * len(again)
    kin = Kin(group.key for group in again)
    forced = sum(any(page.passages[i].forced for i in group.where) for group in again)
    found = _said_to(page, accepted, _share(page, again, is_before_capital) >= _NEARLY)
    for key in accepted - found:
        group = page.groups[key]
        candidate = _first(page, group)
        # A login that comes again and again (`ida_m: …` beside `<kit> …`) is somebody, whatever its looks.
        login = candidate.label.islower() and len(group.where) >= _PLACES
        looks = group.shape >= _ONE_NAME or login
        if 2 * forced >= len(again) and not looks and not is_marked(page.passages, group.where):
            # Labels have a mark of their own here: what is no name before a colon is said or read out.
            found.add(key)
            continue
        clause = is_clause(candidate, page.language)
        if is_marked(page.passages, group.where) or (_is_known(candidate, kin, key) and not clause):
            continue
        once = len(group.where) == 1
        named = not (nouns or clause) and group.shape >= _NAME
        elsewhere = place is not None and not _has(page, group, place)
        if all_described and (nouns or (once and not named)):
            undescribed = not _has(page, group, is_described)
            # A group in brackets makes it a label wherever it is; `Lieber Kollege, zum Thema:` is said.
            breaks = undescribed or (nouns and once and elsewhere and not _bracket(candidate))
        else:
            full = not (nouns or clause) and group.shape >= _FULL_NAME
            said = once or (nouns and sure and group not in titled)
            # Drei Punkte dazu, alone on a line: no name has a word in small letters and neither group nor office.
            bare = once and not _has(page, group, is_described)
            worded = nouns and sure and bare and _has_small_word(candidate)
            breaks = worded or (said and not full and elsewhere)
        if breaks:
            found.add(key)
    return found


def of_a_group(page: Page, accepted: Collection[str]) -> set[str]:
    """The keys of labels that end in a bracket which others that are accepted have: `To Hope (ABC):`, `Moss (ABC):`.

    A name may be made of words of grammar; the group of the parliament shows that it is a name.
    """
    if page.captions:
        return set()
    groups = Counter(
        group for key in accepted if (group := _bracket(_first_marked(page, page.groups[key])))
    )
    return {
        key
        for key, group in page.groups.items()
        if key not in accepted
        and groups[_bracket(_first_marked(page, group))] >= _HOLDERS
        and any(page.is_utterance(i) and _begins(page, i) for i in group.where)
        and not is_clause(_first_marked(page, group), page.language)
    }


def _begins(page: Page, index: int) -> bool:
    """A paragraph begins here, or the line before ends a sentence."""
    return page.passages[index].opens or (index > 0 and ends_here(page.passages[index - 1]))


def of_addressed(page: Page, accepted: Collection[str]) -> set[str]:
    """The keys of names that occur once each before a turn, where those who speak call each other by them: `Thank you,
    Ida.`

    A page on which none comes again shows by nothing else that it is a dialogue.
    """
    if page.captions or any(len(page.groups[key].where) > 1 for key in accepted):
        return set()
    found = {
        key: candidate
        for key, group in page.groups.items()
        if len(group.where) == 1
        and (candidate := _first(page, group)).colon
        and candidate.label[:1].isupper()
        and " " not in candidate.label
        and group.where[0] in page.paragraphs
        and page.is_utterance(group.where[0])
    }
    values = {key: page.passages[page.groups[key].where[0]].value for key in found}
    called = {
        fold(name)
        for key, value in values.items()
        for name in _CALLED.findall(value)
        if name[:1].isupper() and fold(name) in found and fold(name) != key
    }
    us = sum(speaks_of_us(value, page.language) > 0 for value in values.values())
    if (
        len(found) < max(_FEW_NAMES, _NEARLY * len(page.opening))
        or len(called) < _CALLED_NAMES
        or us < _CALLED_NAMES
    ):
        return set()
    return {key for key in found if key not in accepted and not page.groups[key].nobody}


def of_known_names(page: Page, accepted: Collection[str]) -> set[str]:
    """The keys of labels that say who speaks elsewhere, too: `Will` beside `Will Chan`, `Kit via chat`, `Kit from Oslo`
    beside `Kit`.

    Such a name may be a word of grammar, or one that heads a part of a page, and occur once.
    """
    parts = Counter(
        part
        for key in accepted
        if len(tokens := _first(page, page.groups[key]).parsed.tokens) > 1
        and is_personal(_first(page, page.groups[key]).parsed.name)
        for part in {tokens[0], tokens[-1]}
    )
    found = set()
    for key, group in page.groups.items():
        candidate = _first_marked(page, group)
        label = candidate.label
        bare = without_medium(label)
        name = parse_label(bare).key
        # `Mr. Webb, I tell you:` is said to him.
        alone = not any(comma in bare for comma in COMMAS)
        known = (
            (alone and parts[name] == 1)
            or (bare != label and name in accepted)
            or _name_before_place(label, page.language) in accepted
        )
        if (
            known
            and key not in accepted
            and candidate.colon
            and label[:1].isupper()
            and all(page.is_utterance(i) and page.position(i) > 0 for i in group.where)
            and all(page.passages[i].opens or not page.captions for i in group.where)
        ):
            found.add(key)
    return found


def _name_before_place(label: str, language: str) -> str:
    """The key of the name in `Ida from Oslo`, `Ida Moss at the Harbour Board`: a preposition is after it, and
    capitals.
    """
    words = label.split()
    small = closed_class(language)
    at = next((k for k, word in enumerate(words) if small.get(word) == "preposition"), 0)
    rest = words[at + 1 :]
    named = bool(rest) and all(w[:1].isupper() or small.get(w) == "article" for w in rest)
    return parse_label(" ".join(words[:at])).key if at and named else ""


def of_a_pattern(page: Page, accepted: Collection[str]) -> set[str]:
    """The keys of labels that are built as others that are accepted: `Moss, Ida, Member for Hope`, `Lind, Bo, Clerk`.

    Two commas and more are needed, and names before the last of them.
    """
    if page.captions:
        return set()
    known = Counter(
        pattern for key in accepted if (pattern := _pattern(_first(page, page.groups[key])))
    )
    return {
        key
        for key, group in page.groups.items()
        if key not in accepted
        and not group.nobody
        and known[_pattern(_first(page, group))] >= _HOLDERS
        and any(page.is_utterance(i) and page.passages[i].opens for i in group.where)
        and not is_clause(_first(page, group), page.language)
    }


def of_every_paragraph(page: Page, accepted: Collection[str]) -> set[str]:
    """The keys of names that open a paragraph each, on a page where nearly every paragraph opens with a name and a
    colon.

    Labels that come again must be among them: definitions of terms are written so, too.
    """
    opening = [i for i in page.opening if page.passages[i].opens]
    named = {i for i in opening if page.looks[i] >= _ONE_NAME and page.is_utterance(i)}
    again = [
        i
        for key in accepted
        if len(where := page.groups[key].where) > 1
        for i in where
        if i in named
    ]
    if (
        page.captions
        or page.omitted[1] > (1 - _NEARLY) * len(opening)
        or len(opening) < _PLACES
        or len(named) < _NEARLY * len(opening)
        or len(again) < max(_FEW_PLACES, _COME_AGAIN * len(named))
    ):
        return set()
    return {
        key
        for key, group in page.groups.items()
        if key not in accepted
        and not group.nobody
        and all(i in named for i in group.where)
        and not has_clause(_first(page, group).label, page.language)
    }


def _pattern(candidate: Candidate) -> tuple[object, ...]:
    """Names of one word with capitals, what is after them, and the mark; empty for labels without two commas."""
    parts = [part.strip() for part in candidate.label.split(",")]
    names = parts[:-1]
    if len(names) < _NAME_PARTS or not all(name.istitle() or name.isupper() for name in names):
        return ()
    return len(parts), parts[-1][:1].islower(), candidate.colon


def _bracket(candidate: Candidate) -> str:
    """What is in brackets at the end of a label with a colon, folded."""
    label = candidate.label.rstrip()
    if not candidate.colon or label[-1:] not in (")", "]"):
        return ""
    begin = max(label.rfind("("), label.rfind("["))
    return fold(label[begin + 1 : -1]) if begin > 0 else ""


def _first_marked(page: Page, group: Group) -> Candidate:
    """The first place with a colon, else the first."""
    candidates = [c for i in group.where if (c := page.passages[i].candidate)]
    return next((c for c in candidates if c.colon), candidates[0])


def _has(page: Page, group: Group, feature: Feature) -> bool:
    """One of its places has the feature; one with a colon, where there are such."""
    places = [page.passages[i] for i in group.where]
    marked = [p for p in places if p.candidate and p.candidate.colon]
    return any(feature(passage, page.language) for passage in marked or places)


def _share(page: Page, groups: Sequence[Group], has: Feature) -> float:
    """The share of places of these labels with a feature."""
    places = [page.passages[i] for group in groups for i in group.where]
    return sum(has(passage, page.language) for passage in places) / len(places)


def _has_small_word(candidate: Candidate) -> bool:
    words = candidate.label.split()
    return any(word.islower() and word not in lexicon.PARTICLES for word in words)


def _most_groups(page: Page, groups: Sequence[Group], has: Feature) -> bool:
    """Nearly all of these labels have the feature at nearly all their places: one may be written another way, as the
    chair's.
    """
    return sum(_share(page, [group], has) >= _NEARLY for group in groups) >= _NEARLY * len(groups)


def _first(page: Page, group: Group) -> Candidate:
    candidate = page.passages[group.where[0]].candidate
    assert candidate is not None
    return candidate


def _is_known(candidate: Candidate, kin: Kin, key: str) -> bool:
    """A shorter or longer form of it is a label that comes again."""
    tokens = candidate.parsed.tokens
    return any(
        same_person(tokens, other) or same_person(other, tokens)
        for other in kin.near(tokens, key)
        if other != tokens
    )


def _said_to(page: Page, accepted: Collection[str], capitals: bool) -> set[str]:
    """The keys of clauses that call somebody: `Signor Brel, le dico: così non va`; who spoke before is not introduced.

    `capitals` says that what people say begins with a capital.
    """
    first: dict[str, int] = {}
    groups = [page.groups[key] for key in accepted]
    for group in sorted(groups, key=lambda group: group.where[0]):
        for token in _first(page, group).parsed.tokens[-1:]:
            first.setdefault(token, group.where[0])
    found = set()
    small_words = closed_class(page.language)
    for group in groups:
        candidate = _first(page, group)
        if not has_small_words(candidate.label) or is_marked(page.passages, group.where):
            continue
        before = any(first[token] < group.where[0] for token in candidate.parsed.tokens[-1:])
        # Ida Moss, as individual; Ida Moss, from the floor.
        word = (candidate.label.split(",")[1].split() or [""])[0]
        spoke = before and small_words.get(word) not in (
            "preposition",
            "conjunction",
            "subordinator",
        )
        small = not any(is_before_capital(page.passages[i], page.language) for i in group.where)
        if spoke or (capitals and small):
            found.add(group.key)
    return found
