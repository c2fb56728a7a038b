"""Clock times and SMPTE timecodes."""

from __future__ import annotations

import pickle
from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.errors import TimecodeError
from imhcaps.timecode import (
    RATES,
    clock,
    frame_rate,
    frame_to_ms,
    parse_clock,
    parse_smpte,
    parse_time,
    smpte,
)

ALL = [*RATES, "29.97df", "59.94df"]
DAY = 24 * 3600


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("0", 0),
        ("12.5", 12_500),
        ("12,5", 12_500),
        ("1:02", 62_000),
        ("01:02.250", 62_250),
        ("1:02:03.004", 3_723_004),
        ("01:02:03,004", 3_723_004),
        ("100:00:00", 360_000_000),
        ("90:00", 5_400_000),
        ("0.0004", 0),
        ("0.0005", 1),
        ("0.9996", 1000),
        (" 7 ", 7000),
        ("-0", 0),
    ],
)
def test_clock_times_are_read(text: str, ms: int) -> None:
    assert parse_clock(text) == ms
    assert parse_time(text) == ms


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not a time"),
        ("soon", "not a time"),
        ("1h2m3s", "not a time"),
        ("1:60", "second 60"),
        ("1:60:00", "minute 60"),
        ("-1", "negative"),
        ("-00:00:01.000", "negative"),
        ("1:2:3:4:5", "not a time"),
        ("１２", "not a time"),
    ],
)
def test_what_is_no_clock_time_is_an_error(text: str, says: str) -> None:
    with pytest.raises(TimecodeError, match=says):
        parse_time(text)


@given(st.integers(0, 400 * 3_600_000))
def test_a_clock_time_reads_back(ms: int) -> None:
    assert parse_clock(clock(ms)) == ms
    assert parse_clock(clock(ms, ",")) == ms
    assert parse_clock(clock(ms, hours=False)) == ms


@pytest.mark.parametrize("name", ALL)
def test_every_frame_of_an_hour_has_one_timecode_and_reads_back(name: str) -> None:
    rate = frame_rate(name)
    seen = set()
    for frame in range(0, 3700 * rate.count, 7):
        text = smpte(frame, rate)
        assert parse_smpte(text, rate) == frame
        seen.add(text)
    assert len(seen) == len(range(0, 3700 * rate.count, 7))


@given(st.sampled_from(ALL), st.integers(0, DAY * 60))
def test_frame_to_timecode_to_frame(name: str, frame: int) -> None:
    rate = frame_rate(name)
    assert parse_smpte(smpte(frame, rate), rate) == frame


@given(st.sampled_from(ALL), st.integers(0, DAY * 60))
def test_a_frame_starts_at_the_nearest_millisecond(name: str, frame: int) -> None:
    rate = frame_rate(name)
    assert abs(Fraction(frame * 1000) / rate.rate - frame_to_ms(frame, rate)) <= Fraction(1, 2)


@given(st.sampled_from(ALL), st.integers(0, DAY * 60), st.integers(0, DAY * 60))
def test_later_frames_have_later_times_and_codes(name: str, a: int, b: int) -> None:
    rate = frame_rate(name)
    low, high = sorted((a, b))
    assert frame_to_ms(low, rate) <= frame_to_ms(high, rate)
    if low < high < 100 * 3600 * 23:
        assert smpte(low, rate) < smpte(high, rate)


def test_drop_frame_leaves_out_numbers_and_no_frames() -> None:
    assert smpte(1799, "29.97df") == "00:00:59;29"
    assert smpte(1800, "29.97df") == "00:01:00;02"
    assert smpte(17982, "29.97df") == "00:10:00;00"
    assert smpte(3600, "59.94df") == "00:01:00;04"
    assert smpte(107892, "29.97df") == "01:00:00;00"
    assert smpte(108000, "29.97") == "01:00:00:00"


def test_drop_frame_keeps_to_the_clock_and_non_drop_does_not() -> None:
    assert abs(parse_time("01:00:00;00", "29.97") - 3_600_000) < 10
    assert parse_time("01:00:00:00", "29.97") == 3_603_600
    assert parse_time("00;10;00;00", "29.97") == parse_time("00:10:00;00", "29.97")


@pytest.mark.parametrize(
    ("text", "fps", "says"),
    [
        ("00:00:01:25", "25", "frame 25, but at 25 frames"),
        ("00:00:01:24", "23.976", "frame 24"),
        ("00:01:00;00", "29.97", "drop-frame leaves out frames 0 to 1"),
        ("00:01:00;03", "59.94", "drop-frame leaves out frames 0 to 3"),
        ("00:01:00;00", "25", "does not exist at 25"),
        ("00:60:00:00", "25", "minute 60"),
        ("00:00:60:00", "25", "second 60"),
        ("-00:00:01:00", "25", "negative"),
        ("00:00:01:02", None, "frame rate is not known"),
    ],
)
def test_a_timecode_that_is_none_is_an_error(text: str, fps: str | None, says: str) -> None:
    with pytest.raises(TimecodeError, match=says) as caught:
        parse_time(text, fps)
    assert caught.value.hint is not None or "60" in says or "frame 2" in says
    assert pickle.loads(pickle.dumps(caught.value)).message == caught.value.message


def test_a_timecode_without_a_rate_names_the_option() -> None:
    with pytest.raises(TimecodeError) as caught:
        parse_time("00:00:01:02")
    assert "--fps" in str(caught.value)


@pytest.mark.parametrize(
    ("given_as", "name", "drop"),
    [
        (25, "25", False),
        (29.97, "29.97", False),
        ("30000/1001", "29.97", False),
        ("29.97DF", "29.97", True),
        ("59.94 df", "59.94", True),
        ("23.98", "23.976", False),
        (23.976, "23.976", False),
        ("24000/1001", "23.976", False),
        ("60 fps", "60", False),
        ("29.97ndf", "29.97", False),
    ],
)
def test_rates_by_any_name(given_as: str | float, name: str, drop: bool) -> None:
    rate = frame_rate(given_as)
    assert (rate.name, rate.drop) == (name, drop)


@pytest.mark.parametrize("wrong", ["15", "0", "fast", "25df", "1/0", "-25"])
def test_unknown_rates_are_errors(wrong: str) -> None:
    with pytest.raises(TimecodeError):
        frame_rate(wrong)


def test_numbers_of_any_length_are_times_or_errors() -> None:
    long = "9" * 5000
    assert parse_clock(f"1.{long}") == 2000
    for text in (long, f"{long}:00:00", f"00:00:{long}", f"00:00:00:{long}"):
        with suppress(TimecodeError):
            assert parse_time(text, 25) > 10**12


def test_a_rate_with_an_exponent_is_refused_without_computing_it() -> None:
    with pytest.raises(TimecodeError, match="unknown frame rate"):
        frame_rate("1e999999999")
