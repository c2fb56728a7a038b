"""Make `src/imhcaps/language/words_of_all.py` from the tables of all languages: `python tools/make_words_of_all.py`.

What is asked of a text in any language (is this word a role, the head of a page, a sound, a short form?) is kept as one
list, so that a text loads the table of its own language alone. Run again when a table changes; a test says when.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

from imhcaps.language.language import LANGUAGES, language_of
from imhcaps.text import fold

FILE = Path(__file__).parents[1] / "src/imhcaps/language/words_of_all.py"
TELLING = 5
"""Letters from which a Latin word of one language is known in texts of others: `Ora` and `Sala` are names there. Our own
limit."""
UNSPACED = ("ja", "th", "zh")
NOT_SHARED = frozenset(
    "latter lövés pasos passi paşi pași voces tiros sesleri berros pitos spari gritos urale remor".split()  # noqa: SIM905
)
"""Sound words of one language that are everyday words of another: known only in their own."""


def roles() -> set[str]:
    """Folded words of who speaks without a name."""
    return {fold(word) for code in LANGUAGES for word in language_of(code).voices.split()}


def heads() -> set[str]:
    """Folded heads of a page that are long enough, or in a script of their own."""
    every = {fold(head) for code in LANGUAGES for head in language_of(code).heads.split("|")}
    return {head for head in every if len(head) >= TELLING or (head and not head.isascii())}


def sounds() -> set[str]:
    """Sound words as the tables have them, folded, but for those that are everyday words elsewhere."""
    known: list[str] = []
    for code in LANGUAGES:
        if code not in UNSPACED:
            each = language_of(code).sounds
            room = f"{each.room} {each.other}".split()
            known += [word for word in room if len(word.strip("*")) >= TELLING]
            known += [word for word in each.person.split() if not _folded(word).isascii()]
    return {_folded_entry(word) for word in known if word not in NOT_SHARED} - {""}


def abbreviations() -> set[str]:
    """Words whose full stop ends no sentence in some language."""
    return {word for code in LANGUAGES for word in language_of(code).abbreviations.split()}


def _folded(token: str) -> str:
    return fold(token).replace("ı", "i")


def _folded_entry(word: str) -> str:
    inner = "_".join(filter(None, map(_folded, word.strip("*").split("_"))))
    return inner and "*" * word.startswith("*") + inner + "*" * word.endswith("*")


def module() -> str:
    """The text of the module."""
    parts = [
        '"""Words of all languages in one list. Made by `tools/make_words_of_all.py`; change the tables instead."""\n'
    ]
    for name, words, says in (
        ("ROLES", roles(), "Who speaks without a name, folded."),
        ("HEADS", heads(), "Facts at the head of a page, folded."),
        (
            "SOUNDS",
            sounds(),
            "Sounds in brackets, folded; `_` joins a phrase, `*` stands for an ending or a beginning.",
        ),
        ("ABBREVIATIONS", abbreviations(), "Words whose full stop ends no sentence, without it."),
    ):
        lines = textwrap.wrap(
            " ".join(sorted(words)), 110, break_long_words=False, break_on_hyphens=False
        )
        body = "\n".join(f"    {line}" for line in lines)
        parts.append(f'{name} = """\n{body}\n"""\n"""{says}"""\n')
    return "\n".join(parts)


if __name__ == "__main__":
    FILE.write_text(module(), encoding="utf-8")
