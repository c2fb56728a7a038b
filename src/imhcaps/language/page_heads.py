"""Facts at the head of a page: `Datum:`, `時間：`, `סדר היום:`. Nobody is called so.

is_head("Tagesordnung", "de")    True
is_head("Ora", "en")             False: an Italian head, and a name elsewhere
"""

from __future__ import annotations

from functools import cache

from imhcaps.language import words_of_all
from imhcaps.language.language import LANGUAGES, language_of, primary
from imhcaps.text import fold


@cache
def _heads(code: str) -> frozenset[str]:
    return frozenset(fold(head) for head in language_of(code).heads.split("|")) - {""}


@cache
def _telling() -> frozenset[str]:
    """Heads of every language that are long enough, or in a script of their own."""
    return frozenset(words_of_all.HEADS.split())


def is_head(label: str, language: str | None) -> bool:
    """Whether a label states a fact of the page in its language; in any, where it is English or not known.

    English is what a page is taken for that states no language and shows none.
    """
    folded = fold(label)
    code = primary(language)
    if folded in _heads(code):
        return True
    return (code == "en" or code not in LANGUAGES) and folded in _telling()


def heads_a_part(line: str, language: str | None) -> bool:
    """Whether a line alone heads a part of a record: a head of several words and more, or one and a number.

    `ORDRE DEL DIA DE LA CONVOCATÒRIA`, `SESSIÓ NÚM. 4`.
    """
    words = line.split()
    several = any(is_head(" ".join(words[:size]), language) for size in range(2, len(words)))
    return several or (
        words[-1:] != words[:1] and words[-1].strip(".").isdigit() and is_head(words[0], language)
    )


@cache
def question_pairs(language: str | None) -> tuple[tuple[str, str], ...]:
    """What is before a question and before its answer, folded: `("frage", "antwort")`, `("f", "a")`."""
    code = primary(language)
    pairs = language_of(code).questions.split("|")
    return tuple(
        (fold(q), fold(a)) for pair in pairs for q, _, a in (pair.strip().partition(" "),) if a
    )
