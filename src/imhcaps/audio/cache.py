"""The posteriors of a recording, kept for the next run: listening takes a minute for an hour of sound.

An entry is known by the content of the file, the stream, the model and the version of this program; a change in any
of them makes another entry. Entries carry a checksum, and one that is damaged is not there. They lie in the user's
cache folder (`$XDG_CACHE_HOME/imhcaps`, `%LOCALAPPDATA%` on Windows), 2 GB of them at most, the oldest going first;
`IMHCAPS_NO_CACHE=1` keeps none.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import imhcaps

MOST_BYTES = 2_000_000_000
"""Bytes of all entries: some 28 hours of sound. Our own choice."""
LAYOUT = 5
"""Version number of the entries; our own choice, raised when listening or the entries change."""
_MAGIC = b"imhcaps posteriors\n"
_DIGEST = 32
"""Bytes of the checksum after each entry (BLAKE2b). Our own choice."""


def folder() -> Path | None:
    """Where entries are kept; None where the user wants none."""
    if os.environ.get("IMHCAPS_NO_CACHE"):
        return None
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "imhcaps" / "posteriors"
    except RuntimeError:  # no home
        return None


def key_of(path: str, stream: int | None, identity: str) -> str:
    """The name of the entry of a recording: content, stream, model, program, decoder."""
    digest = hashlib.blake2b(digest_size=20)
    with Path(path).open("rb") as file:
        while block := file.read(1 << 22):
            digest.update(block)
    decoder = shutil.which("ffmpeg") or ""
    state = os.stat(decoder) if decoder else None  # noqa: PTH116 - of a program that was just found
    seen = [LAYOUT, imhcaps.__version__, identity, stream, Path(path).suffix.lower(), decoder]
    seen += [state.st_size, int(state.st_mtime)] if state else []
    digest.update(json.dumps(seen).encode())
    return digest.hexdigest()


def read(key: str, kind: str) -> tuple[Any, memoryview] | None:
    """The values and the bytes of an entry; None where there is none, or it is damaged."""
    location = folder()
    if location is None:
        return None
    try:
        data = memoryview((location / f"{key}.{kind}").read_bytes())
        body, digest = data[:-_DIGEST], data[-_DIGEST:]
        at = len(_MAGIC) + 4
        if (
            body[: len(_MAGIC)] != _MAGIC
            or hashlib.blake2b(body, digest_size=_DIGEST).digest() != digest
        ):
            return None
        size = int.from_bytes(body[len(_MAGIC) : at], "big")
        values = json.loads(bytes(body[at : at + size]))
    except (OSError, ValueError, RecursionError):
        return None
    with suppress(OSError):
        os.utime(location / f"{key}.{kind}")
    return values, body[at + size :]


def write(key: str, kind: str, values: Any, data: bytes | memoryview = b"") -> None:
    """Keep an entry, whole or not at all; a disk that is full or not ours to write is no error."""
    location = folder()
    if location is None:
        return
    head = json.dumps(values).encode()
    digest = hashlib.blake2b(digest_size=_DIGEST)
    with suppress(OSError):
        location.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=location, suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                for part in (_MAGIC, len(head).to_bytes(4, "big"), head, data):
                    digest.update(part)
                    file.write(part)
                file.write(digest.digest())
            Path(name).replace(location / f"{key}.{kind}")
        finally:
            Path(name).unlink(missing_ok=True)
        _make_room(location)


def _make_room(location: Path) -> None:
    """Remove the entries that were used longest ago, until the others take no more than they may."""
    files = []
    for path in location.iterdir():
        with suppress(OSError):
            state = path.stat()
            files.append((state.st_mtime, state.st_size, path))
    total = sum(size for _, size, _ in files)
    for _, size, path in sorted(files):
        if total <= MOST_BYTES:
            return
        path.unlink(missing_ok=True)
        total -= size
