"""EBU STL in: blocks, code tables, chains, comments, times; and which `.stl` a file is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.imhcaps_fuzz import hold
from imhcaps.checks.rules import BY_CODE
from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document
from imhcaps.formats.conversion import converted
from imhcaps.formats.stl import charset
from imhcaps.source import decode, read_source


def head(rate: str = "25", table: str = "00", start: str = "00000000", kind: str = "1") -> bytes:
    data = f"850STL{rate}.01{kind}{table}09".ljust(253) + "231" + start
    return data.ljust(1024).encode()


def block(
    start: tuple[int, int, int, int],
    end: tuple[int, int, int, int],
    text: bytes,
    *,
    number: int = 1,
    extension: int = 0xFF,
    row: int = 20,
    side: int = 2,
    comment: int = 0,
) -> bytes:
    fields = bytes([0, number, 0, extension, 0, *start, *end, row, side, comment])
    return (fields + text).ljust(128, b"\x8f")


ONE, TWO, THREE = (0, 0, 1, 0), (0, 0, 2, 0), (0, 0, 3, 12)


def cues(data: bytes) -> list[tuple[int, int, str]]:
    made = converted(decode(data, "a.stl"), "vtt")
    return [(cue.start, cue.end, cue.payload) for cue in made.track.cues]


def test_a_subtitle_its_rows_and_its_times() -> None:
    data = head() + block(
        ONE, THREE, b"\x0d\x0b\x0bAre you there,\x0a\x0a\x8a\x8a\x0b\x0bmy friend?"
    )
    assert cues(data) == [(1000, 3480, "Are you there,\nmy friend?")]


@pytest.mark.parametrize(
    ("look", "copy"),
    [({}, True), ({"row": 2}, False), ({"side": 1}, False), ({"colour": b"\x03"}, False)],
)
def test_a_cue_that_says_the_one_before_it_again_is_a_copy_whatever_its_number(look, copy) -> None:
    words = b"Vi ses igen i morgen ved den gamle bro"
    second = look.pop("colour", b"\x07") + words
    data = head() + block(ONE, TWO, b"\x07" + words) + block(TWO, THREE, second, number=2, **look)
    found = check_document(read_document(decode(data, "a.stl")))
    assert ("TXT110" in [finding.code for finding in found]) == copy


def test_codes_take_a_column_and_colours_are_classes() -> None:
    data = head() + block(ONE, THREE, b"\x0b\x0bYes.\x03No.\x07So?")
    assert cues(data) == [(1000, 3480, "Yes. <c.yellow>No.</c> So?")]


@pytest.mark.parametrize(
    ("table", "data", "shown"),
    [
        ("00", b"caf\xc2e \xc8uber \xc1a", "café über à"),
        ("00", b"\xaaHi\xba \xd5 \xfb", "“Hi” ♪ ß"),
        ("01", "Да.".encode("iso8859_5"), "Да."),
        ("02", "نعم".encode("iso8859_6"), "نعم"),
        ("03", "Ναι".encode("iso8859_7"), "Ναι"),
        ("04", "כן".encode("iso8859_8"), "כן"),
    ],
)
def test_code_tables(table: str, data: bytes, shown: str) -> None:
    assert [text for _, _, text in cues(head(table=table) + block(ONE, THREE, data))] == [shown]


def test_every_letter_of_every_table_comes_back() -> None:
    for table in charset.TABLES:
        for code in (*range(0x20, 0x7F), *range(0xA1, 0x100)):
            letter = charset.decode(bytes([code]), table)
            if len(letter) == 1 and letter != charset.UNKNOWN and not (0xC1 <= code <= 0xCF and table == "00"):  # fmt: skip
                made, missing = charset.encode(letter, table)
                assert not missing
                assert charset.decode(made, table) == letter


def test_blocks_of_one_subtitle_are_joined_and_user_data_is_no_text() -> None:
    data = (
        head()
        + block(ONE, THREE, b"One ", extension=0)
        + block(ONE, THREE, b"secret", extension=0xFE)
        + block(ONE, THREE, b"two.", extension=0xFF)
    )
    made = converted(decode(data, "a.stl"), "vtt")
    assert [cue.text for cue in made.track.cues] == ["One two."]
    assert any("user data" in remark.message for remark in made.remarks)


@pytest.mark.parametrize("extension", [0xF0, 0xF7, 0xFD])
def test_blocks_of_a_reserved_number_are_no_text(extension: int) -> None:
    data = (
        head()
        + block(ONE, THREE, b"One ", extension=0)
        + block(ONE, THREE, b"other", extension=extension)
        + block(ONE, THREE, b"two.", extension=0xFF)
    )
    made = converted(decode(data, "a.stl"), "vtt")
    assert [cue.text for cue in made.track.cues] == ["One two."]
    assert any("reserved" in remark.message for remark in made.remarks)


def test_a_comment_is_never_shown() -> None:
    data = head() + block(ONE, TWO, b"Hi.") + block(TWO, THREE, b"check this", comment=1)
    made = converted(decode(data, "a.stl"), "vtt")
    assert [cue.text for cue in made.track.cues] == ["Hi."]
    assert made.track.notes == ("check this",)


def test_blocks_that_overlap_keep_their_times() -> None:
    data = head() + block(ONE, THREE, b"Long.") + block(TWO, (0, 0, 2, 20), b"Short.", number=2)
    assert [row[:2] for row in cues(data)] == [(1000, 3480), (2000, 2800)]


def test_the_stated_start_of_the_programme_is_zero_unless_somebody_says() -> None:
    late = (10, 0, 1, 0), (10, 0, 3, 0)
    data = head(start="10000000") + block(*late, b"Hi.")
    assert cues(data) == [(1000, 3000, "Hi.")]
    made = converted(decode(data, "a.stl")._replace(zero="0"), "vtt")
    assert made.track.cues[0].start == 36_001_000
    assert converted(decode(data, "a.stl"), "vtt").remarks[0].kind == "note"
    early = head(start="10000000") + block(ONE, TWO, b"Hi.")
    assert [each.code for each in read_document(decode(early, "a.stl")).problems] == ["STL104"]


@pytest.mark.parametrize(("rate", "end"), [("25", 3480), ("30", 3400), ("24", 3500), ("50", 3240)])
def test_frames_count_by_the_disk_format(rate: str, end: int) -> None:
    assert cues(head(rate=rate) + block(ONE, THREE, b"Hi."))[0][:2] == (1000, end)


def test_rows_and_sides_are_settings() -> None:
    data = head() + block(ONE, TWO, b"Up.", row=2, side=1) + block(TWO, THREE, b"Down.", number=2)
    doc = read_document(decode(data, "a.stl"))
    assert [cue.settings for cue in doc.track.cues] == [(("line", "8%"), ("align", "start")), ()]


@pytest.mark.parametrize("code", ["STL101", "STL102", "STL103", "STL104"])
def test_the_examples_of_its_rules(code: str) -> None:
    rule = BY_CODE[code]
    for text, found in ((rule.example_bad, True), (rule.example_good, False)):
        doc = read_document(decode(text.encode("latin-1"), "a.en.stl"))
        assert (code in {each.code for each in check_document(doc, select=["STL"])}) == found


def test_a_finding_names_the_block_and_bytes_stay_bytes(tmp_path: Path) -> None:
    data = head() + block(ONE, TWO, b"Hi.\r\n\r") + block((0, 70, 0, 0), THREE, b"?", number=2)
    path = tmp_path / "a.en.stl"
    path.write_bytes(data)
    source = read_source(path)
    assert source.encode() == data
    found = check_document(read_document(source), select=["STL", "TXT116"])
    # The head is line 1, so the second block is line 3.
    assert [(each.code, each.line) for each in found] == [("STL102", 3)]
    assert "block 2" in found[0].message


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=700))
def test_any_bytes_behind_a_head(data: bytes) -> None:
    hold(head() + data, "stl")


@pytest.mark.parametrize("group", [0x0A, 0x0D, 0x0B])
def test_a_group_whose_number_is_a_line_break_is_no_end_of_a_line(group: int) -> None:
    second = bytes([group]) + block(TWO, THREE, b"Two.", number=2)[1:]
    hold(head() + block(ONE, TWO, b"One.") + second, "stl")


def test_blocks_of_two_subtitles_that_take_turns_are_in_the_file_once() -> None:
    parts = [
        block(ONE, THREE, b"One ", number=1, extension=0),
        block(TWO, THREE, b"Three ", number=2, extension=0),
        block(ONE, THREE, b"two.", number=1),
        block(TWO, THREE, b"four.", number=2),
    ]
    hold(head() + b"".join(parts), "stl")
