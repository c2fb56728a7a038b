"""Where text written without spaces may be broken: Chinese, Japanese, Thai, Lao, Khmer, Burmese.

Chinese and Japanese between two characters where line-breaking rules (kinsoku) allow it; gladly only where
a phrase ends, which `budoux` knows if it is installed (`pip install "imhcaps[cjk]"`). Thai only between the
words that `budoux` finds; Lao, Khmer and Burmese, of which it knows nothing, where the text says so (U+200B).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import Any

from imhcaps.language.language import primary
from imhcaps.language.scripts import CJK_LINE, NOT_FIRST, NOT_LAST, SOUTH_EAST_ASIAN, THAI
from imhcaps.lazy import lazy_pattern
from imhcaps.segmentation.phrase_words import is_its_unit, places_inside, settled

_CLUSTER = re.compile(
    "[!-~]+(?: [!-~]+)*|.[\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\u200d]*", re.DOTALL
)
_NOT_FIRST = frozenset(NOT_FIRST + ",.!?:;)]}%ๆฯ")
_NOT_LAST = frozenset(NOT_LAST + "([{$")


_SOUTH_EAST = lazy_pattern(f"[{SOUTH_EAST_ASIAN}]")
_THAI = lazy_pattern(f"[{THAI}]")
_LEAST_THAI = 2
"""Letters of a Thai word; the model parts a lone last consonant from its word now and then. Our own
limit."""


def is_south_east_asian(text: str) -> bool:
    """Whether it holds letters of Thai, Lao, Khmer or Burmese, which break only between words."""
    return not text.isascii() and _SOUTH_EAST.search(text) is not None


def south_east_asian_words(text: str) -> list[str]:
    """The words of Thai, Lao, Khmer or Burmese text, as far as they are known: else the whole text."""
    parser = _parser("th") if _THAI.search(text) else None
    if parser is None or len(text) <= _LEAST_THAI:
        return [text]
    found: list[str] = []
    for piece in parser.parse(text):
        letters = sum(ch.isalpha() for ch in piece)
        if found and (letters < _LEAST_THAI or piece[0] in _NOT_FIRST):
            found[-1] += piece
        else:
            found.append(piece)
    return found


def is_unspaced(text: str) -> bool:
    """Whether it holds Han characters or kana, between which a line may break without a space."""
    return not text.isascii() and CJK_LINE.search(text) is not None


def has_phrases(language: str | None) -> bool:
    """Whether phrase ends of the language can be known here."""
    return _parser(_model(language)) is not None


def _model(language: str | None) -> str:
    tag = (language or "").lower().replace("_", "-")
    if primary(tag) in ("zh", "yue"):
        return "zh-hant" if any(part in tag for part in ("hant", "tw", "hk", "yue")) else "zh-hans"
    return primary(tag)


@cache
def _parser(model: str) -> Any:
    try:
        import budoux  # noqa: PLC0415 - extra or slow package
    except ImportError:
        return None
    loaders = {
        "ja": "load_default_japanese_parser",
        "th": "load_default_thai_parser",  # since budoux 0.7
        "zh-hans": "load_default_simplified_chinese_parser",
        "zh-hant": "load_default_traditional_chinese_parser",
    }
    load = getattr(budoux, loaders.get(model, ""), None)
    return load() if load is not None else None


def phrase_starts(text: str, language: str | None) -> frozenset[int] | None:
    """Where phrases begin in unspaced text; nothing where the phrases of its language are not known."""
    model = _model(language)
    parser = _parser(model)
    if parser is None:
        return None
    starts = {0, *accumulate(map(len, parser.parse(text)))} - inside_words(text, language)
    return frozenset(settled(text, starts, "ja" if model == "ja" else "zh"))


def inside_words(text: str, language: str | None) -> frozenset[int]:
    """The places inside words of Chinese text, by `rjieba` where it is installed, and, of Japanese too, between
    a number and its unit and inside a word of katakana.
    """
    model = _model(language)
    if model not in ("ja", "zh-hans", "zh-hant"):
        return frozenset()
    inside = places_inside(text, model[:2])
    if model != "ja" and (cut := _word_cutter()) is not None:
        inside |= set(range(len(text))) - {0, *accumulate(map(len, cut(text)))}
    return frozenset(inside)


def goes_on_number(before: str, text: str, language: str | None) -> bool:
    """A Chinese or Japanese unit begins the text, after a figure and a blank: `27 平方公里`."""
    model = _model(language)
    return model in ("ja", "zh-hans", "zh-hant") and is_its_unit(before, text, model[:2])


@cache
def _word_cutter() -> Any:
    try:
        import rjieba  # noqa: PLC0415 - extra package
    except ImportError:
        return None
    return rjieba.cut


def may_part(before: str, after: str) -> bool:
    """Whether a line may break between two texts that no space parts."""
    pair = before[-1] + after[0]
    return is_unspaced(pair) and len(atoms(pair)) == 2


def atoms(text: str) -> list[str]:
    """The pieces of unspaced text between which a break is allowed."""
    pieces: list[str] = []
    for match in _CLUSTER.finditer(text):
        piece = match.group()
        if pieces and (piece[0] in _NOT_FIRST or pieces[-1][-1] in _NOT_LAST):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces
