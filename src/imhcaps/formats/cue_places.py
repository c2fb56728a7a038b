"""Where the parts of each cue are in the text of a file: its times, its lines, each of its characters."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from imhcaps.formats.problem import CueSpan, Span, TextLine
from imhcaps.source import LINE_END, Source

if TYPE_CHECKING:
    import re

    from imhcaps.formats.syntax import Syntax


class CuePlaces:
    """The offsets of a document, which has the columns (see `imhcaps.formats.document`)."""

    __slots__ = ()

    if TYPE_CHECKING:
        source: Source
        syntax: Syntax
        raw: list[str]
        settings: list[str]
        block_at: array[int]
        timing_at: array[int]
        payload_at: array[int]
        payload_end: array[int]

        @property
        def texts(self) -> list[str]:
            """Per cue what a viewer reads."""

    def span(self, i: int) -> CueSpan:
        """Offsets of the parts of cue `i`."""
        text, at = self.source.text, self.timing_at[i]
        if not self.syntax.lossless:
            whole = (at, max(at, self.payload_end[i]))
            return CueSpan(None, whole, whole, whole, whole, whole)
        line_end, parts = self._timing_parts(i)
        first, second, settings = ((at + start, at + end) for start, end in parts)
        block = self.block_at[i]
        named = None
        if block < at:
            id_end = LINE_END.search(text, block)
            named = (block, min(id_end.start(), at) if id_end else at)
        payload = (self.payload_at[i], self.payload_end[i])
        return CueSpan(named, (at, line_end), first, second, settings, payload)

    def end_span(self, i: int) -> Span:
        """Offsets of the end time of cue `i`: `span(i).end`, quicker."""
        if not self.syntax.lossless:
            return self.span(i).end
        at, (_, end, _) = self.timing_at[i], self._timing_parts(i)[1]
        return at + end[0], at + end[1]

    def _timing_parts(self, i: int) -> tuple[int, tuple[Span, Span, Span]]:
        """Where the timing line of cue `i` ends, and its times and settings, as offsets into the line."""
        text, at = self.source.text, self.timing_at[i]
        ending = LINE_END.search(text, at)
        line_end = ending.start() if ending else len(text)
        if self.syntax.inline:
            line_end = min(line_end, self.payload_at[i])
        return line_end, self.syntax.timing_parts(text[at:line_end], self.settings[i])

    def offset(self, i: int, k: int) -> int:
        """Where the `k`-th character of `raw[i]` is in the file."""
        return self.placer(i)(k)

    def placer(self, i: int) -> Callable[[int], int]:
        """`offset` of cue `i`, for many characters: its lines are looked for once."""
        at, end, raw = self.payload_at[i], self.payload_end[i], self.raw[i]
        if not self.syntax.lossless:
            return lambda k: at
        if end - at == len(raw):
            return at.__add__
        rows = [start for start, _ in self._payload_lines(i)]
        begins = [0]
        begins += accumulate(len(line) + 1 for line in raw.split("\n")[:-1])

        def offset(k: int) -> int:
            row = bisect_right(begins, k) - 1
            return rows[min(row, len(rows) - 1)] + k - begins[row]

        return offset

    def lines(self, i: int) -> list[TextLine]:
        """The lines of cue `i`: what a viewer reads of each, and its offsets in the file."""
        viewed = self.texts[i].split("\n")
        if not self.syntax.lossless:
            at, end = self.payload_at[i], self.payload_end[i]
            return [TextLine(line, at, end) for line in viewed]
        spans = self._payload_lines(i)
        if len(spans) != len(viewed) and self.syntax.breaks is not None:
            spans = self._payload_lines(i, self.syntax.breaks)
        if len(spans) != len(viewed):
            # A tag that holds a line break: each line still shows where its part begins.
            spans = (spans + [spans[-1]] * len(viewed))[: len(viewed)]
        return [TextLine(line, *span) for line, span in zip(viewed, spans, strict=True)]

    def _payload_lines(self, i: int, breaks: "re.Pattern[str]" = LINE_END) -> list[Span]:
        """Offsets of the lines of cue `i`, but for those of white space that its format drops."""
        text, at, end = self.source.text, self.payload_at[i], self.payload_end[i]
        spans: list[Span] = []
        while ending := breaks.search(text, at, end):
            if text[at : ending.start()].strip() or self.syntax.keeps_blank_lines:
                spans.append((at, ending.start()))
            at = ending.end()
        return [*spans, (at, end)]

    def timing_lines(self) -> Sequence[int | None]:
        """The 1-based line of each timing line; one walk over the file, since both lists rise mostly."""
        if not self.syntax.cues_in_text:
            return [None] * len(self.raw)
        starts = self.source.starts
        found: list[int | None] = []
        line, last = 0, len(starts)
        for offset in self.timing_at:
            while line < last and starts[line] <= offset:
                line += 1
            if line and starts[line - 1] > offset:
                # A line of LRC with several times: its later cues come after those of other lines.
                line = bisect_right(starts, offset)
            found.append(line)
        return found

    def cue_at(self, offset: int) -> int | None:
        """The index of the cue whose block holds an offset."""
        i = bisect_right(self.block_at, offset) - 1
        return i if i >= 0 and offset <= self.payload_end[i] else None


def line_end_after(text: str, at: int) -> int:
    """The offset after a line end at `at`; `at` where there is none."""
    match = LINE_END.match(text, at)
    return match.end() if match else at
