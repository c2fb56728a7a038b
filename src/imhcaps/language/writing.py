"""Which script a text is in, and which scripts a language is written in (CLDR, likely subtags).

script_of("Вот и всё.")      "Cyrl"
scripts_of("sr-Latn")        ("Latn",)
scripts_of("ja")             ("Jpan",)
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from itertools import islice

from imhcaps.lazy import lazy_pattern

_LETTER = lazy_pattern(r"[^\W\d_]")
_RANGES = (
    ("Latn", 0x0041, 0x024F), ("Latn", 0x1E00, 0x1EFF), ("Latn", 0xFF21, 0xFF5A), ("Latn", 0x0250, 0x02AF),
    ("Grek", 0x0370, 0x03FF), ("Grek", 0x1F00, 0x1FFF), ("Cyrl", 0x0400, 0x052F), ("Armn", 0x0530, 0x058F),
    ("Hebr", 0x0590, 0x05FF), ("Arab", 0x0600, 0x06FF), ("Arab", 0x0750, 0x077F), ("Arab", 0x08A0, 0x08FF),
    ("Arab", 0xFB50, 0xFEFF), ("Deva", 0x0900, 0x097F), ("Beng", 0x0980, 0x09FF), ("Guru", 0x0A00, 0x0A7F),
    ("Gujr", 0x0A80, 0x0AFF), ("Orya", 0x0B00, 0x0B7F), ("Taml", 0x0B80, 0x0BFF), ("Telu", 0x0C00, 0x0C7F),
    ("Knda", 0x0C80, 0x0CFF), ("Mlym", 0x0D00, 0x0D7F), ("Sinh", 0x0D80, 0x0DFF), ("Thai", 0x0E00, 0x0E7F),
    ("Laoo", 0x0E80, 0x0EFF), ("Tibt", 0x0F00, 0x0FFF), ("Mymr", 0x1000, 0x109F), ("Geor", 0x10A0, 0x10FF),
    ("Ethi", 0x1200, 0x139F), ("Khmr", 0x1780, 0x17FF), ("Mong", 0x1800, 0x18AF), ("Kana", 0x3040, 0x30FF),
    ("Kana", 0x31F0, 0x31FF), ("Kana", 0xFF66, 0xFF9F), ("Hani", 0x3400, 0x4DBF), ("Hani", 0x4E00, 0x9FFF),
    ("Hani", 0xF900, 0xFAFF), ("Hani", 0x20000, 0x3FFFF), ("Hang", 0x1100, 0x11FF), ("Hang", 0xAC00, 0xD7AF),
    ("Hang", 0x3130, 0x318F),
)  # fmt: skip
"""Scripts (ISO 15924) by ranges of code points (Unicode blocks)."""
SCRIPT_NAMES = {
    "Arab": "Arabic", "Armn": "Armenian", "Beng": "Bengali", "Cyrl": "Cyrillic", "Deva": "Devanagari",
    "Ethi": "Ethiopic", "Geor": "Georgian", "Grek": "Greek", "Gujr": "Gujarati", "Guru": "Gurmukhi",
    "Hang": "Korean", "Hani": "Chinese", "Hebr": "Hebrew", "Jpan": "Japanese", "Khmr": "Khmer",
    "Knda": "Kannada", "Laoo": "Lao", "Latn": "Latin", "Mlym": "Malayalam", "Mong": "Mongolian",
    "Mymr": "Burmese", "Orya": "Odia", "Sinh": "Sinhala", "Taml": "Tamil", "Telu": "Telugu", "Thai": "Thai",
    "Tibt": "Tibetan",
}  # fmt: skip
"""English names of the scripts."""
_WRITTEN = {
    "Arab": "ar fa ur ps ug sd ckb", "Armn": "hy", "Beng": "bn as", "Cyrl": "ru uk bg be mk ky tg ba ce cv os tt",
    "Deva": "hi mr ne sa", "Ethi": "am ti", "Geor": "ka", "Grek": "el", "Gujr": "gu", "Hang": "ko",
    "Hani": "zh yue cmn", "Hebr": "he yi iw", "Jpan": "ja", "Khmr": "km", "Knda": "kn", "Laoo": "lo",
    "Mlym": "ml", "Mymr": "my", "Orya": "or", "Sinh": "si", "Taml": "ta", "Telu": "te", "Thai": "th",
    "Tibt": "bo dz",
}  # fmt: skip
_SEVERAL = {
    "az": ("Latn", "Cyrl", "Arab"), "bs": ("Latn", "Cyrl"), "ha": ("Latn", "Arab"), "kk": ("Cyrl", "Latn"),
    "ks": ("Arab", "Deva"), "ku": ("Latn", "Arab"), "mn": ("Cyrl", "Mong"), "ms": ("Latn", "Arab"),
    "pa": ("Guru", "Arab"), "sr": ("Cyrl", "Latn"), "tk": ("Latn", "Cyrl"), "uz": ("Latn", "Cyrl"),
    "ro": ("Latn", "Cyrl"),
}  # fmt: skip
_ALIKE = {"Hans": "Hani", "Hant": "Hani", "Hanb": "Hani", "Kore": "Hang", "Hrkt": "Jpan"}
_SAMPLE = 4000
"""Letters that are looked at; our choice: a script shows at once."""
_LEAST = 20
"""Letters below which nothing is said of a text; our choice."""
_SHARE = 0.75
"""The share of a text's letters from which a script is the text's; our choice."""
_KANA_SHARE = 0.05
"""The share of kana among kana and Han from which a text is Japanese; our choice: running text has 0.4."""


@cache
def scripts_of(tag: str) -> tuple[str, ...]:
    """The scripts (ISO 15924) that text under a language tag may be in; empty where it is not known."""
    primary, *parts = tag.replace("_", "-").split("-")
    for part in parts:
        if len(part) == 4 and part.isalpha():
            script = part.title()
            return (
                (_ALIKE.get(script, script),) if script in SCRIPT_NAMES or script in _ALIKE else ()
            )
    primary = primary.lower()
    if primary in _SEVERAL:
        return _SEVERAL[primary]
    for script, codes in _WRITTEN.items():
        if primary in codes.split():
            return (script,)
    return ("Latn",) if len(primary) == 2 or primary == "fil" else ()


def script_of(text: str) -> str | None:
    """The script (ISO 15924) of a text; `Jpan` for kana with Han. None where no script has most letters."""
    if text.isascii():
        letters = sum(1 for _ in islice(_LETTER.finditer(text), _LEAST))
        return "Latn" if letters >= _LEAST else None
    counts: dict[str, int] = {}
    total = 0
    for match in islice(_LETTER.finditer(text), _SAMPLE):
        total += 1
        script = _script(match[0])
        counts[script] = counts.get(script, 0) + 1
    if total < _LEAST:
        return None
    kana, han = counts.get("Kana", 0), counts.get("Hani", 0)
    if kana and kana >= _KANA_SHARE * (kana + han):
        counts["Jpan"] = counts.pop("Kana") + counts.pop("Hani", 0)
    best = max(counts, key=lambda script: counts[script])
    return best if best and counts[best] >= _SHARE * total else None


def share_of_lines(text: str, scripts: Collection[str]) -> float:
    """The share (0 to 1) of the lines with letters of which a quarter and more are of one of the scripts: names of
    things in Latin letters stand among Chinese words. Han with kana is Japanese, and no line of Chinese.
    """
    japanese = "Jpan" in scripts
    wanted = {*scripts, "Kana", "Hani"} if japanese else set(scripts)
    lines = (list(map(_script, _LETTER.findall(line))) for line in text.split("\n"))
    lettered = [found for found in lines if found]
    own = sum(
        (japanese or "Kana" not in found)
        and 4 * sum(each in wanted for each in found) >= len(found)
        for found in lettered
    )
    return own / len(lettered) if lettered else 0.0


def share_of_words(text: str, scripts: Collection[str]) -> float:
    """The share (0 to 1) of the words with letters that are written in one of the scripts, by their first letter."""
    wanted = {*scripts, "Kana", "Hani"} if "Jpan" in scripts else set(scripts)
    first = [m[0] for word in text.split() if (m := _LETTER.search(word))]
    return sum(_script(letter) in wanted for letter in first) / len(first) if first else 1.0


@cache
def _script(char: str) -> str:
    code = ord(char)
    return next((script for script, first, last in _RANGES if first <= code <= last), "")
