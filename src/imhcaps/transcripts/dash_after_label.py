"""A dash after the colon of every label, `O Sr. Presidente: — Bom dia`: part of the mark, and not said."""

from __future__ import annotations

from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.transcripts.passage import Passage

_DASH = lazy_pattern(r"[–—―][ \u00a0]+(?=[^\d\s])")
_LEAST = 3
"""Lines with a label and a dash, at least; our own limit."""
_SHARE = 0.8
"""Share of the labels with words after them that have the dash, from which it is part of the mark; our
own limit."""


def without_dashes(passages: list[Passage], remarks: list[Remark]) -> None:
    """Begin the speech after the dash, where the page writes one after nearly every label."""
    said = [
        (passage, passage.candidate)
        for passage in passages
        if passage.said and passage.candidate and passage.candidate.colon and passage.value
    ]
    found = [
        (passage, candidate, match)
        for passage, candidate in said
        if (match := _DASH.match(passage.text, candidate.end))
    ]
    if len(found) < max(_LEAST, _SHARE * len(said)):
        return
    for passage, candidate, match in found:
        passage.candidate = candidate._replace(end=match.end())
    remarks.append(
        Remark("skipped", "a dash after each label", found[0][0].number, found[0][2][0].strip())
    )
