"""Files at the edge: whole or not at all."""

from __future__ import annotations

import contextlib
import os
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
    """Write a file whole or not at all: a temporary file beside it, fsync, rename.

    The target keeps its permissions; a link is followed, so that it stays a link.
    """
    # Here and not above: it is slow to load, and most runs write nothing.
    import tempfile

    place = Path(os.path.realpath(path))
    if place.is_dir():
        raise OutputError("is a folder, not a file", str(path))
    temporary: str | None = None
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        mode = place.stat().st_mode & 0o7777 if place.exists() else 0o666 & ~_umask()
        handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(place)
        temporary = None
    except OSError as problem:
        raise OutputError(f"cannot be written ({problem.strerror or problem})", str(path)) from None
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
