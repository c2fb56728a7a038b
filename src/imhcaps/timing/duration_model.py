"""The duration model: how long a word and the pause after it take, before anything is known of the recording.

A word's duration is linear in its letters and syllables; a pause depends on the punctuation after
the word and on what follows (next word, paragraph, speaker). The coefficients, their unit (ms) and
how they were fitted are in `duration_model.json`. Only ratios matter where times are known on
both sides; the absolute size matters before the first known time and after the last.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from imhcaps.language.closed_class import abbreviations
from imhcaps.language.scripts import CJK
from imhcaps.language.sentences import CLOSING, CLOSING_IN_SOME, COLONS, COMMAS, STOPS
from imhcaps.language.spoken_form import said
from imhcaps.text import fold

Break = Literal["word", "paragraph", "turn"]
_VOWELS = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿаеёиоуыэюяαεηιουω]+")
_CLOSERS = CLOSING + CLOSING_IN_SOME + "*_"


@dataclass(frozen=True, slots=True)
class Model:
    """The coefficients, in ms.

    When a stretch takes x times what the model expects, its words take x^`fast` (x < 1) or
    x^`slow` (x > 1, up to `slack`) times their duration, and the pauses the rest: with an exponent
    of 1 words and pauses are scaled alike, with 0 only the pauses are.
    """

    letter: float
    syllable: float
    word: float
    comma: float
    sentence: float
    paragraph: float
    turn: float
    sound: float
    fast: float
    slow: float
    slack: float
    """How far a word may be stretched beyond the speaker's rate before the rest is silence."""


@cache
def model() -> Model:
    """The coefficients that ship with the package."""
    data = json.loads(files("imhcaps.timing").joinpath("duration_model.json").read_text("utf-8"))
    return Model(**data["coefficients"])


@lru_cache(maxsize=65536)
def syllables(word: str) -> int:
    """Syllables of a folded word: its groups of vowels, the silent e of English left out."""
    wide = len(CJK.findall(word))
    if wide:
        return wide
    groups = len(_VOWELS.findall(word))
    if (groups > 1 and word.endswith("e") and not word.endswith(("le", "ee"))) or (
        groups > 1 and word.endswith("ed") and word[-3:-2] not in ("t", "d")
    ):
        groups -= 1
    if groups == 0:
        # No vowel: letters are read out one by one (IMH, WCAG), figures too.
        return max(1, len(word))
    return groups


@lru_cache(maxsize=65536)
def word_duration(word: str, language: str = "en") -> float:
    """Milliseconds that the word itself takes at the model's own rate, without the pause after it."""
    m = model()
    total = 0.0
    for part in said(word, language):
        count = 2 * len(part) if part.isdigit() else syllables(part)
        total += m.letter * len(part) + m.syllable * count + m.word
    if word.isascii() and word.isupper() and len(word) > 1 and _VOWELS.search(word.lower()):
        core = fold(word)
        if 1 < len(core) <= 4:
            # Short capitals with vowels may be a name or letters (AI, EU): half-way.
            total += m.syllable * max(0, len(core) - syllables(core)) / 2
    return total or m.word


@cache
def _abbreviations() -> frozenset[str]:
    """Folded abbreviations of English, of whose readers the pauses were learned; `No.` is one before a figure."""
    return frozenset(map(fold, abbreviations("en"))) | {"no"}


@lru_cache(maxsize=65536)
def _mark(word: str) -> str:
    """`sentence`, `comma` or nothing, by the punctuation that ends the word."""
    core = word.rstrip(_CLOSERS)
    if not core:
        return ""
    last = core[-1]
    if last in STOPS:
        if last == "." and (fold(core) in _abbreviations() or re.fullmatch(r"(?:\w\.)+", core)):
            return "maybe"
        return "sentence"
    if last in COMMAS + COLONS + "—–" or core.endswith("--"):
        return "comma"
    return ""


def pause_after(word: str, following: str | None, at: Break = "word") -> float:
    """Milliseconds of silence after a word; `following` is the next word, if there is one."""
    m = model()
    mark = _mark(word)
    if mark == "maybe":
        # "Dr. Smith" goes on, "in the U.S. They" may not; a small letter always goes on.
        mark = ""
    if at == "turn":
        return m.turn
    if at == "paragraph":
        return m.paragraph
    if mark == "sentence":
        return m.sentence if following is None or not following[:1].islower() else m.comma
    return m.comma if mark else 0.0
