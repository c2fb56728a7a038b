"""Plain text: nothing lost, nothing wider than the line, labels that are distinct from speech."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from documents.caption_hour import caption_hour, infant
from documents.talks import ANN, hostile, long_talk, talk, with_times
from imhcaps.documents.blocks import plain
from imhcaps.documents.document import document
from imhcaps.documents.text import wrap, write
from imhcaps.errors import UsageError
from imhcaps.model.transcript import Transcript, Turn, Word


def turns(data: bytes) -> list[tuple[str, str]]:
    """(label, words) of each block between blank lines: a label stands at the margin."""
    found: list[tuple[str, str]] = []
    for block in data.decode().split("\n\n"):
        lines = block.split("\n")
        label = [line for line in lines if not line.startswith("    ")]
        text = [line[4:] for line in lines if line.startswith("    ")]
        if text and label:
            found.append((" ".join(label), " ".join(text)))
        elif text:
            found[-1] = (found[-1][0], f"{found[-1][1]} {' '.join(text)}")
    return found


@pytest.mark.parametrize("make", [talk, long_talk])
def test_the_words_come_back_per_speaker(make: object) -> None:
    source = make()  # type: ignore[operator]
    seen = [each for each in turns(write(document(source))) if each[0].endswith(":")]
    assert seen == [
        (f"{block.name}:", " ".join(map(plain, block.paragraphs)))
        for block in document(source).turns
        if block.name
    ]


def test_the_samples_come_back(samples: Path) -> None:
    for source in (infant(samples), caption_hour(samples)):
        flat = " ".join(write(document(source)).decode().split())
        at = 0
        for block in document(source).turns:
            head = f"{block.name}: " if block.name else ""
            wanted = " ".join((head + " ".join(map(plain, block.paragraphs))).split())
            at = flat.index(wanted, at) + len(wanted)
        assert source.notices[0] in flat


@pytest.mark.parametrize("width", [20, 40, 72, 100])
def test_no_line_is_wider_than_it_may_be(width: int) -> None:
    for source in (talk(), hostile()):
        for line in write(document(source), width=width).decode().split("\n"):
            assert wcswidth(line) <= width or len(line.split()) == 1, line


def test_a_line_is_filled_as_far_as_it_goes() -> None:
    assert wrap("aa bb cc dd", 5) == "aa bb\ncc dd"
    assert wrap("aa bb", 6, "> ", "  ") == "> aa\n  bb"
    assert wrap("", 5) == ""


def test_wide_characters_count_twice_and_part_without_a_space() -> None:
    assert wrap("今日は雨です。", 6) == "今日は\n雨で\nす。"
    assert wrap("「今日」", 6) == "「今\n日」"


def test_an_address_is_never_cut() -> None:
    address = "https://example.org/" + "x" * 80
    assert wrap(f"see {address} now", 40) == f"see\n{address}\nnow"


def test_a_word_without_latin_letters_is_cut_between_graphemes() -> None:
    lines = wrap("ก" * 50, 20).split("\n")
    assert [len(line) for line in lines] == [20, 20, 10]


def test_a_line_too_narrow_is_refused() -> None:
    with pytest.raises(UsageError, match="20"):
        write(document(talk()), width=12)


def test_times_stand_before_the_label() -> None:
    text = write(document(with_times(talk()), times=True)).decode()
    assert "\n[0:03] Bob Ray:\n    As they say" in text
    assert re.search(r"\n\[0:0\d\] \[applause\]\n", text)


@given(st.text(st.sampled_from("ab 今日。「」é👩‍👧ก ﬁ-"), max_size=80), st.integers(20, 40))
def test_wrapping_changes_white_space_alone(text: str, width: int) -> None:
    words = tuple(Word(piece) for piece in text.split())
    made = document(Transcript((Turn(ANN, words),)))
    flat = "".join("".join(map(plain, block.paragraphs)) for block in made.turns)
    lines = wrap(flat, width)
    assert "".join(lines.split()) == "".join(flat.split())
    assert all(wcswidth(line) <= width for line in lines.split("\n"))
