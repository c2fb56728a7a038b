"""Which language the words of a track are in, by its function words."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import islice

from imhcaps.language.closed_class import LANGUAGES, function_words
from imhcaps.lazy import lazy_pattern

_WORD = lazy_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAMPLE = 800
"""Words that are looked at: the share of function words is steady well before (our choice)."""
_LEAST = 25
"""Words below which nothing is said of a language; our choice."""


def guess_language(text: str) -> str | None:
    """The language whose function words are by far the most; nothing when that is not plain.

    Only the languages that have lists are known. In running text of one of them, a third of the
    words and more are on its list; a language without a list stays below a fifth on each.
    """
    words = [match[0].lower() for match in islice(_WORD.finditer(text), _SAMPLE)]
    if len(words) < _LEAST:
        return None
    times = Counter(words)
    score = dict.fromkeys(LANGUAGES, 0)
    languages_of = _languages_of()
    for word, count in times.items():
        for language in languages_of.get(word, ()):
            score[language] += count
    best = sorted(score.items(), key=lambda item: (-item[1], item[0]))
    if best[0][1] < len(words) * 0.3:
        return None
    if best[0][1] < best[1][1] * 1.4:
        return None
    return best[0][0]


@lru_cache(maxsize=1)
def _languages_of() -> dict[str, list[str]]:
    """The languages that have a word on their list, for every word of any."""
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for word in function_words(language):
            found.setdefault(word, []).append(language)
    return found


def header_kind(header: str) -> str:
    """The kind that a WebVTT header line `Kind: …` says, or an empty text."""
    found = re.search(r"(?im)^Kind: *(\w+)", header)
    return found[1] if found else ""
