"""One line per finding, as compilers and editors know it."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.model.finding import concise_parts
from imhcaps.model.results import Results
from imhcaps.report import summary
from imhcaps.report.plain import Piece, join


def report(results: Results) -> str:
    """`path:line:column: severity CODE message [name]`, one line each, then the summary."""
    return join(pieces(results))


def pieces(results: Results) -> Iterator[Piece]:
    """The same as pieces with their roles."""
    yield from findings(results)
    yield from summary.pieces(results)


def findings(results: Results) -> Iterator[Piece]:
    """The findings alone."""
    for finding in results.findings:
        place, label, message, name = concise_parts(finding)
        yield "path", place
        yield finding.severity, f" {label}"
        yield "text", f" {message}"
        yield "name", f" {name}\n"
