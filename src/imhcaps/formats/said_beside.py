"""What a file of captions says of itself in the file beside it: SubRip and the like have no place for a comment."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.errors import ImhcapsError
from imhcaps.formats.made_mark import MARK
from imhcaps.formats.table import format_named, read_document, signed_formats
from imhcaps.source import decode

if TYPE_CHECKING:
    from imhcaps.formats.document import Document

_HEAD = 8192
"""Bytes of the other file that are read: our comment and the first cues. Our own choice."""
_NEAR_MS = 100
"""Ms that the first cue of both may differ by, for times in frames or hundredths. Our own choice: four frames."""


def said_beside(document: Document) -> str | None:
    """The comment of ours at the head of the like-named file with a signature, when both are the same captions.

    None where the format has comments itself, where no such file is there, and where its first cue is another one.
    """
    if "notes" in format_named(document.format).carries or not document.starts:
        return None
    place = document.source.path
    for known in signed_formats():
        beside = Path(os.path.splitext(place)[0] + known.suffix)  # noqa: PTH122 - any text is a name
        try:
            with beside.open("rb") as file:
                head = file.read(_HEAD)
            if MARK.encode() not in head:
                continue
            track = read_document(decode(head, str(beside))).track
        except (OSError, ValueError, ImhcapsError):
            continue
        if track.cues and abs(track.cues[0].start - document.starts[0]) <= _NEAR_MS:
            return next((note for note in track.notes if MARK in note), None)
    return None
