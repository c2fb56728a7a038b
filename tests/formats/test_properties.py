"""For any text at all: reading never raises, nothing is lost, what is written is read back the same."""

from __future__ import annotations

import pytest
import srt
import webvtt
from hypothesis import given, settings
from hypothesis import strategies as st

from formats import hostile
from fuzz.imhcaps_fuzz import FORMATS, hold
from imhcaps.formats import read_document, write_track
from imhcaps.model.track import Cue, Region, Track
from imhcaps.source import Source
from imhcaps.text import escape_vtt

NAMES = st.sampled_from(FORMATS)
WORDS = (
    st.text(alphabet="ab é漢🙂&<>'\u2028-.", min_size=1, max_size=12).map(str.strip).filter(bool)
)


@settings(deadline=None)
@given(st.one_of(hostile.text, hostile.file), NAMES)
def test_hostile_text(text: str, name: str) -> None:
    hold(text.encode(), name)


@settings(deadline=None)
@given(st.binary(max_size=300), NAMES)
def test_any_bytes(data: bytes, name: str) -> None:
    hold(data, name)


@settings(deadline=None)
@given(st.text(max_size=200), NAMES)
def test_any_text(text: str, name: str) -> None:
    doc = read_document(Source(text, f"a.{name}"), name)
    assert "".join(text[block.start : block.end] for block in doc.blocks) == text
    assert isinstance(doc.problems, tuple)


@st.composite
def tracks(draw: st.DrawFn) -> Track:
    """A sound track: times in order, escaped text, voices, labels, ids, settings."""
    at = draw(st.integers(0, 10**7))
    cues = []
    for number in range(draw(st.integers(0, 8))):
        at += draw(st.integers(0, 5000))
        end = at + draw(st.integers(1, 9000))
        lines = draw(st.lists(WORDS.map(escape_vtt), min_size=1, max_size=3))
        payload = "\n".join(lines)
        if draw(st.booleans()):
            name = draw(st.sampled_from(["Ann", "Bo &amp; Cy", "Denise Webb"]))
            payload = f"<v {name}><c.label>{name}:</c> {payload}"
        settings = draw(
            st.sampled_from([(), (("align", "start"),), (("line", "0"), ("size", "50%"))])
        )
        cues.append(Cue(at, end, payload, draw(st.sampled_from([None, str(number + 1)])), settings))
    regions = draw(st.sampled_from([(), (Region("top", (("id", "top"), ("lines", "3"))),)]))
    notes = draw(st.sampled_from([(), ("Made by hand",), ("two\nlines",)]))
    styles = draw(st.sampled_from([(), ("::cue { color: white }",)]))
    return Track(tuple(cues), None, "captions", "", notes, styles, regions)


def bare(track: Track) -> list[tuple[object, ...]]:
    return [(cue.start, cue.end, cue.payload, cue.id, cue.settings) for cue in track.cues]


@settings(deadline=None)
@given(tracks(), st.sampled_from(["vtt", "json"]))
def test_webvtt_and_json_carry_everything(track: Track, name: str) -> None:
    text, remarks = write_track(track, name)
    again = read_document(Source(text, f"a.{name}")).track
    assert bare(again) == bare(track)
    assert (again.notes, again.styles, again.regions) == (track.notes, track.styles, track.regions)
    assert remarks == ()


@settings(deadline=None)
@given(tracks())
def test_what_is_written_is_clean_and_the_independent_libraries_agree(track: Track) -> None:
    text, _ = write_track(track, "vtt")
    assert read_document(Source(text, "a.vtt")).problems == ()
    theirs = webvtt.from_string(text, strict=True)
    assert [cue.raw_text for cue in theirs.captions] == [cue.payload for cue in track.cues]
    text, remarks = write_track(track, "srt")
    if any("looks like one" in remark.message for remark in remarks):
        return  # reported: SubRip cannot show `<b>` as text
    doc = read_document(Source(text, "a.srt"))
    allowed = {"SRT155"} if not track.cues else set()
    assert {problem.code for problem in doc.problems} <= allowed | {
        "SRT142",
        "SRT143",
        "SRT147",
        "SRT148",
    }
    assert [cue.content for cue in srt.parse(text)] == doc.texts


@settings(deadline=None)
@given(tracks(), st.sampled_from(["srt", "sbv", "lrc"]))
def test_plainer_formats_keep_times_and_words_and_report_the_rest(track: Track, name: str) -> None:
    text, remarks = write_track(track, name)
    again = read_document(Source(text, f"a.{name}"), name).track
    slack = 5 if name == "lrc" else 0
    shown = read_document(Source(write_track(track, "vtt")[0], "a.vtt")).texts
    if name == "lrc":
        assert len(again.cues) == len(track.cues)
    if any("looks like one" in remark.message for remark in remarks):
        return  # reported: SubRip cannot show `<b>` as text
    assert sorted(" ".join(" ".join(each.split()) for each in shown).split()) == sorted(
        " ".join(read_document(Source(text, f"a.{name}"), name).texts).split()
    )
    for mine, theirs in zip(
        sorted(c.start for c in track.cues), sorted(c.start for c in again.cues), strict=True
    ):
        assert abs(mine - theirs) <= slack
    lost = " ".join(remark.message for remark in remarks)
    for what, there in (
        ("comments", track.notes),
        ("style sheets", track.styles),
        ("regions", track.regions),
    ):
        assert (what in lost) == bool(there)
    assert ("cue settings" in lost) == any(cue.settings for cue in track.cues)


@pytest.mark.parametrize("name", FORMATS)
def test_empty_text(name: str) -> None:
    assert read_document(Source("", f"a.{name}"), name).track.cues == ()
