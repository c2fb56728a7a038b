"""As a compiler shows it: the message, the source line with its place underlined, why it matters, and how to fix it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from imhcaps.model.finding import Citation, Finding, Fix, concise_parts
from imhcaps.model.results import FileResult
from imhcaps.report.plain import Piece, location, one_line, shown
from imhcaps.source import Source
from imhcaps.text import width

CELLS = 100
"""Columns: a longer source line is cut to what surrounds the finding (our choice)."""

LEAD = 30
"""Characters that stay visible before the finding when the line is cut; our choice."""

_KEPT = 256
"""Lines of citations and of titles of fixes that are kept, since hundreds of findings have one; our choice."""


def findings(file: FileResult, fixes: Sequence[Fix | None]) -> list[Piece]:
    """Every finding with its source line and carets."""
    pieces: list[Piece] = []
    for (finding, also), fix in zip(file.found(), fixes, strict=True):
        pieces += _finding(file, finding, also, fix)
    return pieces


def _finding(
    file: FileResult, finding: Finding, also: Sequence[Finding], fix: Fix | None
) -> list[Piece]:
    where, label, message, name = concise_parts(finding, None)
    pieces: list[Piece] = [
        ("path", where),
        (finding.severity, label),
        ("text", message),
        ("name", f"{name}\n"),
    ]
    margin = " " * len(str(max(finding.line, finding.end_line)))
    note: Piece = ("frame", f"{margin} = ")
    if file.source is not None:
        pieces += _excerpt(file.source, finding, margin)
    if also:
        pieces += (note, ("note", f"also: {', '.join(map(location, also))}\n"))
    if source := finding.source:
        pieces += (note, ("note", _source(source)))
    if fix:
        pieces += (note, ("note", _fix(fix.title, fix.safety)))
    pieces.append(("text", "\n"))
    return pieces


@lru_cache(maxsize=_KEPT)
def _source(source: Citation) -> str:
    return f"source: {one_line(cited(source))}\n"


@lru_cache(maxsize=_KEPT)
def _fix(title: str, safety: str) -> str:
    option = "--fix" if safety == "safe" else "--unsafe-fixes"
    return f"fix: {one_line(title)} ({safety}: {option})\n"


def cited(source: Citation) -> str:
    """`Guideline, clause <url>`; a number not read in the guideline itself says so."""
    text = source.guideline + (f", {source.clause}" if source.clause else "")
    text += f" <{source.url}>" if source.url else ""
    doubt = {"S": " (from a secondary source)", "M": " (from memory, not verified)"}
    return text + doubt.get(source.verified, "")


def _excerpt(source: Source, finding: Finding, margin: str) -> list[Piece]:
    _, first, column, end_line, end_column, *_ = finding.heading()
    # An end at column 1 is before its line.
    last = end_line - 1 if end_column == 1 and end_line > first else max(end_line, first)
    last = min(last, len(source.starts))
    if first > last:
        return []
    frame: Piece = ("frame", f"{margin} |")
    pieces: list[Piece] = [("frame", f"{margin} |\n")]
    cut = last - first > 2
    for number in (first, last) if cut else range(first, last + 1):
        if cut and number == last:
            pieces.append(("frame", f"{'.' * len(margin)} |\n"))
        line = _line(source, number)
        start = column - 1 if number == first else 0
        end = end_column - 1 if number == end_line else len(line)
        text, indent, carets = underline(line, start, end)
        pieces += (
            ("frame", f"{number:>{len(margin)}} |"),
            ("source", f" {text}".rstrip() + "\n"),
            frame,
            ("caret", f" {' ' * indent}{'^' * carets}\n"),
        )
    return pieces


def underline(line: str, start: int, end: int) -> tuple[str, int, int]:
    """The line as shown, and in cells: the indent of the carets and how many there are (1 or more).

    `start` and `end` are 0-based characters. A line wider than `CELLS` is cut around the finding.
    """
    start = min(max(start, 0), len(line))
    end = min(max(end, start), len(line))
    head = ""
    # A character of a line is at least half a cell on average only in plain text: measure the cut one.
    if len(line) > CELLS:
        first = max(0, min(start - LEAD, len(line) - CELLS)) if start > CELLS - LEAD else 0
        tail = "..." if first + CELLS < len(line) else ""
        head = "..." if first else ""
        line = line[first : first + CELLS] + tail
        start, end = start - first, min(end - first, CELLS)
    if line.isascii() and line.isprintable():
        # As most lines are: a cell for each character, and nothing to escape.
        text = (head + line).replace("##[", "#\ufffd[")
        return text, len(head) + start, max(end - start, 1)
    before = head + shown(line[:start], len(head))
    indent = width(before)
    marked = shown(line[start:end], indent)
    rest = shown(line[end:], indent + width(marked))
    # `##[` is a command to GitHub's runner wherever it is in a line of the log.
    text = (before + marked + rest).replace("##[", "#\ufffd[")
    return text, indent, max(width(marked), 1)


def _line(source: Source, number: int) -> str:
    starts = source.starts
    end = starts[number] if number < len(starts) else len(source.text)
    return source.text[starts[number - 1] : end].rstrip("\r\n")
