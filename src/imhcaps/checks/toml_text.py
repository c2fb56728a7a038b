"""TOML of strangers: what the parser of the standard library takes too long for is refused before it is parsed."""

from __future__ import annotations

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
