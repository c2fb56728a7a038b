from __future__ import annotations

from checks.fixing import fixed


def text(*times: str) -> str:
    return "WEBVTT\n" + "".join(f"\n{time}\nGood day.\n" for time in times)


def test_the_earlier_cue_ends_where_the_later_one_starts() -> None:
    before = text("00:01.000 --> 00:04.000", "00:03.500 --> 00:06.000")
    assert fixed(before, select="TIM304", unsafe=True) == text(
        "00:01.000 --> 00:03.500", "00:03.500 --> 00:06.000"
    )


def test_a_cue_that_lies_over_several_is_cut_at_the_first() -> None:
    before = text("00:01.000 --> 00:09.000", "00:03.000 --> 00:04.000", "00:05.000 --> 00:06.000")
    assert fixed(before, select="TIM304", unsafe=True) == text(
        "00:01.000 --> 00:03.000", "00:03.000 --> 00:04.000", "00:05.000 --> 00:06.000"
    )


def test_two_that_start_together_are_left_to_a_person() -> None:
    before = text("00:01.000 --> 00:04.000", "00:01.000 --> 00:03.000")
    assert fixed(before, select="TIM304", unsafe=True) == before


def test_cues_placed_apart_are_no_overlap() -> None:
    before = text("00:01.000 --> 00:04.000 align:start", "00:02.000 --> 00:03.000 align:end")
    assert fixed(before, select="TIM304", unsafe=True) == before


def test_one_in_another_place_that_stays_longer_is_not_cut() -> None:
    before = text(
        "00:01.000 --> 00:09.000 line:0", "00:02.000 --> 00:05.000", "00:04.000 --> 00:06.000"
    )
    assert fixed(before, select="TIM304", unsafe=True) == text(
        "00:01.000 --> 00:09.000 line:0", "00:02.000 --> 00:04.000", "00:04.000 --> 00:06.000"
    )
