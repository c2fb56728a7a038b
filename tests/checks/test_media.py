from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from command import in_process
from imhcaps.checks.media import after_the_end, known_length, media_length, recording_in
from imhcaps.errors import InputError, UsageError


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("12:34.5", 754_500),
        ("1:02:03", 3_723_000),
        ("00:01,250", 1250),
        ("754.5s", 754_500),
        ("754500", 754_500),
        ("754500ms", 754_500),
        ("90 min", 5_400_000),
        ("0.0295s", 30),
    ],
)
def test_lengths_in_words(text: str, ms: int) -> None:
    assert media_length(text) == ms


@pytest.mark.parametrize("text", ["12", "12.5"])
def test_a_fraction_needs_a_unit(text: str) -> None:
    if "." in text:
        with pytest.raises(UsageError, match=r"12\.5s for seconds"):
            media_length(text)
    else:
        assert media_length(text) == 12


@pytest.mark.parametrize("text", ["", "soon", "1:99:00", "-5", "talk.mp4"])
def test_what_is_neither_says_what_to_write(text: str) -> None:
    with pytest.raises(UsageError, match=r"write 12:34\.5"):
        media_length(text)


@pytest.mark.skipif(not shutil.which("ffprobe"), reason="FFmpeg is not installed")
def test_a_media_file_is_asked(tmp_path: Path) -> None:
    sound = tmp_path / "-a talk.wav"
    command = ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "anullsrc=d=2.5", str(sound)]
    subprocess.run(command, check=True)
    assert media_length(str(sound)) == 2500
    text = tmp_path / "talk.mp4"
    text.write_text("no film")
    with pytest.raises(InputError, match="is no recording"):
        media_length(str(text))


@pytest.mark.skipif(not shutil.which("ffprobe"), reason="FFmpeg is not installed")
@pytest.mark.parametrize(
    ("name", "source", "said"),
    [
        ("a.png", "testsrc=size=16x16:duration=0.1", "is no recording"),
        ("a.gif", "testsrc=size=16x16:duration=0.1", "is no recording"),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nYes\n", "is no recording"),
        ("a.txt", "Ann: Yes.\n", "is no recording"),
        ("a.mkv", "testsrc=size=16x16:duration=0.1", ""),  # no sound: a film all the same
        ("a.adts", "anullsrc=duration=0.1", ""),
    ],
)
def test_what_holds_neither_sound_nor_a_moving_picture_is_no_recording(
    tmp_path: Path, name: str, source: str, said: str
) -> None:
    path = tmp_path / name
    if "=" in source:
        form = ["-frames:v", "1"] if name.endswith("png") else []
        command = ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", source, *form, str(path)]
        subprocess.run(command, check=True)
    else:
        path.write_text(source)
    assert said in recording_in(path).refused
    assert bool(said) == bool(recording_in(path).refused)


@pytest.mark.parametrize("name", ["https://example.org/a.mp4", "gone.mp4", "a.png", ""])
def test_a_length_that_nobody_knows_is_no_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert known_length(str(tmp_path / name) if name.endswith("png") else name) is None


def test_cues_may_end_as_late_as_a_container_is_wrong() -> None:
    assert after_the_end((0, 5000, 5100, 5101, 9000), 5000) == [101, 4000]


def test_without_ffprobe_the_way_out_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    film = tmp_path / "a.mp4"
    film.write_bytes(b"\0\0\0\x18ftypisom")
    with pytest.raises(InputError, match="ffprobe is not installed"):
        media_length(str(film))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
        (b"GIF89a\1\0", "a picture"),
        (b"RIFF\x1a\0\0\0WEBPVP8 ", "a picture"),
        (b"\0\0\0\x1cftypavif\0\0\0\0", "a picture"),
        (b"\0\0\0\x1cftypheic\0\0\0\0", "a picture"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"PK\x03\x04\x14\0", "a ZIP archive"),
        (b"", "empty"),
        ("Ann: Ça va?\n".encode() * 400, "a text"),
        ("א".encode() * 4000, "a text"),
        (b"RIFF\x24\0\0\0WAVEfmt ", ""),
        (b"\0\0\0\x18ftypisom\0\0", ""),
        (b"ID3\4\0\0\0\0\0\0", ""),
        (b"\xff\xfb\x90\x64", ""),
        (b"#!AMR\n\x3c\xde\x02\xff", ""),
    ],
)
def test_pictures_texts_and_documents_are_told_without_ffprobe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, said: str
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    (tmp_path / "talk.mp4").write_bytes(data)
    refused = recording_in(tmp_path / "talk.mp4").refused
    assert refused.startswith(f"is no recording: it is {said}" if said else "")
    assert bool(refused) == bool(said)


def test_every_page_that_plays_a_recording_says_that_it_is_none(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text("Ann: Is it late?\n\nBo: It is.\n")
    (tmp_path / "talk.en.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:03.000\nIs it late?\n")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7\n")
    for arguments in (
        ("preview", "talk.en.vtt", "-o", "p.html"),
        ("sheet", "talk.txt", "--to", "html", "-o", "tap.html"),
        ("export", "talk.txt", "--to", "html", "-o", "."),
    ):
        done = in_process(*arguments, "--media", "scan.pdf", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert "scan.pdf is no recording: it is a PDF" in done.stderr
