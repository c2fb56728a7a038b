"""The lossless view of a caption file: what stands where, and what is wrong with it.

A `Document` is columns, one entry per cue, so that a checker may run over 10,000 cues with `zip`:

    for i, (start, end, text) in enumerate(zip(doc.starts, doc.ends, doc.texts)): …

    starts, ends      milliseconds                        array of int
    texts             what a viewer reads, lines by LF    list[str]     lazy
    payloads          WebVTT cue text, lines by LF        list[str]     lazy for SRT
    raw               the payload as in the file, with LF list[str]
    ids               identifier / index line, or None    list[str | None]
    settings          what follows the end time, raw      list[str]
    block_at          offset of the block (the id line if there is one, else the timing line)
    timing_at         offset of the timing line
    payload_at        offset of the payload's first character
    payload_end       offset behind its last (without the line end)

All offsets are into `doc.source.text`; `doc.source.place(offset)` gives line and column.

    doc.span(i)       CueSpan: (start, end) offsets of id, timing line, start and end time, settings, payload
    doc.lines(i)      the lines of cue i: TextLine(text as read by a viewer, start, end offsets)
    doc.speakers      per cue the voice (or None)
    doc.blocks        every block in order; together they cover the whole text without hole or overlap
    doc.problems_of(code)   those of one code
    doc.problems      everything that the format's own rules forbid, in order of place (lazy)
    doc.track         the Track (model) with the cues a player would get (lazy)
    doc.notes         (text, offset) of each comment, for `NOTE imhcaps: …`
    doc.kind, doc.language      from the file's own header, or as told to `read_document`

A cue that a player would drop is no cue here either: its block is of kind `junk` and has a problem.
Treat every list as read-only.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Mapping
from itertools import islice
from operator import le, lt
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.lazy import LazyModule, lazy_pattern
from imhcaps.model.finding import Edit
from imhcaps.source import LINE_END, Source

if TYPE_CHECKING:
    from imhcaps import cuetext
    from imhcaps.model.track import Kind, Region, Track
else:
    cuetext = LazyModule("imhcaps.cuetext")


_SBV_TIMING = lazy_pattern(r"([^\r\n,]*),([^\r\n]*)")


class Block(NamedTuple):
    """A stretch of the file. Kinds: header, note, style, region, cue, junk, blank."""

    kind: str
    start: int
    end: int
    cue: int | None = None
    """The 0-based index of the cue, for a cue."""


class CueSpan(NamedTuple):
    """Offsets (start, end) of the parts of a cue; `id` is None where there is none."""

    id: tuple[int, int] | None
    timing: tuple[int, int]
    start: tuple[int, int]
    end: tuple[int, int]
    settings: tuple[int, int]
    payload: tuple[int, int]


class TextLine(NamedTuple):
    """A line of a cue: what a viewer reads, and where it stands in the file."""

    text: str
    start: int
    end: int


class Problem(NamedTuple):
    """What the format's rules forbid, at `start`..`end`. `cue` is a 0-based index into the columns.

    `edits` mend it; `safe` says that no word and no time changes by them.
    """

    code: str
    start: int
    end: int
    message: str
    cue: int | None = None
    edits: tuple[Edit, ...] | None = None
    title: str = ""
    safe: bool = True
    value: float | str | None = None
    limit: float | str | None = None
    unit: str = ""


class Document:
    """A caption file as read; see the module for its columns."""

    __slots__ = (
        "_blocks",
        "_by_code",
        "_lint",
        "_payloads",
        "_problems",
        "_speakers",
        "_texts",
        "_track",
        "block_at",
        "comments",
        "ends",
        "format",
        "found",
        "header",
        "ids",
        "kind",
        "language",
        "others",
        "payload_at",
        "payload_end",
        "raw",
        "regions",
        "settings",
        "source",
        "starts",
        "styles",
        "timing_at",
    )

    def __init__(
        self,
        source: Source,
        format: str,
        lint: Callable[["Document"], list[Problem]] | None = None,
    ) -> None:
        self.source = source
        self.format = format
        # Arrays: a tenth of the memory of lists of integers.
        self.starts = array("q")
        self.ends = array("q")
        self.raw: list[str] = []
        self.ids: list[str | None] = []
        self.settings: list[str] = []
        self.block_at = array("q")
        self.timing_at = array("q")
        self.payload_at = array("q")
        self.payload_end = array("q")
        self.others: list[Block] = []
        """Blocks that are not cues, in order."""
        self.found: list[Problem] = []
        """Problems met while reading."""
        self.header = ""
        self.kind: Kind = "captions"
        self.language: str | None = None
        self.comments: tuple[str, ...] = ()
        """Comments that have no block of their own (JSON)."""
        self.styles: tuple[str, ...] = ()
        self.regions: tuple[Region, ...] = ()
        self._lint = lint
        self._payloads: list[str] | None = None
        self._texts: list[str] | None = None
        self._speakers: list[str | None] | None = None
        self._problems: tuple[Problem, ...] | None = None
        self._by_code: dict[str, list[Problem]] | None = None
        self._blocks: tuple[Block, ...] | None = None
        self._track: Track | None = None

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def text(self) -> str:
        """The whole file as text."""
        return self.source.text

    @property
    def payloads(self) -> list[str]:
        """Per cue its payload as WebVTT cue text."""
        if self._payloads is None:
            if self.format == "srt":
                from imhcaps.formats.subrip.text import to_cue_text

                self._payloads = [to_cue_text(raw) for raw in self.raw]
            elif self.format in ("vtt", "json"):
                self._payloads = self.raw
            else:
                from imhcaps.text import escape_vtt

                self._payloads = [escape_vtt(raw) for raw in self.raw]
        return self._payloads

    @property
    def texts(self) -> list[str]:
        """Per cue what a viewer reads."""
        if self._texts is None:
            if self.kind == "metadata":
                self._texts = self.payloads
            else:
                payloads = self.payloads
                texts = [
                    cuetext.plain_text(payload) if "<" in payload or "&" in payload else payload
                    for payload in payloads
                ]
                # Without markup they are one: who joins or keeps both does it once.
                self._texts = payloads if texts == payloads else texts
        return self._texts

    @property
    def speakers(self) -> list[str | None]:
        """Per cue its first voice."""
        if self._speakers is None:
            self._speakers = [
                next(iter(cuetext.voices(payload)), None) if "<v" in payload else None
                for payload in self.payloads
            ]
        return self._speakers

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the format's own rules forbid, in order of place."""
        if self._problems is None:
            every = self.found + (self._lint(self) if self._lint else [])
            every.sort(key=lambda problem: (problem.start, problem.end, problem.code))
            self._problems = tuple(every)
        return self._problems

    @property
    def codes(self) -> Mapping[str, list[Problem]]:
        """The problems by their codes, each list in order of place."""
        if self._by_code is None:
            self._by_code = {}
            for problem in self.problems:
                self._by_code.setdefault(problem.code, []).append(problem)
        return self._by_code

    def problems_of(self, code: str) -> list[Problem]:
        """The problems of one code, in order of place."""
        return self.codes.get(code, [])

    @property
    def notes(self) -> list[tuple[str, int]]:
        """The text of each comment block and its offset."""
        from imhcaps.formats.webvtt.reader import note_text

        text = self.source.text
        return [
            (note_text(text[block.start : block.end]), block.start)
            for block in self.others
            if block.kind == "note"
        ]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every block in order, covering the whole text."""
        if self._blocks is None:
            text = self.source.text
            known = (
                []
                if self.format == "json"
                else [
                    Block("cue", start, _line_end(text, end), i)
                    for i, (start, end) in enumerate(
                        zip(self.block_at, self.payload_end, strict=True)
                    )
                ]
            )
            known.extend(self.others)
            known.sort(key=lambda block: (block.start, block.end))
            whole: list[Block] = []
            at = 0
            for block in known:
                if block.end <= at:
                    # A line of LRC with several times is several cues and one block.
                    continue
                if block.start > at:
                    whole.append(Block("blank", at, block.start))
                whole.append(block)
                at = block.end
            if at < len(text):
                whole.append(Block("blank", at, len(text)))
            self._blocks = tuple(whole)
        return self._blocks

    def span(self, i: int) -> CueSpan:
        """Offsets of the parts of cue `i`."""
        text, at = self.source.text, self.timing_at[i]
        ending = LINE_END.search(text, at)
        line_end = ending.start() if ending else len(text)
        times = self._times(i, text[at:line_end], at)
        block = self.block_at[i]
        named = None
        if block < at:
            id_end = LINE_END.search(text, block)
            named = (block, min(id_end.start(), at) if id_end else at)
        payload = (self.payload_at[i], self.payload_end[i])
        first, second, settings = times
        return CueSpan(named, (at, line_end), first, second, settings, payload)

    def _times(self, i: int, line: str, at: int) -> tuple[tuple[int, int], ...]:
        """Offsets of start time, end time and settings within a timing line."""
        end = len(line)
        first, second, settings = (0, end), (end, end), (end, end)
        if self.format == "vtt" and "-->" in line:
            from imhcaps.formats.webvtt.timing_line import parts

            found = parts(line)
            stop = len(line.rstrip(" \t\f"))
            begin = stop - len(self.settings[i].rstrip(" \t\f"))
            first = found.first or (found.arrow, found.arrow)
            second = found.second or (found.rest, found.rest)
            # The end time needs no space behind it.
            second = (second[0], max(min(second[1], begin), second[0]))
            settings = (begin, stop)
        elif self.format == "srt":
            from imhcaps.formats.subrip.timing_line import LINE

            match = LINE.match(line)
            if match is not None:
                arrow = match.span("arrow")
                first = match.span("a") if match["a"] else (arrow[0], arrow[0])
                second = match.span("b") if match["b"] else (arrow[1], arrow[1])
                settings = (match.start("rest"), end)
        elif self.format == "sbv" and (match := _SBV_TIMING.match(line)):
            first, second = match.span(1), match.span(2)
        return tuple((at + a, at + b) for a, b in (first, second, settings))

    def offset(self, i: int, k: int) -> int:
        """Where the `k`-th character of `raw[i]` stands in the file."""
        at, raw = self.payload_at[i], self.raw[i]
        if self.payload_end[i] - at == len(raw):
            return at + k
        row = raw.count("\n", 0, k)
        column = k - (raw.rfind("\n", 0, k) + 1)
        text, end = self.source.text, self.payload_end[i]
        while row and (ending := LINE_END.search(text, at, end)):
            at = ending.end()
            # Empty lines inside a SubRip cue are not in `raw`.
            following = LINE_END.search(text, at, end)
            row -= self.format == "vtt" or bool(
                text[at : following.start() if following else end].strip()
            )
        return at + column

    def lines(self, i: int) -> list[TextLine]:
        """The lines of cue `i`: what a viewer reads of each, and its offsets in the file."""
        text, at, end = self.source.text, self.payload_at[i], self.payload_end[i]
        viewed = self.texts[i].split("\n")
        spans: list[tuple[int, int]] = []
        while True:
            ending = LINE_END.search(text, at, end)
            if ending is None:
                spans.append((at, end))
                break
            if text[at : ending.start()].strip() or self.format == "vtt":
                spans.append((at, ending.start()))
            at = ending.end()
        if len(spans) != len(viewed):
            # A tag that holds a line break: each line still shows where its part begins.
            spans = (spans + [spans[-1]] * len(viewed))[: len(viewed)]
        return [TextLine(line, *span) for line, span in zip(viewed, spans, strict=True)]

    @property
    def track(self) -> "Track":
        """The track with the cues that a player gets."""
        if self._track is None:
            from imhcaps.formats.to_track import build

            self._track = build(self)
        return self._track

    def cue_at(self, offset: int) -> int | None:
        """The index of the cue whose block holds an offset."""
        i = bisect_right(self.block_at, offset) - 1
        if i < 0 or offset > self.payload_end[i]:
            return None
        return i


def in_order(doc: Document) -> bool:
    """Does every cue end after it starts, and none start before the one above? At C speed."""
    starts = doc.starts
    return all(map(lt, starts, doc.ends)) and all(map(le, starts, islice(starts, 1, None)))


def _line_end(text: str, at: int) -> int:
    """Behind the line end that stands at `at`, if one does."""
    match = LINE_END.match(text, at)
    return match.end() if match else at
