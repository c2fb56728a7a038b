"""The speakers' own rates, learned from what is known of their turns."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from imhcaps.model.transcript import Speaker, Transcript
from imhcaps.timing.interpolation import Knots, sort_knots
from imhcaps.timing.word_sequence import Stream

_ROUNDS = 6
_PRIOR = 40_000.0
"""A speaker's rate leans to everyone's until this many ms of the speaker are anchored."""


def rates(transcript: Transcript, stream: Stream, knots: Knots) -> list[float]:
    """For each turn the factor on the model's times: 1.2 is a speaker a fifth slower than the model.

    Stretches between knots hold one or more speakers; each stretch pulls the rates of its speakers
    in proportion to what they say in it, and stretches with long silences pull no more than others.
    """
    numbers: dict[Speaker | None, int] = {}
    who = [numbers.setdefault(turn.speaker, len(numbers)) for turn in transcript.turns]
    stretches = _stretches(stream, knots, who)
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
        pull = [0.0] * len(rate)
        weigh = [0.0] * len(rate)
        for room, _, share in stretches:
            asked = sum([rate[speaker] * ms for speaker, ms in share])
            off = min(1.6, max(0.6, room / asked)) if asked > 0 else 1.0
            for speaker, ms in share:
                pull[speaker] += off * ms
                weigh[speaker] += ms
        rate = [
            r * (p + _PRIOR * overall / r) / (w + _PRIOR)
            for r, p, w in zip(rate, pull, weigh, strict=True)
        ]
    return [rate[speaker] for speaker in who]


def _stretches(
    stream: Stream, knots: Knots, who: list[int]
) -> list[tuple[float, float, list[tuple[int, float]]]]:
    """Between each two knots: the ms there are, the ms the model asks for, and each speaker's share."""
    out: list[tuple[float, float, list[tuple[int, float]]]] = []
    speech, pause, turn = stream.speech, stream.pause, stream.turn
    for (i, i_end, s), (j, j_end, t) in pairwise(sort_knots(knots)):
        a, b = (i + 1 if i_end else i), (j + 1 if j_end else j)
        if a >= b or t <= s:
            continue
        last = pause[b - 1] if j_end else 0.0
        if turn[a] == turn[b - 1]:
            total = sum(speech[a:b]) + sum(pause[a:b]) - last
            out.append((t - s, total, [(who[turn[a]], total)]))
            continue
        share: dict[int, float] = {}
        for k in range(a, b):
            speaker = who[turn[k]]
            share[speaker] = share.get(speaker, 0.0) + speech[k] + pause[k]
        share[who[turn[b - 1]]] -= last
        out.append((t - s, sum(share.values()), list(share.items())))
    return out


def first_guess(model_ms: list[tuple[float, float]]) -> float:
    """A rate before ends are known: the median of (ms there are, ms the model asks for)."""
    found = [there / asked for there, asked in model_ms if asked > 0 and there > 0]
    return min(3.0, max(0.33, median(found))) if found else 1.0
