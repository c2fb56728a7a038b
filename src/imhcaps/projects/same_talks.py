"""Which texts of a folder are the same talk: a page and its parts, a transcript and the documents made of it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from zlib import crc32

SAME = 0.8
"""Share of the sampled runs of words that two texts must have in common, of either; our own choice: corrections
change single words, other talks share under 0.05."""
_RUN = 4
"""Words of a run (our own choice)."""
_ONE_IN = 8
"""Of how many runs of words one is looked at: our own choice, enough for talks of a few minutes."""
_SHORT = 400
"""Words below which every run is looked at. Our own choice."""

_HOLDERS = 20
"""Texts (files) that are looked up for a run of words; more share only what tells none apart. Our own choice."""


def same_talks(texts: Sequence[str]) -> list[int]:
    """For each text the index of the first one that is the same talk; its own where there is none before it."""
    samples = [_sample(text) for text in texts]
    holders: dict[int, list[int]] = defaultdict(list)
    first = list(range(len(texts)))
    for at, sample in enumerate(samples):
        shared = Counter(other for run in sample for other in holders[run])
        for other, count in sorted(shared.items()):
            if count >= SAME * max(len(sample), len(samples[other])):
                first[at] = first[other]
                break
        for run in sample:
            # What very many texts share tells none of them apart.
            if len(holders[run]) < _HOLDERS:
                holders[run].append(at)
    return first


def _sample(text: str) -> frozenset[int]:
    words = re.findall(r"\w+", text.casefold())
    runs = {
        crc32(" ".join(words[at : at + _RUN]).encode("utf-8", "replace"))
        for at in range(max(1, len(words) - _RUN + 1))
    }
    if len(words) < _SHORT:
        return frozenset(runs)
    return frozenset(run for run in runs if run % _ONE_IN == 0)
