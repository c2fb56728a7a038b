"""What a caption file says that no `Track` holds: reported when the file is converted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.formats.losses import Losses
from imhcaps.formats.table import format_named
from imhcaps.model.transcript import Remark

if TYPE_CHECKING:
    from imhcaps.formats.document import Document


def left_out(doc: Document, target: str) -> tuple[Remark, ...]:
    """Remarks (`lost`, `note`) on what the file holds and the format `target` is not even asked to carry."""
    losses = Losses(doc.track)
    special = doc.syntax.left_out
    notes = special(doc, format_named(target), losses) if special else []
    stray = [block for block in doc.others if block.kind == "junk"]
    remarks = [*losses.remarks(), *(Remark("note", note) for note in notes)]
    if stray:
        count = f"{len(stray)} place{'s' if len(stray) > 1 else ''}"
        line, _ = doc.source.place(stray[0].start)
        remarks.append(Remark("lost", f"text that belongs to no cue ({count})", line))
    return tuple(remarks)
