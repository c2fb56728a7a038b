"""Sections that a record counts with a sign are headings; a law that is read out is said."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

RECORDS = {
    "sv": ("Anf. 1 TALMANNEN:", "Anf. 2 ANNA BERG (S):", "Svar på interpellation 2023/24:530 om järnvägen"),
    "de": ("Präsidentin Ute Brandt:", "Tim Kern (XYZ):", "Antrag auf Änderung der Satzung"),
    "fi": ("Puhemies Matti Laine:", "Aino Virta vihr:", "Vastaus kysymykseen 530"),
}  # fmt: skip


@pytest.mark.parametrize("code", RECORDS)
@pytest.mark.parametrize("sign", ["§ {}  ", "§{} ", "§ {}. "])
def test_sections_between_turns_are_headings(code: str, sign: str) -> None:
    chair, member, title = RECORDS[code]
    page = "\n\n".join(
        f"{sign.format(number)}{title} {number}\n\n{chair} Abc def ghi.\n\n{member} Jkl mno pqr."
        for number in range(3, 7)
    )
    read = read_transcript(Source(page, "talk.txt"), language=code)
    assert len(read.headings) + bool(read.title) == 4
    said = {" ".join(word.text for word in turn.words) for turn in read.turns}
    assert said == {"Abc def ghi.", "Jkl mno pqr."}


@pytest.mark.parametrize(
    "laws",
    [
        ("§ 5 Alle sind gleich.", "§ 6 Niemand ist ausgenommen."),
        ("§ 9 Die Ehe", "§ 4 Das Haus"),
        ("§ 9 Die Ehe",),
        ("§ 5 wer etwas findet", "§ 6 wer etwas verliert"),
        ("§ 5 Wer etwas findet,", "§ 6 Wer etwas verliert;"),
    ],
)
def test_laws_that_are_read_out_are_said(laws: tuple[str, ...]) -> None:
    page = "\n\n".join(
        [
            "Ute Brandt: Guten Tag.",
            "Tim Kern: Ich lese vor.",
            *laws,
            "Ute Brandt: Danke.",
            "Tim Kern: Gern.",
        ]
    )
    read = read_transcript(Source(page, "talk.txt"), language="de")
    said = " ".join(word.text for turn in read.turns for word in turn.words)
    assert all(law in said for law in laws)


@pytest.mark.parametrize(
    ("code", "head"),
    [("sv", "PERSONER:"), ("nl", "PERSONEN:"), ("fr", "PERSONNAGES:"), ("it", "PERSONAGGI:"), ("pl", "OSOBY:"),
     ("es", "PERSONAJES:"), ("hu", "SZEREPLŐK:"), ("uk", "ДІЙОВІ ОСОБИ:")],
)  # fmt: skip
def test_list_of_the_people_of_a_play_is_nobody(code: str, head: str) -> None:
    page = f"{head}\n\nANNA\nERIK\n\nANNA: Abc?\n\nERIK: Def.\n\nANNA: Ghi jkl.\n\nERIK: Mno."
    read = read_transcript(Source(page, "play.txt"), language=code)
    assert {turn.speaker.label for turn in read.turns if turn.speaker} == {"ANNA", "ERIK"}
