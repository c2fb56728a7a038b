"""EBU STL out."""

from __future__ import annotations

from imhcaps.errors import FormatError
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    raise FormatError("EBU STL is read, not written")
