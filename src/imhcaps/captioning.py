"""A transcript with times → what `caption` makes: the proven track, the chapters, the comment at the head."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from imhcaps.cue_words import cue_words
from imhcaps.fidelity import prove_captions
from imhcaps.formats.made_mark import MARK
from imhcaps.model.track import Cue, Track
from imhcaps.segmentation import segment_report
from imhcaps.text import escape_vtt
from imhcaps.timing.assemble import refuse_for
from imhcaps.timing.plausibility import LONGEST_SQUEEZED_MS, squeezed_cue

if TYPE_CHECKING:
    from imhcaps.model.choices import Labels
    from imhcaps.model.profile import Profile
    from imhcaps.model.transcript import Remark, TimedTranscript
    from imhcaps.segmentation import Segmented, Style


@dataclass(frozen=True, slots=True)
class Captions:
    """What `caption` made: the timed transcript, the track, the chapters' track, the proof."""

    timed: TimedTranscript
    track: Track
    chapters: Track | None
    words: int
    """How many spoken words are proven to be in the captions."""
    remarks: tuple[Remark, ...] = ()
    """What was guessed, skipped or estimated on the way, and what could not be kept."""


def captions_of(
    timed: TimedTranscript,
    profile: Profile,
    *,
    labels: Labels,
    previous: Track | None,
    style: Style | None,
    notes: bool,
    draft: bool,
) -> Captions:
    """Cut timed words into a track, prove it word by word, and add the chapters' track.

    Raises `TimingError` for cues that are too short because their words have no time, unless `draft`.
    """
    made, spoken = segment_proven(timed, profile, labels, previous, style)
    problem = None if timed.cued else _squeezed_cues(made.track, timed)
    if problem is not None:
        timed = refuse_for(timed, problem, draft=draft)
    track, chapters = made.track, chapter_track(timed)
    if notes:
        comment = head_comment(timed)
        track = replace(track, notes=(comment, *track.notes))
        chapters = None if chapters is None else replace(chapters, notes=(comment,))
    remarks = (*timed.transcript.remarks, *timed.remarks, *made.remarks)
    return Captions(timed, track, chapters, spoken, remarks)


def _squeezed_cues(track: Track, timed: TimedTranscript) -> str | None:
    """Why a track cannot be right: cues whose words have next to no time.

    Words that the source of the times has itself are as short as they are said there.
    """
    language = timed.transcript.language
    squeezed = [
        (cue, problem)
        for cue in track.cues
        if cue.end - cue.start < LONGEST_SQUEEZED_MS
        for problem in [squeezed_cue(cue.start, cue.end, _spoken(cue), language)]
        if problem is not None
    ]
    if squeezed and timed.lacking is not None:
        words = list(timed.transcript.words)
        without = sorted(words[k].start or 0 for k in timed.lacking)
        squeezed = [pair for pair in squeezed if _one_within(without, pair[0])]
    if not squeezed:
        return None
    more = f", and {len(squeezed) - 1} more such cues" if len(squeezed) > 1 else ""
    return squeezed[0][1] + more


def _one_within(starts: list[int], cue: Cue) -> bool:
    """Whether one of the rising `starts` (ms) lies in the cue."""
    at = bisect_left(starts, cue.start)
    return at < len(starts) and starts[at] < cue.end


def _spoken(cue: Cue) -> list[str]:
    """The words of a cue; none when it is a sound."""
    words = [word.text for word in cue_words(cue.payload, cue.start, cue.end)]
    return [] if words and words[0][0] in "[(♪♫" else words


def segment_proven(
    timed: TimedTranscript,
    profile: Profile,
    labels: Labels,
    previous: Track | None,
    style: Style | None,
) -> tuple[Segmented, int]:
    """A track with what is to be said about it, and how many words of it are proven.

    Raises `FidelityError` for a word that was lost, changed or given to another speaker.
    """
    made = segment_report(timed, profile, labels=labels, previous=previous, style=style)
    return made, prove_captions(timed.transcript, made.track)


def head_comment(timed: TimedTranscript) -> str:
    """The NOTE at the head of a track: what it is, on what terms, where its times are from."""
    from imhcaps import __version__  # noqa: PLC0415 - rare path

    talk = timed.transcript
    said = [remark.message for remark in timed.remarks if remark.kind == "note"]
    accuracy = timed.accuracy.lines if timed.accuracy is not None else ()
    lines = [talk.title, *talk.notices, *said, *accuracy, f"{MARK} {__version__}"]
    # A NOTE ends at a blank line and may hold no arrow (WebVTT §4.1).
    return "\n".join(" ".join(line.split()).replace("-->", "→") for line in lines if line.strip())


def chapter_track(timed: TimedTranscript) -> Track | None:
    """The chapters' track: each chapter lasts until the next one, the last to the end.

    Where nothing is said before the first, it begins at 0: ffmpeg's M4A moves a list that begins later.
    """
    if not timed.chapters:
        return None
    last = max((word.end or 0 for word in timed.transcript.words), default=0)
    starts = [chapter.start for chapter in timed.chapters]
    first = next((word.start for word in timed.transcript.words if word.start is not None), None)
    if first is None or starts[0] <= first:
        starts[0] = 0
    ends = [chapter.start for chapter in timed.chapters[1:]] + [max(timed.end or 0, last)]
    cues = tuple(
        Cue(start, chapter.end or max(end, start + 1), escape_vtt(chapter.title))
        for chapter, start, end in zip(timed.chapters, starts, ends, strict=True)
    )
    return Track(cues, language=timed.transcript.language, kind="chapters")
