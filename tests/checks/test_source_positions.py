"""A finding points at the characters that a viewer reads, in every format, whatever hides beside them."""

from __future__ import annotations

import pytest

import imhcaps.formats.table
from imhcaps.checks.rule import Hit
from imhcaps.checks.runner import check_document
from imhcaps.checks.source_positions import Places
from imhcaps.formats import Format, read_document
from imhcaps.formats.table import FORMATS
from imhcaps.source import Source

WRITTEN = {
    "vtt": "WEBVTT\n\n00:01.000 --> 00:03.000\n{}\n",
    "srt": "1\n00:00:01,000 --> 00:00:03,000\n{}\n",
    "sbv": "0:00:01.000,0:00:03.000\n{}\n",
    "subviewer": "00:00:01.00,00:00:03.00\n{}\n",
    "lrc": "[00:01.00]{}\n[00:03.00]\n",
    "toy": "@ 1000 | 3000\n{}\n",
    "toyline": "1000-3000 {}\n",
}
"""A cue of each format that has its text in the file as it is written."""

BEFORE = {
    "nothing": "",
    "an unknown tag": "<x y> ",
    "an angle bracket": "a < b & c > d ",
    "a reference": "R&amp;D ",
    "a code": r"{\an8}",
    "italics": "<i>so</i> ",
    "a time of a word": "one <00:01.50> two ",
    "a heart": "<3 ",
    "a brace": r"{x} ",
    "spaces": "a  b   c ",
    "a sign of a break": "one [BR] two[br] ",
}


@pytest.fixture(autouse=True)
def _table(monkeypatch: pytest.MonkeyPatch) -> None:
    toys = (
        Format("toy", (".toy",), "Toy", frozenset({"labels"}), "formats.toy_format"),
        Format("toyline", (".toyl",), "Toy lines", frozenset(), "formats.toy_line_format"),
    )
    monkeypatch.setattr(imhcaps.formats.table, "FORMATS", (*FORMATS, *toys))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("name", WRITTEN)
def test_a_word_is_found_where_it_stands(name: str, before: str, end: str) -> None:
    text = WRITTEN[name].format(f"{BEFORE[before]}Zed, and more.").replace("\n", end)
    doc = read_document(Source(text, "talk.en"), name)
    read = doc.texts[0]
    if (name, before) == ("vtt", "a heart"):
        assert "Zed" not in read, "WebVTT takes all behind `<` for a tag"
        return
    at = read.index("Zed")
    start, stop = Places(doc).of(Hit(0, "", text=(at, at + 3)))
    assert text[start:stop] == "Zed"
    start, stop = Places(doc).of(Hit(0, "", text=(at + 3, at + 4)))
    assert text[start:stop] == ","


@pytest.mark.parametrize("before", ["<x y> ", "a < b & c ", "<00:01.50> so "])
def test_the_columns_of_a_finding_in_lrc(before: str) -> None:
    text = f"[00:01.00]{before}Zed\u200bra said so.\n[00:03.00]\n"
    doc = read_document(Source(text, "talk.en.lrc"))
    (found,) = check_document(doc, select=["TXT103"])
    assert text[found.column - 1] == "\u200b"


HEADS = ("", "<v Ann Lee>", "<v.loud Bob>", "<i>", "<b><i>", r"{\an8}", "<3 ", "&amp;", "<v A> ")
"""What stands before the text of a cue, with markup or without."""
BODIES = ("one two", "one\ntwo", "one <i>two</i>", "a  b\n- w", "x &lt; y\nz", "", "Ann: hi </v>")


@pytest.mark.parametrize("name", ["vtt", "srt", "sbv"])
def test_a_cue_behind_one_tag_is_placed_as_one_that_is_mapped(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for head in HEADS:
        for body in BODIES:
            doc = read_document(Source(WRITTEN[name].format(head + body), f"talk.en.{name}"))
            if not len(doc):
                continue
            text = doc.texts[0]
            places = [Hit(0, "", line=line) for line in range(text.count("\n") + 2)]
            ends = range(len(text) + 1)
            places += [Hit(0, "", text=(start, end)) for start in ends for end in ends[start:]]
            with monkeypatch.context() as mapped:
                mapped.setattr("imhcaps.checks.source_positions._SHORT", 0)
                slow = Places(doc)
                expected = [slow.of(hit) for hit in places]
            quick = Places(doc)
            assert [quick.of(hit) for hit in places] == expected, head + body
