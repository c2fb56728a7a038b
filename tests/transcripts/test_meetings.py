"""Transcripts as meeting and recording programs export them: names, times, and lines of the program."""

from __future__ import annotations

import pytest

SPOKEN = [
    ("Ida Moss", "Let us look at the harbour first.", 3),
    ("Kit Vale", "Yes, I have the numbers here with me.", 9),
    ("Ida Moss", "How much did the new crane cost?", 15),
    ("Kit Vale", "It cost about what we said it would.", 21),
    ("Ida Moss", "Good, that is a relief to everybody.", 28),
]
TURNS = [(name, text) for name, text, _ in SPOKEN]


def page(form, between="\n\n"):
    return between.join(
        form.format(n=name, t=text, c=f"0:{at:02}", s=at) for name, text, at in SPOKEN
    )


@pytest.mark.parametrize(
    "text",
    [
        "May 3, 2024, 2:03PM\n36m 12s\n\n" + page("{n}   {c}\n{t}"),
        "Harbour-20240503_1403-Recording\n\nMay 3, 2024, 2:03PM\n\n" + page("{n}   {c}\n{t}"),
        page("{n}\n0 minutes {s} seconds\n{c}\n{t}"),
        page("{n}\n{c}\n0 minutes {s} seconds\n{t}"),
        "Ida Moss started transcription\n\n"
        + page("{n}   {c}\n{t}")
        + "\n\nIda Moss stopped transcription",
        page("10:02:{s:02}\t From {n} to Everyone : {t}", "\n"),
        page("10:02:{s:02}\t From {n} : {t}", "\n"),
        page("From {n} to Everyone: (10:{s:02} AM)\n{t}"),
        page("[15-May-24 10:{s:02} AM] {n}\n{t}"),
        page("{n}: {t}") + "\n\nMeeting ended after 00:25:36 👋\n\n"
        "This editable transcript was computer generated and might contain errors.",
    ],
)
def test_lines_of_the_program_are_no_speech(said, text):
    assert said(text, language="en") == TURNS


@pytest.mark.parametrize("path", ["talk.html", "talk.md"])
def test_a_time_that_is_a_link_in_brackets(said, path):
    rows = page("<p>{n} (<a href='?at={s}'>{c}</a>):<br>{t}</p>")
    assert said(f"<html lang='en'><body>{rows}</body></html>", "talk.html") == TURNS


def test_a_bold_title_above_names_with_times_is_no_speaker(said):
    rows = page("**{n}**   {c}\\\n{t}")
    assert said(f"**Harbour sync, May**\n\n{rows}", "talk.md", language="en") == TURNS


def test_somebody_who_starts_something_else_is_heard(said):
    reported = said("Ida: We started transcription\n\nKit: I started too.\n\nIda: Good.")
    assert reported[0] == ("Ida", "We started transcription")


@pytest.mark.parametrize(
    ("labels", "count"),
    [
        (("Dr. Moss", "Mrs. Moss"), 2),
        (("Mr. Moss", "Ms. Moss"), 2),
        (("Moss", "Dr. Moss"), 1),
    ],
)
def test_two_titles_that_answer_each_other_are_two_people(said, labels, count):
    text = "\n\n".join(f"{labels[i % 2]}: {words}" for i, (_, words, _) in enumerate(SPOKEN))
    assert len({name for name, _ in said(text, language="en")}) == count


@pytest.mark.parametrize("asked", ["QUESTION", "Q"])
def test_somebody_unnamed_asks_those_who_are_named(said, asked):
    names = ("MR. VALE", asked)
    text = "\n\n".join(f"{names[i % 2]}: {words}" for i, (_, words, _) in enumerate(SPOKEN))
    text = f"MODERATOR: Good morning to all.\n\n{text}"
    assert [name for name, _ in said(text, language="en")][1:] == [
        ("MR. VALE", asked)[i % 2] for i in range(5)
    ]


@pytest.mark.parametrize(
    "names", [("Mod", "P3"), ("Nora Lane", "X"), ("INT", "p_4"), ("Nora Lane", "Q2")]
)
@pytest.mark.parametrize(("form", "path"), [("{}: {}", "t.txt"), ("**{}:** {}", "t.md")])
def test_a_label_that_looks_unlike_the_other(said, names, form, path):
    text = "\n\n".join(form.format(names[i % 2], words) for i, (_, words, _) in enumerate(SPOKEN))
    assert [name for name, _ in said(text, path, language="en")] == [names[i % 2] for i in range(5)]


def test_who_an_interview_names_at_its_head_is_not_heard_there(said):
    text = (
        "Interviewer: Nora Lane [NL]\nInterviewee: Pat Keene [PK]\n\n"
        "NL: When were you born?\n\nPK: In the spring.\n\nNL: And where?\n\nPK: By the sea."
    )
    reported = said(text, language="en")
    assert [name for name, _ in reported] == ["Nora Lane", "Pat Keene", "Nora Lane", "Pat Keene"]
    assert reported[0][1] == "When were you born?"


def test_a_part_of_a_chat_file_without_its_header(said):
    text = "".join(
        f"*{name[:3].upper()}:\t{words.rstrip('.?').lower()} .\n%mor:\tv|x n|y .\n"
        for name, words, _ in SPOKEN
    )
    reported = said(text, "talk.txt")
    assert [name for name, _ in reported] == ["IDA", "KIT", "IDA", "KIT", "IDA"]
    assert not any("v|x" in words for _, words in reported)
