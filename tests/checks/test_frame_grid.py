"""The frame rate of a file, by the times that stand in it."""

from __future__ import annotations

import random

import pytest

from checks.tracks import check
from imhcaps.checks.frame_grid import RATES, frame_rate, frames_of, is_enough
from imhcaps.timecode import clock


def times(rate: float, seed: int, count: int = 40, offset: int = 0) -> tuple[list[int], list[int]]:
    chance = random.Random(seed)
    at, starts, ends = 25, [], []
    for _ in range(count):
        starts.append(round(at * 1000 / rate) + offset)
        at += chance.randrange(30, 120)
        ends.append(round(at * 1000 / rate) + offset)
        at += chance.choice((2, 2, 2, 40))
    return starts, ends


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("rate", [24, 25, 30000 / 1001, 30, 50])
def test_the_rate_of_times_on_frames_is_found(rate, seed):
    assert frame_rate(*times(rate, seed, 200)) == pytest.approx(rate, rel=1e-4)


@pytest.mark.parametrize("seed", range(20))
def test_times_on_no_frames_have_no_rate(seed):
    chance = random.Random(seed)
    starts = sorted(chance.randrange(3_600_000) for _ in range(50))
    ends = [start + chance.randrange(500, 4000) for start in starts]
    assert frame_rate(starts, ends) is None


@pytest.mark.parametrize("step", [100, 200, 500, 1000])
def test_times_set_by_hand_have_no_rate(step):
    starts = [step * 7 * n for n in range(1, 40)]
    assert frame_rate(starts, [start + step * 4 for start in starts]) is None


def test_a_few_times_say_nothing():
    assert frame_rate([0, 2000, 4000], [1960, 3960, 5960]) is None


def test_limits_in_milliseconds_that_stand_for_frames():
    assert frames_of(83, 24) == 2
    assert frames_of(42, 24) == 1
    assert frames_of(60, 24) is None


@pytest.mark.parametrize("rate", RATES)
def test_two_frames_are_enough_and_one_is_not(rate):
    assert is_enough(round(2000 / rate), 2, rate)
    assert not is_enough(round(1000 / rate), 2, rate)


def track(gap: int, rate: float) -> str:
    starts, ends = times(rate, 1)
    shift = round(2 * 1000 / rate) - gap
    rows = [
        f"{clock(start)} --> {clock(end + (shift if n == 9 else 0))}\nGood day to all of you."
        for n, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]
    return "WEBVTT\n\n" + "\n\n".join(rows) + "\n"


def test_the_finding_says_the_rate_and_how_it_is_known():
    found = check(track(30, 25), select=["TIM301"])
    (finding,) = [f for f in found if f.value == 30]
    assert "2 frames at 25 frames a second, on which the file's times lie" in finding.message
    assert finding.limit == 80


def test_two_frames_of_another_rate_are_too_short_where_the_file_shows_its_own():
    found = check(track(67, 25), select=["TIM301"])
    assert [f.value for f in found] == [67]
