"""Cue sheets by kind: forms of programs and spreadsheets, units, notes, names of speakers, languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from imhcaps.errors import CueSheetError, ImhcapsError, InputError
from imhcaps.language.language import SUPPORTED, language_of
from imhcaps.model.transcript import TimedTranscript
from imhcaps.source import Source
from imhcaps.timing import CueSheet, align, align_words, read_cue_sheet, read_words
from imhcaps.timing.columns import column
from imhcaps.timing.model import Anchor
from imhcaps.timing.sheets import READERS
from imhcaps.timing.sheets.editing import with_speech_row
from imhcaps.timing.sheets.writing import lost_in_cue_sheet, write_cue_sheet
from timing.kit import talk
from timing.recognisers import WORD_FORMS, written

TALK = """
Mara Lindqvist: Good evening everyone. We are late tonight.
Tomas Okafor: Thank you, Mara. I came by boat, and it was slow.
Mara Lindqvist: Now the second part. Who is ready for it?
"""
MOMENTS = [
    (500, "Good evening everyone"),
    (6000, "Thank you, Mara"),
    (13_000, "Now the second part"),
]


def read(text: str, fps: str | None = None, unit: str | None = None) -> CueSheet:
    return read_cue_sheet(Source(text, "x"), fps=fps, unit=unit)


def placed(timed: TimedTranscript) -> list[int | None]:
    return [turn.words[0].start for turn in timed.turns]


def clock(ms: int, mark: str = ".") -> str:
    return (
        f"{ms // 3_600_000:02d}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d}{mark}{ms % 1000:03d}"
    )


def frames(ms: int) -> str:
    return f"01:{ms // 60_000:02d}:{ms // 1000 % 60:02d}:{ms % 1000 * 25 // 1000:02d}"


# Forms of programs


def table(mark: str, names: tuple[str, str, str], decimal: str = ".") -> str:
    rows = [mark.join(names)]
    for start, text in MOMENTS:
        rows.append(mark.join((clock(start, decimal), clock(start + 900, decimal), f'"{text}"')))
    return "\n".join(rows)


def resolve_edl(note: str) -> str:
    events = [
        f"{k:03d}  001      V     C        {frames(a)} {frames(a)} {frames(a)} {frames(a)}  \n"
        f"{note} |C:ResolveColorBlue |M:{text} |D:1\n"
        for k, (a, text) in enumerate(MOMENTS, 1)
    ]
    return "TITLE: Timeline 1\nFCM: NON-DROP FRAME\n\n" + "\n".join(events)


SPEECH: dict[str, Any] = {
    "csv": table(",", ("start", "end", "text")),
    "JSON rows of clock times": json.dumps(
        [{"start": f"0:{a // 1000:02d}.{a % 1000:03d}", "text": t} for a, t in MOMENTS]
    ),
    "JSON rows of seconds": json.dumps([{"time": a / 1000, "text": t} for a, t in MOMENTS]),
    "JSON rows of milliseconds": json.dumps([{"start_ms": a, "text": t} for a, t in MOMENTS]),
    "JSON rows of captions": json.dumps(
        {"title": "x", "cues": [{"start": a / 1000, "text": t} for a, t in MOMENTS]}
    ),
    "JSON rows in an answer": json.dumps(
        {"data": {"id": 7, "items": [{"startTime": a / 1000, "body": t} for a, t in MOMENTS]}}
    ),
    "JSON rows beside chapters": json.dumps(
        {
            "chapters": [{"startTime": 0, "title": "The evening"}],
            "captions": [{"start": a / 1000, "text": t} for a, t in MOMENTS],
        }
    ),
    "JSON rows a line": "".join(
        json.dumps({"start": a / 1000, "text": t}) + "\n" for a, t in MOMENTS
    ),
    "JSON columns": json.dumps(
        {"start": [a / 1000 for a, _ in MOMENTS], "text": [t for _, t in MOMENTS]}
    ),
    "a table of a web page": "<!doctype html><h1>Times</h1><table><tr><th>Start</th><th>Text</th></tr>"
    + "".join(f"<tr><td>0:{a // 1000:02d}.{a % 1000:03d}<td>{t}" for a, t in MOMENTS)
    + "</table><p>Ours.</p>",
    "a table alone": "<table>\n<tr><td>Anfang</td><td>Text</td></tr>\n"
    + "".join(f"<tr><td>{a / 1000}</td><td>{t}</td></tr>\n" for a, t in MOMENTS)
    + "</table>",
    "semicolons and decimal commas": table(";", ("Start", "End", "Text"), ","),
    "tabs": table("\t", ("start", "end", "text")).replace('"', ""),
    "bars": table("|", ("start", "end", "text")),
    "Excel's first line": "sep=;\r\n" + table(";", ("Start", "End", "Text"), ","),
    "a header that is a comment": "#" + table(",", ("start", "end", "text")),
    "REAPER": "#,Name,Start,End,Length,Color\n"
    + "".join(
        f'M{k},"{t}",0:{a // 1000:02d}.{a % 1000:03d},,,\n' for k, (a, t) in enumerate(MOMENTS)
    ),
    "Audition": "Name\tStart\tDuration\tTime Format\tType\tDescription\n"
    + "".join(
        f"{t}\t0:{a // 1000:02d}.{a % 1000:03d}\t0:00.000\tdecimal\tCue\t\n" for a, t in MOMENTS
    ),
    "Audition in samples": "Name\tStart\tDuration\tTime Format\tType\tDescription\n"
    + "".join(f"{t}\t{a * 48}\t0\t48000 Hz\tCue\t\n" for a, t in MOMENTS),
    "Pro Tools": "SESSION NAME:\tx\nSAMPLE RATE:\t44100.000000\nTIMECODE FORMAT:\t25 Frame\n\n"
    "M A R K E R S  L I S T I N G\n#   \tLOCATION     \tTIME REFERENCE    \tUNITS    \tNAME   \tCOMMENTS\n"
    + "".join(
        f"{k}   \t{frames(a)}  \t{a * 441 // 10}  \tSamples  \t{t} \t\n"
        for k, (a, t) in enumerate(MOMENTS)
    ),
    "SBV": "\n".join(f"{clock(a)[1:]},{clock(a + 900)[1:]}\n{t}\n" for a, t in MOMENTS),
    "LRC": "".join(f"[00:{a // 1000:02d}.{a % 1000 // 10:02d}]{t}\n" for a, t in MOMENTS),
    "start_ms": "start_ms,text\n" + "".join(f'{a},"{t}"\n' for a, t in MOMENTS),
    "Starts": "Starts,Ends,Text\n" + "".join(f'{a},{a + 900},"{t}"\n' for a, t in MOMENTS),
    "Start (s)": "Start (s);Text\n"
    + "".join(f"{a / 1000};{t}\n" for a, t in MOMENTS).replace(".", ","),
}


def test_a_second_list_of_rows_is_named() -> None:
    found = read(SPEECH["JSON rows beside chapters"])
    assert "1 rows are not" in " ".join(remark.message for remark in found.remarks)


@pytest.mark.parametrize("name", SPEECH)
def test_forms_of_programs_and_spreadsheets_place_the_words(name: str) -> None:
    assert placed(align(talk(TALK), read(SPEECH[name]))) == [a for a, _ in MOMENTS]


NAMES = ("Mara_Lindqvist", "Tomas_Okafor", "Mara_Lindqvist")
STARTS = (0.5, 6.25, 13.0)
RTTM = ";; a comment\nSPKR-INFO talk 1 <NA> <NA> <NA> unknown Mara_Lindqvist <NA> <NA>\n" + "".join(
    f"SPEAKER talk 1 {start:.3f} 1.500 <NA> <NA> {name} <NA> <NA>\n"
    f"SPEAKER talk 1 {start + 2:.3f} 1.500 <NA> <NA> {name} <NA>\n"
    for start, name in zip(STARTS, NAMES, strict=True)
)
VEGAS_HEAD = '"ID";"Track";"StartTime";"Length";"PlayRate";"Locked";"Normalized";"StretchMethod";"Looped";"OnRuler";"MediaType";"FileName";"Stream";"StreamStart";"StreamLength"\n'


def vegas(kind: str, names: tuple[str, ...]) -> str:
    return VEGAS_HEAD + "".join(
        f'{n}; 1; {start * 1000:.4f}; 1500.0000; 1.000000; FALSE; FALSE; 0; TRUE; FALSE; {kind}; "X:\\v\\{name}.wav"; 0; 0.0000; 9000.0000\n'
        for n, (start, name) in enumerate(zip(STARTS, names, strict=True), 1)
    )


VEGAS = vegas("VIDEO", ("a", "a", "a"))
AVID = "".join(f"editor\t{frames(a)}\tV1\tred\t{t}\t1\n" for a, t in MOMENTS)


def test_markers_of_media_composer_and_our_own_track_place_the_words() -> None:
    assert [row.start for row in read(AVID, fps="25").rows] == [480, 6000, 13_000]
    cues = ", ".join(f'{{"start": {a}, "end": {a + 900}, "payload": "{t}"}}' for a, t in MOMENTS)
    track = f'{{"format": "imhcaps-track", "version": 1, "language": "en", "kind": "captions", "cues": [{cues}]}}'
    assert placed(align(talk(TALK), read(track))) == [a for a, _ in MOMENTS]


@pytest.mark.parametrize("note", ["", " ", "see my mail", "two | bars", "étalonnage à revoir"])
def test_a_note_before_a_marker_of_resolve_is_no_reason_to_drop_it(note: str) -> None:
    found = read(resolve_edl(note), fps="25")
    assert [row.text for row in found.rows] == [text for _, text in MOMENTS]
    # 500 ms are twelve and a half frames of 40 ms.
    assert [row.start for row in found.rows] == [480, 6000, 13_000]


def test_a_nameless_marker_says_what_its_note_says() -> None:
    text = resolve_edl("Thank you, Mara").replace("|M:Thank you, Mara", "|M:Marker 2")
    assert read(text, fps="25").rows[1].text == "Thank you, Mara"


HEADERS = [
    ("Anfang", "Ende", "Text"),
    ("début", "fin", "texte"),
    ("Inicio", "Fin", "Texto"),
    ("inizio", "fine", "testo"),
    ("Início", "Fim", "Texto"),
    ("begin", "einde", "tekst"),
    ("początek", "koniec", "tekst"),
    ("začátek", "konec", "text"),
    ("Начало", "Конец", "Текст"),
    ("початок", "кінець", "текст"),
    ("başlangıç", "bitiş", "metin"),
    ("開始", "終了", "テキスト"),
    ("开始时间", "结束时间", "文本"),
    ("시작", "종료", "텍스트"),
    ("البداية", "النهاية", "النص"),
    ("Timecode In", "Timecode Out", "Dialogue"),
    ("In", "Out", "Comments"),
    ("BEGIN TIME", "END TIME", "Transcript"),
    ("start_time", "end_time", "content"),
]


@pytest.mark.parametrize("names", HEADERS)
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_columns_are_known_by_their_names_in_many_languages(
    names: tuple[str, str, str], mark: str
) -> None:
    found = read(table(mark, names))
    assert [(row.start, row.text.strip('"')) for row in found.rows] == MOMENTS
    assert found.rows[0].end == 1400


@pytest.mark.parametrize("language", SUPPORTED)
def test_columns_say_how_they_count_in_every_language(language: str) -> None:
    table = language_of(language)
    ends = [table.columns.get(part, part).split()[0] for part in ("start", "end")]
    for unit, ms in (("s", 1000.0), ("ms", 1.0)):
        for word in table.time_units[unit].split():
            for title in (
                f"{ends[0]} ({word})",
                f"{ends[1]}_{word}",
                f"{ends[0].upper()} [{word}]",
            ):
                found = column(title)
                assert found is not None and found.unit == ms, title


# Chapters


CHAPTERS = [(0, "Welcome: all of us"), (754_500, "Questions"), (3_723_250, "The end")]


def chapters_of(found: CueSheet) -> list[tuple[int, str]]:
    assert {row.kind for row in found.rows} == {"chapter"}
    return [(row.start, row.text) for row in found.rows]


CHAPTER_FORMS = {
    "mp4chaps": "".join(f"{clock(a)} {t}\n" for a, t in CHAPTERS),
    "commas": "".join(f"{clock(a, ',')} {t}\n" for a, t in CHAPTERS),
    "tabs": "".join(f"{clock(a)}\t{t}\n" for a, t in CHAPTERS),
    "dashes": "".join(f"{clock(a)} - {t}\n" for a, t in CHAPTERS),
    "round brackets": "".join(f"({clock(a)}) {t}\n" for a, t in CHAPTERS),
    "OGM": "".join(
        f"CHAPTER{k:02d}={clock(a)}\nCHAPTER{k:02d}NAME={t}\n"
        for k, (a, t) in enumerate(CHAPTERS, 1)
    ),
    "ffmetadata": ";FFMETADATA1\ntitle=Talk\n"
    + "".join(
        f"[CHAPTER]\nTIMEBASE=1/1000\nSTART={a}\nEND={a + 9}\ntitle={t}\n" for a, t in CHAPTERS
    ),
    "ffmetadata in ns": ";FFMETADATA1\n"
    + "".join(f"[CHAPTER]\nSTART={a}000000\nEND={a}000009\ntitle={t}\n" for a, t in CHAPTERS),
    "Podlove": '<psc:chapters xmlns:psc="http://podlove.org/simple-chapters" version="1.2">'
    + "".join(f'<psc:chapter start="{clock(a)}" title="{t}"/>' for a, t in CHAPTERS)
    + "</psc:chapters>",
    "Podlove in a feed": '<?xml version="1.0"?><rss xmlns:psc="http://podlove.org/simple-chapters"><channel>'
    "<item><psc:chapters>"
    + "".join(f'<psc:chapter start="{clock(a)}" title="{t}"/>' for a, t in CHAPTERS)
    + "</psc:chapters></item></channel></rss>",
    "Matroska": '<?xml version="1.0"?>\n<!DOCTYPE Chapters SYSTEM "matroskachapters.dtd">\n<Chapters>'
    "<EditionEntry>"
    + "".join(
        f"<ChapterAtom><ChapterTimeStart>{clock(a)}000000</ChapterTimeStart><ChapterDisplay>"
        f"<ChapterString>{t}</ChapterString></ChapterDisplay></ChapterAtom>"
        for a, t in CHAPTERS
    )
    + "</EditionEntry></Chapters>",
    "Podlove as JSON": '{"chapters": ['
    + ", ".join(f'{{"start": "{clock(a)}", "title": "{t}", "href": ""}}' for a, t in CHAPTERS)
    + "]}",
    "Podcasting 2.0": '{"version": "1.2.0", "chapters": ['
    + ", ".join(f'{{"startTime": {a / 1000:g}, "title": "{t}"}}' for a, t in CHAPTERS)
    + "]}",
}


@pytest.mark.parametrize("name", CHAPTER_FORMS)
def test_chapters_of_every_program_have_their_thousandths(name: str) -> None:
    found = chapters_of(read(CHAPTER_FORMS[name]))
    assert [text for _, text in found] == [text for _, text in CHAPTERS]
    assert [start for start, _ in found] == [start for start, _ in CHAPTERS]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"chapters": [{"startTime": "soon", "title": "A"}]}', "expected a time"),
        ('{"chapters": [3]}', "expected a chapter"),
        ('{"chapters": 3}', "without a list"),
        ('{"chapters": [{"startTime": 1e400, "title": "A"}]}', "expected a time"),
        (";FFMETADATA1\n[CHAPTER]\nTIMEBASE=x\nSTART=1\ntitle=A\n", "ratio"),
        (";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=9e999\ntitle=A\n", "expected a number"),
        ("<chapters><chapter start='soon' title='A'/></chapters>", "not a time"),
        ("<chapters><chapter start='1' title='A'>", "not XML"),
        ("<!DOCTYPE c [<!ENTITY a 'b'>]><chapters/>", "entities"),
        ("CHAPTER01=soon\nCHAPTER01NAME=A\n", "not a time"),
    ],
)
def test_damaged_chapters_are_an_error_that_says_what_was_found(text: str, says: str) -> None:
    with pytest.raises(CueSheetError, match=says):
        read(text)


# What is no cue sheet


@pytest.mark.parametrize(
    "name", sorted({"ctm", "elan", "rows", "vosk", "whisperx", "deepgram", "aws"})
)
def test_timed_words_given_as_a_sheet_are_named_with_the_option_that_takes_them(name: str) -> None:
    assert name in WORD_FORMS
    with pytest.raises(InputError, match="timed words") as caught:
        read(written(name))
    assert caught.value.hint == "give it with --words"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('<?xml version="1.0"?><ANNOTATION_DOCUMENT/>', "ELAN"),
        ('<?xml version="1.0"?><!DOCTYPE xmeml><xmeml version="4"/>', "Premiere"),
        ('{"payload": {"id": 7}}', "JSON with"),
    ],
)
def test_another_programs_file_is_refused_by_its_name(text: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        read(text)


# Units


WHOLE = [
    (500, 4400, "Good evening everyone. We are late tonight."),
    (6000, 12_500, "Thank you, Mara. I came by boat, and it was slow."),
    (13_000, 17_500, "Now the second part. Who is ready for it?"),
]


@pytest.mark.parametrize("mark", ["\t", ","])
def test_whispers_own_tables_count_in_milliseconds_and_that_is_said(mark: str) -> None:
    quote = '"' if mark == "," else ""
    rows = "".join(f"{a}{mark}{b}{mark}{quote} {t}{quote}\n" for a, b, t in WHOLE)
    timed = align(talk(TALK), read(mark.join(("start", "end", "text")) + "\n" + rows))
    assert placed(timed) == [a for a, _, _ in WHOLE]
    assert any("milliseconds" in remark.message for remark in timed.remarks)


def test_whole_seconds_stay_seconds() -> None:
    for step in (6, 30, 200):
        sheet = read(
            "start,text\n" + "".join(f"{step * k},{t}\n" for k, (_, t) in enumerate(MOMENTS))
        )
        assert placed(align(talk(TALK), sheet)) == [0, 1000 * step, 2000 * step]


def test_starts_alone_in_milliseconds_are_reported_by_the_length_of_the_talk() -> None:
    sheet = read("start,text\n" + "".join(f"{a},{t}\n" for a, t in MOMENTS))
    assert placed(align(talk(TALK), sheet)) == [a for a, _ in MOMENTS]


@pytest.mark.parametrize("unit", ["48000Hz", "100ns"])
def test_a_unit_that_does_not_fit_is_asked_for_and_taken(unit: str) -> None:
    factor = {"48000Hz": 48, "100ns": 10_000}[unit]
    text = "start,text\n" + "".join(f"{a * factor},{t}\n" for a, t in MOMENTS)
    with pytest.raises(CueSheetError, match=r"unknown unit|100 hours") as caught:
        align(talk(TALK), read(text))
    assert "--unit" in (caught.value.hint or "")
    assert placed(align(talk(TALK), read(text, unit=unit))) == [a for a, _ in MOMENTS]


def test_samples_without_their_rate_and_bars_are_refused_with_what_to_do() -> None:
    head = "Name\tStart\tDuration\tTime Format\tType\tDescription\n"
    with pytest.raises(CueSheetError, match="samples") as caught:
        read(head + "Good\t24000\t0\tSamples\tCue\t\n")
    assert "--unit" in (caught.value.hint or "")
    assert read(head + "Good\t24000\t0\tSamples\tCue\t\n", unit="48kHz").rows[0].start == 500
    with pytest.raises(CueSheetError, match="bars and beats"):
        read("#,Name,Start,End,Length\nM1,Good,3.2.00,,\n")


# Names of speakers


@pytest.mark.parametrize(
    "text",
    [
        "0:00 Mara Lindqvist\n0:06 Tomas Okafor\n0:13 Mara Lindqvist\n",
        "0:00 Mara Lindqvist:\n0:06 Tomas Okafor:\n0:13 Mara Lindqvist:\n",
        "0\t0\tMara Lindqvist\n6\t6\tTomas Okafor\n13\t13\tMara Lindqvist\n",
        "start,text\n0:00,Mara Lindqvist\n0:06,Tomas Okafor\n0:13,Mara Lindqvist\n",
        "Name,Start\nMara Lindqvist,0:00\nTomas Okafor,0:06\nMara Lindqvist,0:13\n",
        "start;Sprecher\n0:00;Mara Lindqvist\n0:06;Tomas Okafor\n0:13;Mara Lindqvist\n",
    ],
)
def test_rows_that_are_a_speakers_name_time_the_next_turn(text: str) -> None:
    timed = align(talk(TALK), read(text))
    assert placed(timed) == [0, 6000, 13_000]
    assert not timed.chapters


@pytest.mark.parametrize(
    "text", [RTTM, vegas("AUDIO", ("Mara Lindqvist", "Tomas Okafor", "Mara Lindqvist"))]
)
def test_who_speaks_when_without_words_times_the_turns(text: str) -> None:
    assert placed(align(talk(TALK), read(text))) == [500, 6250, 13_000]


def test_voices_of_several_recordings_are_refused() -> None:
    with pytest.raises(CueSheetError, match="2 recordings"):
        read(RTTM + "SPEAKER other 1 0.50 4.10 <NA> <NA> Mara_Lindqvist <NA> <NA>\n")


def test_events_of_the_picture_are_shots() -> None:
    sheet = read(VEGAS)
    assert [(row.start, row.end, row.kind) for row in sheet.rows] == [
        (500, 2000, "shot"),
        (6250, 7750, "shot"),
        (13_000, 14_500, "shot"),
    ]


@pytest.mark.parametrize(
    "voices", [("SPEAKER_00", "SPEAKER_01"), ("0", "1"), ("A", "B"), ("<NA>", "<NA>")]
)
def test_numbers_of_voices_are_no_names(voices: tuple[str, str]) -> None:
    lines = "".join(
        f"SPEAKER talk 1 {3 * n}.0 1.5 <NA> <NA> {name} <NA> <NA>\n"
        for n, name in enumerate(voices)
    )
    with pytest.raises(CueSheetError, match="numbers, not names") as problem:
        read(lines)
    assert voices[0] in str(problem.value.hint)


@pytest.mark.parametrize(
    "text",
    [
        '[{"start": "00:00:01.500", "title": "Welcome", "href": "", "image": ""}, {"start": "00:01:02", "title": "Part"}]',
        '[{"title": "Welcome", "startTime": 1.5}, {"title": "Part", "startTime": 62}]',
        '[\n  {"start": "00:00:01.500", "title": "Welcome"},\n  {"start": "00:01:02", "title": "Part"}\n]',
    ],
)
def test_a_list_of_chapters_as_web_players_have_it(text: str) -> None:
    assert chapters_of(read(text)) == [(1500, "Welcome"), (62_000, "Part")]


def test_a_chapter_that_is_no_name_stays_a_chapter() -> None:
    timed = align(talk(TALK), read("0:00 Opening\n0:06 Tomas Okafor\n0:13 Questions\n"))
    assert [chapter.title for chapter in timed.chapters] == ["Opening", "Questions"]
    assert placed(timed)[1] == 6000


def test_a_name_that_is_the_first_word_of_a_turn_is_words() -> None:
    text = "Ann: Bo, are you there?\nBo: Ann, I am.\n"
    timed = align(talk(text), read("start,text\n1,Bo\n4,Ann\n"))
    assert placed(timed) == [1000, 4000]


# A timed transcript as a sheet


def test_word_times_written_as_a_sheet_keep_every_sentence_and_pause() -> None:
    said = []
    at = 1000
    for line in TALK.strip().split("\n"):
        for word in line.split(": ", 1)[1].split():
            said.append((word, at, at + 300))
            at += 9000 if word.endswith(".") else 350
    transcript = talk(TALK)
    timed = align_words(transcript, read_words(Source(written("rows", said), "x")))
    again = align(transcript, read(write_cue_sheet(timed)))
    pairs = zip(timed.transcript.words, again.transcript.words, strict=True)
    assert max(abs((a.start or 0) - (b.start or 0)) for a, b in pairs) <= 300
    assert [remark.kind for remark in lost_in_cue_sheet(timed)] == ["lost"]
    assert not lost_in_cue_sheet(align(transcript, read(SPEECH["csv"])))


def test_every_form_of_the_table_is_read_from_a_sample() -> None:
    samples = {
        "captions": SPEECH["SBV"],
        "textgrid": '"ooTextFile"\n"TextGrid"\n0 9 <exists> 1\n"IntervalTier" "talk" 0 9 1\n0 4 "Good"\n',
        "edl": resolve_edl(""),
        "protools": SPEECH["Pro Tools"],
        "timelines": '<fcpxml><sequence><spine><gap offset="0s"><marker start="1/2s" value="Good"/></gap></spine></sequence></fcpxml>',
        "chapter_files": CHAPTER_FORMS["OGM"],
        "rttm": RTTM,
        "vegas": VEGAS,
        "markers": SPEECH["REAPER"],
        "avid": AVID,
        "audacity": "0.5\t0.5\tGood evening\n",
        "chapters": CHAPTER_FORMS["mp4chaps"],
        "rows": '[{"start": "0:05", "text": "Good evening everyone"}]',
        "csv": SPEECH["csv"],
    }
    assert list(samples) == [form.name for form in READERS]
    for name, text in samples.items():
        first = next(
            form.name
            for form in READERS
            if import_module(f"imhcaps.timing.sheets.{form.name}").sniff(text)
        )
        assert first == name
        assert read(text, fps="25").rows
        for wrong in _damaged(text):
            try:
                found = read(wrong, fps="25")
            except ImhcapsError as problem:
                assert problem.path == "x"
                continue
            assert all(0 <= row.start <= (row.end or row.start) for row in found.rows)


def _damaged(text: str) -> Iterator[str]:
    """A sheet with a number, or a text in quotation marks, that is none, and a sheet that breaks off."""
    values = list(re.finditer(r'\d+|"[^"\n]*"', text))
    for match in values[:: len(values) // 12 + 1]:
        for junk in ("9" * 5000, "1e400", "-5", "null", ""):
            yield text[: match.start()] + junk + text[match.end() :]
        yield text[: match.end()]


def test_the_tracks_of_a_cd_are_chapters() -> None:
    text = (
        'TITLE "Album"\nFILE "a.wav" WAVE\n  TRACK 01 AUDIO\n    TITLE "One"\n    INDEX 01 00:00:00\n'
        '  TRACK 02 AUDIO\n    TITLE "Two"\n    INDEX 00 02:58:00\n    INDEX 01 03:00:15\n'
    )
    assert chapters_of(read(text)) == [(0, "One"), (180_200, "Two")]


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\nKind: chapters\n\n00:00:00.000 --> 00:00:03.000\nWelcome\n\n00:00:03.000 --> 00:00:09.000\nThe cold\n",
        "start,chapter\n0:00,Welcome\n0:03,The cold\n",
        "Anfang;Kapitel\n0:00;Welcome\n0:03;The cold\n",
    ],
)
def test_titles_of_chapters_are_no_speech(text):
    rows = read_cue_sheet(Source(text, "x")).rows
    assert [(row.kind, row.start, row.text) for row in rows] == [
        ("chapter", 0, "Welcome"),
        ("chapter", 3000, "The cold"),
    ]


def test_rows_that_hold_a_word_each_are_a_recognisers() -> None:
    words = [
        {"start": 0.5, "end": 0.9, "text": "Good"},
        {"start": 1, "end": 1.5, "text": "evening"},
    ]
    with pytest.raises(InputError, match="holds timed words"):
        read(json.dumps(words))


def test_a_row_of_a_page_is_named_by_its_line() -> None:
    page = "<table>\n<tr><th>Start<th>Text\n<tr><td>0:05<td>Good evening\n<tr><td>soon<td>Now the\n</table>"
    with pytest.raises(CueSheetError, match=r"row 3 .*'start'") as caught:
        read(page)
    assert caught.value.line == 4
    assert [row.line for row in read(page.replace("soon", "0:09")).rows] == [3, 4]


@pytest.mark.parametrize("start", [0.00001, 5e-05, 0.0, 1e-9])
def test_a_time_of_json_is_read_however_small(start: float) -> None:
    rows = [{"start": start, "text": "Good evening"}, {"start": 5.25, "text": "Now the second"}]
    assert [row.start for row in read(json.dumps(rows)).rows] == [0, 5250]


def test_an_error_of_json_names_no_line_that_is_not_there() -> None:
    rows = [{"start": "0:05", "text": "Good evening"}, {"start": "soon", "text": "Now the second"}]
    with pytest.raises(CueSheetError, match=r"row 3 .*'start'") as caught:
        read(json.dumps(rows))
    assert caught.value.line is None


@pytest.mark.parametrize("sign", ["#", "# ", "#1 ", "sep=", "|", '"', ";", "---"])
def test_whatever_a_row_begins_with_it_is_a_row(sign: str) -> None:
    said = [f"{sign}Good evening", f"{sign}Now the second part"]
    rows = [{"text": text, "start": f"0:1{k}"} for k, text in enumerate(said)]
    assert [row.text for row in read(json.dumps(rows)).rows] == said
    cells = "".join(f"<tr><td>{text}<td>0:1{k}" for k, text in enumerate(said))
    page = f"<table><tr><th>Text<th>Start{cells}</table>"
    assert [row.text for row in read(page).rows] == said


@pytest.mark.parametrize("span", ['rowspan="2"', "rowspan=12", "ROWSPAN='02'", "rowspan=0"])
def test_a_cell_that_is_as_large_as_several_rows_moves_no_other_cell(span: str) -> None:
    page = (
        f"<table><tr><th>Start<th>Speaker<th>Text<tr><td>0:05<td {span}>Mara<td>Good evening"
        "<tr><td>0:09<td>Now the second part</table>"
    )
    rows = [(row.start, row.speaker, row.text) for row in read(page).rows]
    assert rows == [(5000, "Mara", "Good evening"), (9000, "", "Now the second part")]


LOCATIONS = {
    "timecode": "22:00:09:12",
    "timecode and subframes": "22:00:09:12.00",
    "samples": "455040",
    "minutes and seconds": "0:09.480",
    "feet and frames": "14+03.52",
}


@pytest.mark.parametrize("location", LOCATIONS.values(), ids=LOCATIONS)
def test_a_marker_of_pro_tools_in_ticks_is_placed_by_its_location(location: str) -> None:
    """Beside one in samples: both count from the beginning of the session, which is at 22:00:00:00."""
    text = (
        "SAMPLE RATE:\t48000.000000\nSESSION START TIMECODE:\t22:00:00:00\nTIMECODE FORMAT:\t25 Frame\n\n"
        "M A R K E R S  L I S T I N G\n#   \tLOCATION     \tTIME REFERENCE    \tUNITS    \tNAME   \tCOMMENTS\n"
        f"1   \tx  \t240000  \tSamples  \tGood evening\t\n2   \t{location}\t5|3  \tTicks  \tNow the second part\t\n"
    )
    assert [(row.start, row.text) for row in read(text).rows] == [
        (5000, "Good evening"),
        (9480, "Now the second part"),
    ]
    with pytest.raises(CueSheetError, match="bars and beats") as raised:
        read(text.replace(location, "5|3"))
    assert raised.value.line == 8


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("second", ["0:09", "9.5", "00:00:09.250"])
def test_a_row_that_an_open_quotation_mark_takes_in_is_an_error(mark: str, second: str) -> None:
    rows = [f"start{mark}text", f'0:05{mark}"Good evening', f"{second}{mark}Now the second part"]
    with pytest.raises(CueSheetError, match="never closed") as raised:
        read("\n".join(rows))
    assert raised.value.line == 2
    for text in ("Good\nevening", f"We met at\n10:30{mark} and left", "The mark was\n7.5"):
        rows[1] = f'0:05{mark}"{text}"'
        assert [row.text for row in read("\n".join(rows)).rows] == [text, "Now the second part"]


def test_an_error_inside_a_form_names_the_file() -> None:
    with pytest.raises(CueSheetError) as raised:
        read("<fcpxml version='1.9'><sequence tcStart='1/0s'/></fcpxml>")
    assert raised.value.path == "x"


@pytest.mark.parametrize(
    "sheet",
    [
        "0:00.500,Good evening everyone\n0:13.000,Now the second part\n",
        "0:00.500,Mara Lindqvist,Good evening everyone\n",
    ],
)
def test_a_sheet_without_a_header_takes_a_known_time(sheet: str) -> None:
    source = Source(sheet, "x")
    row = Anchor(6000, speaker="Tomas Okafor", text="Thank you, Mara")
    after = with_speech_row(source, read_cue_sheet(source), row)
    found = read_cue_sheet(Source(after, "x"))
    assert (6000, "Thank you, Mara") in [(each.start, each.text) for each in found.rows]
    assert len(found.rows) == len(read_cue_sheet(source).rows) + 1


@pytest.mark.parametrize("text", ["|", "| |", "|---|", "\n|\n", ": -\n"])
def test_a_line_below_a_header_that_is_not_there_is_no_sheet(text: str) -> None:
    with pytest.raises(CueSheetError):
        read(text)
