"""Known times of some words → times of all words.

A knot is a boundary whose time is known: the start of a word, or its end. Between two knots the
words share the time by the model of speaking time; beyond the outermost they go by the rate.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from imhcaps.timing.duration_model import Model, model
from imhcaps.timing.word_sequence import Stream

HURRIED = 0.5
"""A stretch given less than this share of what the model asks for is reported."""
LONGEST = 5.0
"""How many times its usual length a pause inside a paragraph may grow."""


@dataclass(slots=True)
class Knots:
    """Known starts and ends by word index, ms."""

    starts: dict[int, float] = field(default_factory=dict)
    ends: dict[int, float] = field(default_factory=dict)


@dataclass(slots=True)
class Layout:
    """Start and end of every word, ms, not yet rounded; `fast` lists stretches squeezed hard."""

    start: list[float]
    end: list[float]
    fast: list[tuple[int, int, float, float]]
    """(first word, last word + 1, ms there are, ms the model asks for)."""


def sort_knots(knots: Knots) -> list[tuple[int, bool, float]]:
    """Knots in order of place: (word, is an end, time), an end before the start of the next word."""
    keyed = [(2 * i, i, False, t) for i, t in knots.starts.items()]
    keyed += [(2 * i + 1, i, True, t) for i, t in knots.ends.items()]
    keyed.sort()
    return [(i, is_end, t) for _, i, is_end, t in keyed]


def lay_out(
    stream: Stream, knots: Knots, rates: list[float], finish: float | None = None
) -> Layout:
    """Times for every word. `rates` is the speaker's own factor on the model's times, per turn.

    `finish` is the end of the recording, if it is known; nothing after the last knot passes it.
    """
    n = len(stream)
    m = model()
    out = Layout([0.0] * n, [0.0] * n, [])
    if not n:
        return out
    order = sort_knots(knots)
    if not order:
        _spread(stream, out, m, rates, 0, n, 0.0, finish, False, False)
        return out
    word, is_end, time = order[0]
    if (word, is_end) != (0, False):
        stop = word + 1 if is_end else word
        _before(stream, out, m, rates, stop, time, is_end)
    for (i, i_end, s), (j, j_end, t) in pairwise(order):
        a, b = (i + 1 if i_end else i), (j + 1 if j_end else j)
        if a < b:
            _spread(stream, out, m, rates, a, b, s, t, i_end, not j_end)
    word, is_end, time = order[-1]
    a = word + 1 if is_end else word
    if a < n:
        _after(stream, out, m, rates, a, time, is_end, finish)
    return out


def _needs(stream: Stream, rates: list[float], a: int, b: int) -> tuple[list[float], list[float]]:
    turn, speech, pause = stream.turn, stream.speech, stream.pause
    said = [speech[k] * rates[turn[k]] for k in range(a, b)]
    rest = [pause[k] * rates[turn[k]] for k in range(a, b)]
    return said, rest


def _before(
    stream: Stream, out: Layout, m: Model, rates: list[float], stop: int, time: float, is_end: bool
) -> None:
    """Words before the first knot, at the speaking rate, but not before 0."""
    said, rest = _needs(stream, rates, 0, stop)
    need = sum(said) + sum(rest) - (rest[-1] if is_end else 0)
    _spread(stream, out, m, rates, 0, stop, max(0.0, time - need), time, False, not is_end)


def _after(
    stream: Stream,
    out: Layout,
    m: Model,
    rates: list[float],
    a: int,
    time: float,
    is_end: bool,
    finish: float | None,
) -> None:
    """Words after the last knot, at the speaking rate, but not past the end of the recording."""
    n = len(stream)
    said, rest = _needs(stream, rates, a, n)
    lead = stream.pause[a - 1] if is_end else 0.0
    need = lead + sum(said) + sum(rest[:-1])
    t = time + need
    if finish is not None and time < finish < t:
        t = finish
    _spread(stream, out, m, rates, a, n, time, t, is_end, False)


def _spread(
    stream: Stream,
    out: Layout,
    m: Model,
    rates: list[float],
    a: int,
    b: int,
    s: float,
    t: float | None,
    lead: bool,
    tail: bool,
) -> None:
    """Lay words a..b-1 between the times s and t.

    `lead`: the pause after word a-1 lies inside; `tail`: so does the pause after word b-1, that is,
    the end of the last word is not known.
    """
    said, rest = _needs(stream, rates, a, b)
    ahead = stream.pause[a - 1] * rates[stream.turn[a - 1]] if lead and a else 0.0
    if not tail:
        rest[-1] = 0.0
    talk, quiet = sum(said), ahead + sum(rest)
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
    if gap > LONGEST:
        far = min(m.paragraph, m.turn)
        changes = [a > 0 and stream.pause[a - 1] >= far, *(p >= far for p in stream.pause[a:b])]
        # More silence than pauses of this kind hold: it lies where speakers or paragraphs change,
        # or else the speaker is slow.
        wide = [p for p, far in zip((ahead, *rest), changes, strict=True) if far and p]
        left = room - stretch * talk - LONGEST * quiet
        gap = LONGEST
        if wide:
            long = left / sum(wide)
        elif talk > 0:
            stretch += left / talk
    at = s + (gap + (long if changes[0] else 0.0)) * ahead
    start, end = out.start, out.end
    for k in range(a, b):
        start[k] = at
        at += said[k - a] * stretch
        end[k] = at
        breath = rest[k - a]
        if breath:
            at += breath * (gap + long if changes[k - a + 1] else gap)
