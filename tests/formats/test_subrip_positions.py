r"""SubRip with positions: `{\an8}` ⇄ `line:`, and what a key of the number pad cannot say."""

from __future__ import annotations

from pathlib import Path

import pysubs2
import pytest

from imhcaps.formats import read_document, write_track
from imhcaps.formats.conversion import converted
from imhcaps.formats.number_pad import settings_of_key
from imhcaps.model.track import Cue, Track
from imhcaps.source import Source


@pytest.mark.parametrize("key", range(1, 10))
def test_each_place_is_read_back(key: int) -> None:
    settings = settings_of_key(key)
    track = Track((Cue(1000, 2500, "Up <i>there</i>.", None, settings), Cue(3000, 4500, "Here.")))
    text, lost = write_track(track, "srt-positions")
    assert lost == ()
    assert ("{\\an" in text) == (key != 2)
    first, second = read_document(Source(text, "a.srt")).track.cues
    assert (first.settings, first.payload) == (settings, "Up <i>there</i>.")
    assert (second.settings, second.payload) == ((), "Here.")


def test_another_reader_sees_the_place() -> None:
    text, _ = write_track(
        Track((Cue(1000, 2500, "Up there.", None, (("line", "0"),)),)), "srt-positions"
    )
    (event,) = pysubs2.SSAFile.from_string(text, format_="srt", keep_unknown_html_tags=True)
    assert "\\an8" in event.text
    assert event.plaintext == "Up there."


def test_an_exact_position_is_reported() -> None:
    track = Track((Cue(1000, 2500, "There.", None, (("line", "0"), ("position", "20%"))),))
    (lost,) = write_track(track, "srt-positions")[1]
    assert "exact positions (1 cue" in lost.message


def test_subrip_alone_reports_positions_and_writes_no_code() -> None:
    track = Track((Cue(1000, 2500, "Up there.", None, (("line", "0"),)),))
    text, (lost,) = write_track(track, "srt")
    assert "{" not in text
    assert "cue settings (1 cue" in lost.message


def test_a_file_keeps_its_codes(tmp_path: Path) -> None:
    source = Source(
        "1\n00:00:01,000 --> 00:00:02,500\n{\\an8}Up there.\n\n2\n00:00:03,000 --> 00:00:04,500\nHere.\n",
        "a.srt",
    )
    track = converted(source, "srt-positions").track
    assert write_track(track, "srt-positions")[0] == source.text.rstrip("\n") + "\n\n"
