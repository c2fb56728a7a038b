"""The lossless view of a caption file: what is where, and what is wrong with it.

A `Document` is columns, one entry per cue, so that a checker may run over 10,000 cues with `zip`:

    for i, (start, end, text) in enumerate(zip(doc.starts, doc.ends, doc.texts)): …

    starts, ends      milliseconds                        array of int
    texts             what a viewer reads, lines by LF    list[str]     lazy
    payloads          WebVTT cue text, lines by LF        list[str]     lazy
    raw               the payload as in the file, with LF list[str]
    ids               identifier / index line, or None    list[str | None]
    settings          what follows the end time, raw      list[str]
    block_at          offset of the block (the id line if there is one, else the timing line)
    timing_at         offset of the timing line
    payload_at        offset of the payload's first character
    payload_end       offset after its last (without the line end)

All offsets are into `doc.source.text`; `doc.source.place(offset)` gives line and column.

    doc.span(i)       CueSpan: (start, end) offsets of id, timing line, start and end time, settings, payload
    doc.lines(i)      the lines of cue i: TextLine(text as read by a viewer, start, end offsets)
    doc.speakers      per cue the voice (or None)
    doc.blocks        every block in order; together they cover the whole text without hole or overlap
    doc.problems_of(code)   those of one code
    doc.problems      everything that the format's own rules forbid, in order of place (lazy)
    doc.track         the Track (model) with the cues a player would get (lazy)
    doc.notes         (text, offset) of each comment, for `NOTE imhcaps: …`
    doc.kind, doc.language      from the file's own header, or as given to `read_document`
    doc.syntax        what its format says of itself, see `imhcaps.formats.syntax`

A cue that a player would drop is no cue here either: its block is of kind `junk` and has a problem.
Treat every list as read-only.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from imhcaps.formats.problem import Block, CueSpan, Problem, Span, TextLine, covering
from imhcaps.formats.syntax import Settings, Syntax
from imhcaps.lazy import LazyModule
from imhcaps.source import LINE_END, Source

if TYPE_CHECKING:
    import re

    from imhcaps import cuetext
    from imhcaps.model.track import Cue, Kind, Region, Track
    from imhcaps.model.transcript import Remark
else:
    cuetext = LazyModule("imhcaps.cuetext")


class Document:
    """A caption file as read; see the module for its columns."""

    __slots__ = (
        "_blocks",
        "_by_code",
        "_ids",
        "_payloads",
        "_problems",
        "_speakers",
        "_texts",
        "_track",
        "block_at",
        "comments",
        "cue_texts",
        "ends",
        "found",
        "header",
        "in_picture",
        "kind",
        "language",
        "lost",
        "misnamed",
        "moment_of",
        "numbered",
        "once",
        "others",
        "payload_at",
        "payload_end",
        "raw",
        "regions",
        "remarks",
        "settings",
        "source",
        "starts",
        "styles",
        "syntax",
        "timing_at",
        "unreadable",
    )

    def __init__(self, source: Source, syntax: Syntax) -> None:
        self.source = source
        self.syntax = syntax
        # Arrays: a tenth of the memory of lists of integers.
        self.starts = array("q")
        self.ends = array("q")
        self.raw: list[str] = []
        self.cue_texts: list[str] = []
        """WebVTT cue text where the reader gave it; else it is made of `raw` when asked for."""
        self.numbered = 0
        """How many cues have the ids 1, 2, 3 …: of these none is kept, where all cues read so far have them."""
        self.settings: list[str] = []
        offsets = "I" if len(source.text) < 1 << 32 else "q"
        self.block_at = array(offsets)
        self.timing_at = array(offsets)
        self.payload_at = array(offsets)
        self.payload_end = array(offsets)
        self.others: list[Block] = []
        """Blocks that are not cues, in order."""
        self.found: list[Problem] = []
        """Problems met while reading."""
        self.unreadable: Problem | None = None
        """Why nothing of the file could be read, where it is not of its format at all."""
        self.misnamed: Problem | None = None
        """What is wrong with the name of the file, where its text is of another format."""
        self.header = ""
        self.in_picture: set[int] = set()
        """The 0-based cues that are set into the picture, as signs are: at a point of it, in letters of their own."""
        self.kind: Kind = "captions"
        self.language: str | None = None
        self.comments: tuple[str, ...] = ()
        """Comments that have no block of their own (JSON)."""
        self.styles: tuple[str, ...] = ()
        self.regions: tuple[Region, ...] = ()
        self.lost: list[tuple[str, int | None]] = []
        """What the file says and no cue holds: what it is, and the 0-based index of the cue if of one."""
        self.remarks: list[Remark] = []
        """What the reader decided that the file does not say."""
        self.moment_of: Callable[[str], int] | None = None
        """A time code as this file counts them → milliseconds; `TimecodeError` for none. Nothing: clock times."""
        self.once: tuple[Cue, ...] | None = None
        """The cues with every word once, where the format itself shows lines again and again."""
        self._ids: list[str | None] = []
        self._payloads: list[str] | None = None
        self._texts: list[str] | None = None
        self._speakers: list[str | None] | None = None
        self._problems: tuple[Problem, ...] | None = None
        self._by_code: dict[str, list[Problem]] | None = None
        self._blocks: tuple[Block, ...] | None = None
        self._track: Track | None = None

    def add(
        self,
        start: int,
        end: int,
        raw: str,
        *,
        timing_at: int,
        payload: Span,
        block_at: int | None = None,
        id: str | None = None,
        settings: str = "",
        cue_text: str | None = None,
    ) -> None:
        """Add a cue: times in milliseconds, the payload as in the file with LF, offsets into the text.

        `block_at` is where its block begins, if not with the timing line. `cue_text` is its WebVTT cue text,
        where that does not follow from the payload alone; a reader gives it for every cue or for none.
        """
        if cue_text is not None:
            self.cue_texts.append(cue_text)
        self.starts.append(start)
        self.ends.append(end)
        self.raw.append(raw)
        self.ids.append(id)
        self.settings.append(settings)
        self.block_at.append(timing_at if block_at is None else block_at)
        self.timing_at.append(timing_at)
        self.payload_at.append(payload[0])
        self.payload_end.append(payload[1])

    def add_ids(self, ids: Sequence[str | None]) -> None:
        """The ids of cues that are added as columns."""
        following = self.numbered + 1
        if not self._ids and list(ids) == list(map(str, range(following, following + len(ids)))):
            self.numbered += len(ids)
        else:
            self.ids.extend(ids)

    @property
    def ids(self) -> list[str | None]:
        """Per cue its identifier, or none."""
        if self.numbered:
            self._ids = list(map(str, range(1, self.numbered + 1)))
            self.numbered = 0
        return self._ids

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def format(self) -> str:
        """The name of its format; what a format knows of itself is in `syntax`."""
        return self.syntax.name

    @property
    def text(self) -> str:
        """The whole file as text."""
        return self.source.text

    @property
    def payloads(self) -> list[str]:
        """Per cue its payload as WebVTT cue text."""
        if self._payloads is None:
            convert = self.syntax.to_cue_text
            made = self.cue_texts or self.raw
            self._payloads = made if convert is None else [convert(raw) for raw in made]
        return self._payloads

    @property
    def texts(self) -> list[str]:
        """Per cue what a viewer reads."""
        if self._texts is None:
            if self.kind == "metadata":
                self._texts = self.payloads
            else:
                payloads = self.payloads
                joined = "\0".join(payloads)
                # Without markup they are one: who joins or keeps both does it once.
                plain = "<" not in joined and "&" not in joined
                self._texts = payloads if plain else cuetext.plain_texts(payloads, joined)
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
            lint = self.syntax.lint
            every = self.found + (lint(self) if lint else [])
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
        text = self.source.text
        return [
            (self.syntax.note_text(text[block.start : block.end]), block.start)
            for block in self.others
            if block.kind == "note"
        ]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every block in order, covering the whole text."""
        if self._blocks is None:
            text, binary = self.source.text, self.syntax.binary
            known = list(self.others)
            if self.syntax.cues_in_text:
                cues = zip(self.block_at, self.payload_end, strict=True)
                known += [
                    Block("cue", start, end if binary else _line_end(text, end), i)
                    for i, (start, end) in enumerate(cues)
                ]
            self._blocks = tuple(covering(known, len(text)))
        return self._blocks

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

    @property
    def track(self) -> "Track":
        """The track with the cues that a player gets."""
        if self._track is None:
            from imhcaps.model.track import Cue, Track  # noqa: PLC0415 - rare path

            columns = zip(
                self.starts,
                self.ends,
                self.payloads,
                self.ids,
                self._cue_settings(),
                self._timing_lines(),
                strict=True,
            )
            self._track = Track(
                tuple([Cue(*row) for row in columns]),
                self.language,
                self.kind,
                self.header,
                (*(text for text, _ in self.notes), *self.comments),
                self.styles,
                self.regions,
            )
        return self._track

    def _cue_settings(self) -> list[Settings]:
        """Per cue the settings that a player uses."""
        used = self.syntax.settings_of_line
        known = {raw: used(raw) if raw else () for raw in set(self.settings)}
        settings = [known[raw] for raw in self.settings]
        coded = self.syntax.settings_of_payload
        if coded is None:
            return settings
        return [coded(raw) or given for raw, given in zip(self.raw, settings, strict=True)]

    def _timing_lines(self) -> Sequence[int | None]:
        """The 1-based line of each timing line; one walk over the file, since both lists rise mostly."""
        if not self.syntax.cues_in_text:
            return [None] * len(self)
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


def _line_end(text: str, at: int) -> int:
    """The offset after a line end at `at`; `at` where there is none."""
    match = LINE_END.match(text, at)
    return match.end() if match else at
