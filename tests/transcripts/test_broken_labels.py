"""Labels in capitals before a dash, in text whose line ends are those of a page's source."""

from __future__ import annotations

import textwrap

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

SITTINGS = {
    "tr": (
        ("BAŞKAN", "Oturumu açıyorum. Söz Sayın Ulusoy’un, süreniz on dakikadır."),
        ("KÖY İŞLERİ VE ORMAN BAKANI DERYA TEKİN ULUSOY (Bolu)", "Sayın Başkan, teşekkür ederim. Sorun büyük."),
        ("BAŞKAN", "Teşekkür ederim. Şimdi sıra Sayın Demir’de."),
        ("OKAN DEMİR (Sinop)", "Sayın Başkan, sözlerim kısa olacak. Yol yok."),
        ("BAŞKAN", "Teşekkür ederim Sayın Demir. Maddeyi oylarınıza sunuyorum: Kabul edildi."),
        ("DERYA TEKİN ULUSOY (Bolu)", "Sayın Başkan, bir şey eklemek isterim. Köprü de yok."),
        ("BAŞKAN", "Maddeyi oylarınıza sunuyorum: Kabul edildi. Oturumu kapatıyorum."),
    ),
    "en": (
        ("CHAIR", "We begin. Mr Moss has the floor, and he has ten minutes."),
        ("IDA MARY MOSS (Vale)", "Thank you, Chair. The bridge is closed again."),
        ("CHAIR", "Thank you. Mr Lee is next on my list."),
        ("KIT LEE (Thorn)", "Thank you, Chair. I will be short. It stays closed."),
        ("CHAIR", "I ask the committee: agreed."),
        ("IDA MARY MOSS (Vale)", "Chair, one more point on that bridge. It is old."),
        ("CHAIR", "I ask the committee: agreed. The sitting is over."),
    ),
}  # fmt: skip


def _lines(label: str, said: str, parts: int) -> list[str]:
    """The label over so many lines, and a break behind the first word of what is said."""
    words = label.split()
    cuts = [len(words) * part // parts for part in range(parts)]
    broken = [" ".join(words[a:b]) for a, b in zip(cuts, [*cuts[1:], len(words)], strict=True)]
    first, _, rest = said.partition(" ")
    return [*filter(None, broken[:-1]), f"{broken[-1]} – {first}", rest]


@pytest.mark.parametrize("code", SITTINGS)
@pytest.mark.parametrize("parts", [1, 2, 3])
@pytest.mark.parametrize("heading", [(), ("A) Gündem", "1.- Konuya ilişkin konuşma")])
def test_who_speaks_where_lines_break_inside_labels(
    code: str, parts: int, heading: tuple[str, ...]
) -> None:
    turns = SITTINGS[code]
    lines: list[str] = []
    for at, (label, said) in enumerate(turns):
        if at == 3:
            lines += heading
        lines += _lines(label, said, parts if at in (1, 5) else 1)
    read = read_transcript(Source("\n".join(lines), "talk.txt"), language=code)
    names = [turn.speaker.name if turn.speaker else "" for turn in read.turns]
    wanted = [label.partition(" (")[0] for label, _ in turns]
    assert len(names) == len(wanted)
    assert all(b.endswith(a) or a.endswith(b) for a, b in zip(names, wanted, strict=True)), names
    for turn, (_, said) in zip(read.turns, turns, strict=True):
        assert " ".join(word.text for word in turn.words).startswith(said)


@pytest.mark.parametrize(
    ("dash", "name"),
    [("–", "IDA MOSS (Vale) "), (" – ", "IDA MOSS (Vale)"), ("- ", "IDA MOSS (Vale)")],
)
def test_a_dash_after_label_a_bracket_needs_no_blanks(dash: str, name: str) -> None:
    page = f"""CHAIR – We begin.

{name}{dash}Thank you, Chair.

CHAIR – Mr Lee.

KIT LEE (Thorn) – Thank you.

CHAIR – Agreed."""
    read = read_transcript(Source(page, "talk.txt"), language="en")
    assert [t.speaker.name for t in read.turns if t.speaker][1] == "IDA MOSS"


def test_number_of_a_part_is_no_speaker() -> None:
    page = "\n\n".join(
        ["CHAIR – We begin.", "XI – BILLS OF THE DAY", "IDA MOSS – Thank you.", "XII – MOTIONS OF GROUPS",
         "CHAIR – Mr Lee.", "KIT LEE – Thank you.", "XIII – VOTES", "CHAIR – Agreed."]
    )  # fmt: skip
    read = read_transcript(Source(page, "talk.txt"), language="en")
    assert {t.speaker.name for t in read.turns if t.speaker} == {"CHAIR", "IDA MOSS", "KIT LEE"}


def test_an_office_and_words_in_capitals_of_wrapped_speech_are_no_credits() -> None:
    page = """CHAIR – Good Morning Vale
and everybody who came to this hall today. We begin.
KIT LEE – Thank you.
CHAIR – Mr Moss.
IDA MOSS – Thank you."""
    read = read_transcript(Source(page, "talk.txt"), language="en")
    assert [t.speaker.name for t in read.turns if t.speaker] == [
        "CHAIR",
        "KIT LEE",
        "CHAIR",
        "IDA MOSS",
    ]
    assert read.turns[0].words[0].text == "Good"


WRAPPED = {
    "de": (
        ("Präsident Dr. Moos", "Ich rufe den ersten Punkt auf."),
        ("Ida Lenz, Ministerin für Umwelt, Landwirtschaft und Verbraucherschutz", "Sehr geehrter Herr Präsident! Ich danke."),
        ("Kai Berg, ABC", "Meine Damen und Herren! Wir sagen Nein."),
        ("Präsident Dr. Moos", "Vielen Dank. Nun Frau Tal."),
        ("Eva Tal, XYZ", "Herr Präsident! Ich bin dafür."),
        ("Ida Lenz, Ministerin für Umwelt, Landwirtschaft und Verbraucherschutz", "Gern."),
        ("Kai Berg, ABC", "Das war klar."),
    ),
    "es": (
        ("La señora PRESIDENTA", "Tiene la palabra la señora ministra."),
        ("La señora MINISTRA DE AGRICULTURA, PESCA Y ALIMENTACIÓN (Luna Prados)", "Gracias, presidenta."),
        ("La señora PRESIDENTA", "Gracias. Señor Vega."),
        ("El señor VEGA SOTO", "Muchas gracias. No estoy de acuerdo."),
        ("La señora PRESIDENTA", "Señora ministra."),
        ("La señora MINISTRA DE AGRICULTURA, PESCA Y ALIMENTACIÓN (Luna Prados)", "Seré breve."),
        ("La señora PRESIDENTA", "Gracias."),
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", WRAPPED)
def test_who_speaks_where_columns_break_labels_before_a_colon(code: str) -> None:
    turns = WRAPPED[code]
    lines = [
        line
        for label, said in turns
        for line in textwrap.wrap(f"{label}: {said}", 50, break_on_hyphens=False)
    ]
    assert any(
        line.endswith((" und", "PESCA Y", "Landwirtschaft", "AGRICULTURA, PESCA")) for line in lines
    )
    read = read_transcript(Source("\n".join(lines), "talk.txt"), language=code)
    said = [" ".join(word.text for word in turn.words) for turn in read.turns]
    assert said == [said for _, said in turns]
    labels = {turn.label for turn in read.turns}
    assert labels == {label for label, _ in turns}
    assert any("over lines read as a whole" in remark.message for remark in read.remarks)


def test_call_in_a_note_over_lines_is_no_label_of_the_speech_after_it() -> None:
    lines = (
        "Präsidentin Moos: Das Wort hat Herr Berg.",
        "Kai Berg (ABC): Wir haben lange gewartet.",
        "(Beifall bei der ABC sowie bei der DEF –",
        "Zuruf von der XYZ: Viel zu lange!)",
        "Jetzt aber beginnen wir damit.",
        "(Zuruf von der XYZ – Ida Tal (XYZ): Seit",
        "zehn Jahren schon!)",
        "Wir beginnen heute.",
        "Präsidentin Moos: Vielen Dank. Frau Tal, bitte.",
        "Ida Tal (XYZ): Ich danke Ihnen.",
    )
    read = read_transcript(Source("\n".join(lines), "talk.txt"), language="de")
    said: dict[str, str] = {}
    for turn in read.turns:
        name = turn.speaker.name if turn.speaker else ""
        said[name] = " ".join([said.get(name, ""), *(word.text for word in turn.words)])
    assert said["Zuruf von der XYZ"].strip() == "Viel zu lange!"
    assert said["Kai Berg"].strip() == (
        "Wir haben lange gewartet. Jetzt aber beginnen wir damit. Wir beginnen heute."
    )


@pytest.mark.parametrize(
    "below",
    [
        "Ida Moss, Minister of Health\nApologies: Uwe Holm",
        "Apologies: Uwe Holm",
        "Bo Tal: I have read the list.",
    ],
)
def test_names_in_a_list_are_no_label_over_lines(below: str) -> None:
    page = (
        "Ida Moss, Minister of Health: Good day.\n\nBo Tal: Thanks.\n\nUwe Holm, Minister of State: Yes.\n\n"
        f"Kit Lee, Minister of Bees and Honey\n{below}\n\nIda Moss, Minister of Health: I see.\n"
    )
    read = read_transcript(Source(page, "talk.txt"), language="en")
    assert "Kit Lee" not in {turn.speaker.name for turn in read.turns if turn.speaker}
    assert {"Bees", "Honey"} <= {word.text for turn in read.turns for word in turn.words}
