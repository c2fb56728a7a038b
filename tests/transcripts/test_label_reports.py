"""Whatever looks like a label and is read as words is said, with its lines, and once for all that is weak."""

from __future__ import annotations

import pytest

TALK = (
    "Ida Moss: Good day to all of you.\n\nKit Vale: Good day, Ida.\n\n{}\n\n"
    "Ida Moss: Then we begin now.\n\nKit Vale: Yes, we do.\n"
)


def said_of(talk, text):
    return [
        r
        for r in talk.remarks
        if text in f"{r.message} {r.text}" and ("taken" in r.message or "colon" in r.message)
    ]


@pytest.mark.parametrize("weak", ["ida", "Und", "the keeper", "So", "then", "Not now", "why"])
def test_a_weak_label_that_stands_once_is_said_with_its_line(read, weak):
    talk = read(TALK.format(f"{weak}: it is as good a day as any."))
    speakers = {turn.speaker.name for turn in talk.turns if turn.speaker}
    if weak in speakers:
        return
    found = said_of(talk, weak)
    assert found
    assert {r.line for r in found} == {5}


def test_many_are_counted_in_one_remark(read):
    plan = "\n\n".join(
        f"the {what}: as it was said before." for what in ["roof", "door", "wall", "floor"]
    )
    talk = read(TALK.format(plan))
    found = [r for r in talk.remarks if "begin with words and a colon" in r.message]
    assert [(r.kind, r.line) for r in found] == [("note", 5)]
    assert found[0].message.startswith("4 lines begin")
    assert "also line 7, 9, 11" in found[0].message


def test_clauses_and_addresses_are_not_said(read):
    text = (
        "I tell you one thing that I know: it rains.\n\nSee also: https://example.org/a\n\n"
        "It opens at 10:30 every day."
    )
    talk = read(TALK.format(text))
    assert not [r for r in talk.remarks if "begin" in r.message and "colon" in r.message]
