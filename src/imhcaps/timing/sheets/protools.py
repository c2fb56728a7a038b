"""Pro Tools, "Export Session Info as Text": the table under `M A R K E R S  L I S T I N G`.

Its TIME REFERENCE counts samples at the session's SAMPLE RATE, from the beginning of the session; where
it counts in anything else, LOCATION is a timecode at the session's TIMECODE FORMAT.
"""

from __future__ import annotations

import re

from imhcaps.errors import CueSheetError, TimecodeError
from imhcaps.model.transcript import Remark
from imhcaps.source import Source, split_lines
from imhcaps.timecode import frame_rate
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.sheets.labels import first_that_says
from imhcaps.timing.sheets.markers import from_first_hour
from imhcaps.timing.sheets.times import Times

_TITLE = "M A R K E R S  L I S T I N G"
_RATE = re.compile(r"SAMPLE RATE:\s*(\d{4,7}(?:\.\d{1,9})?)", re.ASCII)
_FORMAT = re.compile(
    r"TIMECODE FORMAT:\s*(\d{2}(?:\.\d{1,3})?)\s*(Drop|Non-Drop)?", re.ASCII | re.I
)


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
    lines = split_lines(table)
    header: list[str] | None = None
    rows: list[Anchor] = []
    remarks: tuple[Remark, ...] = ()
    by_samples = True
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
                start = Times(rate, times.unit).ms(values.get("LOCATION", ""))
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
    if not by_samples:
        rows, remarks = from_first_hour(rows, rate)
    return CueSheet(tuple(rows), "protools", source.path, remarks)
