"""Text that a track shows again and again is written once, each word at the time when it first came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.checks.fixers.layout import line_end
from imhcaps.checks.fixers.times import timing_line
from imhcaps.formats import repeated_cues, repeated_text
from imhcaps.formats.edits import remove_blocks
from imhcaps.model.finding import Edit, Fix

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding
    from imhcaps.model.track import Cue


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """Every run of cues becomes the cues that it says; None for formats without end times."""
    if document.syntax.write_time is None:
        return None
    repeats = repeated_text.find(document)
    rows = repeated_text.once_by_cue(document, repeats)
    edits: list[Edit] = []
    inside: set[int] = set()
    for run in repeats.runs:
        members = range(run.first, run.last + 1)
        inside.update(members)
        made = [(i, cue) for i, cue in rows if run.first <= i <= run.last]
        text = _blocks(document, made)
        if text is None:
            return None
        edits.append(Edit(document.block_at[run.first], document.payload_end[run.last], text))
    edits += remove_blocks(document, [i for i in repeats.copies if i not in inside])
    longer = _longer(document, repeats, inside)
    if longer is None:
        return None
    edits += longer
    return Fix("write each word once", "unsafe", tuple(edits)) if edits else None


def _longer(
    document: Document, repeats: repeated_text.Repeats, inside: set[int]
) -> list[Edit] | None:
    """Cues that were cut between segments of a stream last to the end of their last part."""
    write = document.syntax.write_time
    assert write is not None
    edits = []
    for i, end in repeated_cues.ends_of_copied(document, repeats.copies).items():
        if i in inside or end <= document.ends[i]:
            continue
        span = document.span(i).end
        text = write(end, document.text[slice(*span)])
        if text is None:
            return None
        edits.append(Edit(*span, text))
    return edits


def _blocks(document: Document, made: list[tuple[int, Cue]]) -> str | None:
    """The cues of a run as the format writes them."""
    convert = document.syntax.from_cue_text
    eol = line_end(document, made[0][0])
    parts = []
    for i, cue in made:
        line = timing_line(document, i, cue.start, cue.end)
        if line is None:
            return None
        payload = cue.payload if convert is None else convert(cue.payload)[0]
        name = document.ids[i]
        head = f"{name}{eol}" if name is not None else ""
        if document.syntax.inline:
            parts.append(f"{line}{' '.join(payload.split())}")
        else:
            parts.append(f"{head}{line}{eol}{payload.replace(chr(10), eol)}")
    return (eol if document.syntax.inline else eol + eol).join(parts)
