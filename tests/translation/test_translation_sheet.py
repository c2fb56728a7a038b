"""A sheet for a translator and back: no time, voice or label is the spreadsheet's, and nothing is put where it does not
belong."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import imhcaps
from command import in_process
from imhcaps.checks.profiles import load_profile
from imhcaps.cuetext import spoken
from imhcaps.errors import InputError, UsageError
from imhcaps.formats import read_track, write_track
from imhcaps.model.track import Cue, Track
from imhcaps.source import Source
from imhcaps.text import escape_vtt
from imhcaps.translation.sheet_track import source_of
from imhcaps.translation.target_track import translated
from imhcaps.translation.translators_sheet import (
    characters_allowed,
    checked_targets,
    read_sheet,
    write_sheet,
)
from imhcaps.translation.xliff import read_xliff

VTT = """WEBVTT

NOTE
Times of the reading.
Made by imhcaps 0.1.0, sha256 16d2f0f4416e67a231a506551bc1a683

00:01.000 --> 00:04.000 line:10%
<v Ann Lee><c.label>Ann Lee:</c> The lamps of the harbour
were lit by hand.

00:04.500 --> 00:07.500
<v Bo Chen><c.label>BO CHEN:</c>
And who lit them?

00:08.000 --> 00:09.500
[bell rings]

00:10.000 --> 00:13.000
<v Bo Chen><i>Nobody knows.</i>

00:14.000 --> 00:17.000
A <i>very</i> old tale & no more.
"""
FRENCH = {
    1: "Les lampes du port étaient allumées à la main.",
    2: "Et qui les allumait ?",
    3: "[une cloche sonne]",
    4: "Nul ne le sait.",
    5: "Un très vieux conte\net rien de plus.",
}
WEB = load_profile("web")


def source() -> Track:
    return replace(read_track(Source(VTT, "talk.en.vtt")), language="en")


def filled(targets: dict[int, str], text: str | None = None, mark: str = ",") -> str:
    """The sheet as a spreadsheet saves it when it was filled in."""
    rows = list(csv.reader(io.StringIO(text or write_sheet(source(), "fr", WEB), newline="")))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark, lineterminator="\r\n")
    writer.writerow(rows[0])
    for row in rows[1:]:
        row[5] = targets.get(int(row[0]), row[5])
        # Spreadsheets write times in a form of their own.
        row[1] = row[1][3:9]
        writer.writerow(row)
    return out.getvalue()


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_sheet_that_was_filled_in_is_a_track(tmp_path, mark, coding):
    (tmp_path / "talk.en.vtt").write_text(VTT)
    done = in_process(
        "template", "talk.en.vtt", "--language", "fr", "-o", "talk.fr.csv", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    sheet = tmp_path / "talk.fr.csv"
    made = sheet.read_bytes()
    assert made.startswith(b"\xef\xbb\xbfid,start,")
    sheet.write_bytes(filled(FRENCH, made.decode("utf-8-sig"), mark).encode(coding))
    done = in_process(
        "caption", "talk.en.vtt", "--template", "talk.fr.csv", "-o", ".", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert "italics and colours inside cues are not in a sheet: cue 5" in done.stderr
    track = read_track(tmp_path / "talk.fr.vtt")
    old = source()
    assert [(c.start, c.end, c.settings, c.speaker) for c in track.cues] == [
        (c.start, c.end, c.settings, c.speaker) for c in old.cues
    ]
    texts = [" ".join(cue.text.split()) for cue in track.cues]
    assert texts[0] == f"Ann Lee: {FRENCH[1]}"
    assert texts[1] == f"BO CHEN: {FRENCH[2]}"
    assert texts[2:4] == [FRENCH[3], FRENCH[4]]
    assert track.cues[4].text == FRENCH[5]
    assert track.cues[1].text.startswith("BO CHEN:\n")
    assert track.cues[3].payload == "<v Bo Chen><i>Nul ne le sait.</i>"
    assert track.notes == ("Times of the reading.", "Translated from en to fr.")
    assert read_track(tmp_path / "talk.fr.srt").cues[2].text == FRENCH[3]


@pytest.mark.parametrize(
    ("header", "becomes"),
    [
        ("Language: en", "Language: fr"),
        ("Language:\nX-Made-By: Ida", "Language:fr\nX-Made-By: Ida"),
        ("Kind: captions\nlanguage:en-GB", "Kind: subtitles\nlanguage:fr"),
        ("X-Made-By: Language: en", "X-Made-By: Language: en"),
    ],
)
def test_the_header_states_the_language_of_the_translation(tmp_path, header, becomes):
    cue = "\n\n00:01.000 --> 00:04.000\nIt was lit by hand at night.\n"
    (tmp_path / "talk.vtt").write_text(f"WEBVTT\n{header}{cue}")
    track = read_track(tmp_path / "talk.vtt")
    made, _ = translated(track, {1: "On les allumait à la main."}, "fr", WEB)
    text, _ = write_track(made, "vtt")
    assert text.startswith(f"WEBVTT\n{becomes}\n\n")


def test_a_text_on_one_line_is_broken_as_the_language_asks():
    made, _ = translated(source(), FRENCH, "fr", WEB)
    assert max(len(line) for line in made.cues[0].lines) <= 42
    assert len(made.cues[0].lines) == 2


@pytest.mark.parametrize(
    ("language", "cue", "most"),
    [
        ("fr", Cue(0, 60_000, "x"), 84),
        ("fr", Cue(0, 60_000, "<v Ann><c.label>Ann:</c> x"), 79),
        ("fr", Cue(0, 1000, "x"), 20),
        ("fr", Cue(1000, 1000, "x"), 0),
    ],
)
def test_as_many_characters_as_the_lines_hold_and_can_be_read(language, cue, most):
    assert characters_allowed(cue, WEB) == most


def test_the_limits_are_those_of_the_language():
    def allowed(language: str) -> list[str]:
        rows = csv.reader(io.StringIO(write_sheet(source(), language, WEB)))
        return [row[6] for row in rows][1:]

    assert int(allowed("zh")[0]) < int(allowed("fr")[0])


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (
            lambda text: text.replace("And who", "But who"),
            "the source of cue 2 is not what the track says",
        ),
        (lambda text: text.replace("\r\n4,", "\r\n9,"), "has rows of cue 9"),
        (lambda text: text.replace("\r\n4,", "\r\n3,"), "more than one row of cue 3"),
        (lambda text: text.replace(FRENCH[2], " "), "cue 2 has no translation"),
        (lambda text: text.replace("\r\n4,", "\r\nfour,"), "'four' is no number of a cue"),
        (lambda text: text.replace("target (fr)", "target"), "language of the target"),
        (lambda text: text.replace("target (fr)", "target (../fr)"), "language of the target"),
        (lambda text: text.replace("source (en)", "text"), "no column 'source'"),
        (lambda text: text.replace("speaker,", "ID,", 1), "is there twice"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_is_made(change, why):
    text = change(filled(FRENCH))
    with pytest.raises(InputError) as problem:
        checked_targets(source(), read_sheet(Source(text, "talk.fr.csv")))
    assert why in problem.value.message


def test_an_earlier_sheet_keeps_what_fits(tmp_path):
    changed = VTT.replace("And who lit them?", "And who put them out?").replace(
        "00:08.000 --> 00:09.500", "00:07.600 --> 00:07.900\nOh.\n\n00:08.000 --> 00:09.500"
    )
    (tmp_path / "talk.en.vtt").write_text(changed)
    (tmp_path / "old.csv").write_text(filled(FRENCH))
    done = in_process(
        "template", "talk.en.vtt", "--language", "fr", "--previous", "old.csv", "-o", "new.csv", cwd=tmp_path
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    rows = read_sheet(Source((tmp_path / "new.csv").read_text("utf-8-sig"), "new.csv")).rows
    assert [row.target for row in rows] == [FRENCH[1], "", "", FRENCH[3], FRENCH[4], FRENCH[5]]


def test_cells_are_no_formulas():
    track = Track((Cue(0, 1000, "=SUM(A1)"), Cue(2000, 3000, "-Hello.")), "en")
    text = write_sheet(track, "fr", WEB, {1: "+33"})
    assert "'=SUM(A1)" in text
    assert "'-Hello." in text
    sheet = read_sheet(Source(text, "x.csv"))
    assert [(row.source, row.target) for row in sheet.rows] == [
        ("=SUM(A1)", "+33"),
        ("-Hello.", ""),
    ]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: f"sep=,\r\n{text}",
        lambda text: f"\r\n\r\n{text}",
        lambda text: re.sub(r"(?m)^(\d),", r"\1.0,", text),
        lambda text: text.replace("\r\n", "\r"),
        lambda text: text.replace("target (fr)", "Target (FR) "),
        lambda text: re.sub(r"(?m)(?<!,)\r\n", ",,\r\n", text),
        lambda text: "".join(sorted(text.splitlines(keepends=True), key=lambda line: line[:2] == "2,")),
    ],
    ids=["sep", "empty lines", "decimals", "old Mac", "capitals", "more columns", "sorted"],
)  # fmt: skip
def test_a_sheet_may_come_back_as_a_spreadsheet_has_it(change):
    flat = {number: " ".join(text.split()) for number, text in FRENCH.items()}
    plain = source()
    sheet = read_sheet(Source(change(filled(flat)), "talk.fr.csv"))
    assert sheet.language == "fr"
    assert checked_targets(plain, sheet) == flat


@pytest.mark.parametrize(
    ("written", "meant"),
    [("fr-ca", "fr-CA"), ("FR_ca", "fr-CA"), ("zh-hant-hk", "zh-Hant-HK"), ("es-419", "es-419"), ("de-x-ab", "de-x-ab")],
)  # fmt: skip
def test_the_language_of_a_sheet_is_read_in_any_case(written, meant):
    text = filled(FRENCH).replace("target (fr)", f"target ({written})")
    assert read_sheet(Source(text, "talk.csv")).language == meant


def test_what_was_filled_in_and_not_translated_is_said():
    said = {n: spoken(cue.payload) for n, cue in enumerate(source().cues, 1)}
    _, remarks = translated(source(), {**FRENCH, 2: said[2], 5: said[5]}, "fr", WEB)
    assert [r.message for r in remarks if "not translated" in r.message] == [
        "the text of the source, not translated: cues 2, 5"
    ]
    assert not [r for r in translated(source(), said, "en-GB", WEB)[1] if "not tr" in r.message]


BROKEN = [
    ("00:00:04.500", "", "cue 2 has no times"),
    ("00:00:04.500", "late", "'late' is not a time"),
    ("00:00:04.500", "00:00:00.200", "cue 2 starts at 00:00:00.200, before the one above it"),
    ("00:00:04.500", "00:00:07.500", "cue 2 ends at 00:00:07.500, and starts at 00:00:07.500"),
    ("\r\n2,", "\r\n7,", "has no row of cue 2"),
]


@pytest.mark.parametrize(("before", "after", "why"), BROKEN)
def test_times_that_a_sheet_alone_does_not_say_are_refused_with_their_line(before, after, why):
    text = write_sheet(source(), "fr", WEB, FRENCH).replace(before, after)
    with pytest.raises(InputError) as problem:
        source_of(read_sheet(Source(text, "talk.fr.csv")))
    assert why in problem.value.message
    assert problem.value.line


def test_a_sheet_alone_without_rows_is_no_captions():
    head = write_sheet(source(), "fr", WEB).split("\r\n")[0]
    with pytest.raises(InputError, match="holds no row"):
        source_of(read_sheet(Source(head, "talk.fr.csv")))


def test_a_sheet_alone_has_the_times_voices_and_words_of_its_captions():
    sheet = read_sheet(Source(write_sheet(source(), "fr", WEB, FRENCH), "talk.fr.csv"))
    track, remarks = source_of(sheet)
    old = source()
    for field in ("start", "end", "speaker"):
        assert [getattr(c, field) for c in track.cues] == [getattr(c, field) for c in old.cues]
    assert [spoken(c.payload) for c in track.cues] == [spoken(c.payload) for c in old.cues]
    assert [c.text.split(":")[0] for c in track.cues[:2]] == ["Ann Lee", "Bo Chen"]
    assert [c.text.count(":") for c in source_of(sheet, labels=False)[0].cues[:2]] == [0, 0]
    assert track.language == "en"
    assert "sheet alone" in remarks[0].message
    assert checked_targets(track, sheet) == FRENCH


def test_times_that_a_spreadsheet_rounded_are_said():
    text = re.sub(r"00:(\d\d:\d\d\.\d)\d\d", r"\1", write_sheet(source(), "fr", WEB, FRENCH))
    _, remarks = source_of(read_sheet(Source(text, "talk.fr.csv")))
    assert remarks[-1].message.startswith("all times of the sheet are in tenths of a second")


@pytest.mark.parametrize("captions", ["talk.en.vtt", None])
def test_the_verbs_make_what_the_commands_make(tmp_path, monkeypatch, captions):
    monkeypatch.chdir(tmp_path)
    Path("talk.en.vtt").write_text(VTT, "cp1252")
    assert imhcaps.template("talk.en.vtt", "a.csv", "FR", encoding="cp1252") == 0
    coding = ["--encoding", "cp1252"]
    done = in_process("template", "talk.en.vtt", "--language", "fr", *coding, "-o", "b.csv")
    assert done.returncode == 0, done.stderr
    assert Path("a.csv").read_bytes() == Path("b.csv").read_bytes()
    Path("talk.fr.csv").write_text(write_sheet(source(), "fr", WEB, FRENCH))
    assert imhcaps.template(source(), "c.csv", "fr", previous="talk.fr.csv") == len(FRENCH)
    made = imhcaps.translate("talk.fr.csv", captions, encoding="cp1252" if captions else None)
    given = [] if captions is None else [captions, *coding]
    done = in_process("caption", *given, "--template", "talk.fr.csv", "-o", ".", "--to", "vtt")
    assert done.returncode == 0, done.stderr
    imhcaps.write_track(made.track, "d.vtt")
    assert Path("d.vtt").read_bytes() == Path("talk.fr.vtt").read_bytes()
    assert all(remark.message in done.stderr for remark in made.remarks)


def test_a_file_of_captions_alone_has_an_encoding():
    with pytest.raises(UsageError, match="a track is given"):
        imhcaps.translate("no.csv", source(), encoding="cp1252")
    with pytest.raises(UsageError, match="none is given"):
        imhcaps.translate("no.csv", fps=25)
    with pytest.raises(UsageError, match="is no language"):
        imhcaps.template(source(), "x.csv", "french!")


@pytest.mark.parametrize(
    "option", ["--draft", "--no-notes", "--language=fr", "--style=s", "--speaker=A=B"]
)
def test_what_is_of_transcripts_alone_does_not_go_with_a_sheet(tmp_path, option):
    done = in_process("caption", "--template", "talk.fr.csv", option, cwd=tmp_path)
    assert done.returncode == 2
    assert f"it goes without {option.partition('=')[0]}" in done.stderr


WORDS = st.text("aé字 '\"=,;|&<>-\n", min_size=1, max_size=30).map(str.strip).filter(bool)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=6))
def test_no_text_is_lost_on_the_way(pairs):
    cues = tuple(Cue(k * 1000, k * 1000 + 900, escape_vtt(a)) for k, (a, _) in enumerate(pairs))
    track = Track(cues, "en")
    text = write_sheet(track, "fr", WEB, {k: b for k, (_, b) in enumerate(pairs, 1)})
    targets = checked_targets(track, read_sheet(Source(text, "x.csv")))
    made, _ = translated(track, targets, "fr", WEB)
    assert [cue.text.split() for cue in made.cues] == [b.split() for _, b in pairs]


def test_xliff_goes_and_comes_back(tmp_path):
    xliff = pytest.importorskip("translate.storage.xliff")
    (tmp_path / "talk.en.vtt").write_text(VTT)
    done = in_process(
        "template", "talk.en.vtt", "--language", "fr", "-o", "talk.fr.xlf", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    made = (tmp_path / "talk.fr.xlf").read_bytes()
    file = xliff.xlifffile.parsestring(made)
    assert (file.getsourcelanguage(), file.gettargetlanguage()) == ("en", "fr")
    assert b'maxwidth="51"' in made  # 3 s at 20 characters a second, less the label
    done = in_process("caption", "talk.en.vtt", "--template", "talk.fr.xlf", cwd=tmp_path)
    assert (done.returncode, "have no translation" in done.stderr) == (2, True)
    for unit in file.units:
        unit.target = FRENCH[int(unit.getid().rpartition("\x04")[2])]
    (tmp_path / "talk.fr.xlf").write_bytes(bytes(file))
    done = in_process(
        "caption", "talk.en.vtt", "--template", "talk.fr.xlf", "-o", ".", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    texts = [" ".join(cue.text.split()) for cue in read_track(tmp_path / "talk.fr.vtt").cues]
    assert texts[0] == f"Ann Lee: {FRENCH[1]}"
    assert texts[4] == " ".join(FRENCH[5].split())
    done = in_process(
        "template", "talk.en.vtt", "--language", "fr", "--previous", "talk.fr.xlf", "-o", "new.csv", cwd=tmp_path
    )  # fmt: skip
    assert "5 translated already" in done.stderr


def test_controls_that_xml_does_not_hold_go_into_no_xliff(tmp_path):
    """A vertical tab is a space there, others U+FFFD; the filled-in file still fits the track."""
    xliff = pytest.importorskip("translate.storage.xliff")
    text = "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Ann\x01>Good\vevening\x1f\n"
    (tmp_path / "talk.en.vtt").write_text(text)
    done = in_process("template", "talk.en.vtt", "--language", "fr", "-o", "a.xlf", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    file = xliff.xlifffile.parsestring((tmp_path / "a.xlf").read_bytes())
    assert [unit.source for unit in file.units] == ["Good evening\ufffd"]
    file.units[0].target = "Bonsoir"
    (tmp_path / "a.xlf").write_bytes(bytes(file))
    done = in_process("caption", "talk.en.vtt", "--template", "a.xlf", "-o", ".", cwd=tmp_path)
    assert done.returncode == 0, done.stderr


MARKED = {
    "segments": (lambda a, b: f'<mrk mtype="seg" mid="1">{a}</mrk> <mrk mtype="seg" mid="2">{b}</mrk>', " "),
    "tags": (lambda a, b: f'<g id="1">{a}</g> {b}', " "),
    "line break": (lambda a, b: f'{a}<x id="1" ctype="lb"/>{b}', "\n"),
    "line break as code": (lambda a, b: f'{a}<ph id="1">&lt;br/&gt;</ph>{b}', "\n"),
    "codes": (lambda a, b: f'{a} <bpt id="1">{{\\i1}}</bpt>{b}<ept id="1">{{\\i0}}</ept>', " "),
}  # fmt: skip


@pytest.mark.parametrize("habit", MARKED)
def test_marks_of_translators_programs_are_no_words_and_glue_none(tmp_path, habit):
    pytest.importorskip("translate.storage.xliff")
    (tmp_path / "talk.en.vtt").write_text(VTT)
    options = ("template", "talk.en.vtt", "--language", "fr", "-o", "talk.fr.xlf")
    assert in_process(*options, cwd=tmp_path).returncode == 0
    mark, between = MARKED[habit]
    numbers = iter(FRENCH)

    def target(match: re.Match[str]) -> str:
        first, _, rest = " ".join(FRENCH[next(numbers)].split()).partition(" ")
        other = "<alt-trans><source>x</source><target>autre chose</target></alt-trans>"
        return f'{match[0]}<target state="needs-translation">{mark(first, rest)}</target>{other}'

    data = (tmp_path / "talk.fr.xlf").read_text()
    (tmp_path / "talk.fr.xlf").write_text(re.sub(r"(?s)<source>.*?</source>", target, data))
    sheet = read_xliff((tmp_path / "talk.fr.xlf").read_bytes(), "talk.fr.xlf")
    texts = [" ".join(FRENCH[n].split()).replace(" ", between, 1) for n in FRENCH]
    assert [row.target for row in sheet.rows] == texts
    alone = source_of(sheet)[0]
    assert [(c.start, c.speaker) for c in alone.cues] == [(c.start, c.speaker) for c in source()]
    done = in_process("caption", "talk.en.vtt", "--template", "talk.fr.xlf", "-o", ".", cwd=tmp_path)  # fmt: skip
    assert "marked as not translated yet: cues 1, 2, 3, 4, 5" in done.stderr


@pytest.mark.parametrize(
    "data", [b"", b"{", b"<xliff/>", b"<a><b></a>", b'<!DOCTYPE x [<!ENTITY e "e">]><xliff>&e;</xliff>', b"\x00" * 9]
)  # fmt: skip
def test_what_is_no_xliff_is_an_error(tmp_path, data):
    pytest.importorskip("translate.storage.xliff")
    (tmp_path / "talk.en.vtt").write_text(VTT)
    (tmp_path / "x.xlf").write_bytes(data)
    done = in_process("caption", "talk.en.vtt", "--template", "x.xlf", cwd=tmp_path)
    assert done.returncode == 2
    assert "error: x.xlf" in done.stderr
    assert "Traceback" not in done.stderr
