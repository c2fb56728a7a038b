"""Plain text: blocks, bullets, tables without markup."""

from __future__ import annotations

from imhcaps.transcripts.document import Line, Mark, cut, joined
from imhcaps.transcripts.plain import read_plain


def blocks(text):
    return [(b.kind, b.text, b.number) for b in read_plain(text).blocks]


def test_blank_lines_part_paragraphs_and_bullets_open_items():
    assert blocks("one\ntwo\n\n• three\n  four\n* five\n\n\nsix") == [
        ("paragraph", "one two", 1),
        ("item", "three four", 4),
        ("item", "five", 6),
        ("paragraph", "six", 9),
    ]


def test_a_dash_is_no_bullet():
    assert blocks("- one\n-- two") == [("paragraph", "- one -- two", 1)]


def test_tabs_throughout_are_columns_and_a_stray_one_is_none():
    assert [b.kind for b in read_plain("a\tb c\nd\te f").blocks] == ["row", "row"]
    assert [b.kind for b in read_plain("a\tb\nno tab here\nnor here").blocks] == ["paragraph"]


def test_only_cr_lf_and_crlf_end_a_line():
    assert blocks("one\u2028two\x85three\r\n\r\nfour\rfive") == [
        ("paragraph", "one two three", 1),
        ("paragraph", "four five", 3),
    ]


def test_joined_lines_keep_marks_and_numbers():
    line = joined(
        [Line("ab cd", 3, (Mark(0, 2, "strong"),)), Line("ef", 5, (Mark(0, 1, "strong"),))]
    )
    assert line.text == "ab cd\nef"
    assert line.marks == (Mark(0, 2, "strong"), Mark(6, 7, "strong"))
    assert [line.line_at(i) for i in (0, 4, 6)] == [3, 3, 5]
    rest = cut(line, 3)
    assert rest.text == "cd\nef"
    assert rest.marks == (Mark(3, 4, "strong"),)
    assert [rest.line_at(i) for i in (0, 3)] == [3, 5]


def test_headings_underlined_to_their_length():
    blocks = read_plain(
        "The Bees\n========\n\nOne.\n\nPart\n----\n\nTwo.\n\nNot so\n---\n\nEnd.\n"
    ).blocks
    assert [(b.kind, b.level, b.text) for b in blocks if b.kind == "heading"] == [
        ("heading", 1, "The Bees"),
        ("heading", 2, "Part"),
    ]


def test_a_label_wrapped_over_two_lines_above_indented_speech(said):
    found = said(
        "Ann Lee, PhD, Director of the Institute for Bees and Other\nInsects:\n    One day\n    of bees.\n\n"
        "Bob Ray:\n    Two.\n"
    )
    assert found == [("Ann Lee", "One day of bees."), ("Bob Ray", "Two.")]
