"""Text of a file made fit for a terminal: no control, no line end, no direction trick gets through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, get_args

from imhcaps.model.finding import Finding, Severity
from imhcaps.terminal_text import SURROGATE, UNSAFE
from imhcaps.terminal_text import one_line as one_line
from imhcaps.text import plural

Role = Literal[
    "path", "error", "warning", "info", "name", "frame", "source", "caret", "note", "text"
]
"""What a piece of a report is, so that the command line may colour it; the text itself has no colours."""

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


_ROLES: tuple[Role, ...] = get_args(Role)
_MARK = "\x1f"
"""Before the role of each piece (UNIT SEPARATOR): a piece is safe for a terminal and cannot hold it."""


def marked(pieces: Iterable[Piece]) -> str:
    """The pieces as one text from which `unmarked` makes them again."""
    return "".join(f"{_MARK}{_ROLES.index(role)}{text}" for role, text in pieces)


def unmarked(text: str) -> Iterator[Piece]:
    """The pieces of a text that `marked` made, or of some of its lines."""
    head, *parts = text.split(_MARK)
    if head:
        # Lines after the first of a piece of text, when they come alone.
        yield "text", head
    for part in parts:
        yield _ROLES[int(part[0])], part[1:]


def join(pieces: Iterable[Piece]) -> str:
    """The text of the pieces, without their roles."""
    return "".join([text for _, text in pieces])


def tally(counts: Mapping[Severity, int]) -> str:
    """`2 errors, 1 warning`, gravest first; empty when there is nothing."""
    parts = [plural(counts["error"], "error"), plural(counts["warning"], "warning")]
    parts.append(f"{counts['info']} info")
    return ", ".join(part for part in parts if not part.startswith("0 "))


def location(finding: Finding) -> str:
    """`path:line:column` of a finding."""
    return f"{one_line(finding.path)}:{finding.line}:{finding.column}"


def also_in(findings: Sequence[Finding]) -> str:
    """Where the same is found in other files of the talk; nothing where it is not."""
    return f" (also {', '.join(map(location, findings))})" if findings else ""
