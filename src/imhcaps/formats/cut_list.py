"""Lists of an editor's cuts: which stretches of a recording are where in what was made of it.

CMX3600 EDL (`cut_list_edl`) and OpenTimelineIO (`cut_list_otio`).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from imhcaps.errors import InputError, UsageError, did_you_mean
from imhcaps.formats.cut_pieces import Piece
from imhcaps.model.remark import Remark
from imhcaps.source import read_source
from imhcaps.text import plural
from imhcaps.timecode import clock

ORDINARY_HOURS = (1, 10)
"""Hours of 3,600 seconds of time code at which editors let recordings begin; our own choice of what is guessed."""

_ROUNDED = (0, 1, -1, 2, -2)
"""Milliseconds by which two pieces of one place may seem to differ, since four times are rounded. Our own choice."""

TOGETHER = 100
"""Milliseconds for which two stretches overlap at least where both are heard; our own choice, less is rounding."""


class CutList(NamedTuple):
    """The pieces of one recording in the order in which they are, and what was guessed or left out."""

    pieces: tuple[Piece, ...]
    remarks: tuple[Remark, ...] = ()


def read_cut_list(
    path: str | os.PathLike[str],
    *,
    fps: str | float | None = None,
    reel: str | None = None,
    source_start: str | None = None,
    captions: str = "",
    captions_end: int = 0,
) -> CutList:
    """The pieces of the recording that some captions are of.

    `fps` is the rate of an EDL's time codes, `reel` what the list calls the recording where it has several,
    `source_start` the time code at which it begins. `captions` is the name of the file of captions, `captions_end`
    where the last one ends, ms.
    Raises `InputError` for what is no list of cuts, `UsageError` where it does not say enough.
    """
    from imhcaps.formats import cut_list_edl, cut_list_otio  # noqa: PLC0415 - rare path

    source = read_source(path)
    if cut_list_otio.sniff(source.text):
        pieces, remarks, hour_ms = cut_list_otio.read(source, source_start, fps)
    elif cut_list_edl.sniff(source.text):
        pieces, remarks, hour_ms = cut_list_edl.read(source, source_start, fps)
    else:
        raise InputError(
            "is no list of cuts that is read",
            source.path,
            hint="a CMX3600 EDL, or OpenTimelineIO (.otio)",
        )
    if not pieces:
        raise InputError("names no stretch of a recording", source.path)
    chosen = _of_one_recording(pieces, reel, captions, source.path)
    for piece in chosen:
        if piece.flaw:
            raise InputError(piece.flaw, source.path, piece.line)
    if source_start is None and captions_end and min(p.start for p in chosen) >= captions_end:
        chosen, said = _from_ordinary_hour(chosen, captions_end, hour_ms, source.path)
        remarks = (*remarks, *said)
    ordered = _without_repeats(chosen)
    return CutList(ordered, (*remarks, *_heard_together(ordered)))


def _without_repeats(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces in their order in the new recording, each once: tracks of one sound say the same, or one of them
    more.
    """
    left: list[Piece] = []
    latest: dict[tuple[float, int], int] = {}
    for piece in sorted(pieces, key=lambda p: (p.at, p.start, p.end)):
        offset = round(piece.start - piece.at * piece.speed)
        near = (latest.get((piece.speed, offset + ms)) for ms in _ROUNDED)
        known = next((at for at in near if at is not None and piece.start < left[at].end), None)
        if known is None:
            known = len(left)
            left.append(piece)
        else:
            left[known] = left[known]._replace(end=max(left[known].end, piece.end))
        latest[piece.speed, offset] = known
    return tuple(left)


def _heard_together(pieces: Iterable[Piece]) -> Iterator[Remark]:
    """What is to be said where tracks have other stretches of the recording at one time."""
    found: list[int] = []
    until = 0
    for piece in pieces:
        if until - piece.at >= TOGETHER:
            found.append(piece.at)
        until = max(until, piece.at + piece.length)
    if found:
        count = plural(len(found), "stretch", "stretches")
        message = f"{count} of the recording, the first at {clock(found[0])}: another track has other words at that time, and the captions of both are kept"
        yield Remark("note", message)


def _of_one_recording(
    pieces: Iterable[Piece], reel: str | None, captions: str, path: str
) -> list[Piece]:
    """The pieces of the recording that is named, or of the only one, or of the one that is called as the captions
    are.
    """
    by_name: dict[str, list[Piece]] = {}
    for piece in pieces:
        by_name.setdefault(piece.names[0], []).append(piece)
    if reel is not None:
        wanted = _plain(reel)
        found = [
            piece
            for group in by_name.values()
            for piece in group
            if wanted in map(_plain, piece.names)
        ]
        if found:
            return found
        known = sorted(
            {name for group in by_name.values() for each in group for name in each.names}
        )
        hint = did_you_mean(reel, known) or f"it names {', '.join(known[:8])}"
        raise UsageError(f"the list of cuts has no recording {reel!r}", path, hint=hint)
    if len(by_name) == 1:
        return next(iter(by_name.values()))
    own = _plain(captions)
    same = [
        name
        for name, group in by_name.items()
        if own and own in {_plain(each) for piece in group for each in piece.names}
    ]
    if len(same) == 1:
        return by_name[same[0]]
    lengths = {name: sum(piece.length for piece in group) for name, group in by_name.items()}
    longest = sorted(lengths, key=lambda name: -lengths[name])[:8]
    shown = ", ".join(f"{name} ({lengths[name] / 1000:.0f} s)" for name in longest)
    raise UsageError(
        f"the list of cuts has {len(by_name)} recordings, and none is called as the captions are",
        path,
        hint=f"say which they are of, with --reel: {shown}",
    )


def _plain(name: str) -> str:
    """A name without folder, suffixes and case: `talk` of `talk.en.vtt` and of `Talk.MOV`."""
    from urllib.parse import unquote  # noqa: PLC0415 - rare path

    last = PurePosixPath(unquote(name.replace("\\", "/"))).name
    return last.partition(".")[0].strip().casefold() or last.casefold()


def _from_ordinary_hour(
    pieces: list[Piece], captions_end: int, hour_ms: Sequence[float], path: str
) -> tuple[list[Piece], tuple[Remark, ...]]:
    """The pieces counted from the full hour at which their recording begins, where that is an ordinary one."""
    first = min(piece.start for piece in pieces)
    for hours in ORDINARY_HOURS:
        zeros = (round(ms * hours) for ms in hour_ms)
        fit = [zero for zero in zeros if 0 <= first - zero < captions_end]
        zero = fit[0] if fit else None
        if len(fit) > 1:
            raise UsageError(
                "does not say whether its time code drops frames, and the recording's begins at a full hour",
                path,
                hint=f"--source-start {hours:02d}:00:00:00, or {hours:02d}:00:00;00 where frames are dropped, with --fps",
            )
        if zero is not None:
            said = Remark(
                "guessed",
                f"the recording's time code begins at {hours:02d}:00:00:00; if not, say where (--source-start)",
            )
            return [p._replace(start=p.start - zero, end=p.end - zero) for p in pieces], (said,)
    raise UsageError(
        "no stretch of the list of cuts lies where the captions are",
        path,
        hint="say at which time code the recording begins: --source-start 19:24:10:00",
    )
