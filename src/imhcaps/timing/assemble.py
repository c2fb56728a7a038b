"""Known times → the timed transcript: interpolate, say what was estimated, and put the times in."""

from __future__ import annotations

from imhcaps.model.transcript import Origin, Remark, TimedTranscript, Transcript
from imhcaps.timecode import clock
from imhcaps.timing.interpolation import Interpolation, Knots, interpolate
from imhcaps.timing.sounds import PlacedSound
from imhcaps.timing.timed_transcript import timed_transcript
from imhcaps.timing.word_sequence import WordSequence


def assemble(
    transcript: Transcript,
    sequence: WordSequence,
    knots: Knots,
    rates: list[float],
    placed_sounds: list[PlacedSound],
    remarks: list[Remark],
    last: int | None = None,
    matched: dict[int, tuple[float, Origin]] | None = None,
) -> TimedTranscript:
    """Interpolate the words between the knots and make the timed transcript.

    `rates` is a factor on the model's durations for each turn, `last` the end of the recording in
    ms, if known. `matched` gives confidence and origin of the words matched to a recogniser's.
    """
    beyond = None if last is None or (knots.ends and last <= max(knots.ends.values())) else last
    if beyond is not None and knots.starts and beyond <= max(knots.starts.values()):
        beyond = None
    interpolated = interpolate(sequence, knots, rates, beyond)
    remarks += _outside(sequence, knots)
    if matched is None:
        remarks += _hurried(sequence, interpolated)
    return timed_transcript(
        transcript, sequence, interpolated, knots, placed_sounds, remarks, matched
    )


def _outside(sequence: WordSequence, knots: Knots) -> list[Remark]:
    """What is to be said of the words before the first known time and after the last."""
    n = len(sequence)
    if not n:
        return []
    if not knots:
        return [Remark("estimated", f"no time is known: all {n} words are timed by a usual rate")]
    remarks: list[Remark] = []
    boundaries = sorted({*knots.starts, *(i + 1 for i in knots.ends)})
    before, after = boundaries[0], n - boundaries[-1]
    if before:
        remarks.append(
            Remark(
                "estimated",
                f"{count_words(before)} before the first known time "
                f"({clock(round(knots.earliest()))}) timed by the speaking rate",
                sequence.words[0].line,
            )
        )
    if after and boundaries[-1] in knots.starts:
        after -= 1
    if after > 0:
        remarks.append(
            Remark(
                "estimated",
                f"{count_words(after)} after the last known time timed by the speaking rate",
                sequence.words[n - after].line,
            )
        )
    return remarks


def _hurried(sequence: WordSequence, interpolated: Interpolation) -> list[Remark]:
    """The stretches between known times that are far too short for their words."""
    return [
        Remark(
            "estimated",
            f"{count_words(b - a)} at {clock(round(interpolated.start[a]))}: {room / 1000:.1f} s are "
            f"there, about {need / 1000:.1f} s are needed; are the times around right?",
            sequence.words[a].line,
            " ".join(w.text for w in sequence.words[a : min(b, a + 8)]),
        )
        for a, b, room, need in interpolated.fast
    ]


def count_words(n: int) -> str:
    """`1 word`, `2 words`."""
    return "1 word" if n == 1 else f"{n} words"
