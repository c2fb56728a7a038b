from __future__ import annotations

import pytest

from checks.fixing import fixed_document, with_source
from imhcaps.checks.session import unified_diff
from imhcaps.source import Source, decode

VTT = "WEBVTT\n\n00:01.000 --> 00:03.000\nÀ bientôt.\n"
SRT = "1\r\n00:00:01,000 --> 00:00:03,000\r\nÀ bientôt.\r\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(("path", "text"), [("a.vtt", VTT), ("a.srt", SRT)])
def test_a_file_in_another_encoding_is_saved_as_utf8(encoding: str, path: str, text: str) -> None:
    source = decode(text.encode(encoding), path)
    assert source.encoding == encoding
    after = with_source(source, select="VTT008,SRT157")
    assert after.encode() == text.encode("utf-8")
    assert unified_diff(source, after) == f"# {path}: {encoding} → utf-8\n"


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("cp1252", "À bientôt"), ("cp1250", "Śnieg"), ("cp1251", "Добрый"), ("shift_jis", "こんばんは"), ("gbk", "晚上好")],
)  # fmt: skip
@pytest.mark.parametrize(("path", "text"), [("a.vtt", VTT), ("a.srt", SRT)])
def test_only_a_named_encoding_is_fixed(path: str, text: str, encoding: str, said: str) -> None:
    whole = text.replace("À bientôt", said)
    data = whole.encode(encoding)
    named = with_source(decode(data, path, encoding=encoding), select="VTT008,SRT157")
    assert named.encode() == whole.encode("utf-8")
    guessed = fixed_document("", source=decode(data, path), select="VTT008,SRT157")
    assert guessed.document.source.encode() == data
    (finding,) = guessed.findings
    assert finding.fix is None
    assert "--encoding" in finding.message


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_goes_with_its_encoding(encoding: str) -> None:
    source = decode(f"\ufeff{SRT}".encode(encoding), "a.srt")
    assert with_source(source, select="SRT157").encode() == SRT.encode("utf-8")


def test_utf8_is_left_alone_with_its_mark() -> None:
    assert fixed_document(VTT, select="VTT008").fixed == ()
    assert with_source(Source(VTT, "a.vtt", bom=True), select="VTT008").bom


def test_other_fixes_of_the_same_run_are_made_too() -> None:
    source = decode(
        SRT.replace("À bientôt", "À  bientôt").encode("cp1252"), "a.srt", encoding="cp1252"
    )
    after = with_source(source, select="SRT157,TXT102")
    assert after.encode() == SRT.encode("utf-8")


@pytest.mark.parametrize(
    ("ends", "usual"), [(("\r\n", "\r\n", "\n"), "\r\n"), (("\n", "\n", "\r"), "\n")]
)
def test_mixed_line_ends_become_the_usual_one(ends: tuple[str, ...], usual: str) -> None:
    text = f"1{ends[0]}00:00:01,000 --> 00:00:03,000{ends[1]}Hi there.{ends[2]}"
    after = fixed_document(text, path="a.srt", select="TXT116").document.source.text
    assert after == f"1{usual}00:00:01,000 --> 00:00:03,000{usual}Hi there.{usual}"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_one_kind_of_line_end_is_no_finding(end: str) -> None:
    assert fixed_document(SRT.replace("\r\n", end), path="a.srt", select="TXT116").findings == ()
