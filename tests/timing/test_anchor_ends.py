"""What says when a talk ends, what chapters say of it, and rows that repeat or contradict."""

from __future__ import annotations

from dataclasses import replace

import pytest

from imhcaps.errors import CueSheetError
from imhcaps.model.transcript import Heading, TimedTranscript, Transcript
from imhcaps.source import Source
from imhcaps.timing import align, read_cue_sheet
from timing.kit import sheet, talk

TALK = """\
Ann Lee: Good morning and welcome to the harbour show. Today we talk about boats.
Bob Ray: Thank you, Ann. I have built boats for thirty years, and I have sunk two of them.
Ann Lee: Which two were they?
Bob Ray: The first was called Hope. The second was called Hope as well.
"""
LINE = "The tide comes in over the flat brown sand and the small boats lift one. "
MONO = f"Ann Lee: {LINE * 6}\nBob Ray: {LINE}\nAnn Lee: The tide comes in over the."


def times(timed: TimedTranscript) -> list[int]:
    return [word.start or 0 for word in timed.transcript.words]


def final(timed: TimedTranscript) -> int:
    return max(word.end or 0 for word in timed.transcript.words)


def chapters(transcript: Transcript, text: str) -> TimedTranscript:
    return align(transcript, read_cue_sheet(Source(text, "chapters.txt")))


# Chapters and shots


def test_chapter_lines_alone_leave_the_words_to_the_usual_rate() -> None:
    plain = align(talk(TALK))
    timed = chapters(talk(TALK), "0:00 Intro\n0:05 Boats\n")
    assert times(timed) == times(plain)
    assert [(c.title, c.start, c.end) for c in timed.chapters] == [
        ("Intro", 0, 5000),
        ("Boats", 5000, final(plain)),
    ]


def test_ends_of_chapters_leave_the_words_to_the_usual_rate_too() -> None:
    plain = align(talk(TALK))
    timed = chapters(talk(TALK), "0:00 - 30:00 Intro\n30:00 - 60:00 Boats\n")
    assert times(timed) == times(plain)
    assert [(c.title, c.start, c.end) for c in timed.chapters] == [
        ("Intro", 0, 1_800_000),
        ("Boats", 1_800_000, 3_600_000),
    ]
    assert any("'Boats' begins at" in remark.message for remark in timed.remarks)


def test_a_late_chapter_or_shot_does_not_end_the_talk() -> None:
    plain = align(talk(TALK), sheet("1,,speech,Ann Lee,Good morning"))
    for row in ("2,,chapter,,One\n60,,chapter,,Late", "60,,shot,,", "3,,shot,,"):
        timed = align(talk(TALK), sheet(f"1,,speech,Ann Lee,Good morning\n{row}"))
        assert times(timed) == times(plain)
        assert timed.end is None
    late = align(talk(TALK), sheet("1,,speech,,Good morning\n60,,chapter,,Late"))
    assert late.chapters[0].end is None
    assert any("'Late'" in remark.message for remark in late.remarks)


def test_the_last_chapter_ends_with_the_recording_when_that_is_known() -> None:
    timed = align(
        talk(TALK), sheet("1,18,,Ann Lee,Good morning\n9,,chapter,,B\n30,40,music,,[outro]")
    )
    assert timed.end == 40_000
    assert timed.chapters[0].end == 40_000


def test_chapters_named_like_headings_time_the_words_under_them() -> None:
    spoken = talk(TALK)
    spoken = replace(spoken, headings=(Heading("Welcome", 0), Heading("Two Boats", 1)))
    timed = chapters(spoken, "0:02 welcome\n0:09 TWO BOATS\n0:20 Elsewhere\n")
    assert timed.turns[0].words[0].start == 2000
    assert timed.turns[1].words[0].start == 9000
    assert timed.turns[1].words[0].origin == "anchor"
    assert timed.turns[1].words[1].origin == "estimated"


def test_a_sound_at_the_beginning_of_a_chapter_is_heard_before_its_words() -> None:
    spoken = replace(talk("Ann: [chime] Good morning."), headings=(Heading("Opening", 0),))
    timed = chapters(spoken, "0:00 Opening\n")
    chime = timed.turns[0].elements[0]
    assert (chime.end or 0) - (chime.start or 0) > 400
    assert (chime.end or 0) <= (timed.turns[0].words[0].start or 0)


def test_a_chapter_that_leaves_no_room_for_the_words_before_times_none() -> None:
    spoken = replace(talk(TALK), headings=(Heading("Questions", 2),))
    timed = chapters(spoken, "0:00 Opening\n0:01 Questions\n")
    assert times(timed) == times(align(spoken))
    assert any("Questions" in remark.message for remark in timed.remarks)


def test_an_end_that_leaves_the_words_no_time_is_not_the_end_of_the_talk() -> None:
    plain = align(talk(TALK), sheet("1,,,,Good morning"))
    timed = align(talk(TALK), sheet("1,,,,Good morning\n0,2,chapter,,Opening"))
    assert times(timed) == times(plain)


# The end of the last row


@pytest.mark.parametrize("end", [30, 50, 80])
def test_one_row_with_its_end_is_the_whole_talk(end: int) -> None:
    assert final(align(talk(MONO), sheet(f"0,{end},,,"))) == end * 1000
    assert final(align(talk(MONO), sheet(f"0,{end},,,The tide comes in"))) == end * 1000


def test_an_end_of_a_phrase_or_of_a_turn_stays_there() -> None:
    timed = align(talk(TALK), sheet("1,3,,,Good morning and welcome"))
    assert timed.turns[0].words[3].end == 3000
    timed = align(talk(TALK), sheet("1,5.5,,Ann Lee,"))
    assert timed.turns[0].words[-1].end == 5500
    timed = align(talk(TALK), sheet("1,,,,Good morning\n12,13.5,,,Which two were they?"))
    assert timed.turns[2].words[-1].end == 13_500


def test_times_in_another_unit_are_asked_about() -> None:
    timed = align(talk(TALK), sheet("0.0,40000.0,,,"))
    assert timed.accuracy is not None
    assert "--unit" in timed.accuracy.problems[0]
    calm = align(talk(TALK), sheet("0,60,,,"))
    assert calm.accuracy is not None and not calm.accuracy.problems


# Rows that say the same words, or the same moment


def test_words_said_twice_in_a_row_take_a_row_each() -> None:
    love = talk("Ann Lee: I love you. I love you. I hate you.\nBob Ray: Why?")
    timed = align(love, sheet("1,,,,I love you\n3,,,,I love you\n5,,,,I hate you"))
    assert times(timed)[0:9:3] == [1000, 3000, 5000]
    no = talk("Ann Lee: No. No. No.\nBob Ray: Yes. Yes. Go away.")
    timed = align(no, sheet("1,,,,No\n2,,,,No\n3,,,,No\n4,,,,Yes\n6,,,,Yes"))
    assert times(timed)[:5] == [1000, 2000, 3000, 4000, 6000]


def test_one_row_for_words_said_twice_goes_where_its_time_says() -> None:
    timed = align(
        talk("Ann Lee: I love you. I love you. I hate you."),
        sheet("1,,,,I love you\n5,,,,I hate you"),
    )
    assert times(timed)[0] == 1000


def test_two_rows_for_words_said_once_are_an_error() -> None:
    for second in ("1", "2"):
        with pytest.raises(CueSheetError, match="row 3"):
            align(
                talk(TALK),
                sheet(f"1,,,,Good morning and welcome\n{second},,,,Good morning and welcome"),
            )


@pytest.mark.parametrize("other", ["Ann Lee", "Bob Ray"])
def test_one_moment_for_two_turns_is_an_error_that_names_both_rows(other: str) -> None:
    with pytest.raises(CueSheetError, match=r"row 3 .*like row 2") as caught:
        align(talk(TALK), sheet(f"1,,,Ann Lee,\n1,,,{other},"))
    assert caught.value.line == 3


def test_short_words_within_one_whole_second_may_share_it() -> None:
    spoken = talk("Ann Lee: Ready?\nBob Ray: Yes.\nAnn Lee: Then let us go down to the boats.")
    timed = align(spoken, sheet("1,,,Ann Lee,Ready?\n1,,,Bob Ray,Yes\n2,,,Ann Lee,Then let us"))
    assert [timed.turns[k].words[0].start for k in (0, 2)] == [1000, 2000]
    assert 1200 < (timed.turns[1].words[0].start or 0) < 2000
    assert any("row 3" in remark.message for remark in timed.remarks)
    with pytest.raises(CueSheetError, match="row 3"):
        align(spoken, sheet("1.5,,,Ann Lee,Ready?\n1.5,,,Bob Ray,Yes"))
