"""Voices of names with spaces: a no-break space is the same name; the profile of Shaka Player finds the others."""

from __future__ import annotations

from pathlib import Path

import pytest

import imhcaps
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document
from imhcaps.formats.reading import read_captions
from imhcaps.source import Source

SPACES = (" ", "\xa0", "&nbsp;", "  ")


def webvtt(*voices: str) -> str:
    cues = (
        f"00:{2 * n + 1:02d}.000 --> 00:{2 * n + 3:02d}.000\n<v {voice}><c.label>Ann Lee:</c> Line {n}.\n"
        for n, voice in enumerate(voices)
    )
    return "WEBVTT\n\n" + "\n".join(cues)


@pytest.mark.parametrize("space", SPACES)
def test_one_name_whatever_its_space(space: str, tmp_path: Path) -> None:
    text = webvtt("Ann Lee", f"Ann{space}Lee")
    document = read_document(Source(text, "a.en.vtt"))
    assert set(document.speakers) == {"Ann Lee"}
    assert not check_document(document, select=["SPK"])
    said = tmp_path / "said.txt"
    said.write_text("Ann Lee: Line 0. Line 1.\n\nBo: No.\n\nAnn Lee: Yes.\n", "utf-8")
    transcript = imhcaps.read_transcript(said)
    track = read_captions(Source(text, "a.en.vtt")).track
    found = imhcaps.check(track, transcript=transcript, select=["TRN"])
    assert "TRN104" not in {each.code for each in found}


@pytest.mark.parametrize(
    ("voice", "found"),
    [
        ("Ann Lee", True),
        ("Maria de Souza", True),
        ("Ann", False),
        ("Ann\xa0Lee", False),
        ("Ann ", False),
    ],
)
def test_the_profile_of_a_player_that_shows_the_tag(voice: str, found: bool) -> None:
    document = read_document(Source(webvtt(voice), "a.en.vtt"))
    hits = check_document(document, load_profile("shaka"), select=["SPK110"])
    assert [hit.severity for hit in hits] == ["info"] * found
    assert not check_document(document, load_profile("web"), select=["SPK110"])


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("2 < 3", True),
        ("<laughs>", True),
        ("a <", True),
        ("<i>2</i>", False),
        ("<font color=red>2</font>", False),
        ("<em>2</em>", False),
        ("2 > 1", False),
    ],
)
def test_a_less_than_in_subrip(said: str, found: bool) -> None:
    text = f"1\n00:00:01,000 --> 00:00:02,000\n{said}\n"
    codes = [
        (hit.code, hit.severity)
        for hit in check_document(read_document(Source(text, "a.en.srt")), select=["SRT148"])
    ]
    assert codes == [("SRT148", "info")] * found
