from __future__ import annotations

from imhcaps.model.results import FileResult, Results
from imhcaps.report import report
from report.conftest import finding


def test_one_line_per_finding_then_the_summary(results: Results) -> None:
    lines = report(results, "concise").split("\n")
    assert lines[0] == (
        "a.vtt:4:1: error LEN101 line is too long (50 > 42 characters) [line-too-long] [fixable]"
    )
    assert lines[1].endswith("[gap]")
    assert lines[3] == "movie.mp4: error: is a binary file, not text"
    assert lines[-1] == ""


def test_a_line_break_in_a_message_stays_on_the_line() -> None:
    file = FileResult("a.vtt", (finding(message="one\ntwo\u2028three"),))
    assert report(Results((file,)), "concise").split("\n")[0].count("\\n") == 1


def test_no_finding_says_how_many_files_were_clean() -> None:
    assert report(Results((FileResult("a.vtt"),)), "concise") == "No finding in 1 file.\n"


def test_what_was_fixed_and_what_is_known_is_reported() -> None:
    text = report(Results((FileResult("a.vtt", fixed=2, refused=1, baselined=3),)), "concise")
    assert text == (
        "No finding in 1 file, 2 fixed, 1 fix refused (a word or mark would change, or a finding come), "
        "3 known to the baseline.\n"
    )
