"""What was measured in other programs (docs/reference/players.md), and what our files do about it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from imhcaps.formats import read_document, write_track
from imhcaps.model.track import Cue, Track
from imhcaps.source import Source

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "players.md"
TRACK = Track((Cue(1000, 2000, "<v Ann Lee>Hello."), Cue(2000, 3000, "Bye.")), "en")


def test_every_row_of_the_table_has_version_date_and_output() -> None:
    rows = json.loads(PAGE.with_suffix(".json").read_text("utf-8"))["rows"]
    page = PAGE.read_text("utf-8")
    assert len(rows) > 30
    assert page.count("\n| ") - 1 == len(rows)
    for row in rows:
        assert re.fullmatch(r"\d+(\.\d+)*", row["version"])
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"])
        assert row["output"]
        assert f"| {row['reader']} | {row['version']} | {row['date']} | {row['format']} |" in page


@pytest.mark.parametrize("words", ["[applause]", "[Ann] Hello", "[[x]]", "["])
def test_brackets_at_the_start_of_a_line_of_lrc_are_no_tag(words: str) -> None:
    """lrc-kit and ffmpeg drop them otherwise."""
    text, lost = write_track(Track((Cue(1000, 2000, words),)), "lrc")
    line = text.split("\n")[0]
    assert line == f"[00:01.00]\u200b{words}"
    assert "bracket" in lost[0].message
    assert read_document(Source(text, "a.lrc")).texts == [words]


def test_brackets_elsewhere_stay_as_they_are() -> None:
    text, lost = write_track(Track((Cue(1000, 2000, "Yes [laughs]"),)), "lrc")
    assert text.startswith("[00:01.00]Yes [laughs]\n")
    assert lost == ()


def test_srt_ends_in_a_blank_line() -> None:
    """MoviePy drops the last caption otherwise."""
    assert write_track(TRACK, "srt")[0].endswith("Bye.\n\n")


def test_webvtt_states_hours_and_has_no_style_no_region_no_id() -> None:
    """@plussub/srt-vtt-parser and others need the hours; old builds of ffmpeg give no caption where a STYLE or REGION
    block is; pysubs2 shows ids."""
    text, _ = write_track(TRACK, "vtt")
    assert re.findall(r"(?m)^\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}$", text)
    assert "STYLE" not in text
    assert "REGION" not in text
    assert all(block.startswith("00:") for block in text.split("\n\n")[1:])
