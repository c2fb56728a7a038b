from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.model.finding import Citation, Edit, Fix
from imhcaps.model.results import FileResult, Results
from imhcaps.report import full, report
from imhcaps.source import Source
from imhcaps.text import width
from report.conftest import finding


def shown(text: str, **changes: object) -> str:
    file = FileResult("a.vtt", (finding(**changes),), Source(text, "a.vtt"))
    return report(Results((file,)), "full")


def test_a_finding_reads_like_a_compilers(results: Results) -> None:
    assert report(results, "full") == (
        "a.vtt:4:1: error LEN101 line is too long (50 > 42 characters) [line-too-long]\n"
        "  |\n"
        "4 | This line is longer, 50% longer, than: anyone reads\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  = source: A Guide, 2.1 <https://example.org/guide>\n"
        "  = fix: break the line (safe: --fix)\n"
        "\n"
        "a.vtt:3:1: warning TIM104 line is too long (50 > 42 characters) [gap]\n"
        "  |\n"
        "3 | 00:01.000 --> 00:02.000\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^\n"
        "\n"
        "a.vtt:1:1: info MET101 line is too long (50 > 42 characters) [language]\n"
        "  |\n"
        "1 | WEBVTT\n"
        "  | ^^^^^^\n"
        "  = source: A Guide, 2.1 <https://example.org/guide>\n"
        "  = fix: break the line (safe: --fix)\n"
        "\n"
        "movie.mp4: error: is a binary file, not text\n"
        "the baseline holds 2 findings that are gone\n"
        "Found 1 error, 1 warning, 1 info in 2 files; 1 file could not be checked.\n"
        "2 can be fixed with --fix (no word and no time changes).\n"
    )


MOVES, CHANGES, SPELLS = (
    "times or cue boundaries move",
    "characters change",
    "terms are spelled as in the glossary",
)


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (["TIM101"], [MOVES]),
        (["TXT103", "TXT111"], [CHANGES]),
        (["TXT124"], [SPELLS]),
        (["TXT103", "LEN103"], [MOVES, CHANGES]),
        (["TXT124", "TXT111", "CUE104"], [MOVES, CHANGES, SPELLS]),
    ],
)
def test_what_unsafe_fixes_change_is_said_and_no_more(codes: list[str], said: list[str]) -> None:
    fix = Fix("x", "unsafe", (Edit(0, 0, ""),))
    file = FileResult("a.vtt", tuple(finding(code=code, fix=fix) for code in codes), Source("WEBVTT\n", "a.vtt"))  # fmt: skip
    last = report(Results((file,)), "full").splitlines()[-1]
    assert last == f"{len(codes)} can be fixed with --unsafe-fixes ({', '.join(said)})."


@pytest.mark.parametrize(
    ("line", "start", "end", "indent", "carets"),
    [
        ("abc def", 4, 7, 4, 3),
        ("日本語 text", 4, 8, 7, 4),
        ("日本語", 1, 3, 2, 4),
        ("a\tb", 2, 3, 4, 1),
        ("a\tb", 1, 2, 1, 3),
        ("日\tb", 2, 3, 4, 1),
        ("e\u0301e\u0301x", 4, 5, 2, 1),
        ("👩‍👩‍👧 x", 6, 7, 3, 1),
        ("abc", 3, 3, 3, 1),
        ("abc", 9, 12, 3, 1),
        ("", 0, 0, 0, 1),
        ("a\x1b[31mb", 6, 7, 6, 1),
    ],
)
def test_carets_stand_under_what_is_meant(
    line: str, start: int, end: int, indent: int, carets: int
) -> None:
    assert full.underline(line, start, end)[1:] == (indent, carets)


def test_tabs_become_spaces_up_to_the_next_stop() -> None:
    assert full.underline("ab\tc\td", 0, 1)[0] == "ab  c   d"


def test_a_long_line_is_cut_around_the_finding() -> None:
    line = "".join(f"{n:04d} " for n in range(20_000))
    text, indent, carets = full.underline(line, 50_000, 50_005)
    assert (
        text[indent : indent + carets] == line[50_000:50_005] == "0000 "[:0] + line[50_000:50_005]
    )
    assert text.startswith("...") and text.endswith("...")
    assert width(text) <= full.CELLS + 6


def test_controls_of_the_file_never_reach_the_terminal() -> None:
    text = shown("bad \x1b]0;title\x07 \u202e\x00 \x9b31m", line=1, end_line=1, end_column=5)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    assert "�" in text


def test_controls_of_a_message_or_a_path_never_reach_the_terminal() -> None:
    text = shown("x", message="no \x1b[2J\n::error::", path="a\nb.vtt")
    assert "\x1b" not in text
    assert "a\\nb.vtt" in text


def test_a_finding_over_three_lines_shows_all_of_them() -> None:
    text = shown("one\r\ntwo\rthree\nfour", line=1, end_line=3, end_column=6)
    assert re.findall(r"^(\d) \| (.*)$", text, re.M) == [("1", "one"), ("2", "two"), ("3", "three")]
    assert text.count("^") == 3 + 3 + 5


def test_a_finding_over_many_lines_shows_the_first_and_the_last() -> None:
    text = shown("one\ntwo\nthree\nfour\nfive", line=1, end_line=5, end_column=3)
    assert re.findall(r"^(\S) \|", text, re.M) == ["1", ".", "5"]


def test_an_end_at_the_first_column_leaves_the_line_out() -> None:
    text = shown("one\ntwo\n", line=1, end_line=2, end_column=1)
    assert "two" not in text


def test_a_finding_behind_the_end_of_the_file_is_still_reported() -> None:
    assert "LEN101" in shown("one", line=7, end_line=7, column=3)


def test_a_line_separator_of_unicode_does_not_end_a_source_line() -> None:
    text = shown("one\u2028two", line=1, end_line=1, column=5, end_column=8)
    assert "1 | one�two\n" in text


def test_a_number_from_memory_says_so() -> None:
    assert full.cited(Citation("G", "", "", "M")) == "G (from memory, not verified)"
    assert full.cited(Citation("G", "c", "", "S")) == "G, c (from a secondary source)"


@given(st.text(max_size=300), st.integers(-3, 320), st.integers(-3, 320))
def test_any_line_and_any_place_give_one_line_of_carets(line: str, start: int, end: int) -> None:
    text, indent, carets = full.underline(line, start, end)
    assert indent >= 0 and carets >= 1
    assert not re.search("[\x00-\x1f\x7f-\x9f]", text)
    assert indent <= width(text) + 1
