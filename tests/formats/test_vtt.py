"""WebVTT as a browser reads it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cue_tree import html
from formats import layout
from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document, read_track
from imhcaps.formats.webvtt.settings import cue_settings
from imhcaps.source import Source, decode

T = "00:01.000 --> 00:02.000"


def read(text: str):
    return read_document(Source(text, "a.vtt"))


def payloads(text: str) -> list[str]:
    return list(read(text).raw)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WEBVTT\n\n" + T + "\nHi\n", ["Hi"]),
        ("WEBVTT\n\n" + T + "\nHi", ["Hi"]),
        ("WEBVTT", []),
        ("WEBVTT\n", []),
        ("", []),
        ("webvtt\n\n" + T + "\nHi\n", []),
        ("WEBVTTX\n\n" + T + "\nHi\n", []),
        ("WEBVTT\x0b\n\n" + T + "\nHi\n", []),
        ("WEBVTT x y\n\n" + T + "\nHi\n", ["Hi"]),
        ("WEBVTT\n" + T + "\nHi\n", ["Hi"]),
        ("WEBVTT\nsome: header\n" + T + "\nHi\n", ["Hi"]),
        ("WEBVTT\rKind: captions\r\r" + T + "\rHi\rho\r\rNOTE x\r", ["Hi\nho"]),
        ("WEBVTT\r\n\r\n" + T + "\r\nHi\r\nho\r\n\r\n" + T + "\r\nyo\r\n", ["Hi\nho", "yo"]),
        ("WEBVTT\n\r\n" + T + "\r\nHi\n\rho\r\n", ["Hi"]),
        ("WEBVTT\n\n" + T + "\n\nlost\n", [""]),
        ("WEBVTT\n\nid\n" + T + "\nHi\n" + T + "\nHo\n", ["Hi", "Ho"]),
        ("WEBVTT\n\none\ntwo\n" + T + "\nHi\n", ["Hi"]),
        ("WEBVTT\n\nbad --> times\n" + T + "\nHi\n", ["Hi"]),
        ("WEBVTT\n\nbad --> times\nlost\nlost\n" + T + "\nHi\n", ["Hi"]),
        ("WEBVTT\n\nNOTE\n" + T + "\nHi\n", ["Hi"]),
        ("WEBVTT\n\n" + T + "\nHi\0\n", ["Hi\ufffd"]),
        ("WEBVTT\n\n" + T + "\nHi\u2028ho\x85\x0c\n", ["Hi\u2028ho\x85\x0c"]),
        ("WEBVTT\n\n" + T + "\n  \nHi\n", ["  \nHi"]),
        ("WEBVTT\n\n" + T + "\na --> b\n", [""]),
    ],
)  # fmt: skip
def test_blocks(text: str, expected: list[str]) -> None:
    assert payloads(text) == expected


@pytest.mark.parametrize(
    ("line", "times", "code"),
    [
        ("00:01.000 --> 00:02.000", (1000, 2000), None),
        ("00:00:01.000 --> 123:00:02.000", (1000, 442_802_000), "CUE106"),
        ("0:00:01.000 --> 0:00:02.000", (1000, 2000), "VTT103"),
        ("00:01.000-->00:02.000", (1000, 2000), "VTT102"),
        ("  00:01.000 --> 00:02.000", (1000, 2000), "VTT111"),
        ("00:01.000 --> 00:02.000align:start", (1000, 2000), "VTT112"),
        ("00:01.000 --> 00:02.000x:start", (1000, 2000), "VTT114"),
        ("00:01.000 --> 00:02.0000", None, "VTT106"),
        ("00:01.00 --> 00:02.000", None, "VTT106"),
        ("00:01,000 --> 00:02,000", None, "VTT107"),
        ("00:60.000 --> 01:02.000", None, "VTT109"),
        ("00:60:00.000 --> 01:02:00.000", None, "VTT108"),
        ("60:00.000 --> 61:02.000", None, "VTT108"),
        ("00:0:01.000 --> 00:00:02.000", None, "VTT104"),
        ("00:1.000 --> 00:02.000", None, "VTT105"),
        ("x 00:01.000 --> 00:02.000", None, "VTT110"),
        ("00:01.000 --> ", None, "VTT113"),
        (" --> 00:02.000", None, "VTT113"),
        ("-00:01.000 --> 00:02.000", None, "VTT116"),
        ("00:01 --> 00:02", None, "VTT117"),
        ("01.000 --> 02.000", None, "VTT118"),
        ("00:01.000 --> 00:02.000\x0b", (1000, 2000), "VTT114"),
        ("00:02.000 --> 00:01.000", (2000, 1000), "CUE102"),
        ("00:01.000 --> 00:01.000", (1000, 1000), "CUE102"),
        ("9" * 50_000 + ":00:00.000 --> 00:00:01.000", (3_600_000 * 2_501_999_791, 1000), "CUE102"),
    ],
)  # fmt: skip
def test_timing_lines(line: str, times: tuple[int, int] | None, code: str | None) -> None:
    doc = read(f"WEBVTT\n\n{line}\nHi\n")
    assert (doc.starts[0], doc.ends[0]) == times if times else not len(doc)
    codes = {finding.code for finding in check_document(doc, select=["CUE", "VTT"])}
    assert codes == ({code} if code else set()) or (code in codes and line[:9] < "x" * 9)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("00:01.000 --> ", "VTT113: the end time is missing"),
        ("00:01.000 --> line:0", "VTT113: the end time is missing"),
        (" --> 00:02.000", "VTT113: the start time is missing"),
        ("00:01.000 --> soon", "VTT113: the end time cannot be read: 'soon'"),
        ("1,5s --> 00:02.000", "VTT113: the start time cannot be read: '1,5s'"),
        ("00:01.000 --> 00:02.000 line: 68%", "VTT204: the cue setting 'line' has no value: there is a space after the colon"),
        ("00:01.000 --> 00:02.000 line:", "VTT204: the cue setting 'line' has no value: nothing follows"),
        ("00:01.000 --> 00:02.000 line: size:50%", "VTT204: the cue setting 'line' has no value: nothing follows"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_timing_line_is_said_as_it_is(line: str, said: str) -> None:
    first = check_document(read(f"WEBVTT\n\n{line}\nHi\n"), select=["VTT"])[0]
    assert f"{first.code}: {first.message}".startswith(said)


@pytest.mark.parametrize(
    ("raw", "taken", "codes"),
    [
        ("align:start line:0", (("align", "start"), ("line", "0")), []),
        ("line:10%,end position:5%,line-left size:50%", (("line", "10%,end"), ("position", "5%,line-left"), ("size", "50%")), []),
        ("align:middle", (), ["VTT211"]),
        ("align:start align:end", (("align", "end"),), ["VTT202"]),
        ("line:1.5", (("line", "1.5"),), ["VTT206"]),
        ("line:1-", (), ["VTT206"]),
        ("line:101%", (), ["VTT212"]),
        ("line:1%,middle", (), ["VTT207"]),
        ("position:50", (), ["VTT208"]),
        ("position:50%,start", (), ["VTT209"]),
        ("size:-1%", (), ["VTT210"]),
        ("vertical:RL", (), ["VTT205"]),
        ("colour:red", (), ["VTT201"]),
        ("align", (), ["VTT203"]),
        ("align: start", (), ["VTT204", "VTT203"]),
        ("\tsize:50%\t", (("size", "50%"),), []),
    ],
)  # fmt: skip
def test_cue_settings(raw: str, taken: tuple[tuple[str, str], ...], codes: list[str]) -> None:
    settings = cue_settings(raw)
    assert settings.taken == taken
    assert [flaw.code for flaw in settings.flaws] == codes


def test_the_track_holds_everything_that_the_file_holds() -> None:
    track = read_track(
        Source(
            "WEBVTT Talk\nKind: subtitles\nLanguage: fr\n\nNOTE one\n\nSTYLE\n::cue { color: white }\n\n"
            "REGION\nid:top lines:3\nwidth:40%\n\nNOTE\ntwo\nlines\n\nfirst\n00:01.000 --> 00:02.000 region:top align:left\n"
            "<v Ann>Salut\nça va ?\n",
            "a.vtt",
        )
    )
    assert (track.kind, track.language) == ("subtitles", "fr")
    assert track.header == "Talk\nKind: subtitles\nLanguage: fr"
    assert track.notes == ("one", "two\nlines")
    assert track.styles == ("::cue { color: white }",)
    assert track.regions[0].settings == (("id", "top"), ("lines", "3"), ("width", "40%"))
    (cue,) = track.cues
    assert (cue.id, cue.line, cue.payload) == ("first", 19, "<v Ann>Salut\nça va ?")
    assert cue.settings == (("region", "top"), ("align", "left"))


def test_places_of_the_parts_of_a_cue() -> None:
    text = (
        "WEBVTT\r\n\r\nid\r\n00:01.000 --> 00:02.000 align:start \r\nOne & <b>two</b>\r\nthree\r\n"
    )
    doc = read(text)
    span = doc.span(0)
    parts = [text[slice(*part)] for part in span if part]
    assert parts == [
        "id",
        text[14:50],
        "00:01.000",
        "00:02.000",
        "align:start",
        "One & <b>two</b>\r\nthree",
    ]
    assert [(line.text, text[line.start : line.end]) for line in doc.lines(0)] == [
        ("One & two", "One & <b>two</b>"),
        ("three", "three"),
    ]
    assert doc.source.place(doc.problems[-1].start) == (5, 5)
    assert doc.cue_at(text.index("three")) == 0


def test_regular_and_careful_reading_agree() -> None:
    """A NUL in the last cue sends the whole file the careful way; the rest must come out the same."""
    body = "".join(
        f"{n}\n00:{n:02d}.000 --> 00:{n:02d}.500 align:start\n<v A>Line {n}\nmore\n\n"
        for n in range(50)
    )
    fast, slow = (
        read("WEBVTT\n\n" + body),
        read("WEBVTT\n\n" + body + "00:59.000 --> 00:59.500\n\0\n"),
    )
    for name in (
        "starts",
        "ends",
        "raw",
        "ids",
        "settings",
        "block_at",
        "timing_at",
        "payload_at",
        "payload_end",
    ):
        assert list(getattr(fast, name)) == list(getattr(slow, name))[:50], name


def test_a_metadata_track_may_hold_anything() -> None:
    text = f"WEBVTT\nKind: metadata\n\n{T}\n" + '{"a": "<b> & <"}\n'
    assert {problem.code for problem in read(text).problems} == {"VTT004"}
    assert read(text).texts == ['{"a": "<b> & <"}']


# What Chromium 156 made of each file, by file; the specification is right where it differs.
NOT_THE_SPECIFICATION = {
    "wpt/header-space.vtt": "a header line of white space becomes an id",
    "wpt/header-tab.vtt": "a header line of white space becomes an id",
    "vttjs/cuetext__timestamp__no-end-gt.vtt": "a timestamp with text behind it is taken (6.5 forbids it)",
    "vttjs/cuetext__timestamp__space-before-gt.vtt": "a timestamp with a space behind it is taken (6.5 forbids it)",
}


@pytest.mark.shared
def test_every_conformance_file_is_read_as_chromium_reads_it(shared: Path) -> None:
    root = shared / "conformance" / "webvtt"
    expected = json.loads((root / "chromium-156.json").read_text("utf-8"))
    wrong = {}
    for name, browser in expected.items():
        doc = read_document(decode((root / name).read_bytes(), name), "vtt")
        for cue in browser["cues"]:
            if cue["region"] is not None:
                cue["region"] = browser["regions"][cue["region"]]
        if found := layout.differences(layout.cues(doc), browser["cues"]):
            wrong[name] = found
    assert set(wrong) <= set(NOT_THE_SPECIFICATION), wrong
    assert len(expected) == 314


@pytest.mark.shared
def test_cue_text_of_the_web_platform_tests(shared: Path) -> None:
    root = shared / "conformance" / "webvtt"
    expected = json.loads((root / "chromium-156.json").read_text("utf-8"))
    cases = [
        (cue["text"], cue["html"])
        for name in ("entities", "tags", "text", "timestamps", "tree-building")
        for cue in expected[f"wpt/{name}.vtt"]["cues"]
    ]
    assert [case for case in cases if html(case[0]) != case[1]] == []
    assert len(cases) == 77


@pytest.mark.shared
def test_every_file_is_written_back_byte_for_byte(shared: Path) -> None:
    files = [
        path for suffix in ("vtt", "srt", "sbv", "lrc") for path in shared.rglob(f"*.{suffix}")
    ]
    for path in files:
        data = path.read_bytes()
        source = decode(data, path.name, strict=False)
        doc = read_document(source)
        assert source.encode() == data
        assert "".join(source.text[b.start : b.end] for b in doc.blocks) == source.text
    assert len(files) > 380
