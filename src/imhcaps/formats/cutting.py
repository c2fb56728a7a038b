"""Captions of a recording from which stretches were cut: what is left of each cue, and what was lost.

What comes after a cut comes earlier by its length. A cue that lies in a cut goes, and its words are counted; one that
reaches out of a cut is shortened, keeps all its words, and is reported: nobody but a listener knows which of them are
still said.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from imhcaps.cuetext import labels, spoken, timestamp, timestamp_tag, tokens
from imhcaps.errors import UsageError
from imhcaps.lazy import lazy_pattern
from imhcaps.model.remark import Remark
from imhcaps.model.track import Cue, Track
from imhcaps.text import plural
from imhcaps.timecode import clock, parse_time

_STRETCH = lazy_pattern(r"\s*([^\s–-]+)\s*[–-]\s*([^\s–-]+)\s*")


class Cuts(NamedTuple):
    """Stretches of a recording that were cut out: in order, apart from each other, in milliseconds."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def moved(self, ms: int) -> int:
        """Where a moment of the whole recording is in the cut one; one that was cut is where its cut is."""
        pairs = zip(self.starts, self.ends, strict=True)
        return ms - sum(min(ms, end) - start for start, end in pairs if start < ms)


def cuts_of(stretches: Iterable[str], fps: str | float | None = None) -> Cuts:
    """The stretches `START-END` of a command line; those that meet are one.

    Raises `UsageError` for one that is no stretch or ends before it begins, `TimecodeError` for no time.
    """
    found = []
    for text in stretches:
        match = _STRETCH.fullmatch(text)
        if match is None:
            raise UsageError(
                f"{text[:40]!r} is no stretch to cut", hint="START-END, such as 0:00-0:42"
            )
        start, end = (parse_time(part, fps) for part in match.groups())
        if end <= start:
            raise UsageError(f"the cut {text[:40]!r} ends where it begins, or before")
        found.append((start, end))
    found.sort()
    latest = [*accumulate((end for _, end in found), max)]
    firsts = [at for at in range(len(found)) if not at or found[at][0] > latest[at - 1]]
    lasts = [*(at - 1 for at in firsts[1:]), len(found) - 1] if found else []
    return Cuts(tuple(found[at][0] for at in firsts), tuple(latest[at] for at in lasts))


def without_cuts(track: Track, cuts: Cuts) -> tuple[Track, tuple[Remark, ...]]:
    """The track of the cut recording, and what is to be said: each cue that went or was shortened.

    Cues keep their order, words and settings. A cue that never lasted is kept unless its moment was cut.
    """
    left: list[Cue] = []
    gone: list[Cue] = []
    unnamed: str | None = None  # the label of a turn whose beginning was cut
    of: str | None = None  # whose turn that is
    remarks = []
    for cue in track.cues:
        start, end = cuts.moved(cue.start), cuts.moved(cue.end)
        if end <= start and (cue.end > cue.start or _inside(cue.start, cuts)):
            gone.append(cue)
            unnamed = next(iter(labels(cue.payload)), unnamed if cue.speaker == of else None)
            of = cue.speaker
            continue
        if unnamed is not None and cue.speaker == of and not labels(cue.payload):
            message = (
                f"the label {unnamed!r} was cut, and the turn goes on at {clock(start)} without it"
            )
            remarks.append(Remark("note", message, cue.line))
        unnamed = None
        payload = with_inner_times(cue.payload, start, end, cuts.moved)
        left.append(replace(cue, start=start, end=end, payload=payload))
        if end - start < cue.end - cue.start:
            remarks.append(lies_on_a_cut(cue, end - start))
    if gone:
        remarks.insert(0, left_out_words(gone))
    return replace(track, cues=tuple(left)), tuple(remarks)


def lies_on_a_cut(cue: Cue, left: int) -> Remark:
    """What is said of a cue of which so many ms are left."""
    return Remark(
        "note",
        f"the cue at {clock(cue.start)} lies on a cut: {_seconds(cue.end - cue.start)} → "
        f"{_seconds(left)}, and keeps all its words: listen which are still said",
        cue.line,
    )


def left_out_words(gone: Sequence[Cue]) -> Remark:
    """What is said of cues that lay in what was cut: how many, and how many words."""
    words = sum(len(spoken(cue.payload).split()) for cue in gone)
    said = f"{plural(len(gone), 'cue')} with {plural(words, 'word')} lay in what was cut: left out"
    return Remark("lost", said, gone[0].line)


def _inside(ms: int, cuts: Cuts) -> bool:
    at = bisect_right(cuts.starts, ms)
    return bool(at) and ms < cuts.ends[at - 1]


def with_inner_times(payload: str, start: int, end: int, moved: Callable[[int], int]) -> str:
    """Cue text whose inner times are moved; one that is then not inside the cue (ms), or not after the one before it,
    goes, and its text stays.
    """
    if "<" not in payload:
        return payload
    parts: list[str] = []
    at, last = 0, start
    for token in tokens(payload):
        ms = timestamp(token.value) if token.kind == "time" else None
        if ms is None:
            continue
        now = moved(ms)
        parts.append(payload[at : token.start])
        if last < now < end:
            parts.append(timestamp_tag(now))
            last = now
        at = token.stop
    return "".join([*parts, payload[at:]])


def _seconds(ms: int) -> str:
    return f"{ms / 1000:.3g} s"
