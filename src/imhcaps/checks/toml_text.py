"""TOML of unknown origin as text: what the parser would take too long for, where a key is, what is likely wrong in a
line.
"""

from __future__ import annotations

import re
from itertools import islice

from imhcaps.lazy import lazy_pattern
from imhcaps.source import split_lines

MOST_DOTS = 1_000
"""Dots in a line at most. A key of n parts takes the parser (Python 3.11 to 3.14) n² steps: 100,000 parts a
minute. Our choice: nobody writes a tenth of it."""


def line_of_endless_key(text: str) -> int | None:
    """The 1-based line that may hold a key of more parts than anybody writes."""
    if text.count(".") <= MOST_DOTS:
        return None
    lines = enumerate(split_lines(text), 1)
    return next((number for number, line in lines if line.count(".") > MOST_DOTS), None)


_CURLY = "“”„«»‘’"


def how_to_write(text: str, line: int | None) -> str | None:
    """What is most likely wrong in a line that is not TOML, as what to write; None where nothing is likely."""
    lines = split_lines(text)
    if line is None or not 0 < line <= len(lines):
        return None
    key, equals, value = lines[line - 1].partition("=")
    value = value.strip()
    if any(sign in key + value[:1] + value[-1:] for sign in _CURLY):
        return 'use straight quotes: "…"'
    if "\\" in value:
        return "write a path in single quotes, 'C:\\talks\\a.md', or with / in the place of \\"
    if equals and value[:1].isalpha() and value not in ("true", "false"):
        return f'a text is written in quotes: {key.strip()} = "{value}"'
    return None


_HEADER = lazy_pattern(r"\s*\[+([^\[\]\n]{1,200})\]+\s*(?:#.*)?$")


def line_of(text: str, key: str, table: str = "") -> int | None:
    """The 1-based line on which a key is set or its table begins; nothing when it is not found."""
    wanted = re.compile(rf"""(?:^|[{{,.])\s*["']?{re.escape(key)}["']?\s*(?:=|\.)""")
    here = ""
    fallback = None
    for number, line in enumerate(split_lines(text), 1):
        header = _HEADER.match(line)
        if header:
            here = header[1].strip().replace('"', "").replace("'", "").removeprefix("tool.imhcaps")
            here = here.lstrip(".")
            if here in (f"{table}.{key}".lstrip("."), key if not table else ""):
                return number
            if table and here.startswith(f"{table}.") and here.endswith(f".{key}"):
                return number
            if not table and here.startswith(f"{key}."):
                fallback = fallback or number
        elif wanted.search(line):
            if here == table or (table and here.startswith(f"{table}.")):
                return number
            fallback = fallback or number
    return fallback


def line_of_talk(text: str, nth: int) -> int | None:
    """The 1-based line on which the nth (from 0) `[[talk]]` begins."""
    found = (
        number
        for number, line in enumerate(split_lines(text), 1)
        if (header := _HEADER.match(line))
        and header[1].strip("[] ").removeprefix("tool.imhcaps.") == "talk"
    )
    return next(islice(found, nth, None), None)


def line_saying(text: str, value: str) -> int | None:
    """The 1-based line on which a text is a value; None when it is not found."""
    quoted = (f'"{value}"', f"'{value}'")
    lines = enumerate(split_lines(text), 1)
    return next(
        (
            n
            for n, line in lines
            if any(q in line.partition("=")[2] or line.strip(" ,").startswith(q) for q in quoted)
        ),
        None,
    )
