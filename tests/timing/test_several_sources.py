"""Rows, a recogniser's words and pauses together: the more trusted source wins, the others fill what it leaves."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import imhcaps
from checks.tracks import SENTENCES
from imhcaps.timing import AsrWords, CueSheet, align_together, align_words
from imhcaps.timing.interpolation import Knots, interpolate
from imhcaps.timing.known_times import KnownTimes, put_together
from imhcaps.timing.model import Anchor
from imhcaps.timing.speech_pauses import with_pauses
from imhcaps.timing.word_sequence import word_sequence
from timing.kit import talk
from timing.test_word_alignment import LONG, heard, truth


@pytest.fixture(scope="module")
def spoken():
    transcript = talk(LONG)
    return transcript, truth(transcript, 3)


def opening(turn) -> str:
    return " ".join(turn.text.split()[:6])


def firsts(transcript) -> list[int]:
    return word_sequence(transcript).turn_start[:-1]


def test_rows_correct_a_recogniser_and_add_sounds_and_chapters(spoken):
    transcript, times = spoken
    words = AsrWords(tuple(heard(transcript, times)), "test", "w.json", "en")
    begun = firsts(transcript)
    row = Anchor(times[begun[1]][0] - 77, None, "speech", "", opening(transcript.turns[1]), 2)
    sound = Anchor(0, 400, "music", "", "[music]", 3)
    chapter = Anchor(times[begun[2]][0], None, "chapter", "", "Cities", 4)
    sheet = CueSheet((sound, row, chapter), "csv", "s.csv")
    both = align_together(transcript, sheet=sheet, words=words)
    alone = align_words(transcript, words)
    found, without = list(both.transcript.words), list(alone.transcript.words)
    assert found[begun[1]].start == row.start
    assert found[begun[1]].origin == "anchor"
    others = [k for k in range(len(found)) if abs(k - begun[1]) > 1]
    assert all(found[k].start == without[k].start for k in others)
    assert [c.title for c in both.chapters] == ["Cities"]
    assert any(
        s.text == "[music]" for turn in both.turns for s in turn.elements if s not in turn.words
    )


@pytest.mark.parametrize(
    ("late", "kind", "said"),
    [
        ((300, 300, 300, 300), None, ""),
        ((3000, 3010, 2990, 3000), "guessed", "4 of 4 times of the rows are 3.0 s later than in x"),
        ((0, -1500, 0, 0), "skipped", "1 of 4 times of the rows is 1.5 s earlier than in x"),
        ((0, 0, 900, 900), "guessed", "2 of 4 times"),
    ],
)
def test_rows_that_are_far_from_what_is_heard_are_said_and_doubted(late, kind, said):
    heard = {word: 1000.5 + 7000 * k for k, word in enumerate((0, 9, 20, 31))}
    rows = {word: time + by for (word, time), by in zip(heard.items(), late, strict=True)}
    sure = dict.fromkeys(heard, (0.99, "matched"))
    sources = [KnownTimes("the rows", Knots(rows)), KnownTimes("x", Knots(heard), sure)]
    knots, matched, remarks = put_together(sources)
    assert knots.starts == rows
    assert [each.kind for each in remarks] == ([kind] if kind else [])
    assert all(each.message.startswith(said) for each in remarks)
    doubted = [word for word, by in zip(heard, late, strict=True) if abs(by) > 500]
    assert list(knots.errors) == (doubted if kind == "guessed" else [])
    assert all((matched[word][0] < 0.5) == (word in knots.errors) for word in heard)


def test_words_that_contradict_the_rows_around_them_are_not_used_and_said():
    names = ("Ann", "Bob", "Ann", "Cat")
    transcript = talk(
        "\n".join(
            f"{name}: {' '.join(SENTENCES[3 * k : 3 * k + 3])}" for k, name in enumerate(names)
        )
    )
    times = truth(transcript, 3)
    late = [
        replace(w, start=w.start + 90_000, end=w.end + 90_000) for w in heard(transcript, times)
    ]
    begun = firsts(transcript)
    rows = tuple(
        Anchor(times[k][0], None, "speech", "", opening(turn), n)
        for n, (k, turn) in enumerate(zip(begun, transcript.turns, strict=True), 2)
    )
    both = align_together(
        transcript,
        sheet=CueSheet(rows, "csv", "s.csv"),
        words=AsrWords(tuple(late), "test", "w.json", "en"),
    )
    found = list(both.transcript.words)
    assert [found[k].start for k in begun] == [times[k][0] for k in begun]
    assert any("have another time in the recogniser's words" in r.message for r in both.remarks)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_rows_in_whole_seconds_take_the_exact_time_within_that_second():
    rows = KnownTimes("the rows", Knots({0: 1000.0, 4: 3000.0}))
    exact = KnownTimes(
        "the recording", Knots({0: 1310.0, 4: 4700.0}), {0: (0.9, "matched"), 4: (0.9, "matched")}
    )
    knots, matched, _ = put_together([rows, exact])
    assert knots.starts == {0: 1310.0, 4: 3000.0}
    assert matched[4] == (0.99, "anchor")


KNOT = st.tuples(st.integers(0, 30), st.booleans(), st.integers(0, 60_000))


def rising(rows) -> Knots:
    knots, latest = Knots(), -1
    for word, is_end, time in sorted(set(rows)):
        if time > latest:
            (knots.ends if is_end else knots.starts)[word] = float(time)
            latest = time
    return knots


@given(st.lists(KNOT, max_size=12), st.lists(KNOT, max_size=12), st.lists(KNOT, max_size=12))
def test_put_together_times_never_run_backwards_and_the_first_stay(first, second, third):
    sources = [
        KnownTimes(name, rising(rows), {0: (0.9, "matched")})
        for name, rows in zip("abc", (first, second, third), strict=True)
    ]
    knots, _, _ = put_together(sources)
    times = [time for _, _, time in knots.in_order()]
    assert times == sorted(times)
    assert sources[0].knots.starts.items() <= knots.starts.items()


def test_heard_pauses_bring_words_close_when_only_turns_are_known(spoken):
    transcript, times = spoken
    sequence = word_sequence(transcript)
    begun = firsts(transcript)
    known = Knots({k: float(times[k][0]) for k in begun})
    stretches: list[list[int]] = []
    for start, end in times:
        if stretches and start - stretches[-1][1] < 200:
            stretches[-1][1] = end
        else:
            stretches.append([start, end])
    knots = with_pauses(sequence, known, [(a, b) for a, b in stretches], times[-1][1] + 500)

    def median_error(k: Knots) -> float:
        found = interpolate(sequence, k, [1.0] * len(transcript.turns)).start
        wrong = sorted(abs(a - b) for a, (b, _) in zip(found, times, strict=True))
        return wrong[len(wrong) // 2]

    assert known.starts.items() <= knots.starts.items()
    assert median_error(knots) < median_error(known) / 3
    order = [time for _, _, time in knots.in_order()]
    assert order == sorted(order)


@given(
    st.lists(st.tuples(st.integers(0, 9000), st.integers(1, 900)), max_size=20),
    st.integers(1, 10_000),
)
def test_any_stretches_give_times_in_order(spans, length):
    sequence = word_sequence(talk("Ann: One, two three. Four five six seven, eight nine. Ten."))
    stretches = []
    at = 0
    for gap, long in spans:
        stretches.append((at + gap, at + gap + long))
        at += gap + long
    knots = with_pauses(sequence, Knots({0: 0.0, 5: 4000.0}), stretches, length)
    order = [time for _, _, time in knots.in_order()]
    assert order == sorted(order)


@pytest.mark.parametrize("suffix", ["vtt", "srt"])
def test_captions_as_words_beside_rows_know_where_their_cues_begin_and_no_more(tmp_path, suffix):
    """Words that share the time of a cue have no known times: the stated accuracy is that of captions."""
    samples = Path(__file__).parents[2] / "samples"
    page = samples / "what-is-infant-mental-health.txt"
    captions = tmp_path / f"talk.{suffix}"
    track = samples.parent / "captions" / "what-is-infant-mental-health.en.vtt"
    imhcaps.convert(track, captions)
    (tmp_path / "rows.csv").write_text("start,kind,text\n0:12,sound,[bell]\n0:00,chapter,Begin\n")
    spoken = imhcaps.read_transcript(page)
    alone = imhcaps.align(spoken, cues=captions)
    both = imhcaps.align(spoken, cues=tmp_path / "rows.csv", words=captions)
    assert alone.accuracy is not None
    assert both.accuracy is not None
    assert both.accuracy.known_times == alone.accuracy.known_times
    assert both.accuracy.error_p90_ms >= alone.accuracy.error_p90_ms
    starts = [word.start for word in both.transcript.words]
    assert sum(
        a == b.start for a, b in zip(starts, alone.transcript.words, strict=True)
    ) > 0.9 * len(starts)
    assert any(
        getattr(each, "text", "") == "[bell]" for turn in both.turns for each in turn.elements
    )
    assert [chapter.title for chapter in both.chapters] == ["Begin"]
