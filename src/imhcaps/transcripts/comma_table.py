"""Comma-separated values as a transcript: a row of titles with a column for who speaks and one for what is said.

Archives of oral histories keep their transcripts so (`timestamp,speaker,words,tags`). Quoted cells may hold commas and
line ends (RFC 4180); columns may be parted by semicolons or tabs, too.
"""

from __future__ import annotations

import csv

from imhcaps.model.transcript import Remark
from imhcaps.source import split_lines
from imhcaps.transcripts.document import Block, Document, Line
from imhcaps.transcripts.tables import titles_of_columns

_SEPARATORS = (",", ";", "\t")


def read_comma_table(text: str) -> Document | None:
    """The rows of a table with titles for speakers and words; nothing where the first line has no such titles."""
    head = text.lstrip("\ufeff").partition("\n")[0].rstrip("\r")
    separator = max(_SEPARATORS, key=head.count)
    titles = _row(head, separator)
    roles = titles_of_columns(titles)
    if separator not in head or {"speaker", "text"} - set(roles):
        return None
    others = {i for i, role in enumerate(roles) if role == "unknown"}
    lines = [f"{line}\n" for line in split_lines(text.lstrip("\ufeff"))]
    reader = csv.reader(lines, delimiter=separator, strict=True)
    blocks: list[Block] = []
    number = 1
    try:
        for row in reader:
            cells = tuple(_cell(cell, number) for i, cell in enumerate(row) if i not in others)
            if any(cells):
                blocks.append(Block("row", cells=cells, table=1, header=not blocks))
            number = reader.line_num + 1
    except csv.Error:
        return None
    named = ", ".join(repr(titles[i]) for i in sorted(others) if titles[i].strip())
    note = f"not said by anybody: columns {named}"
    return Document(tuple(blocks), remarks=(Remark("skipped", note, 1),) if named else ())


def _row(head: str, separator: str) -> list[str]:
    try:
        return next(csv.reader([head], delimiter=separator, strict=True), [])
    except csv.Error:
        return []


def _cell(text: str, number: int) -> tuple[Line, ...]:
    """The lines of a cell that begins at this line of the file."""
    lines = ((" ".join(line.split()), number + i) for i, line in enumerate(split_lines(text)))
    return tuple(Line(line, at) for line, at in lines if line)
