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
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from imhcaps.formats.cue_places import CuePlaces, line_end_after
from imhcaps.formats.problem import Block, Problem, Span, covering
from imhcaps.formats.syntax import Settings, Syntax
from imhcaps.lazy import LazyModule
from imhcaps.source import Source

if TYPE_CHECKING:
    from imhcaps import cuetext
    from imhcaps.model.track import Cue, Kind, Region, Track
    from imhcaps.model.transcript import Remark
else:
    cuetext = LazyModule("imhcaps.cuetext")


class Document(CuePlaces):
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
                    Block("cue", start, end if binary else line_end_after(text, end), i)
                    for i, (start, end) in enumerate(cues)
                ]
            self._blocks = tuple(covering(known, len(text)))
        return self._blocks

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
                self.timing_lines(),
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
