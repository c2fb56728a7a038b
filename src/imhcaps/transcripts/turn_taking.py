"""Whether anybody takes turns on a page: guides, reports and essays have texts before colons, and no dialogue.

A page on which little opens with a label, and labels nowhere follow each other as turns do, has at most somebody who
opens it. Labels with a time, with a mark of change, in a column or a style for speakers are speakers anywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from itertools import pairwise

from imhcaps.language.closed_class import lexicon as closed_class
from imhcaps.language.sentences import QUESTION_MARKS, SENTENCE_ENDS
from imhcaps.language.sounds import knows_pronouns, speaks_of_us
from imhcaps.language.voices import is_role
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.evidence import Group, Page
from imhcaps.transcripts.given_names import OF_GIVEN_NAMES
from imhcaps.transcripts.label_clauses import begins_clause
from imhcaps.transcripts.label_markup import is_marked
from imhcaps.transcripts.label_shape import NAME_LIKE
from imhcaps.transcripts.names import is_identifier

_FEW = 0.2
"""Share of paragraphs with a label, below which labels must take turns somewhere. Our own choice."""
_TURNS, _NEAR = 3, 4
"""So many labels in a row may be turns when each is at most so many lines after the one before; our own limit."""
_ROLE_WORDS = 3
"""Words of a role, at most: `second audience member`. Our own limit."""
_FIELDS, _SECTIONS, _SECTIONS_SMALL, _IN_MOST = 3, 3, 2, 0.6
"""Labels, and sections below headings, from which labels may be fields of a form; such sections where what follows
begins small, as in lists of changes; and the share of the sections that have each of them. Our own choice."""
_MANY_SECTIONS = 5
"""Sections each of which has every label once, from which they are fields, whatever the words; our own limit."""
_IN_ORDER = 0.75
"""Share of the places of each of two words at which one follows the other, from which they are in one order. Our own
choice: the last round may be cut short, or one of four have a line more."""
_OFTEN = 4
"""Places from which the one label of a track is a name, whatever word it is. Our own choice."""
_FAMILIAR_SHAPE = 1.8
"""Points of shape (`label_shape`) of a full name, and of one that is known to speak. Our own choice."""
_DEFINED, _OF_A_GLOSSARY, _NEARLY = 3, 0.6, 0.9
"""Lines of a word and what it means, at least; their share of the paragraphs; and the share of those lines that go on
small. Our own limits."""
_ALPHABET = 8
"""Lines with a term each, in the order of the alphabet, from which it is no chance; our own limit."""
_SHORT_PAGE = 8
"""Paragraphs, counted by the lines that open them, below which a page says nothing of this; our own limit."""
_FEW_LIKE_LABELS = 0.34
"""Share of the paragraphs that candidates open, below which a page is no dialogue by itself; our
own limit."""
_SHORT_MONOLOGUE = 6
"""Paragraphs, counted by the lines that open them, below which a page is too short to say so; our
own limit."""


def without_turns(page: Page, accepted: Collection[str]) -> set[str]:
    """The keys among `accepted` that stand alone on a page without turns; none where there are turns."""
    groups = [page.groups[key] for key in accepted]
    if page.captions or page.styled or any(is_marked(page.passages, g.where) for g in groups):
        return set()
    records = [group for group in groups if _is_in_capitals_with_group(page, group)]
    speak = _speak(page, records)
    if len(records) == len(groups) and not speak:
        return set(accepted)
    short = len(page.opening) + page.omitted[1] < _SHORT_PAGE
    if short or (len(records) >= _TURNS and speak):
        return set()
    where = sorted((i, group.key) for group in groups for i in group.where if says(page, i))
    if len(where) >= _FEW * (len(page.opening) + page.omitted[1]) or _take_turns(page, where):
        return set()
    return {group.key for group in groups if not _opens_the_page(page, group)}


def _is_in_capitals_with_group(page: Page, group: Group) -> bool:
    """`IDA MOSS (ABC):` as records write who speaks, however long each speech is."""
    name, bracket, _ = page.label(group).partition("(")
    return bracket != "" and name.isupper() and len(name.split()) > 1


def _speak(page: Page, groups: list[Group]) -> bool:
    """One of them comes again, two have the same words in brackets, or somebody says I, we or you: `HEART RATE (BPM):`
    of a form has none of it.
    """
    brackets = [page.label(group).partition("(")[2] for group in groups]
    again = any(len(group.where) > 1 for group in groups) or len(set(brackets)) < len(brackets)
    if again or not groups or not knows_pronouns(page.language):
        return True
    first = min(group.where[0] for group in groups)
    return any(speaks_of_us(p.text, page.language) > 0 for p in page.passages[first:])


def stand_once(page: Page, keys: Collection[str]) -> bool:
    """None of these candidates comes again, is a row of a table, or has a time or a mark of change."""
    for key in keys:
        where = page.groups[key].where
        first = page.passages[where[0]]
        if len(where) > 1 or first.forced or first.kind == "term":
            return False
        if first.candidate and (first.candidate.timed or first.candidate.change):
            return False
    return True


def is_monologue(page: Page) -> bool:
    """Few paragraphs of a page open with what looks like a label, or its talk begins without one."""
    opening = page.opening
    named = [page.looks[i] >= NAME_LIKE and not page.is_link(i) for i in opening]
    if len(opening) >= _SHORT_MONOLOGUE and sum(named) < _FEW_LIKE_LABELS * len(opening):
        return True
    prose = [page.passages[i].text.rstrip().endswith(SENTENCE_ENDS) for i in opening]
    plain = [ends and not label for ends, label in zip(prose, named, strict=True)]
    return sum(plain) > 1 and plain[0] and any(len(g.where) == 1 for g in page.groups.values())


def definitions(page: Page, accepted: Collection[str]) -> set[str]:
    """Single words of which none comes again, nearly each before a small letter: `Cue: a stretch of text`; and terms in
    the order of the alphabet.
    """
    groups = [page.groups[key] for key in accepted]
    if found := _in_alphabet(page, accepted):
        return found
    marked = [
        i
        for i in page.opening
        if (c := page.passages[i].candidate) and c.colon and c.label and page.passages[i].value
    ]
    small = sum(page.passages[i].value[:1].islower() for i in marked)
    if (
        page.captions
        or len(marked) < max(_DEFINED, _OF_A_GLOSSARY * len(page.opening))
        or small < _NEARLY * len(marked)
        or any(len(group.where) > 1 or is_marked(page.passages, group.where) for group in groups)
    ):
        return set()
    return {group.key for group in groups if " " not in group.key}


def _in_alphabet(page: Page, accepted: Collection[str]) -> set[str]:
    """Terms that open a paragraph each, once, in the order of the alphabet, some of which are no names or most of which
    have an article after them: a glossary.
    """
    once = sorted(
        (g.where[0], g.key) for g in page.groups.values() if len(g.where) == 1 and _is_term(page, g)
    )
    rising = sum(before < key for (_, before), (_, key) in pairwise(once))
    names = sum(key in accepted for _, key in once)
    values = [page.passages[at].value for at, _ in once]
    small = closed_class(page.language)
    articles = sum(small.get(value.split()[0].casefold()) == "article" for value in values)
    if (
        page.captions
        or len(once) < _ALPHABET
        or rising < _NEARLY * (len(once) - 1)
        or (names > _NEARLY * len(once) and 2 * articles < len(once))
        or sum(speaks_of_us(value, page.language) == 0 for value in values) < _NEARLY * len(values)
    ):
        return set()
    return {key for _, key in once if key in accepted}


def _is_term(page: Page, group: Group) -> bool:
    """Words follow it and a colon at the head of a paragraph, and nothing marks it as somebody's."""
    passage = page.passages[group.where[0]]
    candidate = passage.candidate
    return bool(
        candidate
        and candidate.colon
        and passage.opens
        and passage.value
        and not is_marked(page.passages, group.where)
    )


def fields(page: Page, accepted: Collection[str]) -> set[str]:
    """Labels of which every section has one each, and none twice: `Rationale:`, `Consequences:` of each decision."""
    groups = [page.groups[key] for key in accepted]
    if (
        page.captions
        or page.styled
        or not groups
        or any(is_marked(page.passages, group.where) for group in groups)
        or not lexicon.PAIRS.keys().isdisjoint(accepted)
    ):
        return set()
    small = _begin_small(page, groups)
    nobody = any(group.nobody for group in groups) and (
        len(groups) >= _FIELDS or all(group.nobody for group in groups)
    )
    where = [(page.section[i], group.key) for group in groups for i in group.where]
    sections = {at for at, _ in where}
    few = small or all(group.nobody for group in groups)
    if len(sections) < (_SECTIONS_SMALL if few else _SECTIONS) or len(where) > len(set(where)):
        return set()
    expected = len(sections) * len(groups)
    if not (small or nobody):
        # Nobody speaks once in each of many parts, and all of them do, unless it is a form.
        every = len(groups) >= _FIELDS and len(sections) >= _MANY_SECTIONS
        return set(accepted) if every and len(where) == expected else set()
    return set(accepted) if len(where) >= _IN_MOST * expected else set()


def in_one_order(page: Page) -> set[str]:
    """The keys of words that come round in one order: `Problem:`, `Cause:`, `Remedy:`; `Given:`, `When:`, `Then:`.

    Three or more in a round, all but one of which are nobody or words of grammar, and at most one of which asks: three
    people may speak in turn, too.
    """
    if page.captions:
        return set()
    groups = {key: g for key, g in page.groups.items() if _is_step(page, g)}
    order = sorted((index, key) for key, group in groups.items() for index in group.where)
    pairs = Counter((before, key) for (_, before), (_, key) in pairwise(order))
    after = {
        a: b
        for (a, b), count in pairs.items()
        if a != b and count >= _IN_ORDER * max(len(groups[a].where), len(groups[b].where))
    }
    found: set[str] = set()
    for first in after.keys() - after.values() or after.keys():
        round_ = [first]
        while (key := after.get(round_[-1])) is not None and key not in round_:
            round_.append(key)
        names = sum(not _is_word(page, groups[key]) for key in round_)
        asking = sum(_asks(page, groups[key]) for key in round_)
        if len(round_) >= _FIELDS and names <= 1 and asking <= 1:
            found.update(round_)
    return found


def _is_word(page: Page, group: Group) -> bool:
    """It is nobody, or a word of grammar that is no given name either: `When`, and not `Will`."""
    small = closed_class(page.language).get(group.key)
    return group.nobody or (
        small is not None and small not in OF_GIVEN_NAMES and small != "pronoun"
    )


def _asks(page: Page, group: Group) -> bool:
    return any(page.passages[i].text.rstrip()[-1] in QUESTION_MARKS for i in group.where)


def _is_step(page: Page, group: Group) -> bool:
    """It begins lines again and again, with a colon, and is written as a word."""
    candidate = page.passages[group.where[0]].candidate
    return (
        len(group.where) > 1
        and candidate is not None
        and candidate.colon
        and candidate.label.istitle()
        and not is_marked(page.passages, group.where)
    )


def labelled_lines(page: Page, accepted: Collection[str]) -> set[int]:
    """The numbers of paragraphs whose lines, several of them, each begin with a label and words: a line is a turn."""
    blocks: dict[int, list[bool]] = {}
    for passage in page.passages:
        candidate = passage.candidate
        labelled = (
            candidate is not None
            and candidate.colon
            and passage.value != ""
            and candidate.parsed.key in accepted
        )
        blocks.setdefault(passage.block, []).append(labelled)
    return {block for block, lines in blocks.items() if len(lines) >= _TURNS and all(lines)}


def _begin_small(page: Page, groups: list[Group]) -> bool:
    """What is after words with capitals begins small and ends with a stop: `Added: a list of ports.`"""
    passages = [page.passages[i] for group in groups for i in group.where]
    return len(groups) > 1 and all(
        (candidate := passage.candidate) is not None
        and candidate.label.istitle()
        and not candidate.parsed.title
        and passage.value[:1].islower()
        and passage.value.rstrip().endswith(SENTENCE_ENDS)
        for passage in passages
    )


def words_alone(page: Page, accepted: Collection[str]) -> set[str]:
    """The one label of a caption track that is a word, met a few times, with nobody labelled in between.

    `Listen: …` and, cues later, `Listen: …`: a label says that somebody else speaks now, and nobody
    else has one. Roles, logins, names in capitals and names of two words are labels all the same.
    """
    if not page.captions or len(accepted) != 1:
        return set()
    group = page.groups[next(iter(accepted))]
    first = page.passages[group.where[0]].candidate
    if (
        not 1 < len(group.where) < _OFTEN
        or group.shape >= _FAMILIAR_SHAPE
        or first is None
        or first.change
        or first.bracketed
        or first.label.isupper()
        or is_role(group.key)
        or is_identifier(first.label)
    ):
        return set()
    labelled = set(group.where)
    others = (i for i in range(group.where[0], group.where[-1]) if i not in labelled)
    return {group.key} if any(page.passages[i].opens for i in others) else set()


def _take_turns(page: Page, where: list[tuple[int, str]]) -> bool:
    """Three labels or more are one after the other, and somebody speaks again after another, or all are full names.

    Terms of a list and steps of a plan are so, too; each of them has its lines and does not come back.
    """
    row: list[str] = [key for _, key in where[:1]]
    for before, (at, key) in pairwise(where):
        row = row if at - before[0] <= _NEAR else []
        if not row or row[-1] != key:
            row = [*row, key]
        if len(row) >= _TURNS and (
            key in row[:-1] or all(_is_full_name(page.groups[name], page) for name in row)
        ):
            return True
    return False


def _is_full_name(group: Group, page: Page) -> bool:
    """A name of two words or more with a sentence after it, at the head of a paragraph."""
    passage = page.passages[group.where[0]]
    return (
        group.shape >= _FAMILIAR_SHAPE
        and not group.nobody
        and passage.kind != "item"
        and not passage.value[:1].islower()
    )


def says(page: Page, index: int) -> bool:
    """Words are after the label: no address, no list below it."""
    passages = page.passages
    if not page.is_utterance(index) or page.is_link(index):
        return False
    if passages[index].value:
        return True
    after = passages[index + 1]
    return after.kind != "item" and not after.text.lstrip().startswith(("- ", "* ", "• "))


def _opens_the_page(page: Page, group: Group) -> bool:
    """It is before all other text, or is a role, or a person with a title: `Moderator:`, `Dr. Ida Moss:`."""
    candidate = page.passages[group.where[0]].candidate
    assert candidate is not None
    if candidate.alone and not says(page, group.where[0]):
        # Children: above a list of what harms them.
        return False
    parsed = candidate.parsed
    if group.key in lexicon.PAIRS or parsed.title or parsed.credentials:
        return True
    if lexicon.CREDITS.match(candidate.label):
        return False
    item = page.passages[group.where[0]].kind == "item"
    if is_role(group.key.split()[-1]) and len(parsed.tokens) <= _ROLE_WORDS and not item:
        return True
    if begins_clause(candidate.label, page.language) or _begins_with_article(page, group):
        return False
    return bool(page.opening) and group.where[0] <= page.opening[0] and not item


def _begins_with_article(page: Page, group: Group) -> bool:
    return closed_class(page.language).get(group.key.split()[0]) == "article" and " " in group.key
