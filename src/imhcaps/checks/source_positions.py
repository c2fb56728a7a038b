"""Where in the file a hit is. Each cue is mapped once, however many hits it has."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, repeat
from operator import eq, le, sub
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.checks.hits import Hits
from imhcaps.checks.rule import Hit
from imhcaps.formats.document import Document
from imhcaps.lazy import LazyModule
from imhcaps.source import STRETCH

if TYPE_CHECKING:
    from imhcaps import cuetext
else:
    cuetext = LazyModule("imhcaps.cuetext")

_SHORT = 600
"""Characters of a cue that are looked through rather than mapped: quicker for short texts (our choice)."""
_FEW = 12
"""Cues for each hit of a rule, from which its hits are few: a place costs so many times what the layout of a cue does
(measured)."""

Columns = tuple[Sequence[int], Sequence[int], Sequence[int], Sequence[int]]
"""Of each hit the 1-based line and column of its start, and of its end."""


class _Layout(NamedTuple):
    lines: Sequence[int]
    """Per cue the 1-based line of its timing line."""
    ends: Sequence[int]
    """Per cue where its timing line ends."""
    plain: bool
    """Whether every text is in the file as it is read, from the line after the timing line on."""


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
        self._tags: dict[str, bool] = {}
        """Whether what is before the text of a cue is one tag."""

    def rows(self, hit: Hit) -> tuple[int, int, int, int]:
        """The 1-based line and column of both ends of what a hit is about."""
        source = self._document.source
        counted = source.counted
        if counted is None or hit.span is not None or hit.cue is None:
            return source.places(*self.of(hit))
        # Nearly every hit: on one line, and what is read is in the file as it is.
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

    def columns(self, hits: Hits) -> Columns | None:
        """The same for all hits of a rule; None where `rows` is better.

        That is where lines cannot be counted from one timing line to the next, and where hits are so few that counting
        the lines of all cues takes longer.
        """
        at, cues = self._document.timing_at, hits.cues
        if len(cues) * _FEW < len(at) or self._layout is None:
            return None
        lines, ends, plain = self._layout
        if hits.lines is None and hits.texts is None:
            first = [lines[cue] for cue in cues]
            right = [ends[cue] - at[cue] + 1 for cue in cues]
            return first, [1] * len(first), first, right
        if plain:
            return self._in_texts(hits, lines)
        text = self._source
        count, find, before = text.count, text.find, text.rfind
        first, left, last, right = [], [], [], []
        for cue, (start, end) in zip(cues, self._spans(hits), strict=True):
            line = lines[cue] + count("\n", at[cue], start)
            column = start - before("\n", 0, start)
            first.append(line)
            left.append(column)
            if find("\n", start, end) < 0:
                last.append(line)
                right.append(column + end - start)
            else:
                last.append(line + count("\n", start, end))
                right.append(end - before("\n", 0, end))
        return first, left, last, right

    def _in_texts(self, hits: Hits, timing: Sequence[int]) -> Columns:
        """Lines and columns of hits that are about lines or stretches of texts, which are in the file as they are read
        below their timing lines.
        """
        texts = self._document.texts
        first, left, last, right = [], [], [], []
        if hits.lines is not None:
            for cue, number in zip(hits.cues, hits.lines, strict=True):
                start, end = _line(texts[cue], number)
                first.append(timing[cue] + 1 + number)
                right.append(end - start + 1)
            return first, [1] * len(first), first, right
        for cue, (start, end) in zip(hits.cues, hits.texts or (), strict=True):
            text = texts[cue]
            line = timing[cue] + 1 + text.count("\n", 0, start)
            break_before = text.rfind("\n", 0, start)
            first.append(line)
            left.append(start - break_before)
            if text.find("\n", start, end) >= 0:
                line += text.count("\n", start, end)
                break_before = text.rfind("\n", 0, end)
            last.append(line)
            right.append(end - break_before)
        return first, left, last, right

    def _spans(self, hits: Hits) -> Iterator[tuple[int, int]]:
        """Offsets of hits that are about a line or a stretch of what is read."""
        document = self._document
        texts, raw, at = document.texts, document.raw, document.payload_at
        stretches, lines = hits.texts, hits.lines
        for number, cue in enumerate(hits.cues):
            text = texts[cue]
            if raw[cue] != text or len(text) >= _SHORT:
                line = None if lines is None else lines[number]
                stretch = None if stretches is None else stretches[number]
                yield self.of(Hit(cue, "", text=stretch, line=line))
                continue
            start, end = _line(text, lines[number]) if lines is not None else stretches[number]  # type: ignore[index]
            yield at[cue] + start, at[cue] + end

    def _shift(self, cue: int) -> int | None:
        """How far from the start of its payload the text of a cue begins, if it is there as it is read: after one tag
        or none.
        """
        document = self._document
        text, raw, hidden = document.texts[cue], document.raw[cue], document.syntax.hidden
        before = len(raw) - len(text)
        if not self._plain or len(text) >= _SHORT or before < 0 or not raw.endswith(text):
            return None
        if not before:
            return 0
        # A voice, in nearly every cue of some tracks.
        tag, length = raw[:before], document.payload_end[cue] - document.payload_at[cue]
        if length != len(raw) or hidden is None or "<" in text or "&" in text or "{" in text:
            return None
        if tag not in self._tags:
            self._tags[tag] = "\n" not in tag and hidden.fullmatch(tag) is not None
        return before if self._tags[tag] else None

    @cached_property
    def _layout(self) -> _Layout | None:
        """Where cues are, if LF alone ends lines and each timing line is one, after the cue before it."""
        document, text = self._document, self._source
        at, payloads = document.timing_at, document.payload_at
        if not document.source.counted or not at or not all(map(le, at, at[1:])):
            return None
        ends = array("q", map(text.find, repeat("\n"), at))
        if ends[-1] < 0:
            ends[-1] = len(text)
        if min(ends) < 0 or min(map(sub, payloads, at)) < 0:
            return None
        if not {text[start - 1] for start in at if start} <= {"\n"}:
            return None
        steps = map(text.count, repeat("\n"), at, at[1:])
        lines = array("q", accumulate(steps, initial=text.count("\n", 0, at[0]) + 1))
        # What is read begins on the line after the timing line, and is there as it is.
        plain = document.raw is document.texts and all(map(eq, map((1).__add__, ends), payloads))
        return _Layout(lines, ends, plain and max(map(len, document.texts)) < _SHORT)

    def of(self, hit: Hit) -> tuple[int, int]:
        """Start and end of what a hit is about; see `Hit` for the order of its fields."""
        if hit.span is not None:
            return hit.span
        if hit.cue is None:
            return 0, self._line_end(0)
        if hit.text is None and hit.line is None:
            start = self._document.timing_at[hit.cue]
            return start, self._line_end(start)
        shift = self._shift(hit.cue)
        if shift is not None:
            # Nearly every cue: what is read is in the file as it is, and is soon looked through.
            at, text = self._document.payload_at[hit.cue], self._document.texts[hit.cue]
            start, end = hit.text or _line(text, hit.line or 0)
            # A line begins before the tag that opens it.
            begin = start + shift if start or hit.text else 0
            return at + begin, at + shift + end
        if self._mapped != hit.cue:
            self._map(hit.cue)
        if hit.text is not None:
            start = self._offset(hit.text[0], False)
            return start, max(start, self._offset(hit.text[1], True))
        assert hit.line is not None
        return self._lines[min(hit.line, len(self._lines) - 1)]

    def _map(self, cue: int) -> None:
        """Where each line of the cue is, in the file and in its visible text."""
        document = self._document
        text = document.texts[cue]
        at = 0
        self._begins, self._read, self._raw, self._mapped = [], [], {}, cue
        # Without markup and carriage returns, what is read is in the file as it is.
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

    def _offset(self, offset: int, last: bool) -> int:
        """The source offset of one in the visible text; `last`: of the end of a stretch."""
        number = max(0, bisect_right(self._begins, offset) - 1)
        start, end = self._lines[number]
        column = offset - self._begins[number]
        if number not in self._raw:
            raw, read = self._source[start:end], self._read[number]
            # Data, such as metadata, are read as they are.
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
        if raw[start] == "&" and walk.reads(shown := cuetext.unescape(match[0])):
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
        """Characters that are read as they are, or as another one, up to a column."""
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
