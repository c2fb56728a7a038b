from __future__ import annotations

import pytest

from checks.fixing import fixed, fixed_document
from imhcaps.timecode import clock

TEXT = "We are so glad that you came today."  # 35 characters: 1750 ms at 20 a second


def two(start: str, end: str, next_start: str, select: str = "TIM101", **options: object) -> str:
    text = f"WEBVTT\n\n{start} --> {end}\n{TEXT}\n\n{next_start} --> 00:30.000\nGood.\n"
    after = fixed(text, select=select, unsafe=True, **options)
    return after.split(" --> ")[1].split("\n")[0]


def test_a_fast_cue_stays_as_long_as_its_reading_needs() -> None:
    assert two("00:01.000", "00:02.000", "00:09.000") == "00:02.752"


@pytest.mark.parametrize(
    ("path", "timing", "after"),
    [
        ("a.sbv", "0:00:01.000,0:00:02.000", "0:00:01.000,0:00:02.752"),
        ("a.sub", "00:00:01.00,00:00:02.00", "00:00:01.00,00:00:02.75"),
    ],
)
def test_the_new_time_is_written_as_the_format_writes_times(
    path: str, timing: str, after: str
) -> None:
    text = f"{timing}\n{TEXT}\n"
    assert fixed(text, path=path, select="TIM101", unsafe=True) == f"{after}\n{TEXT}\n"


def test_without_silence_enough_nothing_moves() -> None:
    assert two("00:01.000", "00:02.000", "00:02.500") == "00:02.000"


def test_a_gap_that_would_be_neither_closed_nor_a_pause_is_closed() -> None:
    assert two("00:01.000", "00:02.000", "00:02.800", "TIM") == "00:02.800"


def test_frames_that_must_part_two_cues_stay_free() -> None:
    end = two("00:00:01.000", "00:00:02.000", "00:00:03.200", "TIM101", profile="netflix-en")
    assert end <= "00:00:03.116"
    assert end > "00:00:02.000"


def test_a_short_cue_stays_the_shortest_time_allowed() -> None:
    text = "WEBVTT\n\n01:00:01.000 --> 01:00:01.200\nYes.\n"
    assert "01:00:01.833" in fixed(text, select="TIM201", unsafe=True)


def test_the_recordings_end_is_a_limit() -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:02.000\n{TEXT}\n"
    assert fixed(text, select="TIM", unsafe=True, media_ms=2100) == text
    assert "00:02.752" in fixed(text, select="TIM", unsafe=True, media_ms=2800)


@pytest.mark.parametrize("profile", ["dcmp-upper", "bbc-broadcast", "arcom"])
def test_words_a_minute_seconds_a_word_and_reading_tables_are_met(profile: str) -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:02.000\n{TEXT}\n"
    result = fixed_document(text, select="TIM", unsafe=True, profile=profile)
    assert result.fixed
    assert not [f for f in result.findings if f.code.startswith("TIM10")]


def test_a_time_is_written_as_the_file_writes_times() -> None:
    text = f"1\n00:00:01,000 --> 00:00:02,000\n{TEXT}\n"
    assert "--> 00:00:02,752\n" in fixed(text, path="a.srt", select="TIM", unsafe=True)


def test_safe_fixing_leaves_times_alone() -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:02.000\n{TEXT}\n"
    assert fixed(text, select="TIM") == text


def test_the_new_end_lies_on_the_frames_of_the_file() -> None:
    # 25 frames a second: all times are multiples of 40 ms, and two frames between cues are 80 ms.
    times = [(1000 + 3000 * n, 3920 + 3000 * n) for n in range(20)]
    cues = [(start, end, f"Line number {n} is here.") for n, (start, end) in enumerate(times)]
    cues.append((61000, 61600, "This is far too much to be read in so short a time."))
    text = "WEBVTT\n" + "".join(
        f"\n{clock(a, '.')} --> {clock(b, '.')}\n{said}\n" for a, b, said in cues
    )
    result = fixed_document(text, unsafe=True)
    assert result.document.ends[-1] > 61600
    assert result.document.ends[-1] % 40 == 0
    assert not [finding for finding in result.findings if finding.code == "TIM301"]
