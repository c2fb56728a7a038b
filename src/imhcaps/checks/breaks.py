"""Which words a line or a cue should not end on, chosen so that few good breaks are called bad."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from imhcaps.language.closed_class import abbreviations, lexicon, lower
from imhcaps.language.language import PartOfSpeech, language_of
from imhcaps.language.sentences import CLOSING, STOPS
from imhcaps.language.short_forms import bond, may_bind
from imhcaps.lazy import lazy_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from imhcaps.checks.context import Context

_WORDS = {
    "article": "an article",
    "possessive": "a possessive",
    "preposition": "a preposition",
    "conjunction": "a conjunction",
    "subordinator": "a conjunction",
    "relative": "a relative",
    "pronoun": "a subject",
    "auxiliary": "an auxiliary",
}
# Of the weak words, those that often end a phrase too ("come on", "we did"). They are reported
# only before a word that shows them to lead on.
_DETERMINERS = frozenset({"article", "possessive", "demonstrative"})
_WEAK = frozenset({"article", "possessive", "preposition", "conjunction", "auxiliary", "relative"})
_ADVERBIAL = frozenset({"that", "how", "when", "why", "where"})
# In Latin script, whose capitals show that a sentence begins.
_SENTENCE_END = lazy_pattern(r"[.?!…][\"'”’)\]]*\s+(?=[\"'“‘(\[¿¡-]?[A-ZÀ-ÖØ-Þ])")
# The same where all is ASCII: compiled in a tenth of the time, and one for each mark, since an expression that begins
# with one character is looked for in a tenth of the time of one that begins with a class of them.
_SENTENCE_ENDS_ASCII = {
    mark: lazy_pattern(rf"\{mark}[\"')\]]*\s+(?=[\"'(\[-]?[A-Z])") for mark in ".?!"
}
CLOSED = STOPS + CLOSING + "♪♫#*—–"
_BARE = "\"'“‘([¿¡«"


@cache
def weak_ends(language: str | None) -> dict[str, PartOfSpeech]:
    """Words in lower case that are parted from their phrase at the end of a line, with their part of speech."""
    subjects = frozenset(language_of(language).clitics.split())
    found: dict[str, PartOfSpeech] = {
        word: part
        for word, part in lexicon(language).items()
        if part in _WEAK
        or (part == "subordinator" and word not in _ADVERBIAL)
        or (part == "pronoun" and word in subjects)
    }
    found.update({word.replace("'", "’"): part for word, part in found.items() if "'" in word})
    return found


@cache
def weak_forms(language: str | None) -> frozenset[str]:
    """The same words as they may be written: small, with a capital, in capitals."""
    return frozenset(
        form for word in weak_ends(language) for form in (word, word.capitalize(), word.upper())
    )


_MORE_PARTICLES = "aside apart away back forth together"


@cache
def _particles(language: str) -> frozenset[str]:
    more = _MORE_PARTICLES if language_of(language).code == "en" else ""
    return frozenset(f"{language_of(language).particles} {more}".split())


def last_word(text: str) -> str:
    """The last word with its punctuation; empty where there is none."""
    return (text.rsplit(None, 1) or ("",))[-1]


@lru_cache(maxsize=16384)
def parted_word(word: str, following: str, language: str | None) -> str | None:
    """What kind of word a break parts from what follows it, or nothing: `a preposition`.

    `word` is the last word before the break with its punctuation, `following` the first one after.
    """
    plain = lower(word, language)
    weak = weak_ends(language)
    part = weak.get(plain) or weak.get(plain.lstrip(_BARE))
    if part is None or not following:
        return None
    next_part = lexicon(language).get(following.lower().strip(_BARE + ",.?!;:…"))
    if part == "auxiliary" and next_part in (
        "preposition", "conjunction", "subordinator", "pronoun", "relative",
    ):  # fmt: skip
        return None
    if part in ("relative", "subordinator", "preposition") and next_part == "conjunction":
        # "What it is for / and nothing else": what it leads on to is before it, or is left out.
        return None
    if plain in _particles(language) and next_part not in _DETERMINERS:
        # "They broke up / two weeks ago": a particle ends its verb's phrase.
        return None
    if (
        part == "possessive"
        and plain in ("her", "his")
        and next_part in ("preposition", "conjunction")
    ):
        return None
    return _WORDS.get(part)


def sentence_ends(ctx: Context) -> Iterator[tuple[int, int, int, re.Match[str]]]:
    """Marks before white space and what may begin a sentence; as `Context.find` gives matches."""
    if not ctx.joined.isascii():
        return ctx.find(_SENTENCE_END)
    return ctx.find(*(end for mark, end in _SENTENCE_ENDS_ASCII.items() if ctx.has(mark)))


def ends_sentence(text: str, stop: int, language: str | None) -> bool:
    """Whether the mark at `stop` ends a sentence: no abbreviation, no initial, no ordinal."""
    if text[stop] != ".":
        return True
    least = max(0, stop - _WINDOW)
    start = max(text.rfind(" ", least, stop), text.rfind("\n", least, stop)) + 1
    if start <= least or not text[start:stop].isalpha():
        # Another white space, a NUL, a mark may be there.
        start = stop
        while start > 0 and not text[start - 1].isspace() and text[start - 1] != "\0":
            start -= 1
    following = text[stop + 1 : stop + 1 + _WINDOW].split(None, 2)
    bare = (following[0] if following else "").isalpha()
    if bare and ends_a_sentence(text[start : stop + 1], language):
        return True
    word = text[start:stop].strip(_BARE).lower()
    if len(word) == 1 and word.isalpha() and word != "i":
        return False
    if word in abbreviations(language) or word.rstrip(".") in _TITLES:
        return False
    before = text[max(0, start - _WINDOW) : start].rsplit(None, 1)
    return not bond(
        before[-1] if before else "",
        text[start : stop + 1],
        following[0] if following else "",
        following[1] if len(following) > 1 else "",
        language,
    )


@lru_cache(maxsize=4096)
def ends_a_sentence(word: str, language: str | None) -> bool:
    """Whether a word with its full stop ends a sentence wherever letters follow: no abbreviation, initial or
    ordinal.
    """
    plain = word[:-1].strip(_BARE).lower()
    if len(plain) == 1 and plain.isalpha() and plain != "i":
        return False
    if plain in abbreviations(language) or plain.rstrip(".") in _TITLES:
        return False
    return not may_bind(word, language)


_WINDOW = 60
"""Characters in which the neighbours of a word are looked for: more than two long words. Our own limit."""
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "prof", "st"})
