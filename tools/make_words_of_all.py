"""Make the lists of all languages in `src/imhcaps/language/` from their tables: `python tools/make_words_of_all.py`.

What is asked of a text in any language (is this word a role, the head of a page, a sound, a short form, and of which
languages is it a function word?) is kept as one list, so that a text loads the table of its own language alone:
`words_of_all.py`, and `function_words_of_all.py`, which is read apart from it. Run again when a table changes; a test
says when.
"""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import get_args

from imhcaps.language import closed_class
from imhcaps.language.language import (
    LANGUAGES,
    Address,
    Channel,
    ClockWords,
    Column,
    TimeUnit,
    language_of,
)
from imhcaps.language.locale_data import LocaleData, locale_data
from imhcaps.text import fold

FOLDER = Path(__file__).parents[1] / "src/imhcaps/language"
TELLING = 5
"""Letters from which a Latin word of one language is known in texts of others: `Ora` and `Sala` are names there. Our
own limit."""
UNSPACED = ("ja", "th", "zh")
SLOVENIAN = ClockWords(before="ob")
"""It has no table."""
ESTONIAN = "et"
"""It has no table either, and two vowels in a row as Finnish has."""
DATE_PARTICLES = "of the ngay nam"
"""Of dates in running text, folded, which CLDR's patterns lack: `the 3rd of May`, `ngày 3 tháng 5 năm 2024`."""
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
            room = f"{each.room} {each.music} {each.silence} {each.other} {each.unintelligible}".split()
            known += [word for word in room if len(word.strip("*")) >= TELLING]
            known += [word for word in each.person.split() if not _folded(word).isascii()]
    return {_folded_entry(word) for word in known if word not in NOT_SHARED} - {""}


def stems(part: str) -> list[str]:
    """The words that all tables have of a part of their sounds, folded, and each that is one word with any ending."""
    words = (word for code in LANGUAGES for word in getattr(language_of(code).sounds, part).split())
    entries = {(word, _folded_entry(word)) for word in words}
    whole = ("_", "*")
    return sorted({e if len(e) == 1 or any(map(w.count, whole)) else f"{e}*" for w, e in entries})


def abbreviations() -> set[str]:
    """Words whose full stop ends no sentence in some language."""
    return {word for code in LANGUAGES for word in language_of(code).abbreviations.split()}


def weekdays() -> set[str]:
    """Folded days of the week."""
    every = (day for code in LANGUAGES for day in language_of(code).weekdays.split())
    return {fold(day.replace("_", " ")).replace(" ", "_") for day in every}


def months() -> set[str]:
    """Folded months as dates have them, without what is before them: `3月` is `月`, `d’abril` is `abril`."""
    found = set()
    for data in map(locale_data, LANGUAGES):
        # Hebrew writes its preposition together with the month.
        glued = re.search(r"[^\W\d_dyMG]+(?=MMMM)", data.date)
        for form in _forms(data):
            found |= {form[-1], (glued[0] if glued else "") + form[-1]}
    return found


def date_particles() -> set[str]:
    """What else is written in dates, folded: `de`, `年`, `г`."""
    found = set(DATE_PARTICLES.split())
    for data in map(locale_data, LANGUAGES):
        pattern = re.findall(r"'[^']*'|[dyMG]+|[^dyMG']+", data.date)
        found |= {fold(piece) for piece in pattern if not re.fullmatch("[dyMG]+", piece)}
        found.update(word for form in _forms(data) for word in form[:-1])
    return found - {""}


def _forms(data: LocaleData) -> list[list[str]]:
    """The folded words of each form of each month."""
    forms = {*(form for month in data.months for form in month), *data.dated}
    return [list(filter(None, map(fold, re.split(r"[\d\s’']+", form)))) for form in forms]


def address() -> dict[str, str]:
    """The parts of `Address`, folded."""
    tables = [language_of(code).address for code in LANGUAGES]
    return {
        part: " ".join(fold(word) for t in tables for word in getattr(t, part).split())
        for part in Address._fields
    }


def each(part: str) -> list[str]:
    """The folded words that all tables have of one part; blanks are left out."""
    words = (word for code in LANGUAGES for word in getattr(language_of(code), part).split())
    return sorted({fold(word.replace("_", "")) for word in words})


def channels() -> dict[str, str]:
    """The parts of `Channel`, and articles, folded."""
    tables = [language_of(code) for code in LANGUAGES]
    parts = {part: " ".join(getattr(t.channel, part) for t in tables) for part in Channel._fields}
    articles = (t.closed_class.get("article", "") for t in tables if t.channel.capacity)
    parts["articles"] = " ".join(articles)
    return {part: " ".join(map(fold, words.split())) for part, words in parts.items()}


def clock() -> dict[str, str]:
    """The parts of `ClockWords`, each with the words of every language."""
    tables = [language_of(code).clock for code in LANGUAGES]
    tables.append(SLOVENIAN)
    return {part: " ".join(getattr(t, part) for t in tables) for part in ClockWords._fields}


def columns() -> dict[str, str]:
    """What columns hold, each with its titles in every language but English."""
    tables = [language_of(code).columns for code in LANGUAGES]
    return {part: " ".join(t.get(part, "") for t in tables) for part in get_args(Column)}


def time_units() -> dict[str, str]:
    """The units of columns in every language."""
    tables = [language_of(code).time_units for code in LANGUAGES]
    return {unit: " ".join(t.get(unit, "") for t in tables) for unit in get_args(TimeUnit)}


def spelling() -> dict[str, str]:
    """Number words; each letter with how keyboards without it write it, `üue`; languages with two vowels in a row."""
    tables = [language_of(code) for code in LANGUAGES]
    pairs = [table.digraphs.split() for table in tables]
    return {
        "number_words": " ".join(table.number_words for table in tables),
        "digraphs": " ".join(
            letter + written
            for words in pairs
            for letter, written in zip(words[::2], words[1::2], strict=True)
        ),
        "vowels_in_a_row": " ".join([ESTONIAN, *(t.code for t in tables if t.vowels_in_a_row)]),
    }


def kinds() -> dict[str, str]:
    """The kinds of rows in the same way."""
    tables = [language_of(code).kinds for code in LANGUAGES]
    names = sorted({name for table in tables for name in table})
    return {name: " ".join(t.get(name, "") for t in tables) for name in names}


def _folded(token: str) -> str:
    return fold(token).replace("ı", "i")


def _folded_entry(word: str) -> str:
    inner = "_".join(filter(None, map(_folded, word.strip("*").split("_"))))
    return inner and "*" * word.startswith("*") + inner + "*" * word.endswith("*")


def function_words() -> list[str]:
    """Each function word, and behind it the languages that have it, parted by commas."""
    found: dict[str, list[str]] = {}
    for code in closed_class.LANGUAGES:
        for word in closed_class.function_words(code):
            found.setdefault(word, []).append(code)
    return [f"{word} {','.join(codes)}" for word, codes in sorted(found.items())]


def words_of_all() -> str:
    """The text of `words_of_all.py`."""
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
        ("MUSIC", stems("music"), "Music in brackets, in the same way."),
        ("SILENCE", stems("silence"), "Silence in brackets, in the same way."),
        (
            "UNINTELLIGIBLE",
            {
                _folded_entry(word)
                for code in LANGUAGES
                for word in language_of(code).sounds.unintelligible.split()
            },
            "What stands for words that could not be understood, in the same way.",
        ),
        ("ABBREVIATIONS", abbreviations(), "Words whose full stop ends no sentence, without it."),
    ):
        parts.append(_constant(name, sorted(words), says))
    for name, listed, says in (
        ("AFTER_NAMES", each("after_names"), "Offices and forms of address after a name, folded."),
        ("EVERYBODY", each("everybody"), "What a speaker calls the audience, with the same endings, folded."),
        ("FROM_THE_HALL", each("from_the_hall"), "Who calls without a name, folded, without blanks."),
        ("CLAUSES", sorted({word for code in LANGUAGES for word in language_of(code).clauses.split()}), "Words that no name has."),
        ("JOINING", sorted({word for code in LANGUAGES for word in language_of(code).joining.split()}), "Words that join two names."),
        ("WEEKDAYS", sorted(weekdays()), "Days of the week, folded; `_` is a blank."),
        ("MONTHS", sorted(months()), "Months as they are written in dates, folded, without figures."),
        ("DATE_PARTICLES", sorted(date_particles()), "What else is written in dates, folded."),
    ):  # fmt: skip
        parts.append(_constant(name, listed, says))
    for name, named, says in (
        ("CHANNELS", channels(), "The words of each part of `Channel`, and articles, folded."),
        ("ADDRESS", address(), "The words of each part of `Address`, folded."),
        ("CLOCK", clock(), "The words of each part of `ClockWords`; `_` is a blank."),
        ("COLUMNS", columns(), "What columns hold, and their titles."),
        ("TIME_UNITS", time_units(), "Units after the titles of columns."),
        ("KINDS", kinds(), "The kinds of rows, and their names."),
        (
            "SPELLING",
            spelling(),
            "Words of numbers, letters with their digraphs, and where vowels stand in a row.",
        ),
    ):
        entries = (
            f'    "{part}": """\n{_wrapped(sorted(set(words.split())), "        ")}\n    """,\n'
            for part, words in named.items()
        )
        parts.append(f'{name} = {{\n{"".join(entries)}}}\n"""{says}"""\n')
    return "\n".join(parts)


def function_words_of_all() -> str:
    """The text of `function_words_of_all.py`."""
    head = '"""Of which languages a word is a function word. Made by `tools/make_words_of_all.py`; change the tables instead."""\n'
    says = "A word and its languages (primary subtags, BCP 47), in turns."
    return f"{head}\n{_constant('FUNCTION_WORDS', function_words(), says)}"


def _constant(name: str, words: list[str], says: str) -> str:
    return f'{name} = """\n{_wrapped(words, "    ")}\n"""\n"""{says}"""\n'


def _wrapped(words: list[str], indent: str) -> str:
    lines = textwrap.wrap(" ".join(words), 110, break_long_words=False, break_on_hyphens=False)
    return "\n".join(indent + line for line in lines)


MODULES = {
    "words_of_all.py": words_of_all,
    "function_words_of_all.py": function_words_of_all,
}
"""What each module of `FOLDER` is made by."""


if __name__ == "__main__":
    for name, text in MODULES.items():
        (FOLDER / name).write_text(text(), encoding="utf-8")
