"""Numbers, heads and feet of printed pages in text that was taken out of them."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript
from transcripts.conservation import invented, lost

TURNS = (
    ("Ida Moss", "The harbour was open, and we sailed in the early"),
    ("", "morning, as my father had always done."),
    ("Kit Vale", "Who was with you?"),
    ("Ida Moss", "My two brothers. They never left the"),
    ("", "boat alone in all these years."),
    ("Kit Vale", "And then the flood came."),
)
HEADS = (
    ("Record of the harbour", "3 May 2021"),
    ("Session 12", "COUNCIL OF THE TOWN", "Notes"),
    (),
)
NUMBERS = ("{n}/8", "Page {n} of 8", "Seite {n} von 8", "{n} / 8")


def paged(number: str, head: tuple[str, ...], at_foot: bool) -> str:
    """Pages of two lines, each with its number and its head, between them."""
    out = []
    for page in range(8):
        who, said = TURNS[page % len(TURNS)]
        marks = [*head, number.format(n=page + 1)]
        line = f"{who}: {said}" if who else said
        out += [line, *marks] if at_foot else [*marks, line]
    return "\n\n".join(out)


def words(talk) -> str:
    return " ".join(word.text for turn in talk.turns for word in turn.words)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("at_foot", [False, True])
def test_nobody_speaks_what_stands_on_every_page(number, head, at_foot):
    text = paged(number, head, at_foot)
    talk = read_transcript(Source(text, "talk.txt"))
    said = [said for _, said in (TURNS * 2)[:8]]
    assert words(talk) == " ".join(said)
    assert {turn.speaker.name for turn in talk.turns if turn.speaker} == {"Ida Moss", "Kit Vale"}
    skipped = [remark for remark in talk.remarks if remark.message == "number or head of a page"]
    assert len(skipped) == 8 * (1 + len(head))
    assert not lost(text, talk)
    assert not invented(text, talk)


def test_a_sentence_that_a_page_parts_stays_in_its_paragraph():
    text = "Ida Moss: We sailed in the\n\n[[Page 12]]\n\nearly morning.\n\nKit Vale: Yes.\n\nIda Moss: No.\n\nKit Vale: So."
    talk = read_transcript(Source(text, "talk.txt"))
    assert talk.turns[0].paragraphs == ()
    assert " ".join(word.text for word in talk.turns[0].words) == "We sailed in the early morning."


@pytest.mark.parametrize("answer", ["{n}", "{n}.", "{n} of them", "Page {n}"])
def test_figures_that_people_say_are_no_numbers_of_pages(answer):
    text = "\n\n".join(
        f"Ida: What comes behind {n - 1}?\n\nKit: {answer.format(n=n)}" for n in range(2, 8)
    )
    talk = read_transcript(Source(text, "talk.txt"))
    assert len(talk.turns) == 12


def test_head_that_also_stands_on_pages_with_roman_numbers_is_nobodys() -> None:
    # The pages of contents are counted apart.
    contents = "\n\n".join(f"Record of the harbour\n\nItem {n} of the day" for n in "ABC")
    text = contents + "\n\n" + paged("Page {n}", ("Record of the harbour",), False)
    talk = read_transcript(Source(text, "talk.txt"))
    assert "harbour was open" in words(talk)
    assert "Record" not in words(talk)
