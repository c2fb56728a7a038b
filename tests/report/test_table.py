from __future__ import annotations

from pathlib import Path

import pytest

import imhcaps.report
from imhcaps.errors import UsageError
from imhcaps.model.results import Results
from imhcaps.report import REPORTS, report

SHARED = {"__init__", "plain", "indented", "parts", "remarks", "sparkline", "statistics", "summary"}


def test_every_module_is_a_report_of_the_table_or_one_that_they_share() -> None:
    modules = {path.stem for path in Path(imhcaps.report.__file__).parent.glob("*.py")}
    assert modules == set(REPORTS) | SHARED
    assert list(REPORTS) == sorted(REPORTS)


@pytest.mark.parametrize("form", REPORTS)
def test_every_report_says_something_of_everything_and_of_nothing(
    form: str, results: Results
) -> None:
    text = report(results, form)
    assert text.endswith("\n")
    assert "LEN101" in text
    assert "\x1b" not in text
    assert report(results, form) == text
    empty = report(Results(()), form)
    assert empty == "" or empty.endswith("\n")


def test_an_unknown_report_is_reported_with_the_nearest_one() -> None:
    with pytest.raises(UsageError, match="did you mean 'sarif'"):
        report(Results(()), "sarfi")
