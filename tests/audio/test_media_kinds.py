"""Containers, codecs and damage of many kinds: what is heard at a time is found there, or it is said that something is
wrong."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from audio.sounds import beeps, ffmpeg, onsets, write_wav
from imhcaps.audio.recording import decode, stream_of
from imhcaps.audio.transport_packets import counted_on
from imhcaps.errors import InputError

pytestmark = pytest.mark.one_version

TIMES = (1.0, 2.5, 4.0)
LONG = tuple(1.0 + 1.5 * k for k in range(7))
PICTURE = ("-f", "lavfi", "-i", "color=black:s=64x64:r=25:d=8")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A WAV at 48 and one at 8 kHz, and one with noise throughout, so that every part of a coded file says
    something."""
    folder = tmp_path_factory.mktemp("kinds")
    write_wav(folder / "said.wav", beeps(6, *TIMES, rate=48_000), 48_000)
    write_wav(folder / "low.wav", beeps(6, *TIMES, rate=8000), 8000)
    noise = 0.02 * np.random.default_rng(1).standard_normal(12 * 48_000)
    write_wav(folder / "noise.wav", beeps(12, *LONG, rate=48_000) + noise, 48_000)
    return folder


def heard(path: Path) -> tuple[list[float], tuple[str, ...]]:
    with decode(str(path)) as recording:
        return onsets(recording.read(0, recording.frames)), recording.remarks


def assert_near(found: list[float], wanted: tuple[float, ...], within: float = 0.02) -> None:
    assert len(found) == len(wanted), found
    assert np.abs(np.array(found) - np.array(wanted)).max() <= within, found


# What an encoder puts before the sound and states nowhere (s at 48 or 44.1 kHz): it is heard so late in every player.
AAC, MP3 = 1024 / 48_000, 1105 / 48_000
KINDS = {
    "a24.wav": (("-c:a", "pcm_s24le"), 0),
    "float.wav": (("-c:a", "pcm_f32le"), 0),
    "six.wav": (("-af", "pan=5.1|FC=c0", "-c:a", "pcm_s24le"), 0),
    "rf64.wav": (("-rf64", "always"), 0),
    "adpcm.wav": (("-c:a", "adpcm_ms"), 0),
    "a.w64": ((), 0),
    "a.aiff": ((), 0),
    "a.caf": ((), 0),
    "a.au": ((), 0),
    "alac.m4a": (("-c:a", "alac"), 0),
    "ac3.mp4": (("-c:a", "ac3"), 256 / 48_000),
    "opus.mp4": (("-c:a", "libopus"), 0),
    "pieces.mp4": (("-c:a", "aac", "-movflags", "frag_keyframe+empty_moov"), AAC),
    "later.mp4": (("-c:a", "aac", "-movflags", "frag_keyframe+delay_moov"), 0),
    "opus.mkv": (("-c:a", "libopus"), 0),
    "opus.webm": (("-c:a", "libopus"), 0),
    "mp3.mp4": (("-c:a", "libmp3lame"), 0),
    "mp3.mkv": (("-c:a", "libmp3lame"), MP3),
    "alac.caf": (("-c:a", "alac"), 0),
    "a.flv": (("-c:a", "aac"), AAC),
    "a.oga": (("-c:a", "flac"), 0),
    "a.wv": ((), 0),
    "wavpack.mka": (("-c:a", "wavpack"), 0),
    "ac3.mka": (("-c:a", "ac3"), 256 / 48_000),
    "aac.mka": (("-c:a", "aac"), AAC),
    "vorbis.webm": (("-c:a", "libvorbis"), 0.003),
    "a.aac": ((), AAC),
    "a.ac3": ((), 256 / 48_000),
    "plain.mp3": (("-write_xing", "0"), MP3),
    "a.ts": (("-c:a", "aac"), AAC),
    "later.ts": (("-c:a", "aac", "-output_ts_offset", "36000"), AAC),
    "a.mpg": (("-f", "vob", "-c:a", "mp2"), 481 / 48_000),
    "a.wma": ((), 2048 / 48_000),
    "wma.wav": (("-c:a", "wmav2"), 2048 / 48_000),
    "a.3gp": (("-c:a", "aac"), 0),
    "a.voc": ((), 0),
    "a.tta": ((), 0),
    "a.mlp.mkv": (("-c:a", "mlp", "-strict", "-2"), 0),
    "a.dts": (("-c:a", "dca", "-strict", "-2", "-ac", "2"), 512 / 48_000),
    "quiet.eac3": (("-dialnorm", "-1"), 256 / 48_000),
    "a.m4b": (("-c:a", "aac"), 0),
    "opus.caf": (("-c:a", "libopus"), 312 / 48_000),
    "opus.ts": (("-c:a", "libopus"), 312 / 48_000),
    "bluray.m2ts": (("-c:a", "pcm_bluray", "-ac", "2"), 0),
    "double.wav": (("-c:a", "pcm_f64le"), 0),
    "high.flac": (("-ar", "96000", "-sample_fmt", "s32"), 0),
}


@pytest.mark.parametrize("name", KINDS)
def test_it_is_heard_when_it_is_said_and_nothing_is_odd(made, tmp_path, name):
    arguments, before = KINDS[name]
    ffmpeg("-i", made / "said.wav", *arguments, tmp_path / name)
    found, remarks = heard(tmp_path / name)
    assert_near(found, tuple(t + before for t in TIMES), 0.01)
    assert remarks == ()


@pytest.mark.parametrize("suffix", ["mp4", "mkv", "webm"])
def test_what_is_before_0_is_priming_and_the_picture_begins_at_0(made, tmp_path, suffix):
    codec = (
        ("libvpx", "libopus")
        if suffix == "webm"
        else ("mpeg4", "aac" if suffix == "mp4" else "libopus")
    )
    pieces = ("-movflags", "frag_keyframe+delay_moov") if suffix == "mp4" else ()
    both = (
        "-i",
        made / "said.wav",
        "-map",
        "0:v",
        "-map",
        "1:a",
        "-c:v",
        codec[0],
        "-c:a",
        codec[1],
    )
    ffmpeg(*PICTURE, *both, *pieces, tmp_path / f"a.{suffix}")
    assert_near(heard(tmp_path / f"a.{suffix}")[0], TIMES, 0.005)


def test_chapters_move_nothing(made, tmp_path):
    marks = "".join(
        f"[CHAPTER]\nTIMEBASE=1/1\nSTART={k}\nEND={k + 2}\ntitle=Part {k}\n" for k in (0, 2, 4)
    )
    (tmp_path / "marks.txt").write_text(f";FFMETADATA1\n{marks}")
    path = tmp_path / "book.m4b"
    ffmpeg(
        "-i",
        made / "said.wav",
        "-i",
        tmp_path / "marks.txt",
        "-map_chapters",
        "1",
        "-c:a",
        "aac",
        path,
    )
    found, remarks = heard(path)
    assert_near(found, TIMES, 0.005)
    assert remarks == ()


@pytest.mark.parametrize(
    ("name", "head", "kind", "size"),
    [("a.amr", b"#!AMR\n", 7, 31), ("a.awb", b"#!AMR-WB\n", 8, 60), ("amr.3gp", b"#!AMR\n", 7, 31)],
)
def test_telephones_of_the_old_kind(tmp_path, name, head, kind, size):
    """Frames of AMR and AMR-WB (RFC 4867, 5.3) of 20 ms, written here since ffmpeg has no encoder: quiet, and any bits
    from 50 to 60."""
    body = random.Random(4).randbytes(size)
    said = (
        (bytes([kind << 3 | 4]) + (body if 50 <= k % 75 < 60 else bytes(size))) for k in range(225)
    )
    raw = tmp_path / ("raw.amr" if name == "amr.3gp" else name)
    raw.write_bytes(head + b"".join(said))
    if name == "amr.3gp":
        ffmpeg("-i", raw, "-c", "copy", tmp_path / name)
    found, remarks = heard(tmp_path / name)
    assert_near(found, TIMES, 0.03)
    assert remarks == ()


@pytest.mark.parametrize("codec", ["pcm_mulaw", "pcm_alaw", "g726"])
def test_telephone_sound(made, tmp_path, codec):
    rate = ("-b:a", "32k") if codec == "g726" else ()
    ffmpeg("-i", made / "low.wav", "-c:a", codec, *rate, tmp_path / "a.wav")
    assert_near(heard(tmp_path / "a.wav")[0], TIMES)


@pytest.mark.parametrize("suffix", ["mp3", "m4a", "flac", "mkv"])
def test_a_picture_on_the_cover(made, tmp_path, suffix):
    picture = tmp_path / "cover.png"
    ffmpeg("-f", "lavfi", "-i", "color=red:s=64x64:d=1", "-frames:v", "1", picture)
    path = tmp_path / f"a.{suffix}"
    if suffix == "mkv":
        attached = ("-attach", picture, "-metadata:s:t", "mimetype=image/png", "-c:a", "flac")
        ffmpeg("-i", made / "said.wav", *attached, path)
    else:
        cover = ("-map", "0:a", "-map", "1:v", "-c:v", "copy", "-disposition:v:0", "attached_pic")
        ffmpeg("-i", made / "said.wav", "-i", picture, *cover, path)
    found, remarks = heard(path)
    assert_near(found, TIMES)
    assert remarks == ()


LATE = {
    "mp4": ("aac", 0),
    "mov": ("pcm_s16le", 0),
    "ts": ("ac3", 256 / 48_000),
    "mpg": ("mp2", 481 / 48_000),
    "mkv": ("flac", 0),
    "webm": ("libopus", 0),
    "wmv": ("wmav2", 2048 / 48_000),
}


@pytest.mark.parametrize("suffix", LATE)
def test_sound_that_begins_later_than_the_picture(made, tmp_path, suffix):
    """Transport and program streams too, where ffmpeg by itself begins with the first sound."""
    codec, before = LATE[suffix]
    path = tmp_path / f"late.{suffix}"
    sound = ("-itsoffset", "1.9", "-i", made / "said.wav", "-map", "0:v", "-map", "1:a")
    form = ("-f", "vob") if suffix == "mpg" else ()
    ffmpeg(*PICTURE, *sound, "-c:a", codec, *form, path)
    found, remarks = heard(path)
    assert_near(found, tuple(t + 1.9 + before for t in TIMES), 0.05 if suffix == "wmv" else 0.02)
    assert [remark for remark in remarks if "begins 1." in remark] == list(remarks)
    assert len(remarks) == 1


JOINED = [
    (suffix, codec, first, second)
    for suffix, codec in (("aac", "aac"), ("ac3", "ac3"), ("mp3", "libmp3lame"), ("ts", "aac"))
    for first, second in ((1, 2), (2, 1), (48_000, 44_100), (44_100, 48_000))
]


@pytest.mark.parametrize(("suffix", "codec", "first", "second"), JOINED)
def test_parts_with_other_channels_or_another_rate(tmp_path, suffix, codec, first, second):
    """A programme in stereo behind a spot in mono: nothing is padded or stretched where it changes."""
    whole = b""
    for number, kind in enumerate((first, second)):
        rate, channels = (kind, 1) if kind > 2 else (48_000, kind)
        sound = np.repeat(beeps(6, *TIMES, rate=rate)[:, None], channels, 1)
        wav = write_wav(tmp_path / f"{number}.wav", sound, rate)
        ffmpeg("-i", wav, "-c:a", codec, tmp_path / f"{number}.{suffix}")
        whole += (tmp_path / f"{number}.{suffix}").read_bytes()
    (tmp_path / f"joined.{suffix}").write_bytes(whole)
    found, _ = heard(tmp_path / f"joined.{suffix}")
    assert_near(found, (*TIMES, *(t + 6 for t in TIMES)), 0.085)  # two encoders' beginnings


@pytest.mark.parametrize("damage", ["written over", "cut out"])
@pytest.mark.parametrize(
    ("suffix", "codec"), [("ogg", "libvorbis"), ("opus", "libopus"), ("oga", "flac")]
)
def test_an_ogg_file_with_a_hole_keeps_its_clock(made, tmp_path, suffix, codec, damage):
    path = tmp_path / f"a.{suffix}"
    ffmpeg("-i", made / "noise.wav", "-c:a", codec, path)
    data = bytearray(path.read_bytes())
    first, stop = len(data) * 45 // 100, len(data) * 52 // 100
    if damage == "written over":
        data[first:stop] = random.Random(1).randbytes(stop - first)
    else:
        del data[first:stop]
    path.write_bytes(data)
    found, remarks = heard(path)
    assert {1.0, 2.5} <= {round(time, 1) for time in found}
    assert all(min(abs(time - true) for true in LONG) < 0.02 for time in found if time > 9)
    assert any("gap of" in remark or "damaged" in remark for remark in remarks)
    if suffix != "oga":  # ffmpeg may give up a FLAC stream for good, and says so
        assert_near([time for time in found if time > 9], LONG[-1:])


@pytest.mark.parametrize("kind", ["pcm_s16le", "pcm_s24le", "pcm_mulaw", "rf64", "aiff"])
def test_what_the_header_states_of_a_file_that_was_cut_off(made, tmp_path, kind):
    path = tmp_path / ("a.aiff" if kind == "aiff" else "a.wav")
    form = {"aiff": (), "rf64": ("-rf64", "always")}.get(kind, ("-c:a", kind))
    ffmpeg("-i", made / "noise.wav", *form, path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 6 // 10])
    found, remarks = heard(path)
    assert len(found) >= 4
    assert any("states a length of 12.0 s, and 7.2 s" in remark for remark in remarks)


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.webm", "a.mp3", "a.aac", "a.ts", "ac3.mkv"])
@pytest.mark.parametrize("damage", ["cut off", "written over"])
def test_damage_is_said(made, tmp_path, name, damage):
    path = tmp_path / name
    codec = ("-c:a", "ac3") if name == "ac3.mkv" else ()
    moov = ("-movflags", "+faststart") if name == "a.mp4" else ()
    ffmpeg("-i", made / "noise.wav", *codec, *moov, path)
    data = bytearray(path.read_bytes())
    if damage == "cut off":
        data = data[: len(data) * 6 // 10]
    else:
        first, stop = len(data) * 45 // 100, len(data) * 50 // 100
        data[first:stop] = random.Random(1).randbytes(stop - first)
    path.write_bytes(data)
    found, remarks = heard(path)
    assert len(found) >= 3
    # A transport stream states no length: where its end is missing, nobody can tell.
    assert remarks or (name, damage) == ("a.ts", "cut off")


def _flac_damage(data: bytes, damage: str) -> bytes:
    half, hole = len(data) // 2, random.Random(1).randbytes(50_000)
    return {
        "cut off": data[:half],
        "zeros": data[:half] + bytes(4000) + data[half + 4000 :],
        "written over": data[:half] + hole + data[half + len(hole) :],
        "cut out": data[:half] + data[half + 40_000 :],
        "put in": data[:half] + hole + data[half:],
        "one bit": data[:half] + bytes([data[half] ^ 8]) + data[half + 1 :],
        "its beginning": data[:9000] + bytes(20_000) + data[29_000:],
    }[damage]


@pytest.mark.parametrize(
    "damage", ["cut off", "zeros", "written over", "cut out", "put in", "one bit", "its beginning"]
)
def test_flac_that_is_damaged_keeps_its_clock(made, tmp_path, damage):
    """Its frames are numbered: what is behind a damaged place is where it was, and what is missing is said."""
    path = tmp_path / "a.flac"
    ffmpeg("-i", made / "noise.wav", path)
    path.write_bytes(_flac_damage(path.read_bytes(), damage))
    found, remarks = heard(path)
    known = [time for time in found if min(abs(time - true) for true in LONG) < 0.02]
    assert len(known) >= (4 if damage == "cut off" else 6), found
    assert any("is damaged" in remark for remark in remarks)
    if damage in ("zeros", "written over", "cut out"):
        assert any("gap of" in remark for remark in remarks)


def test_a_clip_copied_out_of_a_flac_file_begins_with_its_first_sound(made, tmp_path):
    """Its frames keep the numbers that they had."""
    whole, clip = tmp_path / "a.flac", tmp_path / "b.flac"
    ffmpeg("-i", made / "noise.wav", whole)
    ffmpeg("-ss", "3", "-i", whole, "-c", "copy", clip)
    found, _ = heard(clip)
    assert_near(found, tuple(t - 3 for t in LONG if t > 3), 4608 / 48_000)  # a frame


def test_damaged_flac_without_ffmpeg_names_the_package(made, tmp_path, monkeypatch):
    path = tmp_path / "a.flac"
    ffmpeg("-i", made / "noise.wav", path)
    path.write_bytes(_flac_damage(path.read_bytes(), "zeros"))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError, match="cannot be decoded") as caught:
        heard(path)
    assert "apt-get install ffmpeg" in (caught.value.hint or "")


MUTED = {
    "ts": ("-c:v", "mpeg2video", "-c:a", "ac3"),
    "mpg": ("-c:v", "mpeg2video", "-c:a", "mp2", "-f", "vob"),
    "mkv": ("-c:a", "flac"),
    "mp4": ("-c:a", "aac"),
    "flv": ("-c:a", "aac"),
    "ogg": ("-vn", "-c:a", "libvorbis"),
    "opus": ("-vn", "-c:a", "libopus"),
}


@pytest.mark.parametrize("suffix", MUTED)
def test_a_microphone_that_was_muted_for_half_a_minute(tmp_path, suffix):
    """ffmpeg takes each jump of over 10 s in a transport, program or Ogg stream for a seam of joined parts."""
    times = (1.0, 3.0, 41.0, 45.0)
    said = write_wav(tmp_path / "said.wav", beeps(50, *times, rate=48_000), 48_000)
    picture = ("-f", "lavfi", "-i", "color=black:s=64x64:r=25:d=50")
    muted = ("-af", "aselect='not(between(t,5,40))'")
    path = tmp_path / f"muted.{suffix}"
    ffmpeg(*picture, "-i", said, "-map", "0:v", "-map", "1:a", *muted, *MUTED[suffix], path)
    found, remarks = heard(path)
    assert_near(found, times, 0.023)
    # In MP4 the last sound before the hole lasts as long as it.
    assert suffix == "mp4" or any("gap of 3" in remark for remark in remarks), remarks


@pytest.mark.parametrize(("suffix", "codec"), [("ts", "aac"), ("ts", "mp2"), ("m2ts", "ac3")])
def test_a_hole_in_a_transport_stream_that_has_sound_alone(tmp_path, suffix, codec):
    """Its packets are counted on, so that it was written in one."""
    times = (1.0, 3.0, 41.0, 45.0)
    said = write_wav(tmp_path / "said.wav", beeps(50, *times, rate=48_000), 48_000)
    path = tmp_path / f"muted.{suffix}"
    ffmpeg("-i", said, "-af", "aselect='not(between(t,5,40))'", "-c:a", codec, path)
    found, remarks = heard(path)
    assert_near(found, times, 0.023)
    assert len(remarks) == 1
    assert "gap of 3" in remarks[0]


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_packets_are_counted_on_or_not(tmp_path, count):
    """A table and a stream; behind the place either may begin anew, or leave out a packet."""

    def packets(first: int, table: int, sound: int) -> bytes:
        found = b""
        for k in range(first, first + 20):
            for number, behind in ((0, table + k), (256, sound + k)):
                head = bytes([0x47, 0x40 | number >> 8, number & 255, 0x10 | behind % 16])
                found += head + bytes(184)
        return found

    before = packets(0, 3, 7)
    (tmp_path / "a.ts").write_bytes(before + packets(20, 3 + count, 7 + count * 2))
    assert counted_on(str(tmp_path / "a.ts"), len(before)) is (count == 0)
    (tmp_path / "b.ts").write_bytes(before[10:])
    assert not counted_on(str(tmp_path / "b.ts"), len(before))


def test_a_jump_of_all_time_stamps_is_a_seam_and_no_gap(made, tmp_path):
    parts = []
    for offset in ("0", "500"):
        parts.append(tmp_path / f"{offset}.ts")
        ffmpeg("-i", made / "said.wav", "-c:a", "aac", "-output_ts_offset", offset, parts[-1])
    path = tmp_path / "joined.ts"
    path.write_bytes(b"".join(part.read_bytes() for part in parts))
    found, remarks = heard(path)
    assert_near(found, (*TIMES, *(t + 6 for t in TIMES)), 0.085)  # two encoders' beginnings
    assert any("joined of parts" in remark for remark in remarks)
    assert not any("gap" in remark for remark in remarks)


def test_time_stamps_that_stand_still(made, tmp_path):
    """All packets of this RealMedia file say 0 s: nothing is dropped for that."""
    path = tmp_path / "a.rm"
    ffmpeg("-i", made / "low.wav", "-c:a", "real_144", path)
    found, remarks = heard(path)
    assert_near(found, TIMES, 0.03)
    assert any("do not advance" in remark for remark in remarks)


def test_late_sound_of_an_avi_file_is_said(made, tmp_path):
    """Its streams have no start of their own: ffmpeg writes the first sound behind the pictures before it, and no
    more."""
    late = ("-itsoffset", "0.9", "-i", made / "said.wav", "-map", "0:v", "-map", "1:a")
    ffmpeg(*PICTURE, *late, "-c:a", "libmp3lame", tmp_path / "late.avi")
    ffmpeg(*PICTURE, "-i", made / "said.wav", "-c:a", "libmp3lame", tmp_path / "even.avi")
    found, remarks = heard(tmp_path / "late.avi")
    assert_near(found, tuple(t + MP3 for t in TIMES))
    assert any("s of picture precede its first sound" in remark for remark in remarks)
    assert not any("picture" in remark for remark in heard(tmp_path / "even.avi")[1])


def test_a_list_of_parts_of_one_file_is_an_error(made, tmp_path):
    """ffmpeg 5.1 reads the list that it wrote for ever."""
    path = tmp_path / "list.mpd"
    ffmpeg("-i", made / "said.wav", "-c:a", "aac", "-single_file", "1", "-f", "dash", path)
    if "mediaRange" not in path.read_text():
        pytest.skip("this ffmpeg lists no parts")
    with pytest.raises(InputError, match="list of the parts"):
        heard(path)


def two_languages(folder: Path, *marks: str) -> Path:
    said = [write_wav(folder / f"{k}.wav", beeps(5, time)) for k, time in enumerate((1.0, 3.0))]
    tags = ("-metadata:s:a:0", "language=eng", "-metadata:s:a:1", "language=ger")
    path = folder / "two.mkv"
    maps = ("-map", "0:a", "-map", "1:a", "-c:a", "flac", "-disposition:a:0", "default")
    ffmpeg("-i", said[0], "-i", said[1], *maps, *tags, *marks, path)
    return path


@pytest.mark.parametrize(("language", "at"), [("de", 3.0), ("de-AT", 3.0), ("en", 1.0), ("fr", 1.0), (None, 1.0)])  # fmt: skip
def test_the_stream_in_the_language_of_the_text_is_heard(tmp_path, language, at):
    path = two_languages(tmp_path)
    with decode(str(path), language=language) as recording:
        assert_near(onsets(recording.read(0, recording.frames)), (at,))
        (said,) = recording.remarks
    number = 2 if at == 3.0 else 1
    assert f"2 audio streams (en, de): number {number} is used" in said
    assert ("language of the text" in said) == (language in ("de", "de-AT", "en"))
    assert stream_of(str(path), None, language) == number


def test_a_description_of_the_picture_is_not_taken_for_the_talk(tmp_path):
    path = two_languages(tmp_path, "-disposition:a:1", "visual_impaired")
    with decode(str(path), language="de") as recording:
        assert_near(onsets(recording.read(0, recording.frames)), (1.0,))
