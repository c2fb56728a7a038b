"""How a guideline counts: the counting rules that profiles name, as one table.

A check compares a line with a limit, the segmenter fills a line up to it: both look the rule up here,
so that what was cut to a profile's limits is found within them.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from imhcaps.errors import ProfileError, did_you_mean
from imhcaps.lazy import lazy_pattern
from imhcaps.text import graphemes, width

# Text in which each code point is one grapheme of one cell: no combining mark, no joiner, no wide
# character. One search at C speed spares the slow count for nearly all European text.
_NOT_SIMPLE = lazy_pattern("[^\\0\\t\\n\\x20-\\x7e\\xa0-\\u02ff\\u0370-\\u0482\\u048a-\\u058f\\u2010-\\u201f\\u2026\\u2039\\u203a\\u20ac]")  # fmt: skip
_MARK = lazy_pattern("[^\\0\\t\\n\\x20-\\u02ff\\u0370-\\u0482\\u2010-\\u2027]")


class CountingRule(NamedTuple):
    """A way to count text. `steps` counts in whole steps, `per_unit` of which are one of the guideline.

    `space` is the steps of one space between words. `simple`: text without wide or combining
    characters has as many steps as code points.
    """

    steps: Callable[[str], int]
    summary: str
    per_unit: int = 1
    space: int = 1
    simple: bool = True

    def length(self, text: str) -> float:
        """The length of a text as the guideline counts it."""
        steps = self.steps(text)
        return steps if self.per_unit == 1 else steps / self.per_unit


def _without_marks(text: str) -> int:
    if not _MARK.search(text):
        return len(text)
    import unicodedata  # noqa: PLC0415 - slow to load

    return sum(unicodedata.category(char) not in ("Mn", "Me", "Cf") for char in text)


def _words(text: str) -> int:
    return len(text.split())


DEFAULT: Final = "characters"
"""The counting rule of a limit that names none."""

COUNTING_RULES: Final[dict[str, CountingRule]] = {
    "characters": CountingRule(
        graphemes, "grapheme clusters, spaces and punctuation included (UAX #29)"
    ),
    "columns": CountingRule(width, "cells of a screen: wide characters twice (UAX #11)"),
    "half-width": CountingRule(
        width, "wide characters once, all others half (Netflix: ja, ko, zh)", per_unit=2
    ),
    "no-marks": CountingRule(
        _without_marks, "code points without vowels and tones above or below (Netflix: th)"
    ),
    "words": CountingRule(_words, "what white space separates", space=0, simple=False),
}
"""By the name that `count` has in a profile."""


def counting_rule(name: str) -> CountingRule:
    """The rule of that name; an empty name is the default rule. Raises `ProfileError` for any other."""
    rule = COUNTING_RULES.get(name or DEFAULT)
    if rule is None:
        hint = did_you_mean(name, COUNTING_RULES)
        known = "counting rules: " + ", ".join(COUNTING_RULES)
        raise ProfileError(f"unknown counting rule {name!r}", hint=hint or known)
    return rule


def count_all(
    name: str, texts: Iterable[str], joined: str, sizes: Sequence[int] | None = None
) -> Sequence[float]:
    """The length of each text by a rule; `joined` holds them all, so that one search may be enough.

    `sizes` are their characters, where they are known.
    """
    rule = counting_rule(name)
    if rule.steps is _words:
        return list(map(rule.steps, texts))
    # Without marks above and below nothing has to be left out; wide characters do no harm there.
    odd = _MARK if rule.steps is _without_marks else _NOT_SIMPLE
    if joined.isascii() or not odd.search(joined):
        sizes = list(map(len, texts)) if sizes is None else sizes
        return sizes if rule.per_unit == 1 else [size / rule.per_unit for size in sizes]
    return list(map(rule.length, texts))
