"""`imhcaps.convert` and `imhcaps convert` are the same: files, remarks, errors; and a track is changed as a file is."""

from __future__ import annotations

from pathlib import Path

import pytest

import imhcaps
from command import in_process
from imhcaps.errors import FormatError, InputError, UsageError
from imhcaps.model.track import Cue, Track

VTT = (
    "WEBVTT\nLanguage: en\n\n00:00.000 --> 00:03.000\n<v Ann Lee>Good <i>morning</i> to you.\n\n"
    "00:12.000 --> 00:15.000 line:0\n<v Bo>Welcome &amp; hello, all.\n\n00:31.000 --> 00:45.000\n<v Bo>Yes.\n"
)
SRT = "1\n00:00:00,500 --> 00:00:02,000\nMore was said.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.en.vtt").write_text(VTT)
    Path("b.srt").write_text(SRT)
    return tmp_path


def files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path().iterdir() if path.name[0] == "x"}


@pytest.mark.parametrize(
    ("name", "options", "arguments"),
    [
        ("x.srt", {}, []),
        ("x.vtt", {"join": ["b.srt", "b.srt"], "at": ["1:00", "90"]},
         ["--join", "b.srt", "--at", "1:00", "--join", "b.srt", "--at", "90"]),
        ("x.vtt", {"join": ["b.srt"], "at": ["0:20"], "shift": "1"}, ["--join", "b.srt", "--at", "0:20", "--shift", "1"]),
        ("x.vtt", {"voices": "nbsp"}, ["--voices", "nbsp"]),
        ("x.vtt", {"voices": "no"}, ["--voices", "no"]),
        ("x.srt", {"labels_from_voices": True, "cut": "0:00-0:10"}, ["--labels-from-voices", "--cut", "0:00-0:10"]),
        ("x.m3u8", {}, []),
        ("x.m3u8", {"mpegts": 900_000, "segment": 10.0}, ["--mpegts", "900000", "--segment", "10"]),
        ("x.json", {"to": "podcast-json"}, ["--to", "podcast-json"]),
        ("x.txt", {"to": "youtube-chapters"}, ["--to", "youtube-chapters"]),
    ],
)  # fmt: skip
def test_the_verb_writes_and_says_what_the_command_does(
    folder: Path, name: str, options: dict[str, object], arguments: list[str]
) -> None:
    done = in_process("convert", "a.en.vtt", "-o", name, *arguments)
    assert done.returncode == 0, done.stderr
    made = files()
    for path in made:
        Path(path).unlink()
    said = imhcaps.convert("a.en.vtt", name, **options)  # type: ignore[arg-type]
    assert files() == made
    assert [f"{each.kind}: {each.message}" for each in said] == [
        line.partition(": ")[2] if line.startswith("a.en.vtt:") else line
        for line in done.stderr.splitlines()[1:]
        if not line.startswith("note: a.en.vtt has ")
    ]


@pytest.mark.parametrize(
    ("options", "error", "says"),
    [
        ({"join": ["b.srt"]}, UsageError, "1 --join and 0 --at"),
        ({"mpegts": 5}, UsageError, "are for HLS"),
        ({"segment": 6.0}, UsageError, "are for HLS"),
        ({"into": "film.mp4"}, UsageError, "captions are put into"),
        ({"to": "nonsense"}, FormatError, "unknown caption format"),
        ({"voices": "maybe"}, UsageError, "no voices 'maybe'"),
    ],
)
def test_arguments_that_do_not_go_together_are_errors(
    folder: Path, options: dict[str, object], error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        imhcaps.convert("a.en.vtt", "x.vtt", **options)  # type: ignore[arg-type]
    assert not files()


TRACK = Track((Cue(10_000, 12_000, "<v Ann>One."), Cue(20_000, 23_000, "<v Bo>Two.")))


@pytest.mark.parametrize(
    ("options", "starts"),
    [
        ({"shift": "2.5"}, [12_500, 22_500]),
        ({"shift": "-0.4"}, [9_600, 19_600]),
        ({"zero": "0:10"}, [0, 10_000]),
        ({"zero": "0:05", "shift": "1"}, [6_000, 16_000]),
        ({"cut": "0:13-0:18"}, [10_000, 15_000]),
        ({"join": [TRACK], "at": ["0:30"]}, [10_000, 20_000, 40_000, 50_000]),
    ],
)
def test_the_times_of_a_track_are_moved_as_those_of_a_file(
    folder: Path, options: dict[str, object], starts: list[int]
) -> None:
    imhcaps.convert(TRACK, "x.vtt", **options)  # type: ignore[arg-type]
    assert [cue.start for cue in imhcaps.read_track("x.vtt").cues] == starts
    imhcaps.write_track(TRACK, "y.vtt")
    imhcaps.convert("y.vtt", "z.vtt", **options)  # type: ignore[arg-type]
    assert [cue.start for cue in imhcaps.read_track("z.vtt").cues] == starts


@pytest.mark.parametrize(
    ("options", "error", "says"),
    [
        ({"shift": "-11"}, InputError, "1 captions before the start"),
        ({"cut": "0:00-1:00"}, InputError, "every caption in what was cut"),
        ({"encoding": "utf-8"}, UsageError, "a track is given"),
        ({"from_": "srt"}, UsageError, "a track is given"),
        ({"stream": "1"}, UsageError, "a track is given"),
    ],
)
def test_what_cannot_be_done_with_a_track_is_an_error(
    folder: Path, options: dict[str, object], error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        imhcaps.convert(TRACK, "x.vtt", **options)  # type: ignore[arg-type]
    assert not files()


def test_the_error_of_a_cue_names_its_file(folder: Path) -> None:
    long = " ".join(["Words"] * 6000)
    Path("c.vtt").write_text(f"WEBVTT\n\n00:01.000 --> 00:05.000\n{long}\n")
    with pytest.raises(FormatError) as problem:
        imhcaps.convert("c.vtt", "x.stl")
    assert (problem.value.path, problem.value.line) == ("c.vtt", 3)
    assert not files()
