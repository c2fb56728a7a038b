"""What we write for other programs: no cell is a formula, no pipe replaces what was made from a file."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from command import in_process
from imhcaps.source import Source
from imhcaps.timing import align, read_cue_sheet, write_cue_sheet
from imhcaps.timing.sheets.writing import cell
from timing.kit import sheet, talk

STARTS = [
    "=",
    "+",
    "-",
    "@",
    "=1+",
    "@SUM(1)",
    "-3",
    "+49",
    '=HYPERLINK("http://x","y")',
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("start", STARTS)
def test_no_cell_of_a_list_is_a_formula(tmp_path: Path, start: str) -> None:
    (tmp_path / "t.txt").write_text(
        f"{start}Ann: {start}lamps are here today.\n\nBo: {start}x is one, and two, and three.\n\n[{start}bell]\n\n"
        "Bo: Good evening, my friends.\n\nCy: Now to the end of it.\n"
    )
    (tmp_path / "c.csv").write_text("start,text\n0:30,Good evening\n0:34,Now to the end\n")
    for arguments in (
        ["caption", "t.txt", "--cues", "c.csv", "-o", "out", "--review", "out/r.csv", "--draft"],
        ["align", "t.txt", "--cues", "c.csv", "-o", "out/a.csv", "--draft"],
    ):
        done = in_process(*arguments, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
    cells = 0
    for name in ("r.csv", "a.csv"):
        for row in csv.reader(io.StringIO((tmp_path / "out" / name).read_text("utf-8"))):
            assert not any(each[:1] in ("=", "+", "-", "@", "\t", "\r") for each in row), row
            cells += sum(each[:1] == "'" for each in row)
    assert cells


@pytest.mark.parametrize("start", STARTS)
def test_a_cue_sheet_is_read_back_without_the_guards(start: str) -> None:
    first = start.split()[0]
    spoken = talk(f"Ann: {first}lamps are here now\nBo: that is one")
    timed = align(spoken, sheet("0:01,,,,are here\n0:05,,,,that is one"))
    text = write_cue_sheet(timed)
    rows = read_cue_sheet(Source(text, "x.csv")).rows
    assert rows[0].text == f"{first}lamps are here now"
    again = align(spoken, read_cue_sheet(Source(text, "x.csv")))
    assert [w.start for w in again.transcript.words if w.origin == "anchor"]


@pytest.mark.parametrize("text", ["lamps", "'tis", "", "3-4", "a=b", "'Tis the = sign"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert cell(text) == text


@pytest.mark.parametrize("verb", ["export", "caption"])
def test_a_pipe_is_one_source_and_another_than_a_file(tmp_path: Path, verb: str) -> None:
    words = "Ann: Good evening.\n\nBo: Yes.\n"
    (tmp_path / "talk.txt").write_text(words)
    (tmp_path / "c.csv").write_text("start,text\n0:01,Good\n0:04,Yes\n")
    options = ["--cues", "c.csv"] if verb == "caption" else ["--to", "md"]
    other = words.replace("evening", "morning").encode()
    for _ in range(2):
        done = in_process(verb, "-", *options, "-o", "out", cwd=tmp_path, stdin=other)
        assert done.returncode == 0, done.stderr
    assert in_process(verb, "talk.txt", *options, "-o", "out", cwd=tmp_path).returncode == 0
    before = {path: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    done = in_process(verb, "-", "--stem", "talk", *options, "-o", "out", cwd=tmp_path, stdin=other)
    assert done.returncode == 2
    assert "made from another file" in done.stderr
    assert {path: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before
