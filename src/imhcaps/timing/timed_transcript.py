"""Times of a row of words → the transcript again, its words and sounds timed."""

from __future__ import annotations

from dataclasses import replace

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
from imhcaps.timing.duration_model import confidence, expected_error
from imhcaps.timing.interpolation import Knots, Layout, sort_knots
from imhcaps.timing.sounds import Sounding, name
from imhcaps.timing.word_sequence import Stream

_SURE = 0.99
_UNHEARD = 0.8
"""The most for a word that a recogniser missed: where in the gap it lies is open."""
_SOUND = 2000
"""The longest that a sound without an end is shown, ms."""
_LEAST_SOUND = 500


def weave(
    transcript: Transcript,
    row: Stream,
    layout: Layout,
    knots: Knots,
    soundings: list[Sounding],
    remarks: list[Remark],
    known: dict[int, tuple[float, Origin]] | None = None,
) -> TimedTranscript:
    """Round the times so that each word has at least 1 ms and none overlaps the one before.

    `known` gives, for words matched to a recogniser's, the confidence of the match and where the
    time is from.
    """
    starts, ends, moved = _round(layout)
    if moved:
        remarks.append(
            Remark(
                "repaired",
                f"{moved} word{'s' if moved != 1 else ''} had to move past known times, for there was "
                "no room between them",
            )
        )
    sure = _confidences(row, knots, starts, known)
    words: list[Word] = []
    for index, old in enumerate(row.words):
        origin: Origin
        if known is not None and index in known:
            origin = known[index][1]
        else:
            origin = "anchor" if index in knots.starts and known is None else "estimated"
        words.append(
            Word(
                old.text,
                old.space,
                starts[index],
                ends[index],
                origin,
                sure[index],
                old.line,
                old.language,
            )
        )
    turns, moved_to = _turns(transcript, row, words, soundings)
    first = moved_to
    headings = tuple(
        replace(heading, turn=first[heading.turn] if heading.turn < len(first) else len(turns))
        for heading in transcript.headings
    )
    return TimedTranscript(
        replace(transcript, turns=tuple(turns), headings=_timed(headings, turns)),
        remarks=tuple(remarks),
    )


def _timed(headings: tuple[Heading, ...], turns: list[Turn]) -> tuple[Heading, ...]:
    """Headings with the time of the first word after them."""
    out = []
    for heading in headings:
        at = next((w.start for turn in turns[heading.turn :] for w in turn.words), None)
        out.append(heading if at is None else replace(heading, start=at))
    return tuple(out)


def _round(layout: Layout) -> tuple[list[int], list[int], int]:
    starts: list[int] = []
    ends: list[int] = []
    floor = 0
    moved = 0
    for s, e in zip(layout.start, layout.end, strict=True):
        start = round(s)
        if start < floor:
            moved += start < floor - 1
            start = floor
        end = max(round(e), start + 1)
        starts.append(start)
        ends.append(end)
        floor = end
    # A word rounded or stretched past the start of the next gives way, down to 1 ms.
    return starts, ends, moved


def _confidences(
    row: Stream, knots: Knots, starts: list[int], known: dict[int, tuple[float, Origin]] | None
) -> list[float]:
    n = len(row)
    out = [0.0] * n
    order = sort_knots(knots)
    at = 0
    previous: float | None = None
    for index in range(n):
        while at < len(order) and (order[at][0] < index or order[at][:2] == (index, False)):
            previous = order[at][2]
            at += 1
        if known is not None and index in known:
            out[index] = known[index][0]
            continue
        if index in knots.starts:
            out[index] = _SURE if known is None else _UNHEARD
            continue
        following = order[at][2] if at < len(order) else None
        start = starts[index]
        if previous is None and following is None:
            error = expected_error(start + 2000.0, None)
        elif previous is None:
            error = expected_error(max(0.0, (following or 0.0) - start), None)
        elif following is None:
            error = expected_error(start - previous, None)
        else:
            error = expected_error(max(0.0, start - previous), max(0.0, following - start))
        out[index] = min(_SURE - 0.01 if known is None else _UNHEARD, confidence(error))
    return out


def _turns(
    transcript: Transcript, row: Stream, words: list[Word], soundings: list[Sounding]
) -> tuple[list[Turn], list[int]]:
    """The turns with timed elements; and for each old turn the index of the new one."""
    timed_sound: dict[int, Sounding] = {}
    extra: dict[int, list[Sounding]] = {}
    for sounding in soundings:
        if sounding.index is not None:
            timed_sound[sounding.index] = sounding
        else:
            extra.setdefault(sounding.gap, []).append(sounding)
    own = _own_sounds(row, words, timed_sound)
    out: list[Turn] = []
    moved_to: list[int] = []
    word = 0
    number = 0
    for turn in transcript.turns:
        elements: list[Element] = []
        paragraphs: list[int] = []
        breaks = set(turn.paragraphs)
        began = False
        placed_at: int | None = None
        for position, element in enumerate(turn.elements):
            if isinstance(element, Word):
                for sounding in extra.pop(word, ()) if word in extra else ():
                    sound = _sound(sounding, words)
                    if began:
                        elements.append(sound)
                    else:
                        out.append(Turn(None, (sound,)))
                began = True
            if placed_at is None:
                placed_at = len(out)
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
        moved_to.append(len(out))
        out.append(replace(turn, elements=tuple(elements), paragraphs=tuple(paragraphs)))
    for gap in sorted(extra):
        out.extend(Turn(None, (_sound(sounding, words),)) for sounding in extra[gap])
    return out, moved_to


def _sound(sounding: Sounding, words: list[Word]) -> Sound:
    gap, start = sounding.gap, sounding.start
    end = sounding.end
    if end is None or end <= start:
        after = words[gap].start if gap < len(words) else None
        free = _SOUND if after is None else after - start
        end = start + min(_SOUND, max(_LEAST_SOUND, free))
    kind = "music" if sounding.row.kind == "music" else "sound"
    return Sound(name(sounding.row), kind, start, end, None)  # type: ignore[arg-type]


def _own_sounds(
    row: Stream, words: list[Word], timed: dict[int, Sounding]
) -> list[tuple[int, int]]:
    """Times for the sounds that the transcript has: from their rows, or from the gap they stand in."""
    out: list[tuple[int, int]] = []
    n = len(words)
    index = 0
    while index < len(row.sounds):
        gap = row.sounds[index][0]
        last = index
        while last < len(row.sounds) and row.sounds[last][0] == gap:
            last += 1
        low = words[gap - 1].end or 0 if gap else 0
        count = last - index
        high = (words[gap].start or 0) if gap < n else low + _SOUND * count
        if not gap:
            low = max(0, high - _SOUND * count)
        each = max(1, (high - low) // count)
        for k in range(index, last):
            found = timed.get(k)
            if found is not None:
                sound = _sound(found, words)
                out.append((sound.start or 0, sound.end or 1))
            else:
                start = low + each * (k - index)
                out.append((start, max(start + 1, min(start + each, start + 2 * _SOUND))))
        index = last
    return out
