"""Writing: what each format carries, what is reported, and what is refused before a file is touched."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import srt
import webvtt

import imhcaps.formats
from imhcaps.errors import FidelityError, FormatError, OutputError
from imhcaps.formats import (
    CARRIES,
    format_named,
    format_of,
    is_caption_file,
    read_document,
    read_track,
    save,
    write_track,
)
from imhcaps.formats.interop import from_srt, from_webvtt, to_srt, to_webvtt
from imhcaps.formats.made_mark import shows_ours
from imhcaps.formats.save import save_track, save_tracks
from imhcaps.formats.table import FORMATS
from imhcaps.model.track import Cue, Region, Track
from imhcaps.source import Source
from imhcaps.text import escape_vtt

TRACK = Track(
    (
        Cue(1000, 2500, "<v Ann Lee><c.label>Ann Lee:</c> Hello &amp; <i>hi</i>"),
        Cue(2500, 4000, "<v Ann Lee>Two\nlines", "x", (("align", "start"),)),
        Cue(4000, 5000, "<v Bo>Yes.", None, (("region", "top"),)),
    ),
    language="en",
    notes=("Talk\nMade by imhcaps 0",),
    styles=("::cue { color: white }",),
    regions=(Region("top", (("id", "top"),)),),
)
BARE = Track((Cue(1000, 2000, "Hi"),))


def messages(format: str, track: Track = TRACK) -> str:
    return "\n".join(remark.message for remark in write_track(track, format)[1])


def test_the_table_is_sorted_and_names_every_module() -> None:
    names = [each.name for each in FORMATS]
    assert names == sorted(names)
    folder = Path(imhcaps.formats.__file__).parent
    with_both = {
        "imhcaps.formats." + ".".join(path.relative_to(folder).with_suffix("").parts)
        for path in folder.rglob("*.py")
        if "\ndef read(source: Source)" in (code := path.read_text("utf-8"))
        and "\ndef write(track: Track" in code
    }
    assert with_both == {each.module for each in FORMATS if not each.read_only}
    assert all(each.carries <= set(CARRIES) for each in FORMATS)


def test_webvtt_carries_everything() -> None:
    text, remarks = write_track(TRACK, "vtt")
    assert remarks == ()
    assert text == (
        "WEBVTT\n\nNOTE\nTalk\nMade by imhcaps 0\n\nREGION\nid:top\n\nSTYLE\n::cue { color: white }\n\n"
        "00:00:01.000 --> 00:00:02.500\n<v Ann Lee><c.label>Ann Lee:</c> Hello &amp; <i>hi</i>\n\n"
        "x\n00:00:02.500 --> 00:00:04.000 align:start\n<v Ann Lee>Two\nlines\n\n"
        "00:00:04.000 --> 00:00:05.000 region:top\n<v Bo>Yes.\n"
    )


def test_subrip_shows_labels_and_reports_what_is_lost() -> None:
    text, _ = write_track(TRACK, "srt")
    assert text == (
        "1\n00:00:01,000 --> 00:00:02,500\nAnn Lee: Hello & <i>hi</i>\n\n"
        "2\n00:00:02,500 --> 00:00:04,000\nTwo\nlines\n\n"
        "3\n00:00:04,000 --> 00:00:05,000\nYes.\n\n"
    )
    reported = messages("srt")
    assert "the speaker's name where no label shows it (1 cue, the first is cue 3" in reported
    for what in ("cue settings", "cue ids", "comments", "regions", "style sheets"):
        assert what in reported


def test_subviewer_and_lrc() -> None:
    text, _ = write_track(TRACK, "sbv")
    assert text.startswith("0:00:01.000,0:00:02.500\nAnn Lee: Hello & hi\n\n0:00:02.500,")
    assert "bold, italics and underline" in messages("sbv")
    text, _ = write_track(TRACK, "lrc")
    assert text == (
        "[la:en]\n[00:01.00]Ann Lee: Hello & hi\n[00:02.50]Two lines\n[00:04.00]Yes.\n[00:05.00]\n"
    )
    assert "line breaks inside a cue" in messages("lrc")


def test_json_is_the_documented_form() -> None:
    data = json.loads(write_track(TRACK, "json")[0])
    assert (data["format"], data["version"], data["language"], data["kind"]) == (
        "imhcaps-track",
        1,
        "en",
        "captions",
    )
    assert data["cues"][0] == {
        "id": None,
        "start": 1000,
        "end": 2500,
        "settings": {},
        "region": None,
        "payload": "<v Ann Lee><c.label>Ann Lee:</c> Hello &amp; <i>hi</i>",
        "text": "Ann Lee: Hello & hi",
        "lines": ["Ann Lee: Hello & hi"],
        "speaker": "Ann Lee",
        "line": None,
    }
    assert (data["cues"][2]["region"], data["cues"][2]["settings"]) == ("top", {})
    assert read_track(Source(json.dumps(data), "a.json")).cues == TRACK.cues


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"format": "x"}',
        '{"format":"imhcaps-track","version":1,"cues":[{"start":1.5,"end":2,"payload":""}]}',
    ],
)
def test_json_that_is_no_track_is_an_error(text: str) -> None:
    with pytest.raises(FormatError):
        read_track(Source(text, "a.json"))


def test_what_webvtt_cannot_hold_is_fixed_and_reported() -> None:
    track = Track(
        (Cue(0, 1000, "a\n\nb --> c", "i --> d", (("align", "middle"), ("region", "none"))),),
        notes=("a\n\nb ----> c",),
        styles=("a --> b",),
        regions=(Region("", ()),),
    )
    text, _ = write_track(track, "vtt")
    assert webvtt.from_string(text, strict=True).captions[0].raw_text == "a\nb --&gt; c"
    reported = messages("vtt", track)
    for what in (
        "a cue id that holds '-->'",
        "a region that is not valid",
        "a style sheet that is not valid",
        "cue settings that are not valid",
        "empty lines inside a cue",
    ):
        assert what in reported


@pytest.mark.parametrize("format", ["vtt", "srt", "sbv", "lrc"])
@pytest.mark.parametrize(("start", "end"), [(2000, 1000), (1000, 1000), (-5, 10)])
def test_a_cue_that_no_player_can_show_is_refused(format: str, start: int, end: int) -> None:
    with pytest.raises(FormatError, match="cue 2") as caught:
        write_track(Track((*BARE.cues, Cue(start, end, "x", line=9))), format)
    assert caught.value.line == 9


def test_text_that_reads_as_times_is_reported_in_subrip() -> None:
    track = Track((Cue(0, 9000, "From\n00:00:01 --&gt; 00:00:02"), Cue(9000, 9500, "a --&gt; b")))
    text, remarks = write_track(track, "srt")
    assert [cue.content for cue in srt.parse(text)][1] == "a --> b"
    assert "reads as the times of a cue" in remarks[0].message


def test_a_cue_without_text_is_left_out_of_subrip_and_reported() -> None:
    text, remarks = write_track(Track((*BARE.cues, Cue(3000, 4000, " "))), "srt")
    assert text.count("-->") == 1
    assert "cues without text (1 cue, the first is cue 2" in remarks[0].message


def test_saving_writes_once_and_only_over_what_is_ours(tmp_path: Path) -> None:
    path = tmp_path / "talk.en.vtt"
    save_track(TRACK, path)
    assert shows_ours(path, path.read_bytes())
    save_track(Track(TRACK.cues[:1], notes=TRACK.notes), path)
    srt_path = tmp_path / "talk.en.srt"
    srt_path.write_text("1\n00:00:01,000 --> 00:00:02,000\nOld\n")
    with pytest.raises(OutputError, match="--force"):
        save_track(BARE, srt_path)  # that the WebVTT file beside it is ours proves nothing
    save_track(BARE, srt_path, force=True)
    other = tmp_path / "theirs.vtt"
    other.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nTheirs\n")
    with pytest.raises(OutputError, match="--force"):
        save_track(BARE, other)
    assert "Theirs" in other.read_text()
    save_track(BARE, other, force=True)
    save_track(BARE, other)  # the same content again
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "talk.en.srt",
        "talk.en.vtt",
        "theirs.vtt",
    ]


def test_of_several_files_none_is_touched_unless_all_may_be(tmp_path: Path) -> None:
    (tmp_path / "b.srt").write_text("theirs")
    with pytest.raises(OutputError):
        save_tracks({tmp_path / "a.vtt": TRACK, tmp_path / "b.srt": TRACK})
    assert not (tmp_path / "a.vtt").exists()


def test_a_full_disk_leaves_no_half_of_a_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []

    def full(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        save_tracks({tmp_path / "a.vtt": TRACK, tmp_path / "a.srt": TRACK})
    assert list(tmp_path.iterdir()) == []


def test_a_writer_that_changes_a_word_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from imhcaps.formats.subrip import writer as srt_write
    from imhcaps.formats.webvtt import writer as vtt_write

    for module, name in ((vtt_write, "a.vtt"), (srt_write, "a.srt")):
        real = module.write
        monkeypatch.setattr(
            module, "write", lambda track, real=real: (real(track)[0].replace("Hi", "Ho"), ())
        )
        with pytest.raises(FidelityError, match="nothing is written"):
            save_track(BARE, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_the_objects_of_the_libraries() -> None:
    theirs = to_webvtt(TRACK)
    assert isinstance(theirs, webvtt.WebVTT)
    again = from_webvtt(theirs)
    assert [(c.start, c.end, c.payload, c.id, c.settings) for c in again.cues] == [
        (c.start, c.end, c.payload, c.id, c.settings) for c in TRACK.cues
    ]
    assert (again.notes, again.styles, again.regions) == (TRACK.notes, TRACK.styles, TRACK.regions)
    subtitles = to_srt(TRACK)
    assert subtitles[0].content == "Ann Lee: Hello & <i>hi</i>"
    assert from_srt(subtitles).cues[0].payload == "Ann Lee: Hello &amp; <i>hi</i>"


def test_formats_are_known_by_name_and_by_text(tmp_path: Path) -> None:
    assert format_named(".VTT").name == "vtt"
    with pytest.raises(FormatError, match="did you mean 'srt'"):
        format_named("srtt")
    for name in ("vtt", "srt", "sbv", "lrc", "json"):
        text, _ = write_track(TRACK, name)
        assert format_of("-", text).name == name
        assert is_caption_file(tmp_path / f"x.{name}") == (name != "json")
    with pytest.raises(FormatError):
        format_of("talk.txt", "Ann: Hello.")
    data = tmp_path / "other.json"
    data.write_text("{}")
    assert not is_caption_file(data)


def test_lrc_is_read_with_its_tags_and_repeats() -> None:
    doc = read_document(
        Source(
            "[ti:Song]\n[offset:+100]\n[00:01.00][00:05.5]La <00:01.50>la\n[00:03]\n[00:07.00]End\nwhat\n",
            "a.lrc",
        )
    )
    assert [(c.start, c.end, c.payload) for c in doc.track.cues] == [
        (900, 2900, "La <00:00:01.400>la"),
        (5400, 6900, "La la"),
        (6900, 11900, "End"),
    ]
    assert {problem.code for problem in doc.problems} == {"CUE101", "LRC102"}


def test_the_save_module_names_its_mark() -> None:
    assert save.MARK in TRACK.notes[0]


def test_places_of_substation_become_cue_settings() -> None:
    text = "".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n},500\n{{\\an{n}}}x\n\n" for n in (1, 2, 5, 8, 9)
    )
    track = read_track(Source(text, "a.srt"))
    assert [cue.settings for cue in track.cues] == [
        (("align", "start"),),
        (),
        (("line", "50%"),),
        (("line", "0"),),
        (("line", "0"), ("align", "end")),
    ]
    assert {cue.payload for cue in track.cues} == {"x"}


def test_text_that_looks_like_a_tag_is_reported_in_subrip() -> None:
    text, remarks = write_track(Track((Cue(0, 1000, "press &lt;b&gt;"),)), "srt")
    assert "press <b>" in text
    assert "text that looks like one" in remarks[0].message
    assert write_track(Track((Cue(0, 1000, "<b>press</b>"),)), "srt")[1] == ()


TIMING_LINES = ["00:00:05,000 --> 00:00:06,000", "0:00:05.000,0:00:06.000", "00:05.000 --> 00:06.000", "[00:05.00]", "{100}{200}"]  # fmt: skip


@pytest.mark.parametrize("name", ["vtt", "srt", "sbv", "lrc", "json"])
@pytest.mark.parametrize("line", TIMING_LINES)
def test_text_that_looks_like_times_begins_no_cue(name: str, line: str, tmp_path: Path) -> None:
    payload = escape_vtt(f"He wrote\n{line}\non the board")
    track = Track(
        (Cue(1000, 2000, payload), Cue(1000, 2000, escape_vtt(line)), Cue(3000, 4000, "Yes"))
    )
    save_track(track, tmp_path / f"t.{name}")
    back = read_track(tmp_path / f"t.{name}")
    assert [cue.start for cue in back] == [1000, 1000, 3000]
    assert back.cues[0].text.startswith("He wrote") and back.cues[0].text.endswith("on the board")


@pytest.mark.parametrize("time", ["<00:00:06.000>", "<00:06.00>", "[00:06.00]", "[0:06]"])
@pytest.mark.parametrize("said", ["{} is a time", "The tag {} ends it", "{} and {}", "{}"])
def test_text_like_the_time_of_a_word_stays_text_in_lyrics(time: str, said: str) -> None:
    said = said.format(time, time)
    cue = Cue(5000, 8000, f"{escape_vtt(said)} <00:00:07.000>here")
    text, remarks = write_track(Track((cue,), language="en"), "lrc")
    assert "<00:07.00>here" in text
    assert any("invisible space" in remark.message for remark in remarks)
    back = read_track(Source(text, "a.lrc"))
    assert back.cues[0].text == f"{said} here"
    assert "<00:00:07.000>here" in back.cues[0].payload


@pytest.mark.parametrize("time", ["<00:01.00>", "<00:09.00>", "<00:00:01.000>", "[00:12.00]"])
def test_the_time_of_a_word_outside_its_line_is_said(time: str) -> None:
    doc = read_document(Source(f"[00:05.00]the <00:06.00>tag {time}is here\n[00:08.00]\n", "a.lrc"))
    assert [problem.code for problem in doc.problems] == ["LRC103"]
    assert doc.track.cues[0].payload == "the <00:00:06.000>tag is here"
