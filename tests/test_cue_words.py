"""Words of cue text with the times that stand in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.cue_words import cue_words, track_words
from imhcaps.model.track import Cue, Track


def starts(payload: str, start: int = 200, end: int = 2000) -> list[tuple[str, int, bool]]:
    return [(word.text, word.start, word.exact) for word in cue_words(payload, start, end)]


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ("one<00:00:00.800><c> two</c><00:01.000> <b>three</b>", [("one", 200, True), ("two", 800, True), ("three", 1000, True)]),
        ("<00:00.500>one <00:00.900>two", [("one", 500, True), ("two", 900, True)]),
        ("a<b>b</b>c d", [("abc", 200, True), ("d", 1550, False)]),
        ("a<00:00.900>b", [("ab", 200, True)]),
        ("世界<00:00.900>で一番", [("世界", 200, True), ("で一番", 900, True)]),
        ("one<00:00.900>\ntwo", [("one", 200, True), ("two", 900, True)]),
        ("A &amp; B<00:00.900> C", [("A", 200, True), ("&", 433, False), ("B", 666, False), ("C", 900, True)]),
        ("<v Ann><c.label>Ann:</c> yes<00:00.900> no", [("yes", 200, True), ("no", 900, True)]),
        ("one <00:00.100>two", [("one", 200, True), ("two", 1100, False)]),
        ("one <00:09.000>two", [("one", 200, True), ("two", 1100, False)]),
        ("one <00:00.900>two <00:00.700>six", [("one", 200, True), ("two", 800, False), ("six", 1400, False)]),
        ("one<00:00.900>", [("one", 200, True)]),
        (" ", []),
    ],
)  # fmt: skip
def test_the_times_of_words(payload, expected):
    assert starts(payload) == expected


def test_voices_and_cues():
    track = Track((Cue(0, 1000, "<v Ann>Yes</v> <v Bo>No"), Cue(1000, 900, "late")))
    found = track_words(track)
    assert [(w.text, w.voice, w.cue) for w in found] == [("Yes", "Ann", 0), ("No", "Bo", 0), ("late", "", 1)]  # fmt: skip
    assert (found[2].start, found[2].end) == (1000, 1000)


@given(st.lists(st.sampled_from(["a", "bb ", " ", "<00:00.500>", "<00:01.000>", "<c>", "</c>", "世", "&lt;", "\n"]), max_size=30))  # fmt: skip
def test_words_keep_their_text_and_never_run_backwards(parts):
    payload = "".join(parts)
    found = cue_words(payload, 0, 2000)
    from imhcaps.cuetext import plain_text

    assert "".join(word.text for word in found) == "".join(plain_text(payload).split())
    times = [time for word in found for time in (word.start, word.end)]
    assert times == sorted(times)
