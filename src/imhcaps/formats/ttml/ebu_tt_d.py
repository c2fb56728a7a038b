"""EBU-TT-D (EBU Tech 3380), the profile of TTML that European broadcasters send to players; read as any TTML."""

from __future__ import annotations

from imhcaps.formats.document import Document
from imhcaps.formats.ttml import reader
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source

SYNTAX = reader.SYNTAX._replace(name="ebu-tt-d", evidence=lazy_pattern(r"(?!)"))
"""Its files are known as TTML; it is another format to write alone."""


def read(source: Source) -> Document:
    """Read TTML. Never raises."""
    return reader.read(source)


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as EBU-TT-D, and what it cannot carry."""
    from imhcaps.formats.ttml import writer  # noqa: PLC0415 - rare path

    return writer.write(track, ebu=True)
