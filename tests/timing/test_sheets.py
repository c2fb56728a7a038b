"""Cue sheets in the forms that people have."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.errors import CueSheetError, ImhcapsError, InputError, TimecodeError
from imhcaps.source import Source, decode
from imhcaps.timing import CueSheet, align, read_cue_sheet
from imhcaps.timing.sheets import READERS
from timing.kit import sheet, talk

FOLDER = Path(read_cue_sheet.__globals__["__file__"]).parent


def read(text: str, fps: str | None = None) -> CueSheet:
    return read_cue_sheet(Source(text, "x"), fps=fps)


def brief(found: CueSheet) -> list[tuple[int, int | None, str, str]]:
    return [(row.start, row.end, row.kind, row.text) for row in found.rows]


def test_no_reader_is_missing_from_the_table() -> None:
    helpers = {"__init__", "labels", "times", "for_transcript", "writing", "editing"}
    modules = {path.stem for path in FOLDER.glob("*.py")} - helpers
    assert modules == {form.name for form in READERS}


# CSV and TSV


def test_columns_in_any_order_and_case_with_any_delimiter() -> None:
    for mark, name in ((",", "csv"), (";", "csv"), ("\t", "tsv")):
        lines = [("Text", "START", "Speaker"), ("Hello there", "0:01.5", "Ann")]
        found = read("\ufeff".lstrip("\ufeff") + "\r\n".join(mark.join(line) for line in lines))
        assert found.format == name
        assert found.rows[0].start == 1500
        assert (found.rows[0].speaker, found.rows[0].text) == ("Ann", "Hello there")
        assert (found.rows[0].row, found.rows[0].line) == (2, 2)


def test_a_decimal_comma_stands_in_a_sheet_parted_by_semicolons() -> None:
    assert read("start;end;text\n1,5;2,25;Hi").rows[0].end == 2250


def test_kinds_ends_and_empty_lines_and_notes() -> None:
    found = sheet("1,2,sound,,[chime]\n\n# a note\n3,,SHOT,,\n4,,,Ann,\n5,6,chapter,,One")
    assert brief(found) == [
        (1000, 2000, "sound", "[chime]"),
        (3000, None, "shot", ""),
        (4000, None, "speech", ""),
        (5000, 6000, "chapter", "One"),
    ]


def test_unknown_columns_are_named_and_ignored() -> None:
    found = read("start,camera,text,take\n1,A,Hi,3")
    assert "'camera'" in found.remarks[0].message
    assert "'take'" in found.remarks[0].message
    assert found.rows[0].text == "Hi"


def test_text_with_commas_and_no_quotes_is_taken_whole_and_said() -> None:
    found = sheet("1,,,Ann,Well, yes, of course")
    assert found.rows[0].text == "Well, yes, of course"
    assert found.remarks[0].kind == "repaired"


def test_quoted_text_may_hold_lines_and_rows_after_it_keep_their_line() -> None:
    found = sheet('1,,,,"Hello\nthere"\n2,,,,Bye')
    assert [row.line for row in found.rows] == [2, 4]


def test_timecodes_need_a_rate() -> None:
    assert sheet("00:00:01:12,,,,Hi", fps="25").rows[0].start == 1480
    with pytest.raises(CueSheetError, match="--fps"):
        sheet("00:00:01:12,,,,Hi")


def test_an_encoding_that_was_guessed_is_said() -> None:
    found = read_cue_sheet(decode("start,text\n1,Café".encode("cp1252"), "x"))
    assert found.rows[0].text == "Café"
    assert found.remarks[0].kind == "guessed"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("strat,text\n1,Hi", 1, "did you mean 'start'"),
        ("start,speker\n1,Hi", 1, "did you mean 'speaker'"),
        ("Start,Texts\n1,Hi", 1, "did you mean 'text'"),
        ("Hello,0:01\nBye,0:02", 1, "no header"),
        ("hello world", 1, "no header"),
        ("text,end\nHi,2", 1, "no column 'start'"),
        ("start,start\n1,2", 1, "twice"),
        ("start,text", None, "no rows"),
        ("start,text\n,Hi", 2, "no row has a time yet"),
        ("start,end,text\n,0:02,Hi", 2, "give the start too"),
        ("start,text\nsoon,Hi", 2, "'soon' is not a time"),
        ("start,text\n-1,Hi", 2, "negative"),
        ("start,end,text\n5,4,Hi", 2, "before it starts"),
        ("start,text\n5,Hi\n4,Ho", 3, "before row 2"),
        ("start,kind\n5,speach", 2, "did you mean 'speech'"),
        ("start,kind\n5,dance", 2, "known: speech"),
        ("start,text,end\n1,a,2,3", 2, "4 cells"),
        ("start,end\n1:75,", 2, "second 75"),
    ],
)
def test_what_is_wrong_with_a_sheet_is_said_with_its_line(
    text: str, line: int | None, says: str
) -> None:
    with pytest.raises(CueSheetError, match=says.replace("'", ".")) as caught:
        read(text)
    assert caught.value.line == line
    assert caught.value.path == "x"
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_frame_that_the_rate_lacks_is_reported_with_row_and_column() -> None:
    with pytest.raises(CueSheetError, match=r"row 3.*'start'.*frame 25") as caught:
        sheet("00:00:01:02,,,,a\n00:00:01:25,,,,b", fps="25")
    assert (caught.value.line, caught.value.column) == (3, 1)


def test_an_unknown_rate_is_an_error_even_for_clock_times() -> None:
    with pytest.raises(TimecodeError, match="unknown frame rate"):
        sheet("1,,,,Hi", fps="17")


def test_nothing_at_all_is_an_input_error() -> None:
    with pytest.raises(InputError, match="empty"):
        read(" \n ")


# Other programs


def test_audacity_labels() -> None:
    text = "0.5\t3.25\t[gentle music]\n\\\t100.0\t2000.0\n4.4\t4.4\tHello there\n9,5\t9,5\tshot\n"
    found = read(text)
    assert found.format == "audacity"
    assert brief(found) == [
        (500, 3250, "music", "[gentle music]"),
        (4400, None, "speech", "Hello there"),
        (9500, None, "shot", ""),
    ]
    assert [row.line for row in found.rows] == [1, 3, 4]


def test_a_broken_audacity_line_is_reported() -> None:
    with pytest.raises(CueSheetError, match="not an Audacity label") as caught:
        read("1.0\t2.0\ta\nnonsense\n")
    assert caught.value.line == 2
    with pytest.raises(CueSheetError, match="negative"):
        read("-1.0\t2.0\ta\n")


LONG_GRID = """File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 9
tiers? <exists>
size = 3
item []:
    item [1]:
        class = "IntervalTier"
        name = "talk"
        xmin = 0
        xmax = 9
        intervals: size = 3
        intervals [1]:
            xmin = 0
            xmax = 1.5
            text = ""
        intervals [2]:
            xmin = 1.5
            xmax = 4
            text = "She said ""hello"" 3 times"
        intervals [3]:
            xmin = 4
            xmax = 9
            text = "Bye"
    item [2]:
        class = "TextTier"
        name = "shot"
        xmin = 0
        xmax = 9
        points: size = 1
        points [1]:
            number = 5.25
            mark = "cut"
    item [3]:
        class = "IntervalTier"
        name = "phones"
        xmin = 0
        xmax = 9
        intervals: size = 1
        intervals [1]:
            xmin = 0
            xmax = 9
            text = "SH"
"""
SHORT_GRID = """"ooTextFile"
"TextGrid"
0
9
<exists>
1
"IntervalTier"
"talk"
0
9
2
0
4
"Hello"
4
9
"Bye"
"""


def test_textgrids_long_and_short_and_in_utf_16() -> None:
    for source in (
        Source(LONG_GRID, "x"),
        decode(b"\xff\xfe" + LONG_GRID.encode("utf-16-le"), "x"),
        decode(b"\xfe\xff" + LONG_GRID.encode("utf-16-be"), "x"),
    ):
        found = read_cue_sheet(source)
        assert found.format == "textgrid"
        assert brief(found) == [
            (1500, 4000, "speech", 'She said "hello" 3 times'),
            (4000, 9000, "speech", "Bye"),
            (5250, None, "shot", "cut"),
        ]
        assert "phones" in found.remarks[0].message
    assert brief(read(SHORT_GRID)) == [(0, 4000, "speech", "Hello"), (4000, 9000, "speech", "Bye")]


def test_a_textgrid_of_words_times_the_words() -> None:
    grid = SHORT_GRID.replace('"talk"', '"words"')
    assert read(grid).format == "textgrid-words"
    timed = align(talk("Ann: Hello, and bye."), read(grid))
    assert [w.start for t in timed.turns for w in t.words][::2] == [0, 4000]


def test_a_textgrid_that_breaks_off_is_reported() -> None:
    with pytest.raises(InputError, match="breaks off"):
        read(SHORT_GRID[: SHORT_GRID.index('"Bye"')])
    with pytest.raises(InputError, match="not a TextGrid"):
        read('File type = "ooTextFile"\nObject class = "Pitch 1"\n0\n1\n')


@pytest.mark.parametrize("wrong", ["1e400", "-1e400", "1e15"])
@pytest.mark.parametrize("right", ["\n9\n", "\n1\n", "\n2\n", "\n4\n"])
def test_a_number_that_no_textgrid_has_is_an_error_with_its_place(right: str, wrong: str) -> None:
    with pytest.raises(InputError, match="expected") as caught:
        read(SHORT_GRID.replace(right, f"\n{wrong}\n", 1))
    assert caught.value.line is not None


def test_premiere_markers_in_utf_16_with_tabs() -> None:
    text = (
        "Marker Name\tDescription\tIn\tOut\tDuration\tMarker Type\t\n"
        "Marker 01\t\t00:00:01:00\t00:00:01:00\t00:00:00:00\tComment\t\n"
        "\tHello there\t00:00:02:12\t00:00:04:00\t00:00:01:13\tComment\t\n"
        "Questions\t\t00:00:05:00\t00:00:05:00\t00:00:00:00\tChapter\t\n"
        "[applause]\t\t00:00:06:00\t00:00:07:00\t00:00:01:00\tComment\t\n"
    )
    found = read_cue_sheet(decode(b"\xff\xfe" + text.encode("utf-16-le"), "x"), fps=25)
    assert found.format == "premiere"
    assert brief(found) == [
        (1000, None, "speech", ""),
        (2480, 4000, "speech", "Hello there"),
        (5000, None, "chapter", "Questions"),
        (6000, 7000, "sound", "[applause]"),
    ]


def test_premiere_markers_in_drop_frame() -> None:
    text = "Marker Name\tDescription\tIn\tOut\tDuration\tMarker Type\nHello\t\t00;01;00;02\t00;01;00;02\t00;00;00;00\tComment\n"
    assert read(text, fps="29.97").rows[0].start == 60_060


def test_audition_markers() -> None:
    text = (
        "Name\tStart\tDuration\tTime Format\tType\tDescription\n"
        "Marker 01\t0:03.448\t0:00.000\tdecimal\tCue\t\n"
        "Marker 02\t1:00.000\t0:02.500\tdecimal\tCue\tGood evening\n"
    )
    found = read(text)
    assert found.format == "audition"
    assert brief(found) == [(3448, None, "speech", ""), (60_000, 62_500, "speech", "Good evening")]


def test_resolve_index_from_the_first_hour() -> None:
    text = (
        "#,Reel,V,C,Record In,Record Out,Name,Notes\n"
        "1,,V1,C,01:00:01:00,01:00:01:01,Marker 1,Hello there\n"
        "2,,V1,C,01:00:10:00,01:00:12:00,Marker 2,\n"
    )
    found = read(text, fps="24")
    assert [row.start for row in found.rows] == [1000, 10_000]
    assert "01:00:00:00" in found.remarks[0].message


EDL = """TITLE: Timeline 1
FCM: NON-DROP FRAME

001  AX       V     C        00:00:00:00 00:00:10:00 00:00:00:00 00:00:10:00
* LOC: 00:00:01:12 RED     Hello there
* LOC: 00:00:04:00 Bye now
"""
RESOLVE = """TITLE: Timeline 1
FCM: NON-DROP FRAME

001  001      V     C        01:00:05:00 01:00:05:01 01:00:05:00 01:00:05:01
 |C:ResolveColorBlue |M:Hello there |D:1

002  001      V     C        01:00:09:00 01:00:09:01 01:00:09:00 01:00:09:01
 |C:ResolveColorRed |M:[applause] |D:50
"""


def test_edl_locators_and_resolve_markers() -> None:
    assert brief(read(EDL, fps="25")) == [
        (1480, None, "speech", "Hello there"),
        (4000, None, "speech", "Bye now"),
    ]
    assert brief(read(RESOLVE, fps="25")) == [
        (5000, None, "speech", "Hello there"),
        (9000, 11_000, "sound", "[applause]"),
    ]


def test_an_edl_without_rate_or_markers_is_an_error() -> None:
    with pytest.raises(CueSheetError, match="--fps"):
        read(EDL)
    with pytest.raises(CueSheetError, match="no markers"):
        read("TITLE: x\nFCM: NON-DROP FRAME\n", fps="25")
    with pytest.raises(CueSheetError, match="frame 25"):
        read(EDL.replace("01:12", "01:25"), fps="25")


def test_an_edl_says_whether_it_drops_frames() -> None:
    drop = EDL.replace("NON-DROP", "DROP").replace("00:00:01:12", "00:10:00:00")
    assert max(row.start for row in read(drop, fps="29.97").rows) == 599_999  # 17982 × 1001 / 30 ms


def test_chapter_lines() -> None:
    text = "My talk\n\n0:00 Intro\n(1:30) - The middle\n1:02:03 The end: questions\n"
    found = read(text)
    assert found.format == "chapters"
    assert brief(found) == [
        (0, None, "chapter", "Intro"),
        (90_000, None, "chapter", "The middle"),
        (3_723_000, None, "chapter", "The end: questions"),
    ]
    assert found.remarks[0].text == "My talk"
    with pytest.raises(CueSheetError, match="earlier"):
        read("1:00 a\n0:30 b\n")


def test_captions_are_a_source_of_times() -> None:
    vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello &amp; hi\n\n00:03.000 --> 00:04.000\n[applause]\n"
    found = read(vtt)
    assert found.format == "vtt"
    assert brief(found) == [
        (1000, 2000, "speech", "Hello & hi"),
        (3000, 4000, "sound", "[applause]"),
    ]
    assert found.rows[0].speaker == "Ann"
    srt = "1\n00:00:01,000 --> 00:00:02,000\nHello\nthere\n"
    assert read(srt).format == "srt"
    assert read(srt).rows[0].text == "Hello there"


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused_with_an_error_of_ours(text: str) -> None:
    try:
        found = read(text, fps="25")
    except ImhcapsError:
        return
    assert all(row.start >= 0 for row in found.rows)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["1", "0:02", "3,5", "", "x", "-1", "00:00:01:02", "1e9"]),
            st.sampled_from(["", "9", "0", "y"]),
            st.sampled_from(["", "speech", "sound", "Shot", "zzz"]),
            st.text('a",;\n\t#[]', max_size=6),
        ),
        max_size=5,
    )
)
def test_any_rows_are_read_or_refused_with_an_error_of_ours(rows: list[tuple[str, ...]]) -> None:
    text = "start;end;kind;text\n" + "\n".join(";".join(row) for row in rows)
    try:
        read(text, fps="30")
    except ImhcapsError as problem:
        assert problem.path == "x" or isinstance(problem, TimecodeError)


def test_a_marker_of_one_frame_has_no_end() -> None:
    text = (
        "#,Reel,V,C,Record In,Record Out,Name,Notes\n"
        "1,,V1,C,01:00:01:00,01:00:01:01,Marker 1,Hello there\n"
        "2,,V1,C,01:00:10:00,01:00:12:00,Marker 2,Bye\n"
    )
    for fps in ("12", "24", "25", "60"):
        try:
            found = read(text, fps=fps)
        except TimecodeError:
            continue  # not a rate of timecodes
        assert [row.end for row in found.rows] == [None, 12_000]


def test_an_end_that_is_its_start_is_an_error_but_for_shots_and_chapters() -> None:
    for kind in ("speech", "sound", "music", "silence"):
        with pytest.raises(CueSheetError, match=r"row 2.*'end'.*not after") as caught:
            sheet(f"6,6.0,{kind},,Hi")
        assert (caught.value.line, caught.value.column) == (2, 3)
    assert [row.end for row in sheet("6,6,shot,,\n6,6,chapter,,One").rows] == [None, None]


@pytest.mark.parametrize("text", ["1,,,,Hi\n999999999,,,,Ho", "1,,,,Hi\n2,999999999,,,Ho"])
def test_a_time_beyond_100_hours_is_in_another_unit(text: str) -> None:
    with pytest.raises(CueSheetError, match=r"row 3.*100 hours.*\n?.*") as caught:
        sheet(text)
    assert caught.value.line == 3
    assert "milliseconds" in (caught.value.hint or "")


@pytest.mark.parametrize(
    ("text", "kind"),
    [("[door opens]", "sound"), ("(Beifall)", "sound"), ("[soft music]", "music"), ("♪ la la ♪", "music")],
)  # fmt: skip
def test_a_row_in_brackets_is_a_sound_where_no_column_says_the_kind(text: str, kind: str) -> None:
    found = sheet(f"start,text\n1,Good evening\n4,{text}\n")
    assert [row.kind for row in found.rows] == ["speech", kind]
    stated = sheet(f"start,kind,text\n4,speech,{text}\n")
    assert [row.kind for row in stated.rows] == ["speech"]


@pytest.mark.parametrize(
    "line", ["{a} - {b} {t}", "{a}–{b} {t}", "({a} - {b}) {t}", "- {a} - {b}: {t}"]
)
def test_chapters_may_have_their_end(line: str) -> None:
    rows = [("0:00", "0:04", "Welcome"), ("0:04", "1:12", "The guest"), ("1:12", "2:16", "At last")]
    text = "\n".join(line.format(a=a, b=b, t=t) for a, b, t in rows) + "\n"
    found = read_cue_sheet(Source(text, "chapters.txt"))
    assert [(row.kind, row.start, row.text) for row in found.rows] == [
        ("chapter", 0, "Welcome"),
        ("chapter", 4000, "The guest"),
        ("chapter", 72000, "At last"),
    ]


@pytest.mark.parametrize("hour", [0, 1, 10])
def test_timecodes_in_a_table_count_from_the_hour_at_which_their_clock_begins(hour: int) -> None:
    text = f"Timecode In,Dialogue\n{hour:02d}:00:01:00,Good day\n{hour:02d}:00:04:12,And you\n"
    found = read(text, fps="25")
    assert [row.start for row in found.rows] == [1000, 4480]
    assert [remark.kind for remark in found.remarks] == (["guessed"] if hour else [])


def test_a_clock_time_after_an_hour_stays() -> None:
    assert [row.start for row in read("start,text\n1:00:01,Good day\n").rows] == [3_601_000]


def test_the_frame_rate_that_audition_names_is_used() -> None:
    head = "Name\tStart\tDuration\tTime Format\tType\tDescription\n"
    found = read(head + "Marker 01\t00:00:01:12\t00:00:00:00\t25 fps\tCue\tGood day\n")
    assert found.rows[0].start == 1480


@pytest.mark.parametrize("title", ["Début", "debut", "Inicio", "Início", "Początek", "開始"])
def test_a_column_is_known_without_its_accents(title: str) -> None:
    assert [row.start for row in read(f"{title};Text\n0:01;Good day\n").rows] == [1000]
