"""Pro Tools, "Export Session Info as Text": the table under `M A R K E R S  L I S T I N G`.

Its TIME REFERENCE counts samples at the session's SAMPLE RATE, from the beginning of the session; where it counts in
ticks, LOCATION says the time as the export was asked to: a timecode at the session's TIMECODE FORMAT, which counts from
SESSION START TIMECODE, minutes and seconds, samples, or feet and frames.
"""

from __future__ import annotations

import re

from imhcaps.errors import CueSheetError, TimecodeError
from imhcaps.model.transcript import Remark
from imhcaps.source import Source, split_lines
from imhcaps.timecode import FrameRate, frame_rate
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.sheets.labels import first_that_says
from imhcaps.timing.sheets.markers import from_first_hour
from imhcaps.timing.sheets.times import Times

_TITLE = "M A R K E R S  L I S T I N G"
_RATE = re.compile(r"SAMPLE RATE:\s*(\d{4,7}(?:\.\d{1,9})?)", re.ASCII)
_FORMAT = re.compile(
    r"TIMECODE FORMAT:\s*(\d{2}(?:\.\d{1,3})?)\s*(Drop|Non-Drop)?", re.ASCII | re.I
)
_START = re.compile(r"SESSION START TIMECODE:\s*(\S+)")
_SUBFRAMES = re.compile(r"(\d+:\d+:\d+[:;]\d+)\.(\d\d)", re.ASCII)
"""A timecode and hundredths of a frame."""
_FEET = re.compile(r"(\d{1,7})\+(\d{1,2})(?:\.(\d\d))?", re.ASCII)
_FRAMES_A_FOOT = 16
"""Frames a foot of 35 mm film with four perforations a frame: SMPTE 139."""
_FILM = 24
"""Frames a second of film, which feet and frames count whatever the timecode is: measured on an export of Pro Tools
2022.9 that has samples beside them."""


def sniff(text: str) -> bool:
    """The title of the table."""
    return _TITLE in text


def read(source: Source, times: Times) -> CueSheet:
    """One row per memory location."""
    head, _, table = source.text.partition(_TITLE)
    first = source.place(len(head))[0]
    samples = _RATE.search(head)
    counted = _FORMAT.search(head)
    rate = times.rate
    if rate is None and counted is not None:
        drop = "df" if (counted[2] or "").lower() == "drop" else ""
        rate = frame_rate(f"{counted[1]}{drop}")
    stated = _START.search(head)
    try:
        zero = _timecode(stated[1], rate) if stated else 0
    except TimecodeError:
        zero = 0
    lines = split_lines(table)
    header: list[str] | None = None
    rows: list[Anchor] = []
    remarks: tuple[Remark, ...] = ()
    by_samples, in_feet = True, False
    for offset, line in enumerate(lines):
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            if "LOCATION" in (cell.upper() for cell in cells):
                header = [cell.upper() for cell in cells]
            continue
        if len(cells) < 3:
            if rows:
                break
            continue
        values = dict(zip(header, cells, strict=False))
        try:
            if samples is not None and values.get("UNITS", "").lower() == "samples":
                start = times.ms(values.get("TIME REFERENCE", ""), 1000.0 / float(samples[1]))
            else:
                by_samples = False
                in_feet = in_feet or "+" in values.get("LOCATION", "")
                location = values.get("LOCATION", "")
                start = _location(location, rate, samples and float(samples[1]), zero)
        except TimecodeError as problem:
            raise CueSheetError(
                f"marker {cells[0]}: {problem.message}",
                source.path,
                first + offset,
                None,
                problem.hint,
            ) from None
        texts = (values.get("COMMENTS", ""), values.get("NAME", ""))
        rows.append(first_that_says(start, None, texts, len(rows) + 1, first + offset))
    if not rows:
        raise CueSheetError("the markers listing is empty", source.path, first)
    rows.sort(key=lambda row: row.start)
    if not by_samples and not zero:
        rows, remarks = from_first_hour(rows, rate)
    if in_feet:
        what = f"feet and frames are read at {_FILM} frames a second: the file does not say how many there are"
        remarks = (*remarks, Remark("guessed", what))
    return CueSheet(tuple(rows), "protools", source.path, remarks)


def _location(text: str, rate: FrameRate | None, samples: float | None, zero: int) -> int:
    """Milliseconds from the beginning of the session, which is at `zero` of its timecode; `samples` is their rate in a
    second.
    """
    feet = _FEET.fullmatch(text)
    if feet is not None:
        frames = int(feet[1]) * _FRAMES_A_FOOT + int(feet[2]) + int(feet[3] or 0) / 100
        return round(frames * 1000 / _FILM)
    if text.isascii() and text.isdigit() and samples is not None:
        return Times().ms(text, 1000.0 / samples)
    at = _timecode(text, rate)
    return at - zero if text.count(":") + text.count(";") > 2 and at >= zero else at


def _timecode(text: str, rate: FrameRate | None) -> int:
    found = _SUBFRAMES.fullmatch(text)
    if found is None or rate is None:
        return Times(rate).ms(text)
    return Times(rate).ms(found[1]) + round(int(found[2]) * 10 / rate.rate)
