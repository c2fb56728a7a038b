"""Lines of a form that is filled in, `PLACE: Oslo` above `INTERVIEWER: Kit Vale`: facts, and nobody speaks."""

from __future__ import annotations

from collections.abc import Collection

from imhcaps.language.sentences import SENTENCE_ENDS
from imhcaps.language.sounds import speaks_of_us
from imhcaps.language.voices import is_role
from imhcaps.transcripts.evidence import Group, Page, is_matter_line
from imhcaps.transcripts.following_labels import like_names
from imhcaps.transcripts.label_shape import names_nobody
from imhcaps.transcripts.passage import Passage

_OTHER_LINES = 2
"""Lines beside one, at least, by which a form is known; our own limit."""


def is_filled_in(page: Page, index: int, group: Group, accepted: Collection[str]) -> bool:
    """Who speaks elsewhere is named here as a fact of the page, with no sentence: `INTERVIEWER: Kit Vale`."""
    return (
        len(group.where) > 1
        and not page.passages[index].value.rstrip().endswith(SENTENCE_ENDS)
        and is_in_a_form(page, index, accepted)
    )


def is_in_a_form(page: Page, at: int, accepted: Collection[str]) -> bool:
    """The other lines of the paragraph, or entries of the list, begin with words that are nobody: a form that is filled
    in.

    `INTERVIEWER: Kit Vale` between `PLACE:` and `DATE:` is a fact, whoever speaks below; `Ida: I second it` is none.
    """
    passages = page.passages
    mine = passages[at]
    if speaks_of_us(mine.value, page.language):
        return False
    beside = [i for i in (at - 2, at - 1, at + 1, at + 2) if 0 <= i < len(passages)]
    lines = [
        passages[i]
        for i in beside
        if passages[i].block == mine.block
        or (passages[i].kind == mine.kind == "item" and page.section[i] == page.section[at])
    ]
    if len(lines) < _OTHER_LINES:
        return False
    fields = sum(_is_field(page, line, accepted) for line in lines)
    stated = fields and all(_is_stated(page, line) for line in [mine, *lines])
    return fields == len(lines) or bool(stated)


def _is_field(page: Page, passage: Passage, accepted: Collection[str]) -> bool:
    """Nobody is named before the colon, or an office before names."""
    candidate = passage.candidate
    if not candidate or not candidate.colon or not passage.value:
        return False
    key = candidate.parsed.key
    nobody = key not in accepted and names_nobody(candidate.label, page.language)
    return nobody or (is_role(key.split()[-1]) and like_names(passage.value))


def _is_stated(page: Page, passage: Passage) -> bool:
    """A text that begins no other line of the page, or a notice, and after it no sentence."""
    candidate = passage.candidate
    if not candidate or not candidate.colon or not passage.value:
        return False
    # Notices and clauses that are said to somebody are in no group of their name.
    group = page.groups.get(candidate.parsed.key)
    once = is_matter_line(passage) or (group is not None and len(group.where) == 1)
    return once and not passage.value.rstrip().endswith(SENTENCE_ENDS)
