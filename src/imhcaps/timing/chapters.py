"""Chapters and shots of a cue sheet: the known times they give, and their place in a timed transcript."""

from __future__ import annotations

from dataclasses import replace

from imhcaps.model.transcript import Chapter, Remark, TimedTranscript, Transcript
from imhcaps.text import fold
from imhcaps.timecode import clock
from imhcaps.timing.duration_model import model
from imhcaps.timing.interpolation import Knots
from imhcaps.timing.model import Anchor
from imhcaps.timing.word_sequence import WordSequence

FASTEST = 3.0
"""An end or a chapter that needs speech by a larger factor faster than the model's is not used. Our choice."""


def heading_knots(
    transcript: Transcript,
    sequence: WordSequence,
    knots: Knots,
    chapters: list[Anchor],
    remarks: list[Remark],
) -> None:
    """Chapters named like headings of the transcript time the first words under these headings."""
    headings = [
        (h, sequence.turn_start[h.turn])
        for h in transcript.headings
        if h.turn < len(transcript.turns)
    ]
    elapsed = sequence.elapsed()
    at, word_before, time_before = 0, 0, 0
    for chapter in sorted(chapters, key=lambda a: a.start):
        wanted = fold(chapter.text)
        found = next(
            (k for k in range(at, len(headings)) if fold(headings[k][0].text) == wanted), None
        )
        if not wanted or found is None or headings[found][1] >= len(sequence):
            continue
        word = headings[found][1]
        need = elapsed[word] - elapsed[word_before]
        if (word == word_before and word in knots.starts) or need > FASTEST * (
            chapter.start - time_before
        ):
            remarks.append(
                Remark(
                    "skipped",
                    f"row {chapter.row} ({chapter.text!r}) at {clock(chapter.start)} leaves no room for "
                    "the words before its heading: it times no words",
                    chapter.line,
                    chapter.text,
                )
            )
            continue
        # A sound at its beginning comes before the words.
        sounds = sum(gap == word for gap, _, _ in sequence.sounds)
        knots.starts[word] = chapter.start + sounds * model().sound
        at, word_before, time_before = found + 1, word, chapter.start


def add_chapters(timed: TimedTranscript, rows: tuple[Anchor, ...]) -> TimedTranscript:
    """Add the shots, the chapters and the end of the recording.

    A shot or the start of a chapter does not say that the recording goes on to there and no further.
    """
    final = max((w.end for w in timed.transcript.words if w.end is not None), default=0)
    spoken_until = [a.end or a.start for a in rows if a.end or a.kind not in ("shot", "chapter")]
    last = max(spoken_until, default=None)
    finish = last if last is not None and last >= final else None
    heard = max([final, *(a.end or a.start for a in rows if a.kind not in ("shot", "chapter"))])
    chapters = sorted((a for a in rows if a.kind == "chapter"), key=lambda a: a.start)
    named: list[Chapter] = []
    remarks = list(timed.remarks)
    for index, anchor in enumerate(chapters):
        end = anchor.end
        if end is None:
            end = (
                chapters[index + 1].start if index + 1 < len(chapters) else max(finish or 0, final)
            )
        named.append(Chapter(anchor.text, anchor.start, end if end > anchor.start else None))
        if anchor.start >= heard:
            remarks.append(
                Remark(
                    "estimated",
                    f"chapter {anchor.text!r} begins at {clock(anchor.start)}, after the last word "
                    f"({clock(final)})",
                    anchor.line,
                    anchor.text,
                )
            )
    shots = tuple(sorted({a.start for a in rows if a.kind == "shot"}))
    return replace(timed, shots=shots, chapters=tuple(named), end=finish, remarks=tuple(remarks))
