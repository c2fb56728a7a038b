"""Comma-separated values with a column for who speaks and one for what is said."""

from __future__ import annotations

import csv
import io

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

TURNS = (
    ("IM", "Good morning, and welcome."),
    ("KV", 'She said "come in", and we came.'),
    ("IM", "Yes; what then?"),
    ("KV", "The roof held.\nThe rain went on."),
    ("IM", "So."),
)


def table(titles: tuple[str, ...], separator: str = ",", mark: str = "") -> str:
    """The turns under these titles: other columns hold a word that nobody says, times one a minute."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(titles)
    for number, (who, said) in enumerate(TURNS):
        cells = {"speaker": f"{who}{mark}", "words": said, "text": said}
        cells["timestamp"] = f"[00:0{number}:00]"
        writer.writerow([cells.get(title.lower(), "harbour;boat") for title in titles])
    return out.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", ":"])
@pytest.mark.parametrize(
    "titles",
    [
        ("speaker", "words"),
        ("timestamp", "speaker", "words", "tags"),
        ("Speaker", "Text"),
        ("tags", "words", "speaker"),
    ],
)
def test_each_row_is_a_turn(titles, mark, separator):
    suffix = "tsv" if separator == "\t" else "csv"
    talk = read_transcript(Source(table(titles, separator, mark), f"talk.{suffix}"))
    found = [
        (turn.speaker.name.rstrip(":") if turn.speaker else "", [word.text for word in turn.words])
        for turn in talk.turns
    ]
    assert found == [(who, said.split()) for who, said in TURNS]
    others = [r for r in talk.remarks if r.message.startswith("not said by anybody")]
    assert len(others) == ("tags" in titles)


def test_a_table_without_titles_is_text_as_before():
    text = "".join(f"{who},{said}\n" for who, said in TURNS[:1])
    talk = read_transcript(Source(text, "talk.csv"))
    assert "welcome." in " ".join(word.text for turn in talk.turns for word in turn.words)


@pytest.mark.parametrize("number", ["1.F.6", "4.C.", "2.11", "10.2.3"])
def test_numbers_of_sections_are_nobody(number):
    turns = ["JACK. I was there.", "LANE. Yes, sir."] * 4
    paragraphs = [*turns, f"{number}. You may copy it.", *turns]
    talk = read_transcript(Source("\n\n".join(paragraphs), "play.txt"))
    assert {turn.speaker.name for turn in talk.turns if turn.speaker} == {"JACK", "LANE"}


@pytest.mark.parametrize(
    "titles", ["Speaker Name,Start Time,End Time,Text", "Time,Speaker,Utterance", "Sprecher,Anfang,Ende,Text"]
)  # fmt: skip
def test_timecodes_of_an_editor_are_times_of_turns(titles: str) -> None:
    rows = [
        {"time": f"00:00:0{number}:12", "end": f"00:00:0{number + 1}:02", "speaker": who, "text": said}
        for number, (who, said) in enumerate(TURNS)
    ]  # fmt: skip
    held = ["time", "speaker", "text"] if titles[0] == "T" else ["speaker", "time", "end", "text"]
    out = io.StringIO()
    csv.writer(out).writerows([titles.split(","), *([row[each] for each in held] for row in rows)])
    talk = read_transcript(Source(out.getvalue(), "t.csv"))
    assert [(turn.speaker.name, turn.start) for turn in talk.turns if turn.speaker] == [
        (who, number * 1000) for number, (who, _) in enumerate(TURNS)
    ]
