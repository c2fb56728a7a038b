"""A sheet that says how exact its times are: words, the list of places and the head of the file say so too."""

from __future__ import annotations

import pytest

import imhcaps
from imhcaps.errors import CueSheetError
from imhcaps.source import Source
from imhcaps.timing import read_cue_sheet, review
from imhcaps.timing.error_model import error_of

TEXT = "\n\n".join(
    f"{('Ann', 'Bob')[k % 2]}: The lamps of harbour number {k} were lit by hand in every night of that long winter."
    for k in range(12)
)


def sheet(errors: list[str]) -> str:
    rows = "".join(
        f"{k * 6}.5,,speech,{('Ann', 'Bob')[k % 2]},The lamps of harbour number {k},{error},tap,{k * 6}.72\n"
        for k, error in enumerate(errors)
    )
    return f"start,end,kind,speaker,text,error_ms,origin,tapped\n{rows}"


def made(errors: list[str], tmp_path):
    (tmp_path / "talk.txt").write_text(TEXT)
    (tmp_path / "talk.csv").write_text(sheet(errors))
    return imhcaps.align(imhcaps.read_transcript(tmp_path / "talk.txt"), cues=tmp_path / "talk.csv")


def test_the_columns_are_read():
    rows = read_cue_sheet(Source(sheet(["80", "", "131"]), "x.csv")).rows
    assert [row.error for row in rows] == [80, None, 131]
    assert read_cue_sheet(Source(sheet(["80"]), "x.csv")).remarks == ()


@pytest.mark.parametrize("wrong", ["wide", "-3", "8.5", "99999999", "٣"])
def test_what_is_no_error_is_said(wrong):
    with pytest.raises(CueSheetError, match="error"):
        read_cue_sheet(Source(sheet([wrong]), "x.csv"))


def test_a_wide_time_is_a_place_to_listen_to(tmp_path):
    timed = made(["40"] * 5 + ["2400"] + ["40"] * 6, tmp_path)
    words = [turn.words[0] for turn in timed.turns]
    errors = [error_of(word.confidence or 0) for word in words]
    assert errors[5] > 800
    assert all(error < 100 for k, error in enumerate(errors) if k != 5)
    place = review(timed)[0]
    assert (place.turn, place.words.split()[0]) == (5, "The")
    assert {word.origin for word in words} == {"anchor"}


def test_the_accuracy_of_the_whole_grows_with_the_errors(tmp_path):
    exact, tapped = made([""] * 12, tmp_path), made(["900"] * 12, tmp_path)
    assert exact.accuracy is not None
    assert tapped.accuracy is not None
    assert tapped.accuracy.error_p90_ms > exact.accuracy.error_p90_ms + 300
