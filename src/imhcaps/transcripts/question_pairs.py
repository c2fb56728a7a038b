"""Labels that speak in pairs: `Question:` and `Answer:`, `Q:` and `A:`."""

from __future__ import annotations

from imhcaps.language.page_heads import question_pairs
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.evidence import Page

_ASKED = frozenset({"q", "question"})
"""Labels of somebody unnamed who asks those who are named, as in press briefings."""


def accept_pairs(page: Page, accepted: set[str], language: str) -> None:
    """`Question:` and `Answer:` speak only together; `A:` also beside `B:` and `EF:`, `Q:` beside names.

    Where both of another language's are on the page, `Frage:` and `Antwort:`, they speak.
    """
    groups = page.groups
    for key, other in question_pairs(language):
        if key != other and key in groups and other in groups:
            accepted.update((key, other))
    letters = sum(len(key) == 1 for key in groups)
    named = len(accepted - lexicon.PAIRS.keys()) > 0
    for key, other in lexicon.PAIRS.items():
        beside = ((letters > 1 or page.initials) and len(key) == 1) or (named and key in _ASKED)
        if key in accepted and other not in groups and not beside:
            accepted.discard(key)
        elif key in groups and other in groups and capitals(page, key) & capitals(page, other):
            accepted.update((key, other))


def capitals(page: Page, key: str) -> set[bool]:
    """Whether it is written with a capital: `A first step` and `q` are no pair."""
    labels = (page.passages[i].candidate for i in page.groups[key].where)
    return {candidate.label[:1].isupper() for candidate in labels if candidate}


def stands_bare(page: Page, key: str) -> bool:
    """It is written with a capital and without a mark somewhere: beside `Q:` a line `A boat.` begins with an
    article.
    """
    candidates = (page.passages[i].candidate for i in page.groups[key].where)
    return any(c and c.label[:1].isupper() and not c.colon for c in candidates)
