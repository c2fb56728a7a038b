"""As a compiler shows it: the message, the source line with its place underlined, why it matters, and how to fix it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from imhcaps.model.finding import Citation, Finding
from imhcaps.model.results import FileResult
from imhcaps.report.plain import Piece, location, one_line, shown
from imhcaps.source import Source
from imhcaps.text import width

CELLS = 100
"""Columns: a longer source line is cut to what surrounds the finding (our choice)."""

LEAD = 30
"""Characters that stay visible before the finding when the line is cut; our choice."""

_CITATIONS = 256
"""Citations whose line is kept, since hundreds of findings have one; our choice."""


def findings(file: FileResult) -> Iterator[Piece]:
    """Every finding with its source line and carets."""
    for finding, also in file.found():
        yield from _finding(file, finding, also)
        yield "text", "\n"


def _finding(file: FileResult, finding: Finding, also: Sequence[Finding]) -> Iterator[Piece]:
    yield "path", f"{one_line(finding.path)}:{finding.line}:{finding.column}:"
    yield finding.severity, f" {finding.severity} {finding.code}"
    yield "text", f" {one_line(finding.message)}"
    yield "name", f" [{finding.name}]\n"
    margin = " " * len(str(max(finding.line, finding.end_line)))
    if file.source is not None:
        yield from _excerpt(file.source, finding, len(margin))
    if also:
        yield "frame", f"{margin} = "
        yield "note", f"also: {', '.join(map(location, also))}\n"
    if finding.source:
        yield "frame", f"{margin} = "
        yield "note", _source(finding.source)
    if fix := finding.fix:
        option = "--fix" if fix.safety == "safe" else "--unsafe-fixes"
        yield "frame", f"{margin} = "
        yield "note", f"fix: {one_line(fix.title)} ({fix.safety}: {option})\n"


@lru_cache(maxsize=_CITATIONS)
def _source(source: Citation) -> str:
    return f"source: {one_line(cited(source))}\n"


def cited(source: Citation) -> str:
    """`Guideline, clause <url>`; a number not read in the guideline itself says so."""
    text = source.guideline + (f", {source.clause}" if source.clause else "")
    text += f" <{source.url}>" if source.url else ""
    doubt = {"S": " (from a secondary source)", "M": " (from memory, not verified)"}
    return text + doubt.get(source.verified, "")


def _excerpt(source: Source, finding: Finding, digits: int) -> Iterator[Piece]:
    last = _last_line(finding)
    numbers = list(range(finding.line, min(last, len(source.starts)) + 1))
    if not numbers:
        return
    yield "frame", f"{' ' * digits} |\n"
    cut = len(numbers) > 3
    for number in (numbers[0], numbers[-1]) if cut else numbers:
        if cut and number == numbers[-1]:
            yield "frame", f"{'.' * digits} |\n"
        line = _line(source, number)
        start = finding.column - 1 if number == finding.line else 0
        end = finding.end_column - 1 if number == finding.end_line else len(line)
        text, indent, carets = underline(line, start, end)
        yield "frame", f"{number:>{digits}} |"
        yield "source", f" {text}".rstrip() + "\n"
        yield "frame", f"{' ' * digits} |"
        yield "caret", f" {' ' * indent}{'^' * carets}\n"


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


def _last_line(finding: Finding) -> int:
    """The last line that holds a character of the finding: an end at column 1 is before its line."""
    before = finding.end_column == 1 and finding.end_line > finding.line
    return finding.end_line - 1 if before else max(finding.end_line, finding.line)


def _line(source: Source, number: int) -> str:
    starts = source.starts
    end = starts[number] if number < len(starts) else len(source.text)
    return source.text[starts[number - 1] : end].rstrip("\r\n")
