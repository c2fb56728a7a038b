from __future__ import annotations

from checks.fixing import fixed

TEXT = "WEBVTT\n\n00:01.000 --> 00:04.000\nGood day.\n"


def test_the_last_cue_ends_with_the_recording() -> None:
    assert "--> 00:03.000" in fixed(TEXT, select="TIM305", unsafe=True, media_ms=3000)


def test_a_cue_after_the_end_is_left_to_a_person() -> None:
    assert fixed(TEXT, select="TIM305", unsafe=True, media_ms=500) == TEXT


def test_without_a_length_nothing_moves() -> None:
    assert fixed(TEXT, select="TIM305", unsafe=True) == TEXT
