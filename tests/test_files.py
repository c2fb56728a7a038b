"""A file is written whole or not at all, and a file that cannot be read is named with its reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps import files
from imhcaps.errors import InputError, OutputError
from imhcaps.files import read_bytes, utf8, write_all, write_atomic


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


def test_names_of_any_length_that_the_file_system_takes(tmp_path: Path) -> None:
    for length in (200, 244, 246, 255):
        path = tmp_path / ("n" * (length - 4) + ".vtt")
        write_atomic(path, b"one")
        write_atomic(path, b"two")
        assert path.read_bytes() == b"two"
    with pytest.raises(OutputError, match="too long"):
        write_atomic(tmp_path / ("n" * 256), b"")
    assert len(list(tmp_path.iterdir())) == 4


def test_a_file_system_without_permissions_is_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.vtt"
    path.write_bytes(b"old")
    path.chmod(0o644)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    for name in ("chmod", "fchmod", "fchown", "setxattr"):
        monkeypatch.setattr(os, name, refused, raising=False)
    write_atomic(path, b"new")
    write_atomic(tmp_path / "b.vtt", b"new")
    assert path.read_bytes() == b"new"


def test_new_files_have_the_permissions_of_new_files(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write_atomic(tmp_path / "a", b"")
    finally:
        os.umask(old)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(
    os.geteuid() != 0, reason="only the superuser gives files away: the others may not"
)
def test_the_owner_and_the_group_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.vtt"
    path.write_bytes(b"old")
    os.chown(path, 12345, 23456)
    path.chmod(0o604)
    write_atomic(path, b"new")
    there = path.stat()
    assert (there.st_uid, there.st_gid, there.st_mode & 0o777) == (12345, 23456, 0o604)


def test_a_file_with_other_names_is_not_parted_from_them(tmp_path: Path) -> None:
    path, other = tmp_path / "a.vtt", tmp_path / "b.vtt"
    path.write_bytes(b"old")
    os.link(path, other)
    with pytest.raises(OutputError, match="hard links"):
        write_atomic(path, b"new")
    assert path.read_bytes() == other.read_bytes() == b"old"
    assert path.samefile(other)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everything")
def test_a_write_protected_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.vtt"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(OutputError, match="write-protected"):
        write_atomic(path, b"new")


def test_two_names_of_one_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "link.vtt").symlink_to(tmp_path / "a.vtt")
    with pytest.raises(OutputError, match="written twice"):
        write_all({tmp_path / "a.vtt": b"1", tmp_path / "link.vtt": b"2"})
    assert not (tmp_path / "a.vtt").exists()


@pytest.mark.parametrize("failing", [0, 1, 2])
def test_a_rename_that_fails_takes_the_others_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    """Windows refuses to replace a file that a program has open."""
    paths = [tmp_path / "a.vtt", tmp_path / "a.srt", tmp_path / "new.vtt"]
    for path in paths[:2]:
        path.write_bytes(b"old")
    real = Path.replace

    def guarded(self: Path, target: Path) -> Path:
        if target == paths[failing] and self.suffix == ".tmp":
            raise PermissionError(13, "The file is in use")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", guarded)
    with pytest.raises(OutputError, match="in use") as caught:
        write_all(dict.fromkeys(paths, b"new"))
    assert caught.value.path == str(paths[failing])
    assert [path.read_bytes() for path in paths[:2]] == [b"old", b"old"]
    assert sorted(tmp_path.iterdir()) == sorted(paths[:2])


def test_what_a_guard_refuses_is_not_touched_and_nothing_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.vtt"
    path.write_bytes(b"old")
    seen = []

    def guard(place: Path, there: bytes) -> None:
        seen.append((place, there))
        raise OutputError("no", str(place))

    with pytest.raises(OutputError):
        write_all({path: b"new", tmp_path / "b.vtt": b"new"}, guard=guard)
    assert seen == [(path, b"old")]
    assert [p.name for p in tmp_path.iterdir()] == ["a.vtt"]


def test_what_has_no_end_is_not_read_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "ENDLESS", 10_000)
    with pytest.raises(InputError, match="larger than 10,000 bytes"):
        read_bytes("/dev/zero")
    (tmp_path / "a").write_bytes(b"12345")
    assert read_bytes(tmp_path / "a", 5) == b"12345"
    with pytest.raises(InputError, match="larger than 4 bytes"):
        read_bytes(tmp_path / "a", 4)
    with pytest.raises(InputError, match="NUL"):
        read_bytes("a\0b")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_text_is_written_as_it_is(text: str) -> None:
    assert utf8(text).decode() == text
    assert utf8(f"{text}\udcff").decode() == f"{text}\ufffd"
