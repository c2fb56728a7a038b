"""Whether anybody takes turns on a page: guides, reports and essays have texts before colons, and no dialogue.

A page on which little opens with a label, and labels nowhere follow each other as turns do, has at most somebody who
opens it. Labels with a time, with a mark of change, in a column or a style for speakers are speakers anywhere.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from imhcaps.language.closed_class import lexicon as closed_class
from imhcaps.language.sentences import SENTENCE_ENDS
from imhcaps.language.voices import is_role
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.evidence import Group, Page
from imhcaps.transcripts.label_shape import begins_clause
from imhcaps.transcripts.names import is_identifier
from imhcaps.transcripts.passage import Passage

_FEW = 0.2
"""Share of paragraphs with a label, below which labels must take turns somewhere. Our own choice."""
_TURNS, _NEAR = 3, 4
"""So many labels in a row are turns when each is at most so many lines after the one before; our own limit."""
_ROLE_WORDS = 3
"""Words of a role, at most: `second audience member`. Our own limit."""
_FIELDS, _SECTIONS, _SECTIONS_SMALL, _IN_MOST = 3, 3, 2, 0.6
"""Labels, and sections below headings, from which labels may be fields of a form; such sections where what follows
begins small, as in lists of changes; and the share of the sections that have each of them. Our own choice."""
_MANY_SECTIONS = 5
"""Sections each of which has every label once, from which they are fields, whatever the words; our own limit."""
_OFTEN = 4
"""Places from which the one label of a track is a name, whatever word it is. Our own choice."""
_FAMILIAR_SHAPE = 1.8
"""Points of shape (`label_shape`) of a full name, and of one that is known to speak. Our own choice."""
_DEFINED, _OF_A_GLOSSARY, _NEARLY = 3, 0.6, 0.9
"""Lines of a word and what it means, at least; their share of the paragraphs; and the share of those lines that go on small.
Our own limits."""
_SHORT_PAGE = 8
"""Paragraphs, counted by the lines that open them, below which a page says nothing of this; our own limit."""


def without_turns(page: Page, accepted: Collection[str]) -> set[str]:
    """The keys among `accepted` that stand alone on a page without turns; none where there are turns."""
    if page.captions or page.styled or len(page.opening) + page.omitted[1] < _SHORT_PAGE:
        return set()
    groups = [page.groups[key] for key in accepted]
    if any(_is_marked(page, group) for group in groups):
        return set()
    where = sorted((i, group.key) for group in groups for i in group.where if says(page, i))
    if len(where) >= _FEW * (len(page.opening) + page.omitted[1]) or _take_turns(where):
        return set()
    return {group.key for group in groups if not _opens_the_page(page, group)}


def definitions(page: Page, accepted: Collection[str]) -> set[str]:
    """Single words of which none comes again, nearly each before a small letter: `Cue: a stretch of text`."""
    groups = [page.groups[key] for key in accepted]
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
        or any(len(group.where) > 1 or _is_marked(page, group) for group in groups)
    ):
        return set()
    return {group.key for group in groups if " " not in group.key}


def fields(page: Page, accepted: Collection[str]) -> set[str]:
    """Labels of which every section has one each, and none twice: `Rationale:`, `Consequences:` of each decision."""
    groups = [page.groups[key] for key in accepted]
    if (
        page.captions
        or page.styled
        or not groups
        or any(_is_marked(page, group) for group in groups)
        or not lexicon.PAIRS.keys().isdisjoint(accepted)
    ):
        return set()
    if _is_cycle(page, groups):
        return set(accepted)
    small = _begin_small(page, groups)
    nobody = any(group.nobody for group in groups) and (
        len(groups) >= _FIELDS or all(group.nobody for group in groups)
    )
    section, here = [], 0
    for passage in page.passages:
        here += passage.kind == "heading"
        section.append(here)
    where = [(section[i], group.key) for group in groups for i in group.where]
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


def _is_cycle(page: Page, groups: list[Group]) -> bool:
    """Three words or more that are nobody, written as words, come round in one order: `Problem:`, `Cause:`, `Remedy:`."""
    where = sorted((i, group.key) for group in groups for i in group.where)
    round_ = [key for _, key in where[: len(groups)]]
    return (
        len(groups) >= _FIELDS
        and len(where) >= 2 * len(groups)
        and [key for _, key in where] == (round_ * len(where))[: len(where)]
        and all(
            group.nobody and (c := page.passages[group.where[0]].candidate) and c.label.istitle()
            for group in groups
        )
    )


def _begin_small(page: Page, groups: list[Group]) -> bool:
    """What stands behind words with capitals begins small and ends with a stop: `Added: a list of ports.`"""
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


def _take_turns(where: list[tuple[int, str]]) -> bool:
    """Three labels or more stand one after the other, and not all are the same."""
    row: list[tuple[int, str]] = where[:1]
    for before, here in pairwise(where):
        row = [*row, here] if here[0] - before[0] <= _NEAR else [here]
        if len(row) >= _TURNS and len({key for _, key in row}) > 1:
            return True
    return False


def says(page: Page, index: int) -> bool:
    """Words stand behind the label: no address, no list below it."""
    passages = page.passages
    if not page.is_utterance(index) or page.is_link(index):
        return False
    if passages[index].value:
        return True
    after = passages[index + 1]
    return after.kind != "item" and not after.text.lstrip().startswith(("- ", "* ", "• "))


def _is_marked(page: Page, group: Group) -> bool:
    return any(_has_mark(page.passages[i]) for i in group.where)


def _has_mark(passage: Passage) -> bool:
    candidate = passage.candidate
    return bool(
        passage.forced
        or passage.styled
        or passage.kind == "term"
        or (candidate and (candidate.timed or candidate.change))
    )


def _opens_the_page(page: Page, group: Group) -> bool:
    """It stands before all other text, or is a role, or a person with a title: `Moderator:`, `Dr. Ida Moss:`."""
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
    if is_role(group.key.split()[-1]) and len(parsed.tokens) <= _ROLE_WORDS:
        return True
    if begins_clause(candidate.label, page.language) or _begins_with_article(page, group):
        return False
    return bool(page.opening) and group.where[0] <= page.opening[0]


def _begins_with_article(page: Page, group: Group) -> bool:
    return closed_class(page.language).get(group.key.split()[0]) == "article" and " " in group.key
