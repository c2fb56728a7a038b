"""Known times → the timed transcript: interpolate, say what was estimated, and put the times in."""

from __future__ import annotations

from dataclasses import replace

from imhcaps.errors import TimingError
from imhcaps.model.transcript import Origin, Remark, TimedTranscript, Transcript
from imhcaps.text import plural
from imhcaps.timecode import clock
from imhcaps.timing.interpolation import Interpolation, Knots, interpolate, round_times
from imhcaps.timing.plausibility import Coverage, problems
from imhcaps.timing.sounds import PlacedSound
from imhcaps.timing.timed_transcript import timed_transcript
from imhcaps.timing.word_sequence import WordSequence

LATE_MS = 100
"""Ms that words may be after the end of a recording before it is said; our own choice: ends of words are right to some
50 ms."""
_DRAFT = (
    "nothing was written; caption --draft (draft=True) writes it all the same, marked as a draft"
)


def assemble(
    transcript: Transcript,
    sequence: WordSequence,
    knots: Knots,
    rates: list[float],
    placed_sounds: list[PlacedSound],
    remarks: list[Remark],
    last: int | None = None,
    matched: dict[int, tuple[float, Origin]] | None = None,
    coverage: Coverage | None = None,
) -> TimedTranscript:
    """Interpolate the words between the knots and make the timed transcript.

    `rates` is a factor on the model's durations for each turn, `last` the end of the recording in
    ms, if known. `matched` gives confidence and origin of the words matched to a recogniser's,
    `coverage` what a source that holds every word covers. Times that cannot be right are problems of
    the result's accuracy.
    """
    beyond = None if last is None or (knots.ends and last <= max(knots.ends.values())) else last
    if beyond is not None and knots.starts and beyond <= max(knots.starts.values()):
        beyond = None
    interpolated = interpolate(sequence, knots, rates, beyond)
    remarks += _outside(sequence, knots, interpolated, last)
    remarks += _hurried(sequence, interpolated, None if matched is None else _edges(knots))
    times = round_times(interpolated)
    if times.moved:
        remarks.append(
            Remark(
                "repaired",
                f"{plural(times.moved, 'word')} had to move past known times, for there was no room between them",
            )
        )
    found = problems(transcript, sequence, knots, times, coverage)
    return timed_transcript(
        transcript, sequence, times, knots, placed_sounds, remarks, matched, found
    )


def with_problem(timed: TimedTranscript, problem: str) -> TimedTranscript:
    """The result with one more reason, the first, for which its times cannot be right."""
    if timed.accuracy is None:
        return timed
    problems = (problem, *timed.accuracy.problems)
    return replace(timed, accuracy=replace(timed.accuracy, problems=problems))


def refuse_for(timed: TimedTranscript, problem: str, *, draft: bool) -> TimedTranscript:
    """Raise `TimingError` for one more problem; for a `draft` it becomes a problem of the result."""
    if not draft:
        raise TimingError(problem, timed.transcript.source, hint=_DRAFT)
    remark = Remark("estimated", f"draft: {problem}")
    return replace(with_problem(timed, problem), remarks=(*timed.remarks, remark))


def refuse(timed: TimedTranscript, path: str, *, draft: bool = False) -> TimedTranscript:
    """The result, unless its times cannot be right; `path` is the file that they are from.

    Raises `TimingError` with the likeliest cause; for a `draft` the problems become remarks.
    """
    problems = timed.accuracy.problems if timed.accuracy is not None else ()
    if problems and not draft:
        also = "".join(f"{problem}\n  " for problem in problems[1:])
        raise TimingError(problems[0], path, hint=also + _DRAFT)
    remarks = tuple(Remark("estimated", f"draft: {problem}") for problem in problems)
    return replace(timed, remarks=(*timed.remarks, *remarks)) if remarks else timed


def _edges(knots: Knots) -> tuple[int, int]:
    """The first word with a known time, and the one after the last."""
    boundaries = {*knots.starts, *(i + 1 for i in knots.ends)}
    return min(boundaries, default=0), max(boundaries, default=0)


def _outside(
    sequence: WordSequence, knots: Knots, interpolated: Interpolation, finish: int | None
) -> list[Remark]:
    """What is to be said of the words before the first known time and after the last; `finish` is the end of the
    recording (ms), if known.
    """
    n = len(sequence)
    if not n:
        return []
    if not knots:
        return [Remark("estimated", f"no time is known: all {n} words are timed by a usual rate")]
    remarks: list[Remark] = []
    first, last = _edges(knots)
    hurried = {a for a, *_ in interpolated.fast}
    before, after = first, n - last
    if before:
        how = "have too little time" if 0 in hurried else "timed by the speaking rate"
        remarks.append(
            Remark(
                "estimated",
                f"{plural(before, 'word')} before the first known time "
                f"({clock(round(knots.earliest()))}) {how}",
                sequence.words[0].line,
            )
        )
    if after and last in knots.starts:
        after -= 1
    if after > 0:
        how = "have too little time" if last in hurried else "timed by the speaking rate"
        late = interpolated.end[-1] - finish if finish is not None else 0
        if late >= LATE_MS:
            how += f", to {late / 1000:.1f} s past the end of the recording ({clock(finish or 0)})"
        remarks.append(
            Remark(
                "estimated",
                f"{plural(after, 'word')} after the last known time {how}",
                sequence.words[n - after].line,
            )
        )
    return remarks


def _hurried(
    sequence: WordSequence, interpolated: Interpolation, outside: tuple[int, int] | None
) -> list[Remark]:
    """The stretches that are far too short for their words; of those only that are `outside` some words."""
    return [
        Remark(
            "estimated",
            f"{plural(b - a, 'word')} at {clock(round(interpolated.start[a]))}: {room / 1000:.1f} s are "
            f"there, about {need / 1000:.1f} s are needed; are the times around right?",
            sequence.words[a].line,
            " ".join(w.text for w in sequence.words[a : min(b, a + 8)]),
        )
        for a, b, room, need in interpolated.fast
        if outside is None or b <= outside[0] or a >= outside[1]
    ]
