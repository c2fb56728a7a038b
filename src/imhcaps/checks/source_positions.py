"""Where in the file a hit stands. Each cue is mapped once, however many hits it has."""

from __future__ import annotations

from bisect import bisect_right

from imhcaps.checks.rule import Hit
from imhcaps.formats.document import Document
from imhcaps.lazy import lazy_pattern

_MARKUP = lazy_pattern(
    r"<[^>]*>?|&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]{0,31});|\{\\[^}]*\}"
)


_SHORT = 600
"""Characters of a cue that are looked through rather than mapped: quicker for short texts (our choice)."""


class Places:
    """Offsets into the source text of hits in one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._source = document.source.text
        self._plain = "\r" not in self._source
        self._mapped: int | None = None
        self._lines: list[tuple[int, int]] = []
        self._begins: list[int] = []
        self._raw: dict[int, tuple[list[int], list[int]]] = {}

    def of(self, hit: Hit) -> tuple[int, int]:
        """Start and end of what a hit is about; see `Hit` for the order of its fields."""
        if hit.span is not None:
            return hit.span
        if hit.cue is None:
            return 0, self._line_end(0)
        if hit.text is None and hit.line is None:
            start = self._document.timing_at[hit.cue]
            return start, self._line_end(start)
        text = self._document.texts[hit.cue]
        if self._plain and len(text) < _SHORT and self._document.raw[hit.cue] == text:
            # Nearly every cue: what is read stands in the file as it is, and is soon looked through.
            at = self._document.payload_at[hit.cue]
            start, end = hit.text or _line(text, hit.line or 0)
            return at + start, at + end
        if self._mapped != hit.cue:
            self._map(hit.cue)
        if hit.text is not None:
            start = self._offset(hit.cue, hit.text[0], False)
            return start, max(start, self._offset(hit.cue, hit.text[1], True))
        assert hit.line is not None
        return self._lines[min(hit.line, len(self._lines) - 1)]

    def _map(self, cue: int) -> None:
        """Where each line of the cue stands, in the file and in its visible text."""
        document = self._document
        text = document.texts[cue]
        at = 0
        self._begins, self._raw, self._mapped = [], {}, cue
        # Without markup and carriage returns, what is read stands in the file as it is.
        if self._plain and document.raw[cue] == text:
            base = document.payload_at[cue]
            self._lines = []
            for row in text.split("\n"):
                self._begins.append(at)
                self._lines.append((base + at, base + at + len(row)))
                at += len(row) + 1
            return
        lines = document.lines(cue)
        self._lines = [(line.start, line.end) for line in lines]
        for line in lines:
            self._begins.append(at)
            at += len(line.text) + 1

    def _offset(self, cue: int, offset: int, last: bool) -> int:
        """The source offset of one in the visible text; `last`: of the end of a stretch."""
        number = max(0, bisect_right(self._begins, offset) - 1)
        start, end = self._lines[number]
        column = offset - self._begins[number]
        if number not in self._raw:
            raw = self._source[start:end]
            plain = self._plain and self._document.raw[cue] == self._document.texts[cue]
            self._raw[number] = ([], []) if plain else _columns(raw)
        firsts, lasts = self._raw[number]
        columns = lasts if last else firsts
        if not columns:
            return min(start + column, end)
        return start + columns[min(column, len(columns) - 1)]

    def _line_end(self, start: int) -> int:
        """The end of the line that begins at an offset, without its line end."""
        text = self._source
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        early = text.find("\r", start, end)
        return early if early >= 0 else end


def _columns(raw: str) -> tuple[list[int], list[int]]:
    """Raw columns of what is read of a line: where each character begins, and where the last ended.

    Markup between two letters belongs to neither.
    """
    firsts: list[int] = []
    lasts = [0]
    at = 0
    if "<" not in raw and "&" not in raw and "{" not in raw:
        return [], []
    for markup in _MARKUP.finditer(raw):
        start, end = markup.span()
        firsts.extend(range(at, start))
        lasts.extend(range(at + 1, start + 1))
        if raw[start] == "&":
            firsts.append(start)
            lasts.append(end)
        at = end
    firsts.extend(range(at, len(raw) + 1))
    lasts.extend(range(at + 1, len(raw) + 1))
    return firsts, lasts


def _line(text: str, number: int) -> tuple[int, int]:
    """Where a line of a short text begins and ends; the last one when there are fewer."""
    start = 0
    for _ in range(number):
        following = text.find("\n", start) + 1
        if not following:
            break
        start = following
    end = text.find("\n", start)
    return start, end if end >= 0 else len(text)
