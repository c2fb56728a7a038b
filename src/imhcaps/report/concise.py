"""One line per finding, as compilers and editors know it."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.model.results import Results
from imhcaps.report import summary
from imhcaps.report.plain import Piece, join, one_line


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
        yield "path", f"{one_line(finding.path)}:{finding.line}:{finding.column}:"
        yield finding.severity, f" {finding.severity} {finding.code}"
        yield "text", f" {one_line(finding.message)}"
        yield "name", f" [{finding.name}]" + (" [fixable]" if finding.fix else "") + "\n"
