"""What a file of captions says of itself in the file beside it: SubRip and the like have no place for a comment."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from imhcaps.errors import ImhcapsError
from imhcaps.formats.made_mark import MARK
from imhcaps.formats.table import read_document, signed_formats
from imhcaps.source import decode

if TYPE_CHECKING:
    from imhcaps.formats.document import Document

_HEAD = 8192
"""Bytes of the other file that are read: our comment and the first cues. Our own choice."""
_NEAR_MS = 100
"""Ms that the first cue of both may differ by, for times in frames or hundredths. Our own choice: four frames."""


def heads_beside(location: str) -> Iterator[tuple[str, bytes]]:
    """The like-named files that may say something of the one at a place: their names and their first bytes."""
    for known in signed_formats():
        beside = os.path.splitext(location)[0] + known.suffix  # noqa: PTH122 - any text is a name
        try:
            with open(beside, "rb") as file:  # noqa: PTH123
                yield beside, file.read(_HEAD)
        except (OSError, ValueError):
            continue


def said_beside(document: Document, location: str) -> str | None:
    """The comment of ours at the head of the like-named file with a signature, when both are the same captions.

    `location` is where the document's file is.

    For a format without comments. None where no such file is there, and where its first cue is another one.
    """
    if not document.starts:
        return None
    for beside, head in heads_beside(location):
        if MARK.encode() not in head:
            continue
        try:
            track = read_document(decode(head, beside)).track
        except (ValueError, ImhcapsError):
            continue
        if track.cues and abs(track.cues[0].start - document.starts[0]) <= _NEAR_MS:
            return next((note for note in track.notes if MARK in note), None)
    return None
