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
"""The code of a rule where its number will be, which is known when all files are: JSON holds no NUL."""

# Objects that each finding has are written once, with `%s` where each has its own: in half of the time.
_OF_RESULT, _IN_PLACE, _IN_CHANGE = (_ITEM + "  " * deeper for deeper in (1, 4, 5))
"""The line end and indent of a result's fields, of those of a place in it, of those of a change."""
_OWN = Raw("%s")
_QUOTED = Raw('"%s"')
_REGION = dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), _OWN)
_NEXT_PLACE = f",{_OF_RESULT}  "
_PLACE = indented(
    {"physicalLocation": {"artifactLocation": _OWN, "region": _REGION}}, _OF_RESULT + "  "
)
_RESULT = indented(
    {
        "ruleId": _QUOTED,
        "ruleIndex": Raw("\0%s\0"),
        "level": _QUOTED,
        "message": {"text": _OWN},
        "locations": [_OWN],
        "partialFingerprints": {FINGERPRINT: _QUOTED},
    },
    _ITEM,
).removesuffix(f"{_ITEM}}}")
"""Without its end: more may follow."""
_NEXT_EDIT = f",{_IN_CHANGE}  "
_DELETE = indented({"deletedRegion": _REGION}, _IN_CHANGE + "  ")
_INSERT = indented({"deletedRegion": _REGION, "insertedContent": {"text": _OWN}}, _IN_CHANGE + "  ")
_CHANGE = {"artifactLocation": _OWN, "replacements": [_OWN]}
_FIX = indented([{"description": {"text": _OWN}, "artifactChanges": [_CHANGE]}], _OF_RESULT)


def texts(file: FileResult, index: int, folder: str) -> dict[str, str]:
    """A file and its findings, with codes in place of the numbers of rules."""
    locations = _Locations(index, folder)
    results = (
        _result(file, finding, name, locations[finding.path], also, folder)
        for (finding, also), name in zip(file.found(), fingerprints(file), strict=True)
    )
    return {
        "artifacts": f",{_ITEM}{indented(_artifact(file, folder), _ITEM)}",
        "results": "".join(f",{_ITEM}{result}" for result in results),
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
    location: Shared,
    also: Sequence[Finding],
    folder: str,
) -> str:
    # A result has several locations when a change is needed in each of them (SARIF 3.27.12).
    others = [(Shared(uri=as_uri(each.path, folder)), each) for each in also]
    places = [
        _PLACE % (indented(where, _IN_PLACE), f.line, f.column, f.end_line, f.end_column)
        for where, f in ((location, finding), *others)
    ]
    code = finding.code
    level, message = LEVELS[finding.severity], indented(finding.message)
    text = _RESULT % (code, code, level, message, _NEXT_PLACE.join(places), fingerprint)
    properties: dict[str, Any] = {
        key: value
        for key, value in (
            ("cue", finding.cue),
            ("value", finding.value),
            ("limit", finding.limit),
            ("unit", finding.unit),
        )
        if value not in (None, "")
    }
    if finding.source:
        properties["source"] = _source(finding.source)
    if properties:
        text += f',{_OF_RESULT}"properties": {indented(properties, _OF_RESULT)}'
    if (fix := finding.fix) and fix.edits and file.source is not None:
        text += f',{_OF_RESULT}"fixes": {_fix(fix, file.source, location)}'
    return f"{text}{_ITEM}}}"


@lru_cache(maxsize=_CITATIONS)
def _source(cited: Citation) -> Shared:
    return Shared(guideline=cited.guideline, clause=cited.clause, url=cited.url)


def _fix(fix: Fix, source: Source, location: Shared) -> str:
    edits = []
    for edit in fix.edits:
        where = source.places(edit.start, edit.end)
        edits.append(_INSERT % (*where, indented(edit.text)) if edit.text else _DELETE % where)
    title = indented(f"{fix.title} ({fix.safety})")
    return _FIX % (title, indented(location, _IN_CHANGE), _NEXT_EDIT.join(edits))


class _Locations(dict[str, Shared]):
    """The location of each path that findings of one file name; nearly always one path."""

    def __init__(self, index: int, folder: str) -> None:
        self.index, self.folder = index, folder

    def __missing__(self, path: str) -> Shared:
        found = self[path] = _location(path, self.index, self.folder)
        return found


def _location(path: str, index: int, folder: str = "") -> Shared:
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
