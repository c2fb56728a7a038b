"""Records in which one office has several holders, labels carry an office, and clauses look like labels."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.names import parse_label
from imhcaps.transcripts.reader import read_transcript


def turns_of(page: str, language: str) -> list[tuple[str, str]]:
    read = read_transcript(Source(page, "talk.txt"), language=language)
    return [
        (turn.speaker.name if turn.speaker else "", " ".join(word.text for word in turn.words))
        for turn in read.turns
    ]


CHAIRS = {
    "es": ("La señora VICEPRESIDENTA ({})", "El señor {}", ("Luna Prados", "Ibáñez Sol"), "La sesión continúa ahora."),
    "pt": ("O Sr. Presidente ({})", "O Sr. {}", ("Rui Matos", "Ana Leite"), "A sessão continua agora."),
    "el": ("ΠΡΟΕΔΡΕΥΩΝ ({})", "{}", ("Πέτρος Δήμου", "Νίκος Βαμβακάς"), "Συνεχίζουμε τη συνεδρίαση."),
    "en": ("THE CHAIR ({})", "{}", ("Ida Moss", "Kit Vale"), "We go on with the sitting."),
}  # fmt: skip


@pytest.mark.parametrize("code", CHAIRS)
def test_two_people_in_one_office_are_two_speakers(code: str) -> None:
    chair, member, (first, second), said = CHAIRS[code]
    members = ("ROMERO", "VALLE") if code != "el" else ("ΜΑΡΙΑ ΛΑΜΠΡΟΥ", "ΑΝΝΑ ΔΡΑΓΩΝΑ")
    parts = []
    for holder in (first, second, first):
        for name in members:
            parts += [f"{chair.format(holder)}: {said}", f"{member.format(name)}: {said} {said}"]
    got = turns_of("\n\n".join(parts), code)
    assert len(got) == len(parts)
    chairs = [name for name, _ in got[::2]]
    assert chairs == [chairs[0]] * 2 + [chairs[2]] * 2 + [chairs[0]] * 2
    assert first in chairs[0] and second in chairs[2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ida Moss (Labour)", "Ida Moss"),
        ("Ida Moss (PhD)", "Ida Moss (she/her)"),
        ("CHAIR (Ida Moss)", "CHAIR"),
        ("THE CHAIR (Gómez de Celis)", "THE CHAIR (Celis)"),
    ],
)
def test_what_else_stands_in_brackets_parts_nobody(one: str, other: str) -> None:
    page = "\n\n".join(
        f"{who}: We go on with this question." for who in (one, "Kit Vale", other, "Kit Vale")
    )
    names = [name for name, _ in turns_of(page, "en")]
    assert len(set(names)) == 2, names


OFFICES = {
    "sk": ("poslanec", "predseda NR SR", "Vážené dámy, vážení páni, hovorím o zákone."),
    "cs": ("poslanec", "předseda PSP", "Vážené dámy, vážení pánové, mluvím o zákoně."),
    "en": ("member", "chair", "Ladies and gentlemen, I speak of the bill."),
    "de": ("Abgeordneter", "Präsident", "Meine Damen und Herren, ich spreche zum Gesetz."),
}


@pytest.mark.parametrize("code", OFFICES)
def test_surname_given_name_and_office_on_a_line_of_their_own(code: str) -> None:
    office, chair, said = OFFICES[code]
    members = ["Horal, Jozef", "Brnak, Peter", "Barna, Miroslav", "Barna, Eva", "Sopko, Viliam"]
    parts = []
    for name in members:
        parts += [(f"Moravec, Ivan, {chair}", said), (f"{name}, {office}", f"{said} {said}")]
    got = turns_of("\n\n".join(f"{label}\n{text}" for label, text in parts), code)
    assert len(got) == len(parts)
    assert [name for name, _ in got[1::2]] == members
    assert {name for name, _ in got[::2]} == {"Moravec, Ivan"}


@pytest.mark.parametrize(
    ("text", "tokens", "role"),
    [
        ("Horál, František, poslanec", ("frantisek", "horal"), "poslanec"),
        ("Moss, Ida, chair of the board", ("ida", "moss"), "chair of the board"),
        ("Moss, Ida", ("ida", "moss"), None),
        ("Ida Moss, PhD, director", ("ida", "moss"), "director"),
    ],
)
def test_a_name_turned_around_with_its_office(
    text: str, tokens: tuple[str, ...], role: str
) -> None:
    label = parse_label(text)
    assert (label.tokens, label.role) == (tokens, role)


RESULTS = {
    "es": ("El señor PRESIDENTE", "La señora {}", "Pasamos a votar.", "Hecha la votación, dio este resultado: votos emitidos, 340."),
    "pt": ("O Sr. Presidente", "A Sr.ª {}", "Vamos votar agora.", "Feita a votação, deu o seguinte resultado: votos a favor, 340."),
    "it": ("PRESIDENTE", "{}", "Passiamo al voto.", "Fatta la votazione, ecco i numeri: presenti e votanti 340."),
}  # fmt: skip


@pytest.mark.parametrize("code", RESULTS)
def test_a_clause_that_comes_again_before_a_list_is_no_speaker(code: str) -> None:
    chair, member, said, clause = RESULTS[code]
    parts = []
    for name in ("ROBLES", "VEGA", "LUNA", "SOLER"):
        parts += [
            f"{member.format(name)}: {said} {said}",
            f"{chair}: {said}",
            clause,
            f"{chair}: {said}",
        ]
    got = turns_of("\n\n".join(parts), code)
    assert not [name for name, _ in got if clause[:8] in name], got
    assert sum(clause.split()[-1] in text for _, text in got) == 4


@pytest.mark.parametrize(
    ("code", "chair", "address", "clause"),
    [
        (
            "es",
            "La señora PRESIDENTA",
            "El señor",
            "Señora presidenta, como es costumbre: me queda un minuto.",
        ),
        ("pt", "A Sr.ª Presidente", "O Sr.", "Senhora presidente, como é costume: fico por aqui."),
        (
            "de",
            "Präsidentin",
            "Abgeordneter",
            "Frau Präsidentin, ich sage es so: mir bleibt eine Minute.",
        ),
    ],
)
def test_what_is_said_to_the_chair_is_not_said_by_it(
    code: str, chair: str, address: str, clause: str
) -> None:
    parts = []
    for name in ("Robles", "Vega", "Luna"):
        parts += [f"{chair}: Gracias.", f"{address} {name} Sanz: Muy bien.\n\n{clause}"]
    got = turns_of("\n\n".join(parts), code)
    assert len(got) == 6
    assert all(clause.split()[-1] in text for _, text in got[1::2])
