"""One line per finding, as compilers and editors know it."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.model.finding import concise_parts
from imhcaps.model.results import FileResult
from imhcaps.report.plain import Piece, also_in


def findings(file: FileResult) -> Iterator[Piece]:
    """`path:line:column: severity CODE message [name]`, one line each; where it is also, at the end."""
    for finding, also in file.found():
        where, label, message, name = concise_parts(finding)
        yield "path", where
        yield finding.severity, f" {label}"
        yield "text", f" {message}"
        yield "name", f" {name}{also_in(also)}\n"
