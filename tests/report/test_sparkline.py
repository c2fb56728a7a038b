from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from imhcaps.model.results import FileResult
from imhcaps.report import sparkline


def test_bars_marks_and_numbers() -> None:
    file = FileResult("a.vtt", speeds=(5.0, 10.0, 20.0, 0.0), speed_limit=17.0)
    assert sparkline.report(file) == (
        "a.vtt: reading speed\n"
        "  ▃▅█▁\n"
        "    ^\n"
        "  mean 11.7, highest 20.0 characters per second, limit 17: 1 cue over\n"
    )


def test_ascii_has_no_other_character() -> None:
    file = FileResult("a.vtt", speeds=(5.0, 10.0, 20.0), speed_limit=17.0)
    assert sparkline.report(file, ascii_only=True).isascii()


def test_without_a_limit_nothing_is_marked() -> None:
    text = sparkline.report(FileResult("a.vtt", speeds=(5.0, 10.0)))
    assert "^" not in text and "limit" not in text


def test_a_file_without_a_cue_that_lasts_has_no_line() -> None:
    assert sparkline.report(FileResult("a.vtt", speeds=(0.0,))) == ""
    assert sparkline.report(FileResult("a.vtt")) == ""


@given(st.lists(st.floats(0, 1e6, allow_nan=False), max_size=300), st.integers(1, 80))
def test_buckets_keep_the_highest_and_never_run_over(speeds: list[float], cells: int) -> None:
    bars = sparkline.buckets(speeds, cells)
    assert len(bars) == min(len(speeds), cells)
    assert max(bars, default=0) == max(speeds, default=0)
    line = sparkline.report(FileResult("a", speeds=tuple(speeds), speed_limit=17.0), False, cells)
    if line:
        assert len(line.split("\n")[1]) == 2 + len(bars)
