from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from imhcaps.model.finding import Citation, Finding, Fix
from imhcaps.model.results import FileResult, Results
from imhcaps.report import report
from imhcaps.report.json import BEFORE, as_data, texts
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


TEXT = st.text('aé"\\/\x00\x1f\u2028\ud800😀<', max_size=4)
VALUE = st.none() | TEXT | st.integers() | st.floats() | st.booleans() | st.just(((1, 2), (3, 4)))


@given(
    st.lists(
        st.builds(
            finding,
            path=TEXT,
            name=TEXT,
            message=TEXT,
            unit=TEXT,
            cue=st.none() | st.integers(1, 9),
            value=VALUE,
            limit=VALUE,
            source=st.none() | st.builds(Citation, TEXT, TEXT, TEXT),
            fix=st.none() | st.builds(Fix, TEXT, st.sampled_from(["safe", "unsafe"]), st.just(())),
        ),
        max_size=5,
    )
)
def test_each_row_is_its_data_as_json(findings: list[Finding]) -> None:
    encode = json.JSONEncoder(ensure_ascii=False).encode
    rows = "".join(BEFORE + encode(as_data(each)) for each in findings)
    made = texts(FileResult("a.vtt", tuple(findings)), 0, "")["rows"]
    assert made == rows.encode("utf-8", "backslashreplace").decode("utf-8")
