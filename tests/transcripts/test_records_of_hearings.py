"""Records of hearings and chambers: a title, a name and a full stop, in pages of long speeches."""

from __future__ import annotations

import random

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

NAMES = ("Moss", "Vale", "Lind", "Orr", "Quist", "Falk")
SENTENCES = (
    "I yield myself such time as I may consume.",
    "The town has waited for this bridge since the flood.",
    "It is late.",
    "Nobody on this side of the room disputes that figure, and\nnobody should.",
    "Tides turn.",
    "We heard the same from the harbour master, from the mill and\nfrom the school.",
)


def speech(rng: random.Random, count: int) -> str:
    return "\n  ".join(rng.choice(SENTENCES) for _ in range(count))


def turns(text: str, suffix: str = "txt") -> list[tuple[str, str]]:
    talk = read_transcript(Source(text, f"record.{suffix}"))
    return [
        (turn.speaker.name if turn.speaker else "", " ".join(w.text for w in turn.words[:4]))
        for turn in talk.turns
    ]


def record(rng: random.Random, labels: list[str], opening: str = "") -> tuple[str, list[str]]:
    """Long speeches with the labels in turns, each with words of its own in front."""
    lines, begins = [], []
    for number, label in enumerate(labels):
        begin = f"{opening}Point {number} of mine"
        begins.append(begin)
        lines.append(f"  {label}. {begin} comes first. {speech(rng, rng.randint(4, 12))}")
    return "\n".join(lines), begins


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    "written",
    [
        lambda name: f"Mr. {name.upper()}",
        lambda name: f"Mrs. {name.upper()} of Iowa",
        lambda name: f"Senator {name.upper()}",
        lambda name: f"Mr. Mc{name.upper()}",
        lambda name: f"Mr. {name}",
        lambda name: f"Chairwoman {name}",
    ],
)
@pytest.mark.parametrize("container", ["txt", "html"])
def test_few_titled_labels_among_long_speeches_are_turns(written, seed, container):
    rng = random.Random(seed)
    people = rng.sample(NAMES, 3)
    labels = [written(people[0]), "The PRESIDING OFFICER", written(people[1]), written(people[0])]
    text, begins = record(rng, labels, "Mr. President, ")
    if container == "html":
        text = f"<html><body><pre>\n{text}\n</pre></body></html>"
    found = turns(text, container)
    assert [words for _, words in found] == [" ".join(begin.split()[:4]) for begin in begins]
    assert [name for name, _ in found] == labels


def test_one_label_with_its_name_in_capitals_alone_above_the_speech():
    page = "<p>Mr. VALE.</p><p>I thank the chair.</p><p>It has been a long day.</p>"
    assert turns(page, "html") == [("Mr. VALE", "I thank the chair.")]


@pytest.mark.parametrize("name", ["KING", "POPE", "DEAN", "PRINCE"])
def test_a_surname_that_is_a_title_is_a_name_before_a_place(name):
    labels = [f"Mr. {name} of Iowa", "Ms. LIND", f"Mr. {name} of Iowa", "Ms. LIND"]
    text, _ = record(random.Random(1), labels)
    assert [who for who, _ in turns(text)] == labels


def test_who_is_spoken_to_at_the_head_of_a_paragraph_is_no_label():
    rng = random.Random(3)
    text, _ = record(rng, ["Mr. MOSS", "Ms. LIND", "Mr. MOSS", "Ms. LIND"])
    said = "  Mr. Chairman, I reserve the balance of my time.\n"
    asked = "  Mr. Chairman, I would like to note for my colleagues, this is a\nsimple bill. We wrote it so.\n"
    text = text.replace("\n  Ms. LIND", f"\n{said}{asked}  Ms. LIND", 1)
    talk = read_transcript(Source(text, "record.txt"))
    words = " ".join(word.text for turn in talk.turns for word in turn.words)
    assert "I reserve the balance of my time." in words
    assert "I would like to note for my colleagues, this is a simple bill." in words
    assert {turn.speaker.name for turn in talk.turns if turn.speaker} == {"Mr. MOSS", "Ms. LIND"}


@pytest.mark.parametrize(
    "clause",
    [
        "At the end of the bill, add the following",
        "(a) Findings.--The council finds the following",
        "Dear Mr. Secretary",
        "Dear Friends of the Harbour",
    ],
)
def test_letters_and_bills_that_are_read_into_a_record_have_no_speakers(clause):
    rng = random.Random(5)
    labels = ["Mr. MOSS", "Ms. LIND", "Mr. MOSS", "Ms. LIND", "Mr. MOSS", "Ms. LIND"]
    text, _ = record(rng, labels)
    read_out = f"  {clause}: The bridge is closed to carts.\n"
    text = text.replace("\n  Ms. LIND", f"\n{read_out}  Ms. LIND")
    assert [who for who, _ in turns(text)] == labels


@pytest.mark.parametrize(
    "behind", ["Mr. President, Ladies and Gentlemen, Delegates", "The Harbour Union"]
)
def test_names_that_open_a_wrapped_sentence_are_said(behind):
    lines = [
        f"ANN MOSS (Group - X) - {behind}\nwho came from afar, I welcome you all tonight.",
        "BO LIND (Group - Y) - We are glad that the roof holds, and the rain has ended now.",
    ]
    text = "\n\n".join(lines * 3)
    assert [who.split(" (")[0] for who, _ in turns(text)] == ["ANN MOSS", "BO LIND"] * 3


@pytest.mark.parametrize("state", ["SE", "PA", "AL", "TO", "ES"])
def test_a_state_in_the_brackets_of_a_label_ends_no_sentence(state):
    lines = [
        f"O SR. ARI MOTA (Bloco/X - {state}. Sem revisão do orador.) - Presidente, eu quero registrar isso.",
        "O SR. PRESIDENTE (Rui Lima. Y - RJ) - Obrigado, Deputado. Tem a palavra a Deputada.",
        f"A SRA. EVA SÁ (Bloco/X - {state}. Pela ordem.) - Eu peço mais um minuto para concluir.",
    ]
    talk = read_transcript(Source("\n\n".join(lines * 2), "ata.txt"), language="pt")
    assert len(talk.turns) == 6


def test_counts_of_votes_that_come_again_are_said_by_the_chair():
    said = "The vote is closed."
    count = f"{said}\nResult of the vote:\nYES: 144;\nNO: 26.\nThe motion is rejected."
    lines = [
        f"CHAIR ANN MOSS (X) - {rest}\n\nBO LIND (Y) - I thank all who voted with us today."
        for rest in (said, said, count, said, said, count, said, said)
    ]
    found = turns("\n\n".join(lines))
    assert [who.split(" (")[0] for who, _ in found] == ["CHAIR ANN MOSS", "BO LIND"] * 8
