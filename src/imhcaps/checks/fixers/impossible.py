"""A cue that no player shows, because it ends when it starts or before, gets time from its neighbours."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from imhcaps.formats.impossible import possible_times
from imhcaps.model.finding import Edit, Fix

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """New times of the cue, and of the one it shares with; all such cues of a run at one moment together."""
    write = document.syntax.write_time
    if finding.cue is None or write is None:
        return None
    times = _times(document)
    cue = finding.cue - 1
    if cue not in times:
        return None
    last = cue
    while last + 1 in times and document.starts[last + 1] <= times[last][1]:
        last += 1
    first = cue
    while first - 1 in times and times[first - 1][1] >= document.starts[first]:
        first -= 1
    edits = []
    for i in range(first, last + 1):
        span = document.span(i)
        for stretch, old, new in zip(
            (span.start, span.end), (document.starts[i], document.ends[i]), times[i], strict=True
        ):
            text = write(new, document.text[slice(*stretch)])
            if text is None or stretch[0] == stretch[1]:
                return None
            if new != old:
                edits.append(Edit(*stretch, text))
    title = "give it time from its neighbours"
    return Fix(title, "unsafe", tuple(edits)) if edits else None


@lru_cache(maxsize=1)
def _times(document: Document) -> dict[int, tuple[int, int]]:
    """The new times of a document, found once for all its findings."""
    return possible_times(document.starts, document.ends, document.texts)
