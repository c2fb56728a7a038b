"""What was measured in other programs (docs/reference/players.md), and what our files do about it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from imhcaps.captioning import chapter_track
from imhcaps.formats import read_document, write_track
from imhcaps.formats.conversion import converted
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Chapter, TimedTranscript, Transcript, Turn, Word
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


@pytest.mark.parametrize(("speech", "begins"), [(6000, 0), (1000, 4000)])
def test_chapters_begin_at_zero_where_nothing_is_said_before(speech: int, begins: int) -> None:
    """ffmpeg's M4A moves a list that begins later; speech before the first chapter belongs to none."""
    words = (Word("Hi.", speech, speech + 500), Word("Yes.", 9000, 9500))
    talk = TimedTranscript(
        Transcript((Turn(None, words),)), chapters=(Chapter("One", 4000), Chapter("Two", 8000))
    )
    track = chapter_track(talk)
    assert track is not None
    assert [cue.start for cue in track.cues] == [begins, 8000]


@pytest.mark.parametrize("block", ["STYLE\n::cue { color: red }", "REGION\nid:a\nwidth:40%"])
def test_blocks_that_cost_every_caption_in_ffmpeg_are_noted(block: str) -> None:
    text = f"WEBVTT\n\n{block}\n\n00:01.000 --> 00:02.000\nHi\n"
    made = converted(Source(text, "a.vtt"), "vtt")
    assert any("ffmpeg" in remark.message for remark in made.remarks)
    plain = converted(Source(text.replace(block, "NOTE x"), "a.vtt"), "vtt")
    assert not any("ffmpeg" in remark.message for remark in plain.remarks)


def test_an_empty_line_before_the_map_of_a_stream_costs_every_cue() -> None:
    head = "X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000"
    cue = "00:01.000 --> 00:02.000\nHi\n"
    bad = read_document(Source(f"WEBVTT\n\n{head}\n\n{cue}", "a.vtt"))
    assert any("hls.js" in problem.message for problem in bad.problems_of("CUE101"))
    assert not read_document(Source(f"WEBVTT\n{head}\n\n{cue}", "a.vtt")).problems_of("CUE101")
