"""What is said of texts that may be labels: close decisions one by one, all others that were left in one remark."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from imhcaps.model.transcript import Remark
from imhcaps.text import plural
from imhcaps.transcripts.evidence import Page, is_matter_line
from imhcaps.transcripts.label_shape import name_shape
from imhcaps.transcripts.passage import Passage

_MOST_WORDS = 4
"""Words before a colon that may be a label; with more they are a clause. Our own limit."""
_CLAUSE, _CLAUSE_IN_A_TALK = -2.0, -9.0
"""Points of shape (`label_shape`) below which a text is a clause and no name with one odd word; where others are
labelled any few words may be a name. Our own choice."""
REPORTED = 20
"""Texts that are reported one by one, at most; the lines of more are counted together. Our own choice."""
_LISTED = 12
"""Lines that are listed, at most; our own choice."""


def report(passages: list[Passage], where: Sequence[int], what: str, remarks: list[Remark]) -> None:
    """Report a decision that was close, with the lines where the text is."""
    first = passages[where[0]]
    assert first.candidate is not None
    label = first.candidate.label
    others = lines_of(passages, where[1:])
    also = f" (also in line {others})" if others else ""
    remarks.append(
        Remark(
            "guessed", f"{label!r} {what}{also}; name the speakers to decide", first.number, label
        )
    )


def report_rest(page: Page, reported: Collection[int], remarks: list[Remark]) -> None:
    """Count the lines that look like labelled ones, are not, and were not reported; one remark for all."""
    passages = page.passages
    least = _CLAUSE_IN_A_TALK if any(passage.said for passage in passages) else _CLAUSE
    left = [
        index
        for index in range(len(passages))
        if index not in reported and _is_like_a_label(page, index, least)
    ]
    if not left:
        return
    first = passages[left[0]]
    assert first.candidate is not None
    what = plural(
        len(left),
        "line begins with words and a colon, and is read as words",
        "lines begin with words and a colon, and are read as words",
    )
    others = lines_of(passages, left[1:])
    also = f" (also line {others})" if others else ""
    label = first.candidate.label
    remarks.append(Remark("note", f"{what}{also}; --speaker names who speaks", first.number, label))


def _is_like_a_label(page: Page, index: int, least: float) -> bool:
    passage = page.passages[index]
    candidate = passage.candidate
    return bool(
        candidate
        and candidate.colon
        and candidate.label
        and not passage.said
        and passage.kind != "heading"
        and passage.value
        and len(candidate.label.split()) <= _MOST_WORDS
        and name_shape(candidate.label, page.language) > least
        and page.is_utterance(index)
        and not page.is_link(index)
        and not is_matter_line(passage)
    )


def lines_of(passages: Sequence[Passage], where: Sequence[int]) -> str:
    """The lines of these passages, the first dozen of them."""
    numbers = [str(number) for i in where[:_LISTED] if (number := passages[i].number) is not None]
    more = ", …" if len(where) > _LISTED else ""
    return ", ".join(numbers) + more
