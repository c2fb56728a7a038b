from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from imhcaps.model.results import FileResult, Results
from imhcaps.report import report
from report.conftest import finding


def commands(*findings: object, path: str = "a.vtt") -> list[str]:
    text = report(Results((FileResult(path, findings),)), "github")  # type: ignore[arg-type]
    return text.split("\n")[:-1]


def test_an_annotation_names_file_lines_columns_title_and_message() -> None:
    assert commands(finding()) == [
        (
            "::error file=a.vtt,line=4,col=1,endLine=4,endColumn=51,title=LEN101 line-too-long"
            "::a.vtt:4:1: LEN101 line is too long (50 > 42 characters)"
        )
    ]


def test_percent_and_line_ends_are_escaped_in_a_message() -> None:
    line = commands(finding(message="50%\r\nof: a, b"))[0]
    assert line.endswith("LEN101 50%25%0D%0Aof: a, b")


def test_colons_and_commas_are_escaped_in_a_property() -> None:
    line = commands(finding(path="C:\\a,b%.vtt"))[0]
    assert line.startswith("::error file=C%3A\\a%2Cb%25.vtt,line=4,")


def test_info_is_a_notice_and_the_gravest_come_first() -> None:
    lines = commands(finding(severity="info"), finding(severity="warning"), finding())
    assert [line.split()[0] for line in lines] == ["::error", "::warning", "::notice"]


def test_columns_are_left_out_over_several_lines() -> None:
    assert ",line=4,endLine=6,title=" in commands(finding(end_line=6))[0]
    assert ",line=4,col=1,endLine=4,title=" in commands(finding(end_line=5, end_column=1))[0]


def test_what_github_will_not_show_is_reported() -> None:
    assert "11 findings above" in commands(*[finding()] * 11)[-1]
    assert len(commands(*[finding()] * 10)) == 10


def test_a_file_that_cannot_be_read_is_an_error_annotation(results: Results) -> None:
    first = report(results, "github").split("\n")[0]
    assert first == "::error file=movie.mp4,title=imhcaps::is a binary file, not text"


@given(st.text())
def test_no_text_can_begin_a_command_of_its_own(text: str) -> None:
    lines = commands(finding(message=text, path=text, name=text))
    assert len(lines) == 1
    properties = lines[0].split("::")[1]
    assert properties.count(",") == 5
