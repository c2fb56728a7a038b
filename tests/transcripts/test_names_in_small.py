"""Minutes: names in small letters, and names before a small letter, beside labels that come again."""

from __future__ import annotations

import pytest

PEOPLE = [("Ida", "Kit", "Ola"), ("IM", "KR", "OV"), ("Ida Moss", "Kit Roe", "Ola Vik")]
WRITTEN = {"talk.txt": "{}: {}\n\n", "talk.md": "{}: {}\n\n", "list.md": "- {}: {}\n"}
SPOKEN = "Tamo sela brel, which is number {} of them and no more."
SMALL = "which tamo sela brel is this, that is what I ask of them"


def names_of(talk):
    return [turn.label or None for turn in talk.turns]


def page(container, labels, spoken):
    return "".join(WRITTEN[container].format(*pair) for pair in zip(labels, spoken, strict=True))


@pytest.mark.parametrize("container", WRITTEN)
@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("name", ["ada tammel", "brelin", "jo van tammel", "tammel_b"])
def test_a_name_in_small_letters_that_comes_again_speaks(read, people, name, container):
    labels = [*people, name, *people, name, *people, *people]
    spoken = [SPOKEN.format(k) for k in range(len(labels))]
    talk = read(page(container, labels, spoken), container, language="en")
    assert names_of(talk) == labels
    assert [turn.text for turn in talk.turns] == spoken


@pytest.mark.parametrize("container", WRITTEN)
@pytest.mark.parametrize("people", PEOPLE)
def test_a_name_that_stands_with_capitals_elsewhere_speaks_once_in_small(read, people, container):
    labels = [*people, "ada tammel", *people, *people]
    spoken = [SPOKEN.format(k) for k in range(len(labels))]
    spoken[1] = "We heard Ada Tammel on this before, and so on."
    talk = read(page(container, labels, spoken), container, language="en")
    assert names_of(talk) == labels


@pytest.mark.parametrize("container", WRITTEN)
@pytest.mark.parametrize(
    "head", ["next step", "open question", "on the list", "resolution", "the idea"]
)
def test_words_of_the_text_before_a_colon_do_not_speak(read, head, container):
    people = PEOPLE[0]
    labels = [*people, head, *people, head, *people, *people]
    spoken = [SPOKEN.format(k) for k in range(len(labels))]
    spoken[0] = (
        f"What is the {head} here, the resolution, the next step on this list of the question, if the idea is open?"
    )
    talk = read(page(container, labels, spoken), container, language="en")
    assert set(names_of(talk)) == set(people)


@pytest.mark.parametrize("name", ["Tammel", "Ada Tammel", "TQ", "Tammel (XY)"])
@pytest.mark.parametrize("container", ["talk.txt", "talk.md"])
@pytest.mark.parametrize("share", [4, 6])
def test_a_name_that_stands_once_before_a_small_letter(read, name, container, share):
    people = ["Ida", "Kit", "Ola", "Eva", "EK", "MT"]
    labels = [*people, *people, name, *people, *people]
    spoken = [SMALL if k % share == 0 else SPOKEN.format(k) for k in range(len(labels))]
    spoken[12] = SMALL
    talk = read(page(container, labels, spoken), container, language="en")
    assert names_of(talk) == labels


@pytest.mark.parametrize("container", WRITTEN)
@pytest.mark.parametrize(
    "odd", [("doc", "Add new groups to it #15"), ("e", "by them on the fifth of March")]
)
def test_a_change_of_a_program_and_a_letter_do_not_speak(read, odd, container):
    people = PEOPLE[0]
    labels = [*people, odd[0], *people, *people]
    spoken = [SPOKEN.format(k) for k in range(len(labels))]
    spoken[3] = odd[1]
    spoken[5] = "What we call Doc is another, E too."
    talk = read(page(container, labels, spoken), container, language="en")
    assert set(names_of(talk)) == set(people)


@pytest.mark.parametrize("container", ["talk.txt", "talk.md"])
@pytest.mark.parametrize("login", ["idam", "kit_r", "ola2"])
def test_one_login_beside_a_few_names_speaks_and_shows_addresses(read, login, container):
    """Notes of a short meeting: the chair speaks most, and half of it is addresses."""
    labels = [login, "Kari", login, login, "Kari", login, "Per", login, login, "Per", login]
    spoken = [
        f"we have looked at part {k} of it and I think it is fine" for k in range(len(labels))
    ]
    spoken[3] = spoken[8] = "https://a.example/page"
    talk = read(page(container, labels, spoken), container, language="en")
    assert set(names_of(talk)) == set(labels)
    assert names_of(talk).count(login) == labels.count(login)
