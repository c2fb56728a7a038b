"""Word times as JSON, and a timed transcript as a cue sheet."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

import imhcaps
from imhcaps.errors import InputError
from imhcaps.model.accuracy import TimingAccuracy
from imhcaps.source import Source
from imhcaps.timing import align, align_words, read_cue_sheet, read_words, write_cue_sheet
from imhcaps.transcripts.timed_json import read_timed, write_timed
from timing.kit import SEED, sheet, talk
from timing.test_align import build, turns_of, words

ROWS = "0,1,music,,soft music\n1,20,,Denise,\n22,,,Heidi,\n26,27,sound,,[bang]\n40,50,,Anne,\n5,,shot,,\n0,,chapter,,One"


def but_source(text: str) -> dict[str, object]:
    """The JSON without the file it came from, which is another one when it is read."""
    data: dict[str, object] = json.loads(text)
    data.pop("source", None)
    return data


def test_the_json_is_as_documented() -> None:
    timed = align(talk("Ann: Hello there."), sheet("1,2,,Ann,"))
    data = json.loads(write_timed(timed))
    assert (data["format"], data["version"], data["language"]) == ("imhcaps-timed", 1, "en")
    word = data["turns"][0]["words"][0]
    assert data["turns"][0]["speaker"] == "Ann"
    assert set(word) == {"text", "start", "end", "origin", "confidence"}
    assert (word["text"], word["start"], word["origin"]) == ("Hello", 1000, "anchor")


def test_what_was_written_reads_back() -> None:
    timed = align(talk(SEED), sheet(ROWS))
    back = read_timed(Source(write_timed(timed), "x"))
    assert but_source(write_timed(back)) == but_source(write_timed(timed))
    assert [t.elements for t in back.turns] == [
        tuple(type(e)(**{k: getattr(e, k) for k in e.__slots__ if k != "line"}) for e in t.elements)
        for t in timed.turns
    ]
    assert (back.shots, back.chapters, back.end) == (timed.shots, timed.chapters, timed.end)


@given(turns_of)
@settings(max_examples=50, deadline=None)
def test_any_timed_transcript_reads_back(drawn: list[tuple[str | None, list[str]]]) -> None:
    timed = align(build(drawn))
    text = write_timed(timed)
    assert but_source(write_timed(read_timed(Source(text, "x")))) == but_source(text)


def test_word_times_time_the_same_transcript_again_exactly() -> None:
    transcript = talk(SEED)
    timed = align(transcript, sheet(ROWS))
    again = align_words(transcript, read_words(Source(write_timed(timed), "x")))
    assert [(w.start, w.end) for w in words(again)] == [(w.start, w.end) for w in words(timed)]


def test_the_cue_sheet_of_a_timed_transcript_gives_its_turns_again() -> None:
    transcript = talk(SEED)
    timed = align(transcript, sheet(ROWS))
    text = write_cue_sheet(timed)
    assert text.startswith("start,end,kind,speaker,text\n")
    again = align(transcript, read_cue_sheet(Source(text, "x")))

    def edges(of: object) -> list[tuple[int | None, int | None]]:
        return [(t.words[0].start, t.words[-1].end) for t in of.turns if t.words]  # type: ignore[attr-defined]

    assert edges(again) == edges(timed)
    assert again.shots == timed.shots
    assert [(c.title, c.start) for c in again.chapters] == [
        (c.title, c.start) for c in timed.chapters
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("no", "not JSON"),
        ("[]", "not word times"),
        ('{"format": "imhcaps-track"}', "not word times"),
        ('{"format": "imhcaps-timed", "version": 2}', "version 2"),
        ('{"format": "imhcaps-timed", "version": 1}', "not as imhcaps-timed"),
        (
            '{"format": "imhcaps-timed", "version": 1, "turns": [{"words": [{"text": "a", "start": "x", "end": 1}]}]}',
            "start must be a whole number",
        ),
    ],
)
def test_what_is_not_word_times_is_reported(text: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        read_timed(Source(text, "x"))


@pytest.mark.parametrize("problems", [(), ("the times end at 0:12, 40 words are left",)])
def test_both_writers_carry_the_accuracy_and_it_is_read_back(
    problems: tuple[str, ...], tmp_path: Path
) -> None:
    timed = align(talk(SEED), sheet(ROWS))
    accuracy = TimingAccuracy(300, 7900, 4, 3_060_000, problems)
    timed = replace(timed, accuracy=accuracy)
    aligned, exported = tmp_path / "aligned.json", tmp_path / "exported.json"
    aligned.write_text(write_timed(timed), "utf-8")
    imhcaps.export(timed, exported)
    for path in (aligned, exported):
        data = json.loads(path.read_text("utf-8"))
        assert (data["timing"]["error_p50_ms"], data["timing"]["error_p90_ms"]) == (300, 7900)
        assert read_timed(path).accuracy == accuracy


@pytest.mark.parametrize("wrong", [3, [], {"error_p50_ms": 1}, {"error_p50_ms": "x"}])
def test_accuracy_in_another_form_is_an_error_of_ours(wrong: object, tmp_path: Path) -> None:
    data = json.loads(write_timed(align(talk(SEED), sheet(ROWS)))) | {"timing": wrong}
    path = tmp_path / "t.json"
    path.write_text(json.dumps(data), "utf-8")
    with pytest.raises(InputError):
        read_timed(path)


@pytest.mark.parametrize("source", ["tea.txt", "https://example.org/tea"])
def test_align_and_export_write_the_same_fields(source: str, tmp_path: Path) -> None:
    timed = align(talk(SEED), sheet(ROWS))
    timed = replace(timed, transcript=replace(timed.transcript, title="Tea", source=source))
    path = tmp_path / "exported.json"
    imhcaps.export(replace(timed, chapters=()), path)
    exported, aligned = json.loads(path.read_text("utf-8")), json.loads(write_timed(timed))
    del aligned["chapters"]
    assert exported.keys() - aligned.keys() == {"tool"}
    for name in aligned.keys() - {"turns"}:
        assert exported[name] == aligned[name]
    words = [
        [word for turn in each["turns"] for word in turn["words"]] for each in (exported, aligned)
    ]
    assert words[0] == words[1]


def test_a_changed_word_is_a_changed_line() -> None:
    timed = align(talk(SEED), sheet(ROWS))
    count = sum(len(turn.words) for turn in timed.turns)
    assert (
        sum(line.lstrip().startswith('{"text": ') for line in write_timed(timed).split("\n"))
        >= count
    )


def test_times_that_the_page_gives_a_turn_are_kept() -> None:
    timed = align(talk(SEED), sheet(ROWS))
    turns = (replace(timed.turns[0], start=1000, end=9000), *timed.turns[1:])
    timed = replace(timed, transcript=replace(timed.transcript, turns=turns))
    back = read_timed(Source(write_timed(timed), "x"))
    assert [(turn.start, turn.end) for turn in back.turns] == [(t.start, t.end) for t in turns]
