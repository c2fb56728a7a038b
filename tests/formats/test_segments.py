"""HLS segments out: what RFC 8216 (3.5) asks of each, and one track when they are read again."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import imhcaps
from imhcaps.errors import FormatError, OutputError, UsageError
from imhcaps.formats import read_document
from imhcaps.formats.chapter_lists import podcast_chapters, youtube_chapters
from imhcaps.formats.podcast_transcript import podcast_transcript
from imhcaps.formats.save import save_playlist
from imhcaps.formats.segments import segmented
from imhcaps.formats.voice_labels import with_no_break_names, without_voices
from imhcaps.model.track import Cue, Track
from imhcaps.source import Source
from imhcaps.timing.asr import read_words
from imhcaps.timing.sheets import read_cue_sheet

TRACK = Track(
    (
        Cue(0, 2000, "<v Ann Lee>Hello there."),
        Cue(5000, 7000, "<v Bo>Yes,\nI am here."),
        Cue(20_500, 33_000, "<i>A long song.</i>"),
        Cue(21_000, 22_000, "<v Ann Lee>Over it."),
    )
)


def shown(track: Track) -> set[tuple[int, int, str, str | None]]:
    return {(cue.start, cue.end, cue.text, cue.speaker) for cue in track.cues}


@pytest.mark.parametrize("mpegts", [None, 0, 900_000, 2**33 - 1])
def test_each_segment_holds_what_is_shown_in_it(mpegts: int | None) -> None:
    texts, remarks = segmented(TRACK, "talk.m3u8", 6, mpegts)
    names = [line for line in texts["talk.m3u8"].split("\n") if line and line[0] != "#"]
    assert names == [f"talk.{n:04d}.vtt" for n in range(1, 7)]
    for n, name in enumerate(names):
        lines = texts[name].split("\n")
        assert lines[0] == "WEBVTT"
        stated = f"X-TIMESTAMP-MAP=MPEGTS:{mpegts},LOCAL:00:00:00.000"
        assert (lines[1] == stated) == (mpegts is not None)
        part = read_document(Source(texts[name], name)).track
        wanted = [c for c in TRACK.cues if c.start < 6000 * n + 6000 and c.end > 6000 * n]
        assert shown(part) == shown(Track(tuple(wanted)))
    durations = [float(each) for each in re.findall(r"#EXTINF:([0-9.]+),", texts["talk.m3u8"])]
    assert durations == [6, 6, 6, 6, 6, 3]
    assert "#EXT-X-TARGETDURATION:6\n" in texts["talk.m3u8"]
    assert any("X-TIMESTAMP-MAP" in remark.message for remark in remarks) == (mpegts is None)


@settings(deadline=None, max_examples=20)
@given(
    st.lists(st.tuples(st.integers(0, 60_000), st.integers(1, 20_000)), min_size=1, max_size=8),
    st.sampled_from([1, 2.5, 6, 10]),
    st.sampled_from([None, 126_000]),
)
def test_one_track_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    times: list[tuple[int, int]],
    seconds: float,
    mpegts: int | None,
) -> None:
    folder = tmp_path_factory.mktemp("hls")
    cues = (Cue(at, at + long, f"<v Ann>Words {n}.") for n, (at, long) in enumerate(times))
    track = Track(tuple(sorted(cues, key=lambda cue: cue.start)))
    save_playlist(track, folder / "a b.m3u8", seconds=seconds, mpegts=mpegts)
    imhcaps.convert(folder / "a b.m3u8", folder / "back.vtt")
    assert shown(imhcaps.read_track(folder / "back.vtt")) == shown(track)


def test_impossible_lengths_and_clocks_and_files_of_others(tmp_path: Path) -> None:
    for wrong in ({"seconds": 0}, {"seconds": 4000}, {"mpegts": -1}, {"mpegts": 2**33}):
        with pytest.raises(UsageError):
            save_playlist(TRACK, tmp_path / "a.m3u8", **wrong)  # type: ignore[arg-type]
    (tmp_path / "a.0002.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nTheirs\n", "utf-8")
    with pytest.raises(OutputError):
        save_playlist(TRACK, tmp_path / "a.m3u8")
    assert [path.name for path in tmp_path.iterdir()] == ["a.0002.vtt"]


def chapters(*starts: int, last: int = 90_000) -> Track:
    ends = [*starts[1:], last]
    return Track(
        tuple(Cue(a, b, f"Part {n} &amp; more") for n, (a, b) in enumerate(zip(starts, ends, strict=True))),
        kind="chapters",
    )  # fmt: skip


def test_chapters_of_podcasting() -> None:
    text, lost = podcast_chapters(chapters(0, 30_500, 60_000))
    assert lost == ()
    assert json.loads(text) == {
        "version": "1.2.0",
        "chapters": [
            {"startTime": 0, "endTime": 30.5, "title": "Part 0 & more"},
            {"startTime": 30.5, "endTime": 60, "title": "Part 1 & more"},
            {"startTime": 60, "endTime": 90, "title": "Part 2 & more"},
        ],
    }
    rows = read_cue_sheet(Source(text, "a.json")).rows
    assert [(row.start, row.text) for row in rows] == [(0, "Part 0 & more"), (30_500, "Part 1 & more"), (60_000, "Part 2 & more")]  # fmt: skip


def test_chapters_of_youtube() -> None:
    text, remarks = youtube_chapters(chapters(0, 30_000, 3_723_000, last=3_800_000))
    assert text == "0:00 Part 0 & more\n0:30 Part 1 & more\n1:02:03 Part 2 & more\n"
    assert remarks == ()
    assert [row.start for row in read_cue_sheet(Source(text, "a.txt")).rows] == [0, 30_000, 3_723_000]  # fmt: skip
    text, remarks = youtube_chapters(chapters(2000, 30_500, 60_000))
    assert text.startswith("0:00 Part 0 & more\n0:30 ")
    assert [remark.kind for remark in remarks] == ["repaired", "lost"]


@pytest.mark.parametrize(
    ("starts", "said"),
    [((0, 30_000), "3 chapters or more"), ((0, 8000, 40_000), "shorter than 10"), ((0, 30_000, 85_000), "shorter than 10")],
)  # fmt: skip
def test_a_list_that_youtube_would_not_take(starts: tuple[int, ...], said: str) -> None:
    with pytest.raises(FormatError, match=said):
        youtube_chapters(chapters(*starts))


@pytest.mark.parametrize("name", ["Ann Lee", "O&amp;M Co Ltd", "Zoë van der Berg"])
def test_no_break_names_are_the_same_names(name: str) -> None:
    track = Track((Cue(0, 1000, f"<v.loud {name}>Hi <i>you</i></v>\nand <v Bo>me</v>"),))
    made = with_no_break_names(track)
    tag = made.cues[0].payload.partition(">")[0]
    assert tag.count(" ") == 1
    assert made.cues[0].speaker == track.cues[0].speaker
    assert made.cues[0].text == track.cues[0].text
    assert made.cues[0].payload.replace("\xa0", " ") == track.cues[0].payload


def test_without_voices_the_speaker_stands_in_the_text() -> None:
    track = Track((Cue(0, 1000, "<v Ann Lee>Hi <i>you</i>"), Cue(1000, 2000, "<v Ann Lee>More."), Cue(2000, 3000, "<v Bo>No.</v>")))  # fmt: skip
    made = without_voices(track)
    assert [cue.text for cue in made.cues] == ["Ann Lee: Hi you", "More.", "Bo: No."]
    assert not any("<v" in cue.payload or "</v" in cue.payload for cue in made.cues)


def test_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_text(
        "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Ann Lee>Hello there.\n", "utf-8"
    )

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, "-m", "imhcaps", "convert", *arguments], cwd=tmp_path, capture_output=True, text=True, check=False)  # fmt: skip

    done = run("a.vtt", "-o", "b.m3u8", "--mpegts", "900000", "--segment", "1")
    assert done.returncode == 0, done.stderr
    assert sorted(p.name for p in tmp_path.glob("b*")) == ["b.0001.vtt", "b.0002.vtt", "b.m3u8"]
    assert "MPEGTS:900000," in (tmp_path / "b.0002.vtt").read_text("utf-8")
    assert run("a.vtt", "-o", "b.srt", "--mpegts", "1").returncode == 2
    done = run("a.vtt", "-o", "-", "--to", "vtt", "--voices", "nbsp")
    assert "<v Ann\xa0Lee>" in done.stdout
    assert "<v" not in run("a.vtt", "-o", "-", "--to", "vtt", "--voices", "no").stdout
    done = run("a.vtt", "-o", "c.json", "--to", "podcast-chapters")
    assert json.loads((tmp_path / "c.json").read_text("utf-8"))["chapters"][0]["title"] == "Hello there."  # fmt: skip
    assert run("a.vtt", "-o", "-", "--to", "youtube-chapters").returncode == 2


def test_a_transcript_of_podcasting_keeps_words_times_and_speakers(tmp_path: Path) -> None:
    track = Track(
        (
            Cue(500, 2000, "<v Ann Lee><c.label>Ann Lee:</c> Hello there."),
            Cue(2000, 4250, "<v Bo>Yes,\nI <i>am</i>.</v>\n<v Ann Lee>Good.</v>"),
            Cue(5000, 6000, "[applause]"),
        )
    )
    text, lost = podcast_transcript(track)
    data = json.loads(text)
    assert data["version"] == "1.0.0"
    assert data["segments"] == [
        {"speaker": "Ann Lee", "startTime": 0.5, "endTime": 2.0, "body": "Hello there."},
        {"speaker": "Bo", "startTime": 2.0, "endTime": 3.5, "body": "Yes, I am."},
        {"speaker": "Ann Lee", "startTime": 3.5, "endTime": 4.25, "body": "Good."},
        {"startTime": 5.0, "endTime": 6.0, "body": "[applause]"},
    ]
    said = " ".join(remark.message for remark in lost)
    for what in ("line breaks", "italics", "several speakers"):
        assert what in said
    (tmp_path / "a.json").write_text(text, "utf-8")
    words = read_words(tmp_path / "a.json").words
    assert " ".join(word.text for word in words).startswith("Hello there. Yes, I am. Good.")


def test_ruby_in_a_transcript_of_podcasting() -> None:
    text, lost = podcast_transcript(Track((Cue(0, 1000, "<ruby>漢<rt>kan</rt></ruby>!"),)))
    assert json.loads(text)["segments"][0]["body"] == "漢(kan)!"
    assert "ruby" in lost[0].message
