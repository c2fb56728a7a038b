from __future__ import annotations

import json

from imhcaps.model.results import FileResult, Results
from imhcaps.report import report
from imhcaps.report.json import as_data
from report.conftest import finding


def test_the_form_is_the_promised_one() -> None:
    file = FileResult("a.vtt", (finding(),))
    text = report(Results((file,)), "json")
    assert json.loads(text) == [
        {
            "path": "a.vtt",
            "line": 4,
            "column": 1,
            "end_line": 4,
            "end_column": 51,
            "code": "LEN101",
            "name": "line-too-long",
            "severity": "error",
            "message": "line is too long (50 > 42 characters)",
            "cue": 1,
            "value": 50,
            "limit": 42,
            "unit": "characters",
            "source": {"guideline": "A Guide", "clause": "2.1", "url": "https://example.org/guide"},
            "fix": {"safety": "safe", "title": "break the line"},
            "also": [],
        }
    ]
    assert list(json.loads(text)[0])[:5] == ["path", "line", "column", "end_line", "end_column"]


def test_what_is_not_there_is_null() -> None:
    row = as_data(finding(source=None, fix=None, cue=None, value=None))
    assert row["source"] is row["fix"] is row["cue"] is row["value"] is None


def test_nothing_found_is_an_empty_list() -> None:
    assert report(Results((FileResult("a.vtt"),)), "json") == "[]\n"


def test_any_text_survives_even_a_lone_surrogate() -> None:
    file = FileResult("a.vtt", (finding(message="é 日 \x00 \u2028 \udc80"),))
    text = report(Results((file,)), "json")
    assert json.loads(text.encode())[0]["message"] == "é 日 \x00 \u2028 \udc80"
