"""Names that are words of grammar, in this language or in English, are names where they take turns."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

SAID = ("Uno duo tres.", "Quatuor quinque.", "Sex septem octo.", "Novem.")
NAMES = {
    "sv": (
        "Per Strand",
        "Hans Berg",
        "Hans",
        "Per",
        "My",
        "My Lund",
        "Even",
        "Will",
        "Can",
        "Om Rao",
    ),
    "da": ("Per Holst", "Hans Bay", "Hans", "Per", "Will"),
    "nb": ("Per Nes", "Hans Lie", "Hans", "Per", "Even Nes", "Even", "Can"),
    "de": ("Will Stein", "Can Aydin", "Can", "May Braun"),
    "nl": ("An Peters", "An", "Per Smit", "Will Smit"),
    "tr": ("Can", "Can Aydın", "Ona Kaya"),
    "fr": ("Will Caron", "Can Aydin", "Can"),
    "fi": ("Can", "Will Laine"),
    "ro": ("Can", "Will Popa"),
    "it": ("Can", "Sue", "Per Russo"),
    "es": ("Can", "Will Gómez"),
    "pt": ("Can", "Will Gomes"),
    "cs": ("Can", "Will Novák"),
    "en": ("Will Turner", "May Turner", "Can Turner"),
}
CLAUSES = {
    "de": ("Mein Vorschlag", "In Berlin", "Unser Ziel", "Zum Beispiel"),
    "en": ("Our Team", "In Short", "For Example", "My Advice"),
    "sv": ("Och", "Och så här", "Vår slutsats", "I dag"),
    "fr": ("En bref", "Mais", "Notre avis"),
}


def read(text: str, language: str) -> list[str]:
    source = Source(text, "talk.txt")
    transcript = read_transcript(source, language=language)
    return [turn.speaker.name if turn.speaker else "" for turn in transcript.turns]


@pytest.mark.parametrize(
    ("language", "name"), [(code, name) for code, names in NAMES.items() for name in names]
)
@pytest.mark.parametrize("turns", [3, 4])
def test_a_name_that_is_a_word_of_grammar_speaks(language, name, turns):
    other = "Kai Falk" if " " in name else "Kai"
    who = [(name, other)[k % 2] for k in range(turns)]
    text = "\n\n".join(f"{label}: {said}" for label, said in zip(who, SAID, strict=False))
    assert read(text + "\n", language) == who


@pytest.mark.parametrize(
    ("language", "clause"), [(code, text) for code, texts in CLAUSES.items() for text in texts]
)
def test_a_clause_of_words_of_grammar_is_nobody(language, clause):
    text = f"Ida Falk: {SAID[0]}\n\n{clause}: {SAID[1]}\n\nKai Moor: {SAID[2]}\n\nIda Falk: {SAID[3]}\n"
    assert clause not in read(text, language)


IN_ONE_ORDER = [("Ada", "Will", "Bo", "May"), ("Ada", "Will", "Bo"), ("Ada", "Bo", "May"), ("May", "Ada", "Bo")]  # fmt: skip


@pytest.mark.parametrize(
    ("order", "turns"),
    [
        (order, turns)
        for order in IN_ONE_ORDER
        for turns in (6, 8, 9, 11)
        if turns >= 2 * len(order)
    ],
)
def test_names_that_are_words_of_grammar_among_others_in_one_order(order, turns):
    who = [order[k % len(order)] for k in range(turns)]
    text = "\n\n".join(f"{label}: {SAID[k % len(SAID)]}" for k, label in enumerate(who))
    assert read(text + "\n", "en") == who
