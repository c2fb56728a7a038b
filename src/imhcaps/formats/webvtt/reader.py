"""WebVTT in: the whole of the specification's parser (§6.1), without losing a character.

Regular cues (most of every file) are taken by one compiled expression; whatever it does not take goes
block by block through `_block`, which follows the specification's steps. Both give the same result.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import (
    LINE,
    clean,
    line_end_near,
    needs_cleaning,
    only_line_end,
)
from imhcaps.formats.problem import Block, Problem
from imhcaps.formats.regular_cues import RegularCues
from imhcaps.formats.webvtt.syntax import SYNTAX
from imhcaps.lazy import LazyModule, lazy_pattern
from imhcaps.source import Source

if TYPE_CHECKING:
    from imhcaps.formats.webvtt import blocks
    from imhcaps.formats.webvtt import settings as vtt_settings
    from imhcaps.formats.webvtt import timing_line as vtt_timing
    from imhcaps.model.track import Region, Track
    from imhcaps.model.transcript import Remark
else:
    blocks = LazyModule("imhcaps.formats.webvtt.blocks")
    vtt_settings = LazyModule("imhcaps.formats.webvtt.settings")
    vtt_timing = LazyModule("imhcaps.formats.webvtt.timing_line")

_COUNTED = lazy_pattern(r"(.{0,60}?)([0-9]{1,9})")
"""An id that counts: `7`, `cue-07`."""
_LINE_ENDS = lazy_pattern(r"(?:\r\n|\n|\r)*")
_SECOND_HEAD = lazy_pattern(r"\ufeff*WEBVTT(?:[ \t]|\Z)")


def _regular(eol: str, ch: str) -> re.Pattern[str]:
    time = r"((?:\d\d+:)?[0-5]\d:)([0-5]\d)\.(\d\d\d)".replace(r"\d", "[0-9]")
    return lazy_pattern(
        rf"(?:((?!{ch}*-->){ch}+){eol})??"
        rf"{time} --> {time}(?:[ \t]+({ch}*))?{eol}"
        rf"((?:{ch}+{eol})*)(?:(?:{eol})+|\Z)"
    )


_CUE = {"\n": _regular(r"\n", r"[^\n]"), "\r\n": _regular(r"\r\n", r"[^\r\n]")}
_HEADER_KEYS = lazy_pattern(r"(?i)^[ \t]*(kind|language)[ \t]*:[ \t]*(.*?)[ \t]*$")
_HEADER_LINE = lazy_pattern(
    r"[A-Za-z][\w ./()-]{0,40}(?::[ \t]*|[ \t]*=)\S|X-TIMESTAMP-MAP=|[\w -]{1,40}:[ \t]*\Z"
)
"""`Name: value`, as FADGI's guideline and services write what a file is about."""
_STYLE_LINE = lazy_pattern(r"(?i)style:[ \t]*\Z")
_BLOCK_WORD = lazy_pattern(r"(?:NOTE|STYLE|REGION)(?:[ \t]|\Z)")
_KINDS = {"captions", "subtitles", "descriptions", "chapters", "metadata"}


def read(source: Source) -> Document:
    """Read WebVTT as a browser does. Never raises; what is wrong is in `Document.problems`."""
    doc = Document(source, SYNTAX)
    text = source.text
    pos = _signature(doc, text)
    if pos is None:
        return doc
    reader = _Reader(doc, text)
    if pos < len(text) and text[pos] not in "\r\n":
        pos = reader.block(pos, in_header=True)
    reader.blocks(pos)
    doc.styles, doc.regions = tuple(reader.styles), tuple(reader.regions)
    return doc


def _signature(doc: Document, text: str) -> int | None:
    """Check the first line; the offset after it, or nothing when this is not WebVTT."""
    first = LINE.match(text)
    assert first is not None
    line = first.group(1)
    if not line.startswith("WEBVTT") or line[6:7] not in ("", " ", "\t"):
        doc.found.append(blocks.no_signature(text, line))
        if text:
            doc.others.append(Block("junk", 0, len(text)))
        return None
    doc.header = line[7:]
    doc.others.append(Block("header", 0, first.end()))
    if "-->" in line:
        doc.found.append(Problem("VTT003", 0, len(line), "the first line must not contain '-->'"))
    return first.end()


class _Reader:
    def __init__(self, doc: Document, text: str) -> None:
        self.doc = doc
        self.text = text
        self.seen_cue = False
        self.styles: list[str] = []
        self.regions: list[Region] = []
        self.unclean = needs_cleaning(text)
        self.said_until = 0
        """Where the text of the last cue ends, with what an empty line parts from it."""
        line_end = None if self.unclean else only_line_end(text)
        self.regular = RegularCues(doc, _CUE[line_end], line_end, "-->") if line_end else None
        self.empty_line = (line_end or "\n") * 2
        self.unparted_until = 0
        """Up to here no empty line parts cues from each other, and no cue is regular: trying each of them would read
        all that follows again."""

    def blocks(self, pos: int) -> None:
        """All blocks from `pos` to the end of the file."""
        text, end = self.text, len(self.text)
        skip = _LINE_ENDS.match
        while True:
            blank = skip(text, pos)
            assert blank is not None
            pos = blank.end()
            if pos >= end:
                return
            if self.regular is not None and pos >= self.unparted_until:
                first, pos = pos, self.regular.take(pos)
                self.seen_cue = self.seen_cue or pos > first
                if pos >= end:
                    return
            pos = self.block(pos)

    def block(self, pos: int, in_header: bool = False) -> int:
        """Collect one block (§6.1 "collect a WebVTT block"); the offset after it."""
        doc, text = self.doc, self.text
        begin = previous = pos
        count = 0
        arrow_at: tuple[int, int] | None = None
        times: tuple[int, int, int] | None = None
        named: tuple[int, int] | None = None
        kind = ""
        lines: list[tuple[int, int]] = []
        cut = None
        finish = pos
        while True:
            match = LINE.match(text, pos)
            assert match is not None
            start, stop = match.span(1)
            line = match.group(1)
            count += 1
            if "-->" in line:
                if in_header or count > 2 or (count == 2 and arrow_at is not None):
                    pos, cut = previous, (start, stop)
                    break
                arrow_at = (start, stop)
                previous = pos = finish = match.end()
                times = vtt_timing.browser(line)
                if times is not None:
                    named = lines[0] if lines else None
                    lines = []
                    self.seen_cue = True
            elif not line:
                pos = match.end()
                break
            else:
                if not in_header and count == 2 and lines and not self.seen_cue:
                    head = text[slice(*lines[0])]
                    if head[:5] == "STYLE" and not head[5:].strip(" \t\f"):
                        kind, lines = "style", []
                    elif head[:6] == "REGION" and not head[6:].strip(" \t\f"):
                        kind, lines = "region", []
                lines.append((start, stop))
                previous = pos = finish = match.end()
            if match.end() >= len(text):
                break
        if in_header:
            self._header(begin, finish, lines)
        elif arrow_at is not None and times is not None:
            self._cue(begin, arrow_at, times, named, lines, finish)
        elif arrow_at is not None:
            doc.others.append(Block("junk", begin, finish))
            latest = doc.found[-1] if doc.found else None
            if latest is None or (latest.code, latest.start) != ("VTT131", arrow_at[0]):
                doc.found.extend(vtt_timing.problems(text, *arrow_at, dropped=True))
        elif kind == "style":
            doc.others.append(Block("style", begin, finish))
            self.styles.append("\n".join(self.clean(*span) for span in lines))
        elif kind == "region":
            self._region(begin, finish, lines)
        else:
            self._other(begin, finish, lines)
        if cut is not None:
            if pos >= self.unparted_until:
                stop = text.find(self.empty_line, pos)
                self.unparted_until = len(text) if stop < 0 else stop
            in_cue = arrow_at is not None and times is not None
            counted = self.next_id() if in_cue else ""
            doc.found.append(blocks.ended_by_arrow(text, cut, begin, in_header, in_cue, counted))
        return pos

    def next_id(self) -> str:
        """The id that counts on from the last cue's, or from how many there are where none has an id."""
        name = self.doc.ids[-1]
        if name is None:
            # A number that a cue above took for text counts as its id did.
            last = self.doc.raw[-1].rpartition("\n")[2].strip()
            numbered = last == str(len(self.doc) + 1) and len(self.doc) > 1
            return last if numbered or (len(self.doc) > 1 and self.counts_on(last)) else ""
        match = _COUNTED.fullmatch(name.strip())
        return f"{match[1]}{int(match[2]) + 1:0{len(match[2])}}" if match else ""

    def counts_on(self, last: str) -> bool:
        """Does a line count on from the last line of the cue before, as `cue-3` from `cue-2`?"""
        match = _COUNTED.fullmatch(self.doc.raw[-2].rpartition("\n")[2].strip())
        return match is not None and last == f"{match[1]}{int(match[2]) + 1:0{len(match[2])}}"

    def clean(self, start: int, stop: int) -> str:
        """A stretch of the text as the specification preprocesses it (§6.1 step 1)."""
        part = self.text[start:stop]
        return clean(part) if self.unclean else part

    def _header(self, begin: int, finish: int, lines: list[tuple[int, int]]) -> None:
        doc = self.doc
        if not lines:
            return
        doc.others[-1] = Block("header", 0, finish)
        texts = [self.clean(*span) for span in lines]
        doc.header = "\n".join([doc.header, *texts])
        known = True
        styled = False
        freed: int | None = None
        for (start, _), line in zip(lines, texts, strict=True):
            pair = _HEADER_KEYS.match(line)
            if pair and pair[1].lower() == "kind" and pair[2].lower() in _KINDS:
                doc.kind = pair[2].lower()  # type: ignore[assignment]
            elif pair and pair[1].lower() == "language" and pair[2]:
                from imhcaps.language_tag import normal  # noqa: PLC0415 - rare path

                doc.language = normal(pair[2]) or pair[2]
            elif _BLOCK_WORD.match(line) and not styled:
                freed = start if freed is None else freed
                known = False
            elif _STYLE_LINE.match(line) or styled:
                # YouTube's own style sheet, which ends in `##`.
                styled = line.strip() != "##"
            elif not _HEADER_LINE.match(line):
                known = False
        eol = line_end_near(self.text, begin)
        problem = blocks.header_lines(lines, texts[0], known)
        if freed is not None:
            problem = blocks.kept_from_header(problem, freed, eol)
            above = [span for span in lines if span[0] < freed]
            if above:
                doc.found.append(blocks.header_lines(above, texts[0], True))
        doc.found.append(problem)

    def _cue(
        self,
        begin: int,
        arrow: tuple[int, int],
        times: tuple[int, int, int],
        named: tuple[int, int] | None,
        lines: list[tuple[int, int]],
        finish: int,
    ) -> None:
        doc = self.doc
        start, end, settings = times
        doc.add(
            start,
            end,
            "\n".join(self.clean(*span) for span in lines),
            timing_at=arrow[0],
            payload=(lines[0][0], lines[-1][1]) if lines else (finish, finish),
            block_at=begin,
            id=self.clean(*named) if named else None,
            settings=self.clean(arrow[0] + settings, arrow[1]).strip(" \t\f"),
        )
        found = vtt_timing.problems(self.text, *arrow, cue=len(doc.starts) - 1)
        doc.found.extend(found)

    def _region(self, begin: int, finish: int, lines: list[tuple[int, int]]) -> None:
        doc = self.doc
        from imhcaps.model.track import Region  # noqa: PLC0415 - rare path

        doc.others.append(Block("region", begin, finish))
        raw = "\n".join(self.clean(*span) for span in lines)
        settings = vtt_settings.region_settings(raw)
        self.regions.append(Region(settings.id, settings.taken))
        # Offsets into the joined lines equal offsets into the file but for the width of line ends.
        rows = [0, *accumulate(stop - start + 1 for start, stop in lines)]
        for flaw in settings.flaws:
            row = min(bisect_right(rows, flaw.start), len(lines)) - 1
            at = flaw.start - rows[row] + lines[row][0] if lines else begin
            doc.found.append(Problem(flaw.code, at, at + flaw.end - flaw.start, flaw.message))

    def _other(self, begin: int, finish: int, lines: list[tuple[int, int]]) -> None:
        text, doc = self.text, self.doc
        head = text[slice(*lines[0])]
        if head == "NOTE" or head[:5] in ("NOTE ", "NOTE\t"):
            doc.others.append(Block("note", begin, finish))
            return
        doc.others.append(Block("junk", begin, finish))
        if _SECOND_HEAD.match(head) or ("\x1a" in head and not head.strip("\x1a \t")):
            # The lint reports it, with what is after it.
            return
        problem = blocks.unknown_block(text, lines, self.seen_cue)
        if problem.code == "CUE101" and self.follows_cue(lines[0]):
            if not doc.raw[-1] and self.said_until == doc.payload_end[-1]:
                problem = blocks.text_apart_from_its_times(problem, head, self.said_until)
            elif blocks.is_speech(text, lines):
                eol = line_end_near(text, begin)
                problem = blocks.second_paragraph(problem, head, self.said_until, eol)
            if problem.edits:
                self.said_until = lines[-1][1]
        elif problem.code in ("VTT135", "VTT136") and self.seen_cue and doc.block_at:
            known = [
                " ".join(text[b.start : b.end].split())
                for b in doc.others[:-1]
                if b.kind in ("style", "region")
            ]
            first = doc.block_at[0]
            problem = blocks.above_the_cues(problem, text, (begin, finish), first, known)
        doc.found.append(problem)

    def follows_cue(self, line: tuple[int, int]) -> bool:
        """Is a block under a cue, or under more of its text, with only empty lines between?"""
        doc = self.doc
        if not doc.raw or self.text[slice(*line)].strip().isdecimal():
            return False
        # Cues taken by the compiled expression have not come through `_cue`.
        self.said_until = max(self.said_until, doc.payload_end[-1])
        return not self.text[self.said_until : line[0]].strip("\r\n")


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as WebVTT, by webvtt-py, and what could not be carried."""
    from imhcaps.formats.webvtt import writer as vtt_write  # noqa: PLC0415 - rare path

    return vtt_write.write(track)
