"""A transcript as one row of words with what timing needs to know of each."""

from __future__ import annotations

from dataclasses import dataclass, field

from imhcaps.model.transcript import Sound, Transcript, Word
from imhcaps.timing.duration_model import model, pause, speech


@dataclass(slots=True)
class Stream:
    """Parallel lists over the spoken words of a transcript, in order.

    `first[t]` is the index of the first word of turn `t` or of a later one; it has one entry more
    than there are turns. `sounds` are (gap, turn, element): the sound stands before word `gap`.
    """

    words: list[Word]
    turn: list[int]
    speech: list[float]
    pause: list[float]
    first: list[int]
    sounds: list[tuple[int, int, int]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)


def stream(transcript: Transcript) -> Stream:
    """Lay out the words of a transcript with the model's time for each and for the pause after it."""
    words: list[Word] = []
    turns: list[int] = []
    times: list[float] = []
    pauses: list[float] = []
    first: list[int] = []
    sounds: list[tuple[int, int, int]] = []
    base = transcript.language
    breath = model().sound
    for number, turn in enumerate(transcript.turns):
        first.append(len(words))
        paragraphs = set(turn.paragraphs)
        fresh = False
        for index, element in enumerate(turn.elements):
            fresh = fresh or index in paragraphs
            if isinstance(element, Word):
                if words:
                    before = words[-1].text
                    at = "turn" if turns[-1] != number else "paragraph" if fresh else "word"
                    pauses[-1] += pause(before, element.text, at)  # type: ignore[arg-type]
                fresh = False
                words.append(element)
                turns.append(number)
                times.append(speech(element.text, element.language or base))
                pauses.append(0.0)
            elif isinstance(element, Sound):
                sounds.append((len(words), number, index))
                if pauses:
                    pauses[-1] += breath
    first.append(len(words))
    if words:
        pauses[-1] += pause(words[-1].text, None, "turn")
    return Stream(words, turns, times, pauses, first, sounds)
