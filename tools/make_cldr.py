"""Make `src/imhcaps/language/cldr/*.py` from Babel's tables (CLDR): `python tools/make_cldr.py`.

Run again when a language is added or CLDR has a new version; a test says when the files are stale.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import babel
from babel import Locale, localedata

from imhcaps.language.language import LANGUAGES, language_of

FOLDER = Path(__file__).parents[1] / "src/imhcaps/language/cldr"
MEASURES = (
    *("concentr-percent", "duration-second", "duration-minute", "duration-hour", "duration-day"),
    *("duration-week", "duration-month", "duration-year", "length-millimeter", "length-centimeter"),
    *("length-meter", "length-kilometer", "mass-gram", "mass-kilogram", "mass-metric-ton"),
    *("volume-liter", "volume-milliliter", "area-square-meter", "area-square-kilometer", "area-hectare"),
    *("speed-kilometer-per-hour", "temperature-celsius", "energy-kilowatt-hour", "power-megawatt"),
    *("digital-gigabyte", "digital-megabyte", "power-kilowatt", "power-watt"),
)  # fmt: skip
POWERS = ("1000", "1000000", "1000000000")
CURRENCIES = (
    *("EUR", "USD", "GBP", "CHF", "SEK", "DKK", "NOK", "PLN", "CZK", "HUF", "RON", "RUB", "UAH"),
    *("TRY", "ILS", "INR", "JPY", "CNY", "KRW", "THB", "VND", "IDR", "BRL"),
)  # fmt: skip
TAGS = (*LANGUAGES, "zh-Hans", "zh-Hant")
_MARKS = re.compile("[\\d{}\u200e\u200f\u061c¤]+")


def _words(pattern: str) -> str:
    """What stands beside the figure, where it is one word that follows it."""
    before, _, after = pattern.partition("{0}")
    word = _MARKS.sub("", after).strip().rstrip(".")
    found = not before.strip() and word and " " not in word and not word.startswith("/")
    return word.lower() if found else ""


def _units(locale: Locale) -> list[str]:
    found: dict[str, None] = {}

    def add(pattern: object) -> None:
        if isinstance(pattern, str) and (word := _words(pattern)):
            found[word] = None

    data: dict[str, Any] = locale._data  # Babel has no public name for the patterns of units
    for measure in MEASURES:
        for length in ("long", "short", "narrow"):
            for form in dict(data["unit_patterns"].get(measure, {})).get(length, {}).values():
                add(form if isinstance(form, str) else None)
    for length in ("long", "short"):
        for patterns in dict(locale.compact_decimal_formats.get(length, {})).values():
            for power in POWERS:
                if power in patterns:
                    add(re.sub("0+", "{0}", patterns[power].pattern).replace("'", ""))
    for currency in CURRENCIES:
        for name in dict(data.get("currency_names_plural", {}).get(currency, {})).values():
            add("{0} " + name)
    return sorted(found)


def _plain(month: str) -> str:
    return month.lower().strip().rstrip(".׳")


def table(code: str) -> str:
    """The text of a language's module."""
    # Babel 2.18 keeps a resolved alias in a dictionary that locales share: after Hebrew has been read, the
    # months of Hungarian that stand alone are Hebrew. Each locale is read afresh.
    localedata._cache.clear()
    locale = Locale.parse(code)
    months = []
    for number in range(1, 13):
        forms = dict.fromkeys(
            _plain(locale.months[use][width][number])
            for use in ("format", "stand-alone")
            for width in ("wide", "abbreviated")
        )
        months.append(tuple(form for form in forms if not form.isdigit()))
    symbols = locale.number_symbols
    symbols = symbols.get(locale.default_numbering_system, symbols.get("latn", symbols))
    if code in ("fa", "ar", "ur"):
        symbols = locale.number_symbols["latn"]
    names = {
        tag: name
        for tag in TAGS
        if (name := locale.languages.get(tag.replace("-", "_"))) is not None
    }
    lines = [
        f'"""{language_of(code).name}, from CLDR by Babel {babel.__version__}; made by tools/make_cldr.py."""',
        "",
        "from imhcaps.language.locale_data import LocaleData",
        "",
        "# fmt: off",
        "LOCALE = LocaleData(",
        f"    months={tuple(months)!r},",
        f"    dated={tuple(locale.months['format']['wide'][n] for n in range(1, 13))!r},",
        f"    date={locale.date_formats['long'].pattern!r},",
        f"    units={' '.join(_units(locale))!r},",
        f"    decimal={symbols['decimal']!r},",
        f"    group={symbols['group']!r},",
        f"    languages={names!r},",
        ")",
        "",
    ]
    return "\n".join(lines)


def main() -> None:
    """Write every table."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "__init__.py").write_text(
        '"""Tables made from CLDR by tools/make_cldr.py."""\n', "utf-8"
    )
    for code in LANGUAGES:
        (FOLDER / f"{code}.py").write_text(table(code), "utf-8")


if __name__ == "__main__":
    main()
