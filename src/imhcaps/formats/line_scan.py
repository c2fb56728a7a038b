"""What the scanners of all formats share: lines, line ends, hours, characters that no player can show."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from imhcaps.lazy import LazyModule, lazy_pattern

if TYPE_CHECKING:
    from imhcaps import cuetext, timecode
else:
    timecode = LazyModule("imhcaps.timecode")
    cuetext = LazyModule("imhcaps.cuetext")

LINE = lazy_pattern(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
"""A line (group 1) and its line end (group 2, empty at the end of the text)."""
_LINE_END = lazy_pattern(r"\r\n|\n|\r")
_UNSHOWABLE = lazy_pattern("[\0\ud800-\udfff]")

DASHES = "—–−‐‑‒―"
"""Dashes that word processors put for the hyphens of an arrow."""
ODD_SPACE = lazy_pattern("[\xa0\u2000-\u200f\u202a-\u202f\u2060\u2066-\u2069\u3000\ufeff]")
"""White space and invisible marks that no player takes for white space."""
_AS_ASCII = {
    **{ord(digit): str(n) for row in ("０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for n, digit in enumerate(row)},
    **{ord(mark): plain for mark, plain in zip("：；，．＞－٫", ":;,.>-,", strict=True)},
}  # fmt: skip
"""Digits and marks that East Asian and Arabic keyboards, and the recognition of print, give for ASCII ones."""
_FOUR_DIGITS = lazy_pattern(r"[0-9][,.](?!1000(?![0-9]))[0-9]{4}(?![0-9])")
_CLOCK = lazy_pattern(
    r"[^\w]*[0-9]+(?:(?:[ ]?[:;][ ]?[0-9]+){2}\b(?:[.,][0-9]+)*|[:;][0-9]{2}[.,][0-9]{1,3}\b)"
)
_ARROW_HINT = lazy_pattern(rf"-\s?>|=>|[→⟶➔⇒➜]|[{DASHES}]\s?>|&gt;|--")
_MS_PER_MINUTE = 60_000
_MS_PER_HOUR = 3_600_000
"""Milliseconds, by the definition of the units (ISO 8601)."""
_SHORT_HOURS = 9
"""Digits of a number of hours that is below `timecode.MOST_HOURS`, which has ten; longer ones are limited; our own
limit."""


def hours_of(text: str) -> int:
    """`HH:MM:` or `MM:` in milliseconds."""
    parts = text.split(":")
    digits = parts[0] if len(parts) == 3 else "0"
    short = len(digits) <= _SHORT_HOURS
    hours = int(digits) if short else min(cuetext.whole(digits), timecode.MOST_HOURS)
    return hours * _MS_PER_HOUR + int(parts[-2]) * _MS_PER_MINUTE


def needs_cleaning(text: str) -> bool:
    """Does the text hold NUL, or bytes that could not be decoded (lone surrogates)?"""
    if "\0" in text:
        return True
    if text.isascii():
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def clean(text: str) -> str:
    """The text with U+FFFD for NUL and for each byte that could not be decoded (WebVTT §6.1, step 1)."""
    return _UNSHOWABLE.sub("\ufffd", text)


def only_line_end(text: str) -> str | None:
    """LF or CRLF where every line ends in it; None for a mixture, and for CR alone."""
    returns = text.count("\r")
    if not returns:
        return "\n"
    return "\r\n" if returns == text.count("\r\n") == text.count("\n") else None


def line_end_near(text: str, at: int) -> str:
    """The line end in use at an offset: the next one, for an edit that puts in a line."""
    match = _LINE_END.search(text, max(at - 2, 0))
    return match.group() if match else "\n"


def plain_of(line: str) -> str:
    """A line with ASCII digits, marks and spaces for those of other scripts; as long, so that offsets hold."""
    return line if line.isascii() else ODD_SPACE.sub(" ", line).translate(_AS_ASCII)


def looks_like_times(line: str) -> bool:
    """Does a line begin with a clock time and hold an arrow or a second one after it? Nobody says that."""
    plain = plain_of(line)
    first = _CLOCK.match(plain)
    if first is None:
        return False
    rest = plain[first.end() :]
    return _CLOCK.match(rest) is not None or _ARROW_HINT.match(rest.lstrip()) is not None


@lru_cache(maxsize=4)
def in_ten_thousandths(text: str) -> bool:
    """Whether the fractions of a file have four digits: then 1000 is a tenth, and not a second."""
    return _FOUR_DIGITS.search(text) is not None
