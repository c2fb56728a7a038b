"""Where Chinese and Japanese text, written without spaces, may be broken.

Between two characters where line-breaking rules (kinsoku) allow it; gladly only where a phrase ends,
which `budoux` knows if it is installed (`pip install "imhcaps[cjk]"`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from imhcaps.closed_class import primary

_UNSPACED = re.compile(
    "[\u2e80-\u2fdf\u3005-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff9f]"
)
_CLUSTER = re.compile(
    "[!-~]+(?: [!-~]+)*|.[\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\u200d]*", re.DOTALL
)
_NOT_FIRST = frozenset(
    "、。，．・：；？！ヽヾーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ々〻゛゜’”）〕］｝〉》」』】…‥,.!?:;)]}%％℃"
)
_NOT_LAST = frozenset("‘“（〔［｛〈《「『【([{$￥＄£")


def is_unspaced(text: str) -> bool:
    """Whether it holds Han characters or kana, between which a line may break without a space."""
    return not text.isascii() and _UNSPACED.search(text) is not None


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
        import budoux
    except ImportError:
        return None
    loaders = {
        "ja": budoux.load_default_japanese_parser,
        "zh-hans": budoux.load_default_simplified_chinese_parser,
        "zh-hant": budoux.load_default_traditional_chinese_parser,
    }
    return loaders[model]() if model in loaders else None


def atoms(text: str, language: str | None) -> list[tuple[str, bool]]:
    """The pieces between which a break is allowed, each with whether a phrase begins there."""
    parser = _parser(_model(language))
    phrase_starts = {0}
    if parser is not None:
        at = 0
        for phrase in parser.parse(text):
            phrase_starts.add(at)
            at += len(phrase)
    pieces: list[tuple[str, bool]] = []
    at = 0
    for match in _CLUSTER.finditer(text):
        piece = match.group()
        if pieces and (piece[0] in _NOT_FIRST or pieces[-1][0][-1] in _NOT_LAST):
            pieces[-1] = (pieces[-1][0] + piece, pieces[-1][1])
        else:
            pieces.append((piece, at in phrase_starts))
        at = match.end()
    return pieces
