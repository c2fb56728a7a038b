"""The few words that a document adds of its own, in the language of the document.

English headings in a Spanish transcript would be read out with the wrong voice (WCAG 3.1.2), so each
word is in the table of each language. A language without them gets English, and `Terms.language` says so:
a writer then marks these words as English.
"""

from __future__ import annotations

from imhcaps.language.language import Terms, language_of

__all__ = ["Terms", "terms_of"]

_TRADITIONAL = frozenset(("hant", "hk", "mo", "tw"))
"""Subtags of Chinese in traditional characters (CLDR, likely subtags)."""


def terms_of(language: str) -> Terms:
    """The words for a language tag (`es-MX` takes those of `es`), English where there are none."""
    found = language_of(language).terms or language_of("en").terms
    return found[-1] if _TRADITIONAL.intersection(language.lower().split("-")) else found[0]
