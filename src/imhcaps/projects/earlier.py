"""The captions that are there keep their times, except where the source of the times says other ones now."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from difflib import SequenceMatcher
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.cue_words import track_words
from imhcaps.errors import ImhcapsError
from imhcaps.files import utf8
from imhcaps.formats import read_track
from imhcaps.lazy import lazy_pattern
from imhcaps.projects.edits import BASES, DIGITS

if TYPE_CHECKING:
    from pathlib import Path

    from imhcaps.model.track import Track
    from imhcaps.model.transcript import TimedTranscript

LEAST_MS = 2000
"""Ms that a caption's start may be from its first word before that counts as another time, where it is not known
which times it was made from: people move captions by less. Our own choice."""


END_MS = 10
"""Ms by which the end of a word whose start is known may differ and be the same: it is estimated where no row says it.
Our own choice."""


class WordTimes(NamedTuple):
    """The words of a talk in order, each with its start and end in ms, and whether a source says its time."""

    texts: tuple[str, ...]
    times: tuple[tuple[int, int], ...]
    known: tuple[bool, ...]


def word_times(timed: TimedTranscript) -> WordTimes:
    """The words of a transcript with the times that its sources give them."""
    words = [word for word in timed.transcript.words if word.start is not None]
    return WordTimes(
        tuple(word.text for word in words),
        tuple((word.start or 0, word.end or word.start or 0) for word in words),
        tuple(word.origin != "estimated" for word in words),
    )


def place_of(folder: Path, name: str) -> Path:
    """Where the times of a talk's words are kept."""
    return folder / BASES / f"{sha256(utf8(name)).hexdigest()[:DIGITS]}.times.json"


def as_bytes(words: WordTimes) -> bytes:
    """The form in which they are kept."""
    known = [at for at, known in enumerate(words.known) if known]
    return utf8(json.dumps([words.texts, words.times, known], ensure_ascii=False))


def read_times(folder: Path, name: str) -> WordTimes | None:
    """The times from which the captions of a talk were made last; None when they are not known."""
    try:
        texts, times, places = json.loads(place_of(folder, name).read_text("utf-8"))
        known = set(places)
        return WordTimes(
            tuple(map(str, texts)),
            tuple((int(start), int(end)) for start, end in times),
            tuple(at in known for at in range(len(texts))),
        )
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def earlier_captions(folder: Path, paths: Sequence[str], edited: Sequence[str]) -> Track | None:
    """The captions of a talk that are there, with the times of the file that somebody edited.

    `paths` are those of its formats. WebVTT goes first: it says who speaks, and the others do not.
    """
    tracks: dict[str, Track] = {}
    for path in sorted(paths, key=lambda path: not path.endswith(".vtt")):
        with suppress(ImhcapsError):
            tracks[path] = read_track(folder / path)
    if not tracks:
        return None
    first, *others = tracks
    if first not in edited:
        for path in others:
            if path in edited:
                return _with_times_of(tracks[first], tracks[path])
    return tracks[first]


def _with_times_of(track: Track, other: Track) -> Track:
    """A track with the times of those cues of another format that have the same text."""
    cues = list(track.cues)
    texts = [[" ".join(cue.text.split()) for cue in each.cues] for each in (track, other)]
    for mine, theirs in _same(*texts):
        there = other.cues[theirs]
        cues[mine] = replace(cues[mine], start=there.start, end=there.end)
    return replace(track, cues=tuple(cues))


def with_plain_spaces(track: Track) -> Track:
    """The track without the cues that hold white space other than spaces and line ends."""
    return replace(track, cues=tuple(cue for cue in track.cues if not _ODD.search(cue.payload)))


_ODD = lazy_pattern(r"[^\S \n]")


def still_right(previous: Track, before: WordTimes | None, now: WordTimes, error_ms: int) -> Track:
    """The earlier captions without those of which a word has another time now.

    `before` are the times from which they were made. Where they are not known, a caption goes whose start is
    further from its first word than a person moves it: more than `LEAST_MS` and than the expected error.
    """
    if before is None:
        gone = _far_off(previous, now, max(LEAST_MS, error_ms))
    else:
        moved = sorted(_moved(before, now))
        gone = {
            at for at, cue in enumerate(previous.cues) if _any_within(moved, cue.start, cue.end)
        }
    if not gone:
        return previous
    return replace(
        previous, cues=tuple(cue for at, cue in enumerate(previous.cues) if at not in gone)
    )


def _moved(before: WordTimes, now: WordTimes) -> Iterator[tuple[int, int]]:
    """The old times of the words that have other ones now, because a source says so.

    Estimates between two known times depend on all words between them: where these times are as they were, a word that
    was corrected moves no other.
    """
    pairs = list(_same(before.texts, now.texts))
    changed = [_known_change(before, now, old, new) for old, new in pairs]
    left, right = _carried(changed), _carried(changed[::-1])[::-1]
    for (old, new), *changes in zip(pairs, left, right, strict=True):
        if any(changes) and before.times[old] != now.times[new]:
            yield before.times[old]


def _known_change(before: WordTimes, now: WordTimes, old: int, new: int) -> bool | None:
    """Whether the known time of a word is another one; None where it was and is an estimate."""
    if before.known[old] != now.known[new]:
        return True
    if not now.known[new]:
        return None
    (start, end), (start_now, end_now) = before.times[old], now.times[new]
    return start != start_now or abs(end - end_now) > END_MS


def _carried(changed: Sequence[bool | None]) -> list[bool]:
    """For each word what the last word with a known time says, itself or before it."""
    last = False
    return [last := last if each is None else each for each in changed]


def _far_off(previous: Track, now: WordTimes, tolerance: int) -> set[int]:
    words = track_words(previous)
    gone = set()
    for old, new in _same([word.text for word in words], now.texts):
        word = words[old]
        opens = old == 0 or words[old - 1].cue != word.cue
        if opens and abs(previous.cues[word.cue].start - now.times[new][0]) > tolerance:
            gone.add(word.cue)
    return gone


def _same(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places with the same word, in order."""
    if tuple(old) == tuple(new):
        yield from zip(range(len(old)), range(len(new)), strict=True)
        return
    for first, second, count in SequenceMatcher(None, old, new).get_matching_blocks():
        yield from ((first + at, second + at) for at in range(count))


def _any_within(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:

    # Words follow one another: the last one that begins before the end is the only one to look at.
    at = bisect_left(spans, (end, 0)) - 1
    return at >= 0 and spans[at][1] > start
