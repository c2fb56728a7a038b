"""Names in bold before words with no mark between: the end of the bold text is the end of the label."""

from __future__ import annotations

import re

import docx
import pytest

from imhcaps.transcripts.reader import read_transcript

PEOPLE = [
    ("Ida Moss", "Kit Vale"),
    ("Dr. Élodie Roux", "Zoë B."),
    ("Anna van der Berg", "Jürgen"),
    ("Зоя Брель", "Пётр"),
    ("IDA", "KIT"),
    ("Speaker 1", "Speaker 2"),
]
REPLIES = [
    "Yeah.", "Ja. Das stimmt.", "Okay?", "New York.", "No", "Exactly. The boats were late.", "Wow!", "Yes: two of them.",
    "So the harbour was closed in the spring.", "Well – it is late.", "Да.", "Bo Lind.", "Right. And then?", "Yeah.",
    "I think that is the point: nobody knew.", "Mm-hmm.",
]  # fmt: skip
FORMS = [
    "**{n}** {w}", "0:0{m}:0{s}.3 **{n}** {w}", "[0{m}:0{s}] **{n}** {w}", "(0:0{m}:0{s}) **{n}** {w}",
    "**{n}** [0{m}:0{s}] {w}", "**{n}** (0{m}:0{s}) {w}", "**{n}** 0:0{m}:0{s} {w}",
]  # fmt: skip
ITEMS = ["- {}", "1. {}", "{k}. {}"]


def lines_of(people, form, replies=REPLIES):
    return [
        form.format(n=people[k % 2], w=words, m=k // 8, s=k % 8) for k, words in enumerate(replies)
    ]


def wanted(people, replies=REPLIES):
    return [(people[k % 2], words) for k, words in enumerate(replies)]


@pytest.mark.parametrize("path", ["talk.md", "talk.txt"])
@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("form", FORMS)
def test_the_bold_text_is_the_whole_label(said, form, people, path):
    lines = lines_of(people, form)
    assert said("\n\n".join(lines), path) == wanted(people)
    assert said("\n".join(lines), path) == wanted(people)


@pytest.mark.parametrize("tag", ["b", "strong"])
@pytest.mark.parametrize("people", PEOPLE[:3])
@pytest.mark.parametrize("form", FORMS)
def test_bold_elements_of_a_page_are_whole_labels(said, form, people, tag):
    lines = [re.sub(r"\*\*(.+?)\*\*", rf"<{tag}>\1</{tag}>", f"<p>{line}</p>") for line in lines_of(people, form)]  # fmt: skip
    assert said("\n".join(lines), "talk.html") == wanted(people)


@pytest.mark.parametrize("form", FORMS[:3])
def test_bold_runs_of_a_word_file_are_whole_labels(tmp_path, form):
    document = docx.Document()
    for line in lines_of(PEOPLE[0], form):
        before, name, after = line.split("**")
        paragraph = document.add_paragraph(before)
        paragraph.add_run(name).bold = True
        paragraph.add_run(after)
    document.save(tmp_path / "talk.docx")
    talk = read_transcript(tmp_path / "talk.docx")
    assert [(turn.speaker.name, turn.text) for turn in talk.turns if turn.speaker] == wanted(PEOPLE[0])  # fmt: skip


@pytest.mark.parametrize("path", ["talk.md", "talk.txt"])
@pytest.mark.parametrize("item", ITEMS)
@pytest.mark.parametrize("form", FORMS[:2])
def test_numbers_of_items_are_no_words(said, form, item, path):
    lines = [item.format(line, k=k) for k, line in enumerate(lines_of(PEOPLE[0], form), 1)]
    assert said("\n".join(lines), path) == wanted(PEOPLE[0])


@pytest.mark.parametrize("name", ["Moss", "Brel"])
def test_a_title_in_bold_is_a_part_of_the_label(said, name):
    replies = REPLIES[8:12] * 2
    lines = lines_of((name, "Vale"), "**Senator** {n}: {w}", replies)
    names = [speaker for speaker, _ in said("\n\n".join(lines), "talk.md")]
    assert all("Vale" in each or name in each for each in names if each)


def test_a_sentence_that_begins_with_a_name_in_bold_goes_on(said):
    lines = [f"**{name}** {text}" for name, text in [
        ("Ida Moss", "went to the harbour in the spring."), ("Kit Vale", "stayed at home: there was no boat."),
        ("Ida Moss", "came back in May."), ("Kit Vale", "is her brother."),
    ]]  # fmt: skip
    turns = said("\n\n".join(lines), "talk.md")
    assert " ".join(text for _, text in turns).count("Ida Moss") == 2
