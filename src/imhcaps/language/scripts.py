"""The likeliest language of a text by the script it is written in."""

from __future__ import annotations

import re

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
_SCRIPTS = {
    "ja": re.compile("[\u3041-\u30fa\u31f0-\u31ff\uff66-\uff9f]"),
    "ko": re.compile("[\u1100-\u11ff\uac00-\ud7a3]"),
    "zh": re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"),
    "ar": re.compile("[\u0620-\u064a\u066e-\u06d3]"),
    "he": re.compile("[\u05d0-\u05ea]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "th": re.compile("[\u0e01-\u0e4e]"),
    "hi": re.compile("[\u0904-\u097f]"),
}


_MUCH = 40_000
"""Characters of a text that are looked at: enough to be sure, and quick."""


def script_language(text: str) -> str:
    """The BCP 47 tag of the likeliest language by script; English where the script does not tell."""
    text = text[:_MUCH]
    letters = sum(ch.isalpha() for ch in text)
    counts = {tag: len(pattern.findall(text)) for tag, pattern in _SCRIPTS.items()}
    # Japanese mixes kana with Han, and Korean may; a Chinese text has neither.
    if counts["ja"] and counts["ja"] >= 0.05 * (counts["ja"] + counts["zh"]):
        counts["ja"] += counts["zh"]
    tag = max(counts, key=lambda key: counts[key])
    return tag if letters and counts[tag] >= 0.4 * letters else "en"
