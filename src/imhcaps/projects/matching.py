"""Which times belong to which talk: the parts of pages and the tracks of a folder, matched by their words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

LEAST = 0.5
"""Share of a track's runs of three words that a text must have to be a match; our own choice: talks on one
subject share under 0.05, captions and their own transcript over 0.8."""
MARGIN = 2.0
"""How many times as many runs the best text alone must have as the second alone; a match below it is not made. Our own
choice."""
LEAST_NAMED = 0.2
"""The same share of a track that bears the text's name, as a recogniser's of a poor recording. Our own choice."""
LEAST_ALONE = 0.2
"""Share of a track's runs that the best text must have and the second not: two versions of one text differ by less,
lessons that repeat their phrases by more. Our own choice."""
_RUN = 3
"""Words of a run: single words are the same in every talk (our own choice)."""
_NONE: tuple[Counter[tuple[str, ...]], str | None] = (Counter(), None)


class Match(NamedTuple):
    """A track and the text that it fits best: the share of its runs of words that the text has (0 to 1)."""

    track: str
    text: str | None
    share: float
    second: float
    nearest: str | None = None
    """The text with that share, also where it is no clear match."""


def matches(texts: Mapping[str, str], tracks: Mapping[str, str]) -> list[Match]:
    """For each track (name → its words) the text (name → its words) that it belongs to, if one clearly does."""
    runs = {name: _runs(text) for name, text in texts.items()}
    found = []
    for name, words in tracks.items():
        own = _runs(words)
        count = max(1, sum(own.values()))
        shared = sorted(
            ((own & others, text) for text, others in runs.items()),
            key=lambda each: (each[0].total(), each[1]),
            reverse=True,
        )
        (best, text), (second, _) = (*shared, _NONE, _NONE)[:2]
        alone = (best - second).total()
        sure = (
            best.total() >= LEAST * count
            and alone >= LEAST_ALONE * count
            and alone >= MARGIN * (second - best).total()
        )
        shares = best.total() / count, second.total() / count
        found.append(Match(name, text if sure else None, *shares, text))
    return found


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words: Sequence[str] = re.findall(r"\w+", text.casefold())
    return Counter(zip(*(words[at:] for at in range(_RUN)), strict=False))
