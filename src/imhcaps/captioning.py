"""A transcript with times → what `caption` makes: the proven track, the chapters, the comment at the head."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from imhcaps.fidelity import prove_captions
from imhcaps.formats.made_mark import MARK
from imhcaps.model.track import Cue, Track
from imhcaps.segmentation import segment_report
from imhcaps.text import escape_vtt

if TYPE_CHECKING:
    from imhcaps.model.profile import Profile
    from imhcaps.model.transcript import Remark, TimedTranscript
    from imhcaps.segmentation import Segmented, Style
    from imhcaps.segmentation.labels import Labels


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
) -> Captions:
    """Cut timed words into a track, prove it word by word, and add the chapters' track."""
    made, spoken = segment_proven(timed, profile, labels, previous, style)
    track, chapters = made.track, chapter_track(timed)
    if notes:
        comment = head_comment(timed)
        track = replace(track, notes=(comment, *track.notes))
        chapters = None if chapters is None else replace(chapters, notes=(comment,))
    remarks = (*timed.transcript.remarks, *timed.remarks, *made.remarks)
    return Captions(timed, track, chapters, spoken, remarks)


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
    from imhcaps import __version__

    talk = timed.transcript
    said = [remark.message for remark in timed.remarks if remark.kind == "note"]
    accuracy = timed.accuracy.lines if timed.accuracy is not None else ()
    lines = [talk.title, *talk.notices, *said, *accuracy, f"{MARK} {__version__}"]
    # A NOTE ends at a blank line and may hold no arrow (WebVTT §4.1).
    return "\n".join(" ".join(line.split()).replace("-->", "→") for line in lines if line.strip())


def chapter_track(timed: TimedTranscript) -> Track | None:
    """The chapters' track: each chapter lasts until the next one, the last to the end."""
    if not timed.chapters:
        return None
    last = max((word.end or 0 for word in timed.transcript.words), default=0)
    ends = [chapter.start for chapter in timed.chapters[1:]] + [max(timed.end or 0, last)]
    cues = tuple(
        Cue(chapter.start, chapter.end or max(end, chapter.start + 1), escape_vtt(chapter.title))
        for chapter, end in zip(timed.chapters, ends, strict=True)
    )
    return Track(cues, language=timed.transcript.language, kind="chapters")
