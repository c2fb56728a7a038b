"""Labels of a page inside its lines: a line break was lost there; and texts that are none."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript


def turns_of(text: str, language: str = "en") -> list[tuple[str, str]]:
    transcript = read_transcript(Source(text), language=language)
    return [
        (turn.speaker.name if turn.speaker else "", " ".join(word.text for word in turn.words))
        for turn in transcript.turns
    ]


def remarks_of(text: str) -> list[str]:
    return [r.message for r in read_transcript(Source(text), language="en").remarks]


@pytest.mark.parametrize(
    ("language", "names", "words"),
    [
        ("en", ("Ida Moss", "Kit Lee"), ("Good day.", "Thank you all!", "We begin.", "Yes.")),
        ("de", ("Präsidentin Moos", "Kai Lenz (ABC)"), ("Guten Tag.", "Danke sehr.", "Wir beginnen.", "Ja.")),
        ("pl", ("Marszałek", "Poseł Jan Lis"), ("Dzień dobry.", "Dziękuję.", "Zaczynamy.", "...tak.")),
        ("es", ("El señor PRESIDENTE", "La señora VEGA LUNA"), ("Buenos días.", "¿Sí?", "Empezamos.", "¡Bien!")),
        ("uk", ("Головуючий", "Олена Гай"), ("Добрий день.", "Дякую.", "Починаємо.", "«Так».")),
        ("he", ("היו\"ר יואל לוי", "שרה כהן"), ("שלום לכולם.", "תודה רבה.", "נתחיל.", "כן.")),
    ],
)  # fmt: skip
def test_label_behind_the_end_of_a_sentence_begins_a_turn(language, names, words) -> None:
    one, other = names
    a, b, c, d = words
    text = (
        f"{one}: {a} {other}: {b}\n\n{one}: {c}\n\n{other}: {b}\n\n{one}: {a} {c}\n\n"
        f"{other}: {d} {one}: {a} {other}: {b}\n\n{one}: {a}\n"
    )
    said = [(name.split(" (")[0], spoken) for name, spoken in turns_of(text, language)]
    first, second = one, other.split(" (")[0]
    assert said == [
        (first, a), (second, b), (first, c), (second, b), (first, f"{a} {c}"),
        (second, d), (first, a), (second, b), (first, a),
    ]  # fmt: skip


def test_label_behind_a_note_in_brackets_begins_a_turn() -> None:
    text = "Ida Moss: Good day, (applause) Kit Lee: Hi.\n\nIda Moss: We begin.\n\nKit Lee: Fine.\n"
    assert [name for name, _ in turns_of(text)] == ["Ida Moss", "Kit Lee", "Ida Moss", "Kit Lee"]


def test_turns_inside_lines_are_reported_with_their_lines() -> None:
    text = (
        "Ida Moss: Good day. Kit Lee: Hi.\n\nIda Moss: We begin.\n\nKit Lee: Fine. Ida Moss: So?\n"
    )
    assert any(
        "'Kit Lee' inside a line is taken for a speaker (also in line 5)" in m
        for m in remarks_of(text)
    )


@pytest.mark.parametrize(
    "spoken",
    [
        "Thanks to all. Kit: What do you say?",  # Kit is called, and speaks next.
        "We met Kit Lee: a fine man.",
        "The names are these. Ida and Kit Lee: two of them.",
        "He wrote it down. Next item: Kit Lee speaks.",
    ],
)
def test_name_that_is_called_or_named_stays_a_word(spoken: str) -> None:
    text = f"Ida: Good day.\n\nKit: Good day to you.\n\nIda: {spoken}\n\nKit: I agree with you.\n"
    assert ("Ida", spoken) in turns_of(text)


def test_lone_name_and_colon_that_stay_words_are_reported() -> None:
    text = "Ida: Good day.\n\nKit: Good day.\n\nIda: Thanks. Kit: What do you say?\n\nKit: Yes.\n"
    assert any("'Kit' and a colon inside a line are read as words" in m for m in remarks_of(text))


@pytest.mark.parametrize("title", ["Mr.", "Mrs.", "Dr.", "Prof.", "J."])
def test_full_stop_of_a_form_of_address_ends_no_sentence(title: str) -> None:
    spoken = f"We met {title} Kit Lee: She is well."
    text = f"Ida Moss: Good day.\n\nKit Lee: Hello.\n\nIda Moss: {spoken}\n\nKit Lee: Yes.\n"
    assert ("Ida Moss", spoken) in turns_of(text)


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "„{}“", "«{}»", "»{}«", "”{}”"])
def test_labels_in_what_somebody_reads_out_stay_words(marks: str) -> None:
    quoted = marks.format("Kit Lee: I am late. Mia Vale: So am I.")
    spoken = f"I read it out. {quoted} That was all."
    text = (
        "Ida Moss: Good day.\n\nKit Lee: Hello.\n\nMia Vale: Hello.\n\n"
        f"Ida Moss: {spoken} Kit Lee: I see.\n\nIda Moss: Good.\n"
    )
    said = turns_of(text)
    assert said[3:] == [("Ida Moss", spoken), ("Kit Lee", "I see."), ("Ida Moss", "Good.")]
    assert any(
        "'Mia Vale' and a colon inside a line are read as words" in m for m in remarks_of(text)
    )


def test_labels_in_a_note_in_brackets_are_no_turns_cut_out_of_it() -> None:
    text = (
        "Ida Moss: Good day.\n\nKit Lee: Hello.\n\n"
        "Ida Moss: So it is. (Laughter. Kit Lee: Hear, hear!) I go on.\n\nKit Lee: Yes.\n"
    )
    assert ("Ida Moss", "I go on.") in turns_of(text)
