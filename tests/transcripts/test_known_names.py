"""Labels that name somebody whom the page knows by another label: the first name alone, the medium behind it."""

from __future__ import annotations

import pytest

WRITTEN = {
    "talk.txt": "{}: {}\n\n",
    "talk.md": "**{}:** {}\n\n",
    "list.md": "- {}: {}\n",
    "talk.html": "<p>{}: {}</p>\n",
}
# Given names that are also words of the language.
FIRST = {
    "de": ("Will Tammel", "Jan Brel"),
    "en": ("Will Tammel", "Grant Brel"),
    "en, too": ("Mark Tammel", "May Brel"),
    "sv": ("Hans Tammel", "My Brel"),
    "tr": ("Can Tammel", "Ece Brel"),
}


def names_of(talk):
    return [turn.speaker.name if turn.speaker else None for turn in talk.turns]


@pytest.mark.parametrize("container", WRITTEN)
@pytest.mark.parametrize("language", FIRST)
@pytest.mark.parametrize("often", [1, 3])
def test_a_first_name_alone_is_who_has_the_full_name(read, language, container, often):
    one, other = FIRST[language]
    third = "Kit Roe"
    labels = [one, third, other, third, *([one.split()[0], third] * often), other.split()[0], third]
    spoken = [f"Tamo sela brel, number {k} of them." for k in range(len(labels))]
    text = "".join(WRITTEN[container].format(*pair) for pair in zip(labels, spoken, strict=True))
    talk = read(text, container, language=language[:2])
    full = {name.split()[0]: name for name in (one, other)}
    assert names_of(talk) == [full.get(label, label) for label in labels]
    assert [turn.text for turn in talk.turns] == spoken
    assert any(f"is taken for {one!r}" in remark.message for remark in talk.remarks)


# Surnames that are also what heads a part of a page.
LAST = {"de": "Beispiel", "en": "Price", "fr": "Conseil", "it": "Nota", "nl": "Tip", "tr": "Örnek"}


@pytest.mark.parametrize("container", WRITTEN)
@pytest.mark.parametrize("language", LAST)
@pytest.mark.parametrize("often", [1, 3])
def test_a_surname_that_heads_pages_is_who_has_the_full_name(read, language, container, often):
    last = LAST[language]
    labels = [f"Ida {last}", "Kit Roe", *([last, "Kit Roe"] * often)]
    spoken = [f"Tamo sela brel, number {k} of them." for k in range(len(labels))]
    text = "".join(WRITTEN[container].format(*pair) for pair in zip(labels, spoken, strict=True))
    talk = read(text, container, language=language)
    assert names_of(talk) == [f"Ida {last}", "Kit Roe"] * (often + 1)
    assert [turn.text for turn in talk.turns] == spoken
    assert any(f"{last!r} is taken for" in remark.message for remark in talk.remarks)


# What is said to somebody, by the surname and by the first name.
ADDRESSED = {
    "cs": ("Pane Brele, říkám vám", "Ido, prosím tě"),
    "fr": ("Monsieur Brel, je vous dis", "Ida, écoute-moi"),
    "pt": ("Senhor Brel, digo-lhe", "Ida, ouve-me bem"),
    "uk": ("Пане Брель, кажу вам", "Ідо, послухай мене"),
    "de": ("Herr Brel, ich sage Ihnen", "Ida, hör zu"),
    "nl": ("Meneer Brel, ik zeg u", "Ida, luister nou"),
    "sv": ("Herr Brel, jag säger", "Ida, hör på"),
    "tr": ("Sayın Brel, size söylüyorum", "Ida, dinle beni"),
    "en": ("Mr. Brel, I tell you this", "Ida, listen to me"),
    "es": ("Señor Brel, le digo", "Ida, escucha bien"),
    "it": ("Signor Brel, le dico", "Ida, ascolti bene"),
    "pl": ("Panie Brel, mówię panu", "Ida, proszę posłuchać"),
}


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("language", ADDRESSED)
def test_a_clause_that_calls_a_speaker_is_said_to_them(read, language, which):
    one, other = ("Іда Таммель", "Кіт Брель") if language == "uk" else ("Ida Tammel", "Kit Brel")
    if which:
        one, other = other, one
    clause = f"{ADDRESSED[language][which]}: So it is not."
    text = (
        f"{other}: What do you say to that?\n\n{one}: I have thought about it.\n\n{clause}\n\n"
        f"{other}: We hear that often.\n\n{one}: Then listen at last."
    )
    talk = read(text, language=language)
    assert names_of(talk) == [other, one, other, one]
    assert talk.turns[1].text == f"I have thought about it. {clause}"


@pytest.mark.parametrize(
    ("language", "clause", "place"),
    [
        ("it", "Signor Brel, le dico", "Kit da Torino"),
        ("pl", "Pan Brel, mówię panu", "Kit z Krakowa"),
        ("en", "Mr. Brel, so to say", "Kit from the Harbour Board"),
    ],
)
@pytest.mark.parametrize("goes_on", ["so it is not.", "So it is not."])
def test_who_is_labelled_with_a_title_is_called_in_small_words(
    read, language, clause, place, goes_on
):
    one = clause.split(",")[0]
    text = (
        f"{one}: What do you say to that?\n\nKit: I have thought about it.\n\n{one}: And then?\n\n"
        f"Kit: Wait.\n\n{clause}: {goes_on}\n\n{one}: We hear that often.\n\n{place}: Then listen at last."
    )
    talk = read(text, language=language)
    assert [turn.label for turn in talk.turns] == [one, "Kit", one, "Kit", one, place]
    assert talk.turns[3].text == f"Wait. {clause}: {goes_on}"


@pytest.mark.parametrize("part", ["as individual", "as an editor", "from the floor"])
def test_who_speaks_in_another_part_is_called_by_nobody(read, part):
    labels = ["Ida Moss", "Kit Roe", f"Ida Moss, {part}", "Kit Roe", "Ida Moss"]
    talk = read("".join(f"{label}: Tamo sela brel.\n\n" for label in labels), language="en")
    assert names_of(talk) == ["Ida Moss", "Kit Roe", "Ida Moss", "Kit Roe", "Ida Moss"]


@pytest.mark.parametrize("office", ["apicoltore in pensione", "maestra di scuola"])
def test_who_is_introduced_by_small_words_speaks(read, office):
    label = f"Ida Moss, {office}"
    text = "".join(f"{who}: Buonasera a tutti.\n\n" for who in (label, "Kit Roe", label, "Kit Roe"))
    assert names_of(read(text, language="it")) == ["Ida Moss", "Kit Roe"] * 2


@pytest.mark.parametrize("first", ["Will", "Mark"])
def test_a_first_name_of_two_is_neither_of_them(read, first):
    labels = [f"{first} Tammel", f"{first} Brel", first, f"{first} Tammel", f"{first} Brel", first]
    talk = read("\n\n".join(f"{label}: Tamo sela." for label in labels), language="en")
    assert set(names_of(talk)) <= {f"{first} Tammel", f"{first} Brel", first}


MEDIA = {
    "da": "i chatten",
    "de, as": "als Gast",
    "en, as": "as chair",
    "en, at": "at floor mic",
    "es, as": "como ponente",
    "de": "im Chat",
    "de, phone": "per Telefon",
    "en": "in comments",
    "en, chat": "via chat",
    "en, phone": "on the phone",
    "en, program": "on IRC",
    "es": "por teléfono",
    "fr": "par téléphone",
    "it": "via Zoom",
    "nl": "via Teams",
    "pl": "przez telefon",
    "pt": "no chat",
    "ru": "через Zoom",
    "sv": "via telefon",
}


@pytest.mark.parametrize("container", WRITTEN)
@pytest.mark.parametrize("people", [("Ida Moss", "Kit Roe"), ("IM", "KR"), ("Ida", "Kit")])
@pytest.mark.parametrize("language", MEDIA)
def test_who_speaks_by_a_medium_is_the_same(read, language, people, container):
    one, other = people
    labels = [one, other, f"{one} {MEDIA[language]}", other, one, f"{other} {MEDIA[language]}"]
    spoken = [f"Tamo sela brel, number {k} of them." for k in range(len(labels))]
    text = "".join(WRITTEN[container].format(*pair) for pair in zip(labels, spoken, strict=True))
    talk = read(text, container, language=language[:2])
    assert names_of(talk) == [one, other, one, other, one, other]
    assert [turn.text for turn in talk.turns] == spoken
    assert sum("is taken for" in remark.message for remark in talk.remarks) >= 2


@pytest.mark.parametrize("medium", MEDIA.values())
def test_a_clause_about_a_medium_is_no_label(read, medium):
    lines = [
        "Ida: Tamo sela.",
        "Kit: Sela tamo.",
        f"Links {medium}: https://example.org/",
        "Ida: Brel tamo.",
        "Kit: Tamo.",
    ]
    assert set(names_of(read("\n\n".join(lines), language="en"))) == {"Ida", "Kit"}


@pytest.mark.parametrize(
    "people", [("Will", "Mark"), ("Grant", "Will"), ("Mark", "May"), ("Can", "So")]
)
@pytest.mark.parametrize("between", [":\n", ":\n\n"])
def test_names_that_are_words_stand_alone_above_what_they_say(read, people, between):
    spoken = [f"Tamo sela brel, number {k} of them." for k in range(6)]
    talk = read(
        "\n\n".join(f"{people[k % 2]}{between}{words}" for k, words in enumerate(spoken)),
        language="en",
    )
    assert names_of(talk) == [*people] * 3
    assert [turn.text for turn in talk.turns] == spoken


@pytest.mark.parametrize("group", ["Alfa", "XY", "független"])
def test_a_bracket_before_the_colon_needs_no_blank_behind_it(read, group):
    labels = ["ELNÖK: ", f"TAMMEL IDA ({group}):", "ELNÖK: ", f"BREL KIT ({group}): "] * 2
    talk = read(
        "\n\n".join(f"{label}Tamo sela {k}." for k, label in enumerate(labels)), language="hu"
    )
    assert names_of(talk) == ["ELNÖK", "TAMMEL IDA", "ELNÖK", "BREL KIT"] * 2


@pytest.mark.parametrize("medium", ["via chat", "im Chat", "as chair"])
def test_a_first_name_and_a_medium_are_who_has_the_full_name(read, medium):
    labels = ["Ida Moss", "Kit Roe", "Ida", f"Kit {medium}"]
    talk = read(
        "".join(f"**{label}:** Tamo sela brel.\n\n" for label in labels), "talk.md", language="en"
    )
    assert names_of(talk) == ["Ida Moss", "Kit Roe"] * 2


NAMESAKES = [
    ("Mr. {}", "Ms. {}"),
    ("Ms. {}", "Mr. {}"),
    ("Dr. {}", "Mrs. {}"),
    ("{} (AB)", "{} (CD)"),
    ("{} (North)", "{} (South)"),
]


@pytest.mark.parametrize("forms", NAMESAKES)
@pytest.mark.parametrize("surname", ["Moss", "Tammel"])
@pytest.mark.parametrize("language", ["de", "en", "fr", "nl"])
def test_the_medium_makes_nobody_a_namesake(read, language, surname, forms):
    one, other = (form.format(surname) for form in forms)
    medium = MEDIA[language]
    labels = [one, other, one, other, f"{one} {medium}", f"{other} {medium}"]
    spoken = [f"Tamo sela brel, number {k} of them." for k in range(len(labels))]
    lines = [f"{label}: {words}" for label, words in zip(labels, spoken, strict=True)]
    talk = read("\n\n".join(lines), language=language)
    assert names_of(talk) == [one, other] * 3
    assert [turn.text for turn in talk.turns] == spoken


@pytest.mark.parametrize("forms", NAMESAKES)
def test_by_a_medium_a_surname_of_two_is_neither_of_them(read, forms):
    one, other = (form.format("Moss") for form in forms)
    labels = [one, other, one, other, "Moss via chat", one]
    talk = read("\n\n".join(f"{label}: Tamo sela brel." for label in labels), language="en")
    assert names_of(talk)[4] not in (one, other)
