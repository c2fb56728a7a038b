"""A file of another format than its name says becomes what it is called, in one safe fix or in none."""

from __future__ import annotations

import pytest

from checks.fixing import fixed_document

SRT = "1\n00:00:01,000 --> 00:00:03,000\nSalt & pepper,\nplease.\n\n2\n00:00:04,000 --> 00:00:06,000\n<i>Here.</i>\n"
VTT = "WEBVTT\n\n00:01.000 --> 00:03.000\nSalt &amp; pepper,\nplease.\n\n00:04.000 --> 00:06.000\n<i>Here.</i>\n"
SBV = "0:00:01.000,0:00:03.000\nSalt & pepper,\nplease.\n\n0:00:04.000,0:00:06.000\nHere.\n"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("text", "path", "code"),
    [(SRT, "a.vtt", "VTT001"), (SBV, "a.vtt", "VTT001"), (VTT, "a.srt", "SRT150"), (SBV, "a.srt", "SRT150")],
)  # fmt: skip
def test_one_fix_writes_it_in_the_format_of_its_name(
    text: str, path: str, code: str, end: str
) -> None:
    result = fixed_document(text.replace("\n", end), path=path, select="VTT,SRT,CUE")
    assert [finding.code for finding in result.fixed] == [code]
    assert result.findings == ()
    assert result.document.texts == ["Salt & pepper,\nplease.", "Here."]
    assert list(result.document.starts) == [1000, 4000]
    assert list(result.document.ends) == [3000, 6000]
    assert ("\r\n" in result.document.text) == (end == "\r\n")


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (VTT.replace("<i>Here.</i>", "<v Ann>Here."), "a.srt"),
        (VTT.replace("06.000", "06.000 line:0"), "a.srt"),
        (VTT.replace("WEBVTT\n", "WEBVTT\n\nNOTE a comment\n"), "a.srt"),
        (SRT.replace("00:00:06,000", "00:00:04,000"), "a.vtt"),
        ("Words by someone\n\n" + SBV, "a.srt"),
    ],
)
def test_what_the_other_format_cannot_carry_is_never_dropped(text: str, path: str) -> None:
    result = fixed_document(text, path=path, select="VTT001,SRT150")
    assert result.document.text == text
    assert all(finding.fix is None for finding in result.findings)


def test_webvtt_without_its_signature_gets_it() -> None:
    text = VTT.removeprefix("WEBVTT\n\n")
    assert fixed_document(text, select="VTT").document.text == VTT
