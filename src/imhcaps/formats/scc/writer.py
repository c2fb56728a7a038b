"""Scenarist Closed Captions out."""

from __future__ import annotations

from imhcaps.errors import FormatError
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    raise FormatError("Scenarist SCC is read, not written")
