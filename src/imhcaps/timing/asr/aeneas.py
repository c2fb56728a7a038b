"""aeneas sync maps: JSON fragments, CSV and Audacity (.aud) lines; other forms of it are captions.

Fragments are lines or sentences: their words share their time.
"""

from __future__ import annotations

import csv
import io
import re
from typing import Any

from imhcaps.errors import InputError
from imhcaps.source import Source, split_lines
from imhcaps.timing.asr.common import has, inexact, ms, spread
from imhcaps.timing.model import AsrWord, AsrWords

_CSV = re.compile(r'[^,\t]+,\d+(?:\.\d+)?,\d+(?:\.\d+)?,".*"?', re.ASCII)
_AUD = re.compile(r"\d+(?:\.\d+)?\t\d+(?:\.\d+)?\t.*\S.*", re.ASCII)

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


def read(source: Source, data: Any) -> AsrWords:
    """The words of every fragment."""
    if "<smil" in source.text[:1000]:
        raise _wordless(source)
    stretches: list[tuple[str, Any, Any]] = []
    if data is not None:
        todo = list(reversed(data["fragments"]))
        while todo:
            fragment = todo.pop()
            children = fragment.get("children") or []
            if children:
                # Word level stands below sentence level.
                todo += reversed(children)
            else:
                stretches.append((" ".join(fragment["lines"]), fragment["begin"], fragment["end"]))
    elif _AUD.fullmatch(_first(source)):
        for line in split_lines(source.text):
            if line.strip():
                begin, end, text = line.split("\t", 2)
                stretches.append((text, begin, end))
    else:
        rows = csv.reader(io.StringIO(source.text))
        stretches.extend((row[3], row[1], row[2]) for row in rows if row)
    if stretches and all(_ID.fullmatch(text) for text, _, _ in stretches):
        raise _wordless(source)
    words: list[AsrWord] = []
    for text, begin, end in stretches:
        words += spread(text, ms(begin), ms(end))
    return AsrWords(tuple(words), remarks=inexact("fragments"))


def _wordless(source: Source) -> InputError:
    return InputError(
        "points to fragments by their names (SMIL and TSV do) and holds no words",
        source.path,
        hint="write the sync map as JSON, or as captions",
    )
