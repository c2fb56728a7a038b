"""Dates, in any language: `March 2021`, `4 de julio de 1999`, `Thu, 12 March 2026`, `2024年3月3日`, `3.3.2024`."""

from __future__ import annotations

from imhcaps.language import words_of_all
from imhcaps.language.scripts import HAN, HANGUL
from imhcaps.language.weekdays import is_short_weekday
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold

_LONGEST = 6
"""Words of a date, at most; our own limit."""
_LONGEST_TEXT = 60
"""Characters of the longest date; our own limit."""
_BEHIND_FIGURES = lazy_pattern(rf"(?<=\d)([{HAN}{HANGUL}])")
"""The sign of a year, a month or a day, written after its figures without a blank."""
_IN_FIGURES = lazy_pattern(r"(?:\d{4}([-./])\d\d?\1\d\d?|\d\d?([-./]) ?\d\d?\2 ?\d{4})\.?")
_MONTHS = frozenset(words_of_all.MONTHS.split())
_PARTICLES = frozenset(words_of_all.DATE_PARTICLES.split())


def is_date(text: str) -> bool:
    """The text is a day in figures, or a month and figures, with particles of dates and a day of the week, and nothing
    else.
    """
    if len(text) > _LONGEST_TEXT:
        return False
    if _IN_FIGURES.fullmatch(text.strip()):
        return True
    spaced = _BEHIND_FIGURES.sub(r" \1 ", text).replace("’", " ").replace("'", " ")
    words = [fold(word.strip(".,")) for word in spaced.split()]
    if len(words) > 2 and is_short_weekday(words[0]):
        words = words[1:]
    if not 1 < len(words) <= _LONGEST or not any(word[:1].isdigit() for word in words):
        return False
    left = [word for word in words if not word[:1].isdigit()]
    return sum(word in _MONTHS for word in left) == 1 and all(
        word in _MONTHS or word in _PARTICLES for word in left
    )
