"""For editors of tracks: new lines for one cue, or new cues for one that holds too much."""

from __future__ import annotations

from imhcaps.cuetext import plain_text
from imhcaps.model.profile import Profile
from imhcaps.model.transcript import TimedTranscript, Transcript, Turn, Word
from imhcaps.segmentation.layout import INFINITE
from imhcaps.segmentation.limits import SegmentLimits
from imhcaps.segmentation.segmenter import Segmenter, write

PACE = 400
"""Milliseconds a word where only lines are cut: slow enough that time asks for nothing (our choice)."""


def rebreak(text: str, profile: Profile | SegmentLimits, language: str | None) -> str | None:
    """The plain text of one cue with the best line breaks (LF): the same words in the same order.

    None where the words do not fit the lines that the profile allows, or are fewer than two.
    """
    words = text.split()
    if len(words) < 2:
        return None
    maker = _maker(words, 0, len(words) * PACE, profile, language)
    task, run = maker.problems[0], maker.runs[0]
    stop = len(run.texts)
    if task.width(0, stop) > task.capacity or task.layout.cost(0, stop) >= INFINITE:
        return None
    return plain_text(write(task, run, "", 0, stop))


def resegment(
    text: str, start: int, end: int, profile: Profile | SegmentLimits, language: str | None
) -> list[tuple[int, int, str]] | None:
    """One cue as several that fill its interval: start and end in milliseconds, plain text.

    The words share the time by their length, as nothing more is known. None where one cue is best,
    or where the interval is too short to be parted.
    """
    words = text.split()
    if end <= start or not words:
        return None
    cues = _maker(words, start, end, profile, language).report().track.cues
    if len(cues) < 2:
        return None
    ends = [min(cue.end, end) for cue in cues[:-1]] + [end]
    if any(cue.start >= stop for cue, stop in zip(cues, ends, strict=True)):
        return None
    return [
        (cue.start, stop, plain_text(cue.payload)) for cue, stop in zip(cues, ends, strict=True)
    ]


def _maker(
    words: list[str], start: int, end: int, profile: Profile | SegmentLimits, language: str | None
) -> Segmenter:
    """A segmenter over the words of one cue."""
    total = sum(len(word) + 1 for word in words)
    timed = []
    done = 0
    for word in words:
        begin = start + (end - start) * done // total
        done += len(word) + 1
        timed.append(Word(word, start=begin, end=start + (end - start) * done // total))
    talk = Transcript((Turn(None, tuple(timed)),), language=language or "")
    limits = profile if isinstance(profile, SegmentLimits) else SegmentLimits.of(profile)
    return Segmenter(TimedTranscript(talk, end=end), limits, "never")
