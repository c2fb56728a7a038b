"""What a string measures and how words compare; knows no caption."""

from __future__ import annotations

from functools import lru_cache


def width(text: str) -> int:
    """Cells on a screen: grapheme clusters, wide East Asian characters counted twice (UAX #11)."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth  # noqa: PLC0415 - extra or slow package

    cells: int = wcswidth(text)
    return cells if cells >= 0 else graphemes(text)


def graphemes(text: str) -> int:
    """User-perceived characters (UAX #29): a letter with its accents is one."""
    if text.isascii():
        return len(text)
    from wcwidth import iter_graphemes  # noqa: PLC0415 - extra or slow package

    return sum(1 for _ in iter_graphemes(text))


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word as it is compared: no case, accents, punctuation or style of quote. May be empty."""
    import unicodedata  # noqa: PLC0415 - slow to load

    plain = unicodedata.normalize("NFKD", word.casefold())
    letters = "".join(ch for ch in plain if not unicodedata.combining(ch))
    return "".join(ch for ch in letters if ch.isalnum())


def escape_vtt(text: str) -> str:
    """Text as WebVTT cue text (§4.2.2): `&`, `<` and `>` as character references."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
