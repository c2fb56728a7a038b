"""Dates and names of languages as a language writes them."""

from __future__ import annotations

import pytest

from imhcaps.language.language import SUPPORTED
from imhcaps.language.locale_data import locale_data, long_date


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        ("de", "5. März 2024"), ("en-GB", "March 5, 2024"), ("fr", "5 mars 2024"), ("hu", "2024. március 5."),
        ("es", "5 de marzo de 2024"), ("ja", "2024年3月5日"), ("ko", "2024년 3월 5일"), ("zh-Hant", "2024年3月5日"),
        ("he", "5 במרץ 2024"), ("pl", "5 marca 2024"), ("cs", "5. března 2024"), ("xx", "2024-03-05"),
    ],
)  # fmt: skip
def test_a_day_is_written_as_in_the_language(tag, shown):
    assert long_date("2024-03-05", tag) == shown
    for time in ("T10:00", " 23:59:59", "T10:00:00.123Z", "T00:30:00+02:00", "T10:00:00-0500"):
        stamp = f"2024-03-05{time}"
        assert long_date(stamp, tag) == (stamp if tag == "xx" else shown)


@pytest.mark.parametrize("code", SUPPORTED)
def test_every_month_of_every_language(code):
    for month in range(1, 13):
        shown = long_date(f"2024-{month:02d}-17", code)
        assert locale_data(code).dated[month - 1] in shown or code in ("ja", "zh")
        assert "2024" in shown and "17" in shown and "'" not in shown and "  " not in shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "May 2024",
        "2024-13-01",
        "2023-02-29",
        "0000-01-01",
        "2024-3-5",
        "2024-02-30T10:00",
        "2024-03-05 Tape 4",
    ],
)
def test_what_is_no_day_stays(text):
    assert long_date(text, "de") == text


def test_names_of_languages():
    assert locale_data("fr").languages["de"] == "allemand"
    assert locale_data("en").languages["zh-Hant"] == "Traditional Chinese"
