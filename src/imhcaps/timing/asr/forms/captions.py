"""Captions as timed words (WebVTT, SRT, SBV, LRC): inner times are those of words, else a cue's words share its time."""

from __future__ import annotations

from typing import Any

from imhcaps.formats import read_track
from imhcaps.formats.sniff import sniff as format_of
from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import MILLISECOND
from imhcaps.timing.sheets.captions import rows_of_track


def sniff(source: Source, data: Any) -> bool:
    """A caption format."""
    return data is None and format_of(source.text) in ("vtt", "srt", "sbv", "lrc")


def read(source: Source, data: Any) -> Reading:
    """The words of every cue that is speech."""
    name = format_of(source.text) or "vtt"
    track = read_track(source, format=name)
    pieces = tuple(
        Piece(f" {row.text}", row.start, row.end, None, row.speaker)
        for row in rows_of_track(track)
        if row.kind == "speech"
    )
    return Reading(
        pieces, MILLISECOND, certain=True, lines="cues", language=track.language, format=name
    )
