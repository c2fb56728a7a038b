"""Calls from the room, which records set in brackets: turns of their own, and nobody else's words."""

from __future__ import annotations

import pytest


def around(bracket, between=" "):
    return (
        f"Eva Lind: I say it.{between}{bracket}{between}And I mean it.\n\n"
        "Jan Petri: Good.\n\nEva Lind: So be it."
    )


@pytest.mark.parametrize("between", [" ", "\n\n", "\n"])
@pytest.mark.parametrize(
    ("bracket", "language", "called"),
    [
        ("(Kurt Vogel [XYZ]: Hört! Hört!)", "de", [("Kurt Vogel", "Hört! Hört!")]),
        ("(Zuruf von der XYZ: Wann denn?)", "de", [("Zuruf von der XYZ", "Wann denn?")]),
        ("(Jan Petri: Nein!)", "de", [("Jan Petri", "Nein!")]),
        (
            "(Beifall bei der ABC – Mia Roth [ABC]: Ja! – So ist es!)",
            "de",
            [(None, "(Beifall bei der ABC)"), ("Mia Roth", "Ja! – So ist es!")],
        ),
        ("[Jan Petri: Where to?]", "en", [("Jan Petri", "Where to?")]),
        ("(Interviewer: Where to?)", "en", [("Interviewer", "Where to?")]),
        ("(An hon. Member: Rubbish!)", "en", [("An hon. Member", "Rubbish!")]),
        (
            "(Zuruf der Abg. Dr. Mia Roth [ABC]: Nein!)",
            "de",
            [("Dr. Mia Roth", "Nein!")],
        ),
        ("（高委員在席位上：不對！）", "zh-Hant", [("高委員", "不對！")]),
    ],
)
def test_a_call_is_a_turn_of_its_own(said, bracket, language, called, between):
    reported = said(around(bracket, between), language=language)
    head, *middle = reported[: len(reported) - 2]
    assert head[0] == "Eva Lind"
    voices = [(name, text) for name, text in middle if name != "Eva Lind"]
    spoken = " ".join(text for name, text in (head, *middle) if name == "Eva Lind")
    sounds = [text for name, text in called if name is None]
    assert [each for each in called if each[0]] == [each for each in voices if each[0]]
    assert " ".join(spoken.replace("".join(sounds), "").split()) == "I say it. And I mean it."
    assert all(text in " ".join(t for _, t in reported) for text in sounds)
    assert reported[-2:] == [("Jan Petri", "Good."), ("Eva Lind", "So be it.")]


@pytest.mark.parametrize(
    "bracket",
    [
        "(it was my mother's: an old one.)",
        "(see the note: it is long.)",
        "(Note: This is old.)",
        "(Mia Roth: a nurse)",
        "(at 10:30)",
        "(Editor: The tape ends here.)",
        "(or by hand :-)",
        "(Anna Berg 12:30 is too late!)",
        "([Anna Berg: That is too late!)",
    ],
)
def test_what_is_no_call_makes_nobody_speak(said, bracket):
    assert {name for name, _ in said(around(bracket), language="en")} == {"Eva Lind", "Jan Petri"}


def test_a_call_at_the_end_of_a_speech_leaves_no_empty_turn(read):
    talk = read("Eva Lind: I say it. (Kurt Vogel [XYZ]: Hear!)\n\nJan Petri: Good.", language="en")
    assert [turn.speaker.name for turn in talk.turns] == ["Eva Lind", "Kurt Vogel", "Jan Petri"]
    assert not any(remark.message == "label without speech" for remark in talk.remarks)


@pytest.mark.parametrize(
    ("bracket", "language"),
    [
        ("(« Bravo ! » sur plusieurs bancs.)", "fr"),
        ("(“Shame!” from the benches opposite)", "en"),
        ("(«¡Muy bien!» en los escaños)", "es"),
        ('("Vergogna!" dai banchi della sinistra)', "it"),
        ("(「반대합니다」 하는 위원 있음)", "ko"),
    ],
)
def test_a_call_in_quotation_marks_and_from_where_is_nobodys_words_here(said, bracket, language):
    told = said(around(bracket), language=language)
    assert " ".join(text.replace(bracket, "") for _, text in told).split()[:4] == [
        "I",
        "say",
        "it.",
        "And",
    ]


def test_a_quotation_in_an_aside_is_said(said):
    text = around("(“truth” is a strong word)")
    assert "strong word" in " ".join(words for _, words in said(text, language="en"))


def test_who_calls_and_speaks_later_is_one_person_with_one_name(read):
    talk = read(
        "Eva Lind (ABC):\nEins. (Beifall – Zuruf des Abg. Kurt Vogel [XYZ]: Hört!) Zwei.\n\n"
        "Kurt Vogel (XYZ):\nDrei.\n\nEva Lind (ABC):\nVier.\n",
        language="de",
    )
    names = [turn.speaker.name for turn in talk.turns]
    assert names == ["Eva Lind", "Kurt Vogel", "Eva Lind", "Kurt Vogel", "Eva Lind"]
