"""Programmes that start at 10:00:00: said in the same words for all formats, and moved when somebody says where they
start."""

from __future__ import annotations

import pytest

from imhcaps.formats import format_named, write_track
from imhcaps.formats.conversion import converted
from imhcaps.model.track import Cue, Track
from imhcaps.source import decode

FORMATS = ("vtt", "srt", "sbv", "ttml", "ebu-tt-d", "ass", "subviewer", "scc", "lrc")


def source(name: str, start: int, zero: str | None = None):
    track = Track((Cue(start, start + 2000, "Are you there?"), Cue(start + 3000, start + 5000, "I am.")), "en")  # fmt: skip
    form = format_named(name)
    data = form.encoded(write_track(track, name)[0])
    return decode(data, f"a{form.suffix}")._replace(zero=zero)


@pytest.mark.parametrize("name", FORMATS)
def test_the_start_is_noted_and_taken_off(name: str) -> None:
    made = converted(source(name, 36_001_000), "vtt", name)
    notes = [remark.message for remark in made.remarks if "--zero" in remark.message]
    assert len(notes) == 1
    assert "--zero 10:00:00" in notes[0]
    zero = "10:00:00:00" if name == "scc" else "10:00:00"
    moved = converted(source(name, 36_001_000, zero), "vtt", name)
    assert not any("--zero" in remark.message for remark in moved.remarks)
    assert abs(moved.track.cues[0].start - 1000) < 40 or name == "scc"
    shifted = converted(source(name, 36_001_000), "vtt", name, shift="-36000")
    assert not any("--zero" in remark.message for remark in shifted.remarks)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("start", [1000, 600_000, 3_400_000])
def test_a_film_that_starts_at_zero_has_no_note(name: str, start: int) -> None:
    made = converted(source(name, start), "vtt", name)
    assert not any("--zero" in remark.message for remark in made.remarks)
