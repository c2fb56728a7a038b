"""Which language the words of a track are in, by its function words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from imhcaps.language.closed_class import LANGUAGES
from imhcaps.lazy import lazy_pattern

_WORD = lazy_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NO_LETTERS = {code: " " for code in range(128) if not chr(code).isalpha() and chr(code) != "'"}
"""What parts words of ASCII: found in a fifth of the time that the pattern takes."""
_SAMPLE = 800
"""Words that are looked at: the share of function words is steady well before (our choice)."""
_HEAD = 8
"""Characters of a word and what parts it from the next, more than most languages have; our choice, for run time."""
_LEAST = 25
"""Words below which nothing is said of a language; our choice."""


def guess_language(text: str) -> str | None:
    """The language whose function words are by far the most; nothing when that is not plain.

    Only the languages that have lists are known. In running text of one of them, a third of the
    words and more are on its list; a language without a list stays below a fifth on each.
    """
    words = _first_words(text)
    if len(words) < _LEAST:
        return None
    times = Counter(words)
    score = dict.fromkeys(LANGUAGES, 0)
    languages_of = _languages_of()
    together: Counter[str] = Counter()
    for word in times.keys() & languages_of.keys():
        together[languages_of[word]] += times[word]
    for languages, count in together.items():
        for language in languages.split(","):
            score[language] += count
    best = sorted(score.items(), key=lambda item: (-item[1], item[0]))
    if best[0][1] < len(words) * 0.3:
        return None
    if best[0][1] < best[1][1] * 1.4:
        return None
    return best[0][0]


def _first_words(text: str) -> list[str]:
    """The first `_SAMPLE` words of a text, in lower case."""
    # Few texts need more than their head looked at; what its end cuts is after these words.
    head = text[: _SAMPLE * _HEAD]
    if head.isascii():
        words = head.lower().translate(_NO_LETTERS).split()
        quoted = [at for at, word in enumerate(words) if "'" in word] if "'" in head else []
        for at in reversed(quoted):
            words[at : at + 1] = _WORD.findall(words[at])
    else:
        words = list(map(str.lower, _WORD.findall(head)))
    if len(words) <= _SAMPLE and len(head) < len(text):
        words = list(map(str.lower, _WORD.findall(text)[:_SAMPLE]))
    return words[:_SAMPLE]


@cache
def _languages_of() -> dict[str, str]:
    """The languages that have a word on their list, parted by commas, for every word of any."""
    # Thirty tables take longer to load than most files to be checked.
    from imhcaps.language.function_words_of_all import FUNCTION_WORDS  # noqa: PLC0415 - rare path

    written = FUNCTION_WORDS.split()
    return dict(zip(written[::2], written[1::2], strict=True))


def header_kind(header: str) -> str:
    """The kind that a WebVTT header line `Kind: …` says, or an empty text."""
    found = re.search(r"(?im)^Kind: *(\w+)", header)
    return found[1] if found else ""
