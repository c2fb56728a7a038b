"""A file is written whole or not at all, and a file that cannot be read is named with its reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from imhcaps.errors import InputError, OutputError
from imhcaps.files import read_bytes, write_all, write_atomic


def test_a_file_is_written_and_its_folder_made(tmp_path: Path) -> None:
    target = tmp_path / "new" / "a.vtt"
    write_atomic(target, b"WEBVTT\n")
    assert target.read_bytes() == b"WEBVTT\n"
    assert [p.name for p in target.parent.iterdir()] == ["a.vtt"]


def test_a_failed_write_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.vtt"
    target.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write_atomic(target, b"new")
    assert target.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.vtt"]


def test_of_several_files_all_are_written_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, new = tmp_path / "a.vtt", tmp_path / "a.srt", tmp_path / "a.sbv"
    first.write_bytes(b"old vtt")
    second.write_bytes(b"old srt")
    real, calls = os.fsync, []

    def full_at_the_second(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        real(handle)

    files = {first: b"new vtt", second: b"new srt", new: b"new sbv"}
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full_at_the_second)
        with pytest.raises(OutputError, match="No space left") as caught:
            write_all(files)
    assert caught.value.path == str(second)
    assert (first.read_bytes(), second.read_bytes()) == (b"old vtt", b"old srt")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.srt", "a.vtt"]
    write_all(files)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == files


@pytest.mark.parametrize("below", ["a.vtt", "deep/a.vtt"])
def test_a_file_is_no_folder(tmp_path: Path, below: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_bytes(b"keep")
    with pytest.raises(OutputError, match="is a file, not a folder") as caught:
        write_atomic(secret / below, b"")
    assert caught.value.path == str(secret)
    assert secret.read_bytes() == b"keep"


def test_a_link_stays_a_link_and_permissions_stay(tmp_path: Path) -> None:
    real = tmp_path / "real.vtt"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link = tmp_path / "link.vtt"
    link.symlink_to(real)
    write_atomic(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="folder"):
        write_atomic(tmp_path, b"")


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_bytes(tmp_path / "none")
    with pytest.raises(InputError, match="folder"):
        read_bytes(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"")
    secret.chmod(0)
    with pytest.raises(InputError, match="permission"):
        read_bytes(secret)


def test_a_pipe_is_written_into_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "p.vtt"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_atomic(pipe, b"WEBVTT\n")
        assert os.read(reader, 100) == b"WEBVTT\n"
    finally:
        os.close(reader)
    assert pipe.is_fifo()
    assert [p.name for p in tmp_path.iterdir()] == ["p.vtt"]


def test_a_device_is_written_into_and_stays_a_device() -> None:
    full = Path("/dev/full")
    if not full.is_char_device():
        pytest.skip("no /dev/full here")
    with pytest.raises(OutputError, match="No space left"):
        write_atomic(full, b"WEBVTT\n")
    assert full.is_char_device()
