"""Every way in which pages label their speakers."""

from __future__ import annotations

import pytest

from imhcaps.transcripts.document import Line
from imhcaps.transcripts.label_shape import shape
from imhcaps.transcripts.labels import find

ANN_BOB = [("Ann Lee", "Hello there."), ("Bob Ray", "Hi to you.")]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee: Hello there.\n\nBob Ray: Hi to you.",
        "Ann Lee: Hello there.\nBob Ray: Hi to you.",
        "Ann Lee:Hello there.\n\nBob Ray:Hi to you.",
        "Ann Lee:\nHello there.\n\nBob Ray:\nHi to you.",
        "Ann Lee:\n\nHello there.\n\nBob Ray:\n\nHi to you.",
        "Ann Lee : Hello there.\n\nBob Ray : Hi to you.",
        ">> Ann Lee: Hello there.\n>> Bob Ray: Hi to you.",
        ">>> Ann Lee: Hello there.\n\n>>> Bob Ray: Hi to you.",
        "[00:01:02] Ann Lee: Hello there.\n\n[00:01:05] Bob Ray: Hi to you.",
        "(1:02) Ann Lee: Hello there.\n\n(1:05) Bob Ray: Hi to you.",
        "00:01:02 Ann Lee: Hello there.\n00:01:05 Bob Ray: Hi to you.",
        "[00:00:01.500] - Ann Lee\nHello there.\n\n[00:00:05.200] - Bob Ray\nHi to you.",
        "Ann Lee (00:01:02)\nHello there.\n\nBob Ray (00:01:05)\nHi to you.",
        "Ann Lee (00:01:02): Hello there.\n\nBob Ray (00:01:05): Hi to you.",
        "Ann Lee: (00:01)\nHello there.\n\nBob Ray: (00:05)\nHi to you.",
        "Ann Lee [00:01:02] Hello there.\n\nBob Ray [00:01:05] Hi to you.",
        "Ann Lee  0:03\nHello there.\n\nBob Ray  0:08\nHi to you.",
        "Ann Lee\t0:03\nHello there.\n\nBob Ray\t0:08\nHi to you.",
        "0:03\nAnn Lee: Hello there.\n\n0:08\nBob Ray: Hi to you.",
        "**Ann Lee:** Hello there.\n\n**Bob Ray:** Hi to you.",
        "**Ann Lee**: Hello there.\n\n**Bob Ray**: Hi to you.",
        "__Ann Lee:__ Hello there.\n\n__Bob Ray:__ Hi to you.",
        "**Ann Lee**\nHello there.\n\n**Bob Ray**\nHi to you.",
        "**Ann Lee**\n\nHello there.\n\n**Bob Ray**\n\nHi to you.",
        "*Ann Lee:* Hello there.\n\n*Bob Ray:* Hi to you.",
        "- **Ann Lee:** Hello there.\n- **Bob Ray:** Hi to you.",
        "• Ann Lee: Hello there.\n• Bob Ray: Hi to you.",
        "<b>Ann Lee:</b> Hello there.\n\n<b>Bob Ray:</b> Hi to you.",
        "<b>Ann Lee:</b> Hello there.<br><b>Bob Ray:</b> Hi to you.",
        "<p><strong>Ann Lee:</strong> Hello there.</p><p><strong>Bob Ray:</strong> Hi to you.</p>",
        "<p><b>Ann Lee</b>: Hello there.<p><b>Bob Ray</b>: Hi to you.",
        "<p><b>Ann Lee</b></p><p>Hello there.</p><p><b>Bob Ray</b></p><p>Hi to you.</p>",
        "<dl><dt>Ann Lee</dt><dd>Hello there.</dd><dt>Bob Ray</dt><dd>Hi to you.</dd></dl>",
        (
            "<div><span class='speaker'>Ann Lee</span> Hello there.</div>"
            "<div><span class='speaker'>Bob Ray</span> Hi to you.</div>"
        ),
        "| Speaker | Text |\n|---|---|\n| Ann Lee | Hello there. |\n| Bob Ray | Hi to you. |",
        "| Ann Lee | Hello there. |\n| Bob Ray | Hi to you. |",
        (
            "<table><tr><td>Ann Lee</td><td>Hello there.</td></tr>"
            "<tr><td>Bob Ray:</td><td>Hi to you.</td></tr></table>"
        ),
        (
            "<table><tr><th>Time</th><th>Speaker</th><th>Text</th></tr>"
            "<tr><td>0:01</td><td>Ann Lee</td><td>Hello there.</td></tr>"
            "<tr><td>0:04</td><td>Bob Ray</td><td>Hi to you.</td></tr></table>"
        ),
        "Ann Lee\tHello there.\nBob Ray\tHi to you.",
        "Ann Lee, PhD, Director, Bee Institute: Hello there.\n\nBob Ray, Engineer: Hi to you.",
        "Ann Lee – Director, Bee Institute: Hello there.\n\nBob Ray | Engineer: Hi to you.",
        "Ann Lee (Bee Institute): Hello there.\n\nBob Ray (Host): Hi to you.",
    ],
)
def test_each_style_gives_the_same_two_turns(said, text):
    assert said(text) == ANN_BOB


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ANN LEE: Hello.\n\nBOB RAY: Hi.", ["ANN LEE", "BOB RAY"]),
        ("ANN LEE:Hello.\n\nBOB RAY:Hi.", ["ANN LEE", "BOB RAY"]),
        ("ANN LEE\nHello there.\n\nBOB RAY\nHi.\n\nANN LEE\nSo.", ["ANN LEE", "BOB RAY"]),
        ("Dr. Smith: Hello.\n\nMs. O'Brien-Jones: Hi.", ["Dr. Smith", "Ms. O'Brien-Jones"]),
        ("J. R. Tolkien: Hello.\n\nMary-Jane van der Berg: Hi.", None),
        ("Speaker 1: Hello.\n\nSpeaker 2: Hi.", ["Speaker 1", "Speaker 2"]),
        ("Interviewer: Hello.\n\nAudience member: Hi.", None),
        ("Q: Why?\nA: Because.", ["Q", "A"]),
        ("Q. Why not?\nA. Because.\nQ. So?\nA. Yes.", ["Q", "A"]),
        ("Question: Why?\n\nAnswer: Because.", ["Question", "Answer"]),
        ("host: so\nguest: yes\nhost: ok", ["host", "guest"]),
        ("田中：こんにちは。\n鈴木：はい。", ["田中", "鈴木"]),
        ("Анна: Привет.\n\nБорис: Да.", ["Анна", "Борис"]),
        ("أحمد: مرحبا.\n\nليلى: نعم.", ["أحمد", "ليلى"]),
        ("José Núñez: Hola.\n\nÉlodie: Oui.", ["José Núñez", "Élodie"]),
        ("The Queen: No.\n\nFemale voice: Yes.\n\nThe Queen: Go.", ["The Queen", "Female voice"]),
        ("All: Hooray!\n\nNarrator: So it ended.", ["All", "Narrator"]),
    ],
)
def test_names_of_many_kinds_are_speakers(read, text, expected):
    names = [speaker.name for speaker in read(text).speakers]
    assert len(names) == 2
    assert expected is None or names == expected


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("[00:01:02] Ann Lee: Hi.", 62000),
        ("Ann Lee (01:02): Hi.", 62000),
        ("Ann Lee  0:03\nHi.\n\nBob Ray  0:05\nYo.", 3000),
        ("00:00:01.250 Ann Lee: Hi.", 1250),
        ("[01:00:00:12] Ann Lee: Hi.", 3_600_000),
        ("0:07\nAnn Lee: Hi.", 7000),
    ],
)
def test_times_of_the_page_are_kept_with_the_turn(read, text, start):
    assert read(text).turns[0].start == start


def test_a_range_of_times_gives_start_and_end(read):
    turn = read("[0:01 - 0:05] Ann Lee: Hi there.\n\n[0:06 - 0:09] Bob Ray: Yo.").turns[0]
    assert (turn.start, turn.end) == (1000, 5000)


def test_a_time_inside_a_turn_is_the_start_of_the_next_word(read):
    turn = read("[0:01] Ann Lee: Hello [0:04] there you.\n\n[0:06] Bob Ray: Hi.").turns[0]
    assert [(w.text, w.start) for w in turn.words] == [
        ("Hello", None),
        ("there", 4000),
        ("you.", None),
    ]


def test_a_mark_of_change_without_a_name_is_someone_unnamed(said):
    assert said(">> Ann Lee: Hi.\n>> Hello.\n>> Ann Lee: So.") == [
        ("Ann Lee", "Hi."),
        (None, "Hello."),
        ("Ann Lee", "So."),
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Note",
        "Warning",
        "https",
        "The main thing is",
        "And then he said",
        "Three rules",
        "Remember",
        "In short",
        "What he told me was",
        "For example",
        "P.S",
    ],
)
def test_words_before_a_colon_do_not_look_like_a_speaker(label):
    assert shape(label) < 1


@pytest.mark.parametrize(
    "line",
    [
        "He came at 7:30 and left",
        "see https://example.org: it is free",
        "ratio:two to one",
        "It ended. And so: it began",
        '"Quoted: words"',
        "♪ Song: of joy ♪",
        "[Music: a waltz]",
    ],
)
def test_no_label_is_found_where_none_can_be(line):
    found = find(Line(line))
    assert found is None or not found.colon


def test_names_in_georgian_letters_speak(read):
    text = "მარიამ: გამარჯობა ყველას.\n\nლევან: დიდი მადლობა.\n\nმარიამ: ვიწყებთ.\n"
    talk = read(text, language="ka")
    assert [turn.speaker.name for turn in talk.turns] == ["მარიამ", "ლევან", "მარიამ"]


@pytest.mark.parametrize(
    ("language", "group"),
    [
        ("pl", "Klub „N”"),
        ("de", "Liste „N“"),
        ("en", "Group “N”"),
        ("sv", "Lista ”N”"),
        ("fr", "Groupe «N»"),
    ],
)
@pytest.mark.parametrize("mark", [": ", ":\n"])
def test_a_group_in_quotation_marks_of_its_language_belongs_to_the_label(
    language, group, mark, read
):
    who = [
        f"Ida Moss ({group})",
        "Kit Lane (ABC)",
        f"Ida Moss ({group})",
        "Bo Hill (ABC)",
        "Kit Lane (ABC)",
    ]
    talk = read(
        "\n\n".join(f"{label}{mark}Uno duo tres." for label in who) + "\n", language=language
    )
    assert [turn.speaker.name for turn in talk.turns] == [label.split(" (")[0] for label in who]


@pytest.mark.parametrize(
    "who", ["Ekspert Jan Nowy", "Przedstawiciel Rady Jan Nowy", "Przedstawicielka Izby Ewa Nowa"]
)
def test_polish_experts_and_representatives_speak(who, read):
    labels = [
        "Poseł Adam Lis (ABC)",
        who,
        "Poseł Adam Lis (ABC)",
        "Poseł Olga Kos (DEF)",
        "Poseł Adam Lis (ABC)",
    ]
    talk = read("\n\n".join(f"{label}:\nUno duo tres." for label in labels) + "\n", language="pl")
    assert len(talk.turns) == len(labels)


@pytest.mark.parametrize("label", ["** {}**:", "**{} **:", "** {}:**", "**{}** -:", "**{}-:**"])
@pytest.mark.parametrize("names", [("Ida", "Kit Vale"), ("Åsa", "Jörg Tal"), ("IDA", "KIT")])
def test_blanks_inside_asterisks_and_dashes_before_a_colon_are_no_part_of_a_name(
    read, names, label
):
    """Markdown marks no emphasis there, and people who write a transcript do not see it."""
    said = ["So we begin.", "Yes, we do.", "Then who is first?", "I am, I think."]
    lines = [
        f"{(label if k < 3 else '**{}:**').format(names[k % 2])} {text}"
        for k, text in enumerate(said)
    ]
    talk = read("\n\n".join(lines), "talk.md")
    assert [(turn.speaker and turn.speaker.name, turn.text) for turn in talk.turns] == [
        (names[k % 2], text) for k, text in enumerate(said)
    ]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("1:STA SCHOLARIS: Salve.", "1:STA SCHOLARIS"),
        ("2:a eleven: Hej.", "2:a eleven"),
        ("3:e talaren (ABC): Tack.", "3:e talaren (ABC)"),
    ],
)
def test_colon_of_an_ordinal_ends_no_label(text: str, label: str) -> None:
    found = find(Line(text, 1))
    assert found is not None
    assert found.label == label


@pytest.mark.parametrize("names", [("P1", "P2"), ("S1", "S2"), ("T12", "K12")])
def test_names_with_a_figure_and_no_blank_after_the_colon_are_labels(read, names):
    said = ["So it is: fine.", "Oh no: good.", "I see it: yes.", "No."]
    talk = read("\n".join(f"{names[k % 2]}:{text}" for k, text in enumerate(said)))
    assert [(turn.speaker.name, turn.text) for turn in talk.turns if turn.speaker] == [
        (names[k % 2], text) for k, text in enumerate(said)
    ]


@pytest.mark.parametrize(
    "names", [("SPEAKER001", "SPEAKER002"), ("INT-101", "PART-102"), ("AGENT007", "IDA")]
)
def test_numbers_of_people_before_a_dash_are_labels(read, names):
    said = ["Good day to you.", "Hello there.", "Who is first?", "I am."]
    talk = read("\n\n".join(f"{names[k % 2]} – {text}" for k, text in enumerate(said)))
    assert [(turn.speaker and turn.speaker.name) for turn in talk.turns] == [*names, *names]


def test_numbers_of_requests_in_a_list_are_nobody(read):
    talk = read(
        "PR160 – Names\n\nPR161 – A bracket is read\n\nPR160 – A new flag\n\nPR170 – More of it\n"
    )
    assert not any(turn.speaker for turn in talk.turns)
