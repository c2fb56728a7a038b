"""Sound is decoded on the file's own clock, whatever the container does to it; what is odd is reported."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest

from audio.sounds import RATE, beeps, ffmpeg, need, onsets, write_wav
from imhcaps.audio.recording import Recording, decode
from imhcaps.errors import InputError, MissingExtraError, RecordingError

TIMES = (1.0, 2.5, 4.0)
CLOSE = 0.02
"""Seconds that an onset may be off."""


def sound_of(recording: Recording) -> np.ndarray:
    return recording.read(0, recording.frames)


def heard(path: Path) -> tuple[list[float], tuple[str, ...]]:
    with decode(str(path)) as recording:
        return onsets(sound_of(recording)), recording.remarks


def near(found: list[float], wanted: tuple[float, ...], within: float = CLOSE) -> bool:
    return len(found) == len(wanted) and all(
        abs(a - b) <= within for a, b in zip(found, wanted, strict=True)
    )


@pytest.mark.parametrize("rate", [8000, 16_000, 22_050, 44_100, 48_000])
def test_any_sample_rate(tmp_path, rate):
    found, remarks = heard(write_wav(tmp_path / "a.wav", beeps(5, *TIMES, rate=rate), rate))
    assert near(found, TIMES)
    assert not remarks


@pytest.mark.parametrize(
    "suffix", ["flac", "ogg", "opus", "m4a", "mp4", "webm", "mkv", "mp3", "aac"]
)
def test_any_container(tmp_path, suffix):
    wav = write_wav(tmp_path / "a.wav", beeps(5, *TIMES))
    path = tmp_path / f"a.{suffix}"
    ffmpeg("-i", wav, path)
    found, _ = heard(path)
    # The encoders of raw AAC and MP3 put their delay before the sound, and state it nowhere.
    assert near(found, TIMES, 0.07 if suffix in ("mp3", "aac") else 0.03)


def test_sound_that_begins_late_is_late(tmp_path):
    wav = write_wav(tmp_path / "a.wav", beeps(5, *TIMES))
    path = tmp_path / "late.mkv"
    picture = ("-f", "lavfi", "-i", "color=black:s=16x16:r=5:d=6")
    ffmpeg(
        *picture, "-itsoffset", "1.5", "-i", wav, "-map", "0:v", "-map", "1:a", "-c:a", "flac", path
    )
    found, remarks = heard(path)
    assert near(found, tuple(t + 1.5 for t in TIMES))
    assert any("begins 1.5" in remark for remark in remarks)


def test_a_hole_in_the_sound_is_kept_and_reported(tmp_path):
    wav = write_wav(tmp_path / "a.wav", beeps(5, *TIMES))
    path = tmp_path / "hole.mkv"
    ffmpeg(
        *("-i", wav, "-af", "aselect='not(between(t,1.5,2.2))'", "-c:a", "pcm_s16le", path),
    )
    found, remarks = heard(path)
    assert near(found, TIMES)
    assert any("gap of 0.7" in remark for remark in remarks)


def test_pieces_that_were_joined(tmp_path):
    for number in range(10):
        piece = write_wav(tmp_path / f"{number}.wav", beeps(1, 0.4))
        ffmpeg("-i", piece, "-c:a", "libopus", tmp_path / f"{number}.opus")
    joined = tmp_path / "all.opus"
    joined.write_bytes(b"".join((tmp_path / f"{n}.opus").read_bytes() for n in range(10)))
    found, _ = heard(joined)
    assert near(found, tuple(n + 0.4 for n in range(10)), 0.06)


@pytest.mark.parametrize("kind", ["wav", "flac"])
def test_a_file_from_a_pipe_states_no_length(tmp_path, kind):
    wav = write_wav(tmp_path / "a.wav", beeps(5, *TIMES))
    path = tmp_path / f"piped.{kind}"
    import subprocess

    done = subprocess.run(
        [need("ffmpeg"), "-nostdin", "-v", "error", "-i", wav, "-f", kind, "-"],
        capture_output=True,
        check=True,
    )
    path.write_bytes(done.stdout)
    found, remarks = heard(path)
    assert near(found, TIMES)
    assert not any("states a length" in remark for remark in remarks)


def test_channels_that_cancel_each_other(tmp_path):
    one = beeps(5, *TIMES)
    path = write_wav(tmp_path / "phase.wav", np.stack([one, -one], 1))
    found, remarks = heard(path)
    assert near(found, TIMES)
    assert any("cancel" in remark for remark in remarks)


def test_one_silent_channel_of_eight(tmp_path):
    channels = np.zeros((5 * RATE, 8), np.float32)
    channels[:, 3] = beeps(5, *TIMES)
    found, _ = heard(write_wav(tmp_path / "eight.wav", channels))
    assert near(found, TIMES)


def test_of_several_streams_the_default_one_is_used_and_said(tmp_path):
    first = write_wav(tmp_path / "a.wav", beeps(5, 1.0))
    second = write_wav(tmp_path / "b.wav", beeps(5, 3.0))
    path = tmp_path / "two.mkv"
    maps = ("-map", "0:a", "-map", "1:a", "-c:a", "flac")
    ffmpeg(
        "-i",
        first,
        "-i",
        second,
        *maps,
        "-disposition:a:0",
        "default",
        "-disposition:a:1",
        "0",
        path,
    )
    found, remarks = heard(path)
    assert near(found, (1.0,))
    assert any("2 audio streams: number 1" in remark for remark in remarks)
    with decode(str(path), stream=2) as recording:
        assert near(onsets(sound_of(recording)), (3.0,))
    with pytest.raises(InputError, match="no 3"):
        decode(str(path), stream=3)


def test_the_level_does_not_depend_on_silence(tmp_path):
    tone = 0.25 * np.sin(np.arange(5 * RATE) / 3).astype(np.float32)
    padded = np.concatenate([np.zeros(5 * RATE, np.float32), tone])
    with (
        decode(str(write_wav(tmp_path / "a.wav", tone))) as full,
        decode(str(write_wav(tmp_path / "b.wav", padded))) as half,
    ):
        assert abs(full.level_db - half.level_db) < 1.5
        assert not full.silent
    with decode(str(write_wav(tmp_path / "c.wav", np.zeros(RATE, np.float32)))) as nothing:
        assert nothing.silent


BAD = {
    "missing.wav": None,
    "empty.wav": b"",
    "text.mp4": b"Good morning.\n" * 100,
    "cut.flac": b"fLaC\x00\x00\x00\x22" + bytes(20),
    "header.wav": b"RIFF\x24\x00\x00\x00WAVEfmt "
    + struct.pack("<IHHIIHH", 16, 1, 1, 16000, 32000, 2, 16)
    + b"data\0\0\0\0",
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(60),
}


@pytest.mark.parametrize("name", BAD)
def test_what_has_no_sound_is_one_clear_error(tmp_path, name):
    path = tmp_path / name
    if BAD[name] is not None:
        path.write_bytes(BAD[name])
    with pytest.raises((InputError, RecordingError)) as caught, decode(str(path)) as recording:
        assert recording.frames
    assert name in str(caught.value)


def test_a_film_without_sound(tmp_path):
    path = tmp_path / "silent.mp4"
    ffmpeg("-f", "lavfi", "-i", "color=black:s=16x16:r=5:d=1", path)
    with pytest.raises(InputError, match="no audio stream"):
        decode(str(path))


def test_a_silent_stream_is_named_among_others():
    several = ("it has 2 audio streams: number 1 is used (another: --stream)",)
    with pytest.raises(RecordingError, match="nothing can be heard") as caught:
        Recording("a.mkv", 16_000, -96.0, several, BytesIO()).refuse_silence()
    assert caught.value.hint == several[0]
    Recording("a.mkv", 16_000, -20.0, several, BytesIO()).refuse_silence()


def test_a_folder_is_no_recording(tmp_path):
    with pytest.raises(InputError, match="is no file"):
        decode(str(tmp_path))


def test_without_ffmpeg_the_message_names_the_package(tmp_path, monkeypatch):
    path = tmp_path / "a.mp3"
    path.write_bytes(b"ID3" + bytes(100))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingExtraError, match="apt-get install ffmpeg"):
        decode(str(path))


def test_a_name_that_looks_like_a_protocol_is_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_wav(tmp_path / "a.wav", beeps(5, *TIMES))
    ffmpeg("-i", "a.wav", "-f", "mp4", "file:concat:x.mp4")
    found, _ = heard(Path("concat:x.mp4"))
    assert near(found, TIMES, 0.03)


def test_reading_is_a_slice(tmp_path):
    sound = beeps(2, 0.5)
    with decode(str(write_wav(tmp_path / "a.wav", sound))) as recording:
        whole = sound_of(recording)
        assert np.array_equal(recording.read(7000, 3000), whole[7000:10_000])
        assert len(recording.read(2 * RATE - 10, 100)) == 10
        assert len(recording.read(10 * RATE, 5)) == 0


def test_progress_is_reported(tmp_path):
    reported: list[tuple[float, float]] = []
    path = write_wav(tmp_path / "a.wav", beeps(3, 1.0))
    with decode(str(path), progress=lambda done, total: reported.append((done, total))):
        pass
    assert reported[-1] == (3.0, 3.0)
