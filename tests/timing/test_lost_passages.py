"""Passages that a recogniser lost, whose time it gave to the word beside them."""

from __future__ import annotations

import random

import pytest

from imhcaps import caption
from imhcaps.errors import TimingError
from imhcaps.timing import AsrWord, AsrWords, align_words
from timing.kit import talk
from timing.test_word_alignment import heard, truth

_SYLLABLES = ("ba", "ko", "li", "mun", "tor", "sep", "wi", "gra", "den", "ful")
LONG = "\n".join(
    f"{name}: "
    + " ".join(
        " ".join(rng.choice(_SYLLABLES) + rng.choice(_SYLLABLES) for _ in range(11)) + "."
        for _ in range(8)
    )
    for name, rng in ((name, random.Random(name)) for name in ("Ann", "Bob", "Cat"))
)
"""Sentences of words that hardly occur twice."""


@pytest.mark.parametrize("size", [6, 13, 25])
@pytest.mark.parametrize("silent", [0, 1, 2])
@pytest.mark.parametrize("side", ["before", "after"])
def test_a_lost_passage_and_the_word_that_got_its_time_share_it(
    size: int, silent: int, side: str
) -> None:
    transcript = talk(LONG)
    times = truth(transcript, 7)
    found = heard(transcript, times)
    rng = random.Random(size * 10 + silent)
    first = rng.randrange(40, len(found) - 80)
    end = first + size
    if side == "before":
        holder = first - 1 - silent
        found[holder] = AsrWord(found[holder].text, times[holder][0], times[end][0])
        for word in range(holder + 1, first):
            found[word] = AsrWord(found[word].text, times[end][0], times[end][0] + 1)
    else:
        found[end] = AsrWord(found[end].text, times[first - 1][1], times[end][1])
    timed = align_words(transcript, AsrWords(tuple(found[:first] + found[end:])))
    assert timed.accuracy is None or not timed.accuracy.problems
    off = [
        abs((word.start or 0) - start)
        for word, (start, _) in zip(timed.transcript.words, times, strict=True)
    ]
    assert max(off) < 1200


def test_a_word_drawn_out_beside_nothing_lost_keeps_its_end() -> None:
    transcript = talk(LONG)
    times = truth(transcript, 3)
    shift = 6000
    times = times[:100] + [(a + shift, b + shift) for a, b in times[100:]]
    times[99] = (times[99][0], times[99][1] + shift)
    timed = align_words(transcript, AsrWords(tuple(heard(transcript, times))))
    words = list(timed.transcript.words)
    assert (words[99].end, words[100].start) == (times[99][1], times[100][0])


def test_a_passage_without_any_time_is_still_a_problem() -> None:
    transcript = talk(LONG)
    times = truth(transcript, 5)
    found = heard(transcript, times)
    gap = times[130][0] - times[100][0]
    kept = found[:100] + [AsrWord(w.text, w.start - gap, w.end - gap) for w in found[130:]]
    with pytest.raises(TimingError):
        caption(transcript, words=AsrWords(tuple(kept)))
