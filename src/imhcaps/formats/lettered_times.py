"""Letters in place of digits in times, as the recognition of print leaves them: `O0:00:0l,000`."""

from __future__ import annotations

import re

DIGIT = "[0-9OoQDIil|SsBZz]"
"""A digit, or a letter that print recognition takes it for."""
_AS_DIGITS = str.maketrans("OoQDIil|SsBZz", "0000111155822")
_LETTER = re.compile("[A-Za-z|]")
_LEAST_DIGITS = 6
"""Digits of both times together, at least, so that no words are taken for times; our own limit."""


def has_letters(time: str) -> bool:
    """Whether a time, as it is written, holds letters."""
    return _LETTER.search(time) is not None


def with_digits(line: str, times: re.Pattern[str]) -> str:
    """A timing line with digits for the letters in its times; as long, and any other line as it is.

    `times` matches the line up to the end of the second time, with the times as groups a and b.
    """
    if "->" not in line or (match := times.match(line)) is None:
        return line
    both = match["a"] + match["b"]
    if not has_letters(both) or sum(map(str.isdecimal, both)) < _LEAST_DIGITS:
        return line
    end = match.end()
    return line[:end].translate(_AS_DIGITS) + line[end:]
