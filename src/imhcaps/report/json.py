"""Findings as JSON: a list, one object each, in the form that other tools may rely on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from json.encoder import encode_basestring
from math import isfinite
from typing import Any, NamedTuple

from imhcaps.model.finding import Citation, Finding
from imhcaps.model.results import FileResult
from imhcaps.report.parts import Gathered, listed

BEFORE = ",\n  "
"""What is before each object of the list."""


def texts(file: FileResult, index: int, folder: str) -> dict[str, str]:
    """`as_data` of each finding, one object a line, so that it diffs."""
    encoded = _Encoded()
    text = "".join(BEFORE + _row(finding, also, encoded) for finding, also in file.found())
    if not text.isascii():
        # A lone surrogate cannot be written as UTF-8; as an escape it is still the same JSON string.
        text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return {"rows": text}


_encode = json.JSONEncoder(ensure_ascii=False).encode


class _Encoded(dict[Any, str]):
    """What findings of a file have in common as JSON, each made once: texts, sources, fixes."""

    def __missing__(self, value: str | Citation | _Title) -> str:
        found = self[value] = _encode(
            _cited(value)
            if isinstance(value, Citation)
            else value._asdict()
            if isinstance(value, _Title)
            else value
        )
        return found


class _Title(NamedTuple):
    safety: str
    title: str


def _row(finding: Finding, also: Sequence[Finding], encoded: _Encoded) -> str:
    """`as_data` of a finding as JSON, in half of the time."""
    if also:
        return _encode(as_data(finding, also))
    path, line, column, end_line, end_column, code, name, severity, message, *rest = finding.said()
    cue, value, limit, unit, source = rest
    fix = finding.fix
    cited = "null" if source is None else encoded[source]
    title = "null" if fix is None else encoded[_Title(fix.safety, fix.title)]
    return (
        f'{{"path": {encoded[path]}, "line": {line}, "column": {column}, "end_line": {end_line}, "end_column": {end_column},'
        f' "code": {encoded[code]}, "name": {encoded[name]}, "severity": {encoded[severity]}, "message": {encode_basestring(message)},'
        f' "cue": {_value(cue)}, "value": {_value(value)}, "limit": {_value(limit)}, "unit": {encoded[unit]},'
        f' "source": {cited}, "fix": {title}, "also": []}}'
    )


def _value(value: Any) -> str:
    """What was measured or asked for as JSON: nearly always a number."""
    if value is None:
        return "null"
    if type(value) is int or (type(value) is float and isfinite(value)):
        return repr(value)
    return _encode(value)


def _cited(source: Citation) -> dict[str, str]:
    return {"guideline": source.guideline, "clause": source.clause, "url": source.url}


def whole(run: Gathered) -> Iterator[str]:
    """A JSON list."""
    yield from listed(run.texts("rows"), BEFORE, "[\n  ", "\n]")
    yield "\n"


def as_data(finding: Finding, also: Sequence[Finding] = ()) -> dict[str, Any]:
    """A finding as plain data; `source` and `fix` are objects or null, `also` the places of the same one in other
    files.
    """
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
        "source": source and _cited(source),
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
