"""How a guideline counts: the counting rules of the profiles, as one table of functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from imhcaps.lazy import lazy_pattern
from imhcaps.text import graphemes, width

# Text in which each code point is one grapheme of one cell: no combining mark, no joiner, no wide
# character. One search at C speed spares the slow count for nearly all European text.
_NOT_SIMPLE = lazy_pattern("[^\\0\\t\\n\\x20-\\x7e\\xa0-\\u02ff\\u0370-\\u0482\\u048a-\\u058f\\u2010-\\u201f\\u2026\\u2039\\u203a\\u20ac]")  # fmt: skip
_MARK = lazy_pattern("[^\\0\\t\\n\\x20-\\u02ff\\u0370-\\u0482\\u2010-\\u2027]")


def _half_width(text: str) -> float:
    """Full-width characters 1, half-width 0.5 (Netflix: Japanese, Korean, Chinese)."""
    if text.isascii():
        return len(text) / 2
    return width(text) / 2


def _no_marks(text: str) -> int:
    """Characters without tone marks and vowels above or below (Netflix: Thai)."""
    if not _MARK.search(text):
        return len(text)
    import unicodedata

    return sum(unicodedata.category(char) not in ("Mn", "Me", "Cf") for char in text)


def _words(text: str) -> int:
    return len(text.split())


COUNTS: dict[str, Callable[[str], float]] = {
    "characters": graphemes,
    "columns": width,
    "half-width": _half_width,
    "no-marks": _no_marks,
    "words": _words,
}
"""Each counts spaces and punctuation, but for `words` (what white space parts).

`characters`: grapheme clusters. `columns`: cells, wide characters twice. `half-width`: wide
characters once, all others a half. `no-marks`: code points without combining marks.
"""


def count_all(rule: str, texts: Sequence[str], joined: str) -> list[float]:
    """The count of each text; `joined` holds them all, so that one search can take the short way."""
    simple = rule in ("characters", "columns", "")
    if simple and (joined.isascii() or not _NOT_SIMPLE.search(joined)):
        return list(map(len, texts))
    if rule == "no-marks" and not _MARK.search(joined):
        return list(map(len, texts))
    return list(map(COUNTS[rule or "characters"], texts))
