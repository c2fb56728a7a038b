"""Texts without a colon on a page that has one after every name with a group or an office.

Headings in bold and lists of names stand between such turns: `**Amendment**`, `**Ida Moss,** Kit Vale; Bo Lind`.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from imhcaps.transcripts.evidence import Group, Page
from imhcaps.transcripts.label_features import is_described
from imhcaps.transcripts.label_markup import is_marked

_SPEAKERS, _PLACES = 4, 10
"""Described labels with a colon that come again, and their places, from which the colon is the page's mark; our own
limits."""
_NEARLY = 0.9
"""Share of the places of described labels that come again, from which all have a colon; our own limit."""


def without_colon(page: Page, accepted: Set[str]) -> set[str]:
    """The keys among `accepted` that have no colon anywhere, where the page's labels do."""
    if page.captions:
        return set()
    again = [group for key in accepted if len((group := page.groups[key]).where) > 1]
    described = [group for group in again if _is_described(page, group)]
    marked = [group for group in described if _has_colon(page, group)]
    places = _places(marked)
    if len(marked) < _SPEAKERS or places < max(_PLACES, _NEARLY * _places(described)):
        return set()
    return {
        key
        for key in accepted
        if not _has_colon(page, page.groups[key])
        and not is_marked(page.passages, page.groups[key].where)
    }


def _places(groups: Sequence[Group]) -> int:
    return sum(len(group.where) for group in groups)


def _is_described(page: Page, group: Group) -> bool:
    return any(is_described(page.passages[i], page.language) for i in group.where)


def _has_colon(page: Page, group: Group) -> bool:
    candidates = (page.passages[i].candidate for i in group.where)
    return any(candidate is not None and candidate.colon for candidate in candidates)
