"""The pages of an Ogg file (RFC 3533): where its links begin, and whether all of it is there.

libsndfile passes over a page that is damaged or missing and says nothing: all that follows comes too early. ffmpeg
puts it where its page says.
"""

from __future__ import annotations

import zlib
from pathlib import Path

_REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
_HEAD = 27
"""Bytes of a page before its table of segments (RFC 3533, 6)."""


def ogg_links(path: str) -> list[int]:
    """Where the links begin (RFC 3533, 4: streams that follow each other); [] for a file that has several streams at a
    time, or a page that is damaged or missing anywhere but at its end.
    """
    found: list[int] = []
    serial, number, ended = -1, 0, True
    at = 0
    with Path(path).open("rb") as file:
        while True:
            head = file.read(_HEAD)
            if not head:
                return found
            table = file.read(head[26]) if len(head) == _HEAD else b""
            size = sum(table)
            body = file.read(size)
            if (
                head[:5] != b"OggS\0"
                or len(head) < _HEAD
                or len(table) < head[26]
                or len(body) < size
            ):
                # What is cut off at its end has lost its last page alone; tags of other programs may follow the last.
                return found if head[:4] == b"OggS" or ended else []
            if head[5] & 2:  # a stream begins
                if not ended and (not found or number < 2):
                    return []  # beside another, which has not ended
                found.append(at)
            elif (
                int.from_bytes(head[14:18], "little") != serial
                or int.from_bytes(head[18:22], "little") != number
            ):
                return []
            if _checksum(head + table + body) != int.from_bytes(head[22:26], "little"):
                return []
            serial, number = (
                int.from_bytes(head[14:18], "little"),
                int.from_bytes(head[18:22], "little") + 1,
            )
            ended = bool(head[5] & 4)
            at += len(head) + len(table) + size


def _checksum(page: bytes) -> int:
    """CRC of a page with its own field empty: polynomial 0x04c11db7, begun with 0, bits not reversed (RFC 3533, 6).

    zlib's is the same one with every bit order reversed and both ends inverted.
    """
    plain = page[:22] + bytes(4) + page[26:]
    found = zlib.crc32(plain.translate(_REVERSED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{found:032b}"[::-1], 2)
