"""Words that a transcript may leave out, and words whose loss changes what is said."""

from __future__ import annotations

from functools import cache

from imhcaps.language.language import LANGUAGES, language_of


@cache
def fillers() -> frozenset[str]:
    """Filler words of every language (`uh`, `euh`, `ähm`): captions and transcripts mix languages."""
    return frozenset(word for code in LANGUAGES for word in language_of(code).fillers.split())


WORDS_TOO = frozenset(("basically", "like", "ok", "okay", "right", "so", "well", "yeah", "yes"))
"""Fillers that are words of a sentence too ("I like it", "turn right", "Yes.")."""
_INTERJECTIONS = frozenset(("ah", "ahh", "alright", "oh", "yep"))


@cache
def hesitations() -> frozenset[str]:
    """Fillers that are a sound and no word (`um`, `hmm`, `äh`, `euh`), of every language."""
    return fillers() - WORDS_TOO - _INTERJECTIONS


@cache
def filler_phrases() -> frozenset[str]:
    """Fillers of several words (`you know`)."""
    return frozenset(phrase for code in LANGUAGES for phrase in language_of(code).filler_phrases)


@cache
def negations() -> frozenset[str]:
    """Words that turn a sentence into its opposite, in every language."""
    return frozenset(word for code in LANGUAGES for word in language_of(code).negations.split())
