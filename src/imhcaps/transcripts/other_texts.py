"""Texts in the place of a label that are something else, by what the page shows of them.

Forms of address at the head of a speech, headings in bold, dates, terms of a list, facts of minutes
and counts of votes look like labels one by one. What tells them apart is what is beside them.
Dialogues, in which a label comes again, are left alone.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from imhcaps.language.closed_class import lexicon as closed_class
from imhcaps.language.sentences import SENTENCE_ENDS, ends_sentence
from imhcaps.language.voices import is_role
from imhcaps.language.weekdays import is_weekday
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold
from imhcaps.transcripts.dates import is_date
from imhcaps.transcripts.evidence import Group, Page
from imhcaps.transcripts.filled_forms import is_in_a_form
from imhcaps.transcripts.label_company import are_initials
from imhcaps.transcripts.label_shape import NAME_LIKE
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.names import is_identifier, parse_label
from imhcaps.transcripts.passage import Passage

_ALIKE = 2
"""Texts of one form, from which a page shows what the form is for; our own limit."""
_OFTEN = 5
"""Entries of lists that one label begins, from which it is no term; our own limit."""
_LEAST_WORDS = 3
"""Single words, each at the head of a paragraph, that show a page to be made of such; our own limit."""
_LONGEST_NAMES = 60
"""Letters of a line that names two or three people, at most; our own limit."""

_PROGRAMME = 4
"""Lines of a programme from which it is one; our own limit."""
_MOST = 0.75
"""Share of the texts of one form that must be alike; our own limit."""
_FULL_NAME = 2.0
"""Points of shape (`label_shape`) of a full name. Our own choice."""

_LETTER_HEAD = lazy_pattern(
    r"(?i)(?:my\s+)?(?:dear|dearest|chère?s?|sehr\s+geehrter?|lieber|estimad[oa]s?|querid[oa]s?|prezad[oa]s?|egregi[oa]"
    r"|gentilissim[oa]|geachte|kære|kjære|szanown[yai]|drog[ia]|уважаем(?:ый|ая|ые)|дорог(?:ой|ая|ие))\s"
)
"""How letters begin, in the languages with tables of people's titles."""
_AUDIENCE = lazy_pattern(
    r"(?i)(?:(?:my|dear|fellow|honou?rable|distinguished)\s+)*(?:members|senators|gentlemen|ladies|friends|colleagues|citizens"
    r"|delegates|countrymen|brothers|sisters|meine\s+damen|mesdames|señor[ae]s|senhor[ae]s|signor[ei])\b"
)
"""Who is spoken to, where they are many: the head of a speech, and nobody who speaks."""
_OWNED = lazy_pattern(r"\w['’]s ([a-zà-ÿ]+)$")
_NUMBERED = lazy_pattern(r"\d{1,3}[.)]?\s+\S")
_COUNTED = lazy_pattern(r"([^\W\d_]+) \d{1,3}")
_FIGURE = lazy_pattern(r"\d{1,6}[;.,]?$")
_IDENTIFIERS = lazy_pattern(r"[^\W_]+(?:[-_./][^\W_]+)+(?:,\s*[^\W_]+(?:[-_./][^\W_]+)+)*$")
_AND = lazy_pattern(r"\s*(?:,|&|/|\band\b)\s*")


def other_texts(page: Page, accepted: Collection[str]) -> set[str]:
    """The keys among `accepted` that the page shows to be no labels."""
    passages = page.passages
    accepted = {key for key in accepted if not page.groups[key].known}
    found = set()
    for key in accepted:
        group = page.groups[key]
        first = passages[group.where[0]]
        if first.forced or first.styled or first.kind == "term" or _is_marked(group, passages):
            continue
        spoken_to = all(_is_address(passages[i]) for i in group.where)
        alone = len(group.where) == 1 and _names_others(page, group, accepted)
        if (
            spoken_to
            or alone
            or (len(group.where) == 1 and is_in_a_form(page, group.where[0], accepted))
            or all(_is_tally(page, i) for i in group.where)
            or _is_date(group, passages)
            or _are_identifiers(group, passages)
        ):
            found.add(key)
    found |= _definitions(page, accepted) | _title(page, accepted) | _owned(page, accepted)
    days = {key for key in accepted if is_weekday(key)}
    found |= days if len(days) >= _ALIKE else set()
    rest = [page.groups[key] for key in accepted if key not in found]
    if all(len(group.where) == 1 for group in rest):
        found |= _headings(page, rest)
        found |= _single_words(page, rest)
        found |= _bold_terms(page, rest)
        found |= _explained(page, rest)
        found |= _headlines(page, rest)
    found |= _series(rest)
    return found | _terms(page, rest)


def _owned(page: Page, accepted: Collection[str]) -> set[str]:
    """What several have: `Ida's take`, `Bo's take`; `Ida's wife` and `Bo's mother` are people."""
    things: dict[str, set[str]] = {}
    for key in accepted:
        match = _OWNED.search(page.label(page.groups[key]))
        if match and not is_role(fold(match[1])):
            things.setdefault(match[1], set()).add(key)
    return {key for keys in things.values() if len(keys) > 1 for key in keys}


def _is_marked(group: Group, passages: list[Passage]) -> bool:
    """A time, or a mark of a change of speaker, is at one of them."""
    return any((c := passages[i].candidate) and (c.timed or c.change) for i in group.where)


def _is_address(passage: Passage) -> bool:
    """`Madam Chair, Senator Webb, dear friends:`, `Dear Senator Webb:`."""
    candidate = passage.candidate
    if not candidate or not candidate.colon:
        return False
    if _LETTER_HEAD.match(candidate.label) or (
        candidate.alone and _AUDIENCE.match(candidate.label)
    ):
        return True
    parts = candidate.label.split(",")[1:]
    return len(parts) >= _ALIKE and any(parse_label(part.strip()).title for part in parts)


def _names_others(page: Page, group: Group, accepted: Collection[str]) -> bool:
    """An item, or a line above all speech, that gives somebody who speaks a part: `- Facilitator: Ann`."""
    at = group.where[0]
    passage = page.passages[at]
    if not passage.value or len(passage.value) > _LONGEST_NAMES:
        return False
    others = {parse_label(name).key for name in _AND.split(passage.value.rstrip("?. ")) if name}
    if not others or not all(key in accepted and key != group.key for key in others):
        return False
    role = is_role(group.key)
    return passage.kind == "item" or role or all(page.groups[key].where[0] > at for key in others)


def _are_identifiers(group: Group, passages: list[Passage]) -> bool:
    """Items of lists with nothing after them but codes: `- Labels: needs-review, a-talk`."""
    items = [i for i in group.where if passages[i].kind == "item"]
    coded = sum(bool(_IDENTIFIERS.match(passages[i].value)) for i in items)
    return 2 * coded > len(group.where)


def _is_tally(page: Page, at: int) -> bool:
    """A figure is after it, and after what is beside it: a count of votes."""
    passages = page.passages
    if not _FIGURE.match(passages[at].value):
        return False
    beside = (passages[i] for i in (at - 1, at + 1) if 0 <= i < len(passages))
    return any(p.candidate and p.candidate.colon and _FIGURE.match(p.value) for p in beside)


def _is_date(group: Group, passages: list[Passage]) -> bool:
    candidate = passages[group.where[0]].candidate
    return candidate is not None and is_date(candidate.label)


def _headings(page: Page, groups: list[Group]) -> set[str]:
    """Lines in bold that occur once, where other lines of this form are no names: headings."""
    mine = {group.key for group in groups if _is_bold_line(page, group)}
    if not mine:
        return set()
    alike = [group for group in page.groups.values() if _is_bold_line(page, group)]
    if any(_NUMBERED.match(page.label(group)) for group in alike):
        return mine
    others = sum(group.nobody or group.shape < NAME_LIKE for group in alike)
    return mine if len(alike) > _ALIKE and 4 * others >= len(alike) else set()


def _is_bold_line(page: Page, group: Group) -> bool:
    passage = page.passages[group.where[0]]
    candidate = passage.candidate
    return bool(
        candidate
        and len(group.where) == 1
        and passage.kind == "paragraph"
        and candidate.strong
        and candidate.alone
        and not (candidate.colon or candidate.timed or candidate.change)
    )


def _terms(page: Page, groups: list[Group]) -> set[str]:
    """Items of a list that begin with a term, hardly any of them twice, on a page of other text."""
    labels = {i for group in groups for i in group.where}
    named = sum(page.looks[i] >= NAME_LIKE and i in labels for i in page.opening)
    if 2 * named >= len(page.opening):
        return set()
    found: set[str] = set()
    items = [g for g in groups if page.passages[g.where[0]].kind == "item"]
    often = [group for group in items if len(group.where) >= _OFTEN and not group.nobody]
    if len(often) >= _ALIKE or any(_answers(group, labels) for group in often):
        # Two who begin items again and again talk to each other, and those who do so once talk to them.
        return set()
    bold = [g for g in items if (c := page.passages[g.where[0]].candidate) and c.strong]
    plain = [g for g in items if g not in bold and _is_plain_term(page, g)]
    for terms, least in ((bold, _ALIKE), (plain, _LEAST_WORDS)):
        again = sum(len(group.where) > 1 for group in terms)
        if len(terms) >= least and 4 * again < len(terms):
            found |= {group.key for group in terms}
    return found


def _answers(group: Group, labels: Collection[int]) -> bool:
    """Others begin an item between nearly all places of one."""
    between = sum(
        any(i in labels for i in range(before + 1, at)) for before, at in pairwise(group.where)
    )
    return between >= _MOST * (len(group.where) - 1)


def _is_plain_term(page: Page, group: Group) -> bool:
    """Words before a colon, and no initials or login: minutes have such who speak once."""
    candidate = page.passages[group.where[0]].candidate
    return bool(
        candidate
        and candidate.colon
        and not _is_marked(group, page.passages)
        and (candidate.label.startswith("@") or not is_identifier(candidate.label))
        and not _is_person(candidate)
        and all(page.passages[i].kind == "item" and page.passages[i].opens for i in group.where)
    )


def _single_words(page: Page, groups: list[Group]) -> set[str]:
    """Single words that open a paragraph each, none twice, among others that are no names: steps, facts."""
    mine = [group for group in groups if _is_single_word(page, group)]
    if len(mine) < max(_LEAST_WORDS, len(groups)):
        return set()
    keys = {group.key for group in mine}
    alike = (g for g in page.groups.values() if g.key not in keys and _is_single_word(page, g))
    return keys if any(True for _ in alike) else set()


def _bold_terms(page: Page, groups: list[Group]) -> set[str]:
    """Paragraphs that begin with a text in bold, none twice, where others of this form are no names: terms."""
    mine = [group for group in groups if _is_bold_term(page, group)]
    if len(mine) < max(_LEAST_WORDS, len(groups)):
        return set()
    alike = [group for group in page.groups.values() if _is_bold_term(page, group)]
    keys = {group.key for group in mine}
    others = sum(group.key not in keys or _begins_with_article(page, group) for group in alike)
    return keys if 4 * others >= len(alike) else set()


def _explained(page: Page, groups: list[Group]) -> set[str]:
    """Texts that occur once, with what they are after them, which begins small and ends with a stop: terms.

    `Ebb: the tide going out.`; speech begins with a capital where sentences end with a stop. Full names, roles and
    logins are left alone, and so is a page that writes everything small.
    """
    mine = [group for group in groups if _may_be_explained(page, group)]
    values = [passage.value for g in mine if (passage := page.passages[g.where[0]]).value]
    timed = any(_is_marked(group, page.passages) for group in mine)
    if len(values) < (_LEAST_WORDS if timed else _ALIKE):
        return set()
    small = sum(value[0].islower() for value in values)
    ended = sum(value.rstrip().endswith(SENTENCE_ENDS) for value in values)
    if small < _MOST * len(values) or (ended < _MOST * len(values) and not timed):
        return set()
    found = {group.key for group in mine}
    # A plan has points that need no word after them: `10:00 Coffee`.
    bare = (g for g in groups if timed and (c := page.passages[g.where[0]].candidate) and c.alone)
    return found | {g.key for g in bare if g.shape < _FULL_NAME}


def _headlines(page: Page, groups: list[Group]) -> set[str]:
    """People with the title of their talk, once each, as on a programme: `Ida Moss: The tide and the town (5 min)`.

    Of what is said at least some ends with a stop; a line of a caption is only a part of it.
    """
    if page.captions:
        return set()
    plain = [g for g in groups if not _is_marked(g, page.passages)]
    values = [value for g in plain if (value := page.passages[g.where[0]].value)]
    if len(values) < _PROGRAMME or len(values) < len(groups):
        return set()
    ended = any(map(ends_sentence, values))
    return set() if ended else {group.key for group in plain}


def _title(page: Page, accepted: Collection[str]) -> set[str]:
    """The one text of a page that looks like a label, alone above all others: `A summary of the talk:`."""
    if len(accepted) != 1:
        return set()
    group = page.groups[next(iter(accepted))]
    candidate = page.passages[group.where[0]].candidate
    alone = candidate is not None and candidate.alone and not candidate.parsed.title
    return (
        {group.key} if group.where == [0] and alone and _begins_with_article(page, group) else set()
    )


def _definitions(page: Page, accepted: Collection[str]) -> set[str]:
    """Terms of lists of definitions, hardly any of which comes again in its list, and not all of them names."""
    terms = [
        g for key in accepted if page.passages[(g := page.groups[key]).where[0]].kind == "term"
    ]
    again = sum(len(g.where) > len({page.section[i] for i in g.where}) for g in terms)
    named = sum(group.shape >= _FULL_NAME and not group.nobody for group in terms)
    if len(terms) < _ALIKE or 4 * again >= len(terms) or named == len(terms):
        return set()
    return {group.key for group in terms}


def _may_be_explained(page: Page, group: Group) -> bool:
    passage = page.passages[group.where[0]]
    candidate = passage.candidate
    return bool(
        candidate
        and candidate.colon
        and not passage.forced
        and candidate.label[:1].isupper()
        and group.shape < _FULL_NAME
        and not is_identifier(candidate.label)
        and not _is_person(candidate)
        and not is_role(group.key)
    )


def _is_person(candidate: Candidate) -> bool:
    """Initials, or a name with its initials (`Ida Moss (IM)`), a title, a degree or a role."""
    parsed = candidate.parsed
    initials = are_initials(candidate.label) or are_initials(parsed.aside)
    return initials or bool(parsed.title or parsed.credentials or parsed.role)


def _series(groups: list[Group]) -> set[str]:
    """`Etapa 1`, `Etapa 2`, `Etapa 3`, once each: parts of a plan. People who are counted have a word for people."""
    series: dict[str, set[str]] = {}
    for group in groups:
        match = _COUNTED.fullmatch(group.key)
        if match and len(group.where) == 1 and not is_role(match[1]):
            series.setdefault(match[1], set()).add(group.key)
    return {key for keys in series.values() if len(keys) >= _LEAST_WORDS for key in keys}


def _is_bold_term(page: Page, group: Group) -> bool:
    passage = page.passages[group.where[0]]
    candidate = passage.candidate
    return bool(
        candidate
        and len(group.where) == 1
        and candidate.strong
        and passage.value
        and not _is_marked(group, page.passages)
        and not passage.forced
        and not candidate.parsed.title
        and not is_role(group.key)
    )


def _begins_with_article(page: Page, group: Group) -> bool:
    word = page.label(group).split(" ")[0].lower()
    return closed_class(page.language).get(word) == "article"


def _is_single_word(page: Page, group: Group) -> bool:
    passage = page.passages[group.where[0]]
    candidate = passage.candidate
    return bool(
        candidate
        and len(group.where) == 1
        and candidate.colon
        and candidate.label.isalpha()
        and not candidate.label.isupper()
        and not _is_marked(group, page.passages)
        and not is_role(group.key)
        and not passage.forced
    )
