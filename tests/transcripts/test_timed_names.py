"""Names between times and words: a surname that some of the lines leave out is part of the name."""

from __future__ import annotations

import pytest

PEOPLE = [
    ("Ida Moss", "Kit"),
    ("Élodie Roux", "Jürgen"),
    ("Зоя Брель", "Пётр"),
    ("Ειρήνη Νίκα", "Λία"),
]


def page(lines, clock="00:{:02d}"):
    return "\n".join(
        f"{clock.format(4 * k)} {name} {words}" for k, (name, words) in enumerate(lines)
    )


@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("clock", ["00:{:02d}", "[00:00:{:02d}]"])
@pytest.mark.parametrize("short", [{2}, {4}, {2, 6}])
def test_a_surname_that_some_lines_leave_out_is_of_the_name(read, people, clock, short):
    full, other = people
    lines = [(full.split()[0] if k in short else full) if k % 2 == 0 else other for k in range(8)]
    spoken = [f"Tamo sela number {k}." for k in range(8)]
    talk = read(page(zip(lines, spoken, strict=True), clock))
    assert [turn.speaker.name for turn in talk.turns if turn.speaker] == [full, other] * 4
    assert [turn.text for turn in talk.turns] == spoken


@pytest.mark.parametrize("people", PEOPLE)
def test_a_surname_that_stands_once_is_read_as_words_and_reported(read, people):
    full, other = people
    first = full.split()[0]
    names = [full, other, first, other, first, other]
    talk = read(page((name, f"Tamo sela {k}.") for k, name in enumerate(names)))
    assert talk.turns[0].text == f"{full.split()[1]} Tamo sela 0."
    assert any("may be of the name" in remark.message for remark in talk.remarks)


def test_a_greeting_with_capitals_is_no_surname(read):
    spoken = [
        "Good Morning to all.",
        "Good Morning to you.",
        "Good Evening Kit.",
        "Tamo sela.",
        "Good Evening Per.",
        "Brel sela.",
        "Here we end.",
    ]
    names = ["Ida", "Kit", "Ida", "Kit", "Ida", "Kit", "Ida"]
    talk = read(page(zip(names, spoken, strict=True)))
    assert [turn.text for turn in talk.turns] == spoken
