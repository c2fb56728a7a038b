"""In a record whose speakers all stand with an article and a form of address, a clause without it is nobody's label."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

RECORDS = {
    "es": (
        ("La señora PRESIDENTA", "El señor TAMAL GIL", "La señora BREL VIDAL"),
        (
            "Señor Tamal, cualquiera que haya escuchado su intervención en el día de hoy sabrá que es una mezcla de:"
            " bulos y datos."
        ),
        "Muchas gracias, señora presidenta.",
    ),
    "gl": (
        ("A señora PRESIDENTA", "O señor TAMAL GIL", "A señora BREL VIDAL"),
        (
            "Señor Tamal, calquera que escoitase a súa intervención no día de hoxe saberá que é unha mestura de:"
            " bulos e datos."
        ),
        "Moitas grazas, señora presidenta.",
    ),
    "pt": (
        ("A Sr.ª Presidente", "O Sr. Tomás Tamal", "A Sr.ª Brígida Brelas"),
        (
            "Senhor Tamal, qualquer pessoa que tenha ouvido a sua intervenção no dia de hoje saberá que é uma mistura de:"
            " boatos e dados."
        ),
        "Muito obrigado, senhora presidente.",
    ),
    "nl": (
        ("De voorzitter", "De heer Tamme (XY)", "Mevrouw Brel (ZZ)"),
        (
            "Meneer Tamme, iedereen die vandaag naar uw bijdrage heeft geluisterd weet dat het een mengsel is van:"
            " geruchten en cijfers."
        ),
        "Dank u wel, voorzitter.",
    ),
}


@pytest.mark.parametrize("again", [1, 2])
@pytest.mark.parametrize("language", RECORDS)
def test_a_clause_said_to_somebody_is_not_theirs(language, again):
    people, clause, thanks = RECORDS[language]
    parts, count = [], 0
    for number in range(12):
        said = f"{thanks} {number}."
        if number in (4, 7)[:again]:
            said += f"\n\n{clause}"
        parts.append(f"{people[number % 3]}: {said}")
        count += 1
    turns = read_transcript(Source("\n\n".join(parts), "talk.txt"), language=language).turns
    assert len(turns) == count
    assert turns[4].words[-1].text == clause.split()[-1]
    assert len({turn.speaker.name for turn in turns if turn.speaker}) == 3


PAIRS = {
    "ca": ("El senyor", "La senyora", "Presidenta"),
    "cs": ("Pan", "Paní", "Předsedkyně"),
    "da": ("Herr", "Fru", "Formanden"),
    "de": ("Herr", "Frau", "Präsidentin"),
    "en": ("Mr.", "Mrs.", "Chair"),
    "es": ("El señor", "La señora", "PRESIDENTA"),
    "fi": ("Herra", "Rouva", "Puhemies"),
    "fr": ("M.", "Mme", "La présidente"),
    "gl": ("O señor", "A señora", "PRESIDENTE"),
    "it": ("Signor", "Signora", "Presidente"),
    "nb": ("Herr", "Fru", "Presidenten"),
    "nl": ("De heer", "Mevrouw", "De voorzitter"),
    "pl": ("Pan", "Pani", "Marszałek"),
    "pt": ("O Sr.", "A Sr.ª", "Presidente"),
    "ro": ("Domnul", "Doamna", "Președinte"),
    "ru": ("Господин", "Госпожа", "Председатель"),
    "sv": ("Herr", "Fru", "Talmannen"),
    "uk": ("Пан", "Пані", "Головуючий"),
}
SURNAMES = {"ru": ("Тамменко", "Брелин"), "uk": ("Тамменко", "Брелюк")}


@pytest.mark.parametrize("case", [str, str.upper])
@pytest.mark.parametrize("language", PAIRS)
def test_a_man_and_a_woman_of_one_surname_are_two_where_the_chair_speaks_in_between(language, case):
    man, woman, chair = PAIRS[language]
    first, second = (case(name) for name in SURNAMES.get(language, ("Tammel", "Brelin")))
    labels = [f"{man} {first}", chair, f"{woman} {first}", chair, f"{woman} {second}", chair] * 2
    page = "\n\n".join(f"{label}: Tamo sela {number + 1}." for number, label in enumerate(labels))
    turns = read_transcript(Source(page, "talk.txt"), language=language).turns
    names = [turn.speaker.name for turn in turns if turn.speaker]
    assert names[:6] == names[6:]
    assert len(set(names)) == 4


@pytest.mark.parametrize("language", ["es", "gl"])
def test_a_slip_in_the_article_makes_no_second_person(language):
    man, woman, chair = PAIRS[language]
    slip = f"{woman.split()[0]} {man.split()[1]}"
    labels = [f"{woman} TAMMEL", chair, f"{slip} TAMMEL", chair, f"{woman} TAMMEL"]
    page = "\n\n".join(f"{label}: Tamo sela {number + 1}." for number, label in enumerate(labels))
    turns = read_transcript(Source(page, "talk.txt"), language=language).turns
    assert len({turn.speaker.name for turn in turns if turn.speaker}) == 2


@pytest.mark.parametrize("other", ["ZZ", "XY"])
@pytest.mark.parametrize("short", [0, 1])
def test_part_of_a_name_with_another_party_is_another_person(short, other):
    names = ("ÁRON TAMMEL", "ILDA BREL")
    part = names[0].split()[short]
    labels = [f"{names[0]} (XY)", f"{names[1]} (ZZ)", f"{part} ({other})", f"{names[1]} (ZZ)"] * 2
    page = "\n\n".join(f"{label}: Tamo sela {number + 1}." for number, label in enumerate(labels))
    turns = read_transcript(Source(page, "talk.txt"), language="hu").turns
    assert len({turn.speaker.name for turn in turns if turn.speaker}) == (3 if other == "ZZ" else 2)


@pytest.mark.parametrize("slip", ["{} {})", "{} ({}"])
@pytest.mark.parametrize("language", ["de", "hu", "pl", "tr"])
def test_a_bracket_that_is_missing_in_one_label_costs_no_turn(language, slip):
    people = (("DR. ÁRON TAMMEL", "XY"), ("ILDA BREL", "ZZ"), ("BORIS SAND", "XY"))
    labels = [f"{name} ({party})" for name, party in people]
    page = labels * 2 + [slip.format("MILA FELD", "ZZ"), *labels]
    text = "\n\n".join(f"{label}: {number + 1}. Tamo sela." for number, label in enumerate(page))
    turns = read_transcript(Source(text, "talk.txt"), language=language).turns
    assert [turn.words[0].text for turn in turns] == [f"{n + 1}." for n in range(len(page))]
    assert turns[6].speaker.name == "MILA FELD"
    assert turns[6].speaker.organisation == "ZZ"


@pytest.mark.parametrize("of", ["DEL DIPUTADO DON", "DE LA DIPUTADA DOÑA"])
@pytest.mark.parametrize("dash", ["- ", "— ", ""])
def test_what_heads_a_question_in_capitals_is_nobody_s_label(of, dash):
    heading = f"{dash}{of} ILDA BREL VIDAL, DEL GRUPO MIXTO (XY), QUE FORMULA AL SEÑOR MINISTRO: ¿ES BUENO?"
    labels = ["La señora PRESIDENTA", "La señora BREL VIDAL", "El señor TAMAL GIL"] * 3
    page = "\n".join(
        f"{label}: Tamo sela {n + 1}." + (f"\n{heading}" if n == 3 else "")
        for n, label in enumerate(labels)
    )
    turns = read_transcript(Source(page, "talk.txt"), language="es").turns
    names = [turn.speaker.name for turn in turns if turn.speaker]
    assert len(set(names)) == 3
    assert not any("DIPUTAD" in name for name in names)


@pytest.mark.parametrize(("one", "other"), [("AB", "CD"), ("XYZ", "QRS")])
def test_a_surname_of_two_parties_is_two_people(one: str, other: str) -> None:
    parties = [one, other, one, other]
    text = "\n\n".join(
        f"Moss ({party}): It is number {k} of them." for k, party in enumerate(parties)
    )
    talk = read_transcript(Source(text, "t.txt"), language="en")
    assert [turn.speaker.name for turn in talk.turns if turn.speaker] == [
        f"Moss ({p})" for p in parties
    ]
