"""Names that stand alone on a line, with no colon, time or emphasis: where they are labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from imhcaps.language.page_heads import heads_a_part
from imhcaps.language.voices import is_role
from imhcaps.text import fold
from imhcaps.transcripts.evidence import TERMINAL, Group, Page
from imhcaps.transcripts.label_shape import shape
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.passage import Passage

_ALONE_IN_CAPITALS, _ALONE_AGAIN = 0.7, 0.8
"""Points for names alone on lines, where there are three and more in capitals, or four of which
some recur. Our own choice, set by hand."""
_OFTEN, _PROSE = 4, 0.75
"""Places from which a name may be over something that is no sentence, and the share of them that must
be over one; our own limits."""
_SAME_OFFICE = 0.8
"""Points where what is after the last comma is so after other names too: `Moss, Ida, member`.
Our own choice, set by hand."""
_GROUP = 5
"""Letters of a group in small letters after a name, at most: `vihr`; our own limit."""
_ANY_OFFICE = "*"
_HOLDERS = 3
"""Names with the same office after them, at least; our own limit."""


def is_bare(where: Sequence[int], passages: list[Passage]) -> bool:
    """Every time only a line of its own, with no colon, time or emphasis."""
    return all(
        not (c.colon or c.strong or c.timed or c.change)
        and passages[i].kind != "term"
        and not passages[i].forced
        for i in where
        if (c := passages[i].candidate)
    )


def bare_candidates(groups: dict[str, Group], passages: list[Passage]) -> list[Candidate]:
    """Every name that stands alone on a line."""
    return [
        candidate
        for group in groups.values()
        if is_bare(group.where, passages)
        for i in group.where
        if (candidate := passages[i].candidate) and shape(candidate.label) >= 1
    ]


def score_bare(page: Page, lone: list[Candidate], scores: dict[str, float]) -> None:
    """Names alone above speech, as in a play or a call with analysts: each makes the others likelier."""
    if len(lone) < 3:
        return
    offices = offices_of(lone)
    again = len({candidate.parsed.key for candidate in lone}) < len(lone) >= 4
    for key, group in page.groups.items():
        if not is_bare(group.where, page.passages):
            continue
        if page.passages[group.where[0]].text.isupper():
            scores[key] += _ALONE_IN_CAPITALS
            continue
        holder = _holds(page.passages[group.where[0]].text, offices)
        above = (prose_below(i, page.passages) for i in group.where)
        if again and (any(above) if holder else all(above)):
            scores[key] += _ALONE_AGAIN + (_SAME_OFFICE if holder else 0.0)


def offices_of(lone: list[Candidate]) -> Counter[str]:
    """What is after the last comma of these names, and after how many of them."""
    names = {(office, c.parsed.key) for c in lone if (office := _office(c.label))}
    return Counter(office for office, _ in names)


def _holds(text: str, offices: Counter[str]) -> bool:
    """The office or the group after the name is after others as well."""
    office = _office(text)
    return bool(office) and offices[office] >= _HOLDERS


def _office(text: str) -> str:
    """What is after the last comma or in brackets at the end, or a short last word in small letters:
    `Moss, Ida, member`, `Ida Moss (ABC)`, `Aino Virta xy`. Empty where there is nothing of the kind.
    """
    text = text.rstrip(" .:")
    if "," in text:
        office = text.rpartition(",")[2].split()
        # Members of one parliament: poslanec NR SR, poslankyňa NR SR, predseda NR SR.
        return _ANY_OFFICE if office and is_role(fold(office[0])) else fold(" ".join(office))
    if text.endswith(")") and "(" in text:
        return fold(text[text.rfind("(") :])
    last = text.split()[-1:]
    return last[0] if last and last[0].islower() and len(last[0]) <= _GROUP else ""


def bare_speaks(
    group: Group,
    page: Page,
    firm: set[str],
    every: list[Candidate],
    offices: Counter[str],
) -> bool:
    """Names alone on a line speak where nobody else is labelled, and where they do so repeatedly."""
    passages, where = page.passages, group.where
    if heads_a_part(passages[where[0]].text, page.language):
        return False
    if all(_goes_on(i, passages) or passages[i].kind == "item" for i in where):
        # Wrapped text; an item of a list above others.
        return False
    if firm and not all(is_bare(page.groups[key].where, passages) for key in firm):
        return group.key in firm
    if firm:
        # A page whose labels all stand alone on lines: a full name above speech is one of them.
        return group.key in firm or all(prose_below(i, passages) for i in where)
    if fold(passages[where[0]].text) in ("q", "a") or _is_qa(where, passages):
        return True
    prose = [i for i in where if prose_below(i, passages)]
    if prose and _holds(passages[where[0]].text, offices):
        # An office that others hold too makes a label of it, whatever is below one of its places.
        return True
    if len(prose) < (len(where) if len(where) < _OFTEN else _PROSE * len(where)):
        return False
    if len(where) >= 2:
        return len(every) >= 3 or passages[where[0]].text.isupper()
    # Once only: where others do so more often.
    names = {candidate.parsed.key for candidate in every[:400]}
    again = any(len(page.groups[name].where) >= 2 for name in names)
    least = 3 if passages[where[0]].text.isupper() else 4
    return len(every) >= least and len(names) >= 2 and again


def _goes_on(index: int, passages: list[Passage]) -> bool:
    """A line in small letters below one that does not end a sentence: wrapped text."""
    passage = passages[index]
    return (
        index > 0
        and passage.text[:1].islower()
        and not passages[index - 1].text.rstrip().endswith(TERMINAL)
    )


def _is_qa(where: Sequence[int], passages: list[Passage]) -> bool:
    return all((c := passages[i].candidate) is not None and c.label in ("Q", "A") for i in where)


def prose_below(index: int, passages: Sequence[Passage]) -> bool:
    if index + 1 >= len(passages):
        return False
    after = passages[index + 1]
    return after.kind != "heading" and (
        after.text.rstrip().endswith(TERMINAL)
        or len(after.text.split()) >= 8
        or after.text.startswith(("[", "(", "♪"))
    )
