"""What was aligned to a recording → the known times of words and of the signs between them.

A sign that is not said (a dash, a quotation mark that a space parts from its word, « ! » in French) has no time of its
own: it is where the word is that it belongs to, so that no cue begins in the pause before that word or ends after it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from imhcaps.language.sentences import COLONS, COMMAS, OPENING, STOPS, ends_sentence
from imhcaps.model.transcript import Origin
from imhcaps.timing.interpolation import Knots
from imhcaps.timing.word_sequence import WordSequence

if TYPE_CHECKING:
    from imhcaps.audio.forced_alignment import Alignment

Matched = dict[int, tuple[float, Origin]]
"""Confidence and origin of the words whose times are known, by word."""

PAUSE_MS = 150
"""A silence from this length on is a pause: the word before it ends there. Our own choice:
the closures of consonants are shorter."""
LEAST_CONFIDENCE = 0.3
"""A word whose time is less sure than this is timed from its neighbours. A probability; our own
choice."""
WIDE_SHARE, WIDE_MS = 3.0, 1000
"""A word that is unsure keeps its own time where the room between its known neighbours is over three times what the
words there need, and a second: between them it would drift into a pause. Our own choice."""
DASHES = "-‐‑‒–—―"
"""Dashes (Unicode, category Pd): one that begins a turn or a sentence belongs to the word after it."""
QUOTES = '"„“”«»‹›'
"""Quotation marks (Unicode, Pi and Pf, „ and \"): which of them open and which close differs by language. The first in
a turn opens, the next closes."""


def knots_of(
    sequence: WordSequence, found: Alignment, sure: list[float | None]
) -> tuple[Knots, Matched]:
    """Known times by word, of which one is so `sure` (see `confidences`): every start, and the ends before which
    something is heard to stop.
    """
    said = found.text.said
    known = _known(sequence, found, sure)
    knots = Knots()
    matched: Matched = {}
    following: int | None = None
    for index in range(len(sequence) - 1, -1, -1):
        word, confidence = found.words[index], sure[index]
        if index not in said:
            continue
        if word is None or confidence is None or index not in known:
            following = None
            continue
        knots.starts[index] = word.start_ms
        matched[index] = (round(confidence, 3), "matched")
        if following is None or following - word.end_ms >= PAUSE_MS:
            knots.ends[index] = word.end_ms
        following = word.start_ms
    for first, stop, opens in _runs_of_signs(sequence, said):
        _place_signs(found, knots, matched, first, stop, opens)
    return knots, matched


def _known(sequence: WordSequence, found: Alignment, sure: list[float | None]) -> set[int]:
    """The words that keep their own times: those that are sure enough, and those with no other place to go."""
    known = {k for k, value in enumerate(sure) if value is not None and value >= LEAST_CONFIDENCE}
    order = sorted(known)
    for before, after in pairwise(order):
        if after == before + 1:
            continue
        left, right = found.words[before], found.words[after]
        if left is None or right is None:
            continue
        room = right.start_ms - left.end_ms
        need = sum(sequence.duration[before + 1 : after]) + sum(sequence.pause[before:after])
        if room > WIDE_SHARE * need + WIDE_MS:
            known.update(k for k in range(before + 1, after) if sure[k] is not None)
    return known


def _runs_of_signs(sequence: WordSequence, said: frozenset[int]) -> list[tuple[int, int, bool]]:
    """Runs (first, last + 1) of signs that belong to one word, in order, and whether it is the one after them."""
    runs: list[tuple[int, int, bool]] = []
    quoted = False
    for index in range(len(sequence)):
        text = sequence.words[index].text
        begins = index == 0 or sequence.turn_of[index - 1] != sequence.turn_of[index]
        quoted = quoted and not begins
        if index in said:
            quoted = text[0] in QUOTES or quoted
            quoted = quoted and text.rstrip(STOPS + COMMAS + COLONS)[-1:] not in QUOTES
            continue
        opens = begins or _opens(sequence, index, quoted)
        if text[0] in QUOTES:
            quoted = not quoted
        if runs and runs[-1][1:] == (index, opens) and not begins:
            runs[-1] = runs[-1][0], index + 1, opens
        else:
            runs.append((index, index + 1, opens))
    return runs


def _opens(sequence: WordSequence, index: int, quoted: bool) -> bool:
    """Whether a sign inside a turn belongs to the word after it."""
    text = sequence.words[index].text
    if index + 1 == len(sequence) or sequence.turn_of[index + 1] != sequence.turn_of[index]:
        return False
    if text[0] in QUOTES:
        return not quoted
    if text[0] in DASHES:
        return ends_sentence(sequence.words[index - 1].text)
    return text[0] in OPENING


def _place_signs(
    found: Alignment, knots: Knots, matched: Matched, first: int, stop: int, opens: bool
) -> None:
    """Give signs the last milliseconds of the word before them, or those before the word after them."""
    count = stop - first
    if opens:
        word = found.words[stop] if stop < len(found.words) else None
        if word is None or stop not in matched or word.start_ms < count:
            return
        edge = word.start_ms
        before = found.words[first - 1] if first else None
        if before is not None and before.end_ms > edge - count:
            return
        owner = stop
    else:
        owner = first - 1
        word = found.words[owner]
        if word is None or owner not in matched or word.end_ms - count <= word.start_ms:
            return
        edge = word.end_ms
        if owner in knots.ends:
            knots.ends[stop - 1] = edge
        knots.ends[owner] = edge - count
    for number, index in enumerate(range(first, stop)):
        knots.starts[index] = edge - count + number
        matched[index] = matched[owner]
