"""Captions read for their words: by `convert`, `export`, `caption` and everything that asks what is said.

A player drops what it cannot read and shows some words twice. Here every word is kept and counts once:
text that is repeated for the eye alone is taken once (`repeated_text`). Each such reading is a remark.
`check` reads with `read_document` alone, as a browser does.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from imhcaps.formats import read_document, repeated_text
from imhcaps.formats.document import Document
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source


class Reading(NamedTuple):
    """A caption file as read for its words: the document, the track, what was repaired on the way."""

    document: Document
    track: Track
    remarks: tuple[Remark, ...] = ()


def read_captions(source: Source, format: str | None = None, kind: str | None = None) -> Reading:
    """Read a caption file so that every word in it is kept, and stands once.

    Never raises on bad captions. `FormatError` when the format is unknown.
    """
    document = read_document(source, format, kind)
    repeats = repeated_text.find(document)
    track = document.track
    if not repeats:
        return Reading(document, track)
    cues = repeated_text.once(document, repeats)
    return Reading(document, replace(track, cues=cues), tuple(_said(document, repeats, len(cues))))


def _said(document: Document, repeats: repeated_text.Repeats, count: int) -> list[Remark]:
    first = min(repeats.cues)
    line, _ = document.source.place(document.timing_at[first])
    shapes = "; ".join(repeated_text.TITLES[kind] for kind in repeats.kinds)
    return [
        Remark(
            "repaired",
            f"{shapes}: each word is taken once ({len(document)} cues are now {count})",
            line,
        )
    ]
