"""Columns of lines hold no string a line, and say what the lines themselves say."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from itertools import count
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import imhcaps
from imhcaps.checks.context import Context
from imhcaps.checks.line_columns import LineColumns
from imhcaps.checks.profiles import load_profile
from imhcaps.formats import read_document
from imhcaps.formats.document import Document
from imhcaps.source import Source, read_source

LINE = st.text(st.sampled_from("aB é世 \t.,'-\ud800"), max_size=8)
TEXTS = st.lists(st.lists(LINE, min_size=1, max_size=4).map("\n".join), min_size=1, max_size=8)


class _Texts(LineColumns):
    def __init__(self, texts: list[str]) -> None:
        self._given = texts

    @property
    def texts(self) -> list[str]:
        return self._given


@given(TEXTS, st.sampled_from((1, 300)))
def test_they_are_those_of_the_lines(texts: list[str], times: int) -> None:
    texts = texts * times
    columns = _Texts(texts)
    lines = [line for text in texts for line in text.split("\n")]
    assert list(columns.flat) == lines
    assert [columns.flat[k] for k in range(len(columns.flat))] == lines
    assert list(columns.line_sizes) == list(map(len, lines))
    assert columns.line_ends == [line.rpartition(" ")[2] for line in lines]
    assert columns.end_words == set(columns.line_ends)
    assert [head.strip("\n") for head in columns.line_heads] == [line[:1] for line in lines]
    assert columns.head_signs == {line[:1] for line in lines}
    ends = [text.count("\n") for text in texts for text in (text, "")]
    assert len(columns.inner_lines) == sum(ends)
    following = {k + 1 for k in columns.inner_lines}
    assert following.isdisjoint(columns.first_lines[:-1])


@given(st.integers(0, 40), st.binary(min_size=1, max_size=6).filter(lambda sign: b"\n" not in sign))
def test_what_is_looked_for_in_pieces_is_found_across_them(before: int, sign: bytes) -> None:
    text = sign.decode("latin-1").replace("\0", "x")
    encoded = text.encode()
    for filler in ("-", "é"):
        # The sign stands over the end of the first piece.
        columns = _Texts([filler * ((1 << 13) - before) + text + filler * 99, ""])
        assert columns.holds(b"\xff", encoded)
        assert not columns.holds(b"\xff")
        assert columns.outlined(b"a." + b"\xff") is False
    columns = _Texts([f"{'-' * ((1 << 13) - before)}{'x' * 30}.The{'-' * 99}"])
    assert columns.outlined(b".A")
    assert not columns.outlined(b"?")


NUMBERS = st.lists(st.sampled_from((None, "", "1", "2", "3", "7", "intro")), max_size=4)


@given(NUMBERS, st.integers(0, 5), NUMBERS)
def test_ids_that_count_are_those_of_the_file(
    before: list[str | None], counted: int, after: list[str | None]
) -> None:
    source = Source("", "a.srt")
    document = Document(source, read_document(source).syntax)
    document.add_ids(before)
    document.add_ids([str(n) for n in range(1, counted + 1)])
    document.add_ids(after)
    wanted = [*before, *(str(n) for n in range(1, counted + 1)), *after]
    assert document.ids == wanted
    document.add_ids(["next"])
    assert document.ids == [*wanted, "next"]


def _subrip(cues: int) -> str:
    words = ("house", "garden", "river", "letter", "window", "teacher", "village")
    parts = []
    for number, at in zip(range(cues), count(1000, 3300), strict=False):
        clock = [
            f"{t // 3600000:02}:{t // 60000 % 60:02}:{t // 1000 % 60:02},{t % 1000:03}"
            for t in (at, at + 3200)
        ]
        said = [words[number // 7**k % 7] for k in range(8)]
        text = f"{' '.join(said[:4])}\n{' '.join(said[4:])} {number}."
        parts.append(f"{number + 1}\n{clock[0]} --> {clock[1]}\n{text}\n")
    return "\n".join(parts)


def _peak(work: Callable[[], object]) -> int:
    """Bytes that are held at most."""
    work()
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_check_takes_little_more_memory_than_reading(tmp_path: Path) -> None:
    path = tmp_path / "talk.en.srt"
    path.write_text(_subrip(3000), encoding="utf-8")
    read = _peak(lambda: read_document(read_source(path)))
    # It was more than twice as much while each line and its last word were strings.
    assert _peak(lambda: imhcaps.check_columns(path, ignore=["BRK"])) < 1.6 * read
    assert _peak(lambda: imhcaps.check_columns(path)) < 1.9 * read


def test_lines_that_begin_with_white_space_are_no_running_text() -> None:
    text = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n \t\nbelow it\n\n00:00:05.000 --> 00:00:08.000\n above\nbelow\n"
    context = Context(read_document(Source(text, "a.vtt")), load_profile("web"))
    for cue, first in context.pairs:
        assert context.flat[first].strip(), cue
