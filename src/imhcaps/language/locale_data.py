"""Dates, numbers, units and names of languages as a language writes them (CLDR).

    locale_data("de").months[2]          ("märz", "mär")
    long_date("2024-03-05", "de")        "5. März 2024"
    long_date("2024-03-05", "hu")        "2024. március 5."

The tables are made from Babel's by `tools/make_cldr.py`, so that nothing of its eleven megabytes is needed
when the program runs. One module a language, loaded when it is asked for.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

from imhcaps.language.language import LANGUAGES, primary
from imhcaps.lazy import lazy_pattern


class LocaleData(NamedTuple):
    """What CLDR says of a language."""

    months: tuple[tuple[str, ...], ...] = ()
    """Twelve: each month in lower case, in every form that dates have, full stops left out."""
    dated: tuple[str, ...] = ()
    """Twelve: each month as it stands in a long date."""
    date: str = "y-MM-dd"
    """The pattern of a long date: `d. MMMM y`; text between single quotation marks is literal."""
    units: str = ""
    """Words and symbols that follow a figure, in lower case: `prozent`, `km/h`, `millionen`."""
    decimal: str = "."
    group: str = ","
    languages: Mapping[str, str] = {}
    """Names of the supported languages, by tag."""


@cache
def locale_data(tag: str | None) -> LocaleData:
    """The table of a language; an empty one for a language that is not supported."""
    code = primary(tag)
    if code not in LANGUAGES:
        return LocaleData()
    found: LocaleData = import_module(f"imhcaps.language.cldr.{code}").LOCALE
    return found


_DAY = lazy_pattern(
    r"(?a)([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ][0-9]{2}:[0-9]{2}[0-9:.]*(?:Z| ?[+-][0-9:]{2,5})?)?"
)
_PART = lazy_pattern(r"'[^']*'|d|y|MMMM|M|G|[^dyMG']+")


def long_date(day: str, tag: str | None) -> str:
    """A day (`2024-03-05`, ISO 8601) as the language writes it, without the time of day that a program put behind it;
    the text itself where it is no such day.
    """
    found = _DAY.fullmatch(day)
    data = locale_data(tag)
    if not found or not data.dated or names_no_day(day):
        return day
    month = int(found[2])
    # `G` is an era, of calendars that count other years than the day does.
    parts = {
        "d": str(int(found[3])),
        "y": found[1],
        "MMMM": data.dated[month - 1],
        "M": str(month),
        "G": "",
    }
    pieces = (parts.get(piece, piece.strip("'")) for piece in _PART.findall(data.date))
    return " ".join(filter(None, "".join(pieces).split(" ")))


def names_no_day(day: str) -> bool:
    """Whether a text has the form of a day (`2024-02-30`, ISO 8601) that no calendar has."""
    if not _DAY.fullmatch(day):
        return False
    from datetime import date  # noqa: PLC0415 - rare path

    try:
        date.fromisoformat(day[:10])
    except ValueError:
        return True
    return False
