"""What is compared of a translation and its source: which captions belong together, numbers, names, words left as they
were.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.cuetext import spoken
from imhcaps.language.language import primary
from imhcaps.language.scripts import UNSPACED
from imhcaps.text import fold

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.model.track import Cue, Track

_LEAST_WORDS = 3
"""Words from which on two equal texts are one that was not translated; our own choice: fewer are often a name or a
cry."""
_LEAST_SIGNS = 6
"""Characters for the same in a script without spaces (our own choice)."""
_LEAST_FIGURES = 2
"""Figures (digits) of a number that is compared: smaller ones are often words in one of the languages (our own
choice)."""
_LOOKED_BACK = 64
"""Cues that are looked at for one caption of the source; our own choice, for time: no player shows so many at once."""
_STEM = 4
"""Letters that a name keeps in every case and language (our own choice: Anna, Annie and Anną have three)."""


class Pair(NamedTuple):
    """A caption of the source, the 0-based cues that are shown for it, what they say, and the cue before them."""

    source: Cue
    targets: tuple[int, ...]
    text: str
    before: int | None
    alone: bool
    """Whether the same cues are shown for no other caption of the source."""


def pairs(source: Track, document: Document) -> list[Pair]:
    """For each caption of the source what is shown at its time: the cues in which its middle lies, or that begin with
    it, or whose own middle lies in it.
    """
    words = [spoken(payload) for payload in document.payloads]
    starts, ends = document.starts, document.ends
    order = sorted(range(len(starts)), key=starts.__getitem__)
    begins = [starts[at] for at in order]
    latest = list(accumulate((ends[at] for at in order), max))
    found: list[Pair] = []
    for cue in source.cues:
        middle = (cue.start + cue.end) / 2
        upto = bisect_right(begins, max(cue.end, middle))
        near = []
        for k in range(upto - 1, max(-1, upto - 1 - _LOOKED_BACK), -1):
            if latest[k] < cue.start:
                break
            at = order[k]
            inside = starts[at] <= middle < ends[at]
            if inside or cue.start <= (starts[at] + ends[at]) / 2 < cue.end:
                near.append(at)
        near.sort()
        before = (
            order[bisect_right(begins, cue.start) - 1]
            if begins and begins[0] <= cue.start
            else None
        )
        text = " ".join(words[at] for at in near)
        found.append(Pair(cue, tuple(near), text, before, True))
    shown = Counter(at for pair in found for at in pair.targets)
    return [pair._replace(alone=all(shown[at] == 1 for at in pair.targets)) for pair in found]


def untranslated(pair: Pair, source: str | None, target: str | None) -> bool:
    """Whether the words of a caption are those of the source, and enough of them to be no name."""
    if not pair.targets or (source and target and primary(source) == primary(target)):
        return False
    said = spoken(pair.source.payload)
    old, new = ([*filter(None, map(fold, text.split()))] for text in (said, pair.text))
    if old != new:
        return False
    if UNSPACED.search(said):
        return sum(map(len, old)) >= _LEAST_SIGNS
    plain = [word for word in said.split() if word[:1].islower()]
    return len(old) >= _LEAST_WORDS and len(plain) >= _LEAST_WORDS - 1


_NUMBER = re.compile(r"\d+(?:[.,'’\u00a0\u202f\u066b\u066c ]\d{3}(?!\d))*")


def numbers(text: str) -> list[str]:
    """The numbers of two figures and more in a text, in the figures 0 to 9 without what parts thousands."""
    found = []
    for match in _NUMBER.finditer(text):
        figures = "".join(str(unicodedata.digit(ch)) for ch in match[0] if ch.isdecimal()).lstrip(
            "0"
        )
        if len(figures) >= _LEAST_FIGURES:
            found.append(figures)
    return found


def missing_numbers(pair: Pair) -> tuple[list[str], list[str]]:
    """The numbers of the source that a caption does not have, and those that it has alone.

    A year may lose its century (1990s, 90er). Where captions were cut or joined otherwise nothing is compared.
    """
    if not pair.targets or not pair.alone:
        return [], []
    old, new = numbers(spoken(pair.source.payload)), numbers(pair.text)
    gone, come = (
        list((Counter(old) - Counter(new)).elements()),
        list((Counter(new) - Counter(old)).elements()),
    )
    for number in list(gone):
        twin = next(
            (other for other in come if other.endswith(number) or number.endswith(other)), None
        )
        if twin is not None:
            gone.remove(number)
            come.remove(twin)
    return gone, come


def missing_names(pair: Pair, names: Iterable[str]) -> list[str]:
    """The parts of known names that are in the source and not in the caption; only between texts in Latin letters."""
    if not pair.targets or not pair.alone:
        return []
    said, shown = spoken(pair.source.payload), pair.text
    if not (_latin(said) and _latin(shown)):
        return []
    words = [fold(word) for word in re.findall(r"\w+", shown)]
    found = []
    for part in sorted({part for name in names for part in name.split()}):
        stem = fold(part)[:_STEM]
        if len(stem) < _STEM or not re.search(rf"\b{re.escape(part)}\b", said):
            continue
        if not any(word.startswith(stem) for word in words):
            found.append(part)
    return found


def _latin(text: str) -> bool:
    letters = [ch for ch in text if ch.isalpha()]
    return bool(letters) and all(ord(ch) < 0x250 or 0x1E00 <= ord(ch) < 0x1F00 for ch in letters)
