"""The speakers' own rates, estimated from the known times in their turns."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from imhcaps.model.transcript import Speaker, Transcript
from imhcaps.timing.interpolation import Knots
from imhcaps.timing.word_sequence import WordSequence

_ROUNDS = 6
"""Rounds of the fitting; our own choice, for time."""
_PRIOR = 40_000.0
"""Weight of the common rate in a speaker's, in ms of speech between known times. Our choice."""


def speaker_rates(transcript: Transcript, sequence: WordSequence, knots: Knots) -> list[float]:
    """For each turn the factor on the model's times: 1.2 is a speaker a fifth slower than the model.

    Iterative proportional fitting: a stretch between knots has one or more speakers, and moves their
    rates in proportion to what they say in it; the ratio of a stretch is capped, for silences.
    """
    numbers: dict[Speaker | None, int] = {}
    who = [numbers.setdefault(turn.speaker, len(numbers)) for turn in transcript.turns]
    stretches = _stretches(sequence, knots, who)
    if not stretches:
        return [1.0] * len(who)
    ratios = sorted((room / max(1.0, total), total) for room, total, _ in stretches)
    whole = sum(total for _, total in ratios)
    half, overall = 0.0, ratios[-1][0]
    for ratio, weight in ratios:
        half += weight
        if half >= whole / 2:
            overall = ratio
            break
    overall = min(4.0, max(0.25, overall))
    rate = [overall] * len(numbers)
    for _ in range(_ROUNDS):
        moved = [0.0] * len(rate)
        weight_of = [0.0] * len(rate)
        for room, _, share in stretches:
            expected = sum([rate[speaker] * ms for speaker, ms in share])
            off = min(1.6, max(0.6, room / expected)) if expected > 0 else 1.0
            for speaker, ms in share:
                moved[speaker] += off * ms
                weight_of[speaker] += ms
        rate = [
            r * (p + _PRIOR * overall / r) / (w + _PRIOR)
            for r, p, w in zip(rate, moved, weight_of, strict=True)
        ]
    return [rate[speaker] for speaker in who]


def _stretches(
    sequence: WordSequence, knots: Knots, who: list[int]
) -> list[tuple[float, float, list[tuple[int, float]]]]:
    """Between each two knots: the ms there are, the ms the model expects, and each speaker's share."""
    out: list[tuple[float, float, list[tuple[int, float]]]] = []
    duration, pause, turn_of = sequence.duration, sequence.pause, sequence.turn_of
    for (i, i_end, s), (j, j_end, t) in pairwise(knots.in_order()):
        a, b = (i + 1 if i_end else i), (j + 1 if j_end else j)
        if a >= b or t <= s:
            continue
        last = pause[b - 1] if j_end else 0.0
        if turn_of[a] == turn_of[b - 1]:
            total = sum(duration[a:b]) + sum(pause[a:b]) - last
            out.append((t - s, total, [(who[turn_of[a]], total)]))
            continue
        share: dict[int, float] = {}
        for k in range(a, b):
            speaker = who[turn_of[k]]
            share[speaker] = share.get(speaker, 0.0) + duration[k] + pause[k]
        share[who[turn_of[b - 1]]] -= last
        out.append((t - s, sum(share.values()), list(share.items())))
    return out


def initial_rate(model_ms: list[tuple[float, float]]) -> float:
    """A rate before ends are known: the median of (ms there are, ms the model expects)."""
    found = [there / expected for there, expected in model_ms if expected > 0 and there > 0]
    return min(3.0, max(0.33, median(found))) if found else 1.0
