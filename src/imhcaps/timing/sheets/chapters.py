"""Chapter lines: `0:00 Title` in a video's description, `00:00:00.000 Title` of mp4chaps, Auphonic, Podlove."""

from __future__ import annotations

import re

from imhcaps.errors import CueSheetError, TimecodeError
from imhcaps.model.transcript import Remark
from imhcaps.source import Source, split_lines
from imhcaps.timecode import parse_clock
from imhcaps.timing.columns import column
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.sheets.times import Times

_LINE = re.compile(
    r"[\ufeff\s]*(?:[-*•]\s+)?[(\[]?((?:\d{1,4}:)?\d{1,3}:\d\d(?:[.,]\d{1,9})?)(?![:.,]?\d)[)\]]?(?:\s*[-–—|:]\s*|\s+)(\S.*)",
    re.ASCII,
)


_RANGE = re.compile(
    r"[\ufeff\s]*(?:[-*•]\s+)?[(\[]?(?:\d{1,4}:)?\d{1,3}:\d\d\s*[-–—]\s*((?:\d{1,4}:)?\d{1,3}:\d\d)[)\]]?(?:\s*[-–—|:]\s*|\s+)(\S.*)",
    re.ASCII,
)
_TIME = re.compile(r"(?:\d{1,4}:)?\d{1,3}:\d\d(?:[.,]\d{1,9})?(?:\s|$)", re.ASCII)


def sniff(text: str) -> bool:
    """The first line with a time is a chapter, and no header of a cue sheet is above it."""
    for line in split_lines(text):
        if (match := _LINE.fullmatch(line)) is not None:
            # Two times are a start and an end: of a chapter where a dash is between, else of something said.
            return _TIME.match(match[2]) is None or _RANGE.match(line) is not None
        if line.startswith("#"):
            continue
        cells = re.split(r"[,;\t|]", line[:2000])
        if len(cells) > 1 and any((c := column(cell)) and c.holds == "start" for cell in cells):
            return False
        if re.match(r"\s*\d", line):
            return False
    return False


def read(source: Source, times: Times) -> CueSheet:
    """One chapter row per line; lines without a time are named and skipped."""
    rows: list[Anchor] = []
    remarks: list[Remark] = []
    for number, line in enumerate(split_lines(source.text), 1):
        match = _LINE.fullmatch(line)
        if match is None:
            if line.strip():
                remarks.append(
                    Remark(
                        "skipped", "a line without a time among the chapters", number, line.strip()
                    )
                )
            continue
        try:
            start = parse_clock(match[1])
        except TimecodeError as problem:
            raise CueSheetError(problem.message, source.path, number, 1, problem.hint) from None
        if rows and start < rows[-1].start:
            raise CueSheetError(
                f"row {len(rows) + 1} ({match[2].strip()!r}) is earlier than the chapter before it",
                source.path,
                number,
                match.start(1) + 1,
                "put the chapters in order of time",
            )
        span = _RANGE.fullmatch(line)
        title = span[2] if span else match[2]
        end = _end(span[1], start) if span else None
        rows.append(Anchor(start, end, "chapter", "", title.strip(), len(rows) + 1, number))
    return CueSheet(tuple(rows), "chapters", source.path, tuple(remarks))


def _end(text: str, start: int) -> int | None:
    """The second time of a range in ms; nothing where it is none after the first."""
    try:
        end = parse_clock(text)
    except TimecodeError:
        return None
    return end if end > start else None
