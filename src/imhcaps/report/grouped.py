"""The findings of each file under its name: for people who go through one file after another."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.model.finding import concise_parts
from imhcaps.model.results import FileResult
from imhcaps.report.plain import Piece, also_in, one_line


def findings(file: FileResult) -> Iterator[Piece]:
    """`path:`, then `  line:column severity CODE message [name]` for each finding."""
    if not file.findings:
        return
    yield "path", f"{one_line(file.path)}:\n"
    for finding, also in file.found():
        _, label, message, name = concise_parts(finding)
        yield "frame", f"  {finding.line}:{finding.column}"
        yield finding.severity, f" {label}"
        yield "text", f" {message}"
        yield "name", f" {name}{also_in(also)}\n"
    yield "text", "\n"
