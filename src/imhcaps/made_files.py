"""Which files imhcaps made and nobody has edited since: the only ones that it replaces unasked.

What was written is known again by the hash of its bytes, with the hash of what it was made from. The
hashes are kept for this user on this machine, in the folder where programs keep such things; no name
and no text is kept. Where that folder cannot be written, or on another machine, a file is not known, and
replacing it needs `force`. Some formats carry a proof of their own as well (`imhcaps.formats.made_mark`).
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from imhcaps.errors import OutputError
from imhcaps.files import utf8, write_all
from imhcaps.temporary_files import tidy

NAME = "made-files"
DIGITS = 32
"""Hexadecimal digits of a hash that are kept: 128 bits, no two files meet by chance. Our own
choice."""
MOST = 1_000_000
"""Bytes of the list before its older half is dropped: 20,000 files. Our choice."""

ORIGIN_DIGITS = 16
"""Hexadecimal digits of the hash of a source: 64 bits, compared only for a file that is known. Our
own choice."""

Proof = Callable[[Path, bytes], bool]
"""Whether a file (its place, its bytes) shows by itself that we made it and nobody edited it."""


def write_made(
    files: Mapping[str, bytes] | Mapping[Path, bytes],
    *,
    force: bool = False,
    source: str | os.PathLike[str] = "",
    part: str = "",
    proof: Proof | None = None,
    edited: str = "",
    hint: str = "--force replaces it",
) -> None:
    """Write files that we make (path → bytes), all or none, over no work but our own.

    One that has these bytes already is left as it is. Another one that is there is replaced when it is
    empty, or is known and made from the same `source` (and `part` of it), or `proof` says that it is ours;
    else only with `force`. `edited` is what a file of ours that was edited holds (the mark of its maker);
    `hint` says what to do about it. Raises `OutputError`.
    """

    def guard(location: Path, there: bytes) -> None:
        if force or not there:
            return
        origins = _origins(there)
        if origins:
            if (
                "" in origins
                or (origin := _origin(location, source, part)) in origins
                or not origin
            ):
                return
            message = "is there already, and was made from another file"
        elif proof is not None and proof(location, there):
            return
        elif edited and edited.encode() in there:
            message = "was made by imhcaps and may have been edited since"
        else:
            message = "is there already, and nothing shows that imhcaps made it"
        raise OutputError(message, shown[location], hint=hint)

    ready = {Path(name): data for name, data in files.items() if not _same(Path(name), data)}
    shown = {Path(os.path.realpath(name)): str(name) for name in ready}
    write_all(ready, guard=guard)
    if len(ready) < len(files):
        # A run that was killed when all was written may have left temporary files.
        tidy({Path(os.path.realpath(name)).parent for name in files})
    remember(
        (data, _origin(Path(os.path.realpath(name)), source, part)) for name, data in files.items()
    )


def is_known(data: bytes) -> bool:
    """Did we write exactly these bytes?"""
    return bool(_origins(data))


def remember(written: Iterable[tuple[bytes, str]]) -> None:
    """Keep the hashes of what was written, each with its origin; in silence where that cannot be."""
    with contextlib.suppress(OSError):
        location = _list()
        location.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        known = location.read_bytes() if location.exists() else b""
        lines = dict.fromkeys(
            f"{_hash(data)} {origin}".rstrip().encode() + b"\n" for data, origin in written
        )
        new = [line for line in lines if line not in known]
        if not new:
            return
        if len(known) > MOST:
            half = known[known.index(b"\n", len(known) // 2) + 1 :]
            with contextlib.suppress(OutputError):
                write_all({location: half + b"".join(new)})
            return
        with location.open("ab", buffering=0) as file:
            file.write(b"".join(new))


def _origins(data: bytes) -> set[str]:
    """What these bytes were made from, as far as we wrote them; empty when we did not."""
    try:
        known = _list().read_text("ascii", "replace")
    except OSError:
        return set()
    name = _hash(data)
    return {line[DIGITS + 1 :] for line in known.split("\n") if line[:DIGITS] == name}


def _origin(location: Path, source: str | os.PathLike[str], part: str) -> str:
    """The hash of a source as seen from the file that is made from it: both may move together.

    Standard input is one source, and another than any file; a URL is the same from everywhere.
    """
    if not source:
        return ""
    if str(source) == "-" or "://" in str(source):
        return _hash(utf8(f"{source}#{part}"))[:ORIGIN_DIGITS]
    try:
        seen = os.path.relpath(os.path.realpath(source), location.parent)
    except ValueError:  # on another drive
        seen = os.path.realpath(source)
    return _hash(utf8(f"{Path(seen).as_posix()}#{part}"))[:ORIGIN_DIGITS]


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
