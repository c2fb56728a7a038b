"""One caption file into another format: what is written, and what is to be said about it."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from imhcaps.cuetext import plain_text
from imhcaps.errors import FormatError, InputError
from imhcaps.formats.document import Document
from imhcaps.formats.impossible import with_possible_times
from imhcaps.formats.left_out import left_out
from imhcaps.formats.reading import read_captions
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source


class Converted(NamedTuple):
    """What was read, the track to be written, and remarks: repairs, guesses, losses."""

    document: Document
    track: Track
    remarks: tuple[Remark, ...]


def converted(source: Source, target: str, from_: str | None = None) -> Converted:
    """The captions of a text as they are written in the format `target`.

    Raises `InputError` where there is no cue or no word, `FormatError` where the text is of no format
    that is read. A cue that no player could show gets time from its neighbours, and that is said.
    """
    if not source.text.strip("\ufeff \t\r\n"):
        raise InputError("is empty", source.path)
    document, track, remarks = read_captions(source, from_)
    if document.unreadable is not None:
        raise FormatError(document.unreadable.message, source.path)
    if not track.cues:
        reason = f": {document.problems[0].message}" if document.problems else ""
        raise InputError(f"holds no caption in {document.format}{reason}", source.path)
    track, moved = with_possible_times(track)
    if not any(plain_text(cue.payload).strip() for cue in track.cues):
        raise InputError(
            "holds no word",
            source.path,
            hint=f"see what is wrong with it: imhcaps check {source.path}",
        )
    decided = [*remarks, *_decided(document), *moved]
    return Converted(
        document,
        replace(track, cues=track.cues),
        (*decided, *left_out(document, target)),
    )


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
