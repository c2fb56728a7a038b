"""What the markup of a text says for its being a label: bold, a column of its own, a time beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from imhcaps.transcripts.passage import Passage

_FORCED, _CHANGE, _TIME, _STRONG, _STRONG_ONLY, _TERM, _PLAIN = 4.0, 2.5, 2.0, 1.5, 0.8, 1.5, -1.5
"""Points for a column for speakers; `>>`; a time beside it; bold with a mark, without; a term;
none of these. Our own choice, set by hand."""


def marked(passage: Passage) -> float:
    """Points for the marks of a candidate, and off them where it has none (see `label_shape`)."""
    candidate = passage.candidate
    assert candidate is not None
    total = _FORCED if passage.forced else 0.0
    total += _CHANGE if candidate.change else 0.0
    if candidate.timed and (candidate.bracketed or candidate.colon or candidate.alone):
        total += _TIME
    if candidate.strong:
        total += _STRONG if candidate.colon or candidate.timed else _STRONG_ONLY
    total += _TERM if passage.kind == "term" else 0.0
    plain = not (
        candidate.colon
        or candidate.strong
        or candidate.timed
        or candidate.change
        or passage.kind == "term"
    )
    return total + (_PLAIN if plain else 0.0)


def is_marked(passages: Sequence[Passage], where: Iterable[int]) -> bool:
    """At one of these places a column, a style, a time or a mark of change makes it a speaker, whatever its form."""
    return any(_has_mark(passages[index]) for index in where)


def _has_mark(passage: Passage) -> bool:
    candidate = passage.candidate
    return bool(
        passage.forced
        or passage.styled
        or passage.kind == "term"
        or (candidate and (candidate.timed or candidate.change))
    )
