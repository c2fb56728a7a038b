"""Bytes → text and back, and offsets → places."""

from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imhcaps.errors import InputError, OutputError
from imhcaps.source import Source, decode, read_source, split_lines

CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:02.000\nÇa va? 你好\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16", "utf-32"]
)
def test_each_encoding_is_recognised_and_written_back(encoding: str) -> None:
    data = CAPTIONS.encode(encoding)
    source = decode(data)
    assert source.text == CAPTIONS
    assert not source.guessed
    assert source.encode() == data


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_characters_with_their_mark(name: str) -> None:
    mark = "\ufeff".encode(name)
    source = decode(mark + CAPTIONS.encode(name))
    assert (source.text, source.encoding, source.bom) == (CAPTIONS, name, True)


def test_windows_1252_is_a_guess_and_says_so() -> None:
    data = "Le café coûte 5 € – “voilà”".encode("cp1252")
    source = decode(data)
    assert source.text == "Le café coûte 5 € – “voilà”"
    assert (source.encoding, source.guessed) == ("cp1252", True)
    assert source.encode() == data


def test_bytes_that_windows_1252_has_not_are_latin_1() -> None:
    data = b"caf\xe9 \x81 \xe0"
    source = decode(data)
    assert (source.encoding, source.guessed) == ("latin-1", True)
    assert source.encode() == data


def test_utf_8_with_a_few_bad_bytes_stays_utf_8() -> None:
    data = "é è à ç — ü".encode() + b" \xff\xfe " + "ñ".encode()
    source = decode(data)
    assert source.encoding == "utf-8"
    assert source.undecoded == 2
    assert "ñ" in source.text
    assert source.encode() == data


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 ...", b"PK\x03\x04rest", b"\x89PNG\r\n", bytes(range(32)) * 20, b"\0" * 99]
)
def test_a_binary_file_is_refused_with_its_name(data: bytes) -> None:
    with pytest.raises(InputError, match=r"talk\.vtt: is a binary file"):
        decode(data, "talk.vtt")
    assert decode(data, "talk.vtt", strict=False).encode() == data


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
@pytest.mark.parametrize("seed", range(5))
def test_random_bytes_behind_a_mark_are_no_text(mark: bytes, seed: int) -> None:
    data = mark + random.Random(seed).randbytes(600)
    with pytest.raises(
        InputError, match=r"binary file, not text: .* UTF-16, and \d+% of its signs"
    ):
        decode(data, "talk.txt")
    assert decode(data, "talk.txt", strict=False).encode() == data


@pytest.mark.parametrize("text", ["So\r\n♪ 音楽 🎬 é\ue000 " * 9, "\u200fשלום\t ok " * 3, ""])
def test_a_sign_of_a_font_s_own_makes_no_text_a_binary_file(text: str) -> None:
    assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le"), "talk.txt").text == text


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_text_when_not_strict_and_come_back_whole(data: bytes) -> None:
    assert decode(data, strict=False).encode() == data


@settings(deadline=None)
@given(
    st.sampled_from([b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"W\0E\0", b"\0W\0E"]), st.binary()
)
def test_any_bytes_behind_a_mark_come_back_whole(mark: bytes, data: bytes) -> None:
    assert decode(mark + data, strict=False).encode() == mark + data


def test_an_edit_that_the_encoding_cannot_hold_is_an_error_with_a_way_out() -> None:
    source = decode("café".encode("cp1252"), "old.srt")
    with pytest.raises(OutputError, match="UTF-8"):
        source.encode("café 你好")


def test_places_are_one_based_and_count_only_real_line_ends() -> None:
    source = Source("a\u2028b\r\nc\rd\x0c\x85e\nf")
    assert source.place(0) == (1, 1)
    assert source.place(2) == (1, 3)
    assert source.place(source.text.index("c")) == (2, 1)
    assert source.place(source.text.index("e")) == (3, 4)
    assert source.place(len(source.text)) == (4, 2)
    assert split_lines("a\u2028b\r\nc\rd") == ["a\u2028b", "c", "d"]


def test_a_missing_file_and_a_folder_say_what_they_are(tmp_path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_source(tmp_path / "none.vtt")
    with pytest.raises(InputError, match="is a folder"):
        read_source(tmp_path)


def test_pictures_of_captions_are_named() -> None:
    with pytest.raises(InputError, match="pictures of captions") as problem:
        decode(b"\0\0\x01\xbaD\x02\xc4\x82" + bytes(range(256)) * 20, "talk.sub")
    assert "OCR" in str(problem.value.hint)


@pytest.mark.parametrize(
    ("head", "what", "hint"),
    [
        (b"%PDF-1.7", "a PDF", "docx"),
        (b"RIFF\x24\0\0\0WAVE", "a recording", "--audio"),
        (b"OggS\0\x02", "a recording", "--audio"),
        (b"PK\x03\x04\x14", "ZIP", ""),
        (b"\x1f\x8b\x08", "compressed", ""),
    ],
)
def test_a_file_that_is_no_text_is_named_for_what_it_begins_like(
    head: bytes, what: str, hint: str
) -> None:
    with pytest.raises(InputError, match=f"binary file, not text: .*{what}") as caught:
        decode(head + bytes(60), "words.json")
    assert hint in (caught.value.hint or "")
