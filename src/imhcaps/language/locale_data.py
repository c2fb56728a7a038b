"""Dates, numbers, units and names of languages as a language writes them (CLDR).

    locale_data("de").months[2]          ("märz", "mrz")
    long_date("de", 2024, 3, 5)          "5. März 2024"
    number("de", 12345)                  "12.345"
    language_name("de", in_language="fr")  "allemand"

The tables are made from Babel's by `tools/make_cldr.py`, so that nothing of its eleven megabytes is needed
when the program runs. One module a language, loaded when it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

from imhcaps.language.language import LANGUAGES, primary


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
