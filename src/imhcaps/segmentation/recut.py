"""For editors of tracks: new lines for one cue, or new cues for one that holds too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.segmentation.breaks import (
    BOUND,
    TORN,
    Scorer,
    after_hyphens,
    before_dashes,
    default_scorer,
    observe,
)
from imhcaps.segmentation.halving import halve
from imhcaps.segmentation.layout import INFINITE, Layout, positions
from imhcaps.segmentation.limits import SegmentLimits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from imhcaps.model.profile import Profile
    from imhcaps.segmentation.segmenter import Segmenter

PACE = 400
"""Milliseconds a word where only lines are cut: slow enough that time asks for nothing (our choice)."""


def rebreak(text: str, profile: Profile | SegmentLimits, language: str | None) -> str | None:
    """The plain text of one cue with the best line breaks (LF): the same words in the same order.

    None where the words do not fit the lines that the profile allows, or are fewer than two.
    """
    words = text.split()
    if len(words) < 2:
        return None
    limits = _limits(profile)
    if text.isascii() and not limits.sentence_per_line:
        return _spaced(words, limits, language or None)
    from imhcaps.cuetext import plain_text  # noqa: PLC0415 - rare path
    from imhcaps.segmentation.segmenter import write  # noqa: PLC0415 - rare path

    maker = _maker(words, 0, len(words) * PACE, limits, language)
    task, run = maker.problems[0], maker.runs[0]
    stop = len(run.texts)
    if task.width(0, stop) > task.capacity or task.layout.cost(0, stop) >= INFINITE:
        return None
    return plain_text(write(task, run, "", 0, stop))


def _spaced(words: list[str], limits: SegmentLimits, language: str | None) -> str | None:
    """The same for words that spaces part: the costs of their lines alone, without cues and times."""
    count = len(words)
    most = min(limits.max_line_length, limits.max_cue_length or limits.max_line_length)
    begins, ends = positions(words, [True] * count, limits.line_counting, most)
    width = ends[-1] - begins[0]
    if width > limits.capacity:
        return None
    size = limits.max_line_length
    if width <= size:
        return " ".join(words)
    scorer = default_scorer(language, limits.target_cue_length)
    if limits.max_lines > 1 and width <= 2 * size + 1:
        position = halve(words, begins, ends, scorer, size, limits.line_balance)
        if position is not None:
            return f"{' '.join(words[: position + 1])}\n{' '.join(words[position + 1 :])}"
        if limits.max_lines == 2:
            return None
    return _laid_out(words, begins, ends, scorer, limits)


def _laid_out(
    words: list[str],
    begins: Sequence[int],
    ends: Sequence[int],
    scorer: Scorer,
    limits: SegmentLimits,
) -> str | None:
    """The lines of a cue that may have more than two."""
    count = len(words)
    gaps = observe(scorer.lexis, words, ends, [0] * (count - 1))
    costs = scorer.line_ends(gaps)
    for index in gaps.bonds:
        costs[index] += BOUND
    for index in (*before_dashes(words, gaps), *after_hyphens(words)):
        costs[index] += TORN
    layout = Layout(
        begins,
        ends,
        costs,
        [0] * count,
        limits.max_line_length,
        limits.max_lines,
        limits.line_balance,
    )
    if layout.cost(0, count) >= INFINITE:
        return None
    starts = [0, *[position + 1 for position in layout.breaks(0, count)]]
    lines = zip(starts, [*starts[1:], count], strict=True)
    return "\n".join(" ".join(words[first:stop]) for first, stop in lines)


_known: list[tuple[Profile, SegmentLimits]] = []


def _limits(profile: Profile | SegmentLimits) -> SegmentLimits:
    """The limits of a profile; those of the one that was asked for last are kept, since a file has many cues."""
    if isinstance(profile, SegmentLimits):
        return profile
    if not _known or _known[0][0] is not profile:
        _known[:] = [(profile, SegmentLimits.of(profile))]
    return _known[0][1]


def resegment(
    text: str, start: int, end: int, profile: Profile | SegmentLimits, language: str | None
) -> list[tuple[int, int, str]] | None:
    """One cue as several that fill its interval: start and end in milliseconds, plain text.

    The words share the time by their length, as nothing more is known. None where one cue is best,
    or where the interval is too short to be parted.
    """
    from imhcaps.cuetext import plain_text  # noqa: PLC0415 - rare path

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
    from imhcaps.model.transcript import (  # noqa: PLC0415 - slow to load
        TimedTranscript,
        Transcript,
        Turn,
        Word,
    )
    from imhcaps.segmentation.segmenter import Segmenter  # noqa: PLC0415 - slow to load

    total = sum(len(word) + 1 for word in words)
    timed = []
    done = 0
    for word in words:
        begin = start + (end - start) * done // total
        done += len(word) + 1
        timed.append(Word(word, start=begin, end=start + (end - start) * done // total))
    talk = Transcript((Turn(None, tuple(timed)),), language=language or "")
    return Segmenter(TimedTranscript(talk, end=end), _limits(profile), "never")
