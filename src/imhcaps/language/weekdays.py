"""Names of the days of the week, as they stand before a colon in plans: `Monday: …`, `Montag: …`.

is_weekday("montag")     True
"""

from __future__ import annotations

from imhcaps.language import words_of_all

_DAYS = frozenset(day.replace("_", " ") for day in words_of_all.WEEKDAYS.split())


def is_weekday(folded: str) -> bool:
    """Whether a folded word is the name of a day of the week in one of the languages.

    Some are names of people, too (`Domingo`), so that one alone says nothing.
    """
    return folded in _DAYS


def is_short_weekday(folded: str) -> bool:
    """Whether a folded word is one, or its beginning, as calendars write it: `Thu`, `Do`, `jeu`."""
    return len(folded) > 1 and any(day.startswith(folded) for day in _DAYS)
