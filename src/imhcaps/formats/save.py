"""Files out: written text is read back by an independent library before it replaces anything."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from imhcaps.errors import FidelityError, OutputError
from imhcaps.files import write_all
from imhcaps.formats import FORMATS, HEAD, Format, format_named, format_of, sniff
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
    """Does this caption file say, in a format that can, that we made it?"""
    which = sniff(text)
    return which is not None and "notes" in which.carries and MARK in text[:HEAD]


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


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and path.read_bytes() == data
    except OSError:
        return False


def _may_replace(path: Path, data: bytes, which: Format) -> None:
    """A file of a format without comments cannot say who made it: its like-named sibling of one that has
    them speaks for it.
    """
    if not path.exists() or _same(path, data) or not path.is_file():
        return
    speaking = [each for each in FORMATS if "notes" in each.carries]
    siblings = [path.with_suffix(suffix) for each in speaking for suffix in each.suffixes]
    try:
        for own in (path,) if which in speaking else siblings:
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
