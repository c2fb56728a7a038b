"""CMX3600 EDL with locators: `* LOC: 01:00:02:14 RED  words`, or Resolve's `note |C:… |M:words |D:1`."""

from __future__ import annotations

import re

from imhcaps.errors import CueSheetError, TimecodeError
from imhcaps.source import Source, split_lines
from imhcaps.timecode import FrameRate, frame_rate, frame_to_ms, parse_smpte
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.sheets.labels import first_that_says
from imhcaps.timing.sheets.markers import from_first_hour
from imhcaps.timing.sheets.times import Times

_TIME = r"\d\d[:;]\d\d[:;]\d\d[:;.]\d\d"
_EVENT = re.compile(rf"\s*\d+\s+\S+\s+\S+\s+\S.*?({_TIME})\s+({_TIME})\s+({_TIME})\s+({_TIME})")
_LOCATOR = re.compile(rf"\s*\*\s*LOC:\s*({_TIME})(?:\s+([A-Z]+))?(?:\s+(.*))?", re.IGNORECASE)
_DIGITS = 9
"""Digits of a length that are read: a marker longer than 100 hours is an error later. Our own
choice: more than any real length has."""
_FCM = re.compile(r"\s*FCM:\s*(.*)", re.IGNORECASE)
_COLOURS = frozenset(
    [
        "RED",
        "GREEN",
        "BLUE",
        "CYAN",
        "MAGENTA",
        "YELLOW",
        "BLACK",
        "WHITE",
        "ORANGE",
        "PINK",
        "PURPLE",
    ]
)


def sniff(text: str) -> bool:
    """An EDL's title line, or a locator."""
    head = text[:4000]
    return (
        re.match(r"\s*TITLE:", head) is not None
        or re.search(r"^\s*\*\s*LOC:", head, re.MULTILINE) is not None
        or (re.search(r"^FCM:", head, re.MULTILINE) is not None)
    )


def read(source: Source, times: Times) -> CueSheet:
    """One row per locator, at its record time."""
    rate = times.rate
    if rate is None:
        raise CueSheetError(
            "an EDL counts in frames, and its frame rate is not known",
            source.path,
            hint="give it with --fps",
        )
    drop = False
    found: list[tuple[int, int | None, tuple[str, ...], int]] = []
    record: tuple[str, int] | None = None
    for number, line in enumerate(split_lines(source.text), 1):
        mode = _FCM.match(line)
        if mode:
            drop = mode[1].strip().upper().startswith("DROP")
            if drop and rate.may_drop:
                rate = frame_rate(f"{rate.name}df")
            elif rate.drop:
                rate = frame_rate(rate.name)
            continue
        locator = _LOCATOR.fullmatch(line.rstrip())
        if locator:
            colour, words = locator[2] or "", locator[3] or ""
            if colour and colour.upper() not in _COLOURS:
                words = f"{colour} {words}".strip()
            found.append((_frame(locator[1], rate, source.path, number), None, (words,), number))
            continue
        event = _EVENT.match(line)
        if event:
            record = (event[3], number)
            continue
        note, is_marker, rest = line.partition("|C:")
        if is_marker and record:
            start = _frame(record[0], rate, source.path, record[1])
            _, _, name = rest.partition("|M:")
            before, has_length, frames = name.rpartition("|D:")
            named = before if has_length else name
            counted = frames.strip().isascii() and frames.strip().isdigit()
            length = int(frames.strip()[:_DIGITS]) if has_length and counted else 1
            texts: tuple[str, ...] = (named.strip(), note.strip())
            found.append((start, start + length if length > 1 else None, texts, number))
    if not found:
        raise CueSheetError(
            "the EDL has no markers",
            source.path,
            hint="expected `* LOC:` lines, or Resolve's markers (Timelines → Export → Timeline Markers to EDL)",
        )
    rows: list[Anchor] = []
    for frame, last, said, number in sorted(found, key=lambda item: item[0]):
        end = None if last is None else frame_to_ms(last, rate)
        rows.append(first_that_says(frame_to_ms(frame, rate), end, said, len(rows) + 1, number))
    moved, remarks = from_first_hour(rows, rate)
    return CueSheet(tuple(moved), "edl", source.path, remarks)


def _frame(text: str, rate: FrameRate, path: str, line: int) -> int:
    try:
        return parse_smpte(text.replace(".", ":"), rate)
    except TimecodeError as problem:
        raise CueSheetError(problem.message, path, line, None, problem.hint) from None
