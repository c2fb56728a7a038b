"""Pages in which a line is a turn: labels at the heads of most lines, also inside paragraphs."""

from collections import Counter
from typing import TYPE_CHECKING, Any

from imhcaps.transcripts.label_shape import NAME_LIKE, NONE, name_shape

if TYPE_CHECKING:
    from imhcaps.transcripts.passage import Passage
else:
    Passage = Any

_LOGIN_AGAIN = 4
"""Places from which a word in small letters is a login; our own limit."""
_LEAST_PAIRS = 4
"""Lines below each other, both with what may be a label, that show a turn to be a line; our own limit."""
_LEAST_NAMED = 2
"""Lines that begin with something like a name, at least, where a turn is a line; our own limit."""


def are_by_line(passages: list[Passage], shapes: list[float], omitted: int) -> bool:
    """Most lines begin with something like a label: a turn a line, no empty lines between."""
    lines = [s for p, s in zip(passages, shapes, strict=True) if p.kind != "heading" and not p.seen]
    named = sum(shape >= NAME_LIKE for shape in lines)
    if named < _LEAST_NAMED:
        return False
    headed = sum(_has_head(p) for p, s in zip(passages, shapes, strict=True) if s == NONE)
    return named + headed >= 0.5 * (len(lines) + omitted)


def with_logins(passages: list[Passage], shapes: list[float]) -> list[float]:
    """The shapes, where a word in small letters before a colon that comes again and again, `mnot:`, is like a name."""
    words = Counter(
        c.label
        for p, shape in zip(passages, shapes, strict=True)
        if (c := p.candidate) and c.colon and p.value and NONE < shape < NAME_LIKE
        and c.label.islower() and c.label.isalnum()
    )  # fmt: skip
    again = {word for word, count in words.items() if count >= _LOGIN_AGAIN}
    if not again:
        return shapes
    return [
        NAME_LIKE if (c := p.candidate) and c.colon and c.label in again else shape
        for p, shape in zip(passages, shapes, strict=True)
    ]


def have_turns_by_line(passages: list[Passage], shapes: list[float]) -> bool:
    """Lines inside paragraphs begin with what may be labels, below others that do, again and again."""
    inside = [
        k
        for k, passage in enumerate(passages)
        if k and not passage.opens and passage.kind != "heading" and not passage.seen
    ]
    both = sum(shapes[k] >= NAME_LIKE and shapes[k - 1] >= NAME_LIKE for k in inside)
    return both >= _LEAST_PAIRS and both >= 0.2 * len(inside)


def _has_head(passage: Passage) -> bool:
    """`Action: Ida asks the board`: nobody, and a line of its own all the same."""
    candidate = passage.candidate
    return bool(
        candidate
        and candidate.colon
        and candidate.label
        and passage.value
        and passage.kind != "heading"
        and not passage.seen
        and name_shape(candidate.label) >= NAME_LIKE
    )
