"""Consoles that cannot show every character, outputs that are full or closed: a message, a status, no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TALK = "Анна: Добрый вечер — “всем” 👍.\n\nБо: Да.\n"
SHEET = "start,text\n0:01,Добрый\n0:05,Да\n"
FAST = "WEBVTT\n\n00:01.000 --> 00:01.100\nДобрый вечер, дорогие друзья 👍\n"

COMMANDS = [
    ["caption", "р.txt", "--cues", "c.csv", "-o", "out"],
    ["caption", "р.txt", "--cues", "c.csv", "-o", "-"],
    ["check", "быстро.ru.vtt"],
    ["check", "быстро.ru.vtt", "--output-format", "github"],
    ["check", "быстро.ru.vtt", "--output-format", "json"],
    ["check", "быстро.ru.vtt", "--sparkline", "--statistics"],
    ["check", "быстро.ru.vtt", "--diff"],
    ["check", "нет.vtt"],
    ["align", "р.txt", "--cues", "c.csv", "-o", "-"],
    ["export", "р.txt", "--to", "md", "-o", "-"],
    ["export", "р.txt", "--to", "pdfx", "-o", "tr"],
    ["convert", "быстро.ru.vtt", "-o", "x.srt"],
    ["profile", "web"],
    ["rule", "LEN101"],
    ["formats"],
    ["--help"],
    ["caption", "--help"],
    ["check", "--кириллица"],
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "р.txt").write_text(TALK, "utf-8")
    (tmp_path / "c.csv").write_text(SHEET, "utf-8")
    (tmp_path / "быстро.ru.vtt").write_text(FAST, "utf-8")
    return tmp_path


def run(folder: Path, command: list[str], **options: object) -> subprocess.CompletedProcess[bytes]:
    given: dict[str, object] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.run(
        [sys.executable, "-m", "imhcaps", *command], cwd=folder, **{**given, **options}
    )  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_console_of_another_encoding(folder: Path, command: list[str], encoding: str) -> None:
    env = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": encoding}
    done = run(folder, command, env=env)
    assert done.returncode in (0, 1, 2)
    assert b"Traceback" not in done.stderr, done.stderr.decode(encoding)
    if command[-2:] == ["-o", "-"] or command[-1] in ("json", "github"):
        # What goes to another program is UTF-8, whatever the console is.
        text = done.stdout.decode("utf-8")
        assert "Добрый" in text or "быстро" in text
    elif "--help" not in command:
        done.stdout.decode(encoding)


LONG = [
    command
    for command in COMMANDS
    if "-" in command or command[0] in ("--help", "formats", "check")
]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", LONG, ids=" ".join)
def test_an_output_that_is_full_is_one_error(folder: Path, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(folder, command, stdout=full)
    assert b"Traceback" not in done.stderr and b"Exception ignored" not in done.stderr, done.stderr
    assert done.returncode in (0, 1, 2)
    if command[-2:] == ["-o", "-"] or command[0] in ("--help", "formats"):
        assert done.returncode == 2
        assert b"No space left" in done.stderr


@pytest.mark.parametrize("command", LONG, ids=" ".join)
def test_a_reader_that_went_away_is_no_traceback(folder: Path, command: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = run(folder, command, stdout=writing)
    finally:
        os.close(writing)
    assert b"Traceback" not in done.stderr and b"Exception ignored" not in done.stderr, done.stderr
    assert done.returncode in (0, 1, 2)


FULL = """
import resource, runpy, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
sys.argv = ["imhcaps", *sys.argv[2:]]
runpy.run_module("imhcaps", run_name="__main__")
"""
WRITING = [
    ["caption", "talk.txt", "--cues", "c.csv", "-o", "out", "--to", "vtt,srt,json", "--draft"],
    ["export", "talk.txt", "--to", "md,html,txt", "-o", "out"],
    ["convert", "in.vtt", "-o", "out/in.srt"],
    ["check", "out", "--fix"],
    ["check", "in.vtt", "--output-format", "json", "-o", "out/report.json"],
    ["check", "in.vtt", "--write-baseline", "--baseline", "out/b.json"],
    ["learn", "in", "-o", "out/s.json"],
]  # fmt: skip


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "out").iterdir()}


@pytest.mark.skipif(sys.platform == "win32", reason="needs resource limits")
@pytest.mark.parametrize("command", WRITING, ids=" ".join)
def test_a_full_disk_leaves_all_old_or_all_new(tmp_path: Path, command: list[str]) -> None:
    """A file may not grow beyond some bytes: the system's error comes in the middle of a write."""
    words = "Ann: This is a line of some length, said by Ann.\n\nBo: And this by Bo.\n\n"
    cues = "".join(f"00:{n:02d}.000 --> 00:{n:02d}.900\nOne  line  {n} \n\n" for n in range(40))
    (tmp_path / "out").mkdir()
    (tmp_path / "in").mkdir()
    (tmp_path / "c.csv").write_text("start,text\n0:01,This is\n0:05,And this\n")
    (tmp_path / "in.vtt").write_text(f"WEBVTT\n\n{cues}")
    (tmp_path / "in" / "a.en.vtt").write_text(f"WEBVTT\n\n{cues}")
    (tmp_path / "out" / "f.en.vtt").write_text(f"WEBVTT\n\n{cues}")
    (tmp_path / "talk.txt").write_text(words)
    assert run(
        tmp_path, [*command, "-q"] if command[0] in ("learn", "export") else command
    ).returncode in (0, 1)
    before = written(tmp_path)
    (tmp_path / "talk.txt").write_text(words * 30)
    for name in ("in.vtt", "in/a.en.vtt"):
        (tmp_path / name).write_text(f"WEBVTT\n\n{cues.replace('line', 'line and more')}")
    (tmp_path / "out" / "f.en.vtt").write_text(f"WEBVTT\n\n{cues}")
    before["f.en.vtt"] = f"WEBVTT\n\n{cues}".encode()
    for size in (1, 700, 1_000_000_000):
        done = subprocess.run(
            [sys.executable, "-c", FULL, str(size), *command], cwd=tmp_path, capture_output=True
        )
        assert b"Traceback" not in done.stderr, done.stderr.decode()
        found = written(tmp_path)
        if done.returncode == 2:
            assert b"File too large" in done.stderr + done.stdout
            assert found == before
        else:
            assert set(found) == set(before)
            break
    assert size > 1
