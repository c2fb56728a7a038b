from __future__ import annotations

import pytest

from checks.fixing import fixed
from imhcaps.formats import read_document
from imhcaps.source import Source
from imhcaps.timecode import clock


def ends(end: str, start: str, profile: str = "web") -> str:
    text = f"WEBVTT\n\n00:00:01.000 --> {end}\nGood day.\n\n{start} --> 00:00:09.000\nHello.\n"
    return fixed(text, select="TIM3", unsafe=True, profile=profile).split(" --> ")[1][:12]


def test_a_flicker_is_closed() -> None:
    assert ends("00:00:03.000", "00:00:03.040") == "00:00:03.040"


def test_two_frames_are_kept_where_the_profile_asks_for_them() -> None:
    assert ends("00:00:03.000", "00:00:03.010", "netflix-en") == "00:00:02.926"


def on_frames(rate: float, gaps: int, profile: str = "web", cues: int = 12) -> tuple[str, str]:
    """A track on the frames of a rate, with so many frames between its cues, and as it is fixed."""

    def ms(frame: int) -> str:
        return clock(round(frame * 1000 / rate))

    length = round(rate * 3.2) + 1
    text = "WEBVTT\n"
    for cue in range(cues):
        first = cue * length + 7
        text += f"\n{ms(first)} --> {ms(first + length - gaps)}\nGood day to you all.\n"
    return text, fixed(text, select="TIM", unsafe=True, profile=profile)


@pytest.mark.parametrize("rate", [24000 / 1001, 24, 25, 30000 / 1001, 30, 50])
@pytest.mark.parametrize("profile", ["web", "netflix-en"])
def test_two_frames_at_the_rate_of_the_file_stay(rate, profile) -> None:
    before, after = on_frames(rate, 2, profile)
    assert after == before


@pytest.mark.parametrize("rate", [24, 25, 30])
def test_one_frame_is_closed_or_widened_to_two(rate) -> None:
    before, after = on_frames(rate, 1)
    assert after != before
    wider = on_frames(rate, 1, "netflix-en")[1]
    document = read_document(Source(wider, "a.vtt"))
    gaps = [b - a for a, b in zip(document.ends, document.starts[1:], strict=False)]
    assert all(abs(gap - 2000 / rate) < 2 for gap in gaps)


@pytest.mark.parametrize("gap", [83, 80, 67, 66])
def test_a_cue_that_is_too_short_is_not_stretched_over_two_frames(gap) -> None:
    text = (
        "WEBVTT\n\n00:00:01.000 --> 00:00:01.800\nGood day.\n"
        f"\n00:00:{(1800 + gap) / 1000:06.3f} --> 00:00:09.000\nHello.\n"
    )
    assert fixed(text, select="TIM", unsafe=True) == text


def test_a_pause_stays_a_pause() -> None:
    assert ends("00:00:03.000", "00:00:05.000") == "00:00:03.000"


def test_a_cue_is_never_shortened_to_nothing() -> None:
    assert ends("00:00:01.020", "00:00:01.030", "netflix-en") == "00:00:01.020"
