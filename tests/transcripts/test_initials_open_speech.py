"""Speech that begins with an initial or a dash, below names alone on a line or behind labels with a full stop."""

from __future__ import annotations

import random

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

PEOPLE = {
    "fr": [
        "M. Théo Caron",
        "Mme Odile Sarre",
        "M. Karim Vallon",
        "Mme Inès Lacaze",
        "M. Paul de La Croix",
    ],
    "it": ["Ada Russo", "Ivo Conte", "Lea De Santis", "Pio Marini", "Eva Longo"],
    "de": ["Jan Kern", "Mia Lohr", "Tim Ruhl", "Eva Falk", "Kai Brecht"],
}
CHAIR = {"fr": "Mme la présidente", "it": "Presidente", "de": "Präsidentin Dr. Ute Brandt"}
SAID = {
    "fr": "Ce rapport est utile. Il faut le lire avant la fin du mois.",
    "it": "Questa relazione è utile. Bisogna leggerla prima della fine del mese.",
    "de": "Dieser Bericht hilft uns. Man muss ihn vor dem Ende des Monats lesen.",
}
OPENINGS = ("A. ", "J. F. ", "– ", "T. S. ", "")


@pytest.mark.parametrize("language", PEOPLE)
@pytest.mark.parametrize("mark", ["\n", ". "])
@pytest.mark.parametrize("seed", range(6))
def test_who_speaks_is_who_stands_above_or_before(language, mark, seed):
    draw = random.Random(seed)
    people = draw.sample(PEOPLE[language], 5)
    turns = []
    for person in [*people, people[0]]:
        turns += [CHAIR[language], person]
    page = "\n\n".join(f"{who}{mark}{draw.choice(OPENINGS)}{SAID[language]}" for who in turns)
    transcript = read_transcript(Source(page + "\n", "talk.txt"), language=language)
    got = [turn.speaker.name if turn.speaker else "" for turn in transcript.turns]
    assert [name.removeprefix("M. ").removeprefix("Mme ") for name in got] == [
        who.removeprefix("M. ").removeprefix("Mme ") for who in turns
    ]


@pytest.mark.parametrize("others", [("EF", "CM"), ("KB", "JLS", "TR")])
def test_one_letter_speaks_beside_initials_that_come_again(read, others):
    order = [*others, "A", *others, "A", *others]
    page = "".join(f"- {who}: we should look at this again\n" for who in order)
    assert [turn.speaker.name for turn in read(page, "talk.md").turns] == order
