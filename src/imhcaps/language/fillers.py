"""Words that a transcript may leave out, and words whose loss changes what is said."""

from __future__ import annotations

from functools import cache

from imhcaps.language.closed_class import lexicon
from imhcaps.language.language import LANGUAGES, language_of


@cache
def fillers() -> frozenset[str]:
    """Filler words of every language (`uh`, `euh`, `ähm`): captions and transcripts mix languages."""
    return frozenset(word for code in LANGUAGES for word in language_of(code).fillers.split())


WORDS_TOO = frozenset(("basically", "like", "ok", "okay", "right", "so", "well", "yeah", "yes"))
"""Fillers that are words of a sentence too ("I like it", "turn right", "Yes.")."""
_INTERJECTIONS = frozenset(("ah", "ahh", "alright", "oh", "yep"))


@cache
def hesitations(language: str | None = None) -> frozenset[str]:
    """Fillers that are a sound and no word (`um`, `hmm`, `äh`, `euh`), of every language.

    Those of others are left out that are words in the `language` of the text: German `er`, Portuguese `um`.
    """
    words = {word for word, part in lexicon(language).items() if part != "interjection"}
    own = frozenset(language_of(language).fillers.split())
    return fillers() - WORDS_TOO - _INTERJECTIONS - (words - own)


@cache
def filler_phrases() -> frozenset[str]:
    """Fillers of several words (`you know`)."""
    return frozenset(phrase for code in LANGUAGES for phrase in language_of(code).filler_phrases)


@cache
def negations() -> frozenset[str]:
    """Words that turn a sentence into its opposite, in every language."""
    return frozenset(word for code in LANGUAGES for word in language_of(code).negations.split())
