"""Sound, music and silence rows → their places among the words, and the time that no word may have."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from imhcaps.model.transcript import Remark, Sound, Transcript
from imhcaps.text import fold
from imhcaps.timecode import clock
from imhcaps.timing.interpolation import Knots, interpolate
from imhcaps.timing.model import Anchor
from imhcaps.timing.word_sequence import WordSequence

_LEAST_SHARE = {"silence": 0.45, "sound": 0.8, "music": 0.85}
"""The least share of their expected time that a row may leave the words beside it; else the two overlap.
Our own choice."""
_PAUSE_WEIGHT = 1.5
"""How far (in lengths of the pause) a row moves to a pause rather than between any two words.
Our choice."""


@dataclass(frozen=True, slots=True)
class PlacedSound:
    """A sound before word `gap`. `index` is its place in `sequence.sounds` when the transcript has it."""

    gap: int
    start: int
    end: int | None
    anchor: Anchor
    index: int | None = None


def place_sounds(
    transcript: Transcript,
    sequence: WordSequence,
    knots: Knots,
    rates: list[float],
    anchors: list[Anchor],
    remarks: list[Remark],
) -> list[PlacedSound]:
    """Place the rows between words; adds to `knots` the edges of rows that exclude words."""
    out: list[PlacedSound] = []
    used = -1
    known = sorted([*knots.starts.values(), *knots.ends.values()])
    interpolated = interpolate(sequence, knots, rates) if anchors else None
    moved = -1
    for anchor in sorted(anchors, key=lambda a: a.start):
        stretch = bisect_left(known, anchor.start)
        if interpolated is None or moved == stretch:
            # A row before this one, between the same known times, has moved the words here.
            interpolated = interpolate(sequence, knots, rates)
            moved = -1
        index = _own_sound(transcript, sequence, anchor, interpolated.start, used)
        if index is not None:
            used = index
        fixed = sequence.sounds[index][0] if index is not None else None
        gap, blocks = _gap(
            sequence, knots, rates, anchor, interpolated.start, interpolated.end, fixed
        )
        if blocks and anchor.end is not None:
            moved = stretch
            if gap and gap - 1 not in knots.ends:
                knots.ends[gap - 1] = float(anchor.start)
            if gap < len(sequence) and gap not in knots.starts:
                knots.starts[gap] = float(anchor.end)
        elif anchor.kind == "silence":
            remarks.append(
                Remark(
                    "repaired",
                    f"row {anchor.row}: no room for a silence at {clock(anchor.start)} beside the words "
                    "there: not used",
                    anchor.line,
                )
            )
        if anchor.kind != "silence":
            out.append(PlacedSound(gap, anchor.start, anchor.end, anchor, index))
    return out


def sound_text(anchor: Anchor) -> str:
    """A sound row's text as a caption has it: in brackets unless it has its own marks."""
    text = anchor.text.strip() or anchor.kind
    return text if text[0] in "[(♪♫*" else f"[{text}]"


def _own_sound(
    transcript: Transcript, sequence: WordSequence, anchor: Anchor, starts: list[float], used: int
) -> int | None:
    """The sound of the transcript that the row times, if there is one near."""
    if anchor.kind == "silence":
        return None
    wanted = fold(anchor.text)
    best: tuple[float, int] | None = None
    for index in range(used + 1, len(sequence.sounds)):
        gap, turn, element = sequence.sounds[index]
        sound = transcript.turns[turn].elements[element]
        assert isinstance(sound, Sound)
        there = fold(sound.text)
        if not (wanted == there or (wanted and there and (wanted in there or there in wanted))):
            from rapidfuzz.distance import Indel  # noqa: PLC0415 - extra or slow package

            if Indel.normalized_similarity(wanted, there) < 0.75:
                continue
        at = starts[gap] if gap < len(starts) else (starts[-1] if starts else 0.0)
        off = abs(at - anchor.start)
        if best is None or off < best[0]:
            best = (off, index)
    return best[1] if best else None


def _gap(
    sequence: WordSequence,
    knots: Knots,
    rates: list[float],
    anchor: Anchor,
    starts: list[float],
    ends: list[float],
    fixed: int | None,
) -> tuple[int, bool]:
    """The word before which the row is, and whether it can exclude them."""
    n = len(sequence)
    s = float(anchor.start)
    e = float(anchor.end) if anchor.end is not None else s
    low, t0, high, t1 = 0, 0.0, n, None
    head_open, tail_open = True, True
    for word, is_end, time in knots.in_order():
        if time <= s:
            low, t0, head_open = word + 1, time, is_end
            start_word = word + 1 if is_end else word
        else:
            high, t1, tail_open = (word + 1 if is_end else word), time, not is_end
            break
    else:
        start_word = low
    if low == 0:
        start_word = 0
        head_open = True
    # Gaps before the words low..high; the first and last only where the word beside them is free.
    first = start_word if head_open else start_word + 1
    last = high if (tail_open or t1 is None) else high - 1
    if first > last:
        return min(max(bisect_left(starts, s), 0), n), False
    need = sum(
        (sequence.duration[k] + sequence.pause[k]) * rates[sequence.turn_of[k]]
        for k in range(start_word, high)
    )
    length = e - s
    if fixed is not None and first <= fixed <= last:
        choices = [fixed]
    else:
        choices = list(range(first, last + 1))
    room = (t1 - t0) if t1 is not None else None
    squeeze = 1.0
    if room is not None and room > 0 and start_word < high:
        squeeze = max(0.0, room - length) / room

    def cost(gap: int) -> float:
        before = ends[gap - 1] if gap > start_word else t0
        # Without the row's own time, the words before it end sooner.
        at = t0 + (before - t0) * squeeze if room is not None else before
        pause = sequence.pause[gap - 1] * rates[sequence.turn_of[gap - 1]] if gap else 400.0
        return abs(at - s) - _PAUSE_WEIGHT * pause

    gap = min(choices, key=cost)
    if t1 is not None and e > t1:
        return gap, False
    if anchor.end is None:
        return gap, False
    if room is None or start_word >= high:
        return gap, True
    said_before = sum(
        sequence.duration[k] * rates[sequence.turn_of[k]] for k in range(start_word, gap)
    )
    said_after = sum(sequence.duration[k] * rates[sequence.turn_of[k]] for k in range(gap, high))
    least = _LEAST_SHARE[anchor.kind]
    fits = (
        room - length >= least * need * 0.7
        and s - t0 >= least * said_before * 0.7
        and (t1 is None or t1 - e >= least * said_after * 0.7)
    )
    return gap, fits
