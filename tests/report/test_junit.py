from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from imhcaps.model.results import FileResult, Results
from imhcaps.report import report
from report.conftest import finding


def test_it_validates_against_the_schema_of_jenkins(results: Results, junit_schema: bytes) -> None:
    schema = etree.XMLSchema(etree.parse(BytesIO(junit_schema)))
    for run in (results, Results(()), Results((FileResult("a", error="x"),))):
        schema.assertValid(etree.fromstring(report(run, "junit").encode()))


def test_a_parser_of_junit_reads_the_same_numbers(results: Results) -> None:
    parser = pytest.importorskip("junitparser")
    suites = parser.JUnitXml.fromstring(report(results, "junit").encode())
    assert (suites.tests, suites.failures, suites.errors) == (5, 2, 1)
    assert [suite.name for suite in suites] == ["a.vtt", "clean.srt", "movie.mp4"]
    first, clean, broken = (list(suite) for suite in suites)
    assert [[type(r).__name__ for r in case.result] for case in first] == [
        ["Failure"],
        ["Failure"],
        [],
    ]
    assert clean[0].is_passed and not clean[0].result
    assert broken[0].result[0].message == "is a binary file, not text"
    assert first[0].result[0].type == "error"
    assert "A Guide 2.1" in first[0].result[0].text


@given(st.text())
def test_any_text_gives_well_formed_xml(text: str) -> None:
    file = FileResult(
        text, (finding(message=text, name=text, severity="info"), finding(message=text))
    )
    root = etree.fromstring(report(Results((file,)), "junit").encode())
    assert len(root.findall("testsuite/testcase")) == 2
