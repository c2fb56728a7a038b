"""Text of a file made fit for a terminal: no control, no line end, no direction trick gets through."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from imhcaps.model.finding import Severity
from imhcaps.terminal_text import SURROGATE, UNSAFE
from imhcaps.terminal_text import one_line as one_line

Role = Literal[
    "path", "error", "warning", "info", "name", "frame", "source", "caret", "note", "text"
]
"""What a piece of a report is, so that the command line may paint it; the text stands without paint."""

Piece = tuple[Role, str]

TAB = 4
"""Columns that a tab is shown as; our choice."""


def shown(text: str, column: int = 0) -> str:
    """Source text as shown from a display column on: tabs as spaces, one `\ufffd` per unsafe character."""
    if text.isprintable():
        return text
    if "\t" in text:
        from imhcaps.text import width  # noqa: PLC0415 - rare path

        parts = text.split("\t")
        out = shown(parts[0])
        for part in parts[1:]:
            out += " " * (TAB - (column + width(out)) % TAB) + shown(part)
        return out
    return SURROGATE.sub("\ufffd", UNSAFE.sub("\ufffd", text))


def join(pieces: Iterable[Piece]) -> str:
    """The text of the pieces, without their roles."""
    return "".join(text for _, text in pieces)


def plural(count: int, word: str, words: str = "") -> str:
    """`1 error`, `2 errors`, `2 fixes`."""
    return f"{count} {word if count == 1 else words or word + 's'}"


def tally(severities: Iterable[Severity]) -> str:
    """`2 errors, 1 warning`, gravest first; empty when there is nothing."""
    counts: dict[str, int] = {"error": 0, "warning": 0, "info": 0}
    for severity in severities:
        counts[severity] += 1
    parts = [plural(counts["error"], "error"), plural(counts["warning"], "warning")]
    parts.append(f"{counts['info']} info")
    return ", ".join(part for part in parts if not part.startswith("0 "))
