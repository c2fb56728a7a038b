"""Lines of a form that is filled in, `PLACE: Oslo` above `INTERVIEWER: Kit Vale`: facts, and nobody speaks."""

from __future__ import annotations

from collections.abc import Collection

from imhcaps.language.closed_class import function_words
from imhcaps.language.sentences import SENTENCE_ENDS
from imhcaps.language.sounds import knows_pronouns, speaks_of_us
from imhcaps.language.voices import is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold
from imhcaps.transcripts.evidence import Group, Page, is_matter_line
from imhcaps.transcripts.following_labels import like_names
from imhcaps.transcripts.label_company import plain_words
from imhcaps.transcripts.label_shape import names_nobody
from imhcaps.transcripts.names import parse_label
from imhcaps.transcripts.passage import Passage

_OTHER_LINES = 2
"""Lines beside one, at least, by which a form is known; our own limit."""
_OF_A_REPORT = 6
"""Places of labels from which a page shows whether anybody is spoken to; our own limit."""
_SPOKEN, _OWN_WORDS = 0.2, 0.5
"""Share of these places with I, we, you or a question, up to which nobody is spoken to; and share with a word of the
page's own, from which they are fields. Our own choice."""
_WORD = lazy_pattern(r"[^\W\d_]{3,}")


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


def of_a_report(page: Page, accepted: Collection[str]) -> set[str]:
    """The keys of the fields of a report, `Input:`, `Output:`, `Assessment:`: most of them are words that are in small
    letters elsewhere on the page, and what is after them asks nothing and speaks of no I, we or you.
    """
    keys = {key for key in accepted if not _is_somebody(page, page.groups[key])}
    places = [i for key in keys for i in page.groups[key].where]
    if (
        page.captions
        or page.styled
        or not knows_pronouns(page.language)
        or keys != set(accepted)
        or any(page.groups[key].known for key in keys)
        or len(places) < _OF_A_REPORT
    ):
        return set()
    spoken = sum(
        page.asks(i) or speaks_of_us(page.passages[i].value, page.language) > 0 for i in places
    )
    if spoken > _SPOKEN * len(places):
        return set()
    written = plain_words(page) - function_words(page.language) - function_words("en")
    own = sum(
        len(page.groups[key].where)
        for key in keys
        if _is_own(page.label(page.groups[key]), written)
    )
    return keys if own >= _OWN_WORDS * len(places) else set()


def _is_own(label: str, written: Collection[str]) -> bool:
    """All its words are words of the page, and none of them a title or an office."""
    words = _WORD.findall(label.lower())
    named = parse_label(label).title or any(is_role(fold(word)) for word in words)
    return bool(words) and not named and all(word in written for word in words)


def _is_somebody(page: Page, group: Group) -> bool:
    """A column, a style or a mark of change says so, whatever the words are."""
    passages = [page.passages[i] for i in group.where]
    return any(
        p.forced or p.styled or p.kind == "term" or (p.candidate is not None and p.candidate.change)
        for p in passages
    )
