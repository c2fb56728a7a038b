"""Findings as JSON: a list, one object each, in the form that other tools may rely on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from imhcaps.model.finding import Finding
from imhcaps.model.results import FileResult
from imhcaps.report.parts import Gathered, listed

BEFORE = ",\n  "
"""What stands before each object of the list."""


def texts(file: FileResult, index: int, folder: str) -> dict[str, str]:
    """`as_data` of each finding, one object a line, so that it diffs."""
    # One encoder: `json.dumps` with an option makes one for each.
    encode = json.JSONEncoder(ensure_ascii=False).encode
    text = "".join(BEFORE + encode(as_data(finding, also)) for finding, also in file.found())
    # A lone surrogate cannot be written as UTF-8; as an escape it is still the same JSON string.
    return {"rows": text.encode("utf-8", "backslashreplace").decode("utf-8")}


def whole(run: Gathered) -> Iterator[str]:
    """A JSON list."""
    yield from listed(run.texts("rows"), BEFORE, "[\n  ", "\n]")
    yield "\n"


def as_data(finding: Finding, also: Sequence[Finding] = ()) -> dict[str, Any]:
    """A finding as plain data; `source` and `fix` are objects or null, `also` the places of the same one in other files."""
    source, fix = finding.source, finding.fix
    return {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "cue": finding.cue,
        "value": finding.value,
        "limit": finding.limit,
        "unit": finding.unit,
        "source": source
        and {"guideline": source.guideline, "clause": source.clause, "url": source.url},
        "fix": fix and {"safety": fix.safety, "title": fix.title},
        "also": [
            {
                "path": each.path,
                "line": each.line,
                "column": each.column,
                "end_line": each.end_line,
                "end_column": each.end_column,
            }
            for each in also
        ],
    }
