"""What is wrong in any format is found in every format: order, length, overlap, no text, no time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import imhcaps
from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document
from imhcaps.formats.conversion import converted
from imhcaps.formats.table import FORMATS, format_named
from imhcaps.source import Source
from imhcaps.timecode import clock
from imhcaps.timing import read_cue_sheet, read_words

Cues = list[tuple[int, int, str]]


def vtt(cues: Cues) -> str:
    return "WEBVTT\n" + "".join(f"\n{clock(a)} --> {clock(b)}\n{text}\n" for a, b, text in cues)


def srt(cues: Cues) -> str:
    return "\n".join(
        f"{n}\n{clock(a, ',')} --> {clock(b, ',')}\n{text}\n"
        for n, (a, b, text) in enumerate(cues, 1)
    )


def sbv(cues: Cues) -> str:
    return "\n".join(f"{clock(a)[1:]},{clock(b)[1:]}\n{text}\n" for a, b, text in cues)


def track_json(cues: Cues) -> str:
    rows = [{"start": a, "end": b, "payload": text} for a, b, text in cues]
    return json.dumps({"format": "imhcaps-track", "version": 1, "cues": rows})


def subviewer(cues: Cues) -> str:
    return "\n".join(f"{clock(a)[:-1]},{clock(b)[:-1]}\n{text}\n" for a, b, text in cues)


WRITERS = {"vtt": vtt, "srt": srt, "sbv": sbv, "json": track_json, "subviewer": subviewer}
"""LRC has no ends, and its reader puts its lines in order: these defects cannot stand in it."""

DEFECTS = (
    ("order", "CUE103", 2, [(5000, 6000, "One"), (1000, 2000, "Two"), (7000, 8000, "Three")]),
    ("no length", "CUE102", 2, [(1000, 2000, "One"), (3000, 3000, "Two")]),
    ("negative length", "CUE102", 1, [(2000, 1000, "One"), (3000, 4000, "Two")]),
    ("overlap", "TIM304", 2, [(1000, 3000, "One"), (2500, 4000, "Two")]),
    ("no text", "TXT107", 1, [(1000, 3000, "\u200b"), (3000, 4000, "Two")]),
)
FINE = [(1000, 2000, "One"), (2000, 3000, "Two"), (3000, 4000, "Three")]


def found(text: str, format: str) -> list[tuple[str, int | None]]:
    doc = read_document(Source(text, f"talk.en.{format}"))
    codes = ["CUE", "TIM304", "TXT107"]
    return [(each.code, each.cue) for each in check_document(doc, select=codes)]


@pytest.mark.parametrize("format", WRITERS)
@pytest.mark.parametrize(
    ("code", "cue", "cues"), [d[1:] for d in DEFECTS], ids=[d[0] for d in DEFECTS]
)
def test_it_is_found_alone_and_at_its_cue(format: str, code: str, cue: int, cues: Cues) -> None:
    assert found(WRITERS[format](cues), format) == [(code, cue)]


@pytest.mark.parametrize("format", WRITERS)
def test_cues_in_order_are_clean(format: str) -> None:
    assert found(WRITERS[format](FINE), format) == []


STRAY = {
    "vtt": ("WEBVTT\n\nLonely words\n\n00:01.000 --> 00:02.000\nOne\n", 3),
    "srt": ("Lonely words\n\n1\n00:00:01,000 --> 00:00:02,000\nOne\n", 1),
    "sbv": ("Lonely words\n\n0:00:01.000,0:00:02.000\nOne\n", 1),
    "subviewer": ("Lonely words\n\n00:00:01.00,00:00:02.00\nOne\n", 1),
    "lrc": ("[ti:Talk]\nLonely words\n[00:01.00]One\n[00:02.00]\n", 2),
}


@pytest.mark.parametrize("format", STRAY)
def test_text_without_a_time_is_found_where_it_stands(format: str) -> None:
    text, line = STRAY[format]
    doc = read_document(Source(text, f"talk.en.{format}"))
    findings = check_document(doc, select=["CUE"])
    assert [(each.code, each.line) for each in findings] == [("CUE101", line)]


UNSHOWN = {
    **STRAY,
    "ttml": ('<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div>\n<p begin="0s" end="0s">Lonely words</p>\n<p begin="1s" end="2s">One</p></div></body></tt>', 2),
    "ass": ("[Script Info]\nScriptType: v4.00+\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nLonely words\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,One\n", 6),
}  # fmt: skip


@pytest.mark.parametrize("format", UNSHOWN)
def test_text_without_a_time_is_said_to_all_who_read_the_words(format: str, tmp_path: Path) -> None:
    text, line = UNSHOWN[format]
    source = Source(text, f"talk.en{format_named(format).suffix}")
    file = tmp_path / source.path
    file.write_text(text, encoding="utf-8")
    for read in (converted(source, "srt"), imhcaps.read_transcript(file), read_words(source), read_cue_sheet(source)):  # fmt: skip
        lost = [each for each in read.remarks if each.kind == "lost" and "words" in each.message]
        assert [each.line for each in lost] == [line]
        assert "Lonely words" in lost[0].message


def test_every_format_that_can_hold_them_is_tried() -> None:
    lossless = {each.name for each in FORMATS if each.syntax.lossless}
    lossless.remove("srt-positions")  # read as SubRip
    assert lossless == {*WRITERS, "lrc"} == {*STRAY, "json"}


def test_a_file_that_is_no_track_is_found_by_check() -> None:
    for text in ("{", '{"format": "imhcaps-track", "version": 7, "cues": []}', "[1, 2]"):
        doc = read_document(Source(text, "talk.en.json"))
        assert [each.code for each in check_document(doc, select=["JSN"])] == ["JSN101"]


def test_an_unknown_end_is_reported_of_lyrics() -> None:
    doc = read_document(Source("[00:01.00]One\n[00:02.00]Two\n", "talk.en.lrc"))
    findings = check_document(doc, select=["LRC"])
    assert [(each.code, each.cue, each.severity) for each in findings] == [("LRC102", 2, "info")]


@pytest.mark.parametrize(("gap", "codes"), [("", []), ("[00:01.95]\n", ["TIM302"])])
def test_ends_that_lyrics_do_not_state_are_no_gap_of_their_author(
    gap: str, codes: list[str]
) -> None:
    doc = read_document(Source(f"[00:01.00]One\n{gap}[00:02.00]Two\n", "talk.en.lrc"))
    findings = check_document(doc, select=["TIM302"], profile="netflix-en")
    assert [each.code for each in findings] == codes
