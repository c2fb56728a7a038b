"""Writing systems: their ranges of characters.

Ranges are those of the Unicode blocks named beside them (https://www.unicode.org/charts/), written to be
used inside the brackets of a regular expression.
"""

from __future__ import annotations

from imhcaps.lazy import lazy_pattern

KANA = "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"
"""Hiragana, Katakana, their phonetic extensions, half-width Katakana."""
HIRAGANA, KATAKANA = "\u3041-\u3096", "\u30a1-\u30fa\u30fc"
"""The letters alone; with the mark that makes a vowel of Katakana long."""
HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""CJK ideographs with extensions and compatibility forms; iteration mark, closing mark, zero."""
HANGUL = "\u1100-\u11ff\uac00-\ud7af"
"""Hangul Jamo and syllables."""
HANGUL_SYLLABLES = "\uac00-\ud7a3"
THAI = "\u0e01-\u0e5b"
SOUTH_EAST_ASIAN = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese, Khmer: no space between words (UAX #14, class SA)."""
CJK_PUNCTUATION = (
    "\u2e80-\u2fdf\u3001-\u3004\u3008-\u303f\u3100-\u312f\u31a0-\u31bf\u3200-\u33ff\uff00-\uff65"
)
"""Radicals, CJK symbols and punctuation, Bopomofo, enclosed and squared signs, full-width forms."""

NOT_FIRST = (
    "、。，．・：；？！ヽヾゝゞーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ々〻゛゜’”）〕］｝〉》」』】〙〗…‥°′″％‰℃¢"
    "｡､｣･ｧｨｩｪｫｬｭｮｯｰﾞﾟ"
)
"""What begins no line in text without spaces (JIS X 4051; W3C, Requirements for Japanese Text Layout, 3.1.7)."""
NOT_LAST = "‘“（〔［｛〈《「『【〘〖￥＄£"
"""What ends none (the same, 3.1.8)."""

UNSPACED = lazy_pattern(f"[{SOUTH_EAST_ASIAN}{KANA}{HAN}]")
"""A character of a script that writes no space between words."""
PIECES = lazy_pattern(f"[\u2e80-\u2fdf\u3005-\u3040{KANA}{HAN}\u0e00-\u0e7f]")
"""A character that is a piece of its own where words are parted, brackets too; not the commas and stops after it."""
CJK = lazy_pattern(f"[{KANA}{HAN}{HANGUL}]")
"""A character of Chinese, Japanese or Korean, each of which is compared by itself."""
CJK_LINE = lazy_pattern(f"[{KANA}{HAN}{CJK_PUNCTUATION}]")
"""A character beside which a line may end without a space (UAX #14, classes ID and CJ)."""

LATIN_LETTER = lazy_pattern("[A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff]")
"""A letter of Basic Latin, Latin-1, Latin Extended-A, -B or Additional."""
