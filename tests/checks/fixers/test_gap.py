from __future__ import annotations

from checks.fixing import fixed


def ends(end: str, start: str, profile: str = "web") -> str:
    text = f"WEBVTT\n\n00:00:01.000 --> {end}\nGood day.\n\n{start} --> 00:00:09.000\nHello.\n"
    return fixed(text, select="TIM3", unsafe=True, profile=profile).split(" --> ")[1][:12]


def test_a_flicker_is_closed() -> None:
    assert ends("00:00:03.000", "00:00:03.040") == "00:00:03.040"


def test_two_frames_are_kept_where_the_profile_asks_for_them() -> None:
    assert ends("00:00:03.000", "00:00:03.010", "netflix-en") == "00:00:02.926"


def test_a_pause_stays_a_pause() -> None:
    assert ends("00:00:03.000", "00:00:05.000") == "00:00:03.000"


def test_a_cue_is_never_shortened_to_nothing() -> None:
    assert ends("00:00:01.020", "00:00:01.030", "netflix-en") == "00:00:01.020"
