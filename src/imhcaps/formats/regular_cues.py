"""Cues that are written as nearly all are: taken by one compiled expression and added to a document by columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from imhcaps.formats.line_scan import hours_of

if TYPE_CHECKING:
    from imhcaps.formats.document import Document

_AT_ONCE = 256
"""Cues that are taken before they are added: more are no quicker, and hold more memory (measured). Our choice."""


class RegularCues:
    """Takes the regular cues of a file. Hours and minutes that were read are kept: they recur in every minute.

    The groups of the expression are id, hours and minutes (`HH:MM:`), seconds, milliseconds, the same three of
    the end, settings, and the payload with its line ends. `arrow` is what no payload and no settings may hold,
    nor what `odd` finds; a cue with it is left to the careful part of the reader.
    """

    def __init__(
        self,
        doc: Document,
        regular: re.Pattern[str],
        line_end: str,
        arrow: str,
        odd: re.Pattern[str] | None = None,
    ) -> None:
        self.doc, self.regular, self.line_end = doc, regular, line_end
        self.arrow, self.odd = arrow, odd
        self._hours: dict[str, int] = {}

    def take(self, pos: int) -> int:
        """Add the cues from `pos` on; the offset of the first block that is not regular."""
        text, match = self.doc.source.text, self.regular.match
        while True:
            begins: list[int] = []
            found: list[re.Match[str]] = []
            while len(found) < _AT_ONCE and (cue := match(text, pos)):
                begins.append(pos)
                found.append(cue)
                pos = cue.end()
            if not found:
                return pos
            regular = self._regular(found, text.count(self.arrow, begins[0], pos))
            if regular < len(found):
                pos = begins[regular]
                del begins[regular:], found[regular:]
            if found:
                self._add(begins, found)
            if len(found) < _AT_ONCE:
                return pos

    def _regular(self, found: list[re.Match[str]], arrows: int) -> int:
        """How many of the matches are regular, from the first on: each has the arrow of its timing line alone."""
        if arrows == len(found) and self.odd is None:
            return len(found)
        for index, cue in enumerate(found):
            settings, payload = cue.group(8, 9)
            if self.arrow in payload or (settings and self.arrow in settings):
                return index
            if self.odd is not None and self.odd.search(payload):
                return index
        return len(found)

    def _add(self, begins: list[int], found: list[re.Match[str]]) -> None:
        doc, hours = self.doc, self._hours
        ids, h1, s1, m1, h2, s2, m2, settings, payloads = zip(
            *[cue.groups() for cue in found], strict=True
        )
        for each in {*h1, *h2}.difference(hours):
            hours[each] = hours_of(each)
        doc.starts.extend([hours[h] + int(s + m) for h, s, m in zip(h1, s1, m1, strict=True)])
        doc.ends.extend([hours[h] + int(s + m) for h, s, m in zip(h2, s2, m2, strict=True)])
        doc.block_at.extend(begins)
        doc.timing_at.extend([cue.start(2) for cue in found] if any(ids) else begins)
        at = [cue.start(9) for cue in found]
        doc.payload_at.extend(at)
        if self.line_end == "\n":
            raws = [payload[:-1] for payload in payloads]
            doc.payload_end.extend([begin + len(raw) for begin, raw in zip(at, raws, strict=True)])
        else:
            raws = [payload[:-2] for payload in payloads]
            doc.payload_end.extend([begin + len(raw) for begin, raw in zip(at, raws, strict=True)])
            raws = [raw.replace("\r\n", "\n") for raw in raws]
        doc.raw += raws
        doc.add_ids(ids)
        doc.settings += [each or "" for each in settings] if any(settings) else [""] * len(found)
