"""Files out: written text is read back by an independent library before it replaces anything."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from imhcaps.errors import FidelityError
from imhcaps.files import utf8
from imhcaps.formats.made_mark import MARK, shows_ours, stamped
from imhcaps.formats.table import Format, format_named, format_of
from imhcaps.made_files import write_made
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source

KEEP = "force=True (--force) replaces it; or name another file"


def save_track(
    track: Track,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,
    force: bool = False,
    source: str | os.PathLike[str] = "",
    fps: str | None = None,
) -> tuple[Remark, ...]:
    """Write a caption file whole or not at all; returns what the format could not carry.

    The format is named or found from the suffix. What was written is read back by webvtt-py or srt and
    compared first: `FidelityError` when it differs. A file that we did not make, or made from another
    `source`, or that was edited since, is replaced only with `force`: `OutputError`.
    """
    return save_tracks({path: track}, format=format, force=force, source=source, fps=fps)


def save_tracks(
    tracks: Mapping[os.PathLike[str] | str, Track] | Mapping[Path, Track],
    *,
    format: str | None = None,
    force: bool = False,
    hint: str = KEEP,
    others: Mapping[Path, bytes] | None = None,
    source: str | os.PathLike[str] = "",
    part: str = "",
    fps: str | None = None,
    formats: Mapping[Path, str] | None = None,
) -> tuple[Remark, ...]:
    """Write several files, `others` with them; none is touched unless all are sound and could be written.

    The format of each is that of `formats`, else `format`, else that of its suffix.
    """
    ready, remarks = rendered(tracks, format=format, formats=formats, fps=fps)
    ready.update(others or {})
    write_made(
        ready, force=force, source=source, part=part, proof=shows_ours, edited=MARK, hint=hint
    )
    return remarks


def save_text(
    text: str,
    path: str | os.PathLike[str],
    *,
    force: bool = False,
    source: str | os.PathLike[str] = "",
) -> None:
    """Write a text that is made of captions, such as a list of chapters, whole or not at all."""
    write_made({Path(path): utf8(text)}, force=force, source=source, hint=KEEP)


def save_playlist(
    track: Track,
    path: str | os.PathLike[str],
    *,
    seconds: float | None = None,
    mpegts: int | None = None,
    force: bool = False,
    source: str | os.PathLike[str] = "",
) -> tuple[Remark, ...]:
    """Write an HLS playlist and its segments beside it; returns what could not be carried.

    The segments are read back as one track first: `FidelityError` when it is another.
    """
    from imhcaps.formats.segments import DEFAULT_SECONDS, segmented  # noqa: PLC0415 - rare path

    location = Path(path)
    texts, remarks = segmented(
        track, location.name, DEFAULT_SECONDS if seconds is None else seconds, mpegts
    )
    held: dict[tuple[int, int, str], None] = {}
    for name, text in texts.items():
        if name != location.name:
            cues = format_named("vtt").read(Source(text, name)).track.cues
            held.update(dict.fromkeys((cue.start, cue.end, cue.text) for cue in cues))
    wanted = {(cue.start, cue.end, cue.text): None for cue in track.cues}
    if held.keys() != wanted.keys():
        raise FidelityError("the segments are read back as other captions; nothing is written")
    files = {location.parent / name: utf8(text) for name, text in texts.items()}
    write_made(files, force=force, source=source, proof=shows_ours, edited=MARK, hint=KEEP)
    return remarks


def rendered(
    tracks: Mapping[os.PathLike[str] | str, Track] | Mapping[Path, Track],
    *,
    format: str | None = None,
    formats: Mapping[Path, str] | None = None,
    fps: str | None = None,
) -> tuple[dict[Path, bytes], tuple[Remark, ...]]:
    """The bytes of caption files, each read back and compared, and what a format could not carry."""
    ready: dict[Path, bytes] = {}
    remarks: list[Remark] = []
    for name, track in tracks.items():
        path = Path(name)
        named = (formats or {}).get(path) or format
        which = format_named(named) if named else format_of(path)
        text, lost = which.write(track, fps)
        verify(track, text, which)
        remarks.extend(remark for remark in lost if remark not in remarks)
        ready[path] = which.encoded(stamped(text))
    return ready, tuple(remarks)


def verify(track: Track, text: str, which: Format) -> None:
    """Read written text back and compare cues, times and text; `FidelityError` when they differ."""
    read_back = which.syntax.read_back
    if read_back is None:
        return
    expected, found = read_back(track, text)
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
