"""A process that is killed at any step of a write leaves old or new files, whole, and the next run tidies up."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from imhcaps import temporary_files
from imhcaps.errors import OutputError
from imhcaps.files import write_all, write_atomic

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("t.en.vtt", "t.en.srt", "t.chapters.en.vtt")

DYING = """
import os, sys
from pathlib import Path
from imhcaps import files, temporary_files
step = int(sys.argv[1])
done = 0
def counted(real):
    def call(*arguments, **options):
        global done
        done += 1
        if done == step:
            os._exit(9)
        return real(*arguments, **options)
    return call
for module, name in ((os, "open"), (os, "fsync"), (os, "link"), (Path, "replace"), (Path, "unlink")):
    setattr(module, name, counted(getattr(module, name)))
files.write_all({name: b"new " + name.encode() for name in sys.argv[2:]})
print(done)
"""


def die_at(step: int, folder: Path) -> bool:
    """Whether the process died; False when it came to its end before that step."""
    done = subprocess.run(
        [sys.executable, "-c", DYING, str(step), *NAMES], cwd=folder, capture_output=True, text=True
    )
    assert done.returncode in (0, 9), done.stderr
    return done.returncode == 9


@pytest.mark.parametrize("there", [True, False], ids=["replaced", "new"])
def test_a_set_is_whole_after_a_kill_at_any_step_and_the_next_run(
    tmp_path: Path, there: bool
) -> None:
    cut_in_two = 0
    for step in range(1, 100):
        folder = tmp_path / str(step)
        folder.mkdir()
        for name in NAMES if there else ():
            (folder / name).write_bytes(b"old " + name.encode())
        died = die_at(step, folder)
        found = {
            name: (folder / name).read_bytes()[:3] for name in NAMES if (folder / name).exists()
        }
        assert set(found.values()) <= {b"old", b"new"}
        cut_in_two += b"new" in found.values() and list(found.values()) != [b"new"] * 3
        temporary_files._swept.discard(folder)
        write_atomic(folder / "another.txt", b"x")
        after = {
            name: (folder / name).read_bytes()[:3] for name in NAMES if (folder / name).exists()
        }
        assert len(set(after.values())) <= 1, (step, after)
        assert len(after) in ((3,) if there else (0, 3))
        assert {p.name for p in folder.iterdir()} == {"another.txt", *after}
        if not died:
            break
    assert not died
    assert step > 8
    assert cut_in_two >= 2  # the test has met what the note is for


def test_a_note_that_came_with_a_folder_renames_nothing(tmp_path: Path) -> None:
    """A stranger's repository may hold a file that looks like ours."""
    (tmp_path / "mine.vtt").write_bytes(b"mine")
    evil = tmp_path / f"{temporary_files.PREFIX}0123456789abcdef.tmp"
    for target in ("mine.vtt", "../outside.vtt", "/etc/passwd", "..", ""):
        evil.write_bytes(b"evil")
        there = evil.stat()
        for row in (
            [evil.name, there.st_dev, there.st_ino + 1, target],
            [evil.name, 0, 0, target],
            ["mine.vtt", there.st_dev, there.st_ino, target],
            [evil.name, there.st_dev, there.st_ino, f"../{tmp_path.name}/x"],
            [1, 2, 3, 4],
            [],
        ):
            note = tmp_path / f"{temporary_files.PREFIX}0123456789abcdef{temporary_files.NOTE}"
            note.write_text(json.dumps([row]))
            temporary_files._complete(note)
            assert (tmp_path / "mine.vtt").read_bytes() == b"mine"
            assert evil.read_bytes() == b"evil"
            assert not (tmp_path / "x").exists()
            assert not (tmp_path.parent / "outside.vtt").exists()
    for text in ("", "[", "{}", "3", "[" * 100_000):
        note.write_text(text)
        temporary_files._complete(note)


def test_what_is_left_is_swept_by_a_run_that_has_nothing_to_write(tmp_path: Path) -> None:
    """Killed between the last rename and its end, a run has written all and left its copies of the old files."""
    from imhcaps.made_files import write_made

    files = {tmp_path / name: b"new " + name.encode() for name in NAMES}
    write_made(files)
    for name in ("1.old", "2.tmp", f"3{temporary_files.NOTE}"):
        (tmp_path / f"{temporary_files.PREFIX}{name}").write_bytes(b"[]")
    temporary_files._swept.discard(tmp_path)
    write_made(files)
    assert {p.name for p in tmp_path.iterdir()} == set(NAMES)


def test_what_belongs_to_others_is_not_swept(tmp_path: Path) -> None:
    theirs = [".imhcaps", ".imhcaps-notes", ".imhcaps-baseline.json", "imhcaps-x.tmp", ".other.tmp"]
    for name in theirs:
        (tmp_path / name).write_bytes(b"theirs")
    (tmp_path / ".imhcaps-1.tmp").write_bytes(b"left by a kill")
    (tmp_path / ".imhcaps-2.tmp").symlink_to(tmp_path / ".imhcaps")
    temporary_files._swept.discard(tmp_path)
    write_atomic(tmp_path / "a.vtt", b"")
    assert {p.name for p in tmp_path.iterdir()} == {*theirs, "a.vtt", ".imhcaps-2.tmp"}


def test_two_runs_at_once_leave_the_files_of_one_of_them(tmp_path: Path) -> None:
    problems: list[BaseException] = []

    def write(mark: bytes) -> None:
        try:
            for _ in range(15):
                write_all({tmp_path / name: mark + name.encode() for name in NAMES})
        except BaseException as problem:
            problems.append(problem)

    threads = [threading.Thread(target=write, args=(mark,)) for mark in (b"one ", b"two ")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not problems
    assert len({(tmp_path / name).read_bytes()[:4] for name in NAMES}) == 1
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(NAMES)


def test_a_folder_that_another_process_writes_in_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(temporary_files, "WAIT_SECONDS", 0.3)
    with temporary_files.locked(tmp_path, alone=True):
        began = time.monotonic()
        with pytest.raises(OutputError, match="written in by another imhcaps"):
            write_atomic(tmp_path / "a", b"")
        assert time.monotonic() - began >= 0.3
    write_atomic(tmp_path / "a", b"")
    with temporary_files.locked(tmp_path, alone=False):
        write_atomic(tmp_path / "a", b"x")
        with pytest.raises(OutputError):
            write_all({tmp_path / "a": b"y", tmp_path / "b": b"y"})


@pytest.mark.parametrize("missing", ["no fcntl", "no locks"])
def test_where_folders_cannot_be_locked_only_old_leftovers_are_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    """Windows, and network shares without locks."""
    if missing == "no fcntl":
        monkeypatch.setattr(temporary_files, "fcntl", None)
    else:

        def refused(*_: object) -> None:
            raise OSError(95, "Operation not supported")

        monkeypatch.setattr(temporary_files.fcntl, "flock", refused)
    young, old = tmp_path / ".imhcaps-1.tmp", tmp_path / ".imhcaps-2.tmp"
    for path in (young, old):
        path.write_bytes(b"")
    os.utime(old, (0, 0))
    write_all({tmp_path / name: b"new" for name in NAMES})
    assert young.exists()
    assert not old.exists()
    assert {(tmp_path / name).read_bytes() for name in NAMES} == {b"new"}


FAULTS: dict[str, tuple[object, str]] = {
    "write": (os, "fdopen"),
    "fsync": (os, "fsync"),
    "rename": (Path, "replace"),
    "open": (os, "open"),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("at", range(1, 5))
@pytest.mark.parametrize(
    "error", [(28, "No space left on device"), (5, "Input/output error"), (13, "Permission denied")]
)
def test_an_error_of_the_system_leaves_all_old_or_all_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, at: int, error: tuple[int, str]
) -> None:
    for name in NAMES:
        (tmp_path / name).write_bytes(b"old")
    where, function = FAULTS[fault]
    real: Callable[..., object] = getattr(where, function)
    calls = 0

    def failing(*arguments: object, **options: object) -> object:
        nonlocal calls
        calls += 1
        if calls == at:
            raise OSError(*error)
        return real(*arguments, **options)

    with monkeypatch.context() as patched:
        patched.setattr(where, function, failing)
        try:
            write_all({tmp_path / name: b"new" for name in NAMES})
        except OutputError as problem:
            assert error[1] in problem.message
            expected = b"old"
        else:
            expected = b"new"
    assert {(tmp_path / name).read_bytes() for name in NAMES} == {expected}
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(NAMES)


@pytest.fixture(scope="module")
def kill_runs() -> ModuleType:
    spec = importlib.util.spec_from_file_location("kill_runs", ROOT / "tools" / "kill_runs.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("command", ["caption", "export", "convert", "fix"])
@pytest.mark.one_version
def test_a_command_that_is_killed_leaves_old_or_new_files(
    tmp_path: Path, kill_runs: ModuleType, command: str
) -> None:
    """A short version; `tools/kill_runs.py 500` is the long one."""
    kills = kill_runs.Kills(command, tmp_path)
    for moment, writing in ((0.8, False), (0.97, False), (0.0, True), (0.3, True)):
        kills.round(moment, writing)
