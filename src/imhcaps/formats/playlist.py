"""Segmented WebVTT (HLS, RFC 8216): the segments of a media playlist as one text, in its order.

Nothing is fetched: segments are files beside the playlist. Their clocks (`X-TIMESTAMP-MAP`) and the copies of cues
that touch two segments are taken care of where joined files are read.
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote

from imhcaps.errors import InputError
from imhcaps.lazy import lazy_pattern
from imhcaps.source import Source, read_source, split_lines

_SIGNATURE = "#EXTM3U"
_SCHEME = lazy_pattern(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
MOST_SEGMENTS = 100_000
"""Segments of a playlist, counted as files; a day in segments of six seconds has 14,400. Our own choice."""


def is_playlist(path: str | os.PathLike[str]) -> bool:
    """Is this an HLS playlist, by its first line?"""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read(16).removeprefix(b"\xef\xbb\xbf").startswith(_SIGNATURE.encode())
    except OSError:
        return False


def read_playlist(path: str | os.PathLike[str], encoding: str | None = None) -> Source:
    """The text of all segments of a media playlist. Raises `InputError` for one that is missing or lies elsewhere."""
    location = Path(path)
    parts: list[str] = []
    for number, line in enumerate(split_lines(read_source(location).text), 1):
        address = line.strip()
        if not address or address.startswith("#"):
            continue
        if len(parts) >= MOST_SEGMENTS:
            raise InputError(f"names more than {MOST_SEGMENTS} segments", str(path))
        name = unquote(address.partition("?")[0])
        inside = not _SCHEME.match(address) and not os.path.isabs(name)  # noqa: PTH117 - any text
        segment = location.parent / name
        if not inside or ".." in Path(name).parts:
            raise InputError(
                f"names a segment that is not beside it: {address[:80]!r}",
                str(path),
                number,
                hint="save the stream first, playlist and segments in one folder",
            )
        if segment.suffix.lower() not in (".vtt", ".webvtt"):
            raise InputError(
                f"names {address[:80]!r}, which is no WebVTT",
                str(path),
                number,
                hint="give the media playlist of the captions, not the one that lists the playlists",
            )
        parts.append(read_source(segment, encoding).text.rstrip("\r\n"))
    if not parts:
        raise InputError("names no segment", str(path))
    return Source("\n\n".join(parts) + "\n", f"{path}")
