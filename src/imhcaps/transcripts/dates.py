"""Dates in words and figures: `March 2021`, `Dec. 1, 2019`, `4 de julio de 1999`, `Thu, 12 March 2026`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from imhcaps.language.language import primary
from imhcaps.language.locale_data import locale_data
from imhcaps.language.weekdays import is_short_weekday
from imhcaps.text import fold

_LONGEST = 5
"""Words of a date, at most; our own limit."""
_PARTICLES = ("de", "of", "the")


def is_date(text: str, language: str) -> bool:
    """The text is a month and figures, with particles of dates and a day of the week before them, and nothing else."""
    words = [fold(word.strip(".,")) for word in text.split()]
    if not 1 < len(words) <= _LONGEST or not any(word[:1].isdigit() for word in words):
        return False
    months = _months(primary(language))
    if len(words) > 2 and is_short_weekday(words[0]):
        words = words[1:]
    left = [word for word in words if not word[:1].isdigit()]
    return sum(word in months for word in left) == 1 and all(
        word in months or word in _PARTICLES for word in left
    )


@cache
def _months(code: str) -> frozenset[str]:
    return frozenset(_names("en")) | frozenset(_names(code))


def _names(code: str) -> Iterator[str]:
    for forms in locale_data(code).months:
        for form in forms:
            yield fold(form)
