"""One caption file into another format: what is written, and what is to be said about it."""

from __future__ import annotations

from dataclasses import replace
from shlex import quote
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.cuetext import plain_text, timestamp, timestamp_tag, tokens
from imhcaps.errors import InputError
from imhcaps.formats.document import Document
from imhcaps.formats.impossible import with_possible_times
from imhcaps.formats.left_out import left_out
from imhcaps.formats.reading import read_captions, unreadable
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source
from imhcaps.timecode import clock

if TYPE_CHECKING:
    from collections.abc import Callable

    Recut = Callable[[Track], tuple[Track, tuple[Remark, ...]]]
    """Captions → those of the recording as it was cut, and what is to be said of them."""


class Converted(NamedTuple):
    """What was read, the track to be written, and remarks: repairs, guesses, losses."""

    document: Document
    track: Track
    remarks: tuple[Remark, ...]


def converted(
    source: Source,
    target: str,
    from_: str | None = None,
    *,
    shift: str | None = None,
    recut: Recut | None = None,
) -> Converted:
    """The captions of a text as they are written in the format `target`.

    Raises `InputError` where there is no cue or no word, `FormatError` where the text is of no format
    that is read. A cue that no player could show gets time from its neighbours, and that is said.
    Times count from `source.zero` where somebody named it, and are moved by `shift` seconds. `recut` gives the
    captions of the recording as it was cut, of those with the times that this gives.
    """
    if not source.text.strip("\ufeff \t\r\n"):
        raise InputError("is empty", source.path)
    document, track, remarks = read_captions(source, from_, screens=True)
    if document.unreadable is not None:
        raise unreadable(document)
    if not track.cues:
        reason = f": {document.problems[0].message}" if document.problems else ""
        raise InputError(f"holds no caption in {document.format}{reason}", source.path)
    later = _later_start(track) if source.zero is None and shift is None else ()
    track, said = moved(
        track, document.source, shift=shift, recut=recut, moment_of=document.moment_of
    )
    remarks = (*remarks, *said)
    track, repaired = with_possible_times(track)
    if not any(plain_text(cue.payload).strip() for cue in track.cues):
        raise InputError(
            "holds no word",
            source.path,
            hint=f"see what is wrong with it: imhcaps check {quote(source.path)}",
        )
    decided = [*remarks, *later, *_decided(document), *repaired]
    return Converted(
        document,
        replace(track, cues=track.cues),
        (*decided, *left_out(document, target)),
    )


_MINUTE, _HOUR = 60_000, 3_600_000
"""Milliseconds, by the definition of the units (ISO 8601)."""


def _later_start(track: Track) -> tuple[Remark, ...]:
    """A note where the first caption comes an hour or more after 0, as in programmes that start at 10:00:00.

    A caption of the last minute before a full hour is one of the leader, such as the subtitle zero of broadcasters.
    """
    first = min(cue.start for cue in track.cues)
    hour = (first + _MINUTE) // _HOUR * _HOUR
    if not hour:
        return ()
    said = (
        f"times are those of the file, and the first is {clock(first)}: if the programme"
        f" does not start at zero, say where it does (--zero {clock(hour)[:8]})"
    )
    return (Remark("note", said),)


def moved(
    track: Track,
    source: Source,
    *,
    shift: str | None = None,
    recut: Recut | None = None,
    moment_of: Callable[[str], int] | None = None,
) -> tuple[Track, tuple[Remark, ...]]:
    """The track with its times counted from the start of the programme (`source.zero`, which `moment_of` makes ms),
    moved by `shift` seconds, and cut; and what is to be said of what was cut.

    Raises `InputError` for a caption that would be before the start, and where none is left.
    """
    by = _offset(source, shift, moment_of)
    early = [cue for cue in track.cues if cue.start + by < 0] if by else []
    if early:
        first = clock(min(cue.start for cue in early))
        raise InputError(
            f"has {len(early)} captions before the start, the first at {first}",
            source.path,
            early[0].line,
            hint="give a smaller --zero or --shift",
        )
    if by:
        track = replace(track, cues=tuple(shifted(cue, by) for cue in track.cues))
    if recut is None:
        return track, ()
    track, said = recut(track)
    if not track.cues:
        raise InputError("has every caption in what was cut", source.path)
    return track, said


def _offset(source: Source, shift: str | None, moment_of: Callable[[str], int] | None) -> int:
    """Milliseconds by which all times move."""
    from imhcaps.timecode import parse_clock, parse_time  # noqa: PLC0415 - rare path

    by = 0
    if source.zero is not None:
        by -= moment_of(source.zero) if moment_of else parse_time(source.zero, source.fps)
    if shift is not None:
        sign = -1 if shift.strip().startswith("-") else 1
        by += sign * parse_clock(shift.strip().lstrip("+-"))
    return by


def shifted(cue: Cue, by: int) -> Cue:
    """The cue so many ms later, the times inside its text too; those that are not inside it stay as far from it."""
    if "<" not in cue.payload:
        return replace(cue, start=cue.start + by, end=cue.end + by)
    parts, at = [], 0
    for token in tokens(cue.payload):
        ms = timestamp(token.value) if token.kind == "time" else None
        if ms is not None and ms + by >= 0:
            parts += [cue.payload[at : token.start], timestamp_tag(ms + by)]
            at = token.stop
    payload = "".join([*parts, cue.payload[at:]])
    return replace(cue, start=cue.start + by, end=cue.end + by, payload=payload)


def _decided(document: Document) -> list[Remark]:
    """What reading decided that the file does not say (`Syntax.repairs`), each rule once."""
    remarks = []
    for code in document.syntax.repairs:
        found = document.problems_of(code)
        if found:
            line, _ = document.source.place(found[0].start)
            more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
            remarks.append(Remark("repaired", f"{found[0].message}{more}", line))
    return remarks
