"""Bytes → text with its encoding and line ends, and offsets → lines and columns."""

from __future__ import annotations

import codecs
import os
import re
import sys
from bisect import bisect_right
from dataclasses import dataclass, field

from imhcaps.errors import InputError
from imhcaps.files import read_bytes

# CR, LF and CRLF end a line; U+2028, U+0085 and form feed are text (WebVTT §4.1).
LINE_END = re.compile(r"\r\n|\n|\r")
_BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"OggS",
    b"fLaC",
    b"ID3",
    b"RIFF",
    b"\x1aE\xdf\xa3",
    b"\x7fELF",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"7z\xbc\xaf",
)


@dataclass(frozen=True, slots=True)
class Source:
    """A text with where it came from.

    `text` is decoded, without its byte order mark, line ends as in the file. `encoding` is a Python
    codec name; `guessed` is true when nothing in the file proves it (Windows-1252).
    """

    text: str
    path: str = "<text>"
    encoding: str = "utf-8"
    bom: bool = False
    guessed: bool = False
    undecoded: int = 0
    """Bytes that are not UTF-8 in a file that otherwise is; each is a lone surrogate in `text`."""
    _starts: list[int] = field(default_factory=list, repr=False, compare=False)

    @property
    def starts(self) -> list[int]:
        """The offset of the first character of each line."""
        if not self._starts:
            self._starts.append(0)
            self._starts.extend(match.end() for match in LINE_END.finditer(self.text))
        return self._starts

    def place(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column (in characters) of an offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def encode(self, text: str | None = None) -> bytes:
        """The bytes of this text, or of an edited one, in the same encoding and with the same mark."""
        body = (self.text if text is None else text).encode(self.encoding)
        return (_MARKS[self.encoding] if self.bom else b"") + body


_MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}


def decode(data: bytes, path: str = "<bytes>") -> Source:
    """Decode bytes: UTF-8, UTF-16 by its mark or by its zero bytes, else Windows-1252 as a guess.

    Raises `InputError` when the bytes are no text (a known binary signature, or many control bytes).
    """
    for encoding, mark in _MARKS.items():
        if data.startswith(mark):
            try:
                return Source(data[len(mark) :].decode(encoding), path, encoding, bom=True)
            except UnicodeDecodeError:
                break
    if data.startswith(_BINARY):
        raise InputError("is a binary file, not text", path)
    head = data[:4096]
    if b"\0" in head and len(data) % 2 == 0:
        odd, even = head[1::2].count(0), head[0::2].count(0)
        for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
            if zeros > len(head) * 0.3 and others < zeros / 4:
                try:
                    return Source(data.decode(encoding), path, encoding)
                except UnicodeDecodeError:
                    break
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    else:
        if _controls(head) > len(head) * 0.1:
            raise InputError("is a binary file, not text", path)
        return Source(text, path)
    if _controls(head) > len(head) * 0.02:
        raise InputError("is a binary file, not text", path)
    try:
        return Source(data.decode("cp1252"), path, "cp1252", guessed=True)
    except UnicodeDecodeError:
        return Source(data.decode("latin-1"), path, "latin-1", guessed=True)


def read_source(path: str | os.PathLike[str]) -> Source:
    """Read and decode a file; `-` is standard input."""
    if str(path) == "-":
        return decode(sys.stdin.buffer.read(), "<stdin>")
    return decode(read_bytes(path), str(path))


def split_lines(text: str) -> list[str]:
    """Lines without their ends; only CR, LF and CRLF end a line (never `str.splitlines`)."""
    return LINE_END.split(text)


def _controls(data: bytes) -> int:
    return sum(byte < 32 and byte not in (9, 10, 12, 13, 27) for byte in data)
