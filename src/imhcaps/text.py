"""What a string measures and how words compare; knows no caption."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from imhcaps.lazy import lazy_pattern


def width(text: str) -> int:
    """Cells on a screen: grapheme clusters, wide East Asian characters counted twice (UAX #11)."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth  # noqa: PLC0415 - extra or slow package

    cells: int = wcswidth(text)
    return cells if cells >= 0 else graphemes(text)


def is_short_number(text: str) -> bool:
    """A whole number that `int` takes: nine digits 0 to 9 at most. `"²".isdigit()` is true, and 4,301 digits are an
    error.
    """
    return text.isascii() and text.isdecimal() and len(text) <= 9


def plural(count: int, word: str, words: str = "") -> str:
    """`1 error`, `2 errors`, `2 fixes`, `2,000 words`."""
    return f"{count:,} {word if count == 1 else words or word + 's'}"


def common_prefix(one: Sequence[object], other: Sequence[object]) -> int:
    """How many items, or characters, both begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def graphemes(text: str) -> int:
    """User-perceived characters (UAX #29): a letter with its accents is one."""
    if text.isascii():
        return len(text)
    from wcwidth import iter_graphemes  # noqa: PLC0415 - extra or slow package

    return sum(1 for _ in iter_graphemes(text))


NOT_XML = lazy_pattern("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no document of XML may hold (XML 1.0, 2.2)."""


def xml_characters(text: str) -> str:
    """The text with a space for vertical tabs and form feeds, and U+FFFD for other characters that XML does not
    hold.
    """
    return NOT_XML.sub("\ufffd", text.replace("\v", " ").replace("\f", " "))


DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks of the direction of writing (UAX #9), which programs put beside names and times in Arabic and Hebrew."""
_DIRECTION_OPENS = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
_NO_DIRECTION = str.maketrans(dict.fromkeys(DIRECTIONS))
_BLANK_DIRECTION = str.maketrans(dict.fromkeys(DIRECTIONS, " "))


def without_directions(name: str) -> str:
    """A name without marks of the direction of writing, which are no part of it."""
    return name if name.isascii() else name.translate(_NO_DIRECTION).strip()


def blank_directions(text: str) -> str:
    """The text with blanks for marks of direction, so that offsets stay."""
    return text if text.isascii() else text.translate(_BLANK_DIRECTION)


def before_directions(text: str, at: int) -> int:
    """The offset before the marks that open a direction and are right before `at`: they are of what follows."""
    while at and text[at - 1] in _DIRECTION_OPENS:
        at -= 1
    return at


_ALIKE = str.maketrans({"ı": "i", "ي": "ی", "ى": "ی", "ك": "ک", "ـ": None})
"""Letters that one person's name is written with both of: Turkish and Azeri I is the capital of ı, which a
fold that knows no language makes an i; Persian and Urdu type yeh and kaf as Arabic does; the Arabic tatweel."""
_MARKS_ARE_LETTERS = (
    (0x0900, 0x0DFF),
    (0x0E00, 0x0FFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3099, 0x309A),
)
"""Code points, as blocks (Unicode charts), whose combining marks are vowels and consonants, not accents: Indic, Thai,
Lao, Tibetan, Burmese, Khmer (Unicode charts), the voicing of kana: without them राम and रमा would be one name."""
_NUKTA = "\u093c\u09bc\u0a3c\u0abc"
"""The dot that Devanagari, Bengali, Gurmukhi and Gujarati texts leave out as they like."""


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word as it is compared: no case, accents, punctuation or style of quote. May be empty.

    Upper and lower case are the same in every language: İ, I, i and ı, ß and SS, ς and σ.
    """
    if word.isascii():
        return "".join(filter(str.isalnum, word.lower()))
    import unicodedata  # noqa: PLC0415 - slow to load

    plain = unicodedata.normalize("NFKD", word.casefold()).translate(_ALIKE)
    return "".join(ch for ch in plain if ch.isalnum() or (_is_letter_mark(ch) and ch not in _NUKTA))


def _is_letter_mark(ch: str) -> bool:
    import unicodedata  # noqa: PLC0415 - slow to load

    code = ord(ch)
    within = code >= 0x0900 and any(first <= code <= last for first, last in _MARKS_ARE_LETTERS)
    return within and unicodedata.category(ch)[0] == "M"


def escape_vtt(text: str) -> str:
    """Text as WebVTT cue text (§4.2.2): `&`, `<` and `>` as character references."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
