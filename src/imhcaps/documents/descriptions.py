"""Visual descriptions of a caption track into a timed transcript: a descriptive transcript.

W3C WAI ("Transcripts", Descriptive Transcripts): the visuals that are needed to understand, in sequence
with what is said.
"""

from __future__ import annotations

from dataclasses import replace

from imhcaps.cuetext import plain_text
from imhcaps.model.track import Track
from imhcaps.model.transcript import Description, Element, TimedTranscript, Turn


def merge_descriptions(timed: TimedTranscript, track: Track) -> TimedTranscript:
    """The transcript with each cue of the track as a `Description`, in order of time.

    A description goes before the first element that does not start before it: inside a turn where the
    turn goes on, else between the turns, as a turn that nobody speaks. Headings stay with their turns,
    no spoken word is touched. Cues without text are left out; a cue that repeats a description that
    is there already is not put there twice.
    """
    known = {
        (element.text, element.start)
        for turn in timed.turns
        for element in turn.elements
        if isinstance(element, Description)
    }
    waiting = [
        description
        for cue in sorted(track.cues, key=lambda cue: (cue.start, cue.end))
        if (
            description := Description(
                " ".join(plain_text(cue.payload).split()), cue.start, cue.end
            )
        ).text
        and (description.text, description.start) not in known
    ]
    turns: list[Turn] = []
    moved: list[int] = []
    for turn in timed.turns:
        before: list[Element] = []
        while waiting and _begins(turn, waiting[0].start):
            before.append(waiting.pop(0))
        early = [
            heading.start
            for heading in timed.transcript.headings
            if heading.turn == len(moved) and heading.start is not None
        ]
        # What is shown before a chapter begins is before its heading.
        split = sum(_start(each) < min(early) for each in before) if early else 0
        turns += [Turn(None, (each,), start=each.start, end=each.end) for each in before[:split]]
        moved.append(len(turns))
        turns += [Turn(None, (each,), start=each.start, end=each.end) for each in before[split:]]
        turns.append(_within(turn, waiting))
    turns += [Turn(None, (each,), start=each.start, end=each.end) for each in waiting]
    moved.append(len(turns) - len(waiting))
    headings = tuple(
        replace(heading, turn=moved[min(heading.turn, len(moved) - 1)])
        for heading in timed.transcript.headings
    )
    return replace(
        timed, transcript=replace(timed.transcript, turns=tuple(turns), headings=headings)
    )


def _begins(turn: Turn, moment: int | None) -> bool:
    """True when the turn begins at this moment or later."""
    first = next((each.start for each in turn.elements if each.start is not None), turn.start)
    return first is not None and moment is not None and first >= moment


def _start(element: Element) -> int:
    return element.start or 0


def _within(turn: Turn, waiting: list[Description]) -> Turn:
    """The turn with the descriptions that begin before its last element; they leave `waiting`."""
    elements: list[Element] = []
    breaks: list[int] = []
    for at, element in enumerate(turn.elements):
        here = len(elements)
        while at and waiting and element.start is not None and element.start >= _start(waiting[0]):
            elements.append(waiting.pop(0))
        if at in turn.paragraphs:
            breaks.append(here)
        elements.append(element)
    return replace(turn, elements=tuple(elements), paragraphs=tuple(breaks))
