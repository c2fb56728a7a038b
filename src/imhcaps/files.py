"""Files at the edge: read with a bound, written whole or not at all, several together or none."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from imhcaps.errors import InputError, OutputError

ENDLESS = 256 * 1024 * 1024
"""Bytes read of a device or pipe before it is taken to have no end (`/dev/zero`). Our choice: 5,000
hours of captions."""

SETTINGS = 16 * 1024 * 1024
"""Bytes of the largest configuration, profile or baseline that is read. Our choice."""

Guard = Callable[[Path, bytes], None]
"""Called with an existing target (links resolved) and its bytes just before it is replaced; it raises
`OutputError` where that must not be."""


def read_bytes(path: str | os.PathLike[str], most: int | None = None) -> bytes:
    """The bytes of a file; an `InputError` that says what is there instead.

    `most` is the largest number of bytes that is read; more are an error. A device or a pipe is always
    bounded, since it may have no end.
    """
    location = Path(path)
    try:
        with location.open("rb") as file:
            if most is None and stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return file.read()
            limit = ENDLESS if most is None else most
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise InputError("no such file", str(path)) from None
    except IsADirectoryError:
        raise InputError("is a folder, not a file", str(path)) from None
    except PermissionError:
        # Windows says so of a folder.
        reason = (
            "is a folder, not a file"
            if location.is_dir()
            else "may not be read (permission denied)"
        )
        raise InputError(reason, str(path)) from None
    except ValueError:
        raise InputError("is no name of a file (it holds a NUL)", str(path)) from None
    except OSError as problem:
        raise InputError(f"cannot be read ({problem.strerror or problem})", str(path)) from None
    if len(data) > limit:
        raise InputError(f"is larger than {limit:,} bytes, the most that is read of it", str(path))
    return data


def read_stdin() -> bytes:
    """What is on standard input; an `InputError` where it is closed."""
    if sys.stdin is None:
        raise InputError("standard input is closed", "<stdin>")
    try:
        return sys.stdin.buffer.read()
    except (OSError, ValueError) as problem:
        raise InputError(f"cannot be read ({problem})", "<stdin>") from None


def utf8(text: str) -> bytes:
    """Text as UTF-8; half a surrogate pair, which a byte that is no UTF-8 becomes, as U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def write_atomic(path: str | os.PathLike[str], data: bytes, *, guard: Guard | None = None) -> None:
    """Write a file whole or not at all; see `write_all`."""
    write_all({os.fspath(path): data}, guard=guard)


def write_pieces(path: str | os.PathLike[str], pieces: Iterable[bytes]) -> None:
    """Write a file whole or not at all, piece by piece: it need not fit into memory."""
    _write([_target(os.fspath(path), pieces)], None)


class _Target:
    """One file to be written: as named, as resolved, and the temporary file beside it."""

    # No dataclass: every command loads this module, and few write.
    __slots__ = ("data", "location", "name", "old", "temporary")

    def __init__(self, name: str, location: Path, data: Iterable[bytes]) -> None:
        self.name, self.location, self.data = name, location, data
        self.temporary: Path | None = None
        self.old: Path | None = None


def write_all(
    files: Mapping[str, bytes] | Mapping[Path, bytes], *, guard: Guard | None = None
) -> None:
    """Write files (path → bytes) so that all are replaced or none is.

    Each is first written whole to a temporary file beside it and synced: a full disk, a folder that
    may not be written to, and the like are met there, before any target is touched. Then `guard` looks
    at each target that is there, and all are renamed; when one rename fails, those before it are taken
    back. Several files in one folder are written down first, so that the next run completes what a
    kill interrupted. A target keeps its permissions, and its owner as far as that is allowed; a link is
    followed, so that it stays a link. A device or a pipe is written into, never replaced.
    Raises `OutputError` that names the file which could not be written.
    """
    _write([_target(str(name), (data,)) for name, data in files.items()], guard)


def _target(name: str, data: Iterable[bytes]) -> _Target:
    if "\0" in name:
        raise OutputError("is no name of a file (it holds a NUL)", name)
    return _Target(name, Path(os.path.realpath(name)), data)


def _write(targets: list[_Target], guard: Guard | None) -> None:
    from imhcaps.temporary_files import locked  # noqa: PLC0415 - rare path

    straight = [each for each in targets if _is_special(each)]
    regular = [each for each in targets if each not in straight]
    current = targets[0].name if targets else ""
    try:
        for each in regular:
            current = each.name
            _refuse_name(each, regular)
            each.location.parent.mkdir(parents=True, exist_ok=True)
        folders = sorted({each.location.parent for each in regular})
        with contextlib.ExitStack() as stack:
            for folder in folders:
                stack.enter_context(locked(folder, alone=len(regular) > 1))
            try:
                for each in regular:
                    current = each.name
                    _refuse_unwritable(each)
                    each.temporary = _temporary(each)
                if guard is not None:
                    for each in regular:
                        current = each.name
                        if each.location.exists():
                            guard(each.location, read_bytes(each.location))
                for each in straight:
                    current = each.name
                    _write_into(each)
                current = regular[0].name if regular else current
                _replace(regular)
            finally:
                for each in regular:
                    for left in (each.temporary, each.old):
                        if left is not None:
                            left.unlink(missing_ok=True)
    except OSError as problem:
        current = getattr(problem, "imhcaps_target", current)
        in_the_way = isinstance(problem, FileExistsError | NotADirectoryError)
        if in_the_way and (blocking := _file_above(Path(current))):
            raise OutputError("is a file, not a folder", str(blocking)) from None
        raise OutputError(f"cannot be written ({problem.strerror or problem})", current) from None


def _is_special(target: _Target) -> bool:
    """A device or a pipe, asked of the path as given: `/dev/stdout` leads to what has no path."""
    try:
        mode = Path(target.name).stat().st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _refuse_name(target: _Target, all_targets: list[_Target]) -> None:
    if any(other is not target and other.location == target.location for other in all_targets):
        raise OutputError("would be written twice by one command", target.name)
    if target.location.is_dir():
        raise OutputError("is a folder, not a file", target.name)


def _refuse_unwritable(target: _Target) -> None:
    location = target.location
    if not location.exists():
        return
    if not os.access(location, os.W_OK):
        raise OutputError("may not be written (it is write-protected)", target.name)
    if location.stat().st_nlink > 1:
        # Replaced, the other names would keep the old text; written into, it could be left half written.
        raise OutputError(
            "has other names (hard links), which would be parted from it",
            target.name,
            hint="write to another file, or copy it over itself first",
        )


def _write_into(target: _Target) -> None:
    with Path(target.name).open("wb", buffering=0) as pipe:
        for piece in target.data:
            rest = memoryview(piece)
            while rest:
                rest = rest[pipe.write(rest) :]


def _temporary(target: _Target) -> Path:
    """A synced file beside the target with the data, and the permissions that it has or will have."""
    from imhcaps.temporary_files import create  # noqa: PLC0415 - rare path

    there = target.location.stat() if target.location.exists() else None
    # What is new has the permissions that the system gives to new files.
    handle, temporary = create(target.location.parent, ".tmp", 0o666 if there is None else 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(target.data)
            file.flush()
            os.fsync(file.fileno())
            if there is not None:
                _keep_attributes(target.location, there, file.fileno(), temporary)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _keep_attributes(location: Path, there: os.stat_result, handle: int, temporary: Path) -> None:
    """Owner, group, extended attributes and permissions, as far as the file system has them."""
    mine = os.fstat(handle)
    if hasattr(os, "fchown") and (mine.st_uid, mine.st_gid) != (there.st_uid, there.st_gid):
        try:
            os.fchown(handle, there.st_uid, there.st_gid)
        except OSError:
            # Only the superuser gives files away; a group of one's own may be set.
            with contextlib.suppress(OSError):
                os.fchown(handle, -1, there.st_gid)
    if hasattr(os, "listxattr"):
        with contextlib.suppress(OSError):
            names = os.listxattr(location)
            for name in names:
                with contextlib.suppress(OSError):
                    os.setxattr(handle, name, os.getxattr(location, name))
    if stat.S_IMODE(os.fstat(handle).st_mode) != stat.S_IMODE(there.st_mode):
        # FAT and some network shares have no permissions to set.
        with contextlib.suppress(OSError):
            temporary.chmod(stat.S_IMODE(there.st_mode))


def _replace(targets: list[_Target]) -> None:
    """Rename all; a set of several is written down first, and taken back when one cannot be renamed."""
    from imhcaps.temporary_files import keep_old, noted  # noqa: PLC0415 - rare path

    done: list[_Target] = []
    several = len(targets) > 1
    with noted([(t.temporary, t.location) for t in targets if t.temporary]):
        try:
            for each in targets:
                assert each.temporary is not None
                if several and each.location.exists():
                    each.old = keep_old(each.location)
            for each in targets:
                assert each.temporary is not None
                try:
                    each.temporary.replace(each.location)
                except OSError as problem:
                    problem.imhcaps_target = each.name  # type: ignore[attr-defined]
                    raise
                done.append(each)
        except OSError:
            for each in done:
                if each.old is None:
                    each.location.unlink(missing_ok=True)
                else:
                    each.old.replace(each.location)
            raise


def _file_above(path: Path) -> Path | None:
    """What is where a folder of `path` should be, if that is a file."""
    return next((above for above in path.parents if above.exists() and not above.is_dir()), None)
