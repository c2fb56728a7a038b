"""Files at the edge: whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from imhcaps.errors import InputError, OutputError


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file; an `InputError` that says what is there instead."""
    place = Path(path)
    try:
        return place.read_bytes()
    except FileNotFoundError:
        raise InputError("no such file", str(path)) from None
    except IsADirectoryError:
        raise InputError("is a folder, not a file", str(path)) from None
    except PermissionError:
        raise InputError("may not be read (permission denied)", str(path)) from None
    except OSError as problem:
        raise InputError(f"cannot be read ({problem.strerror or problem})", str(path)) from None


def write_atomic(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file whole or not at all; see `write_all`."""
    write_all({os.fspath(path): data})


def write_all(files: Mapping[str, bytes] | Mapping[Path, bytes]) -> None:
    """Write files (path → bytes) so that all are replaced or none is, as far as a file system allows.

    Each is first written whole to a temporary file beside it and synced: a full disk, a folder that
    may not be written to, and the like are met there, before any target is touched. Then all are
    renamed. A target keeps its permissions; a link is followed, so that it stays a link. A device or
    a pipe is written into, never replaced. Raises `OutputError` that names the file which could not
    be written.
    """
    ready: list[tuple[str, Path, Path]] = []
    straight: list[tuple[str, bytes]] = []
    current = ""
    try:
        for path, data in files.items():
            current, place = str(path), Path(os.path.realpath(path))
            if place.is_dir():
                raise OutputError("is a folder, not a file", current)
            # Asked of the path as given: `/dev/stdout` leads to what has no path of its own.
            if Path(current).exists() and not Path(current).is_file():
                straight.append((current, data))
                continue
            ready.append((current, _temporary(place, data), place))
        for current, data in straight:
            with Path(current).open("wb", buffering=0) as pipe:
                rest = memoryview(data)
                while rest:
                    rest = rest[pipe.write(rest) :]
        for target, temporary, place in ready:
            current = target
            temporary.replace(place)
    except OSError as problem:
        in_the_way = isinstance(problem, FileExistsError | NotADirectoryError)
        if in_the_way and (blocking := _file_above(Path(current))):
            raise OutputError("is a file, not a folder", str(blocking)) from None
        raise OutputError(f"cannot be written ({problem.strerror or problem})", current) from None
    finally:
        for _, temporary, _ in ready:
            temporary.unlink(missing_ok=True)


def _temporary(place: Path, data: bytes) -> Path:
    """A synced file beside `place` with the data and the permissions that `place` has or will have."""
    # Here and not above: it is slow to load, and most runs write nothing.
    import tempfile

    place.parent.mkdir(parents=True, exist_ok=True)
    mode = place.stat().st_mode & 0o7777 if place.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _file_above(path: Path) -> Path | None:
    """What stands where a folder of `path` should be, if that is a file."""
    return next((above for above in path.parents if above.exists() and not above.is_dir()), None)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
