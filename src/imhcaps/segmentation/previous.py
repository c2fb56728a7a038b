"""Re-captioning after an edit: the cues of an older track whose words did not change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from html import unescape
from itertools import accumulate
from typing import Final

from imhcaps.cuetext import plain_text, spoken, voices
from imhcaps.model.track import Cue, Track
from imhcaps.segmentation.clock import Clock
from imhcaps.segmentation.labels import RunLabels, head
from imhcaps.segmentation.limits import SegmentLimits
from imhcaps.segmentation.phrases import atoms, is_south_east_asian, is_unspaced, may_part
from imhcaps.segmentation.tokens import Tokens, measure
from imhcaps.text import escape_vtt

READABLE: Final = 30
"""Milliseconds a character: with less time than this a changed place takes a neighbour along. Our choice:
half of what fast reading needs."""
SPEAKING: Final = 60
"""Milliseconds that a character takes to be said: 180 words a minute, 5.5 characters a word (our choice)."""
HURRIED: Final = 15
"""Milliseconds a character: nobody speaks as fast (our choice, a quarter of the usual)."""
_HEAD: Final = re.compile(r"(?:<v[^>]*>)?(?:<c\.label>[^<]*</c>(?P<apart>[ \n]))?")


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


def pins(
    previous: Track,
    runs: Sequence[Tokens],
    labels: Sequence[RunLabels],
    clock: Clock,
    limits: SegmentLimits,
) -> list[Pin]:
    """The cues that can stay, in order. The clock keeps clear of them."""
    units = [unit for number, run in enumerate(runs) for unit in _units(number, run)]
    old: list[str] = []
    spans: list[tuple[int, int]] = []
    for cue in previous.cues:
        first = len(old)
        for piece in spoken(cue.payload).split():
            old += _pieces(piece)
        spans.append((first, len(old)))
    positions = _match(old, [unit.text for unit in units])
    found: list[Pin] = []
    for cue, (first, stop) in zip(previous.cues, spans, strict=True):
        pin = _pin(cue, positions[first:stop], units)
        if pin is not None:
            pin = _named(pin, runs[pin.run], labels[pin.run], limits)
        if pin is not None and (not found or cue.start >= found[-1].cue.end):
            found.append(pin)
    offsets = [0]
    for run in runs:
        offsets.append(offsets[-1] + len(run.texts))
    texts = [text for run in runs for text in run.texts]
    gap = 0 if limits.may_touch else limits.min_gap
    found = _with_room(found, texts, offsets, gap)
    _keep_clear(found, texts, offsets, clock, gap)
    return found


def _units(number: int, run: Tokens) -> Iterator[_Unit]:
    for token, text in enumerate(run.texts):
        pieces = [unit for piece in text.split() for unit in _pieces(piece)]
        for index, piece in enumerate(pieces):
            yield _Unit(piece, number, token, index == 0, index == len(pieces) - 1)


def _pieces(text: str) -> list[str]:
    """A word, or the tokens that unspaced text is cut into."""
    if is_south_east_asian(text):
        return list(text)
    if not is_unspaced(text):
        return [text]
    pieces: list[str] = []
    for piece in atoms(text):
        if pieces and not may_part(pieces[-1], piece):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def _match(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """For each old word its place among the new ones; runs of three words are the evidence."""
    positions: list[int | None] = [None] * len(old)
    shared = min(len(old), len(new))
    front = next((k for k in range(shared) if old[k] != new[k]), shared)
    left = shared - front
    back = next((k for k in range(left) if old[-k - 1] != new[-k - 1]), left)
    positions[:front] = range(front)
    positions[len(old) - back :] = range(len(new) - back, len(new))
    for position, found in enumerate(
        _between(old[front : len(old) - back], new[front : len(new) - back]), front
    ):
        positions[position] = None if found is None else found + front
    return positions


def _between(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """The same for what is between an equal beginning and an equal end."""
    positions: list[int | None] = [None] * len(old)
    matcher = SequenceMatcher(None, _triples(old), _triples(new), autojunk=False)
    taken = 0
    for block in matcher.get_matching_blocks():
        a, b = block.a, block.b
        while a and b > taken and positions[a - 1] is None and old[a - 1] == new[b - 1]:
            a, b = a - 1, b - 1
        stop = block.b + block.size
        while a < len(old) and b < len(new) and old[a] == new[b] and b >= taken:
            positions[a] = b
            a, b = a + 1, b + 1
        taken = max(taken, b, stop)
    return positions


def _triples(words: Sequence[str]) -> list[tuple[str, str, str]]:
    padded = [*words, "", ""]
    return list(zip(padded, padded[1:], padded[2:], strict=False))


def _pin(cue: Cue, positions: Sequence[int | None], units: Sequence[_Unit]) -> Pin | None:
    if not positions or positions[0] is None or cue.end <= cue.start:
        return None
    begin = positions[0]
    if any(position != begin + index for index, position in enumerate(positions)):
        return None
    first, last = units[begin], units[begin + len(positions) - 1]
    if first.run != last.run or not (first.begins and last.ends):
        return None
    return Pin(first.run, first.token, last.token + 1, cue)


def _named(pin: Pin, run: Tokens, labels: RunLabels, limits: SegmentLimits) -> Pin | None:
    """The pin with the name of who speaks now, if that is another; none where its label does not fit."""
    payload = pin.cue.payload
    names = {" ".join(unescape(voice).split()) for voice in voices(payload)}
    speaker = {" ".join(run.speaker.name.split())} if run.spoken and run.speaker else set()
    if names == speaker:
        return pin
    match = _HEAD.match(payload)
    said = payload[match.end() :] if match else payload
    if len(names) > 1 or voices(said):
        return None
    label = labels.shown.get(pin.first, "")
    apart = match["apart"] if match and match["apart"] else " "
    shown = plain_text((f"{escape_vtt(label)}{apart}" if label else "") + said)
    size = measure(limits.line_counting)
    lines = shown.split("\n")
    room = limits.max_cue_length
    if label and (
        len(lines) > limits.max_lines
        or max(map(size, lines)) > limits.max_line_length
        or (room is not None and size(" ".join(lines)) > room)
    ):
        return None
    payload = head(run, label, limits) + (apart if label else "") + said
    return replace(pin, cue=replace(pin.cue, payload=payload))


def _with_room(
    found: list[Pin], texts: Sequence[str], offsets: Sequence[int], gap: int
) -> list[Pin]:
    """Release the cue before a changed place that has no room between its neighbours."""
    letters = [0, *accumulate(len(text) + 1 for text in texts)]
    kept: list[Pin] = []
    for pin in [*found, None]:
        here = len(texts) if pin is None else offsets[pin.run] + pin.first
        while kept:
            done = offsets[kept[-1].run] + kept[-1].stop
            needed = READABLE * (letters[here] - letters[done])
            needed += 2 * gap if needed else 0
            if pin is None or not needed or pin.cue.start - kept[-1].cue.end >= needed:
                break
            kept.pop()
        if pin is not None:
            needed = READABLE * letters[here]
            if kept or not needed or pin.cue.start >= needed:
                kept.append(pin)
    return kept


def _keep_clear(
    found: Sequence[Pin],
    texts: Sequence[str],
    offsets: Sequence[int],
    clock: Clock,
    gap: int,
) -> None:
    """Bend the times of the words between two kept cues so that they lie between them."""
    edges = [(offsets[pin.run] + pin.first, offsets[pin.run] + pin.stop, pin.cue) for pin in found]
    count = len(clock.starts)
    before = 0
    earliest = 0
    for first, stop, cue in [*edges, (count, count, None)]:
        latest = None if cue is None else cue.start - gap
        _make_room(texts, clock, range(before, first), earliest, latest)
        for k in range(before, first):
            clock.starts[k] = max(clock.starts[k], earliest)
            clock.speech_ends[k] = max(clock.speech_ends[k], clock.starts[k])
            if latest is not None:
                clock.starts[k] = min(clock.starts[k], max(earliest, latest - 1))
                clock.speech_ends[k] = min(clock.speech_ends[k], max(latest, clock.starts[k]))
        if first > before:
            bounds = [start - clock.limits.min_gap for start in clock.starts[before + 1 : first]]
            final = clock.last if cue is None else cue.start - clock.limits.min_gap
            clock.bounds[before:first] = [*bounds, final]
        if cue is not None:
            earliest = cue.end + gap
            before = stop


def _make_room(
    texts: Sequence[str], clock: Clock, words: range, earliest: int, latest: int | None
) -> None:
    """Share out the time beside a kept cue where words begin before it has gone, or have no time left.

    As few words as can be said in the time from there on to the next, or back to the one before.
    """
    starts, ends = clock.starts, clock.speech_ends
    letters = {k: len(texts[k]) + 1 for k in words}
    if words and starts[words[0]] < earliest:
        need, stop = 0, words.start
        while stop < words.stop and starts[stop] < earliest + SPEAKING * need:
            need += letters[stop]
            stop += 1
        after = starts[stop] if stop < words.stop else latest
        end = earliest + SPEAKING * need if after is None else max(after, earliest)
        _share(letters, clock, range(words.start, stop), earliest, end)
    if words and latest is not None:
        need, first = 0, words.stop
        crowded = ends[words[-1]] > latest
        while first > words.start:
            need += letters[first - 1]
            first -= 1
            room = latest - max(starts[first], earliest)
            crowded = crowded or room < HURRIED * need
            if crowded and room >= SPEAKING * need:
                break
            if not crowded and need > 2 * HURRIED:
                return
        if crowded:
            begin = max(min(starts[first], latest - SPEAKING * need), earliest)
            _share(letters, clock, range(first, words.stop), begin, max(latest, begin))


def _share(letters: Mapping[int, int], clock: Clock, words: range, begin: int, end: int) -> None:
    total, done = sum(letters[k] for k in words), 0
    for k in words:
        clock.starts[k] = begin + (end - begin) * done // total
        done += letters[k]
        clock.speech_ends[k] = begin + (end - begin) * done // total
