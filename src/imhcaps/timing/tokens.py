"""Words → the tokens in which two texts are compared, and the word of each token."""

from __future__ import annotations

import re
from collections.abc import Iterable

from imhcaps.language.scripts import HAN, HANGUL, KANA, SOUTH_EAST_ASIAN
from imhcaps.language.spoken_form import said

_BY_CHARACTER = re.compile(f"[{KANA}{HAN}{HANGUL}{SOUTH_EAST_ASIAN}]")


def tokens(words: Iterable[str], language: str = "en") -> tuple[list[str], list[int]]:
    """Tokens as they are said, and for each the index of its word.

    Characters of Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese are tokens of their own, for
    tools divide such text into words in different ways.
    """
    out: list[str] = []
    owner: list[int] = []
    for index, word in enumerate(words):
        for part in said(word, language):
            if not part.isascii() and _BY_CHARACTER.search(part):
                out.extend(part)
                owner.extend([index] * len(part))
            else:
                out.append(part)
                owner.append(index)
    return out, owner
