"""Which files imhcaps made and nobody has edited since: the only ones that it replaces unasked.

What was written is known again by the hash of its bytes. The hashes are kept for this user on this
machine, in the folder where programs keep such things; no name and no text is kept. Where that folder
cannot be written, or on another machine, a file is not known, and replacing it needs `force`. Some
formats carry a proof of their own as well (`imhcaps.formats.save`).
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from imhcaps.errors import OutputError
from imhcaps.files import write_all

NAME = "made-files"
DIGITS = 32
"""Hexadecimal digits of a hash that are kept: 128 bits, no two files meet by chance."""
MOST = 1_000_000
"""Bytes of the list before its older half is dropped: 30,000 files. Our choice."""

Proof = Callable[[Path, bytes], bool]
"""Whether a file (its place, its bytes) shows by itself that we made it and nobody edited it."""


def write_made(
    files: Mapping[str, bytes] | Mapping[Path, bytes],
    *,
    force: bool = False,
    proof: Proof | None = None,
    edited: str = "",
    hint: str = "--force replaces it",
) -> None:
    """Write files that we make (path → bytes), all or none, over no work but our own.

    One that has these bytes already is left as it is. Another one that is there is replaced when it is
    empty, is known, or `proof` says so; else only with `force`. `edited` is what a file of ours that
    was edited holds (the mark of its maker); `hint` says what to do about it. Raises `OutputError`.
    """

    def guard(place: Path, there: bytes) -> None:
        if force or not there or is_known(there) or (proof is not None and proof(place, there)):
            return
        if edited and edited.encode() in there:
            message = "was made by imhcaps and may have been edited since"
        else:
            message = "is there already, and nothing shows that imhcaps made it"
        raise OutputError(message, shown[place], hint=hint)

    ready = {Path(name): data for name, data in files.items() if not _same(Path(name), data)}
    shown = {Path(os.path.realpath(name)): str(name) for name in ready}
    write_all(ready, guard=guard)
    remember(files.values())


def is_known(data: bytes) -> bool:
    """Did we write exactly these bytes?"""
    try:
        return f"{_hash(data)}\n".encode() in _list().read_bytes()
    except OSError:
        return False


def remember(written: Iterable[bytes]) -> None:
    """Keep the hashes of what was written; in silence where that cannot be done."""
    with contextlib.suppress(OSError):
        place = _list()
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        known = place.read_bytes() if place.exists() else b""
        new = [
            line for line in (f"{_hash(data)}\n".encode() for data in written) if line not in known
        ]
        if not new:
            return
        if len(known) > MOST:
            half = known[known.index(b"\n", len(known) // 2) + 1 :]
            with contextlib.suppress(OutputError):
                write_all({place: half + b"".join(new)})
            return
        with place.open("ab", buffering=0) as file:
            file.write(b"".join(new))


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()[:DIGITS]


def _list() -> Path:
    """The XDG base directory for state, and what macOS and Windows have in its place."""
    home = os.environ.get("XDG_STATE_HOME", "")
    if os.path.isabs(home):  # noqa: PTH117
        folder = Path(home)
    elif sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local"))  # noqa: PTH111
    elif sys.platform == "darwin":
        folder = Path(os.path.expanduser("~/Library/Application Support"))  # noqa: PTH111
    else:
        folder = Path(os.path.expanduser("~/.local/state"))  # noqa: PTH111
    return folder / "imhcaps" / NAME


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and path.read_bytes() == data
    except (OSError, ValueError):
        return False
