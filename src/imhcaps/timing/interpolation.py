"""Known times of some words → times of all words.

A knot is a boundary whose time is known: the start of a word, or its end. Between two knots the
words divide the time in proportion to the duration model; before the first and after the last they
take the speakers' rates.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from imhcaps.timing.duration_model import Model, model
from imhcaps.timing.word_sequence import WordSequence

HURRIED = 0.5
"""A stretch with less than this share of the time that the model expects is reported. Our own
choice: hardly anybody speaks twice as fast as the model."""
LONGEST_PAUSE = 5.0
"""By what factor over its usual length a pause inside a paragraph may grow. Our choice."""


@dataclass(slots=True)
class Knots:
    """Known starts and ends by word index, ms."""

    starts: dict[int, float] = field(default_factory=dict)
    ends: dict[int, float] = field(default_factory=dict)
    errors: dict[int, float] = field(default_factory=dict)
    """The expected (mean) error, ms, of the known starts that their source says are not exact."""

    def __bool__(self) -> bool:
        return bool(self.starts or self.ends)

    def earliest(self) -> float:
        """The first known time, ms."""
        return min([*self.starts.values(), *self.ends.values()])

    def latest(self) -> float:
        """The last known time, ms, or 0."""
        return max([0.0, *self.starts.values(), *self.ends.values()])

    def in_order(self) -> list[tuple[int, bool, float]]:
        """(word, is an end, ms) by word; the start of a word before its end."""
        known = [(i, False, t) for i, t in self.starts.items()]
        known += [(i, True, t) for i, t in self.ends.items()]
        known.sort()
        return known


@dataclass(slots=True)
class Interpolation:
    """Start and end of every word, ms, not yet rounded; `fast` lists stretches with too little time."""

    start: list[float]
    end: list[float]
    fast: list[tuple[int, int, float, float]]
    """(first word, last word + 1, ms there are, ms the model expects)."""


@dataclass(frozen=True, slots=True)
class WordTimes:
    """Start and end of every word in whole ms, in order; `moved` counts words later than they should be."""

    starts: list[int]
    ends: list[int]
    moved: int


def round_times(interpolated: Interpolation) -> WordTimes:
    """Round the times so that each word has at least 1 ms and none overlaps the one before."""
    starts: list[int] = []
    ends: list[int] = []
    earliest = 0
    moved = 0
    rounded = map(round, interpolated.start), map(round, interpolated.end)
    for start, end in zip(*rounded, strict=True):
        if start < earliest:
            moved += start < earliest - 1
            start = earliest
        if end <= start:
            end = start + 1
        starts.append(start)
        ends.append(end)
        earliest = end
    return WordTimes(starts, ends, moved)


def interpolate(
    sequence: WordSequence, knots: Knots, rates: list[float], finish: float | None = None
) -> Interpolation:
    """Times for every word. `rates` is the speaker's own factor on the model's durations, per turn.

    `finish` is the end of the recording in ms, if it is known; nothing after the last knot passes it.
    """
    n = len(sequence)
    m = model()
    out = Interpolation([0.0] * n, [0.0] * n, [])
    if not n:
        return out
    order = knots.in_order()
    if not order:
        _divide(sequence, out, m, rates, 0, n, 0.0, finish, False, False)
        return out
    word, is_end, time = order[0]
    if (word, is_end) != (0, False):
        stop = word + 1 if is_end else word
        _before_first(sequence, out, m, rates, stop, time, is_end)
    for (i, i_end, s), (j, j_end, t) in pairwise(order):
        a, b = (i + 1 if i_end else i), (j + 1 if j_end else j)
        if i == j and a < b:
            _one(sequence, out, rates, i, s, t)
        elif a < b:
            _divide(sequence, out, m, rates, a, b, s, t, i_end, not j_end)
    word, is_end, time = order[-1]
    a = word + 1 if is_end else word
    if a < n:
        _after_last(sequence, out, m, rates, a, time, is_end, finish)
    return out


def too_early(
    finish: int, sequence: WordSequence, knots: Knots, rates: list[float], fastest: float
) -> bool:
    """Whether an end leaves too little time for the words after the last known time.

    That is when they would have to be said more than `fastest` times faster than expected.
    """
    known = knots.latest()
    natural = interpolate(sequence, knots, rates).end[-1:] or [0.0]
    return natural[0] - known > fastest * (finish - known)


def _expected(
    sequence: WordSequence, rates: list[float], a: int, b: int
) -> tuple[list[float], list[float]]:
    turn_of, duration, pause = sequence.turn_of, sequence.duration, sequence.pause
    durations = [duration[k] * rates[turn_of[k]] for k in range(a, b)]
    pauses = [pause[k] * rates[turn_of[k]] for k in range(a, b)]
    return durations, pauses


def _before_first(
    sequence: WordSequence,
    out: Interpolation,
    m: Model,
    rates: list[float],
    stop: int,
    time: float,
    is_end: bool,
) -> None:
    """Words before the first knot, at the speaking rate, but not before 0."""
    durations, pauses = _expected(sequence, rates, 0, stop)
    need = sum(durations) + sum(pauses) - (pauses[-1] if is_end else 0)
    _divide(sequence, out, m, rates, 0, stop, max(0.0, time - need), time, False, not is_end)


def _after_last(
    sequence: WordSequence,
    out: Interpolation,
    m: Model,
    rates: list[float],
    a: int,
    time: float,
    is_end: bool,
    finish: float | None,
) -> None:
    """Words after the last knot, at the speaking rate, but not past the end of the recording."""
    n = len(sequence)
    durations, pauses = _expected(sequence, rates, a, n)
    lead = sequence.pause[a - 1] if is_end else 0.0
    t = time + lead + sum(durations) + sum(pauses[:-1])
    if finish is not None and time < finish < t:
        t = finish
    _divide(sequence, out, m, rates, a, n, time, t, is_end, False)


def _one(
    sequence: WordSequence, out: Interpolation, rates: list[float], k: int, s: float, t: float
) -> None:
    """`_divide` for one word whose start and end are known, as nearly all are in a recogniser's words."""
    talk = sequence.duration[k] * rates[sequence.turn_of[k]]
    room = t - s
    stretch = room / talk if talk > 0 else 1.0
    if stretch < HURRIED:
        out.fast.append((k, k + 1, room, talk))
    out.start[k] = s
    out.end[k] = s + talk * stretch


def _divide(
    sequence: WordSequence,
    out: Interpolation,
    m: Model,
    rates: list[float],
    a: int,
    b: int,
    s: float,
    t: float | None,
    lead: bool,
    tail: bool,
) -> None:
    """Divide the time from s to t among words a..b-1.

    `lead`: the pause after word a-1 lies inside; `tail`: so does the pause after word b-1, that is,
    the end of the last word is not known.
    """
    durations, pauses = _expected(sequence, rates, a, b)
    ahead = sequence.pause[a - 1] * rates[sequence.turn_of[a - 1]] if lead and a else 0.0
    if not tail:
        pauses[-1] = 0.0
    talk, quiet = sum(durations), ahead + sum(pauses)
    room = t - s if t is not None else talk + quiet
    need = talk + quiet
    x = room / need if need > 0 else 1.0
    if x < 1:
        stretch = x**m.fast if quiet > 0 else x
        if stretch * talk > room:
            stretch = room / talk
        if x < HURRIED:
            out.fast.append((a, b, room, need))
    else:
        stretch = min(x**m.slow, m.slack) if quiet > 0 else x
    gap = (room - stretch * talk) / quiet if quiet > 0 else 0.0
    long = 0.0
    changes = [False] * (b - a + 1)
    if gap > LONGEST_PAUSE:
        far = min(m.paragraph, m.turn)
        changes = [
            a > 0 and sequence.pause[a - 1] >= far,
            *(p >= far for p in sequence.pause[a:b]),
        ]
        # More silence than pauses of this kind hold: it lies where speakers or paragraphs change,
        # or else the speaker is slow.
        wide = [p for p, far in zip((ahead, *pauses), changes, strict=True) if far and p]
        left = room - stretch * talk - LONGEST_PAUSE * quiet
        gap = LONGEST_PAUSE
        if wide:
            long = left / sum(wide)
        elif talk > 0:
            stretch += left / talk
    at = s + (gap + (long if changes[0] else 0.0)) * ahead
    start, end = out.start, out.end
    for k in range(a, b):
        start[k] = at
        at += durations[k - a] * stretch
        end[k] = at
        pause = pauses[k - a]
        if pause:
            at += pause * (gap + long if changes[k - a + 1] else gap)
