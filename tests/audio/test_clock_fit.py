"""The clock of captions is found from when cues are shown and when they are said."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.audio.clock_fit import RATIOS, fit_clock


def cues(count: int, seed: int = 0) -> list[int]:
    """Starts of cues, ms."""
    chance = random.Random(seed)
    found, at = [], 2000
    for _ in range(count):
        found.append(at)
        at += chance.randrange(1500, 6000)
    return found


def noisy(times: list[float], seed: int = 1, spread: float = 40) -> list[int]:
    chance = random.Random(seed)
    return [round(time + chance.gauss(0, spread)) for time in times]


@pytest.mark.parametrize("offset", [0, 3270, -2400, 40_000, -600_000])
def test_one_offset(offset):
    said = cues(80)
    clock = fit_clock([time + offset for time in said], noisy(said))
    assert clock is not None
    assert (clock.ratio, len(clock.pieces)) == (1.0, 1)
    assert abs(clock.pieces[0].offset_ms + offset) < 20


@pytest.mark.parametrize("ratio", RATIOS[1:])
def test_every_ratio_of_frame_rates_is_exact(ratio):
    said = cues(200)
    clock = fit_clock([round((time - 1500) / ratio) for time in said], noisy(said))
    assert clock is not None
    assert clock.ratio == ratio
    assert len(clock.pieces) == 1
    assert abs(clock.pieces[0].offset_ms - 1500) < 40


@pytest.mark.parametrize(
    "lead",
    [(840, 750, 730, 640, 320, 210), (-380, 10), (200, 900, 950, 180, 850, 120, 700)],
)
def test_cues_that_begin_unevenly_are_no_drift(lead):
    said = cues(len(lead))
    clock = fit_clock([time - each for time, each in zip(said, lead, strict=True)], said)
    assert clock is not None
    assert clock.ratio == 1.0


@pytest.mark.parametrize("drift", [1.001, 1 / 1.001])
def test_a_small_drift_is_found_among_uneven_cues(drift):
    said = cues(300)
    for seed in range(1):
        clock = fit_clock([round(time * drift) for time in noisy(said, seed, 250)], said)
        assert clock is not None
        assert clock.ratio * drift == pytest.approx(1, abs=0.0003)


@pytest.mark.parametrize("step", [200, -300, 380])
@pytest.mark.parametrize("at", [30, 75, 120])
def test_leads_that_change_once_are_no_drift(step, at):
    said = cues(150)
    shown = [time + (step if k >= at else 0) for k, time in enumerate(noisy(said, 3, 60))]
    clock = fit_clock(shown, said)
    assert clock is not None
    assert clock.ratio == 1.0


def test_a_ratio_of_no_frame_rates():
    said = cues(100)
    clock = fit_clock([round(time * 1.013) for time in said], noisy(said))
    assert clock is not None
    assert abs(clock.ratio - 1 / 1.013) < 0.0002


@pytest.mark.parametrize("at", [6, 20, 40, 73])
@pytest.mark.parametrize("jump", [7000, -7000, 1000])
def test_a_break_is_found_at_its_cue(at, jump):
    said = cues(80)
    shown = [time + (jump if k >= at else 0) for k, time in enumerate(said)]
    clock = fit_clock(shown, noisy(said))
    assert clock is not None
    assert clock.ratio == 1.0
    assert [piece.first for piece in clock.pieces] == [0, at]
    assert abs(clock.pieces[1].offset_ms + jump) < 30


def test_two_breaks_and_a_ratio():
    said = cues(120)
    shown = [
        round((time + (0 if k < 40 else 30_000 if k < 80 else 55_000)) * 25 / 24)
        for k, time in enumerate(said)
    ]
    clock = fit_clock(shown, noisy(said))
    assert clock is not None
    assert clock.ratio == pytest.approx(24 / 25)
    assert [piece.first for piece in clock.pieces] == [0, 40, 80]


def test_strange_cues_and_cues_that_are_not_heard_move_nothing():
    said: list[int | None] = list(noisy([float(t) for t in cues(60)]))
    shown = [time + 500 for time in cues(60)]
    for k in range(0, 60, 9):
        said[k] = (said[k] or 0) + 20_000
    for k in range(4, 60, 5):
        said[k] = None
    clock = fit_clock(shown, said)
    assert clock is not None
    assert (clock.ratio, len(clock.pieces)) == (1.0, 1)
    assert abs(clock.pieces[0].offset_ms + 500) < 25
    assert clock.errors[4] is None
    assert abs((clock.errors[18] or 0) - 20_000) < 200


@pytest.mark.parametrize("lead", [0, 150, 350])
def test_people_lead_in_by_a_different_amount_each_time(lead):
    chance = random.Random(4)
    said = cues(150)
    clock = fit_clock([time - chance.randrange(0, lead + 1) for time in said], said)
    assert clock is not None
    assert (clock.ratio, len(clock.pieces)) == (1.0, 1)


@pytest.mark.parametrize("spread", [150, 600])
def test_uneven_cues_are_no_breaks(spread):
    said = cues(100)
    for seed in range(2):
        clock = fit_clock(noisy(said, seed, spread), said)
        assert clock is not None
        assert (clock.ratio, len(clock.pieces)) == (1.0, 1)


def test_nothing_to_say_of_less_than_two_cues():
    assert fit_clock([], []) is None
    assert fit_clock([1000], [1000]) is None
    assert fit_clock([1000, 2000], [None, 2000]) is None


@given(
    st.lists(
        st.tuples(st.integers(0, 10**7), st.one_of(st.none(), st.integers(0, 10**7))), max_size=40
    )
)
def test_any_times_have_a_clock_whose_pieces_are_all_cues(rows):
    rows = sorted(rows, key=lambda row: row[0])
    clock = fit_clock([a for a, _ in rows], [b for _, b in rows])
    if clock is None:
        return
    assert clock.pieces[0].first == 0
    assert clock.pieces[-1].stop == len(rows)
    assert all(a.stop == b.first for a, b in zip(clock.pieces, clock.pieces[1:], strict=False))
    assert len(clock.errors) == len(rows)
