"""Written SubRip is read back by the `srt` package."""

from __future__ import annotations

import srt

from imhcaps.errors import FidelityError
from imhcaps.formats.subrip import writer as srt_write
from imhcaps.formats.syntax import CueRow
from imhcaps.model.track import Track


def read_back(
    track: Track, text: str, *, positions: bool = False
) -> tuple[list[CueRow], list[CueRow]]:
    """The cues as they were to be written, and as they are read."""

    def rows(subtitles: list[srt.Subtitle]) -> list[CueRow]:
        return [
            (
                round(each.start.total_seconds() * 1000),
                round(each.end.total_seconds() * 1000),
                each.content,
            )
            for each in subtitles
        ]

    made, _ = srt_write.build(track, positions=positions)
    try:
        back = list(srt.parse(text))
    except (srt.SRTParseError, ValueError) as problem:
        raise FidelityError(
            f"written SubRip cannot be read back: {problem}; nothing is written"
        ) from None
    return rows(made), rows(back)
