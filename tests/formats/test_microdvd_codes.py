"""Codes of MicroDVD in SubRip, and parts of frames in MicroDVD."""

from __future__ import annotations

from pathlib import Path

import pytest

import imhcaps
from checks.fixing import fixed_document
from imhcaps.formats import read_document
from imhcaps.formats.conversion import converted
from imhcaps.source import Source


def cue_text(raw: str) -> str:
    source = Source(f"1\n00:00:01,000 --> 00:00:04,000\n{raw}\n", "talk.srt")
    (cue,) = converted(source, "vtt").track.cues
    return cue.payload


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("{y:i}Kommer du?", "<i>Kommer du?</i>"),
        ("{y:i}Kommer du?\nJa.", "<i>Kommer du?</i>\nJa."),
        ("{Y:i}Kommer du?\nJa.", "<i>Kommer du?\nJa.</i>"),
        ("{y:b,i}Kommer du?", "<b><i>Kommer du?</i></b>"),
        ("{c:$0000FF}Kommer du?", "Kommer du?"),
        ("{s:18}{y:u}Kommer du?", "<u>Kommer du?</u>"),
        ("{f:Arial}Kommer du?", "Kommer du?"),
        ("{P:0,10}Kommer du?", "Kommer du?"),
        ("Skriv {y:i} først.", "Skriv {y:i} først."),
        ("{s: 4} er et objekt.", "{s: 4} er et objekt."),
        ("{y:side} er en nøgle.", "{y:side} er en nøgle."),
        ("{note:i} står der.", "{note:i} står der."),
    ],
)
def test_a_code_at_the_head_of_a_line_is_a_style(raw: str, shown: str) -> None:
    assert cue_text(raw) == shown


def test_codes_are_a_finding_and_what_is_dropped_is_said() -> None:
    text = "1\n00:00:01,000 --> 00:00:04,000\n{c:$0000FF}{y:i}Kommer du?\n"
    document = read_document(Source(text, "talk.srt"))
    assert len(document.problems_of("SRT141")) == 2
    assert all("MicroDVD" in problem.message for problem in document.problems_of("SRT141"))
    said = converted(Source(text, "talk.srt"), "vtt").remarks
    assert [r for r in said if r.kind == "lost" and "effects in braces" in r.message]


@pytest.mark.parametrize("point", [".", ","])
@pytest.mark.parametrize("rate", [24, 25, 30])
def test_parts_of_frames_are_read(rate: int, point: str) -> None:
    starts = [1.5, 3.25, 7.125]
    rows = "\n".join(
        f"{{{start * rate:.3f}}}{{{(start + 1) * rate:.3f}}}Linje {n}".replace(".", point)
        for n, start in enumerate(starts)
    )
    document = read_document(Source(f"{rows}\n", "talk.sub", fps=str(rate)))
    assert list(document.starts) == [round(start * 1000) for start in starts]
    assert document.texts == ["Linje 0", "Linje 1", "Linje 2"]
    assert not document.problems


@pytest.mark.parametrize(
    ("raw", "shown", "safe"),
    [
        ("Don&#39;t &amp; won&rsquo;t", "Don't & won’t", True),
        ("caf&eacute; &mdash; &hellip;", "café — …", True),
        ("2 &lt; 3 &gt; 1", "2 < 3 > 1", True),
        ("the &lt;video&gt; tag", "the <video> tag", False),
        ("&lt;/p&gt; ends it", "</p> ends it", False),
    ],
)
def test_references_are_read_and_what_would_be_a_tag_is_no_safe_fix(
    raw: str, shown: str, safe: bool
) -> None:
    source = Source(f"1\n00:00:01,000 --> 00:00:04,000\n{raw}\n", "talk.srt")
    (cue,) = converted(source, "vtt").track.cues
    assert cue.text == shown
    problems = read_document(source).problems_of("SRT147")
    assert problems
    assert all(problem.safe for problem in problems) == safe


def test_what_is_no_reference_is_text() -> None:
    source = Source("1\n00:00:01,000 --> 00:00:04,000\nAT&T; R&D; &zzz;\n", "talk.srt")
    assert not read_document(source).problems_of("SRT147")


def test_a_file_whose_rate_is_not_known_is_not_said_to_be_empty(tmp_path: Path) -> None:
    file = tmp_path / "talk.da.sub"
    file.write_text("{10}{50}Linje 1\n{60}{90}Linje 2\n", encoding="utf-8")
    assert [f.code for f in imhcaps.check(file) if f.severity == "error"] == ["SUB101"]


@pytest.mark.parametrize("text", ["see ?a=1&region;b=2", "&notify; them", "one&#10;two"])
def test_a_name_that_begins_like_a_reference_is_text(text: str) -> None:
    source = Source(f"1\n00:00:01,000 --> 00:00:03,000\n{text}\n", "t.en.srt")
    assert not read_document(source).problems_of("SRT147")


@pytest.mark.parametrize(
    "text", ["&#60;video&#62; tags", "&LT;video&GT; tags", "a &#123;\\an8&#125; for it"]
)
def test_however_it_is_written_what_would_be_a_tag_is_no_safe_fix(text: str) -> None:
    source = Source(f"1\n00:00:01,000 --> 00:00:03,000\n{text}\n", "t.en.srt")
    assert not any(problem.safe for problem in read_document(source).problems_of("SRT147"))


def test_a_code_of_microdvd_goes_on_opening_its_line() -> None:
    text = "1\n00:00:01,000 --> 00:00:03,000\n{y:i}We all go home\n{y:i}and we sleep\n"
    fixed = fixed_document(text, path="t.en.srt", profile="web")
    assert "home {y:i}" not in fixed.document.source.text


@pytest.mark.parametrize("ids", [[1, 2, 4, 5, 7, 8, 10], [10, 20, 30, 40]])
def test_each_gap_in_the_numbers_is_reported_and_a_count_by_tens_once(ids: list[int]) -> None:
    text = "".join(
        f"{n}\n00:00:{k:02},000 --> 00:00:{k:02},900\nWord {k}\n\n" for k, n in enumerate(ids)
    )
    found = read_document(Source(text, "t.en.srt")).problems_of("SRT103")
    assert len(found) == (3 if ids[0] == 1 else 1)


def test_a_file_of_another_format_is_not_clean_once_it_is_fixed() -> None:
    text = "1\n00:00:01,000 --> 00:00:03,000\nGood  day to you\n"
    result = fixed_document(text, path="t.en.sbv")
    assert [f.code for f in result.fixed] == ["TXT102"]
    assert [f.code for f in result.findings if f.severity == "error"] == ["CUE101"]
