"""Where Chinese and Japanese text, written without spaces, may be broken.

Between two characters where line-breaking rules (kinsoku) allow it; gladly only where a phrase ends,
which `budoux` knows if it is installed (`pip install "imhcaps[cjk]"`).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import Any

from imhcaps.language.language import primary
from imhcaps.language.scripts import CJK_LINE

_CLUSTER = re.compile(
    "[!-~]+(?: [!-~]+)*|.[\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\u200d]*", re.DOTALL
)
_NOT_FIRST = frozenset(
    "、。，．・：；？！ヽヾーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ々〻゛゜’”）〕］｝〉》」』】…‥,.!?:;)]}%％℃"
    "｡､｣･ｧｨｩｪｫｬｭｮｯｰﾞﾟ"
)
_NOT_LAST = frozenset("‘“（〔［｛〈《「『【([{$￥＄£")


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
        "ja": budoux.load_default_japanese_parser,
        "zh-hans": budoux.load_default_simplified_chinese_parser,
        "zh-hant": budoux.load_default_traditional_chinese_parser,
    }
    return loaders[model]() if model in loaders else None


def phrase_starts(text: str, language: str | None) -> frozenset[int] | None:
    """Where phrases begin in unspaced text; nothing where the phrases of its language are not known."""
    parser = _parser(_model(language))
    if parser is None:
        return None
    ends = accumulate(map(len, parser.parse(text)))
    return frozenset((0, *ends))


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
