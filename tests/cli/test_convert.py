"""`imhcaps convert` and `imhcaps formats` from the outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from command import in_process

VTT = "WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:02.000 align:start\n<v Ann>Héllo &amp; bye\n"


def run(
    *arguments: object, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "imhcaps", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_a_file_is_converted_and_what_is_lost_is_reported(tmp_path: Path) -> None:
    source, target = tmp_path / "a.vtt", tmp_path / "a.srt"
    source.write_text(VTT, "utf-8")
    done = run("convert", source, "-o", target)
    assert done.returncode == 0, done.stderr
    assert target.read_text("utf-8") == "1\n00:00:01,000 --> 00:00:02,000\nHéllo & bye\n\n"
    reported = done.stderr.decode()
    assert "1 cue" in reported
    assert "the speaker's name where no label shows it" in reported
    assert "cue settings" in reported


def test_what_reading_leaves_out_is_reported_with_its_place(tmp_path: Path) -> None:
    source = tmp_path / "a.srt"
    source.write_text('1\n00:00:01,000 --> 00:00:02,000\n<font color="pink">Hi</font>\n')
    done = run("convert", source, "-o", tmp_path / "a.vtt")
    assert (tmp_path / "a.vtt").read_text().endswith("\nHi\n")
    assert f"{source}:2: lost: font colours (1 cue" in done.stderr.decode()


def test_a_pipe(tmp_path: Path) -> None:
    done = run("convert", "-", "-o", "-", "--to", "json", stdin=VTT.encode())
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["cues"][0]["speaker"] == "Ann"
    assert run("convert", "-", "-o", "-", stdin=VTT.encode()).returncode == 2


@pytest.mark.parametrize(
    ("folder", "to", "made"),
    [
        ("new/", "srt", "new/a.b.en.srt"),
        ("there", "SRT", "there/a.b.en.srt"),
        ("new/deep/", "ebu-tt-d", "new/deep/a.b.en.xml"),
        ("there/", "podcast-json", "there/a.b.en.json"),
        ("there", "youtube-chapters", "there/a.b.en.txt"),
    ],
)
def test_a_folder_holds_a_file_of_the_captions_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, to: str, made: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there").mkdir()
    more = "\n00:20.000 --> 00:21.000\nOne\n\n00:40.000 --> 00:55.000\nTwo\n"
    Path("a.b.en.vtt").write_text(VTT.replace("00:01.000", "00:00.000") + more)
    done = in_process("convert", "a.b.en.vtt", "--to", to, "-o", folder)
    assert done.returncode == 0, done.stderr
    assert f"→ {made}" in done.stderr
    assert Path(made).is_file()


@pytest.mark.parametrize(
    ("options", "says"),
    [("a.vtt -o there/", "add --to srt"), ("- --to srt -o there", "give the captions a name")],
)
def test_a_folder_shows_no_name_or_format(tmp_path: Path, options: str, says: str) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "a.vtt").write_text(VTT)
    done = in_process("convert", *options.split(), cwd=tmp_path, stdin=VTT.encode())
    assert done.returncode == 2
    assert "there" in done.stderr
    assert says in done.stderr
    assert not list((tmp_path / "there").iterdir())


def test_a_folder_is_not_where_the_captions_themselves_lie_in_that_format(tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_text(VTT)
    done = in_process("convert", "a.vtt", "--to", "vtt", "-o", ".", cwd=tmp_path)
    assert done.returncode == 2
    assert (tmp_path / "a.vtt").read_text() == VTT


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
def test_a_pipe_gets_utf_8_whatever_the_locale(tmp_path: Path, encoding: str) -> None:
    source = tmp_path / "a.vtt"
    source.write_text(VTT.replace("bye", "☺ 漢"), "utf-8")
    plain = run("convert", source, "-o", "-", "--to", "srt")
    other = run("convert", source, "-o", "-", "--to", "srt", PYTHONIOENCODING=encoding)
    assert other.returncode == 0, other.stderr
    assert other.stdout == plain.stdout
    assert "Héllo & ☺ 漢".encode() in other.stdout


def test_bad_input_is_an_error_and_leaves_no_file(tmp_path: Path) -> None:
    cases = {
        "empty.vtt": b"",
        "binary.vtt": b"\x89PNG\r\n\x1a\n" + bytes(range(32)),
        "nothing.srt": b"Hello.\n",
        "bad.json": b"{",
        "wordless.vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann></v>\n",
        "what.txt": b"Hello.\n",
    }
    for name, data in cases.items():
        (tmp_path / name).write_bytes(data)
        done = run("convert", tmp_path / name, "-o", tmp_path / "out.srt")
        assert done.returncode == 2, name
        assert done.stderr.startswith(b"error: "), done.stderr
        assert name.encode() in done.stderr
        assert b"Traceback" not in done.stderr
        assert not (tmp_path / "out.srt").exists()


def test_what_is_not_ours_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_text(VTT, "utf-8")
    (tmp_path / "b.srt").write_text("theirs")
    done = run("convert", tmp_path / "a.vtt", "-o", tmp_path / "b.srt")
    assert (done.returncode, b"--force" in done.stderr) == (2, True)
    assert run("convert", tmp_path / "a.vtt", "-o", tmp_path / "b.srt", "--force").returncode == 0


def test_formats_lists_every_format() -> None:
    done = run("formats", "--json")
    names = [each["name"] for each in json.loads(done.stdout)]
    assert names == sorted(names)
    assert {"ass", "json", "lrc", "sbv", "scc", "srt", "stl", "vtt"} <= set(names)
    table = run("formats").stdout.decode()
    assert "WebVTT" in table
    assert "voices" in table
