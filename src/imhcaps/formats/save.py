"""Files out: written text is read back by an independent library before it replaces anything."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from imhcaps.errors import FidelityError, OutputError
from imhcaps.files import write_all
from imhcaps.formats import Format, format_named, format_of
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark

MARK = "Made by imhcaps"
"""What a comment of ours says; `caption` writes it into the file."""


def save_track(
    track: Track,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,
    force: bool = False,
) -> tuple[Remark, ...]:
    """Write a caption file whole or not at all; returns what the format could not carry.

    The format is named or told by the suffix. What was written is read back by webvtt-py or srt and
    compared first: `FidelityError` when it differs. A file that we did not make is replaced only with
    `force`: `OutputError`.
    """
    return save_tracks({path: track}, format=format, force=force)


def save_tracks(
    tracks: Mapping[os.PathLike[str] | str, Track] | Mapping[Path, Track],
    *,
    format: str | None = None,
    force: bool = False,
) -> tuple[Remark, ...]:
    """Write several files; none is touched unless all are sound and could be written."""
    ready: dict[Path, bytes] = {}
    remarks: list[Remark] = []
    for name, track in tracks.items():
        path = Path(name)
        which = format_named(format) if format else format_of(path)
        text, lost = which.write(track)
        verify(track, text, which)
        remarks.extend(remark for remark in lost if remark not in remarks)
        data = text.encode()
        if not force:
            _may_replace(path, data, which)
        if not _same(path, data):
            ready[path] = data
    write_all(ready)
    return tuple(remarks)


def made_by_us(text: str) -> bool:
    """Does this caption file say that we made it?"""
    from imhcaps.formats.webvtt.reader import looks_like

    return looks_like(text) and MARK in text[:20_000]


def verify(track: Track, text: str, which: Format) -> None:
    """Read written text back and compare cues, times and text; `FidelityError` when they differ."""
    reader = {"vtt": _read_vtt, "srt": _read_srt, "sbv": _read_sbv}.get(which.name)
    if reader is None:
        return
    expected, found = reader(track, text)
    if expected == found:
        return
    for k, (mine, theirs) in enumerate(zip(expected, found, strict=False)):
        if mine != theirs:
            raise FidelityError(
                f"cue {k + 1} written as {which.title} is read back as {theirs!r}, not {mine!r}; nothing is written"
            )
    raise FidelityError(
        f"{len(expected)} cues written as {which.title} are read back as {len(found)}; nothing is written"
    )


_Rows = list[tuple[int, int, str]]


def _read_vtt(track: Track, text: str) -> tuple[_Rows, _Rows]:
    import webvtt
    from webvtt.errors import MalformedCaptionError, MalformedFileError

    from imhcaps.formats.webvtt import writer as vtt_write

    made, _ = vtt_write.build(track)
    try:
        back = webvtt.from_string(text, strict=True)
    except (MalformedCaptionError, MalformedFileError) as problem:
        raise FidelityError(
            f"written WebVTT cannot be read back: {problem}; nothing is written"
        ) from None

    def rows(captions: webvtt.WebVTT) -> _Rows:
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


def _read_srt(track: Track, text: str) -> tuple[_Rows, _Rows]:
    import srt

    from imhcaps.formats.subrip import writer as srt_write

    def rows(subtitles: list[srt.Subtitle]) -> _Rows:
        return [
            (
                round(each.start.total_seconds() * 1000),
                round(each.end.total_seconds() * 1000),
                each.content,
            )
            for each in subtitles
        ]

    made, _ = srt_write.build(track)
    try:
        back = list(srt.parse(text))
    except (srt.SRTParseError, ValueError) as problem:
        raise FidelityError(
            f"written SubRip cannot be read back: {problem}; nothing is written"
        ) from None
    return rows(made), rows(back)


def _read_sbv(track: Track, text: str) -> tuple[_Rows, _Rows]:
    import io

    import webvtt

    from imhcaps.formats.losses import Losses
    from imhcaps.formats.plain_text import shown

    expected = [
        (track.cues[i].start, track.cues[i].end, shown_text)
        for i, shown_text in shown(track, Losses(track), markup=False)
    ]
    if not expected:
        return [], []
    back = webvtt.WebVTT.from_buffer(io.StringIO(text, newline=""), format="sbv")
    found = [
        (each.start_time.in_milliseconds(), each.end_time.in_milliseconds(), "\n".join(each.lines))
        for each in back.captions
    ]
    return expected, found


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and path.read_bytes() == data
    except OSError:
        return False


def _may_replace(path: Path, data: bytes, which: Format) -> None:
    """Only WebVTT can say who made it: its like-named sibling speaks for a file of another format."""
    if not path.exists() or _same(path, data) or not path.is_file():
        return
    own = path if which.name == "vtt" else path.with_suffix(".vtt")
    try:
        if own.is_file() and made_by_us(own.read_bytes().decode("utf-8-sig", "replace")):
            return
        if path.stat().st_size == 0:
            return
    except OSError:
        pass
    raise OutputError(
        "is there already, and imhcaps did not make it",
        str(path),
        hint="use --force to replace it, or name another file",
    )
