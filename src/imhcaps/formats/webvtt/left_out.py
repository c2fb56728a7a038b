"""What of a WebVTT file changes when it is written again: the order of its blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.formats.table import Format

_WRITTEN = ("note", "region", "style", "cue")
"""The order in which blocks of WebVTT are written."""


def left_out(doc: Document, target: Format) -> list[str]:
    """Comments, regions and style sheets are written in that order, above the cues."""
    if "notes" not in target.carries:
        return []
    kinds = [block.kind for block in doc.blocks if block.kind in _WRITTEN]
    first = kinds.index("cue") if "cue" in kinds else len(kinds)
    notes = []
    among = kinds[first:].count("note")
    if among:
        s = "s" if among > 1 else ""
        notes.append(f"{among} comment{s} among the cues now stand{'' if s else 's'} above them")
    above = [_WRITTEN.index(kind) for kind in kinds[:first]]
    if target.name == doc.syntax.name and above != sorted(above):
        notes.append("comments, regions and style sheets now stand in this order above the cues")
    return notes
