"""Times of the words of a sequence → the transcript again, its words and sounds timed."""

from __future__ import annotations

from dataclasses import replace

from imhcaps.model.accuracy import TimingAccuracy
from imhcaps.model.transcript import (
    Element,
    Heading,
    Origin,
    Remark,
    Sound,
    TimedTranscript,
    Transcript,
    Turn,
    Word,
)
from imhcaps.timing.error_model import (
    ErrorModel,
    accuracy,
    confidence,
    error_model,
    expected_errors,
    rounding_error,
)
from imhcaps.timing.interpolation import Knots, WordTimes
from imhcaps.timing.sounds import PlacedSound, sound_text
from imhcaps.timing.word_sequence import WordSequence

_CERTAIN = 0.99
"""Confidence (probability, 0 to 1) of a known time. Our choice."""
_UNMATCHED = 0.8
"""The highest confidence of a word that a recogniser missed: where in the gap it lies is open.
Our choice."""
_SOUND_MS = 2000
"""The longest that a sound without an end is shown, ms. Our choice."""
_LEAST_SOUND_MS = 500
"""The shortest, ms. Our choice."""


def timed_transcript(
    transcript: Transcript,
    sequence: WordSequence,
    times: WordTimes,
    knots: Knots,
    placed_sounds: list[PlacedSound],
    remarks: list[Remark],
    matched: dict[int, tuple[float, Origin]] | None = None,
    problems: tuple[str, ...] = (),
) -> TimedTranscript:
    """The transcript with the times of its words, with sounds, and with its accuracy.

    `problems` are the reasons for which the times cannot be right. `matched` gives, for words matched to a
    recogniser's, the confidence of the match and the origin of the time.
    """
    starts, ends = times.starts, times.ends
    confidences, errors = _confidences(transcript, sequence, knots, starts, matched)
    origins: list[Origin]
    if matched is None:
        origins = ["anchor" if k in knots.starts else "estimated" for k in range(len(sequence))]
    else:
        origins = [matched[k][1] if k in matched else "estimated" for k in range(len(sequence))]
    # Not `replace`: it takes three times as long, and there is one of these for each word.
    words = [
        Word(old.text, old.space, start, end, origin, sure, old.line, old.language)
        for old, start, end, origin, sure in zip(
            sequence.words, starts, ends, origins, confidences, strict=True
        )
    ]
    turns, new_index = _timed_turns(transcript, sequence, words, placed_sounds)
    headings = tuple(
        replace(
            heading, turn=new_index[heading.turn] if heading.turn < len(new_index) else len(turns)
        )
        for heading in transcript.headings
    )
    return TimedTranscript(
        replace(transcript, turns=tuple(turns), headings=_timed_headings(headings, turns)),
        remarks=tuple(remarks),
        accuracy=_accuracy(knots, times, errors, confidences, matched, problems),
    )


def _timed_headings(headings: tuple[Heading, ...], turns: list[Turn]) -> tuple[Heading, ...]:
    """Headings with the time of the first word after them."""
    out = []
    for heading in headings:
        at = next((w.start for turn in turns[heading.turn :] for w in turn.words), None)
        out.append(heading if at is None else replace(heading, start=at))
    return tuple(out)


def _confidences(
    transcript: Transcript,
    sequence: WordSequence,
    knots: Knots,
    starts: list[int],
    matched: dict[int, tuple[float, Origin]] | None,
) -> tuple[list[float], list[float]]:
    """The confidence of each word's time, and its expected error in ms.

    They are those of the match or of the known time; else by the distance from the known times.
    """
    model = ErrorModel() if matched is not None else error_model(transcript, sequence, knots)
    errors = expected_errors(model, knots, starts, matched.keys() if matched is not None else ())
    highest = _CERTAIN - 0.01 if matched is None else _UNMATCHED
    confidences: list[float] = []
    for index, error in enumerate(errors):
        if matched is not None and index in matched:
            found = matched[index][0]
        elif index in knots.starts:
            found = _CERTAIN if matched is None else _UNMATCHED
            if index in knots.errors:
                found = min(found, confidence(error))
        else:
            found = min(highest, confidence(error))
        confidences.append(found)
    return confidences, errors


def _accuracy(
    knots: Knots,
    times: WordTimes,
    errors: list[float],
    confidences: list[float],
    matched: dict[int, tuple[float, Origin]] | None,
    problems: tuple[str, ...],
) -> TimingAccuracy | None:
    if not times.starts:
        return None
    if matched is None:
        known = len(knots.starts.keys() | knots.ends.keys())
        rounding = rounding_error([round(time) for time in knots.starts.values()])
    else:
        known, rounding = sum(origin == "matched" for _, origin in matched.values()), 0.0
    duration = times.ends[-1] - times.starts[0]
    found = accuracy(errors, confidences, known, duration, rounding, interpolated=matched is None)
    return replace(found, problems=problems)


def _timed_turns(
    transcript: Transcript,
    sequence: WordSequence,
    words: list[Word],
    placed_sounds: list[PlacedSound],
) -> tuple[list[Turn], list[int]]:
    """The turns with timed elements; and for each old turn the index of the new one."""
    timed_sound: dict[int, PlacedSound] = {}
    extra: dict[int, list[PlacedSound]] = {}
    for placed in placed_sounds:
        if placed.index is not None:
            timed_sound[placed.index] = placed
        else:
            extra.setdefault(placed.gap, []).append(placed)
    own = _own_sounds(sequence, words, timed_sound)
    out: list[Turn] = []
    new_index: list[int] = []
    word = 0
    number = 0
    for turn in transcript.turns:
        elements: list[Element] = []
        paragraphs: list[int] = []
        breaks = set(turn.paragraphs)
        began = False
        first_at: int | None = None
        for position, element in enumerate(turn.elements):
            if isinstance(element, Word):
                for placed in extra.pop(word, ()):
                    sound = _sound(placed, words)
                    if began:
                        elements.append(sound)
                    else:
                        out.append(Turn(None, (sound,)))
                began = True
            if first_at is None:
                first_at = len(out)
            if position in breaks and elements:
                paragraphs.append(len(elements))
            if isinstance(element, Word):
                elements.append(words[word])
                word += 1
            elif isinstance(element, Sound):
                began = began or bool(elements)
                start, end = own[number]
                elements.append(replace(element, start=start, end=end))
                number += 1
            else:
                elements.append(element)
        new_index.append(len(out))
        out.append(replace(turn, elements=tuple(elements), paragraphs=tuple(paragraphs)))
    for gap in sorted(extra):
        out.extend(Turn(None, (_sound(placed, words),)) for placed in extra[gap])
    return out, new_index


def _sound(placed: PlacedSound, words: list[Word]) -> Sound:
    gap, start = placed.gap, placed.start
    end = placed.end
    if end is None or end <= start:
        after = words[gap].start if gap < len(words) else None
        free = _SOUND_MS if after is None else after - start
        end = start + min(_SOUND_MS, max(_LEAST_SOUND_MS, free))
    kind = "music" if placed.anchor.kind == "music" else "sound"
    return Sound(sound_text(placed.anchor), kind, start, end, None)  # type: ignore[arg-type]


def _own_sounds(
    sequence: WordSequence, words: list[Word], timed: dict[int, PlacedSound]
) -> list[tuple[int, int]]:
    """Times for the sounds that the transcript has: from their rows, or from the gap they are in."""
    out: list[tuple[int, int]] = []
    n = len(words)
    index = 0
    while index < len(sequence.sounds):
        gap = sequence.sounds[index][0]
        last = index
        while last < len(sequence.sounds) and sequence.sounds[last][0] == gap:
            last += 1
        low = words[gap - 1].end or 0 if gap else 0
        count = last - index
        high = (words[gap].start or 0) if gap < n else low + _SOUND_MS * count
        if not gap:
            low = max(0, high - _SOUND_MS * count)
        each = max(1, (high - low) // count)
        for k in range(index, last):
            found = timed.get(k)
            if found is not None:
                sound = _sound(found, words)
                out.append((sound.start or 0, sound.end or 1))
            else:
                start = low + each * (k - index)
                out.append((start, max(start + 1, min(start + each, start + 2 * _SOUND_MS))))
        index = last
    return out
