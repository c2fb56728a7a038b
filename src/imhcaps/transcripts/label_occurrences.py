"""Where the text of an accepted label is one: not every name before a colon in mid-sentence begins a turn."""

from __future__ import annotations

from collections import Counter

from imhcaps.model.transcript import Remark
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.bare_names import prose_below
from imhcaps.transcripts.caseless_shape import is_caseless
from imhcaps.transcripts.evidence import Group, Page, ends_here
from imhcaps.transcripts.label_clauses import has_clause
from imhcaps.transcripts.label_reports import report
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.question_pairs import stands_bare

_AGAIN = 3
"""Lines that a label begins, from which on it is one in every line that it begins; our own limit."""


def names_alone(
    passages: list[Passage], accepted: set[str], language: str, remarks: list[Remark]
) -> None:
    """A full name that is a label elsewhere stands alone on a line directly above what is said."""
    talking = False
    for index, passage in enumerate(passages[:-1]):
        candidate, below = passage.candidate, passages[index + 1]
        talking = passage.kind != "heading" and (talking or passage.said)
        if (
            talking and not passage.said and candidate and candidate.alone and candidate.label
            and passage.opens and not passage.place and " " in candidate.label
            and candidate.parsed.key in accepted and below.block == passage.block
            and not below.said and not below.opens and prose_below(index, passages)
            and not has_clause(candidate.label, language)
        ):  # fmt: skip
            passage.said = True
            report(passages, [index], "is taken for a speaker", remarks)


def writes_small(groups: dict[str, Group], accepted: set[str], passages: list[Passage]) -> bool:
    """The page writes speech in small letters throughout."""
    values = [v for key in accepted for i in groups[key].where if (v := passages[i].value)]
    return bool(values) and sum(v[0].islower() for v in values) > 0.5 * len(values)


def is_label_at(
    page: Page, index: int, group: Group, firm: bool, style: Counter[str], small: bool
) -> bool:
    """The occurrence of a group is a label: not in mid-sentence, nor a name in bold where labels have colons."""
    passages = page.passages
    passage = passages[index]
    candidate = passage.candidate
    assert candidate is not None
    if candidate.label in ("Q", "A") and passage.opens:
        other = lexicon.PAIRS[candidate.label.lower()]
        return candidate.colon or (other in page.groups and stands_bare(page, other))
    if not (candidate.colon or candidate.timed or candidate.change or passage.forced):
        marked = style["colon"] + style["timed"] >= 0.8 * style["all"]
        if style["all"] and (marked or page.styled):
            return False
        caseless = passage.kind == "item" and is_caseless(passage.value)
        if (passage.value[:1].islower() and not passage.may_start_small) or caseless:
            # **用户**可以…: the sentence goes on, in letters of one size.
            return False
    if (
        passage.opens
        or passage.forced
        or candidate.change
        or candidate.bracketed
        or candidate.strong
    ):
        return True
    again = len(group.where) >= _AGAIN
    if firm and again and candidate.colon and page.turns_by_line:
        return True
    ended = ends_here(passages[index - 1])
    if not candidate.colon and not candidate.timed:
        return ended
    if not ended and not small and passage.value[:1].islower():
        return False
    return firm or ended or page.position(index) > 0
