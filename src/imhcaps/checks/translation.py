"""What is compared of a translation and its source: which captions belong together, numbers, names, words left as they
were.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
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
HARDLY = 0.1
"""Share of a caption's time with something on screen up to which nothing is shown for it: our own choice. Of 1,645
captions without a cue of their own in 82 public pairs 1,562 had none of it, and those from a fifth on a cue beside."""
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
    covered: float
    """The share of its time for which any cue is on screen."""


def pairs(source: Track, document: Document) -> list[Pair]:
    """For each caption of the source what is shown at its time: the cues in which its middle lies, or that begin with
    it, or whose own middle lies in it. A cue without a length is meant to stay until the next one.
    """
    words = [spoken(payload) for payload in document.payloads]
    starts, ends = document.starts, list(document.ends)
    order = sorted(range(len(starts)), key=starts.__getitem__)
    begins = [starts[at] for at in order]
    last = max((cue.end for cue in source.cues), default=0)
    for at, begin in zip(order, begins, strict=True):
        if ends[at] <= begin:
            following = bisect_right(begins, begin)
            ends[at] = begins[following] if following < len(begins) else max(begin, last) + 1
    latest = list(accumulate((ends[at] for at in order), max))
    found: list[Pair] = []
    for cue in source.cues:
        middle = (cue.start + cue.end) / 2
        upto = bisect_right(begins, max(cue.end, middle))
        near, covered = [], 0
        for k in range(upto - 1, max(-1, upto - 1 - _LOOKED_BACK), -1):
            if latest[k] < cue.start:
                break
            at = order[k]
            covered += max(0, min(ends[at], cue.end) - max(starts[at], cue.start))
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
        share = covered / max(1, cue.end - cue.start)
        found.append(Pair(cue, tuple(near), text, before, True, share))
    shown = Counter(at for pair in found for at in pair.targets)
    return [pair._replace(alone=all(shown[at] == 1 for at in pair.targets)) for pair in found]


def is_fragment(text: str) -> bool:
    """Whether it is a word or two in the middle of a sentence (`and then`): what another language says elsewhere, or
    leaves out.
    """
    words = text.split()
    return len(words) < _LEAST_WORDS and words[0][0].islower() and words[-1][-1].isalnum()


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


def other_numbers(pairs: Sequence[Pair], at: int) -> tuple[list[str], list[str]]:
    """The numbers of a caption of the source that its translation does not have, and those that it has instead.

    Both: one alone may be in words in the other language, or corrected by who said it. None that moved to a caption
    beside it: words are in another order there. A year may lose its century (1990s, 90er). Where captions were cut or
    joined otherwise nothing is compared.
    """
    pair = pairs[at]
    if not pair.targets or not pair.alone:
        return [], []
    old, new = set(numbers(spoken(pair.source.payload))), set(numbers(pair.text))
    gone = {number for number in old if not _same(number, new)}
    come = {number for number in new if not _same(number, old)}
    if not gone or not come:
        return [], []
    beside = [*pairs[max(0, at - 1) : at], *pairs[at + 1 : at + 2]]
    for other in beside:
        theirs, shown = numbers(spoken(other.source.payload)), numbers(other.text)
        gone -= set(shown).difference(theirs)
        come -= set(theirs).difference(shown)
    return (sorted(gone), sorted(come)) if gone and come else ([], [])


def _same(number: str, others: Collection[str]) -> bool:
    """Whether it is among the others, or the same year with or without its century is."""
    pairs = (sorted((number, other), key=len) for other in others)
    return any(a == b or (len(a), len(b), a) == (2, 4, b[2:]) for a, b in pairs)


def other_voices(
    pairs: Sequence[Pair], speakers: Sequence[str | None]
) -> Iterator[tuple[Pair, list[str]]]:
    """The captions whose words are in another voice than in the source, and the voices that they are in.

    A voice that is named otherwise (Boy, Niño) is the one whose words it has most often; one that has its name is it.
    """
    known = {pair.source.speaker for pair in pairs}
    shared = Counter(
        (speakers[at], pair.source.speaker)
        for pair in pairs
        if pair.source.speaker
        for at in pair.targets
        if speakers[at]
    )
    home = {target: voice for (target, voice), _ in reversed(shared.most_common())}
    home.update((name, name) for name in known if name)
    for pair in pairs:
        voice = pair.source.speaker
        if not voice or not pair.targets or _words(voice) in _words(pair.text):
            continue
        named = {speakers[at] for at in pair.targets}
        if voice not in {home.get(name) for name in named if name}:
            yield pair, sorted(name for name in named if name)


def _words(text: str) -> str:
    return f" {' '.join(filter(None, map(fold, text.split())))} "


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
