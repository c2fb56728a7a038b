"""What stands before a colon and is no speaker, on pages that nobody wrote for us."""

from __future__ import annotations

import pytest

TALK = """Ann Lee: We begin with bees.

Bob Ray: They are small.

{line}

Ann Lee: They make honey.

Bob Ray: That is so.
"""


@pytest.mark.parametrize(
    "line",
    [
        "Note: this was recorded outside.",
        "Remember: bees do not sleep.",
        "There are three kinds: workers, drones, and queens.",
        "Here is the point: they matter.",
        "And I said: no way.",
        "Visit https://bees.example: it is free.",
        "At 7:30 they wake up.",
        "It says in John 3:16 that we should.",
        "Warning: do not touch them.",
        "In other words: be careful.",
        'He told me: "Go away: now."',
        "Question: do they sting?",
        "First: look around.",
        "The truth: nobody knows.",
        "Rule one: stay calm.",
    ],
)
def test_a_sentence_with_a_colon_belongs_to_the_turn_before_it(read, line):
    talk = read(TALK.format(line=line))
    assert [s.name for s in talk.speakers] == ["Ann Lee", "Bob Ray"]
    assert talk.turns[1].text == f"They are small. {line}"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Carl Jung: May I?", "Carl Jung"),
        ("Dr. Lee: I would add this.", "Ann Lee"),
        ("Bob: I would add this.", "Bob Ray"),
        ("BOB RAY: I would add this.", "Bob Ray"),
        ("Caller: Can you hear me?", "Caller"),
        ("Unknown speaker: Yes.", "Unknown speaker"),
        ("Carl Jung, MD, Zurich Clinic: May I?", "Carl Jung"),
    ],
)
def test_somebody_who_speaks_once_is_a_speaker(read, line, name):
    turn = read(TALK.format(line=line)).turns[2]
    assert turn.speaker is not None
    assert turn.speaker.name == name


def test_a_word_that_recurs_like_a_name_is_one(said):
    assert [name for name, _ in said("Ann: Hi.\n\nZorp: Yes.\n\nAnn: So.\n\nZorp: No.")] == [
        "Ann",
        "Zorp",
        "Ann",
        "Zorp",
    ]


def test_labels_in_capitals_make_a_lone_word_no_speaker(read):
    text = (
        "ANN LEE: One.\n\nBOB RAY: Two.\n\nSpinach: It is green.\n\nANN LEE: Three.\n\nBOB RAY: So."
    )
    talk = read(text)
    assert [s.name for s in talk.speakers] == ["ANN LEE", "BOB RAY"]
    assert any("Spinach" in r.message for r in talk.remarks)


def test_a_line_wrapped_in_mid_sentence_begins_no_turn(said):
    text = "Ann Lee: I was told by\nBob: go home, and then the\nNote: came.\n\nBob Ray: Not true.\n\nAnn Lee: It is.\n"
    assert said(text)[0] == (
        "Ann Lee",
        "I was told by Bob: go home, and then the Note: came.",
    )


def test_a_name_in_bold_inside_a_page_with_colons_is_no_label(said):
    text = "**Ann Lee** is a writer.\n\nANN LEE: Hello.\n\nBOB RAY: Hi.\n\nANN LEE: Bye."
    assert said(text, "x.md") == [("ANN LEE", "Hello."), ("BOB RAY", "Hi."), ("ANN LEE", "Bye.")]


def test_head_and_foot_of_a_page_tell_and_do_not_speak(read):
    talk = read(
        "Bees\n\nHost: Ann Lee\nGuest: Bob Ray\n\nAnn Lee: Welcome.\n\nBob Ray: Thanks.\n\nMusic: Carl Jung\n"
        "Sound mixer: Dora Maar\n"
    )
    assert [(t.speaker.name, t.text) for t in talk.turns] == [
        ("Ann Lee", "Welcome."),
        ("Bob Ray", "Thanks."),
    ]
    assert talk.credits == (
        "Host: Ann Lee",
        "Guest: Bob Ray",
        "Music: Carl Jung",
        "Sound mixer: Dora Maar",
    )


class TestGivenSpeakers:
    def test_are_the_only_ones(self, said):
        text = "Note: Hello.\n\nAnn: Hi.\n\nNote: Bye."
        assert said(text, speakers=["Note"]) == [("Note", "Hello. Ann: Hi."), ("Note", "Bye.")]

    def test_may_have_other_labels(self, said):
        assert said(
            "JT: Hello.\n\nBR: Hi.", speakers=["Jutta Treviranus | JT", "Bob Ray|BR, Bob"]
        ) == [
            ("Jutta Treviranus", "Hello."),
            ("Bob Ray", "Hi."),
        ]

    def test_are_found_by_a_part_of_their_name(self, said):
        assert said("Ann: Hello.\n\nRAY: Hi.", speakers=["Ann Lee", "Bob Ray"]) == [
            ("Ann Lee", "Hello."),
            ("Bob Ray", "Hi."),
        ]

    def test_who_never_speaks_is_reported_with_the_nearest_label(self, read):
        talk = read("Ann: Hello.\n\nBob: Hi.", speakers=["Ann", "Bobb"])
        assert any("'Bobb'" in r.message and "'Bob'" in r.message for r in talk.remarks)


def test_a_name_in_an_address_does_not_make_the_name_a_common_word(said):
    found = said("Ann: I heard.\nBob: Mail <bob@bees.example>.\nAnn: Right.\nBob: Bye.\n")
    assert [name for name, _ in found] == ["Ann", "Bob", "Ann", "Bob"]


def test_names_listed_above_the_transcript_say_nothing(said):
    found = said(
        "# Bees\n\n## Speakers\n\n**Ann Lee**, Host\n\n**Bob Ray**, Guest\n\n## Transcript\n\n"
        "**Ann Lee:** One.\n\n**Bob Ray:** Two.\n",
        "talk.md",
    )
    assert found == [("Ann Lee", "One."), ("Bob Ray", "Two.")]


class TestGivenNamesOfAnyKind:
    @pytest.mark.parametrize(
        "name", ["Yes. Sir", "no one", "X Æ A-12", "42", "the cat", "Ida «Mo» Moss", "Mr. Mr."]
    )
    @pytest.mark.parametrize(
        "form", ["{}: {}", "{} – {}", "{}.  {}", "{} (host): {}", "[0:0{n}] {}: {}"]
    )
    def test_a_name_that_was_given_is_a_speaker(self, read, name, form):
        lines = [(name, "Good day."), ("Kit Lee", "Good day, too."), (name, "It rains.")]
        text = "\n\n".join(form.format(*line, n=n) for n, line in enumerate(lines, 1))
        talk = read(text, speakers=[name, "Kit Lee"])
        assert [t.speaker.name for t in talk.turns] == [name, "Kit Lee", name]
        assert [t.text for t in talk.turns] == ["Good day.", "Good day, too.", "It rains."]

    def test_a_name_in_a_sentence_is_no_label(self, read):
        talk = read(
            "Ida: Hello.\n\nIda went home.\n\nKit: So she did.\n\nKit Lee is a friend.",
            speakers=["Ida", "Kit"],
        )
        assert [t.text for t in talk.turns] == [
            "Hello. Ida went home.",
            "So she did. Kit Lee is a friend.",
        ]


def test_answers_of_bare_figures_are_turns_and_nothing_is_said_of_them(read):
    asked = "Ann Webb: And how many of them did you count in the year before that?"
    page = f"{asked}\n\nBo: 15\n\n{asked}\n\nBo: 12\n\n{asked}\n\nBo: 13\n"
    talk = read(page)
    spoken = {turn.line for turn in talk.turns if turn.speaker.name == "Bo"}
    said = [r for r in talk.remarks if "is not taken for a speaker" in r.message]
    assert spoken == {3, 7, 11}
    assert said == []
