"""What is heard at a time of the file's own clock is found at that time, whatever made the file."""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path

import numpy as np
import pytest

from audio.sounds import RATE, beeps, ffmpeg, need, onsets, write_wav
from imhcaps.audio.recording import decode

pytestmark = pytest.mark.one_version

TIMES = (1.0, 2.5, 4.0)
CLOSE = 0.02
"""Seconds that an onset may be off."""
PICTURE = ("-f", "lavfi", "-i", "color=black:s=16x16:r=5:d=8")


def heard(path: Path) -> tuple[list[float], tuple[str, ...]]:
    with decode(str(path)) as recording:
        return onsets(recording.read(0, recording.frames)), recording.remarks


def assert_near(found: list[float], wanted: tuple[float, ...], within: float = CLOSE) -> None:
    assert len(found) == len(wanted), found
    assert np.abs(np.array(found) - np.array(wanted)).max() <= within, found


@pytest.fixture
def wav(tmp_path):
    return write_wav(tmp_path / "said.wav", beeps(6, *TIMES))


@pytest.mark.parametrize("factor", [1.002, 0.998])
@pytest.mark.parametrize("rate", [16_000, 48_000])
def test_a_clock_that_runs_fast_or_slow(tmp_path, factor, rate):
    times = (2.0, 15.0, 30.0, 50.0)
    said = write_wav(tmp_path / "said.wav", beeps(55, *times, rate=rate), rate)
    path = tmp_path / "drift.mkv"
    ffmpeg("-i", said, "-c:a", "pcm_s16le", "-bsf:a", f"setts=ts=TS*{factor}", path)
    found, _ = heard(path)
    assert_near(found, tuple(factor * t for t in times))


@pytest.mark.parametrize("suffix", ["mp4", "mkv", "mov"])
def test_a_clip_that_was_copied_out_of_a_film(tmp_path, wav, suffix):
    """`-ss` before `-i` with `-c copy`: pictures lead in from the last key frame, and the sound may too."""
    film, clip = tmp_path / f"film.{suffix}", tmp_path / f"clip.{suffix}"
    ffmpeg(*PICTURE, "-i", wav, "-g", "10", "-c:a", "aac", "-b:a", "64k", film)
    ffmpeg("-ss", "1.7", "-i", film, "-c", "copy", clip)
    found, _ = heard(clip)
    # Matroska has no edit list: its clip begins with the key frame before 1.7 s, which is that at 0 s, and all of it is
    # as late as the priming of the sound is long.
    begun = -1024 / RATE if suffix == "mkv" else 1.7
    assert_near(found, tuple(t - begun for t in TIMES if t > begun), 0.03)


def test_a_head_that_was_trimmed(tmp_path, wav):
    path = tmp_path / "trimmed.mkv"
    cut = "atrim=start=0.6"  # the sound keeps its times, and what is before them is gone
    ffmpeg(*PICTURE, "-i", wav, "-map", "0:v", "-map", "1:a", "-af", cut, "-c:a", "pcm_s16le", path)
    found, remarks = heard(path)
    assert_near(found, TIMES)
    assert any("begins 0.6" in remark for remark in remarks)


def _with_edits(data: bytes, edits: list[tuple[int, int]]) -> bytes:
    """An MP4 whose `moov` is last, with another edit list (ISO/IEC 14496-12, 8.6.6): duration and media time
    of each entry."""
    body = struct.pack(">II", 0, len(edits)) + b"".join(
        struct.pack(">IiI", length, at, 1 << 16) for length, at in edits
    )
    new = struct.pack(">I", 16 + len(body)) + b"edts"
    new += struct.pack(">I", 8 + len(body)) + b"elst" + body
    at = data.index(b"edts") - 4
    old = struct.unpack(">I", data[at : at + 4])[0]
    more = len(new) - old
    found = bytearray(data[:at] + new + data[at + old :])
    for name in (b"moov", b"trak"):
        place = data.index(name) - 4
        size = struct.unpack(">I", data[place : place + 4])[0]
        found[place : place + 4] = struct.pack(">I", size + more)
    return bytes(found)


def test_two_edits(tmp_path, wav):
    path = tmp_path / "edits.mp4"
    ffmpeg("-i", wav, "-c:a", "aac", "-movie_timescale", "1000", path)
    # 0 … 2 s and 3.5 … 5.5 s of the sound, which has 16 000 units a second behind 1024 of priming
    edits = [(2000, 1024), (2000, 1024 + 56_000)]
    path.write_bytes(_with_edits(path.read_bytes(), edits))
    found, _ = heard(path)
    assert_near(found, (1.0, 2.5))


@pytest.mark.parametrize(("suffix", "codec"), [("opus", "libopus"), ("ogg", "libvorbis")])
def test_a_hundred_pieces_that_were_joined(tmp_path, suffix, codec):
    said = write_wav(tmp_path / "a.wav", beeps(1, 0.4))
    pieces = [tmp_path / f"{number}.{suffix}" for number in range(100)]
    ffmpeg("-i", said, *(word for path in pieces for word in ("-c:a", codec, path)))
    joined = tmp_path / f"all.{suffix}"
    joined.write_bytes(b"".join(path.read_bytes() for path in pieces))
    found, _ = heard(joined)
    assert_near(found, tuple(n + 0.4 for n in range(100)), 0.06)


STREAMED = {
    "live.webm": ("-c:a", "libopus", "-f", "webm", "-live", "1"),
    "stream.ogg": ("-c:a", "libvorbis", "-f", "ogg"),
    "stream.opus": ("-c:a", "libopus", "-f", "opus"),
    "piped.wav": ("-f", "wav"),
    "piped.flac": ("-f", "flac"),
    "stream.mkv": ("-c:a", "flac", "-f", "matroska"),
    "stream.ts": ("-c:a", "mp2", "-f", "mpegts", "-muxdelay", "0", "-muxpreload", "0"),
}


@pytest.mark.parametrize("name", STREAMED)
def test_a_stream_that_was_saved(tmp_path, wav, name):
    done = subprocess.run(
        [need("ffmpeg"), "-nostdin", "-v", "error", "-i", wav, *STREAMED[name], "-"],
        capture_output=True,
        check=True,
    )
    path = tmp_path / name
    path.write_bytes(done.stdout)
    found, remarks = heard(path)
    # The encoder of MPEG audio layer II puts 481 samples before the sound, and states them nowhere.
    delay = 481 / RATE if name.endswith(".ts") else 0
    assert_near(found, tuple(t + delay for t in TIMES))
    assert not any("states a length" in remark for remark in remarks)


def test_raw_aac_that_is_half_quiet(tmp_path):
    """Its length is guessed from the bit rate of its loud half; its time is that of its frames."""
    times = (31.0, 40.0, 55.0)
    rng = np.random.default_rng(1)
    sound = beeps(60, *times, rate=48_000)
    sound[: 28 * 48_000] = 0.02 * rng.standard_normal(28 * 48_000)
    said = write_wav(tmp_path / "a.wav", sound, 48_000)
    path = tmp_path / "quiet.aac"
    ffmpeg("-i", said, "-c:a", "aac", "-b:a", "128k", path)
    found, _ = heard(path)
    loud = [each for each in found if each > 30]
    # The encoder puts 1024 samples before the sound, and raw AAC states them nowhere.
    assert_near(loud, tuple(t + 1024 / 48_000 for t in times))
