"""Where every name with a group or an office has a colon, headings in bold without one are nobody's."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

RECORDS = {
    "de": ("Präsidentin", "Abgeordneter", ["Entschließungsantrag", "Dringliche Anfrage", "Ute Brandt,"]),
    "fr": ("Présidente", "Député", ["Motion de censure", "Annexe", "Léa Brun,"]),
    "it": ("Presidente", "Deputato", ["Ordine del giorno", "Allegato", "Lea Bruni,"]),
    "pl": ("Marszałek", "Poseł", ["Projekt ustawy", "Załącznik", "Ewa Brun,"]),
}  # fmt: skip
NAMES = ("Kern", "Lohr", "Ruhl", "Vallon", "Serra")


@pytest.mark.parametrize("code", RECORDS)
@pytest.mark.parametrize("bold", [True, False])
def test_headings_in_bold_between_turns_with_colons(code: str, bold: bool) -> None:
    chair, member, headings = RECORDS[code]
    style = "<b>{}</b>:" if bold else "{}:"
    turns = []
    for round_ in range(3):
        for number, name in enumerate(NAMES):
            turns.append(f"<p>{style.format(f'{chair} Ida Moss')} Abc def ghi.</p>")
            turns.append(f"<p>{style.format(f'{member} Tim {name} (XYZ)')} Jkl mno pqr.</p>")
            turns.append(f"<p><b>{headings[(number + round_) % 3]}</b></p><p>Stu vwx yz.</p>")
    read = read_transcript(Source("\n".join(turns), "sitting.html"), language=code)
    people = {turn.speaker.name for turn in read.turns if turn.speaker}
    assert not people & {heading.rstrip(",") for heading in headings}
    assert len(people) == 1 + len(NAMES)


@pytest.mark.parametrize(
    "office",
    [
        "Bundesminister für Kunst, Verfassung und öffentlichen Dienst Dr. Jan Ost",
        "Bundesministerin für Inneres Mag. Jana Ost",
        "Bundesminister für Gesundheit Jan Ost, diplômé",
        "Staatssekretär im Bundesministerium für Finanzen Mag. Jan Ost",
    ],
)
def test_offices_speak_among_members_with_groups(office: str) -> None:
    turns = []
    for name in (*NAMES, *NAMES):
        turns += [
            f"Präsidentin Mag. Ida Moss: Wort hat {name}.",
            f"Abgeordneter Tim {name} (XYZ): Jkl mno pqr.",
        ]
        turns += [f"{office}: Stu vwx yz.", "Zweiter Punkt: Wir sparen."]
    read = read_transcript(Source("\n\n".join(turns), "sitting.txt"), language="de")
    said = {
        " ".join(word.text for word in turn.words)
        for turn in read.turns
        if turn.speaker and "Ost" in (turn.speaker.label or "")
    }
    assert said == {"Stu vwx yz. Zweiter Punkt: Wir sparen."}


@pytest.mark.parametrize("code", ["hu", "pt", "sv", "tr"])
def test_members_who_speak_once_at_length(code: str) -> None:
    names = ["IDA MOSS (ABC)", "TIM KERN (XYZ)", "BO LIND (ABC)", "KIT VALE (DEF)"]
    speech = "\n\n".join(["Abc def ghi jkl."] * 9)
    read = read_transcript(
        Source("\n\n".join(f"{name}: {speech}" for name in names), "sitting.txt"), language=code
    )
    assert [turn.speaker.label for turn in read.turns if turn.speaker] == names
