"""The spoken words of a transcript as one sequence, with the duration model's times for each."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate

from imhcaps.language.short_forms import bond
from imhcaps.model.transcript import Sound, Transcript, Word
from imhcaps.timing.duration_model import model, pause_after, word_duration


@dataclass(slots=True)
class WordSequence:
    """Parallel lists over the spoken words of a transcript, in order.

    `turn_of[k]` is the index of the turn of word `k`; `duration[k]` the ms that the word takes by
    the model and `pause[k]` the ms of silence after it. `turn_start[t]` is the index of the first
    word of turn `t` or of a later one; it has one entry more than there are turns. `sounds` are
    (gap, turn, element): the sound is before word `gap`.
    """

    words: list[Word]
    turn_of: list[int]
    duration: list[float]
    pause: list[float]
    turn_start: list[int]
    sounds: list[tuple[int, int, int]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    def elapsed(self) -> list[float]:
        """Ms by the model from the first word to each word, and to the end: one entry more than words."""
        both = zip(self.duration, self.pause, strict=True)
        return [0.0, *accumulate(duration + pause for duration, pause in both)]


def word_sequence(transcript: Transcript) -> WordSequence:
    """The words of a transcript with the model's duration of each and of the pause after it, ms."""
    words: list[Word] = []
    turn_of: list[int] = []
    durations: list[float] = []
    pauses: list[float] = []
    turn_start: list[int] = []
    sounds: list[tuple[int, int, int]] = []
    base = transcript.language
    sound_pause = model().sound
    for number, turn in enumerate(transcript.turns):
        turn_start.append(len(words))
        paragraphs = set(turn.paragraphs)
        new_paragraph = False
        for index, element in enumerate(turn.elements):
            new_paragraph = new_paragraph or index in paragraphs
            if isinstance(element, Word):
                if words:
                    before = words[-1].text
                    at = (
                        "turn"
                        if turn_of[-1] != number
                        else "paragraph"
                        if new_paragraph
                        else "word"
                    )
                    # Inside a turn no pause follows a letter.
                    inside = (
                        at == "word" and before[-1:] == "." and _goes_on(words, element.text, base)
                    )
                    if at != "word" or not (inside or before[-1:].isalnum()):
                        pauses[-1] += pause_after(before, element.text, at)  # type: ignore[arg-type]
                new_paragraph = False
                words.append(element)
                turn_of.append(number)
                durations.append(word_duration(element.text, element.language or base))
                pauses.append(0.0)
            elif isinstance(element, Sound):
                sounds.append((len(words), number, index))
                if pauses:
                    pauses[-1] += sound_pause
    turn_start.append(len(words))
    if words:
        pauses[-1] += pause_after(words[-1].text, None, "turn")
    return WordSequence(words, turn_of, durations, pauses, turn_start, sounds)


def _goes_on(words: list[Word], following: str, language: str) -> bool:
    """Whether the full stop of the last word is that of a short form or an ordinal, so that nobody pauses: `hr.
    Holm`.
    """
    before = words[-2].text if len(words) > 1 else ""
    return bond(before, words[-1].text, following, "", language) is not None
