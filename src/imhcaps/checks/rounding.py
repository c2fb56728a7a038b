"""Measured values in messages: rounded, but never to the limit that they miss."""

from __future__ import annotations

_MOST_DIGITS = 6
"""Decimal places after which a value that still looks like its limit is written so; our choice."""


def beside(value: float, limit: float, digits: int = 1) -> str:
    """A value with so many decimal places, or as many more as tell it from its limit: `20.04`, not `20.0`."""
    if value > limit + 1 or value < limit - 1:
        return f"{value:.{digits}f}"
    for places in range(digits, _MOST_DIGITS + 1):
        text = f"{value:.{places}f}"
        if float(text) != limit:
            return text
    return text
