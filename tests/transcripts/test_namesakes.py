"""Two of one surname: their parties tell them apart, in every container, and what is not sure is reported."""

from __future__ import annotations

import pytest

import imhcaps

PARTIES = {
    "cs": ("Piráti", "Starostové"),
    "da": ("Enhedslisten", "Radikale"),
    "de": ("Grüne", "Freie Wähler"),
    "es": ("Mixto", "Izquierda Unida"),
    "fi": ("Vihreät", "Keskusta"),
    "fr": ("Écologistes", "Les Centristes"),
    "hu": ("Párbeszéd", "Momentum"),
    "it": ("Lega", "Azione"),
    "pl": ("Lewica", "Konfederacja"),
    "pt": ("Livre", "Iniciativa Liberal"),
    "sv": ("Miljöpartiet", "Vänsterpartiet"),
    "tr": ("Saadet", "Zafer"),
    "ru": ("Яблоко", "Родина"),
    "el": ("Νίκη", "Πλεύση Ελευθερίας"),
}
WRITTEN = {
    "talk.txt": "{}: Tamo sela {}.\n\n",
    "talk.md": "**{}:** Tamo sela {}.\n\n",
    "talk.html": "<p><strong>{}:</strong> Tamo sela {}.</p>\n",
    "talk.vtt": "00:0{1}.000 --> 00:0{1}.900\n{0}: Tamo sela {1}.\n\n",
}


def talk_of(folder, container, labels, language="en"):
    file = folder / container
    lines = (WRITTEN[container].format(label, number) for number, label in enumerate(labels, 1))
    head = "WEBVTT\n\n" if container.endswith("vtt") else ""
    file.write_text(head + "".join(lines), encoding="utf-8")
    return imhcaps.read_transcript(file, language=language)


def names_of(talk):
    return [turn.speaker.name if turn.speaker else None for turn in talk.turns]


@pytest.mark.parametrize("container", WRITTEN)
@pytest.mark.parametrize("language", PARTIES)
def test_a_surname_of_two_parties_is_two_people_and_said_to_be(language, container, tmp_path):
    one, other = (f"Tammel ({party})" for party in PARTIES[language])
    labels = [one, other, "Brelin", one, other, "Brelin"]
    talk = talk_of(tmp_path, container, labels, language)
    assert names_of(talk) == labels
    assert [turn.text for turn in talk.turns] == [f"Tamo sela {k}." for k in range(1, 7)]
    assert any("are taken for two people" in remark.message for remark in talk.remarks)


@pytest.mark.parametrize("container", WRITTEN)
def test_a_surname_without_its_party_stays_apart_where_two_have_it(container, tmp_path):
    labels = ["Tammel (Mixto)", "Brelin", "Tammel (Azione)", "Brelin", "Tammel", "Brelin"]
    talk = talk_of(tmp_path, container, labels)
    assert names_of(talk) == labels
    assert any("'Tammel' could be" in remark.message for remark in talk.remarks)


@pytest.mark.parametrize(
    ("short", "long"), [("Linke", "Die Linke"), ("Centristes", "Les Centristes")]
)
def test_a_party_in_fewer_words_is_the_same(short, long, tmp_path):
    labels = [f"Tammel ({short})", "Tammel (Mixto)", f"Tammel ({long})", "Tammel (Mixto)"]
    names = names_of(talk_of(tmp_path, "talk.txt", labels))
    assert names[0] == names[2] != names[1] == names[3]


@pytest.mark.parametrize(
    ("notes", "people"),
    [
        (("Host", "laughing"), 1),
        (("Host", "Host"), 1),
        (("reading", "via Zoom"), 1),
        (("Host", "Guest"), 2),
    ],
)
def test_roles_part_only_who_answer_each_other(notes, people, tmp_path):
    labels = [f"Tammel ({notes[0]})", f"Tammel ({notes[1]})", "Brelin", f"Tammel ({notes[0]})"]
    names = names_of(talk_of(tmp_path, "talk.txt", labels))
    assert len(set(names)) == people + 1


def test_one_who_has_two_roles_in_turn_is_one_and_it_is_said(tmp_path):
    labels = ["Tammel (Host)", "Brelin", "Tammel (Chair)", "Brelin"]
    talk = talk_of(tmp_path, "talk.txt", labels)
    assert names_of(talk) == ["Tammel", "Brelin"] * 2
    assert any("are taken for one person" in remark.message for remark in talk.remarks)


def test_captions_do_not_join_the_turns_of_two_forms_of_address(tmp_path):
    labels = ["Mr. Tammel", "Ms. Tammel", "Mr. Tammel", "Ms. Tammel"]
    assert len(talk_of(tmp_path, "talk.vtt", labels).turns) == 4


MARKS = ("\u200e{}", "{}\u200f", "\u2067{}\u2069", "\u202b{}\u202c", "\u061c{}\u200e")


@pytest.mark.parametrize("container", [*WRITTEN, "voices.vtt"])
@pytest.mark.parametrize("marked", MARKS)
@pytest.mark.parametrize("people", [("Tammel", "Brelin"), ("טאמל", "ברלין"), ("تامل", "برلين")])
def test_marks_of_direction_make_no_second_person(people, marked, container, tmp_path, monkeypatch):
    monkeypatch.setitem(
        WRITTEN, "voices.vtt", "00:0{1}.000 --> 00:0{1}.900\n<v {0}>Tamo sela {1}.\n\n"
    )
    labels = [marked.format(name) for name in people] + [*people, *people]
    talk = talk_of(tmp_path, container, labels)
    assert names_of(talk) == [*people] * 3
    assert [turn.text for turn in talk.turns] == [f"Tamo sela {k}." for k in range(1, 7)]


@pytest.mark.parametrize("marked", ["\u200e{}", "\u200f{}", "\u2066{}\u2069", "\u200e{}\u200e"])
def test_marks_of_direction_before_times_and_behind_colons(marked, read):
    lines = [("00:01", "Tammel"), ("00:04", "Brelin"), ("00:07", "Tammel"), ("00:09", "Brelin")]
    text = "\n".join(
        f"{marked.format(f'[{time}]')} {name}:\u200f Tamo sela." for time, name in lines
    )
    talk = read(text)
    assert names_of(talk) == [name for _, name in lines]
    assert [turn.start for turn in talk.turns] == [1000, 4000, 7000, 9000]
    assert {turn.text for turn in talk.turns} == {"Tamo sela."}


@pytest.mark.parametrize("form", ["{}: Tamo sela {}.", "<v {}>Tamo sela {}."])
@pytest.mark.parametrize("letters", [("L", "MP"), ("T", "B"), ("TB", "T")])
def test_a_party_may_be_the_initial_of_the_surname(letters, form, tmp_path):
    file = tmp_path / "talk.vtt"
    labels = [f"Tammel ({party})" for party in (*letters, *letters)]
    cues = (
        f"00:0{k}.000 --> 00:0{k}.900\n{form.format(name, k)}\n\n" for k, name in enumerate(labels)
    )
    file.write_text("WEBVTT\n\n" + "".join(cues), encoding="utf-8")
    assert names_of(imhcaps.read_transcript(file, language="en")) == labels
