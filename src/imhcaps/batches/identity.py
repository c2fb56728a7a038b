"""What a finding depends on besides the file: this program, Python and its packages, and the settings, as one
digest.
"""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path, PurePath
from typing import Any

from imhcaps import __version__

PACKAGES = ("budoux", "pathspec", "py3langid", "rapidfuzz", "rjieba", "wcwidth")
"""Names of packages whose version findings may depend on."""


@cache
def program() -> str:
    """A digest of this program: its version, its own files, Python, and the packages that findings depend on.

    Two programs of one digest find the same: what one of them found holds for the other.
    """
    digest = hashlib.sha256(__version__.encode())
    said = [repr(sys.version_info[:2]), unicodedata.unidata_version, *map(_version, PACKAGES)]
    digest.update("\0".join(said).encode())
    root = Path(__file__).resolve().parents[1]
    for path in sorted(root.rglob("*")):
        if path.suffix in (".py", ".toml", ".json", ".txt", ".tsv") and path.is_file():
            digest.update(path.relative_to(root).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to load

    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def digest_of(value: Any) -> bytes:
    """The same digest for equal plain values in every process, another one for values that differ."""
    digest = hashlib.sha256()
    for text in _plain(value):
        data = text.encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}:".encode() + data)
    return digest.digest()


def _plain(value: Any) -> Iterator[str]:
    """Texts that say what a value is, all of it: its type and its parts, sets in order. `TypeError` for what is no
    data.
    """
    kind = type(value)
    yield kind.__qualname__
    if value is None or kind in (str, int, float, bool):
        yield repr(value)
    elif isinstance(value, bytes):
        yield value.hex()
    elif isinstance(value, Enum | PurePath):
        yield str(value)
    elif isinstance(value, Mapping):
        yield str(len(value))
        for key, each in value.items():
            yield from _plain(key)
            yield from _plain(each)
    elif isinstance(value, list | tuple):
        yield str(len(value))
        for each in value:
            yield from _plain(each)
    elif isinstance(value, set | frozenset):
        yield str(len(value))
        for digest in sorted(map(digest_of, value)):
            yield digest.hex()
    elif is_dataclass(value):
        for field in fields(value):
            yield field.name
            yield from _plain(getattr(value, field.name))
    else:
        raise TypeError(f"{kind.__qualname__} is no plain data")
