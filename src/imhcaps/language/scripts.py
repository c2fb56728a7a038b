"""Writing systems: their ranges of characters, and what they say of a text's language.

Ranges are those of the Unicode blocks named beside them (https://www.unicode.org/charts/), written to
stand inside the brackets of a regular expression.
"""

from __future__ import annotations

from imhcaps.lazy import lazy_pattern

KANA = "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"
"""Hiragana, Katakana, their phonetic extensions, half-width Katakana."""
HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""CJK ideographs with extensions and compatibility forms; iteration mark, closing mark, zero."""
HANGUL = "\u1100-\u11ff\uac00-\ud7af"
"""Hangul Jamo and syllables."""
SOUTH_EAST_ASIAN = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese, Khmer: no space between words (UAX #14, class SA)."""
CJK_PUNCTUATION = "\u2e80-\u2fdf\u3001-\u3004\u3008-\u303f\uff00-\uff65"
"""Radicals, CJK symbols and punctuation, full-width forms."""

UNSPACED = lazy_pattern(f"[{SOUTH_EAST_ASIAN}{KANA}{HAN}]")
"""A character of a script that writes no space between words."""
CJK = lazy_pattern(f"[{KANA}{HAN}{HANGUL}]")
"""A character of Chinese, Japanese or Korean, each of which is compared by itself."""
CJK_LINE = lazy_pattern(f"[{KANA}{HAN}{CJK_PUNCTUATION}]")
"""A character beside which a line may end without a space (UAX #14, classes ID and CJ)."""

LATIN_LETTER = lazy_pattern("[A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff]")
"""A letter of Basic Latin, Latin-1, Latin Extended-A, -B or Additional."""

LANGUAGE_NAMES = {
    "en": "English",
    "ja": "Japanese, by its script",
    "ko": "Korean, by its script",
    "zh": "Chinese, by its script",
    "ar": "Arabic, by its script",
    "he": "Hebrew, by its script",
    "ru": "Russian, by its script",
    "el": "Greek, by its script",
    "th": "Thai, by its script",
    "hi": "Hindi, by its script",
}
_LETTERS = {
    "ja": lazy_pattern("[\u3041-\u30fa\u31f0-\u31ff\uff66-\uff9f]"),
    "ko": lazy_pattern("[\u1100-\u11ff\uac00-\ud7a3]"),
    "zh": lazy_pattern("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"),
    "ar": lazy_pattern("[\u0620-\u064a\u066e-\u06d3]"),
    "he": lazy_pattern("[\u05d0-\u05ea]"),
    "ru": lazy_pattern("[\u0400-\u04ff]"),
    "el": lazy_pattern("[\u0370-\u03ff]"),
    "th": lazy_pattern("[\u0e01-\u0e4e]"),
    "hi": lazy_pattern("[\u0904-\u097f]"),
}
_JAPANESE_SHARE = 0.05
"""Share of kana among kana and Han from which a text is Japanese: running Japanese has 0.4 and
more. Our own limit."""
_SCRIPT_SHARE = 0.4
"""Share of all letters from which a script decides the language; our own limit."""


_ENOUGH = 40_000
"""Characters of a text that are looked at: enough to be sure, and quick. Our own limit."""


def script_language(text: str) -> str:
    """The BCP 47 tag of the likeliest language by script; English where the script does not tell."""
    text = text[:_ENOUGH]
    letters = sum(ch.isalpha() for ch in text)
    counts = {tag: len(pattern.findall(text)) for tag, pattern in _LETTERS.items()}
    # Japanese mixes kana with Han, and Korean may; a Chinese text has neither.
    if counts["ja"] and counts["ja"] >= _JAPANESE_SHARE * (counts["ja"] + counts["zh"]):
        counts["ja"] += counts["zh"]
    tag = max(counts, key=lambda key: counts[key])
    return tag if letters and counts[tag] >= _SCRIPT_SHARE * letters else "en"
