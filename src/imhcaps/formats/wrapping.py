"""Lines broken where a screen has no more columns."""

from __future__ import annotations


def wrapped(line: str, columns: int) -> list[str]:
    """A line in parts of at most so many letters, broken at spaces, a longer word where it must be."""
    parts: list[str] = []
    words = line.split(" ")
    here = ""
    for word in words:
        joined = f"{here} {word}" if here else word
        if len(joined) <= columns:
            here = joined
            continue
        if here:
            parts.append(here)
        while len(word) > columns:
            parts.append(word[:columns])
            word = word[columns:]
        here = word
    return [*parts, here] if here or not parts else parts
