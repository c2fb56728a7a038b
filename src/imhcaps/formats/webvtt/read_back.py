"""Written WebVTT is read back by webvtt-py."""

from __future__ import annotations

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from imhcaps.errors import FidelityError
from imhcaps.formats.syntax import CueRow
from imhcaps.formats.webvtt import writer as vtt_write
from imhcaps.model.track import Track


def read_back(track: Track, text: str) -> tuple[list[CueRow], list[CueRow]]:
    """The cues as they were to be written, with ids, settings and markup, and as they are read."""
    made, _ = vtt_write.build(track)
    try:
        back = webvtt.from_string(text, strict=True)
    except (MalformedCaptionError, MalformedFileError) as problem:
        raise FidelityError(
            f"written WebVTT cannot be read back: {problem}; nothing is written"
        ) from None

    def rows(captions: webvtt.WebVTT) -> list[CueRow]:
        return [
            (
                each.start_time.in_milliseconds(),
                each.end_time.in_milliseconds(),
                f"{each.identifier or ''}\n{each.settings}\n{each.raw_text}",
            )
            for each in captions.captions
        ]

    expected = rows(made)
    times = [(cue.start, cue.end) for cue in track.cues]
    if times != [row[:2] for row in expected]:
        raise FidelityError("the times of the cues did not survive; nothing is written")
    return expected, rows(back)
