"""What a caption file says that no `Track` holds: reported when the file is converted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.formats.losses import Losses
from imhcaps.formats.table import format_named
from imhcaps.model.transcript import Remark
from imhcaps.text import plural

if TYPE_CHECKING:
    from imhcaps.formats.document import Document


def left_out(doc: Document, target: str) -> tuple[Remark, ...]:
    """Remarks (`lost`, `note`) on what the file holds and the format `target` is not even asked to carry."""
    losses = Losses(doc.track)
    special = doc.syntax.left_out
    for what, cue in doc.lost:
        losses.add(what, cue)
    notes = special(doc, format_named(target), losses) if special else []
    return (*losses.remarks(), *(Remark("note", note) for note in notes))


def words_in_no_cue(doc: Document) -> tuple[Remark, ...]:
    """Remarks (`lost`) on text of the file that is in no cue."""
    remarks: list[Remark] = []
    stray = [block for block in doc.others if block.kind == "junk"]
    texts = [" ".join(doc.text[block.start : block.end].split()) for block in stray]
    words = sum(len(text.split()) for text in texts)
    if words:
        line, _ = doc.source.place(stray[0].start)
        what = f"{plural(words, 'word')} of text that belongs to no cue: {texts[0][:60]!r}"
        remarks.append(Remark("lost", what, line))
    starts = {block.start for block in stray}
    # Of formats whose text is in elements: some of them are never shown.
    for problem in doc.problems_of("CUE101"):
        if problem.start not in starts and not doc.syntax.lossless:
            line, _ = doc.source.place(problem.start)
            remarks.append(Remark("lost", problem.message, line))
    return tuple(remarks)
