"""Sections of a record that are counted with a sign: `§ 3  Svar på interpellation 2023/24:530`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.transcripts.evidence import TERMINAL
from imhcaps.transcripts.passage import Passage

_SECTION = lazy_pattern(r"§\s?(\d{1,3})[.)]?\s+(\S)")
_LEAST = 2
"""Lines with such a number that count on from each other, at least; our own limit."""


def counted_sections(passages: Sequence[Passage], remarks: list[Remark]) -> None:
    """Make headings of the lines that count the sections of a page on which somebody speaks.

    Their numbers rise from each to the next, and they begin with no small letter and end no sentence or part of one: a
    law that is read out does.
    """
    if not any(passage.said for passage in passages):
        return
    found = [
        (passage, int(match[1]))
        for passage in passages
        if passage.kind == "paragraph"
        and passage.opens
        and not passage.said
        and (match := _SECTION.match(passage.text))
        and not match[2].islower()
        and not passage.text.rstrip().endswith((*TERMINAL, ",", ";", "،"))
    ]
    if len(found) < _LEAST or any(one >= other for (_, one), (_, other) in pairwise(found)):
        return
    for passage, _ in found:
        passage.kind = "heading"
        passage.level = 2
        remarks.append(
            Remark(
                "guessed", "read as a heading, not as speech", passage.number, passage.text.strip()
            )
        )
