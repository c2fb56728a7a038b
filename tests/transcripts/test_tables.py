"""Tables: which hold a talk, and which hold only people, figures or terms."""

from __future__ import annotations

import pytest

from imhcaps.language.language import SUPPORTED
from imhcaps.language.locale_data import long_date

TALK = (
    "{}Ida Moss: Good morning, all of you.\n\nKit Lee: Good morning.\n\n{}Ida Moss: So we begin.\n"
)
SAID = [
    ("Ida Moss", "Good morning, all of you."),
    ("Kit Lee", "Good morning."),
    ("Ida Moss", "So we begin."),
]
DATA = {
    "who was there": "| Name | Short | Firm |\n|---|---|---|\n| Ida Moss | IM | Hill Inc. |\n| Kit Lee | KL | Coast |\n\n",
    "figures": "| year | maps |\n|---|---|\n| 1990 | 12.5 |\n| 1991 | 14.75 |\n\n",
    "terms in html": (
        "<table>\n<tr><td>town</td><td>maps</td></tr>\n<tr><td>Arden</td><td>182.87</td></tr>\n"
        "<tr><td>Dale</td><td>763.73</td></tr>\n</table>\n\n"
    ),
    "a report": "| Job | talk.wav |\n|---|---|\n| Length | 3m 2s |\n| Rate | 8000 Hz |\n\n",
}


@pytest.mark.parametrize("table", DATA.values(), ids=DATA)
@pytest.mark.parametrize("place", ["above", "between"])
def test_nobody_speaks_in_a_table_of_data(read, table, place):
    text = TALK.format(table, "") if place == "above" else TALK.format("", table)
    talk = read("# Maps\n\n" + text, "talk.md")
    spoken = [(t.speaker.name, " ".join(w.text for w in t.words)) for t in talk.turns if t.words]
    assert spoken == SAID


@pytest.mark.parametrize(
    "rows",
    [
        "| Time | Speaker | Text |\n|---|---|---|\n| 0:03 | Ida Moss | {} |\n| 0:07 | Kit Lee | {} |\n| 0:09 | Ida Moss | {} |\n",
        (
            "| Start | Dur. | Speaker | Transcription |\n|---|---|---|---|\n| 0:03 | 4.2s | Ida Moss | {} |\n"
            "| 0:07 | 1s | Kit Lee | {} |\n| 0:09 | 2s | Ida Moss | {} |\n"
        ),
        "| Ida Moss | {} |\n|---|---|\n| Kit Lee | {} |\n| Ida Moss | {} |\n",
        "| Who | What was said |\n|---|---|\n| Ida Moss | {} |\n| Kit Lee | {} |\n| Ida Moss | {} |\n",
    ],
)
def test_a_table_with_a_column_of_speech_is_a_talk(said, rows):
    assert said(rows.format(*(words for _, words in SAID)), "talk.md") == SAID


@pytest.mark.parametrize(
    "listed",
    [
        "- Ida Moss (Map House)\n- Kit Lee (Dale Labs)\n- Bo Ray (Coast)\n",
        "- **Ida Moss**, Map House\n- **Kit Lee**, Dale Labs\n- **Bo Ray**, Coast\n",
        "1. Ida Moss\n2. Kit Lee\n3. Bo Ray\n",
        "* Ida Moss -- Map House\n* Kit Lee -- Dale Labs\n",
    ],
)
@pytest.mark.parametrize("head", ["## Transcript\n\n", ""])
def test_a_list_of_people_says_nothing(read, listed, head):
    talk = read(f"# Maps\n\n{listed}\n{head}" + TALK.format("", ""), "talk.md")
    assert [(t.speaker.name, t.text) for t in talk.turns if t.speaker] == SAID


SPANS = {
    "a name over two rows": (
        "<tr><th>Speaker<th>Time<th>Text<tr><td rowspan=2>{0}<td>0:01<td>{3}<tr><td>0:03<td>{4}"
        "<tr><td rowspan='2'>{1}<td>0:06<td>{5}<tr><td>0:09<td>{6}"
    ),
    "a time over two rows": (
        "<tr><th>Time<th>Speaker<th>Text<tr><td rowspan=2>0:01<td>{0}<td>{3}<tr><td>{0}<td>{4}"
        "<tr><td rowspan=02>0:06<td>{1}<td>{5}<tr><td>{1}<td>{6}"
    ),
    "a place of nothing over all rows": (
        "<tr><th>Time<th rowspan=0><th>Speaker<th>Text<tr><td>0:01<td>{0}<td>{3}<tr><td>0:03<td>{0}<td>{4}"
        "<tr><td>0:06<td>{1}<td>{5}<tr><td>0:09<td>{1}<td>{6}"
    ),
    "a name over two columns": (
        "<tr><th colspan=2>Speaker<th>Text<tr><td colspan=2>{0}<td>{3}<tr><td>{0}<td><td>{4}"
        "<tr><td colspan=2>{1}<td>{5}<tr><td colspan=2>{1}<td>{6}"
    ),
    "a table in a cell": (
        "<tr><th>Time<th>Speaker<th>Text<tr><td>0:01<td>{0}<td><table><tr><td>{3}</table><tr><td>0:03<td>{0}<td>{4}"
        "<tr><td>0:06<td>{1}<td>{5}<tr><td>0:09<td>{1}<td>{6}"
    ),
}


@pytest.mark.parametrize("form", SPANS.values(), ids=SPANS)
@pytest.mark.parametrize("first,second", [("Ida Moss", "Kit Lee"), ("Zoë Ågren", "Ren")])
def test_a_cell_that_covers_others_moves_none(said, form, first, second):
    words = (
        "Good morning to all of you.",
        "We begin with the bridge.",
        "Thank you very much, all of you.",
        "It is nearly done now.",
    )
    page = f"<!doctype html><table>{form.format(first, second, '', *words)}</table>"
    spoken = [(first, " ".join(words[:2])), (second, " ".join(words[2:]))]
    merged: list[tuple[str, str]] = []
    for name, text in said(page, "talk.html"):
        if merged and merged[-1][0] == name:
            merged[-1] = name, f"{merged[-1][1]} {text}"
        else:
            merged.append((name, text))
    assert merged == spoken


DAYS = ("2024-03-03", "2024-05-14", "2024-10-02", "2023-12-31")
FIGURES = {"de": "{d}.{m}.{y}", "cs": "{d}. {m}. {y}", "pt": "{d}/{m}/{y}", "sv": "{y}-{m}-{d}"}


@pytest.mark.parametrize("order", ["dst", "sdt", "std"])
@pytest.mark.parametrize("language", SUPPORTED)
def test_dates_of_any_language_are_no_speech_in_a_table(read, language, order):
    people = ["Ida Moss", "Kit Lee"] * 2
    said = [
        "Good morning to all of you.",
        "We begin here.",
        "Thank you, all of you.",
        "We are done.",
    ]
    forms = [[long_date(day, language) for day in DAYS]]
    if language in FIGURES:
        parts = [dict(zip("ymd", day.split("-"), strict=True)) for day in DAYS]
        forms.append([FIGURES[language].format(**each) for each in parts])
    for days in forms:
        rows = zip(days, people, said, strict=True)
        cells = ["".join(f"<td>{row['dst'.index(each)]}" for each in order) for row in rows]
        page = f"<!doctype html><table>{''.join(f'<tr>{row}' for row in cells)}</table>"
        talk = read(page, "talk.html")
        spoken = [(t.speaker.name, " ".join(w.text for w in t.words)) for t in talk.turns]
        assert spoken == list(zip(people, said, strict=True)), days


@pytest.mark.parametrize("who", ["?", "???", "3 March 2020", "2020-03-03"])
@pytest.mark.parametrize("head", ["Speaker | Text", "Name | Words"])
def test_words_beside_no_name_are_not_those_of_the_speaker_above(read, who, head):
    rows = "".join(
        f"| {name} | {text} |\n" for name, text in (*SAID, (who, "May I come in?"), SAID[0])
    )
    talk = read(f"| {head} |\n|---|---|\n{rows}", "talk.md")
    said = [(t.speaker.name, " ".join(w.text for w in t.words)) for t in talk.turns]
    assert said == [*SAID, (who, "May I come in?"), SAID[0]]
