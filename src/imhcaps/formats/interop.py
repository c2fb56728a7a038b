"""Track ⇄ text and the objects of webvtt-py and srt; `Track`'s own conversions lead here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from imhcaps.formats.subrip_tags import to_cue_text
from imhcaps.model.argument_types import typed
from imhcaps.model.track import Cue, Region, Track
from imhcaps.timecode import clock

if TYPE_CHECKING:
    import srt
    import webvtt

    from imhcaps.formats.document import Document


@typed
def from_text(text: str, format: str | None = None) -> Track:
    """The track in the text of a caption file, as `read_track` would read it from a file."""
    from imhcaps.formats import read_track  # noqa: PLC0415 - rare path
    from imhcaps.source import Source  # noqa: PLC0415 - rare path

    return read_track(Source(text.removeprefix("\ufeff")), format=format)


def to_document(track: Track) -> Document:
    """The lossless view of a track as WebVTT, for the rules of a checker.

    Unlike `write_track` it repairs and refuses nothing: a cue that ends before it starts, or a setting
    that no player knows, is there as it is, so that a rule reports it.
    """
    from imhcaps.formats.table import FOR_WEB, read_document  # noqa: PLC0415 - rare path
    from imhcaps.source import Source  # noqa: PLC0415 - rare path

    blocks = [f"WEBVTT {track.header}".rstrip(" ")]
    blocks += [f"STYLE\n{style}" for style in track.styles]
    for region in track.regions:
        blocks.append(
            "\n".join(["REGION", *(f"{name}:{value}" for name, value in region.settings)])
        )
    blocks += [f"NOTE {note}" if "\n" not in note else f"NOTE\n{note}" for note in track.notes]
    for cue in track.cues:
        settings = "".join(f" {name}:{value}" for name, value in cue.settings)
        timing = f"{clock(cue.start)} --> {clock(cue.end)}{settings}"
        blocks.append("\n".join([*([cue.id] if cue.id else []), timing, cue.payload]))
    text = "\n\n".join(blocks) + "\n"
    document = read_document(Source(text, "<track>"), FOR_WEB, track.kind)
    document.language = track.language or document.language
    return document


def to_webvtt(track: Track) -> webvtt.WebVTT:
    """The track as a `webvtt.WebVTT`. `FormatError` for a cue that no player can show."""
    from imhcaps.formats.webvtt import writer as vtt_write  # noqa: PLC0415 - rare path

    return vtt_write.build(track)[0]


@typed
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
    from imhcaps.formats.subrip import writer as srt_write  # noqa: PLC0415 - rare path

    return srt_write.build(track)[0]


@typed
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
