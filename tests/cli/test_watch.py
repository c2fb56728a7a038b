"""`check --watch`: a file that changed is checked again, soon, and no other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue

import pytest

from command import in_process

pytest.importorskip("watchfiles")

GOOD = "WEBVTT\n\n00:01.000 --> 00:03.000\nGood morning to you.\n"
BAD = GOOD.replace(" to", " , to")


class Watching:
    """A run that watches; its lines as they come, each with the time of its coming."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        command = [sys.executable, "-u", "-m", "imhcaps", "check", "--watch", *arguments]
        self.run = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.lines: Queue[tuple[float, str]] = Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.until("Watching")
        # The watch begins after it is announced.
        time.sleep(0.3)

    def _read(self) -> None:
        assert self.run.stdout is not None
        for line in self.run.stdout:
            self.lines.put((time.perf_counter(), line))

    def until(self, text: str, seconds: float = 30) -> tuple[float, list[str]]:
        """The lines up to one that has a text, and when it came."""
        said = []
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                at, line = self.lines.get(timeout=0.1)
            except Empty:
                continue
            said.append(line)
            if text in line:
                return at, said
        raise AssertionError((text, said))

    def end(self) -> int:
        if self.run.poll() is None:
            self.run.send_signal(signal.SIGINT)
        return self.run.wait(10)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(60):
        (tmp_path / f"{number:02d} [a].en.vtt").write_text(GOOD)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "x.en.vtt").write_text(GOOD)
    return tmp_path


@pytest.fixture
def watching(folder: Path) -> Iterator[Watching]:
    run = Watching(folder, ".", "--output-format", "concise")
    try:
        yield run
    finally:
        run.end()


def replaced(path: Path, text: str) -> None:
    """Saved as many editors do: another file takes its name."""
    new = path.with_name(".new~")
    new.write_text(text)
    new.replace(path)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_what_changes_is_checked_again_and_nothing_else(folder: Path, watching: Watching) -> None:
    path = folder / "07 [a].en.vtt"
    began = time.perf_counter()
    path.write_text(BAD)
    at, said = watching.until("Found")
    assert [line.split(":")[0] for line in said[:-1]] == ["07 [a].en.vtt"] * (len(said) - 1)
    assert "in 1 file" in said[-1]
    assert at - began < 0.5 or os.getloadavg()[0] > (os.cpu_count() or 1)
    replaced(path, GOOD)
    watching.until("No finding in 1 file")
    (folder / "deep" / "new.en.vtt").write_text(BAD)
    assert "deep/new.en.vtt:" in "".join(watching.until("Found")[1])
    (folder / "deep" / "new.en.vtt").unlink()
    watching.until("new.en.vtt is gone.")
    (folder / "notes.txt").write_text("nothing of ours")
    replaced(folder / "deep" / "x.en.vtt", BAD)
    said = watching.until("Found")[1]
    assert any(line.startswith("deep/x.en.vtt:") for line in said)
    assert not any(name in line for line in said for name in ("notes", "07"))
    (folder / "deep" / "x.en.vtt").rename(folder / "deep" / "y.en.vtt")
    watching.until("deep/x.en.vtt is gone.")
    assert any("deep/y.en.vtt:" in line for line in watching.until("Found")[1])
    assert watching.end() == 130


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_single_file_is_watched_through_its_replacement(folder: Path) -> None:
    run = Watching(folder, "07 [a].en.vtt", "--output-format", "concise")
    try:
        for text, said in ((BAD, "Found"), (GOOD, "No finding"), (BAD, "Found")):
            replaced(folder / "07 [a].en.vtt", text)
            run.until(said)
        (folder / "08 [a].en.vtt").write_text(BAD)
        replaced(folder / "07 [a].en.vtt", GOOD)
        assert not any("08" in line for line in run.until("No finding")[1])
    finally:
        run.end()


@pytest.mark.parametrize(
    "options",
    [
        ("--fix",),
        ("--diff",),
        ("--write-baseline",),
        ("--output", "x"),
        ("--resume", "x"),
        ("--output-format", "json"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_watched_is_refused(folder: Path, options: tuple[str, ...]) -> None:
    done = in_process("check", ".", "--watch", *options, cwd=folder)
    assert done.returncode == 2
    assert "contradict" in done.stderr


def test_without_the_package_the_line_that_installs_it_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    done = in_process("check", ".", "--watch", cwd=folder)
    assert done.returncode == 2
    assert 'pip install "imhcaps[watch]"' in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_configuration_that_changes_is_obeyed(folder: Path, watching: Watching) -> None:
    """Also one that lies above what is watched; one that is wrong is shown, and the watch goes on."""
    (folder / "imhcaps.toml").write_text('ignore = ["TXT"]\n')
    _, said = watching.until("changed: all is checked again.")
    assert "imhcaps.toml" in said[-1]
    watching.until("Watching")
    time.sleep(0.3)
    (folder / "07 [a].en.vtt").write_text(BAD)
    watching.until("No finding in 1 file")
    replaced(folder / "imhcaps.toml", 'ignor = ["TXT"]\n')
    watching.until("did you mean 'ignore'?")
    watching.until("The settings of before hold")
    replaced(folder / "imhcaps.toml", 'ignore = ["MET"]\n')
    watching.until("all is checked again.")
    assert any("07 [a].en.vtt" in line for line in watching.until("Found")[1])
    watching.until("Watching")
    assert watching.end() == 130


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_configuration_above_what_is_watched_is_obeyed(folder: Path) -> None:
    (folder / "imhcaps.toml").write_text('ignore = ["TXT"]\n')
    (folder / "deep" / "x.en.vtt").write_text(BAD)
    run = Watching(folder, "deep", "--output-format", "concise")
    try:
        (folder / "imhcaps.toml").write_text('ignore = ["MET101"]\n')
        assert any("x.en.vtt" in line for line in run.until("Found")[1])
        run.until("Watching")
    finally:
        run.end()
