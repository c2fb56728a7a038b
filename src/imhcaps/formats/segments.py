"""Segmented WebVTT out (HLS, RFC 8216, 3.5): a media playlist and its segments.

A cue that touches several segments is in each of them, with the same times. `X-TIMESTAMP-MAP` says which moment
of the stream's clock is the captions' 0; without it players take the two as one.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from urllib.parse import quote

from imhcaps.errors import UsageError
from imhcaps.formats.webvtt.writer import write
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark

DEFAULT_SECONDS = 6.0
"""Length of a segment in seconds, as Apple's HLS authoring specification recommends (7.5)."""
_LARGEST = 2**33
"""The stream's clock has 33 bits (ISO/IEC 13818-1)."""


def segmented(
    track: Track, playlist: str, seconds: float = DEFAULT_SECONDS, mpegts: int | None = None
) -> tuple[dict[str, str], tuple[Remark, ...]]:
    """Names and texts of the playlist and its segments, and what could not be carried.

    `seconds` is the length of a segment, 1 to 3600; `mpegts` the ticks (90,000 a second) of the stream's clock at
    the captions' 0. Raises `UsageError` for others.
    """
    if not 1 <= seconds <= 3600:
        raise UsageError(f"a segment of {seconds:g} s: 1 to 3600 are possible")
    if mpegts is not None and not 0 <= mpegts < _LARGEST:
        raise UsageError(
            f"--mpegts {mpegts}: the clock of a stream has ticks from 0 to {_LARGEST - 1}"
        )
    length = round(seconds * 1000)
    whole, lost = write(track)
    del whole
    last = max(cue.end for cue in track.cues)
    count = -(-last // length)
    stem = PurePath(playlist).stem
    digits = max(4, len(str(count)))
    by_segment: list[list[int]] = [[] for _ in range(count)]
    for i, cue in enumerate(track.cues):
        for k in range(cue.start // length, -(-cue.end // length)):
            by_segment[k].append(i)
    texts: dict[str, str] = {}
    rows = []
    for k, held in enumerate(by_segment):
        part = replace(
            track,
            cues=tuple(track.cues[i] for i in held),
            notes=track.notes if k == 0 else (),
        )
        text, _ = write(part)
        if mpegts is not None:
            # It is in the header, right below the signature; after an empty line no player reads it.
            head, _, rest = text.partition("\n")
            text = f"{head}\nX-TIMESTAMP-MAP=MPEGTS:{mpegts},LOCAL:00:00:00.000\n{rest}"
        name = f"{stem}.{k + 1:0{digits}d}.vtt"
        texts[name] = text
        duration = min(length, last - k * length) / 1000
        rows.append(f"#EXTINF:{duration:.3f},\n{quote(name, errors='surrogateescape')}\n")
    texts[PurePath(playlist).name] = (
        "#EXTM3U\n#EXT-X-VERSION:3\n"
        f"#EXT-X-TARGETDURATION:{-(-min(length, last) // 1000)}\n"
        "#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n" + "".join(rows) + "#EXT-X-ENDLIST\n"
    )
    remarks = list(lost)
    if mpegts is None:
        remarks.append(
            Remark(
                "note",
                "no X-TIMESTAMP-MAP is written: players take 0 of the captions for 0 of the stream's clock; "
                "--mpegts says where the stream begins (start_pts of ffprobe)",
            )
        )
    return texts, tuple(remarks)
