"""Edits on a text: which can be made together, and the text with them made."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from imhcaps.model.finding import Edit
from imhcaps.source import LINE_END

if TYPE_CHECKING:
    from imhcaps.formats.document import Document


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with non-overlapping edits applied; an edit given twice is applied once."""
    parts = []
    at = 0
    for edit in sorted(dict.fromkeys(edits)):
        parts.append(text[at : edit.start])
        parts.append(edit.text)
        at = edit.end
    return "".join([*parts, text[at:]])


class Chosen:
    """Edits that do not meet: each group is taken whole or not at all."""

    def __init__(self) -> None:
        self.edits: set[Edit] = set()
        self._spans: list[tuple[int, int]] = []
        self._end = -1
        """Where the last of the edits ends."""
        self._known: dict[int, tuple[Iterable[Edit], bool]] = {}

    def take(self, group: Iterable[Edit]) -> bool:
        """Take the edits of one fix, unless one meets an edit that is taken and is not the same."""
        known = self._known.get(id(group))
        if known is None:
            # Many findings may have one fix of the whole file. The group is kept so that its id stays its own.
            known = self._known[id(group)] = group, self._take(group)
        return known[1]

    def _take(self, group: Iterable[Edit]) -> bool:
        fresh = [edit for edit in group if edit not in self.edits]
        spans = sorted([(edit.start, edit.end) for edit in fresh])
        behind = bool(spans) and spans[0][0] > self._end
        if not behind and any(map(self._meets, spans)):
            return False
        self.edits.update(fresh)
        if behind:
            # Fixes come in the order of the file, nearly all of them.
            self._spans += spans
        else:
            for span in spans:
                insort(self._spans, span)
        if spans:
            self._end = max(self._end, *[end for _, end in spans])
        return True

    def _meets(self, span: tuple[int, int]) -> bool:
        """Does it overlap or touch one that is taken? Touching edits have no order."""
        at = bisect_left(self._spans, span)
        near = self._spans[max(at - 1, 0) : at + 1]
        return any(span[0] <= end and start <= span[1] for start, end in near)


def remove_blocks(document: Document, cues: Iterable[int]) -> list[Edit]:
    """Edits that take whole cues (0-based) out, with the empty lines after them."""
    text = document.text
    edits = []
    for i in cues:
        end = document.payload_end[i]
        while (line := LINE_END.match(text, end)) is not None:
            end = line.end()
        edits.append(Edit(document.block_at[i], end, ""))
    return edits


def before(offsets: Sequence[int], edits: Iterable[Edit]) -> list[int]:
    """Where places of the edited text, in its order, were before the edits."""
    made = sorted(set(edits), key=lambda each: (each.start, each.end))
    found: list[int] = []
    at = shift = 0
    for offset in offsets:
        while (
            at < len(made)
            and made[at].start + shift < offset
            and made[at].start + shift + len(made[at].text) <= offset
        ):
            shift += len(made[at].text) - (made[at].end - made[at].start)
            at += 1
        inside = at < len(made) and made[at].start + shift < offset
        found.append(made[at].start if inside else offset - shift)
    return found
