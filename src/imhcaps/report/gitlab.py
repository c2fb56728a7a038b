"""Findings as GitLab's Code Quality artifact, a subset of Code Climate's form.

Fields: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from imhcaps.model.finding import Finding, Severity
from imhcaps.model.results import FileResult, fingerprints
from imhcaps.report.indented import indented
from imhcaps.report.parts import Gathered, listed
from imhcaps.report.plain import also_in

SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


ITEM = "\n  "
"""The line end and indent of an object of the list."""


def texts(file: FileResult, index: int, folder: str) -> dict[str, str]:
    """A file's objects; one that could not be checked is a `blocker` on its first line."""
    rows = []
    if file.error:
        rows.append(_row(file.path, 1, "imhcaps", file.error, "blocker", f"error:{file.path}"))
    for (finding, also), name in zip(file.found(), fingerprints(file), strict=True):
        rows.append(_finding(finding, name, also))
    return {"rows": "".join(f",{ITEM}{indented(row, ITEM)}" for row in rows)}


def whole(run: Gathered) -> Iterator[str]:
    """A JSON list."""
    yield from listed(run.texts("rows"), ",", "[", "\n]")
    yield "\n"


def _finding(finding: Finding, fingerprint: str, also: Sequence[Finding]) -> dict[str, Any]:
    severity = SEVERITIES[finding.severity]
    text = f"{finding.code} {finding.message}{also_in(also)}"
    row = _row(finding.path, finding.line, finding.name, text, severity, fingerprint)
    row["location"]["lines"]["end"] = max(
        finding.line, finding.end_line - (finding.end_column == 1)
    )
    return row


def _row(
    path: str, line: int, name: str, text: str, severity: str, fingerprint: str
) -> dict[str, Any]:
    return {
        "description": text,
        "check_name": name,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
