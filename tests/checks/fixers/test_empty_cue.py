from __future__ import annotations

import pytest

from checks.fixing import fixed
from imhcaps.formats import read_document
from imhcaps.source import Source

ONE = "00:01.000 --> 00:02.000\nHi there.\n"
TWO = "00:03.000 --> 00:04.000\nBye now.\n"


@pytest.mark.parametrize("payload", ["", "&nbsp;\n", "\u200b\n"])
def test_an_empty_cue_is_taken_out_with_its_id(payload: str) -> None:
    empty = f"empty\n00:02.000 --> 00:03.000\n{payload}"
    text = f"WEBVTT\n\n{ONE}\n{empty}\n{TWO}"
    assert fixed(text, select="TXT107", unsafe=True) == f"WEBVTT\n\n{ONE}\n{TWO}"
    assert fixed(text, select="TXT107") == text


def test_a_cue_with_a_mark_is_left_to_a_person() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n...\n"
    assert fixed(text, select="TXT107", unsafe=True) == text


def test_subrip_is_numbered_again() -> None:
    cues = [
        f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{'' if n == 2 else 'Hi.'}\n" for n in (1, 2, 3)
    ]
    after = fixed("\n".join(cues), path="a.srt", select="TXT107", unsafe=True)
    assert (
        after == "1\n00:00:01,000 --> 00:00:01,900\nHi.\n\n2\n00:00:03,000 --> 00:00:03,900\nHi.\n"
    )


@pytest.mark.parametrize("eol", ["\n", "\r\r\n"])
def test_a_cue_whose_text_stands_under_an_empty_line_gets_it_back(eol: str) -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:02.000{eol}\nHi there.\n\n{TWO}"
    after = fixed(text, unsafe=True)
    assert "00:01.000 --> 00:02.000" in after
    assert read_document(Source(after, "a.vtt")).texts == ["Hi there.", "Bye now."]
    assert fixed(text, select="TXT107", unsafe=True) == text
