"""Findings as SARIF 2.1.0, which GitHub code scanning and many editors read.

Specification: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from imhcaps.model.finding import Citation, Finding, Fix, Severity
from imhcaps.model.results import FileResult, RuleSummary, fingerprints
from imhcaps.report.indented import Raw, Shared, indented
from imhcaps.report.parts import Gathered, listed
from imhcaps.source import Source

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}

_CITATIONS = 256
"""Entries that are kept, one for each citation: more than there are rules; our choice."""

FINGERPRINT = "imhcapsContent/v1"


_FIELD = "\n      "
"""The line end and indent of a field of the run."""
_ITEM = _FIELD + "  "
"""The same of an object in a list of the run."""
_NUMBER = re.compile("\0([^\0]*)\0")
"""The code of a rule where its number will stand, which is known when all files are: JSON holds no NUL."""


def texts(file: FileResult, index: int, folder: str) -> dict[str, str]:
    """A file and its findings, with codes in place of the numbers of rules."""
    locations = _Locations(index, folder)
    results = (
        _result(file, finding, name, locations[finding.path], also, folder)
        for (finding, also), name in zip(file.found(), fingerprints(file), strict=True)
    )
    return {
        "artifacts": f",{_ITEM}{indented(_artifact(file, folder), _ITEM)}",
        "results": "".join(f",{_ITEM}{indented(result, _ITEM)}" for result in results),
    }


def whole(run: Gathered) -> Iterator[str]:
    """One run: the tool with the rules that were broken, the findings, the files that failed."""
    from importlib.metadata import version  # noqa: PLC0415 - slow to load

    ours = version("imhcaps")
    rules = _rules_of(run)
    driver = {
        "name": "imhcaps",
        "version": ours,
        "semanticVersion": ours,
        "rules": [_rule(rule) for rule in rules],
    }
    numbers = {rule.code: str(number) for number, rule in enumerate(rules)}
    yield f'{{\n  "$schema": {indented(SCHEMA)},\n  "version": "2.1.0",\n  "runs": [\n    {{'
    yield f'{_FIELD}"tool": {indented({"driver": driver}, _FIELD)},'
    # Our columns count characters, not UTF-16 units.
    yield f'{_FIELD}"columnKind": "unicodeCodePoints",{_FIELD}"artifacts": '
    yield from listed(run.texts("artifacts"), ",", "[", f"{_FIELD}]")
    yield f',{_FIELD}"invocations": {indented([_invocation(run)], _FIELD)},{_FIELD}"results": '
    results = (_NUMBER.sub(lambda found: numbers[found[1]], text) for text in run.texts("results"))
    yield from listed(results, ",", "[", f"{_FIELD}]")
    yield "\n    }\n  ]\n}\n"


def _rules_of(run: Gathered) -> list[RuleSummary]:
    """The rules that were broken, by code."""
    rules: dict[str, RuleSummary] = {}
    for kind, *about in run.counts:
        if kind == "rule":
            code, name, severity = about
            known = run.rules.get(code)
            rules[code] = known or RuleSummary(code, name, severity=severity)  # type: ignore[arg-type]
    return [rules[code] for code in sorted(rules)]


def _rule(rule: RuleSummary) -> dict[str, Any]:
    summary = rule.summary or rule.name.replace("-", " ")
    data: dict[str, Any] = {
        "id": rule.code,
        # SARIF 3.49.7 wants an identifier that people read.
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": summary},
        "fullDescription": {"text": rule.why or summary},
        "help": {"text": rule.why or summary},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": ["accessibility", "captions"], "slug": rule.name},
    }
    if rule.url:
        data["helpUri"] = rule.url
    return data


def _artifact(file: FileResult, folder: str) -> dict[str, Any]:
    data: dict[str, Any] = {"location": {"uri": as_uri(file.path, folder)}}
    if file.source is not None:
        data["encoding"] = file.source.encoding
    return data


def _invocation(run: Gathered) -> dict[str, Any]:
    failed = [
        {
            "level": "error",
            "message": {"text": file.error},
            "locations": [
                {"physicalLocation": {"artifactLocation": _location(file.path, file.number)}}
            ],
        }
        for file in run.failed
    ]
    said = [{"level": "note", "message": {"text": remark}} for remark in run.remarks]
    data: dict[str, Any] = {"executionSuccessful": not failed}
    if failed or said:
        data["toolExecutionNotifications"] = failed + said
    return data


def _result(
    file: FileResult,
    finding: Finding,
    fingerprint: str,
    location: dict[str, Any],
    also: Sequence[Finding],
    folder: str,
) -> dict[str, Any]:
    # A result has several locations when a change is needed in each of them (SARIF 3.27.12).
    places = [{"artifactLocation": location, "region": _region(finding)}]
    for each in also:
        other = {"uri": as_uri(each.path, folder)}
        places.append({"artifactLocation": other, "region": _region(each)})
    data: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": Raw(f"\0{finding.code}\0"),
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place} for place in places],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }
    properties = {
        key: value
        for key in ("cue", "value", "limit", "unit")
        if (value := getattr(finding, key)) not in (None, "")
    }
    if finding.source:
        properties["source"] = _source(finding.source)
    if properties:
        data["properties"] = properties
    if (fix := finding.fix) and fix.edits and file.source is not None:
        data["fixes"] = [_fix(fix, file.source, location)]
    return data


def _region(finding: Finding) -> dict[str, Any]:
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
    }


@lru_cache(maxsize=_CITATIONS)
def _source(cited: Citation) -> Shared:
    return Shared(guideline=cited.guideline, clause=cited.clause, url=cited.url)


def _fix(fix: Fix, source: Source, location: dict[str, Any]) -> dict[str, Any]:
    replacements = []
    for edit in fix.edits:
        line, column, end_line, end_column = source.places(edit.start, edit.end)
        region = {
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
        }
        row: dict[str, Any] = {"deletedRegion": region}
        if edit.text:
            row["insertedContent"] = {"text": edit.text}
        replacements.append(row)
    change = {"artifactLocation": location, "replacements": replacements}
    title = f"{fix.title} ({fix.safety})"
    return {"description": {"text": title}, "artifactChanges": [change]}


class _Locations(dict[str, dict[str, Any]]):
    """The location of each path that findings of one file name; nearly always one path."""

    def __init__(self, index: int, folder: str) -> None:
        self.index, self.folder = index, folder

    def __missing__(self, path: str) -> dict[str, Any]:
        found = self[path] = _location(path, self.index, self.folder)
        return found


def _location(path: str, index: int, folder: str = "") -> dict[str, Any]:
    return Shared(uri=as_uri(path, folder), index=index)


def as_uri(path: str, folder: str = "") -> str:
    """A path as SARIF wants it: relative to the folder (the working folder) when it lies in it, percent-encoded."""
    if "://" in path:
        return quote(path, safe=":/")
    place = PurePath(path)
    if place.is_absolute():
        try:
            place = place.relative_to(folder or Path.cwd())
        except ValueError:
            return Path(path).as_uri()
    return quote(os.fsencode(place.as_posix()))
