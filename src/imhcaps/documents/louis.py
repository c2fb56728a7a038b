"""The braille translator liblouis, by ctypes: a library of the system (LGPL), not a Python package."""

from __future__ import annotations

import ctypes
from contextlib import suppress
from ctypes.util import find_library
from functools import lru_cache
from pathlib import Path

from imhcaps.errors import MissingExtraError, UsageError, did_you_mean

INSTALL = (
    "Debian, Ubuntu: apt install liblouis20 liblouis-data; Fedora: dnf install liblouis; "
    "macOS: brew install liblouis"
)
_NAMES = ("liblouis.so.20", "liblouis.so.19", "liblouis.so", "liblouis.20.dylib", "liblouis.dylib", "liblouis.dll")  # fmt: skip
_DOTS = 4 | 64
"""Flags of liblouis (`dotsIO`, `ucBrl` in liblouis.h): output as dot patterns, in Unicode braille;
no display table is between."""
_NO_UNDEFINED = 128
"""Flag of liblouis (`noUndefined` in liblouis.h): nothing is put out for a character without
braille."""
_LOG_OFF = 60000
"""Level of liblouis's log (`LOU_LOG_OFF` in liblouis.h): nothing is logged."""


class Louis:
    """liblouis, ready to translate; `MissingExtraError` where the library is not installed."""

    def __init__(self) -> None:
        self._library = _load()
        self._size = self._library.lou_charSize()
        self._coding = "utf-32-le" if self._size == 4 else "utf-16-le"
        self._library.lou_setLogLevel(_LOG_OFF)

    def translate(self, text: str, table: str) -> str:
        """Unicode braille cells, blanks as U+2800."""
        return self._run("lou_translateString", text, table, _DOTS)

    def knows(self, char: str, table: str) -> bool:
        """Whether the table has braille for the character."""
        return bool(
            self._run("lou_translateString", char, table, _DOTS | _NO_UNDEFINED).strip("\u2800 ")
        )

    def check(self, table: str) -> None:
        """Raise `UsageError` unless liblouis can read the table."""
        if self._library.lou_checkTable(table.encode()):
            return
        raise UsageError(
            f"liblouis has no braille table {table!r}",
            hint=did_you_mean(table, _tables())
            or "the tables are the files that liblouis-data installs",
        )

    def _run(self, function: str, text: str, table: str, mode: int) -> str:
        source = text.encode(self._coding)
        length = len(source) // self._size
        room = 4 * length + 64
        while True:
            read, written = ctypes.c_int(length), ctypes.c_int(room)
            out = ctypes.create_string_buffer(room * self._size)
            done = getattr(self._library, function)(
                table.encode(),
                source,
                ctypes.byref(read),
                out,
                ctypes.byref(written),
                None,
                None,
                mode,
            )
            if not done:
                raise UsageError(f"liblouis cannot translate with the table {table!r}")
            if read.value >= length:
                return out.raw[: written.value * self._size].decode(self._coding)
            if room > 1000 * (length + 64):
                raise UsageError(f"liblouis does not come to an end with the table {table!r}")
            room *= 4


@lru_cache(maxsize=1)
def _load() -> ctypes.CDLL:
    for name in _NAMES:
        with suppress(OSError):
            return ctypes.CDLL(name)
    # Last, as it runs a compiler or ldconfig to find it.
    found = find_library("louis")
    if found:
        with suppress(OSError):
            return ctypes.CDLL(found)
    raise MissingExtraError("--to brf needs the braille translator liblouis", hint=INSTALL)


def _tables() -> list[str]:
    folders = (Path("/usr/share/liblouis/tables"), Path("/usr/local/share/liblouis/tables"), Path("/opt/homebrew/share/liblouis/tables"))  # fmt: skip
    return sorted(path.name for folder in folders if folder.is_dir() for path in folder.iterdir())
