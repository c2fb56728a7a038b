"""The speakers' own rates, learned from what is known of their turns."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from imhcaps.model.transcript import Speaker, Transcript
from imhcaps.timing.layout import Knots, sort_knots
from imhcaps.timing.stream import Stream

_PRIOR = 40_000.0
"""A speaker's rate leans to everyone's until this many ms of the speaker are anchored."""


def rates(transcript: Transcript, stream: Stream, knots: Knots) -> list[float]:
    """For each turn the factor on the model's times: 1.2 is a speaker a fifth slower than the model.

    Stretches between knots hold one or more speakers; each stretch pulls the rates of its speakers
    in proportion to what they say in it, and stretches with long silences pull no more than others.
    """
    who = [turn.speaker for turn in transcript.turns]
    order = sort_knots(knots)
    stretches: list[tuple[float, dict[Speaker | None, float]]] = []
    for (i, i_end, s), (j, j_end, t) in pairwise(order):
        a, b = (i + 1 if i_end else i), (j + 1 if j_end else j)
        if a >= b or t <= s:
            continue
        share: dict[Speaker | None, float] = {}
        for k in range(a, b):
            speaker = who[stream.turn[k]]
            share[speaker] = share.get(speaker, 0.0) + stream.speech[k] + stream.pause[k]
        if j_end:
            share[who[stream.turn[b - 1]]] -= stream.pause[b - 1]
        stretches.append((t - s, share))
    if not stretches:
        return [1.0] * len(who)
    total = sum(sum(share.values()) for _, share in stretches)
    ratios = sorted(
        (room / max(1.0, sum(share.values())), sum(share.values())) for room, share in stretches
    )
    half, overall = 0.0, ratios[-1][0]
    for ratio, weight in ratios:
        half += weight
        if half >= total / 2:
            overall = ratio
            break
    overall = min(4.0, max(0.25, overall))
    rate: dict[Speaker | None, float] = dict.fromkeys(who, overall)
    for _ in range(6):
        pull: dict[Speaker | None, float] = {}
        weigh: dict[Speaker | None, float] = {}
        for room, share in stretches:
            asked = sum(rate[speaker] * ms for speaker, ms in share.items())
            off = min(1.6, max(0.6, room / asked)) if asked > 0 else 1.0
            for speaker, ms in share.items():
                pull[speaker] = pull.get(speaker, 0.0) + off * ms
                weigh[speaker] = weigh.get(speaker, 0.0) + ms
        for speaker in pull:
            lean = overall / rate[speaker]
            rate[speaker] *= (pull[speaker] + _PRIOR * lean) / (weigh[speaker] + _PRIOR)
    return [rate[speaker] for speaker in who]


def first_guess(model_ms: list[tuple[float, float]]) -> float:
    """A rate before ends are known: the median of (ms there are, ms the model asks for)."""
    found = [there / asked for there, asked in model_ms if asked > 0 and there > 0]
    return min(3.0, max(0.33, median(found))) if found else 1.0
