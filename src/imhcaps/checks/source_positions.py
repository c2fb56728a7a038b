"""Where in the file a hit stands. Each cue is mapped once, however many hits it has."""

from __future__ import annotations

import re
from bisect import bisect_right

from imhcaps.checks.rule import Hit
from imhcaps.cuetext import unescape
from imhcaps.formats.document import Document
from imhcaps.source import STRETCH

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
        self._read: list[str] = []
        self._raw: dict[int, tuple[list[int], list[int]]] = {}

    def rows(self, hit: Hit) -> tuple[int, int, int, int]:
        """The 1-based line and column of both ends of what a hit is about."""
        source = self._document.source
        counted = source.counted
        if counted is None or hit.span is not None or hit.cue is None:
            return source.places(*self.of(hit))
        # Nearly every hit: on one line, and what is read stands in the file as it is.
        text, cue = self._source, hit.cue
        if hit.text is None and hit.line is None:
            start = self._document.timing_at[cue]
            end = text.find("\n", start)
            end = end if end >= 0 else len(text)
        else:
            start, end = self.of(hit)
            if text.find("\n", start, end) >= 0:
                return source.places(start, end)
        stretch = start // STRETCH
        line = counted[stretch] + text.count("\n", stretch * STRETCH, start)
        column = start - text.rfind("\n", 0, start)
        return line, column, line, column + end - start

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
        self._begins, self._read, self._raw, self._mapped = [], [], {}, cue
        # Without markup and carriage returns, what is read stands in the file as it is.
        if self._plain and document.raw[cue] == text:
            base = document.payload_at[cue]
            self._lines = []
            for row in text.split("\n"):
                self._begins.append(at)
                self._read.append(row)
                self._lines.append((base + at, base + at + len(row)))
                at += len(row) + 1
            return
        lines = document.lines(cue)
        self._lines = [(line.start, line.end) for line in lines]
        for line in lines:
            self._begins.append(at)
            self._read.append(line.text)
            at += len(line.text) + 1

    def _offset(self, cue: int, offset: int, last: bool) -> int:
        """The source offset of one in the visible text; `last`: of the end of a stretch."""
        number = max(0, bisect_right(self._begins, offset) - 1)
        start, end = self._lines[number]
        column = offset - self._begins[number]
        if number not in self._raw:
            raw, read = self._source[start:end], self._read[number]
            # Data, such as metadata, are read as they stand.
            hidden = None if self._document.kind == "metadata" else self._document.syntax.hidden
            self._raw[number] = ([], []) if raw == read else _columns(raw, read, hidden)
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


def _columns(raw: str, read: str, hidden: re.Pattern[str] | None) -> tuple[list[int], list[int]]:
    """Raw columns of what is read of a line: where each character begins, and where the last ended.

    What is `hidden` between two letters belongs to neither, as does white space that is read as less.
    """
    walk = _Walk(raw, read)
    for match in hidden.finditer(raw) if hidden is not None else ():
        start, end = match.span()
        walk.read_to(start)
        if raw[start] == "&" and walk.reads(shown := unescape(match[0])):
            walk.take(len(shown), start, end)
        elif walk.reads(match[0]):
            walk.read_to(end)
        walk.at = end
    walk.read_to(len(raw))
    return [*walk.firsts, len(raw)], walk.lasts


class _Walk:
    """A walk along a line in the file and, beside it, along what is read of it."""

    def __init__(self, raw: str, read: str) -> None:
        self.raw, self.read, self.at = raw, read, 0
        self.firsts: list[int] = []
        self.lasts = [0]

    def reads(self, text: str) -> bool:
        """Whether this is what is read next."""
        return self.read.startswith(text, len(self.firsts))

    def take(self, count: int, start: int, end: int) -> None:
        """The next characters that are read are these of the line."""
        self.firsts += [start] * count
        self.lasts += [end] * count

    def read_to(self, stop: int) -> None:
        """Characters that are read as they stand, or as another one, up to a column."""
        part = self.raw[self.at : stop]
        if self.reads(part):
            self.firsts += range(self.at, stop)
            self.lasts += range(self.at + 1, stop + 1)
        else:
            for column, char in enumerate(part, self.at):
                if not char.isspace() or self.reads(char) or self._white():
                    self.take(1, column, column + 1)
        self.at = stop

    def _white(self) -> bool:
        following = len(self.firsts)
        return self.read[following : following + 1].isspace()


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
