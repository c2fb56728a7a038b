"""The transcript as data: everything is in it, and timed ones are what `align` writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import imhcaps
from command import in_process
from documents.talks import hostile, long_talk, talk, with_times
from imhcaps.documents.blocks import plain
from imhcaps.documents.document import document
from imhcaps.documents.json import write
from imhcaps.errors import InputError
from imhcaps.model.transcript import TimedTranscript, Transcript
from imhcaps.transcripts.timed_json import read_timed, write_timed


def data(source: Transcript | TimedTranscript) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(write(document(source)))
    return read


def test_words_and_paragraphs_are_those_of_the_document() -> None:
    for source in (talk(), hostile(), long_talk(20)):
        read = data(source)
        made = document(source)
        assert [turn["text"] for turn in read["turns"]] == [
            [plain(paragraph) for paragraph in block.paragraphs] for block in made.turns
        ]
        words = [word["text"] for turn in read["turns"] for word in turn["words"]]
        assert words == [word.text for word in source.words]
        assert [turn["speaker"] for turn in read["turns"]] == [
            block.speaker.name if block.speaker else None for block in made.turns
        ]


def test_the_form_says_whether_every_word_has_its_time() -> None:
    assert data(talk())["format"] == "imhcaps-transcript"
    timed = data(with_times(talk()))
    assert timed["format"] == "imhcaps-timed"
    assert timed["version"] == 1
    first = timed["turns"][0]["words"][0]
    assert (first["text"], first["start"], first["end"]) == ("Good", 1000, 1250)


def test_sounds_visuals_and_breaks_have_their_places() -> None:
    turns = data(with_times(talk()))["turns"]
    assert turns[0]["sounds"] == [
        {"text": "[music fades]", "before": 2, "start": 1600, "end": 1850, "kind": "sound"}
    ]
    assert turns[0]["breaks"] == [6]
    assert turns[3]["visuals"][0]["text"] == "A map of Europe."
    assert turns[3]["visuals"][0]["before"] == 2


def test_what_stands_around_the_text_is_there() -> None:
    read = data(talk())
    assert read["notices"] == list(talk().notices)
    assert read["credits"] == list(talk().credits)
    assert read["speakers"][0]["credentials"] == ["PhD"]
    assert read["headings"] == [
        {"text": "Opening", "level": 2, "turn": 0},
        {"text": "Close", "level": 2, "turn": 3},
    ]
    assert read["source"] == "tea.txt"


def test_a_timed_one_is_read_back_as_the_same_document(tmp_path: Path) -> None:
    timed = with_times(talk())
    path = tmp_path / "talk.json"
    imhcaps.export(timed, path)
    assert document(read_timed(path)) == document(timed)


def test_word_times_keep_what_stands_around_the_text(tmp_path: Path) -> None:
    timed = with_times(talk())
    path = tmp_path / "times.json"
    path.write_text(write_timed(timed), "utf-8")
    assert document(read_timed(path)) == document(timed)


def test_chapters_shots_and_end_are_those_that_align_writes(tmp_path: Path) -> None:
    from dataclasses import replace

    from imhcaps.model.transcript import Chapter

    timed = replace(
        with_times(talk()),
        chapters=(Chapter("Opening", 1000, 5000), Chapter("The work", 7000)),
        shots=(1000, 4000),
        end=60_000,
    )
    exported, aligned = data(timed), json.loads(write_timed(timed))
    for field in ("chapters", "shots", "end"):
        assert exported[field] == aligned[field]
    path = tmp_path / "talk.json"
    imhcaps.export(timed, path)
    assert read_timed(path).chapters == timed.chapters


def test_date_and_address_of_the_page_are_kept(tmp_path: Path) -> None:
    from dataclasses import replace

    page = replace(talk(), date="2024-05-01", address="https://example.org/tea")
    read = data(page)
    assert (read["date"], read["source"]) == ("2024-05-01", "https://example.org/tea")
    for kind in ("txt", "html", "md"):
        imhcaps.export(page, tmp_path / f"tea.{kind}")
        text = (tmp_path / f"tea.{kind}").read_text("utf-8")
        assert "2024-05-01" in text or "May 1, 2024" in text
        assert "https://example.org/tea" in text


@pytest.mark.parametrize(
    "source", [talk(), hostile(), long_talk(20)], ids=["talk", "hostile", "long"]
)
def test_it_is_read_back_as_a_transcript(tmp_path: Path, source: Transcript) -> None:
    made = write(document(source))
    (tmp_path / "talk.json").write_bytes(made)
    read = imhcaps.read_transcript(tmp_path / "talk.json")
    again, first = json.loads(write(document(read))), json.loads(made)
    # Where the page said nothing of its source, the file is named.
    assert again | {"source": ""} == first | {"source": ""}


def test_captions_are_compared_with_it_and_made_of_it(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(
        "Tea\n\nAnn Lee: Good evening.\n\nBo Chen: Welcome, all of you.\n"
    )
    (tmp_path / "talk.csv").write_text("start,end,text\n0:01,,Ann Lee\n0:04,0:07,Bo Chen\n")
    for command in (
        "export talk.txt --to json -o texts",
        "caption talk.txt --cues talk.csv -o made",
        "caption texts/talk.en.json --cues talk.csv --stem talk -o again",
        "check made --transcript texts/{stem}.*",
    ):
        done = in_process(*command.split(), cwd=tmp_path)
        assert done.returncode == 0, (command, done.stdout, done.stderr)
    assert (tmp_path / "again/talk.en.vtt").read_text() == (
        tmp_path / "made/talk.en.vtt"
    ).read_text()
    wrong = (tmp_path / "made/talk.en.vtt").read_text().replace("Welcome", "Goodbye")
    (tmp_path / "made/talk.en.vtt").write_text(wrong)
    done = in_process("check", "made", "--transcript", "texts/talk.en.json", cwd=tmp_path)
    assert "TRN103" in done.stdout


@pytest.mark.parametrize(
    "text",
    [
        '{"format": "imhcaps-transcript", "version": 2, "turns": []}',
        '{"format": "imhcaps-transcript", "version": 1}',
        '{"format": "imhcaps-transcript", "version": 1, "turns": [{"words": [{"text": 3}]}]}',
        '{"format": "imhcaps-transcript", ',
    ],
)
def test_what_is_not_in_that_form_is_an_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "talk.json").write_text(text)
    with pytest.raises(InputError):
        imhcaps.read_transcript(tmp_path / "talk.json")
