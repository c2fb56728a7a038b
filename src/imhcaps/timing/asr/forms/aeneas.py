"""aeneas sync maps: JSON fragments and CSV; its other forms are captions and tables.

Fragments are lines or sentences: their words share their time.
"""

from __future__ import annotations

import csv
import io
import re
from typing import Any

from imhcaps.errors import InputError
from imhcaps.source import Source, split_lines
from imhcaps.timing.asr.fields import stretches
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import SECOND, has, number

_TIME = r"\d{1,9}(?:\.\d{1,15})?"
_CSV = re.compile(rf'[^,\t]+,{_TIME},{_TIME},".*"', re.ASCII)
_AUD = re.compile(rf"{_TIME}\t{_TIME}\tf\d+", re.ASCII)
"""Other lines of this kind are a table."""
_ID = re.compile(r"f\d+", re.ASCII)


def _first(source: Source) -> str:
    return next((line for line in split_lines(source.text) if line.strip()), "")


def sniff(source: Source, data: Any) -> bool:
    """Fragments, or lines of id, begin, end and text."""
    if data is not None:
        return has(data, "fragments")
    line = _first(source)
    if "<smil" in source.text[:1000]:
        return True
    return _CSV.fullmatch(line) is not None or _AUD.fullmatch(line) is not None


def read(source: Source, data: Any) -> Reading:
    """The words of every fragment; word level is below sentence level."""
    if "<smil" in source.text[:1000]:
        raise _wordless(source)
    if data is not None:
        pieces = stretches(data["fragments"]).pieces
    elif _AUD.fullmatch(_first(source)):
        raise _wordless(source)
    else:
        cells = csv.reader(io.StringIO(source.text))
        pieces = tuple(Piece(row[3], number(row[1]), number(row[2])) for row in cells if row)
    if pieces and all(_ID.fullmatch(piece.text) for piece in pieces):
        raise _wordless(source)
    return Reading(pieces, SECOND, lines="fragments")


def _wordless(source: Source) -> InputError:
    return InputError(
        "points to fragments by their names (SMIL and TSV do) and holds no words",
        source.path,
        hint="write the sync map as JSON, or as captions",
    )
