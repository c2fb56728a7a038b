"""Words that a file holds twice because one voice is in two channels or tiers: used once."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from imhcaps.model.transcript import Remark
from imhcaps.text import fold, plural
from imhcaps.timing.model import AsrWord

_TOGETHER = 400
"""ms between two starts of one word in two channels: recognisers place words apart by up to 200 ms,
and a room or a connection delays a voice by as much. Our own choice: the sum of the two."""
_ONE_VOICE = 0.5
"""Share of a channel's words that another has at the same time, from which the two are one voice.
Our own choice: two people do not say half of their words in unison."""
_MOST = 32
"""More channels or tiers than this are not compared: each is compared with all before it, word
for word. Our own choice, for time."""
_RUN = 2
"""So many neighbouring words at the same time are no chance, though the rest of the channel
differs. Our own choice: the shortest run there is."""


def used_once(words: Sequence[tuple[str, AsrWord]]) -> tuple[list[AsrWord], tuple[Remark, ...]]:
    """(channel, word) pairs → the words in order of time, without those that are there twice.

    Where two channels are one voice, the second only adds words for times at which the first is silent.
    """
    channels: dict[str, list[AsrWord]] = defaultdict(list)
    for channel, word in words:
        channels[channel].append(word)
    if len(channels) > _MOST:
        return sorted((word for _, word in words), key=_start), ()
    kept: list[AsrWord] = []
    dropped = 0
    for mine in channels.values():
        mine.sort(key=_start)
        fresh = _new(kept, mine) if kept else mine
        dropped += len(mine) - len(fresh)
        kept = sorted([*kept, *fresh], key=_start)
    if not dropped:
        return kept, ()
    what = plural(dropped, "word is", "words are")
    return kept, (Remark("note", f"{what} in several channels or tiers: each used once"),)


def _start(word: AsrWord) -> int:
    return word.start


def _new(kept: list[AsrWord], mine: list[AsrWord]) -> list[AsrWord]:
    """The words of a channel that are not those already kept."""
    places: dict[str, _Places] = defaultdict(_Places)
    for word in kept:
        places[fold(word.text)].starts.append(word.start)
    again = [places[fold(word.text)].taken(word.start) for word in mine]
    if sum(again) >= _ONE_VOICE * len(mine):
        busy = _Busy(kept)
        return [
            word for word, twice in zip(mine, again, strict=True) if not twice and busy.free(word)
        ]
    out: list[AsrWord] = []
    for twice, group in groupby(zip(mine, again, strict=True), key=lambda pair: pair[1]):
        run = [word for word, _ in group]
        if not twice or len(run) < _RUN:
            out += run
    return out


class _Places:
    """Where a word is already; asked in order of time."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self._at = 0

    def taken(self, start: int) -> bool:
        """Take a place near this time; whether there was one."""
        while self._at < len(self.starts) and self.starts[self._at] < start - _TOGETHER:
            self._at += 1
        if self._at == len(self.starts) or self.starts[self._at] > start + _TOGETHER:
            return False
        self._at += 1
        return True


class _Busy:
    """The times at which somebody speaks already."""

    def __init__(self, words: Sequence[AsrWord]) -> None:
        self._starts: list[int] = []
        self._stops: list[int] = []
        for word in words:
            if self._stops and word.start <= self._stops[-1]:
                self._stops[-1] = max(self._stops[-1], word.end)
            else:
                self._starts.append(word.start)
                self._stops.append(word.end)

    def free(self, word: AsrWord) -> bool:
        """Whether more than half of a word is where nobody speaks."""
        at = bisect_left(self._stops, word.start)
        spent = 0
        while at < len(self._starts) and self._starts[at] < word.end:
            spent += min(word.end, self._stops[at]) - max(word.start, self._starts[at])
            at += 1
        return spent <= (word.end - word.start) / 2
