"""The transcript as data: everything is in it, and timed ones are what `align` writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import imhcaps
from documents.talks import hostile, long_talk, talk, with_times
from imhcaps.documents.blocks import plain
from imhcaps.documents.document import document
from imhcaps.documents.json import write
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
