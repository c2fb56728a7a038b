"""Tracks, cues, findings and transcripts at an interactive prompt and in a notebook."""

from __future__ import annotations

import copy
import pickle
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import imhcaps
from imhcaps import Cue, Finding, Track, Transcript
from imhcaps.model.finding import Fix
from imhcaps.report import report

VTT = "WEBVTT\n\n1\n00:01.000 --> 00:03.500\n<v Ann Lee>Good &amp; <i>plain</i>\nsecond line\n"
HOSTILE = "<script>alert(\"1\")</script> & 'x'"


def test_a_cue_says_what_a_viewer_reads_and_who_speaks() -> None:
    cue = Cue(1000, 3500, "<v Ann Lee>Good &amp; <i>plain</i>\nsecond line")
    assert cue.text == "Good & plain\nsecond line"
    assert cue.lines == ("Good & plain", "second line")
    assert cue.speaker == "Ann Lee"
    assert cue.duration == 2500
    assert Cue(5, 3, "x").duration == -2
    assert Cue(0, 1, "no voice").speaker is None
    assert Cue(0, 1, "").lines == ("",)


def test_a_track_is_counted_and_walked() -> None:
    track = Track.from_text(VTT)
    assert len(track) == 1
    assert [cue.start for cue in track] == [1000]
    assert imhcaps.from_text(VTT) == track
    assert len(Track(())) == 0


@pytest.mark.parametrize(
    "text", [VTT, "1\n00:00:01,000 --> 00:00:03,500\nGood\n", "[00:01.00]Good\n"]
)
def test_text_is_read_as_a_file_would_be(text: str, tmp_path: Path) -> None:
    path = tmp_path / "captions"
    path.write_text(text, encoding="utf-8")
    assert imhcaps.from_text(text) == imhcaps.read_track(path)


def test_a_transcript_is_counted_and_walked() -> None:
    talk = Transcript.from_text("Ann: Good evening.\n\nBo: Good evening, Ann.\n", language="en")
    assert len(talk) == 2
    assert [turn.speaker.name for turn in talk if turn.speaker] == ["Ann", "Bo"]
    assert talk.language == "en"


def test_the_libraries_objects_come_and_go() -> None:
    track = Track.from_text(VTT)
    assert Track.from_webvtt(track.to_webvtt()).cues[0].payload == track.cues[0].payload
    subtitles = track.to_srt()
    assert subtitles[0].content.startswith("Ann Lee") or "Good" in subtitles[0].content
    assert Track.from_srt(subtitles).cues[0].start == 1000


def finding(**changes: Any) -> Finding:
    values = {
        "path": "a.vtt",
        "line": 4,
        "column": 1,
        "end_line": 4,
        "end_column": 5,
        "code": "LEN101",
        "name": "line-too-long",
        "severity": "error",
        "message": "line is too long (46 > 42)",
    }
    return Finding(**{**values, **changes})


def test_a_finding_is_its_line() -> None:
    assert str(finding()) == "a.vtt:4:1: error LEN101 line is too long (46 > 42) [line-too-long]"
    assert str(finding(fix=Fix("x", "safe", ()))).endswith("[line-too-long] [fixable]")
    assert "\x1b" not in str(finding(message="a\x1b[2J\nb", path="::error::x"))
    assert not str(finding(path="::error::x")).startswith("::")


def test_the_concise_report_prints_the_same_lines(tmp_path: Path) -> None:
    from imhcaps.model.results import FileResult, Results

    found = (finding(), finding(line=9, fix=Fix("x", "safe", ())))
    assert report(Results((FileResult("a.vtt", found),)), "concise").startswith(
        "".join(f"{f}\n" for f in found)
    )


def test_findings_are_a_list_that_shows_itself() -> None:
    found = imhcaps.check(VTT.replace("second line", "x" * 60))
    assert isinstance(found, list)
    assert str(found).split("\n") == [str(each) for each in found]
    assert pickle.loads(pickle.dumps(found)) == found
    assert copy.copy(found) == found
    assert str(imhcaps.Findings()) == "No finding."


class Tags(HTMLParser):
    """The names of the elements, and the text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.names.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


SHOWN = (
    Track(
        (Cue(0, 1000, f"<v {HOSTILE.replace('<', '').replace('>', '')}>x &lt;b>"),),
        language=HOSTILE,
    ),
    Track((Cue(-5, 1000, HOSTILE.replace("<", "&lt;")),)),
    Transcript.from_text(f"Ann: Look at {HOSTILE}.\n\nBo: {HOSTILE}\n"),
    imhcaps.Findings([finding(message=HOSTILE, name=HOSTILE)]),
)


@pytest.mark.parametrize("value", SHOWN, ids=lambda value: type(value).__name__)
def test_a_notebooks_table_is_escaped(value: Any) -> None:
    page = Tags(value._repr_html_())
    allowed = {"table", "caption", "thead", "tbody", "tr", "th", "td", "br"}
    assert page.names <= allowed
    assert "alert" in page.text


def test_a_long_track_is_shown_in_part() -> None:
    page = Track(tuple(Cue(n, n + 1, str(n)) for n in range(5000)))._repr_html_()
    assert "5000 cues; the first 50 are shown" in page
    assert page.count("<tr>") == 51
