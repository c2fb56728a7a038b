"""A cue without time gets some of its neighbours' by an unsafe fix, and keeps its words."""

from __future__ import annotations

import itertools

import pytest

from checks.fixing import fixed_document
from formats import rolling

ROWS = {
    "between two": [(1000, 3000, "Hello there, friend."), (3000, 3000, "Right."), (3000, 6000, "Then let us begin.")],
    "before a pause": [(1000, 1000, "Hello there."), (9000, 9900, "Bye.")],
    "reversed": [(1000, 3000, "Hello there."), (4000, 3500, "Right."), (6000, 8000, "Bye now.")],
    "the last": [(1000, 3000, "Hello there."), (3000, 3000, "Right.")],
    "three at one moment": [(1000, 1000, "One."), (1000, 1000, "Two."), (1000, 4000, "And three.")],
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("path", ["a.vtt", "a.srt"])
def test_it_is_shown_and_no_other_cue_is_hidden(name: str, path: str) -> None:
    rows = ROWS[name]
    text = rolling.srt(rows) if path.endswith("srt") else rolling.vtt(rows)
    assert fixed_document(text, path=path, select="CUE102").document.text == text
    after = fixed_document(text, path=path, select="CUE102", unsafe=True)
    assert after.findings == ()
    assert after.document.texts == [words for _, _, words in rows]
    times = list(zip(after.document.starts, after.document.ends, strict=True))
    assert all(start < end for start, end in times)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(times))
    assert [start for start, _ in times] == sorted(start for start, _ in times)


def test_with_all_rules_of_a_style_it_is_fixed_too() -> None:
    after = fixed_document(rolling.srt(ROWS["between two"]), path="a.en.srt", unsafe=True)
    assert "CUE102" not in [finding.code for finding in after.findings]
    assert " ".join(after.document.texts).split() == [
        "Hello",
        "there,",
        "friend.",
        "Right.",
        "Then",
        "let",
        "us",
        "begin.",
    ]


def test_a_cue_without_text_and_time_is_no_matter_of_times() -> None:
    text = rolling.srt([(1000, 3000, "Hello."), (0, 0, "")])
    assert fixed_document(text, path="a.srt", select="CUE102", unsafe=True).document.text == text
