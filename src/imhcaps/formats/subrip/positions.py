r"""SubRip with SubStation's codes for where a caption is (`{\an8}` is the top); read as any SubRip."""

from __future__ import annotations

from imhcaps.formats.document import Document
from imhcaps.formats.subrip import reader
from imhcaps.formats.subrip.syntax import SYNTAX as SUBRIP
from imhcaps.formats.syntax import CueRow
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source


def _read_back(track: Track, text: str) -> tuple[list[CueRow], list[CueRow]]:
    from imhcaps.formats.subrip.read_back import read_back  # noqa: PLC0415 - rare path

    return read_back(track, text, positions=True)


SYNTAX = SUBRIP._replace(name="srt-positions", evidence=lazy_pattern(r"(?!)"), read_back=_read_back)
"""Its files are known as SubRip; it is another format to write alone, since some players show the codes."""


def read(source: Source) -> Document:
    """Read SubRip. Never raises."""
    return reader.read(source)


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as SubRip with codes of positions, and what it cannot carry."""
    from imhcaps.formats.subrip import writer  # noqa: PLC0415 - rare path

    return writer.write(track, positions=True)
