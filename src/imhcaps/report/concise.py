"""One line per finding, as compilers and editors know it."""

from __future__ import annotations

from collections.abc import Sequence

from imhcaps.model.finding import Fix, concise_parts
from imhcaps.model.results import FileResult
from imhcaps.report.plain import Piece, also_in


def findings(file: FileResult, fixes: Sequence[Fix | None]) -> list[Piece]:
    """`path:line:column: severity CODE message [name]`, one line each; where it is also, at the end."""
    pieces: list[Piece] = []
    for (finding, also), fix in zip(file.found(), fixes, strict=True):
        where, label, message, name = concise_parts(finding, fix)
        pieces += (
            ("path", where),
            (finding.severity, label),
            ("text", message),
            ("name", f"{name}{also_in(also)}\n"),
        )
    return pieces
