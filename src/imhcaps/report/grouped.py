"""The findings of each file under its name: for people who go through one file after another."""

from __future__ import annotations

from collections.abc import Sequence

from imhcaps.model.finding import Fix, concise_parts
from imhcaps.model.results import FileResult
from imhcaps.report.plain import Piece, also_in, one_line


def findings(file: FileResult, fixes: Sequence[Fix | None]) -> list[Piece]:
    """`path:`, then `  line:column severity CODE message [name]` for each finding."""
    if not file.findings:
        return []
    pieces: list[Piece] = [("path", f"{one_line(file.path)}:\n")]
    for (finding, also), fix in zip(file.found(), fixes, strict=True):
        _, label, message, name = concise_parts(finding, fix)
        pieces += (
            ("frame", f"  {finding.line}:{finding.column}"),
            (finding.severity, label),
            ("text", message),
            ("name", f"{name}{also_in(also)}\n"),
        )
    return [*pieces, ("text", "\n")]
