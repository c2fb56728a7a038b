"""Sheets as people keep them: a table in Markdown, rows without a header, a list of times and words, markers with
numbers."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import imhcaps
from imhcaps.source import Source
from imhcaps.timing.sheets import read_cue_sheet
from imhcaps.timing.sheets.for_transcript import for_transcript
from imhcaps.transcripts import read_transcript

OPENINGS = {
    "en": ["The harbour lies still", "Where are the ropes", "Fetch the small ladder", "Nobody came down today"],
    "de": ["Der Hafen liegt still", "Wo sind die Seile", "Hol die kleine Leiter", "Niemand kam heute herunter"],
    "da": ["Havnen ligger stille nu", "Hvor er de gamle", "Hent den lille stige", "Ingen kom ned idag"],
}  # fmt: skip
REST = "und so weiter bis an den Rand der alten Stadt und noch ein Stück dahinter"


def talk(language: str) -> tuple[list[str], str]:
    turns = [f"{opening}, {REST} {n}." for n, opening in enumerate(OPENINGS[language])]
    names = ["Ida Moss", "Bo Lund"]
    text = "\n\n".join(f"{names[n % 2]}: {turn}" for n, turn in enumerate(turns))
    return OPENINGS[language], text + "\n"


def sheet(form: str, times: list[float], lines: list[str]) -> tuple[str, str]:
    clock = [f"{int(t // 60)}:{t % 60:05.2f}" for t in times]
    pairs = list(zip(clock, lines, strict=True))
    if form == "markdown":
        rows = "".join(f"| {c} | {line} |\n" for c, line in pairs)
        return "sheet.md", f"| Time | Words |\n|:---|---:|\n{rows}"
    if form == "bare":
        return "sheet.csv", "".join(f"{c},{line}\n" for c, line in pairs)
    if form == "list":
        return "sheet.txt", "".join(f"{c} {line}\n" for c, line in pairs)
    if form == "list with dashes":
        return "sheet.txt", "".join(f"{c} - {line}\n" for c, line in pairs)
    assert form == "numbered markers"
    rows = "".join(f"{n},Marker {n},{c},{line}\n" for n, (c, line) in enumerate(pairs, 1))
    return "sheet.csv", f"#,Name,Start TC,Notes\n{rows}"


FORMS = ("markdown", "bare", "list", "list with dashes", "numbered markers")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", sorted(OPENINGS))
def test_each_row_is_the_moment_of_its_words(form: str, language: str, tmp_path: Path) -> None:
    chance = random.Random(f"{form}{language}")
    opening, text = talk(language)
    times = [round(4.0 + 11 * n + chance.random() * 3, 2) for n in range(len(opening))]
    name, body = sheet(form, times, opening)
    (tmp_path / name).write_text(body, encoding="utf-8")
    (tmp_path / "talk.txt").write_text(text, encoding="utf-8")
    page = imhcaps.read_transcript(tmp_path / "talk.txt", language=language)
    timed = imhcaps.align(page, cues=tmp_path / name)
    starts = [turn.words[0].start for turn in timed.transcript.turns]
    assert starts == [round(t * 1000) for t in times]
    if form != "markdown":
        assert [r for r in timed.remarks if r.kind in ("guessed", "skipped")]


TITLES = st.lists(
    st.sampled_from(["Welcome", "The harbour", "Ropes and ladders", "Questions", "Goodbye"]),
    min_size=2, max_size=5, unique=True,
)  # fmt: skip


@given(TITLES)
def test_titles_stay_chapters(titles: list[str]) -> None:
    body = "".join(f"{n}:00 {title}\n" for n, title in enumerate(titles))
    page = read_transcript(Source(talk("en")[1], "talk.txt"))
    made = for_transcript(read_cue_sheet(Source(body, "list.txt")), page, 60_000)
    assert {row.kind for row in made.rows} == {"chapter"}


def test_chapters_of_a_program_stay_chapters_whatever_is_said() -> None:
    opening, text = talk("da")
    marks = "".join(
        f"[CHAPTER]\nTIMEBASE=1/1000\nSTART={n * 9000}\nEND={n * 9000 + 9000}\ntitle={title}\n"
        for n, title in enumerate(opening)
    )
    page = read_transcript(Source(text, "talk.txt"))
    sheet = read_cue_sheet(Source(f";FFMETADATA1\n{marks}", "list.txt"))
    assert {row.kind for row in for_transcript(sheet, page, 60_000).rows} == {"chapter"}


@pytest.mark.parametrize("form", ["[{}-{}] {}", "({} - {}) {}", "{}–{}: {}", "{} - {} | {}"])
def test_a_list_of_ranges_whose_lines_are_said_gives_both_times(form: str) -> None:
    said = [
        "So we begin with the boats.",
        "Then we look at the harbour.",
        "And so it ends for today.",
    ]
    times = [("0:01", "0:03"), ("0:05", "0:08"), ("0:10", "0:12")]
    text = "\n".join(form.format(a, b, line) for (a, b), line in zip(times, said, strict=True))
    sheet = read_cue_sheet(Source(text, "talk.txt"))
    assert [(row.start, row.end, row.text) for row in sheet.rows] == [
        (1000 * int(a[2:]), 1000 * int(b[2:]), line)
        for (a, b), line in zip(times, said, strict=True)
    ]
