"""Words that open the paragraphs of a page without labels in turn are reported; given as speakers they speak."""

from __future__ import annotations

import pytest

NAMES = [
    ("Kim", "Lea"),
    ("Élodie", "Jürgen"),
    ("Зоя", "Пётр"),
    ("Ida Moss", "Kit Roe"),
    ("Λία", "Ηρώ"),
]
FORMS = {"stop": "{}. {}", "capitals": "{} {}", "line": "{}\n{}"}


def page(names, form, rounds=2):
    people = [name.upper() if form == "capitals" else name for name in names]
    turns = [FORMS[form].format(people[k % 2], f"Tamo sela brel {k}.") for k in range(2 * rounds)]
    return "\n\n".join(turns)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("names", NAMES)
def test_words_that_open_paragraphs_in_turn_are_never_silent(read, names, form):
    talk = read(page(names, form), language="en")
    if {turn.speaker.name for turn in talk.turns if turn.speaker} != set(names):
        shown = [name.upper() if form == "capitals" else name for name in names]
        reported = [r for r in talk.remarks if "may be who speaks" in r.message]
        assert len(reported) == 1
        assert all(repr(name) in reported[0].message for name in shown)
        assert "1, " in reported[0].message


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("names", NAMES)
def test_they_speak_when_they_are_given(read, names, form):
    talk = read(page(names, form), language="en", speakers=names)
    assert [turn.speaker.name for turn in talk.turns if turn.speaker] == [*names] * 2
    assert [turn.text for turn in talk.turns] == [f"Tamo sela brel {k}." for k in range(4)]


@pytest.mark.parametrize(
    "said",
    ["I know it.", "A day is long.", "I'm done.", "I’m done.", "“Tamo” is a word.", "À bas!"],
)
@pytest.mark.parametrize("names", NAMES)
def test_they_speak_whatever_begins_what_they_say(read, names, said):
    people = [names[k % 2] for k in range(4)]
    text = "\n\n".join(f"{name.upper()} {said}" for name in people)
    talk = read(text, language="en", speakers=names)
    assert [turn.speaker.name for turn in talk.turns if turn.speaker] == people
    assert [turn.text for turn in talk.turns] == [said] * 4


@pytest.mark.parametrize(
    "text",
    [
        "So. We begin here.\n\nNo. We do not.\n\nSo. We go on.\n\nNo. We stop.",
        "Yesterday. It rained.\n\nToday. It is dry.\n\nTomorrow. It snows.\n\nSunday. It is mild.",
        "NASA It flew.\n\nThe rest of it is plain prose.\n\nNASA It flew.\n\nAnd more plain prose.\n\nESA And so on.",
    ],
)
def test_prose_is_not_reported(read, text):
    assert not any("may be who speaks" in r.message for r in read(text, language="en").remarks)


@pytest.mark.parametrize("container", ["{}: {}\n\n", "**{}:** {}\n\n", "{}:\n{}\n\n"])
@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize(
    "first", ["so this is the first thing i say.", "and then we begin with this one"]
)
def test_the_words_of_a_first_turn_in_small_letters_are_kept(read, names, first, container):
    text = container.format(names[0], first) + container.format(names[1], "Tamo sela.")
    talk = read(text, "talk.md", language="en")
    assert " ".join(turn.text for turn in talk.turns).endswith(f"{first} Tamo sela.")
    assert not talk.summary


@pytest.mark.parametrize(
    "head",
    ["Host: Ida Moss", "Date: 3 May 2021", "In this talk we hear how bread is made and sold."],
)
def test_what_stands_above_the_first_turn_and_is_none_stays_there(read, head):
    text = f"{head}\n\nIda: We begin here.\n\nKit: So we do.\n\nIda: And we end.\n\nKit: Right."
    assert read(text, language="en").turns[0].text == "We begin here."
