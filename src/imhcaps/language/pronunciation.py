"""A word → the phones it is said with, by letter rules: enough for an aligner, not for a dictionary.

    phones("Schule", "de")     ("ʃ", "u", "l", "ə")

A forced aligner needs to know roughly what comes when. Rules measure as well as a pronouncing
dictionary for that (benchmarks/audio_alignment.py), and they know every name. Phones are written in IPA.

A rule is `(letters, phones)`. `letters` is a regular expression that is tried at a place of the lower-case
word; `phones` are parted by spaces, and none means silence. The first rule that matches wins; a letter
without a rule has that of the general table, and one beyond it is silent.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib import import_module

from imhcaps.language.language import primary
from imhcaps.language.letter_rules.letter_names import LETTER_NAMES

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt", "sv")
"""The languages that have letter rules, sorted."""

GENERAL = {
    "a": "ɑ",
    "b": "b",
    "c": "k",
    "d": "d",
    "e": "ɛ",
    "f": "f",
    "g": "ɡ",
    "h": "h",
    "i": "i",
    "j": "j",
    "k": "k",
    "l": "l",
    "m": "m",
    "n": "n",
    "o": "oʊ",
    "p": "p",
    "q": "k",
    "r": "ɹ",
    "s": "s",
    "t": "t",
    "u": "u",
    "v": "v",
    "w": "w",
    "x": "k s",
    "y": "i",
    "z": "z",
    "ß": "s",
    "æ": "ɛ",
    "ø": "ə",
    "œ": "ə",
    "ł": "w",
    "þ": "θ",
    "ð": "ð",
    "đ": "d",
    "ı": "i",
}
"""Latin letters as most languages say them (International Phonetic Association, Handbook, 1999)."""
NEUTRAL = "ə"
"""What stands for a word of which nothing can be read."""


@lru_cache(maxsize=65536)
def phones(word: str, language: str | None) -> tuple[str, ...]:
    """The phones of a word as it is spelled; at least one. A letter by itself is said by its name."""
    code = primary(language)
    text = unicodedata.normalize("NFC", word.lower().replace("’", "'"))
    if name := LETTER_NAMES.get(code, {}).get(text.removesuffix("'s")):
        return (*name, "z") if text.endswith("'s") else name
    rules = _rules(code)
    found: list[str] = []
    at = 0
    while at < len(text):
        match = rules.match(text, at) if rules is not None else None
        if match is not None and match.lastgroup is not None and match.end() > at:
            said = _phones_of(code)[int(match.lastgroup[1:])]
            at = match.end()
        else:
            said = GENERAL.get(text[at]) or GENERAL.get(
                unicodedata.normalize("NFD", text[at])[0], ""
            )
            # A doubled letter is said once.
            if at and text[at] == text[at - 1] and found and [*said.split(), ""][0] == found[-1]:
                said = ""
            at += 1
        found.extend(said.split())
    return tuple(found) or (NEUTRAL,)


@cache
def _rules(code: str) -> re.Pattern[str] | None:
    if code not in LANGUAGES:
        return None
    return re.compile(
        "|".join(f"(?P<r{i}>{letters})" for i, (letters, _) in enumerate(_table(code)))
    )


@cache
def _phones_of(code: str) -> tuple[str, ...]:
    return tuple(said for _, said in _table(code))


def _table(code: str) -> tuple[tuple[str, str], ...]:
    table: tuple[tuple[str, str], ...] = import_module(
        f"imhcaps.language.letter_rules.{code}"
    ).RULES
    return table
