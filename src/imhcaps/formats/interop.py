"""Track ⇄ the objects of webvtt-py and srt."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from imhcaps.formats.subrip.text import to_cue_text
from imhcaps.model.track import Cue, Region, Track

if TYPE_CHECKING:
    import srt
    import webvtt


def to_webvtt(track: Track) -> webvtt.WebVTT:
    """The track as a `webvtt.WebVTT`. `FormatError` for a cue that no player can show."""
    from imhcaps.formats.webvtt import writer as vtt_write

    return vtt_write.build(track)[0]


def from_webvtt(captions: webvtt.WebVTT) -> Track:
    """A `webvtt.WebVTT` as a track; all its comments become notes."""
    comments = list(captions.header_comments)
    cues = []
    for caption in captions.captions:
        comments.extend(caption.comments)
        cues.append(
            Cue(
                caption.start_time.in_milliseconds(),
                caption.end_time.in_milliseconds(),
                caption.raw_text,
                caption.identifier or None,
                _pairs(str(caption.settings)),
            )
        )
    for style in captions.styles:
        comments.extend(style.comments)
    for region in captions.regions:
        comments.extend(region.comments)
    return Track(
        tuple(cues),
        header="\n".join([captions.header_text, *captions.metadata]).rstrip("\n"),
        notes=(*comments, *captions.footer_comments),
        styles=tuple(style.text for style in captions.styles),
        regions=tuple(Region(region.id or "", _pairs(str(region))) for region in captions.regions),
    )


def to_srt(track: Track) -> list[srt.Subtitle]:
    """The track as `srt.Subtitle`s, numbered from 1. `FormatError` for a cue no player can show."""
    from imhcaps.formats.subrip import writer as srt_write

    return srt_write.build(track)[0]


def from_srt(subtitles: Iterable[srt.Subtitle]) -> Track:
    """`srt.Subtitle`s as a track, their text as WebVTT cue text."""
    return Track(
        tuple(
            Cue(
                round(each.start.total_seconds() * 1000),
                round(each.end.total_seconds() * 1000),
                to_cue_text(each.content),
                None if each.index is None else str(each.index),
            )
            for each in subtitles
        )
    )


def _pairs(raw: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, _, value in (each.partition(":") for each in raw.split()))
