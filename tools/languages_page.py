"""The page `reference/languages.md`: what is known of each language, made from its table."""

from __future__ import annotations

from collections.abc import Iterator


def _cell(text: object) -> str:
    return str(text).replace("|", "\\|").replace("\n", " ").replace("<", "&lt;").replace("*", "\\*")


_ORDINALS = {"stop": "`3.`", "suffix": "with a suffix (`3rd`)", "prefix": "with a prefix or a word"}


def languages_page() -> str:
    """An overview, then a section for each language."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    from imhcaps.language.language import LANGUAGES, SUPPORTED, language_of

    yield from [
        "# Languages",
        "",
        (
            "A language is supported when its table has every part below. Other languages are read by their"
            " script, punctuation and pauses. Each list is our own; its source stands in the first line of the"
            " section. Months, units and names of languages are CLDR's."
        ),
        "",
        "| language | supported | function words | abbreviations | ordinal | sound words | page heads | voices | guide | braille |",
        "|---|---|--:|--:|---|--:|--:|--:|---|---|",
    ]
    for code in LANGUAGES:
        table = language_of(code)
        closed = {word for words in table.closed_class.values() for word in words.split()}
        guide = f"[{table.guide}](profiles/{table.guide}.md)" if table.guide else "none"
        braille = ", ".join(filter(None, table.braille or ())) or "none"
        row = (
            f"[{table.name}](#{code}) (`{code}`)",
            "yes" if code in SUPPORTED else "in part",
            len(closed),
            len(table.abbreviations.split()),
            _ORDINALS[table.ordinal],
            sum(len(part.split()) for part in table.sounds[:-1]),
            len([head for head in table.heads.split("|") if head.strip()]),
            len(table.voices.split()),
            guide,
            braille,
        )
        yield "| " + " | ".join(map(str, row)) + " |"
    for code in LANGUAGES:
        yield from _language(code)


def _language(code: str) -> Iterator[str]:
    from imhcaps.language.language import language_of
    from imhcaps.language.locale_data import locale_data

    table, data = language_of(code), locale_data(code)
    module = __import__(f"imhcaps.language.tables.{code}", fromlist=["LANGUAGE"])
    yield from [
        "",
        f"## {table.name} {{ #{code} }}",
        "",
        str(module.__doc__),
        "",
        "| part | what |",
        "|---|---|",
    ]
    rows = [(f"words: {part}", words) for part, words in table.closed_class.items()]
    rows += [
        ("abbreviations", table.abbreviations),
        ("of these, closing", table.closing_abbreviations),
        ("ordinal", _ORDINALS[table.ordinal]),
        ("units besides CLDR's", table.units),
        ("thousands and millions", table.magnitudes),
        ("fillers", table.fillers),
        ("negations", table.negations),
        ("particles", table.particles),
        ("sounds of the room", table.sounds.room.replace("_", " ")),
        ("sounds of a person", table.sounds.person.replace("_", " ")),
        ("music", table.sounds.music.replace("_", " ")),
        ("silence", table.sounds.silence.replace("_", " ")),
        ("other sounds", table.sounds.other.replace("_", " ")),
        ("words not understood", table.sounds.unintelligible.replace("_", " ")),
        ("a sentence, after a sound", table.to_be),
        ("behind a sound on a line of its own", table.behind_sounds),
        ("what may sound", table.sounds.things.replace("_", " ")),
        ("pronouns of speech", table.pronouns),
        *((f"forms of address: {part}", words) for part, words in table.address._asdict().items()),
        ("between two names", table.joining),
        ("voices and roles", table.voices),
        ("in no name", table.clauses),
        ("behind names", table.after_names),
        ("the audience", table.everybody),
        ("from the hall", table.from_the_hall.replace("_", " ")),
        ("not in the room", table.channel.words),
        ("before these", table.channel.before),
        ("before a capacity", table.channel.capacity),
        ("page heads", table.heads),
        *(
            (f"time of day: {part}", words.replace("_", " "))
            for part, words in table.clock._asdict().items()
        ),
        ("days of the week", table.weekdays.replace("_", " ")),
        *((f"column: {part}", words) for part, words in table.columns.items()),
        *((f"column in {unit}", words) for unit, words in table.time_units.items()),
        *((f"row: {part}", words) for part, words in table.kinds.items()),
        *(
            (
                f"phrases: {part.replace('_', ' ')}",
                " ".join(words) if isinstance(words, tuple) else words,
            )
            for part, words in table.phrases._asdict().items()
        ),
        ("words of numbers", table.number_words),
        ("letters as keyboards write them", table.digraphs),
        ("two vowels in a row", "no way to write one letter" if table.vowels_in_a_row else ""),
        ("question and answer", table.questions),
        ("quotation marks", table.quotes),
        ("one name", table.folding),
        (
            "guide",
            table.guide or f"none: {table.no_guide}" if table.guide or table.no_guide else "",
        ),
        (
            "braille",
            ", ".join(filter(None, table.braille or ()))
            or (f"none: {table.no_braille}" if table.no_braille else ""),
        ),
        *(
            (f"documents, {words.language}: {name}", text)
            for words in table.terms
            for name, text in words._asdict().items()
            if name != "language"
        ),
        ("months", ", ".join(data.dated)),
        ("date", f"`{data.date}`"),
        ("decimal, group", f"`{data.decimal}`, `{data.group}`"),
    ]
    for part, what in rows:
        if what:
            yield f"| {part} | {_cell(what)} |"
