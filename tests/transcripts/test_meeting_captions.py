"""Captions of meetings: whatever a program calls somebody is a label where every cue has one."""

from __future__ import annotations

import pytest

from imhcaps.formats.reading import read_captions
from imhcaps.source import Source
from imhcaps.transcripts import captions_to_transcript

ODD = [
    "+44 20 7946 0018", "(203) 555-0142", "2035550142", "Kit's iPhone", "LAPTOP-7F2K", "zoom_user",
    "k.vale", "k.vale@example.org", "Room 4B", "Kit (she/they)", "Kit", "KIT", "Vale, Kit", "guest",
    "Will", "May", "李明", "김민수", "Speaker 3", "kit vale", "Kit Vale - Host",
]  # fmt: skip
SAID = ["Who has joined?", "It is only me.", "Welcome, come in.", "Let us go on.", "Yes, let us."]


def track(names, form="{n}: {t}", sep=".", head="WEBVTT\n\n", said=SAID):
    rows = [
        f"{i}\n00:00:{2 * i:02}{sep}000 --> 00:00:{2 * i + 1:02}{sep}600\n{form.format(n=n, t=t)}"
        for i, (n, t) in enumerate(zip(names, said, strict=True), 1)
    ]
    return head + "\n\n".join(rows) + "\n"


def heard(text, name="talk.en.vtt"):
    talk = captions_to_transcript(read_captions(Source(text, name)).track, source=name)
    return [(turn.label, " ".join(word.text for word in turn.words)) for turn in talk.turns]


@pytest.mark.parametrize("label", ODD)
@pytest.mark.parametrize(
    ("name", "sep", "head"), [("a.en.vtt", ".", "WEBVTT\n\n"), ("a.en.srt", ",", "")]
)
def test_somebody_with_an_odd_name_keeps_the_words(label, name, sep, head):
    names = ["Nora Lane", label, "Pat Reed", "Nora Lane", "Pat Reed"]
    turns = heard(track(names, sep=sep, head=head), name)
    assert [words for _, words in turns] == SAID
    assert turns[1][0].split(" ")[0] == label.split(" ")[0]


@pytest.mark.parametrize(
    ("name", "clauses"),
    [
        ("a.en.vtt", ["Remember this: never run.", "And one more thing: walk.", "In short: go."]),
        ("a.zh.vtt", ["我想说：不要跑。", "还有一点：要走。", "总之：出发。"]),
        (
            "a.ja.vtt",
            ["言いたいのは：走らないこと。", "もう一つ：歩くこと。", "つまり：出発です。"],
        ),
        ("a.ru.vtt", ["Запомни: не бегай.", "И ещё: ходи всегда.", "Короче: вперёд."]),
    ],
)
def test_clauses_before_a_colon_are_nobody(name, clauses):
    assert [label for label, _ in heard(track([""] * 3, "{t}", said=clauses), name)] == [""]


def test_a_clause_among_cues_without_labels_is_nobody():
    names = ["Nora Lane: ", "", "Pat Reed: ", "Nora Lane: ", "Pat Reed: "]
    said = [SAID[0], "one rule: stay calm.", *SAID[2:]]
    turns = heard(track(names, "{n}{t}", said=[*said[:4], "Yes."]))
    assert turns[0][1].startswith(SAID[0])
    both = heard(track([*names, "", ""], "{n}{t}", said=[*said, "So we go.", "here we are: home."]))
    assert {label for label, _ in both} == {"Nora Lane", "Pat Reed"}


def test_ids_that_name_who_speaks():
    cues = [
        '1 "" (0)\n00:00:02.000 --> 00:00:03.600\nWho is here?',
        '2 "Nora Lane" (1262511360)\n00:00:04.000 --> 00:00:05.600\nIt is me.',
        '3 "Pat Reed" (33304)\n00:00:06.000 --> 00:00:07.600\nAnd I.',
    ]
    turns = heard("WEBVTT\n\n" + "\n\n".join(cues) + "\n")
    assert turns == [("", "Who is here?"), ("Nora Lane", "It is me."), ("Pat Reed", "And I.")]
