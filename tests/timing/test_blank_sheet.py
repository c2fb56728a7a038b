"""A sheet to fill in: every turn has its row, and rows that stay empty are not known yet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

import imhcaps
from command import in_process
from imhcaps.model.transcript import Transcript

TALK = """# An evening

## Welcome

**Ann Lee:** Good evening. Thank you, all of you, for coming here tonight. [applause] We begin at once.

Then we go on, in a paragraph of its own.

## Questions

**Bo Chen:** Thank you. "Is it on?" May I ask you something, about the lamps?

**Ann Lee:** Yes.
"""


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def talk() -> Transcript:
    return Transcript.from_text(TALK)


def test_a_row_for_each_turn_chapter_and_sound():
    found = [
        (row["kind"], row["speaker"], row["text"].split(",")[0][:12])
        for row in rows(imhcaps.sheet(talk()))
    ]
    assert found == [
        ("chapter", "", "Welcome"),
        ("speech", "Ann Lee", "Good evening"),
        ("sound", "", "[applause]"),
        ("chapter", "", "Questions"),
        ("speech", "Bo Chen", 'Thank you. "'),
        ("speech", "Ann Lee", "Yes."),
    ]


@pytest.mark.parametrize(("by", "count"), [("turn", 3), ("paragraph", 4), ("sentence", 8)])
def test_what_has_a_row_of_its_own(by, count):
    assert sum(row["kind"] == "speech" for row in rows(imhcaps.sheet(talk(), by))) == count
    assert all(not row["start"] and not row["end"] for row in rows(imhcaps.sheet(talk(), by)))


@given(st.sets(st.integers(0, 7), min_size=1))
def test_what_is_filled_in_is_what_is_known(filled):
    lines = rows(imhcaps.sheet(talk(), "sentence"))
    speech = [row for row in lines if row["kind"] == "speech"]
    for index in filled:
        speech[index]["start"] = str(3 + 4 * index)
    out = io.StringIO()
    writer = csv.DictWriter(out, list(lines[0]))
    writer.writeheader()
    writer.writerows(lines)
    from imhcaps.source import Source
    from imhcaps.timing import read_cue_sheet

    read = read_cue_sheet(Source(out.getvalue(), "a.csv"))
    assert [row.start for row in read.rows] == [1000 * (3 + 4 * index) for index in sorted(filled)]
    assert any("rows have no start yet" in remark.message for remark in read.remarks)


def test_the_way_from_no_times_to_captions(tmp_path):
    (tmp_path / "talk.md").write_text(TALK)
    refused = in_process("caption", "talk.md", cwd=tmp_path)
    assert refused.returncode == 2
    assert "imhcaps sheet" in refused.stderr
    made = in_process("sheet", "talk.md", "-o", "talk.csv", cwd=tmp_path)
    assert made.returncode == 0
    assert "imhcaps caption talk.md --cues talk.csv" in made.stderr
    empty = in_process("caption", "talk.md", "--cues", "talk.csv", cwd=tmp_path)
    assert empty.returncode == 2
    assert "no row has a time yet" in empty.stderr
    text = (tmp_path / "talk.csv").read_text()
    text = text.replace(',,speech,Ann Lee,"Good', '0:02,,speech,Ann Lee,"Good', 1)
    text = text.replace(",,speech,Bo Chen", "0:12,,speech,Bo Chen", 1).replace(
        ",,speech,Ann Lee,Yes", "0:18,0:19,speech,Ann Lee,Yes", 1
    )
    (tmp_path / "talk.csv").write_text(text)
    done = in_process("caption", "talk.md", "--cues", "talk.csv", "-o", "c", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "3 of 6 rows have no start yet" in done.stderr
    # What people have filled in is never written over.
    assert in_process("sheet", "talk.md", "-o", "talk.csv", cwd=tmp_path).returncode == 2
