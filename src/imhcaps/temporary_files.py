"""Temporary files beside what they will replace: made, locked, noted, and swept after a kill.

A writer holds a lock on the folder (`flock` on the folder itself, which leaves no file behind) for as
long as it has temporary files there, so whoever gets the lock alone knows that what is left is of
a process that was killed. Several files that belong together are noted in a file first: who sweeps
completes what was interrupted. Where folders cannot be locked (Windows, some network shares) only what
is older than an hour is swept.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from imhcaps.errors import OutputError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

PREFIX = ".imhcaps-"
NOTE = ".set"
WAIT_SECONDS = 10.0
"""Seconds to wait for another process that writes in the same folder. Our choice: a set takes well
under one."""
STALE_SECONDS = 3600.0
"""Seconds after which a temporary file is nobody's, where folders cannot be locked. Our choice."""

_swept: set[Path] = set()


def create(folder: Path, suffix: str, mode: int) -> tuple[int, Path]:
    """A new file in a folder, open for writing; its name is short, whatever it will replace."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    while True:
        path = folder / f"{PREFIX}{os.urandom(8).hex()}{suffix}"
        with contextlib.suppress(FileExistsError):
            return os.open(path, flags, mode), path


def keep_old(location: Path) -> Path:
    """A copy of a file that will be replaced, to be put back should its set not be replaced whole."""
    import shutil  # noqa: PLC0415 - slow to load

    handle, path = create(location.parent, ".old", 0o600)
    os.close(handle)
    shutil.copy2(location, path)
    return path


@contextlib.contextmanager
def locked(folder: Path, *, alone: bool) -> Iterator[None]:
    """Hold the folder's lock: `alone` for a set of files, shared with other writers for a single one.

    The first time a process comes to a folder it sweeps there. Raises `OutputError` when another process
    holds the lock for longer than `WAIT_SECONDS`.
    """
    handle = _open(folder)
    try:
        _sweep_once(folder, handle)
        if handle is not None and _lock(handle, alone=alone, wait=True) is False:
            raise OutputError("is being written in by another imhcaps", str(folder))
        yield
    finally:
        if handle is not None:
            os.close(handle)


def tidy(folders: Iterable[Path]) -> None:
    """Take away what a killed process left in folders in which nothing has to be written; waits for nobody."""
    for folder in folders:
        handle = _open(folder)
        try:
            _sweep_once(folder, handle)
        finally:
            if handle is not None:
                os.close(handle)


def _sweep_once(folder: Path, handle: int | None) -> None:
    """Sweep the first time that this process comes to a folder."""
    if folder in _swept:
        return
    _swept.add(folder)
    # Alone here, whatever is left is of a process that was killed.
    got = None if handle is None else _lock(handle, alone=True, wait=False)
    if got is not False:
        _sweep(folder, None if got else time.time() - STALE_SECONDS)


@contextlib.contextmanager
def noted(renames: Sequence[tuple[Path, Path]]) -> Iterator[None]:
    """While several files (temporary, target) are renamed, a note in their folder says which.

    Its entries name the temporary files by their inodes too: a note that came with somebody else's
    folder fits no file here.
    """
    folders: dict[Path, list[list[Any]]] = {}
    for temporary, target in renames:
        there = temporary.stat()
        row = [temporary.name, there.st_dev, there.st_ino, target.name]
        folders.setdefault(target.parent, []).append(row)
    notes: list[Path] = []
    try:
        for folder, rows in folders.items():
            if len(rows) > 1:
                handle, path = create(folder, NOTE, 0o600)
                notes.append(path)
                with os.fdopen(handle, "wb") as file:
                    file.write(json.dumps(rows).encode())
                    file.flush()
                    os.fsync(file.fileno())
        yield
    finally:
        for path in notes:
            path.unlink(missing_ok=True)


def _sweep(folder: Path, before: float | None) -> None:
    """Complete what a killed process had noted, then take its temporary files away."""
    try:
        left = [
            Path(entry.path)
            for entry in os.scandir(folder)
            if entry.name.startswith(PREFIX)
            and entry.is_file(follow_symlinks=False)
            and (before is None or entry.stat(follow_symlinks=False).st_mtime < before)
        ]
    except OSError:
        return
    for note in left:
        if note.suffix == NOTE:
            _complete(note)
    for path in left:
        if path.suffix in (".tmp", ".old", NOTE):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


def _complete(note: Path) -> None:
    try:
        rows = json.loads(note.read_bytes()[:100_000])
        renames = []
        for name, device, inode, target in rows:
            if not (_plain(name) and name.startswith(PREFIX) and _plain(target)):
                return
            temporary = note.parent / name
            if not temporary.exists():
                continue  # renamed before the kill
            there = temporary.lstat()
            if (there.st_dev, there.st_ino) != (device, inode):
                return
            renames.append((temporary, note.parent / target))
    except (OSError, ValueError, TypeError, RecursionError):
        return
    for temporary, location in renames:
        with contextlib.suppress(OSError):
            temporary.replace(location)


def _plain(name: object) -> bool:
    """A name in this very folder."""
    return isinstance(name, str) and name not in ("", ".", "..") and not set(name) & set("/\\\0")


def _open(folder: Path) -> int | None:
    if fcntl is None:
        return None
    try:
        return os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None


def _lock(handle: int, *, alone: bool, wait: bool) -> bool | None:
    """Whether the lock was got; nothing where there are no locks."""
    kind = fcntl.LOCK_EX if alone else fcntl.LOCK_SH
    deadline = time.monotonic() + (WAIT_SECONDS if wait else 0)
    while True:
        try:
            fcntl.flock(handle, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                return False
            time.sleep(0.01)
        except OSError:
            return None
        else:
            return True
