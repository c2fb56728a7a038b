"""Stretches of speech in a recording, and the words between known times → more known times.

The words between two known times are given to the stretches of speech there, run after run, so that
lengths agree with what the words are expected to take and pauses fall where texts have them (dynamic
programming). Where a run begins, its first word begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from imhcaps.language.sentences import ends_sentence
from imhcaps.timing.interpolation import Knots
from imhcaps.timing.word_sequence import WordSequence

NO_MARK, GAP, COMMA, INSIDE = 2.5, 2.0, 0.7, 1.2
"""Costs (nats) of a pause after a word without a mark, for each second of it, and after a comma; and of the end of a
sentence without a pause. Our own choice, of a small grid on real turns."""
PER_WORD, BASE, PER_SECOND = 0.012, 0.01, 0.01
"""Variance of a run's length in s², for each word, at least, and for each second expected. Our own choice, with the
costs."""
MOST_WORDS = 60
"""Words of a run at most. Our own choice: half a minute without a breath."""
MOST_STRETCHES = 400
"""Stretches between two known times at most; more are hours without a row. Our own choice."""
TOUCH_MS = 400
"""Milliseconds by which a known time may be before or after the stretch that it opens. Our own choice."""


def with_pauses(
    sequence: WordSequence, knots: Knots, stretches: Sequence[tuple[int, int]], length_ms: int
) -> Knots:
    """The known times with the starts and ends of words beside pauses, ms."""
    found = Knots(dict(knots.starts), dict(knots.ends), dict(knots.errors))
    order = [(word + is_end, time) for word, is_end, time in knots.in_order()]
    positions = [*order, (len(sequence), float(length_ms))]
    if not order or order[0][0] > 0:
        positions.insert(0, (0, 0.0))
    for (first, start), (stop, end) in pairwise(positions):
        inside = _inside(stretches, start, end)
        if stop <= first or not inside or len(inside) > MOST_STRETCHES:
            continue
        for word, last, speech_start, speech_end in _given(sequence, first, stop, inside):
            found.starts.setdefault(word, speech_start)
            following = found.starts.get(last + 1)
            if last not in found.ends and (following is None or speech_end <= following):
                found.ends[last] = speech_end
    return found


def _inside(
    stretches: Sequence[tuple[int, int]], start: float, end: float
) -> list[tuple[float, float]]:
    """The stretches between two known times, cut at these."""
    inside = []
    for a, b in stretches:
        low, high = max(a, start), min(b, end)
        # What is left of a stretch that a known time has cut is the neighbour's last sound.
        whole = high - low >= b - a - 1 or high - low > TOUCH_MS
        if high > low and whole:
            inside.append((float(low), float(high)))
    return inside


def _given(
    sequence: WordSequence, first: int, stop: int, stretches: list[tuple[float, float]]
) -> list[tuple[int, int, float, float]]:
    """Runs (first word, last word, start, end in ms), one for each stretch."""
    words, count = stop - first, len(stretches)
    if count > words:
        return []
    lengths = [(b - a) / 1000 for a, b in stretches]
    expected = [sequence.duration[k] / 1000 for k in range(first, stop)]
    rate = sum(lengths) / max(1e-6, sum(expected))
    elapsed = [0.0]
    for each in expected:
        elapsed.append(elapsed[-1] + each * rate)
    gaps = [(b[0] - a[1]) / 1000 for a, b in pairwise(stretches)]
    ends = [ends_sentence(sequence.words[k].text) for k in range(first, stop)]
    ended = [0]
    for value in ends:
        ended.append(ended[-1] + value)
    never = float("inf")
    cost = [0.0] + [never] * words
    back: list[list[int]] = []
    for number, length in enumerate(lengths):
        new = [never] * (words + 1)
        from_word = [0] * (words + 1)
        for upto in range(number + 1, words - (count - number - 1) + 1):
            after = 0.0
            if number + 1 < count:
                after = _pause_cost(
                    sequence.words[first + upto - 1].text, ends[upto - 1], gaps[number]
                )
            for begun in range(max(number, upto - MOST_WORDS), upto):
                if cost[begun] == never:
                    continue
                need = elapsed[upto] - elapsed[begun]
                spread = 2 * (PER_WORD * (upto - begun) + BASE + PER_SECOND * need)
                total = (
                    cost[begun]
                    + (length - need) ** 2 / spread
                    + INSIDE * (ended[upto - 1] - ended[begun])
                    + after
                )
                if total < new[upto]:
                    new[upto], from_word[upto] = total, begun
        cost = new
        back.append(from_word)
    if cost[words] == never:
        return []
    runs = []
    upto = words
    for number in range(count - 1, -1, -1):
        begun = back[number][upto]
        start, end = stretches[number]
        runs.append((first + begun, first + upto - 1, start, end))
        upto = begun
    return runs[::-1]


def _pause_cost(word: str, ends: bool, gap: float) -> float:
    if ends:
        return 0.0
    if word.rstrip("\"'”’)»")[-1:] in ",;:–—،、，；：":
        return COMMA
    return NO_MARK + GAP * gap
