"""The search finds what trying every cue at every place finds, also where most costs are only bounded."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.model.transcript import Speaker, Turn, Word
from imhcaps.segmentation import search, tokens
from imhcaps.segmentation.clock import Clock
from imhcaps.segmentation.limits import SegmentLimits
from imhcaps.segmentation.search import Problem, Run, cheapest

LIMITS = SegmentLimits(max_line_length=14, min_duration=500)


def problem(
    widths: list[int], cue_ends: list[int], line_ends: list[int], label: int = 0, bias: int = 0
) -> Problem:
    begins, at = [], 0
    for width in widths:
        begins.append(at)
        at += width + 1
    ends = [begin + width for begin, width in zip(begins, widths, strict=True)]
    count = len(widths)
    starts = [begin * 50 for begin in begins]
    clock = Clock(starts, [end * 50 for end in ends], LIMITS)
    labels = [label, *[0] * (count - 1)]
    words = range(count + 1)
    run = Run(0, begins, ends, begins, ends, words, cue_ends, line_ends, labels, [0] * count)
    made = Problem(run, clock, LIMITS)
    made.bias = bias
    return made


def every_way(task: Problem) -> tuple[int, tuple[int, ...]]:
    """The least cost with each cost exact, and of equals the one whose last cue is longest."""
    count = len(task.run)
    best: list[tuple[int, int]] = [(0, 0)]
    for stop in range(1, count + 1):
        tried = [(best[first][0] + task.cost(first, stop), first) for first in range(stop)]
        best.append(min(tried))
    cuts, stop = [], count
    while stop:
        cuts.append(stop)
        stop = best[stop][1]
    return best[count][0], tuple(reversed(cuts))


@given(st.data())
def test_it_finds_the_cheapest_cues(data: st.DataObject) -> None:
    widths = data.draw(st.lists(st.integers(1, 14), min_size=1, max_size=30))
    places = len(widths) - 1
    # Few different costs, so that many ways cost the same.
    costs = st.lists(
        st.sampled_from([-2000, -300, 0, 0, 150, 900]), min_size=places, max_size=places
    )
    lines = st.lists(st.sampled_from([0, 0, 20, 400]), min_size=places, max_size=places)
    label, bias = data.draw(st.sampled_from([0, 0, 5])), data.draw(st.sampled_from([0, 200]))
    task = problem(widths, data.draw(costs), data.draw(lines), label, bias)
    assert cheapest(task) == every_way(task)


@pytest.mark.parametrize("deepest", [0, 1, 100])
@pytest.mark.parametrize("cue_end", [-1000, 0, 1000])
def test_a_long_run_needs_no_deep_calls(
    monkeypatch: pytest.MonkeyPatch, deepest: int, cue_end: int
) -> None:
    monkeypatch.setattr(search, "_DEEPEST", deepest)
    count = 3000
    for widths in ([1] * count, [14] * count, [1 + k % 14 for k in range(count)]):
        falling = [cue_end - k for k in range(count - 1)]
        for ends in ([cue_end] * (count - 1), falling, falling[::-1]):
            task = problem(widths, ends, [0] * (count - 1))
            cost, cuts = cheapest(task)
            assert cost == task.total(cuts)
            few = problem(widths[:60], ends[:59], [0] * 59)
            assert cheapest(few) == every_way(few)


words = st.tuples(
    st.sampled_from(["so", "end.", "éte", "日本", "ไทย", "-", "a"]),
    st.sampled_from([True, True, True, False]),
    st.integers(-30, 400),
    st.integers(-20, 300),
    st.sampled_from(["estimated", "matched", None]),
)


@given(st.lists(words, max_size=12), st.sampled_from([(), (0,), (3,)]))
def test_a_plain_turn_is_read_as_any_other(
    rows: list[tuple[str, bool, int, int, Any]], paragraphs: tuple[int, ...]
) -> None:
    at, elements = 1000, []
    for text, space, step, length, origin in rows:
        at += step
        elements.append(Word(text, space, at, at + length, origin))
    turns = [Turn(Speaker("A"), tuple(elements), paragraphs)]
    short = list(tokens.tokenise(turns, LIMITS, "en"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tokens, "_plain_run", lambda turn, number: None)
        assert list(tokens.tokenise(turns, LIMITS, "en")) == short
