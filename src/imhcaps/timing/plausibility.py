"""Which times cannot be right: of another recording or part, in another unit, too short for the words.

A problem is one sentence for the person who has to put it right: the likely cause, then what to do.
The first of them comes first in what is shown.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from imhcaps.model.transcript import Transcript
from imhcaps.text import plural
from imhcaps.timecode import clock
from imhcaps.timing.duration_model import word_duration
from imhcaps.timing.interpolation import Knots, WordTimes
from imhcaps.timing.model import AsrWord
from imhcaps.timing.word_sequence import WordSequence

SLOWEST, FASTEST = 40, 400
"""Words a minute. Lectures have 140 on average, conversation 210 (Tauroza & Allison 1990, "Speech rates
in British English"). Times outside are in another unit, or of other words. Our choice."""
_SLOWEST_ALONE, _SLOWEST_LONG, _LONG_STRETCH = 5, 15, 100
"""Words a minute; the same for rows that say one stretch only, for it may be mostly music; and for one of so many
words, in which little music is to be expected. Our choice."""
_ODD_STRETCHES = 0.02
"""The share of stretches between rows that may have a rate of their own: rows without a length, a break.
Our choice."""
_MODEL_WORDS = 154
"""Words a minute of the duration model in English, fitted with benchmarks/timing_fit.py: rates are counted in
words of that length, so that languages with long words, or without spaces, are measured alike."""
LEAST_MATCHED = 0.30
"""With a smaller share of its words matched, a transcript and its times are of different recordings.
Our choice."""
_MOST_MOVED = 0.05
"""The largest share of words that may have to move past known times, or be too fast. Our choice."""
_WINDOW = 20
"""Words over which the speaking rate is taken: a pause or a short word makes no rate. Our choice."""
LEFT_WORDS, _LEFT_SHARE = 25, 0.05
"""So many words before or after the times may be estimated: ten seconds of speech, or a twentieth,
for published pages have greetings and closing words that recordings lack. Our own choice."""
_FITS = 1.5
"""Words fit in a stretch that has the time for them, divided by this. Our choice."""
_IN_PART = 0.9
"""Times fit a part of the page when so many of them are in it. Our choice."""
_OF_SOURCE = 0.5
"""A few captions may stand for the rows of a sheet: so many of their words must be found, and they must
span so much of the transcript. Our choice."""
_SEVERAL_ROWS, _FAR_GAPS, _FAR_MS = 3, 3.0, 60_000
"""From so many rows on, words after the last belong to another part of the page, when they take so
many times the widest gap between rows, and so many ms. Our choice."""
_LEAST_WORDS = 8
"""With fewer words or rows nothing is said of a rate. Our choice."""
SHORTEST_CUE_MS = 200
"""A cue that is shorter because its words were squeezed cannot be seen: five frames. Our choice."""
SQUEEZED = 2.5
"""Words are squeezed when they have so many times less than their expected duration. A factor; our
own choice: some 390 words a minute, as fast as the fastest speech."""

LONGEST_SQUEEZED_MS = 2000
"""Ms; a longer cue would need more than 30 words to be faster than any speech. Our choice."""
UNREADABLE, _FEW_WORDS = 1000, 4
"""Words a minute, more than twice the fastest speech, at which a cue of so many words cannot be right: in
453 results of 150 public videos, transcripts that say what the recording does not have 1,400 and more.
Our choice."""


_RATE_SAMPLE = 500
"""Words of a source of which its speaking rate is taken, evenly spaced. Our choice."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a source of times covers: how many of the transcript's words were found in it.

    `whole` says that the source means to hold every word of the recording (a recogniser's words,
    captions), not some rows; `last` is its last time in ms; `found` is the share of its own words that
    the transcript has.
    """

    matched: int
    whole: bool
    last: int
    found: float = 1.0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: its heading and its words `first`..`end`-1."""

    title: str
    first: int
    end: int


def problems(
    transcript: Transcript,
    sequence: WordSequence,
    knots: Knots,
    times: WordTimes,
    coverage: Coverage | None,
) -> tuple[str, ...]:
    """Why the times of a result cannot be right, the likeliest cause first; nothing when they can."""
    n = len(sequence)
    if not n:
        return ()
    if not knots:
        return (
            () if coverage is None else ("none of the timed words has a place in the transcript",)
        )
    found: list[str] = []
    parts = parts_of(transcript, sequence)
    part = _only_part(parts, knots)
    left = _left_over(sequence, knots, coverage, parts if part else [])
    too_few = (
        coverage is not None
        and coverage.whole
        and coverage.matched < LEAST_MATCHED * n
        and not (coverage.found >= _OF_SOURCE and _spread(sequence, knots))
    )
    hurried = _too_fast(sequence, times.starts, times.ends)
    if left or too_few or hurried or (coverage is None and _ends_far_away(sequence, knots)):
        found += part
    found += left
    if too_few and coverage is not None and not found:
        found.append(
            f"only {coverage.matched} of the {n} words of the transcript are among the timed words: are "
            "the two of the same recording?"
        )
    if times.moved > _MOST_MOVED * n:
        found.append(f"{times.moved} of {n} words had to move past known times")
    return (*found, *hurried)


def parts_of(transcript: Transcript, sequence: WordSequence) -> list[Part]:
    """The parts of a page in which somebody speaks, as `--heading` counts them: by the widest heading
    that is over one spoken section alone.
    """
    n = len(sequence)
    heads = [
        (h, sequence.turn_start[min(h.turn, len(transcript.turns))]) for h in transcript.headings
    ]
    sections = [
        (heading, first, heads[k + 1][1] if k + 1 < len(heads) else n)
        for k, (heading, first) in enumerate(heads)
    ]
    above: list[list[int]] = []
    spoken_under = [0] * len(sections)
    open_now: list[int] = []
    for k, (heading, first, end) in enumerate(sections):
        while open_now and sections[open_now[-1]][0].level >= heading.level:
            open_now.pop()
        above.append(open_now[::-1])
        open_now.append(k)
        if first < end:
            for index in open_now:
                spoken_under[index] += 1
    out: list[Part] = []
    if transcript.title and heads and heads[0][1] > 0:
        out.append(Part(transcript.title, 0, heads[0][1]))
    for k, (heading, first, end) in enumerate(sections):
        if first == end:
            continue
        title = heading.text
        for index in above[k]:
            if spoken_under[index] > 1:
                break
            title = sections[index][0].text
        out.append(Part(title, first, end))
    return out


def words_a_minute(expected_ms: float, actual_ms: float) -> float:
    """The speaking rate of words that the model expects to take `expected_ms`, in English words."""
    return _MODEL_WORDS * expected_ms / max(1.0, actual_ms)


def unit_problem(words: Sequence[AsrWord], language: str) -> str | None:
    """Why a recogniser's times are likely in another unit; nothing when they can be right.

    The rate is that of the words themselves, for a recording may be silent for long. A word without a
    length lasts until the next one.
    """
    if len(words) < _LEAST_WORDS:
        return None
    lengths = [word.end - word.start for word in words]
    if 2 * sum(length <= 1 for length in lengths) > len(lengths):
        lengths = [b.start - a.start for a, b in pairwise(words)]
    step = max(1, len(lengths) // _RATE_SAMPLE)
    expected = [max(1.0, word_duration(word.text, language)) for word in words[::step]]
    ratios = [a / b for a, b in zip(lengths[::step], expected, strict=False)]
    rate = _MODEL_WORDS / max(1e-6, median(ratios))
    total = sum(expected) / len(expected) * len(words)
    whole = words_a_minute(total, words[-1].end - words[0].start)
    if rate >= SLOWEST and whole <= FASTEST:
        return None
    return _other_unit(max(rate, whole) if whole > FASTEST else rate, "the words")


def rows_unit_problem(sequence: WordSequence, knots: Knots) -> str | None:
    """The same of the rows of a cue sheet: no stretch between two of them has a possible rate."""
    elapsed = sequence.elapsed()
    known = [(word + is_end, time) for word, is_end, time in knots.in_order()]
    rates: list[float] = []
    word, time = known[0] if known else (0, 0.0)
    for there, then in known[1:]:
        if there - word >= _LEAST_WORDS:
            rates.append(words_a_minute(elapsed[there] - elapsed[word], then - time))
            word, time = there, then
    if not rates:
        return None
    rates.sort()
    odd = int(_ODD_STRETCHES * len(rates))
    if rates[odd] > FASTEST:
        return _other_unit(rates[odd], "the rows")
    slowest = SLOWEST
    if len(rates) == 1:
        slowest = _SLOWEST_LONG if word >= _LONG_STRETCH else _SLOWEST_ALONE
    if rates[-1 - odd] < slowest:
        return _other_unit(rates[-1 - odd], "the rows")
    return None


def squeezed_cue(start: int, end: int, words: Sequence[str], language: str) -> str | None:
    """Why a cue cannot be right: its words have next to no time. Times in ms."""
    expected = sum(word_duration(word, language) for word in words)
    unseen = end - start < SHORTEST_CUE_MS and expected >= SQUEEZED * (end - start)
    rate = words_a_minute(expected, end - start)
    if not unseen and (rate <= UNREADABLE or len(words) < _FEW_WORDS):
        return None
    return f"a cue at {clock(start)} has {end - start} ms for {plural(len(words), 'word')}: {' '.join(words)!r}"


def _other_unit(rate: float, what: str) -> str:
    shown = f"{rate:,.0f}" if rate >= 1 else "less than 1"
    return (
        f"the times of {what} make {shown} words a minute (speech has {SLOWEST} to {FASTEST}): in which "
        "unit are they? --unit names it"
    )


def _left_over(
    sequence: WordSequence, knots: Knots, coverage: Coverage | None, parts: Sequence[Part]
) -> list[str]:
    """The words before the first known time, and after the last, for which there is no time.

    `parts` are those of a page of which the times fit one alone: a whole other part that is left counts,
    however short it is.
    """
    n = len(sequence)
    boundaries = sorted({*knots.starts, *(k + 1 for k in knots.ends)})
    elapsed = sequence.elapsed()
    first, last = boundaries[0], boundaries[-1]
    least = max(LEFT_WORDS, _LEFT_SHARE * n)
    out: list[str] = []
    room = knots.earliest()
    part_before = any(_is_part(part) and part.end <= first for part in parts)
    part_behind = any(_is_part(part) and part.first >= last for part in parts)
    if (first > least or part_before) and elapsed[first] > _FITS * room:
        out.append(f"the times begin at {clock(round(room))}, {plural(first, 'word')} come before")
    if coverage is not None and coverage.whole:
        room = max(0.0, coverage.last - knots.latest())
        if (n - last > least or part_behind) and elapsed[n] - elapsed[last] > _FITS * room:
            out.append(
                f"the times end at {clock(round(knots.latest()))}, {plural(n - last, 'word')} are left"
            )
    return out


def _is_part(part: Part) -> bool:
    """Long enough to be no heading's own words, and no greeting."""
    return part.end - part.first >= _LEAST_WORDS


def _only_part(parts: Sequence[Part], knots: Knots) -> list[str]:
    """The one part of the page to which the times belong, if there is one."""
    if len(parts) < 2:
        return []
    known = knots.starts.keys() | knots.ends.keys()
    firsts = [part.first for part in parts]
    held = Counter(max(0, bisect_right(firsts, word) - 1) for word in known)
    number, most = held.most_common(1)[0]
    if most < _IN_PART * len(known):
        return []
    title = parts[number].title
    same = sum(part.title.casefold() == title.casefold() for part in parts) > 1
    choice = str(number + 1) if same else repr(title)
    return [f"these times fit part {number + 1} of {len(parts)}, {title!r}: --heading {choice}"]


def _ends_far_away(sequence: WordSequence, knots: Knots) -> bool:
    """Whether so many words follow the last of several rows that rows for them must be missing."""
    elapsed = sequence.elapsed()
    words = sorted(knots.starts)
    if len(words) < _SEVERAL_ROWS:
        return False
    widest = max(elapsed[b] - elapsed[a] for a, b in pairwise(words))
    rest = elapsed[-1] - elapsed[max([*words, *knots.ends])]
    return rest > max(_FAR_GAPS * widest, _FAR_MS)


def _spread(sequence: WordSequence, knots: Knots) -> bool:
    """Whether the known words are some rows of the whole: speech fits between the first and last."""
    words = sorted(knots.starts.keys() | knots.ends.keys())
    elapsed = sequence.elapsed()
    expected = elapsed[words[-1] + 1] - elapsed[words[0]]
    rate = words_a_minute(expected, knots.latest() - knots.earliest())
    return expected >= _OF_SOURCE * elapsed[-1] and SLOWEST <= rate <= FASTEST


def _too_fast(sequence: WordSequence, starts: Sequence[int], ends: Sequence[int]) -> list[str]:
    """The words that no one can say so fast, when they are many."""
    n = len(sequence)
    size = min(_WINDOW, n)
    if size < _LEAST_WORDS:
        return []
    elapsed = sequence.elapsed()
    until, fast, first = 0, 0, -1
    for k in range(n - size + 1):
        expected = elapsed[k + size] - elapsed[k] - sequence.pause[k + size - 1]
        if words_a_minute(expected, ends[k + size - 1] - starts[k]) > FASTEST:
            fast += k + size - max(until, k)
            until = k + size
            first = k if first < 0 else first
    if fast <= _MOST_MOVED * n:
        return []
    last = min(first + size, n) - 1
    room = max(1, ends[last] - starts[first])
    rate = words_a_minute(elapsed[last + 1] - elapsed[first] - sequence.pause[last], room)
    return [
        (
            f"{plural(fast, 'word')} have less time than the fastest speech; the first of them at "
            f"{clock(starts[first])}, {rate:,.0f} words a minute"
        )
    ]
