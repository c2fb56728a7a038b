"""Re-captioning after an edit: the cues of an older track whose words did not change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape
from typing import Final

from imhcaps.cuetext import spoken, voices
from imhcaps.model.track import Cue, Track
from imhcaps.segment.clock import Clock
from imhcaps.segment.limits import SegmentLimits
from imhcaps.segment.phrases import is_unspaced
from imhcaps.segment.tokens import Tokens

READABLE: Final = 30
"""Milliseconds a character: with less room than this a changed place takes a neighbour along."""


@dataclass(frozen=True, slots=True)
class Pin:
    """An old cue that stays as it is: it holds the tokens first..stop-1 of a run."""

    run: int
    first: int
    stop: int
    cue: Cue


@dataclass(frozen=True, slots=True)
class _Unit:
    """A word, or a character of unspaced text, and the token that it is part of."""

    text: str
    run: int
    token: int
    begins: bool
    ends: bool


def pins(previous: Track, runs: Sequence[Tokens], clock: Clock, limits: SegmentLimits) -> list[Pin]:
    """The cues that can stay, in order. The clock is told to keep clear of them."""
    units = [unit for number, run in enumerate(runs) for unit in _units(number, run)]
    old: list[str] = []
    spans: list[tuple[int, int]] = []
    for cue in previous.cues:
        first = len(old)
        for piece in spoken(cue.payload).split():
            old += _pieces(piece)
        spans.append((first, len(old)))
    places = _match(old, [unit.text for unit in units])
    found: list[Pin] = []
    for cue, (first, stop) in zip(previous.cues, spans, strict=True):
        pin = _pin(cue, places[first:stop], units, runs)
        if pin is not None and (not found or cue.start >= found[-1].cue.end):
            found.append(pin)
    offsets = [0]
    for run in runs:
        offsets.append(offsets[-1] + len(run.texts))
    found = _with_room(found, runs, offsets, limits.min_gap)
    _keep_clear(found, offsets, clock, limits)
    return found


def _units(number: int, run: Tokens) -> Iterator[_Unit]:
    for token, text in enumerate(run.texts):
        pieces = [unit for piece in text.split() for unit in _pieces(piece)]
        for index, piece in enumerate(pieces):
            yield _Unit(piece, number, token, index == 0, index == len(pieces) - 1)


def _pieces(text: str) -> list[str]:
    return list(text) if is_unspaced(text) else [text]


def _match(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """For each old word its place among the new ones; runs of three words are the evidence."""
    places: list[int | None] = [None] * len(old)
    matcher = SequenceMatcher(None, _triples(old), _triples(new), autojunk=False)
    taken = 0
    for block in matcher.get_matching_blocks():
        a, b = block.a, block.b
        while a and b > taken and places[a - 1] is None and old[a - 1] == new[b - 1]:
            a, b = a - 1, b - 1
        stop = block.b + block.size
        while a < len(old) and b < len(new) and old[a] == new[b] and b >= taken:
            places[a] = b
            a, b = a + 1, b + 1
        taken = max(taken, b, stop)
    return places


def _triples(words: Sequence[str]) -> list[tuple[str, str, str]]:
    padded = [*words, "", ""]
    return list(zip(padded, padded[1:], padded[2:], strict=False))


def _pin(
    cue: Cue, places: Sequence[int | None], units: Sequence[_Unit], runs: Sequence[Tokens]
) -> Pin | None:
    if not places or places[0] is None or cue.end <= cue.start:
        return None
    begin = places[0]
    if any(place != begin + index for index, place in enumerate(places)):
        return None
    first, last = units[begin], units[begin + len(places) - 1]
    if first.run != last.run or not (first.begins and last.ends):
        return None
    run = runs[first.run]
    names = {" ".join(unescape(voice).split()) for voice in voices(cue.payload)}
    speaker = {" ".join(run.speaker.name.split())} if run.spoken and run.speaker else set()
    if names != speaker:
        return None
    return Pin(first.run, first.token, last.token + 1, cue)


def _with_room(
    found: list[Pin], runs: Sequence[Tokens], offsets: Sequence[int], gap: int
) -> list[Pin]:
    """Release the cue before a changed place that has no room between its neighbours."""
    texts = [text for run in runs for text in run.texts]
    kept: list[Pin] = []
    for pin in [*found, None]:
        here = len(texts) if pin is None else offsets[pin.run] + pin.first
        while kept:
            done = offsets[kept[-1].run] + kept[-1].stop
            needed = READABLE * sum(len(text) + 1 for text in texts[done:here])
            needed += 2 * gap if needed else 0
            if pin is None or not needed or pin.cue.start - kept[-1].cue.end >= needed:
                break
            kept.pop()
        if pin is not None:
            needed = READABLE * sum(len(text) + 1 for text in texts[:here])
            if kept or not needed or pin.cue.start >= needed:
                kept.append(pin)
    return kept


def _keep_clear(
    found: Sequence[Pin], offsets: Sequence[int], clock: Clock, limits: SegmentLimits
) -> None:
    """Bend the times of the words between two kept cues so that they lie between them."""
    edges = [(offsets[pin.run] + pin.first, offsets[pin.run] + pin.stop, pin.cue) for pin in found]
    count = len(clock.starts)
    before = 0
    earliest = 0
    for first, stop, cue in [*edges, (count, count, None)]:
        latest = None if cue is None else cue.start - limits.min_gap
        for k in range(before, first):
            clock.starts[k] = max(clock.starts[k], earliest)
            clock.speech_ends[k] = max(clock.speech_ends[k], clock.starts[k])
            if latest is not None:
                clock.starts[k] = min(clock.starts[k], max(earliest, latest - 1))
                clock.speech_ends[k] = min(clock.speech_ends[k], max(latest, clock.starts[k]))
                clock.bounds[k] = min(clock.bounds[k], latest)
        if cue is not None:
            earliest = cue.end + limits.min_gap
            before = stop
