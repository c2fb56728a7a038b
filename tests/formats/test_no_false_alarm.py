"""What looks odd and is allowed: no conformance problem is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document
from imhcaps.source import Source, decode

T = "00:01.000 --> 00:02.000"

ALLOWED_TEXT = (
    "a > b", "->", "- Yes.", "a -- > b", "1", "NOTE this is said", "STYLE", "WEBVTT", "<v Ann>To the end", "<v Ann>Yes.</v>",
    "<v.loud.high Ann B. Cee-Dee>Yes.", "<v Ann>One</v> <v Bo>Two</v>", "<v Ann &amp; Bo>Yes.", "<v O'Neil, \"Q\">Yes.",
    "<c>x</c>", "<c.a.b>x</c>", "<i><b><u>x</u></b></i>", "<lang en-GB>x</lang>", "<lang zh-Hant-TW>x</lang>",
    "<lang x-klingon>x</lang>", "<ruby>漢<rt>kan</rt></ruby>", "<ruby>漢<rt>kan</ruby>", "<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>",
    "&amp;&lt;&gt;&nbsp;&lrm;&rlm;", "&copy;&eacute;&#233;&#xE9;", "One <00:01.200>two <00:00:01.500>three", "♪ La la ♪", "[laughs]",
    "(APPLAUSE)", "{x}", "\t indented", "trailing ", "\u2028", "\xa0", "\ufeff", "🙂", "שלום", "e\u0301", "a\x0cb", "<i>\nx\n</i>",
    "<i.a>x</i>", "2 + 2 = 4", "100%", "a;b", "c.label", "<c.label>Ann:</c> Yes.", "a\nb\nc\nd", "...", "X --  Y", "#hash", "\\N",
)  # fmt: skip
ALLOWED_TIMES = (
    T, "00:00:01.000 --> 00:00:02.000", "00:01.000 --> 00:00:02.000", "100:00:01.000 --> 100:00:02.000",
    "00:01.000\t-->\t00:02.000", "00:01.000   -->   00:02.000", T + " ", T + " line:0", T + "\tline:0", T + " line:-1",
    T + " line:10%,center", T + " line:5,end", T + " position:50%", T + " position:33.3%,line-right", T + " size:0%", T + " size:100%",
    T + " align:left vertical:lr", T + " align:start line:1 position:10% size:80%",
)  # fmt: skip
ALLOWED_FILES = (
    "WEBVTT", "WEBVTT\n", "WEBVTT \n", "WEBVTT\tx\n", "WEBVTT - title\n\n", f"WEBVTT\n\n\n\n{T}\nx\n\n\n\n", f"WEBVTT\n\nid\n{T}\nx\n",
    f"WEBVTT\n\n1 2 3\n{T}\nx\n", f"WEBVTT\n\nNOTE\n\n{T}\nx\n", f"WEBVTT\n\nNOTE a\nb\nc\n\n{T}\nx\n\nNOTE end\n", f"WEBVTT\n\n{T}\nx",
    f"WEBVTT\n\nSTYLE\n::cue {{}}\n\n{T}\nx\n", f"WEBVTT\n\nREGION\nid:a width:40% lines:3\nscroll:up\n\n{T} region:a\nx\n",
    f"WEBVTT\r\n\r\n{T}\r\nx\r\n", f"WEBVTT\r\r{T}\rx\r", f"WEBVTT\n\n{T}\nx\n\n{T}\ny\n", f"WEBVTT\n\nNOTE\t tab\n\n{T}\nx\n",
)  # fmt: skip


@pytest.mark.parametrize("payload", ALLOWED_TEXT)
def test_text_that_is_allowed(payload: str) -> None:
    assert read_document(Source(f"WEBVTT\n\n{T}\n{payload}\n", "a.vtt")).problems == ()


@pytest.mark.parametrize("line", ALLOWED_TIMES)
def test_times_and_settings_that_are_allowed(line: str) -> None:
    assert read_document(Source(f"WEBVTT\n\n{line}\nx\n", "a.vtt")).problems == ()


@pytest.mark.parametrize("text", ALLOWED_FILES)
def test_files_that_are_allowed(text: str) -> None:
    assert read_document(Source(text, "a.vtt")).problems == ()


@pytest.mark.shared
def test_the_tracks_of_w3c_show_only_what_its_own_parser_shows(shared: Path) -> None:
    """webvtt-parser 2.2.0 (npm) tells the same of each: header lines (VTT004), a font tag, and one cue
    that ends before it starts."""
    found = set()
    for path in sorted((shared / "corpus").glob("wai-*/*.vtt")):
        doc = read_document(decode(path.read_bytes(), path.name))
        reported = check_document(doc, select=["CUE", "VTT"])
        found.update((path.name, each.code) for each in reported if each.code != "VTT004")
    assert found == {
        ("foundations-course-foundations-course-teaser.en.vtt", "VTT403"),
        ("perspectives-en-perspectives_layout_desc.en.vtt", "CUE102"),
    }
